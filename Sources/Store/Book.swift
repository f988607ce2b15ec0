public import Vocabulary

/// Who stated what, asked inside the transaction of an act: what a correction or a retraction rests on.
///
/// What the act itself has stated is among the answers.
public protocol Book {
  /// One entry that was closed before the act; nil when there is none of that number.
  func signed(_ number: EntryNumber) throws -> SignedEntry?
  /// What has been stated of a thing, in order.
  func statements(of: Pointer) throws -> [Statement]
  /// What an entry states, in order.
  func statements(madeBy: EntryNumber) throws -> [Statement]
  /// The readings that an entry states, in order.
  func readings(madeBy: EntryNumber) throws -> [StatedReading]
}
