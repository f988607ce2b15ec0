public import Vocabulary

/// The book of what has been written, as whoever answers with files is lent it: who wrote what when, and its head.
///
/// It is that of the answer: with earlier knowledge it ends there, and for the public it has neither names nor
/// reasons, since anybody may have written anything there. A command asks for it by `asked.book`:
///
///     let head = asked.book?.head ?? "ikke kendt"
public protocol EntryBook: Sendable {
  /// The end of the chain of digests, by which a change made behind the book's back shows; nil when nothing is written.
  var head: String? { get }
  /// The entries, the first first.
  var entries: [BookEntry] { get }
}

/// One entry of the book.
public struct BookEntry: Hashable, Sendable {
  /// Its number.
  public let number: Int
  /// When it was made (UTC), to read: `31.3.2010 12.00`.
  public let at: String
  /// The day on which it was made (UTC).
  public let day: Day
  /// Who made it, in which capacity and why; nil when that is kept from the public.
  public let signed: Signature?
  /// Whether it was replayed from a case when the database was made.
  public let isReplay: Bool

  /// Makes an entry.
  public init(number: Int, at: String, day: Day, signed: Signature?, isReplay: Bool) {
    (self.number, self.at, self.day) = (number, at, day)
    (self.signed, self.isReplay) = (signed, isReplay)
  }

  /// Who made an entry, and why.
  public struct Signature: Hashable, Sendable {
    /// Who.
    public let author: String
    /// In which capacity.
    public let capacity: String
    /// Why.
    public let reason: String

    /// Makes a signature.
    public init(author: String, capacity: String, reason: String) {
      (self.author, self.capacity, self.reason) = (author, capacity, reason)
    }
  }
}
