public import Vocabulary

/// The number of an entry, from 1; 0 is before the first.
public typealias EntryNumber = Int

/// One act about to be signed.
public struct Entry: Hashable, Sendable {
  /// Who acts.
  public var author: String
  /// In what capacity: a post held that day, or a named program (`init`, `import`).
  public var capacity: String
  /// Why, in Danish.
  public var reason: String
  /// The last entry the author had seen; nil when the act reads what it builds on itself.
  public var basis: EntryNumber?
  /// What the author says of a clock that does not go with the entries before; nil when nothing.
  public var clock: ClockWord?

  /// Makes an entry.
  public init(
    author: String, capacity: String, reason: String, basis: EntryNumber? = nil,
    clock: ClockWord? = nil
  ) {
    self.author = author
    self.capacity = capacity
    self.reason = reason
    self.basis = basis
    self.clock = clock
  }
}

/// One signed act as the book has it.
///
/// Signed means attributed and chained, not enciphered.
public struct SignedEntry: Hashable, Sendable {
  /// Its number, from 1 without gaps.
  public var number: EntryNumber
  /// When it was made; never earlier than the one before.
  public var at: Instant
  /// What the clock showed, when the entries before had been given a later time by a clock that was
  /// wrong; nil when `at` is what it showed.
  public var clock: Instant?
  /// Who acted.
  public var author: String
  /// In what capacity.
  public var capacity: String
  /// Why.
  public var reason: String
  /// Whether it was replayed from a case when the store was made.
  ///
  /// Not part of the digest, so that a history has the same head wherever it is replayed; the file's
  /// `Origin` covers it.
  public var isReplay: Bool
  /// The number of its last statement.
  public var last: Int
  /// The digest of the entry before; empty for the first.
  public var previous: String
  /// SHA-256, in hexadecimal, over all the above but `isReplay`, and over its statements.
  public var digest: String

  /// Makes a signed entry.
  public init(
    number: EntryNumber, at: Instant, clock: Instant? = nil, author: String, capacity: String,
    reason: String, isReplay: Bool, last: Int, previous: String, digest: String
  ) {
    self.number = number
    self.at = at
    self.clock = clock
    self.author = author
    self.capacity = capacity
    self.reason = reason
    self.isReplay = isReplay
    self.last = last
    self.previous = previous
    self.digest = digest
  }
}

/// What an entry says of one thing: from this entry on, this is known to hold in the period.
public struct Statement: Hashable, Sendable {
  /// Its content.
  public enum Content: Hashable, Sendable {
    /// A body: JSON with sorted keys.
    case said(String)
    /// Nothing holds any more.
    case cleared
    /// Something was said and has been taken out by a signed act.
    case redacted
  }

  /// Its number, from 1 without gaps, over all entries.
  public var number: Int
  /// The entry that makes it.
  public var entry: EntryNumber
  /// What it is about.
  public var subject: Pointer
  /// The days it speaks of.
  public var period: Period
  /// What it says.
  public var content: Content
  /// A random text that the digest covers too, so that a digest cannot be guessed back; nil when
  /// nothing is said.
  public var salt: String?
  /// SHA-256, in hexadecimal, over salt and body.
  public var digest: String

  /// Makes a statement.
  public init(
    number: Int, entry: EntryNumber, subject: Pointer, period: Period, content: Content,
    salt: String?, digest: String
  ) {
    self.number = number
    self.entry = entry
    self.subject = subject
    self.period = period
    self.content = content
    self.salt = salt
    self.digest = digest
  }

  /// The body, when something is said.
  public var body: String? {
    if case .said(let body) = content { body } else { nil }
  }
}

/// An entry of a history, to be replayed when a store is made.
public struct ReplayedEntry: Sendable {
  /// One statement of it.
  public struct Said: Hashable, Sendable {
    /// What it is about.
    public var subject: Pointer
    /// The days it speaks of.
    public var period: Period
    /// What it says.
    public var content: Statement.Content
    /// The salt it had; a new one is drawn when nil.
    public var salt: String?
    /// The digest it had; must be given when the content has been redacted.
    public var digest: String?

    /// Makes a statement to replay.
    public init(
      subject: Pointer, period: Period, content: Statement.Content, salt: String? = nil,
      digest: String? = nil
    ) {
      self.subject = subject
      self.period = period
      self.content = content
      self.salt = salt
      self.digest = digest
    }
  }

  /// When it was made; nil when it is made now, and then it is not marked as replayed.
  public var at: Instant?
  /// What the clock showed when it was made, when that was not its time.
  public var clock: Instant?
  /// Author, capacity and reason.
  public var entry: Entry
  /// What it states, in order.
  public var statements: [Said]
  /// Hands over the readings it states, in order; nil when it states none.
  public var readings: (@Sendable ((Reading) throws -> Void) throws -> Void)?
  /// The digest it had; when given, the replay must come to the same.
  public var digest: String?

  /// Makes an entry to replay.
  public init(
    at: Instant?, clock: Instant? = nil, entry: Entry, statements: [Said],
    readings: (@Sendable ((Reading) throws -> Void) throws -> Void)? = nil, digest: String? = nil
  ) {
    self.at = at
    self.clock = clock
    self.entry = entry
    self.statements = statements
    self.readings = readings
    self.digest = digest
  }
}
