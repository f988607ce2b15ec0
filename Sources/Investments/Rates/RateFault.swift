import Vocabulary

/// A table of rates contradicts itself.
public struct RateFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum What: String, Hashable, Sendable {
    /// What must make 100 per cent does not.
    case notWhole
    /// Two rows, none the more specific, for the same on one day.
    case twice
    /// It ends before it begins.
    case impossible
    /// A cell cannot be read.
    case unreadable
  }

  /// The table.
  public let table: String
  /// The row, from 1 under the header.
  public let row: Int
  /// What is wrong.
  public let what: What

  /// Makes a fault.
  public init(table: String, row: Int, what: What) {
    self.table = table
    self.row = row
    self.what = what
  }
}

extension RateTable {
  /// What is wrong with the table itself, in the order of the rows.
  public var faults: [RateFault] {
    let sums = rows.enumerated().filter { _, row in
      !whole.isEmpty && whole.compactMap(row.value).reduce(0, +) != 10_000
    }.map { RateFault(table: id, row: $0.offset + 1, what: .notWhole) }
    let reversed = rows.enumerated().filter { _, row in
      row.from ?? .earliest > row.until ?? .latest || row.least ?? .min >= row.below ?? .max
    }.map { RateFault(table: id, row: $0.offset + 1, what: .impossible) }
    let doubled = rows.enumerated().filter { index, row in
      rows[..<index].contains { Self.compete($0, row) }
    }.map { RateFault(table: id, row: $0.offset + 1, what: .twice) }
    return sums + reversed + doubled
  }

  /// Whether two rows say something of the same on the same day, and neither is more specific.
  private static func compete(_ one: Row, _ other: Row) -> Bool {
    let areAlike = one.type == other.type || one.type == nil || other.type == nil
    guard one.isDated, other.isDated, areAlike, one.specificity == other.specificity,
      one.rank == other.rank, one.known == other.known
    else { return false }
    let days =
      max(one.from ?? .earliest, other.from ?? .earliest)
      <= min(one.until ?? .latest, other.until ?? .latest)
    let sizes =
      max(one.least ?? .min, other.least ?? .min) < min(one.below ?? .max, other.below ?? .max)
    return days && sizes
  }
}
