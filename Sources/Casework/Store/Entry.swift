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

  /// Makes an entry.
  public init(author: String, capacity: String, reason: String, basis: EntryNumber? = nil) {
    self.author = author
    self.capacity = capacity
    self.reason = reason
    self.basis = basis
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
  /// Who acted.
  public var author: String
  /// In what capacity.
  public var capacity: String
  /// Why.
  public var reason: String
  /// Whether it was replayed from a case when the store was made.
  ///
  /// Not part of the digest, so that a history has the same head wherever it is replayed.
  public var isReplay: Bool
  /// The number of its last statement.
  public var last: Int
  /// The digest of the entry before; empty for the first.
  public var previous: String
  /// SHA-256, in hexadecimal, over all the above but `isReplay`, and over its statements.
  public var digest: String

  /// Makes a signed entry.
  public init(
    number: EntryNumber, at: Instant, author: String, capacity: String, reason: String,
    isReplay: Bool, last: Int, previous: String, digest: String
  ) {
    self.number = number
    self.at = at
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
    at: Instant?, entry: Entry, statements: [Said],
    readings: (@Sendable ((Reading) throws -> Void) throws -> Void)? = nil, digest: String? = nil
  ) {
    self.at = at
    self.entry = entry
    self.statements = statements
    self.readings = readings
    self.digest = digest
  }
}

/// The end of the chain: publish it, and a tail that is cut off later shows.
public struct Head: Hashable, Sendable, LosslessStringConvertible {
  /// The number of the last entry; 0 when there is none.
  public var number: EntryNumber
  /// Its digest; empty when there is none.
  public var digest: String

  /// Makes a head.
  public init(number: EntryNumber, digest: String) {
    self.number = number
    self.digest = digest
  }

  /// Number and digest with a colon between.
  public var description: String { "\(number):\(digest)" }

  /// Reads `12:<64 hexadecimal digits>`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), number > 0, parts[1].utf8.count == 64,
      parts[1].utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    self.init(number: number, digest: String(parts[1]))
  }
}

/// What `verify` found.
public struct Verification: Hashable, Sendable {
  /// What is wrong with the first bad entry.
  public enum Fault: Hashable, Sendable {
    /// An entry or a statement was changed, or swapped with another.
    case changed
    /// An entry or a statement is gone, or one is there that no entry made.
    case missingOrAdded
    /// The entry has another digest than the published head, or is not there at all.
    case notAsPublished
    /// A derived table does not say what the statements say.
    case derived
    /// The file itself is damaged.
    case damaged
  }

  /// How many entries there are.
  public var entries: Int
  /// The first bad entry; nil when all are as they were made.
  public var firstBad: EntryNumber?
  /// What is wrong with it.
  public var fault: Fault?
  /// The end of the chain.
  public var head: Head
  /// How many statements have been redacted, each by a signed act.
  public var redacted: Int
  /// Tables and guards, such as triggers, that are not as the program made them; the content may
  /// still be whole.
  public var changedGuards: [String]

  /// Whether everything is as it was made.
  public var isOK: Bool { firstBad == nil }

  /// Makes a result.
  public init(
    entries: Int, firstBad: EntryNumber?, fault: Fault?, head: Head, redacted: Int,
    changedGuards: [String]
  ) {
    self.entries = entries
    self.firstBad = firstBad
    self.fault = fault
    self.head = head
    self.redacted = redacted
    self.changedGuards = changedGuards
  }
}
