public import Vocabulary

extension RateTable {
  private static let fixed = [
    "type", "condition", "least", "below", "from", "until", "law", "source", "inferred", "known",
    "statement", "rank",
  ]

  /// A table from a file: the fixed columns, and its own, in per cent or kroner with at most two decimals.
  ///
  /// `known`, `statement` and `rank` tell what acts state one after the other, and may be left out.
  ///
  /// Throws `TableFault` and `RateFault`.
  public init(
    _ id: String, title: String, stream: StreamID, columns: [Column], whole: [String] = [],
    apart: Set<String> = [], formerly: [String] = [], reading table: [UInt8]
  ) throws {
    let lines = try TableScanner.rows(of: table)
    guard let header = lines.first?.map(\.text) else {
      throw RateFault(table: id, row: 0, what: .unreadable)
    }
    guard Set(header).subtracting(Self.fixed) == Set(columns.map(\.name)) else {
      throw RateFault(table: id, row: 0, what: .unreadable)
    }
    let rows = try lines.dropFirst().enumerated().map { index, line in
      let cells = Dictionary(
        zip(header, line.map(\.text)), uniquingKeysWith: { first, _ in first })
      guard line.count == header.count, let row = Self.row(cells, header) else {
        throw RateFault(table: id, row: index + 1, what: .unreadable)
      }
      return row
    }
    self.init(
      id, title: title, stream: stream, columns: columns, rows: rows, whole: whole,
      apart: apart, formerly: formerly)
    if let fault = faults.first { throw fault }
  }

  private static func row(_ cells: [String: String], _ header: [String]) -> Row? {
    func text(_ column: String) -> String { cells[column] ?? "" }
    func hundredths(_ column: String) -> Int64?? {
      if text(column).isEmpty { return .some(nil) }
      guard let number = try? scaled(Array(text(column).utf8), isDanish: true), number.decimals <= 2
      else { return nil }
      return .some(number.value * [100, 10, 1][number.decimals])
    }
    func day(_ column: String) -> Day?? {
      if text(column).isEmpty { return .some(nil) }
      return Day(text(column)).map { .some($0) }
    }
    let columns = header.filter { !fixed.contains($0) }
    let values = columns.compactMap { column in
      hundredths(column).flatMap { $0 }.map { Value(column, $0) }
    }
    guard let least = hundredths("least"), let below = hundredths("below"), let from = day("from"),
      let until = day("until"), let known = day("known"),
      let rank = text("rank").isEmpty ? 0 : Int(text("rank")),
      values.count == columns.filter({ !text($0).isEmpty }).count
    else { return nil }
    return Row(
      type: text("type").isEmpty ? nil : text("type"), least: least, below: below,
      condition: text("condition"), from: from, until: until, values: values, law: text("law"),
      source: text("source"), inferred: text("inferred"), known: known,
      statement: text("statement"), rank: rank)
  }
}
