/// A day that a spreadsheet has written in its own way, and how it was read.
public struct Respelt: Hashable, Sendable {
  /// As it stands in the table: `01-12-2022`, `jun-12`.
  public let written: String
  /// As ISO: `2022-12-01`, `2012-06`.
  public let read: String

  /// A day that stands in a table; nil when it stands as ISO, or is none.
  public init?(_ written: String) {
    guard let read = DanishReading.spreadsheet(written) else { return nil }
    (self.written, self.read) = (written, read)
  }
}

/// How many days of a table a spreadsheet has written in its own way, with the first of them.
public struct Respellings: Hashable, Sendable {
  /// The first of them; nil when there are none.
  public private(set) var first: Respelt?
  /// How many there are.
  public private(set) var count = 0

  /// None yet.
  public init() {}

  /// Counts one.
  public mutating func add(_ respelt: Respelt) {
    first = first ?? respelt
    count += 1
  }
}
