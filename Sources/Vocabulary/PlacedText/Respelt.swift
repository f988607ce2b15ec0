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
  private var first: Respelt?
  private var count = 0

  /// None yet.
  public init() {}

  /// Counts one.
  public mutating func add(_ respelt: Respelt) {
    first = first ?? respelt
    count += 1
  }

  /// What is told of them; nil when there are none.
  public func told(in file: String) -> String? {
    guard let first else { return nil }
    let many = count == 1 ? "1 dag" : "\(DanishMoney.grouped(Int64(count))) dage"
    return
      "\(file): \(many) står, som et regneark skriver dem; »\(first.written)« er læst som \(first.read)"
  }
}
