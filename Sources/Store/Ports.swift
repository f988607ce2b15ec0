public import Vocabulary

/// What Casework needs of a store: records lent for reading and, by a signed act, for writing.
///
/// A conformer runs `work` synchronously inside one transaction. `Kommune` is the only caller, so
/// that no write goes past the rules.
public protocol Database: Sendable {
  /// Lends records as known at an entry, or as known now when nil.
  ///
  /// Throws `StoreFailure`, and whatever `work` throws.
  func read<R: Sendable>(
    knownAt: EntryNumber?, _ work: @Sendable (any Records & Readings) throws -> R
  ) async throws -> R

  /// Lends a pen for one act, and the records as they were before it; when `keep` is false nothing of
  /// it stays (what-if).
  ///
  /// When `work` throws, nothing stays. An act that states nothing makes no entry. Throws
  /// `StaleWrite` when something touched has an entry later than the act's basis.
  func write<R: Sendable>(
    _ entry: Entry, on day: Day, keep: Bool,
    _ work: @Sendable (any KeepingPen, any Records & Readings) throws -> R
  ) async throws -> R

  /// Takes the content out of everything stated so far of a thing, by a signed act, and states the
  /// same again with `edit` applied: the one exception to "never changed".
  ///
  /// `closing` is asked before the entry is closed, with the records as they were before. Throws `NothingToRedact`, and what `closing`
  /// throws; then nothing has happened.
  func redact<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>, _ entry: Entry, _ edit: @Sendable (R) -> R,
    closing: @Sendable (any KeepingPen, any Records & Readings) throws -> Void
  ) async throws
}

extension Database {
  /// Lends a pen for one act that does not ask how things were before it.
  public func write<R: Sendable>(
    _ entry: Entry, on day: Day, keep: Bool, _ work: @Sendable (any KeepingPen) throws -> R
  ) async throws -> R {
    try await write(entry, on: day, keep: keep) { pen, _ in try work(pen) }
  }
}

/// A pen that also writes readings, and kinds that cannot be read here as they are; every store lends one.
public protocol KeepingPen: Pen, ReadingPen, Book {
  /// The number that the act's entry gets when it is kept.
  var entry: EntryNumber { get }
  /// Lays the pen down for good: from now on it only reads, and a write throws `PenLaidDown`.
  func layDown()
  /// States a body as it is, also of a kind that is not plugged in, or that nothing holds when it is nil.
  func keep(_ subject: Pointer, body: String?, during: Period) throws
  /// Throws `StaleWrite` when a thing that the act rests on, but does not touch, has an entry later
  /// than the act's basis.
  func expectUnchanged(_ subject: Pointer) throws
}

/// What Casework needs of a store's own book: who stated what and when, and whether it is whole.
public protocol Journal: Sendable {
  /// The end of the chain with how the store came about; nil when nothing has been written.
  ///
  /// Costs the same however long the book is.
  func head() async throws -> PublishedHead?
  /// The entries in order, up to and with a number; all when nil.
  func entries(upTo: EntryNumber?) async throws -> [SignedEntry]
  /// One entry; nil when there is none of that number.
  func entry(_ number: EntryNumber) async throws -> SignedEntry?
  /// What an entry states, in order, but for its readings, which are told by `readings(madeBy:)`.
  func statements(madeBy: EntryNumber) async throws -> [Statement]
  /// The readings that an entry states, in order.
  func readings(madeBy: EntryNumber) async throws -> [StatedReading]
  /// How many readings an entry states.
  func readingCount(of: EntryNumber) async throws -> Int
  /// The last entry made up to the end of a day (UTC); 0 when there was none.
  func lastEntry(on day: Day) async throws -> EntryNumber
  /// What has been stated of a thing, or of everything when nil, in order.
  func statements(of: Pointer?) async throws -> [Statement]
  /// What has been stated of each of some things, in order for each.
  func statements(ofEach: [Pointer]) async throws -> [Statement]
  /// Hands over the readings stated up to an entry, in the order they were stated; when `newestOnly` not
  /// those that a later one takes the place of.
  func readings(
    upTo: EntryNumber, newestOnly: Bool, _ each: @Sendable (StatedReading) throws -> Void
  ) async throws
  /// How many readings each entry states, of those that state any.
  func readingCounts() async throws -> [EntryNumber: Int]
  /// The kinds that anything has been stated of, in order; also kinds that cannot be read here.
  func kinds() async throws -> [String]
  /// Recomputes every digest, the order, the derived tables and, when given, a published head.
  func verify(published: PublishedHead?) async throws -> Verification
}

/// A store: records and the book of its entries.
public typealias Archive = Database & Journal

/// What a store is opened for.
public enum StoreUse: Hashable, Sendable {
  /// To read: nothing in it or beside it is changed, whatever version wrote it.
  case reading
  /// To write; a store of an older version is refused until it has been upgraded.
  case writing
}

extension StoreSource {
  /// Opens an existing store to write in it; throws `StoreFailure`.
  public func open(at path: String) throws -> any Archive { try open(at: path, for: .writing) }
}

/// What `upgrade` did to a store.
public struct Upgrade: Hashable, Sendable {
  /// The version the store had.
  public let from: Int
  /// The version it has now.
  public let to: Int
  /// Where the copy of what it was lies; nil when nothing was to be done.
  public let copy: String?
  /// The head before and after, which are the same.
  public let head: PublishedHead?

  /// Makes a report.
  public init(from: Int, to: Int, copy: String?, head: PublishedHead?) {
    self.from = from
    self.to = to
    self.copy = copy
    self.head = head
  }
}

/// What the composition root hands to the runner: where stores come from.
public protocol StoreSource: Sendable {
  /// Opens an existing store; throws `StoreFailure`.
  func open(at path: String, for use: StoreUse) throws -> any Archive
  /// Makes a new store of a history, wholly or not at all; throws `StoreFailure` when there is
  /// something at the path already. `accept` sees the store before anybody else can.
  func create(
    at path: String, replaying: [ReplayedEntry],
    accept: @Sendable (any Archive) async throws -> Void
  ) async throws
  /// A store in memory with a history.
  func memory(replaying: [ReplayedEntry]) async throws -> any Archive
  /// Brings a store of an older version up to today's, after a copy of it has been made.
  func upgrade(at path: String) async throws -> Upgrade
  /// Removes what an interrupted `create` left beside a path, and names it.
  func sweep(beside path: String) -> [String]
}
