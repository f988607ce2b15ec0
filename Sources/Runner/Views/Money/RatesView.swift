import Casework
import Investments
import Vocabulary

/// The rates of a stream on a day, and the rows that no source dates.
struct RatesView {
  let desk: Desk
  let day: Day

  func blocks(_ stream: StreamID) -> [Block] {
    desk.catalogue.values(.rates).filter { $0.stream == stream }.flatMap(blocks)
  }

  private func blocks(_ table: RateTable) -> [Block] {
    let columns: [String] = table.rows.first?.values.map(\.column) ?? []
    let rows: [[String]] = table.rows.map { row($0, columns) }
    let right = Set(3..<(3 + columns.count))
    let headers = ["Gælder", "Type", "Vilkår"] + columns + ["Lov"]
    return [.heading(table.title), .table(Table(headers: headers, rows: rows, right: right))]
  }

  private func row(_ row: RateTable.Row, _ columns: [String]) -> [String] {
    let values = columns.map { column -> String in
      row.value(column).map { DanishNumbers.text($0, decimals: 2) } ?? ""
    }
    let law = row.law + (row.inferred.isEmpty ? "" : "; udledt: \(row.inferred)")
    return [days(row), row.type ?? "alle", row.condition] + values + [law]
  }

  private func days(_ row: RateTable.Row) -> String {
    guard row.isDated else { return "uden dato: bruges ikke" }
    let from = row.from.map(DanishDays.short) ?? ""
    let isNow = row.from ?? .earliest <= day && day <= row.until ?? .latest
    return "\(from)–\(row.until.map(DanishDays.short) ?? "")" + (isNow ? " (nu)" : "")
  }
}
