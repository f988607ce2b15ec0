import Counter
import Investments
import Organisation
import Vocabulary

/// The page of a stream: what it is by its part, and its rates.
struct StreamCard: Card {
  let apart: Set<String> = []

  func blocks(of stream: FundingStream, _ titles: Titles) throws -> [Block] {
    let said = try titles.house.brought.all(.streams).filter {
      try $0.value.name == stream.id.text && $0.value.days.contains(titles.day)
        && titles.house.parties.takes($0.part)
    }
    let rows = said.map { each -> (String, Cell) in
      ("Defineret af \(each.part.text)", "\(each.value.meaning) (\(each.value.source))")
    }
    return (rows.isEmpty ? [] : [.facts(rows)]) + RatesView(titles: titles).blocks(stream.id)
  }
}

/// The page of a stated total: whether it holds.
struct TotalCard: Card {
  let apart: Set<String> = []

  func blocks(of total: StatedTotal, _ titles: Titles) throws -> [Block] {
    let found = try titles.house.funding.reconciliations(on: titles.day, year: total.year)
      .filter { $0.total.id == total.id }.map(ReconciliationText(titles: titles).row)
    return found.map { .text($0.cells[0]) } + [.data([Field("checks", rows: found)])]
  }
}

/// The rates of a stream as they were last stated, and the rows that no source dates.
private struct RatesView {
  let titles: Titles

  func blocks(_ stream: StreamID) -> [Block] {
    let tables = titles.house.brought.values(.rates).filter { $0.stream == stream }
    return tables.flatMap { table -> [Block] in
      let columns = table.columns
      return [
        .heading(Cell(table.title)),
        .table(
          nil, ["Gælder", "Type", "Vilkår"] + columns.map(\.title) + ["Lov", "Kendt fra"],
          table.newest.map { row($0, columns) }, right: Set(3..<(3 + columns.count))),
      ]
    } + [.data([Field("rates", rows: titles.form.data { tables.flatMap(data) })])]
  }

  private func row(_ row: RateTable.Row, _ columns: [RateTable.Column]) -> Row {
    let values = columns.map { column -> Cell in
      row.value(column.name).map { .number($0, decimals: 2, unit: column.unit) } ?? Cell()
    }
    let law = row.law + (row.inferred.isEmpty ? "" : "; udledt: \(row.inferred)")
    return Row(
      [days(row), Cell(row.type ?? "alle"), Cell(row.condition)] + values
        + [Cell(law), row.known.map { Cell.day($0) } ?? Cell()])
  }

  private func days(_ row: RateTable.Row) -> Cell {
    guard row.isDated else { return .unknown("uden dato: bruges ikke") }
    let from = row.from.map { Cell.day($0) } ?? Cell()
    let until = row.until.map { Cell.day($0) } ?? Cell()
    if row.isOtherReading { return "\(from)–\(until) (anden læsning)" }
    let isNow = row.from ?? .earliest <= titles.day && titles.day <= row.until ?? .latest
    return "\(from)–\(until)\(isNow ? " (nu)" : "")"
  }

  private func data(_ table: RateTable) -> [Row] {
    table.newest.map { row in
      Row(
        [],
        also: [
          Field("table", json: .string(table.title)), .day("from", row.from),
          .day("until", row.until), Field("type", json: .text(row.type)),
          Field("condition", json: .string(row.condition)),
          Field(
            "values",
            json: .object(row.values.map { JSON.Member($0.column, .decimal($0.hundredths, 2)) })),
          Field("law", json: .string(row.law)),
          Field("inferred", json: .text(row.inferred.isEmpty ? nil : row.inferred)),
          .day("known", row.known), Field("isOtherReading", json: .bool(row.isOtherReading)),
        ])
    }
  }
}
