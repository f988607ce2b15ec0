import Store
import Vocabulary

/// What differs between engines: entries and statements put on a shelf and taken from it.
///
/// Synchronous, used by one ledger at a time. Everything between `begin` and `commit` happens
/// wholly or not at all, and what is read in between is one state. Numbers are given by the
/// ledger and have no gaps.
protocol Shelf: AnyObject {
  /// Where it is, as a person may be told.
  var path: String { get }
  func begin(writing: Bool) throws
  /// Whether everything read since `begin` is of one state; false when others wrote a file that was taken
  /// to be still.
  var isUndisturbed: Bool { get }
  /// What has been read so far.
  var work: ShelfWork { get }
  func commit() throws
  func rollback()
  /// Puts what is still beside the shelf, such as a log, into it, and leaves no trace there.
  func settle() throws

  func append(_ entry: SignedEntry) throws
  func append(_ statement: Statement, pointsAt: [Pointer]) throws
  /// Takes the content of a statement out.
  func blank(_ number: Int) throws

  /// Puts a reading after the others; false when the entry already says something of the same.
  func append(_ reading: StatedReading) throws -> Bool
  /// Says that an entry has readings, and that they are all there.
  func close(readingsOf entry: EntryNumber) throws
  /// Everything stated of an indicator and a subject up to an entry, in order.
  func readings(of: IndicatorID, about: Pointer, upTo: EntryNumber) throws -> [StatedReading]
  /// The newest that is stated up to an entry of the same as a reading.
  func newest(likeThat: Reading, upTo: EntryNumber) throws -> StatedReading?
  /// The indicators that there are readings of up to an entry, in order.
  func measuredIndicators(upTo: EntryNumber) throws -> [IndicatorID]
  /// The subjects that an indicator has readings of up to an entry, in order.
  func measuredSubjects(of: IndicatorID, upTo: EntryNumber) throws -> [Pointer]
  /// Hands over the readings of an entry in order; throws when there are not as many as it closed with.
  func readings(madeBy: EntryNumber, _ each: (StatedReading) throws -> Void) throws
  /// How many readings each entry states, of those that state any.
  func readingCounts() throws -> [EntryNumber: Int]
  /// How many readings an entry states.
  func readingCount(of: EntryNumber) throws -> Int

  func lastEntry() throws -> SignedEntry?
  /// The number of the last entry, also when it cannot be read; 0 when there is none.
  func lastNumber() throws -> EntryNumber
  func entry(_ number: EntryNumber) throws -> SignedEntry?
  func entries(upTo: EntryNumber) throws -> [SignedEntry]
  /// The format in which it was made.
  func format() throws -> Int

  /// The statements about a thing up to an entry, in order.
  func statements(of: Pointer, upTo: EntryNumber) throws -> [Statement]
  /// The statements about all things of a kind up to an entry, in order.
  func statements(ofKind: String, upTo: EntryNumber) throws -> [Statement]
  /// The statements made by an entry, in order; for an entry that is not there, what claims to be.
  func statements(madeBy: EntryNumber) throws -> [Statement]
  /// The kinds that anything has been stated of, in order.
  func kinds() throws -> [String]
  /// The ids of a kind of which some statement names a thing.
  func ids(ofKind: String, pointingAt: Pointer) throws -> [String]
  /// The last entry that stated something of a thing; 0 when none has.
  func lastEntry(about: Pointer) throws -> EntryNumber

  /// Whether it keeps the marks that things are found by, besides what they name.
  var hasMarks: Bool { get }
  /// Whether the derived table says that a statement names some things, and no others.
  func isNaming(_ targets: Set<Pointer>, _ statement: Statement) throws -> Bool
  /// Entry numbers that statements claim and no entry has, in order.
  func strayEntries() throws -> [EntryNumber]
  /// What is changed of tables and guards, and whether the file is sound.
  func guards() throws -> Guards
}

/// The state of what protects a shelf.
struct Guards {
  var changed: [String] = []
  var isDamaged = false
}
