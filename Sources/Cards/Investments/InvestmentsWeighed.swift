import Counter
import Investments
import Vocabulary

extension InvestmentsCommand: WeighingCommand {
  /// What is set aside, promised and paid in the day's year of each stream, and whether stated totals add up.
  func weighed(_ titles: Titles) throws -> [Weighed] {
    let summary = try titles.house.funding.summary(on: titles.day, year: nil, by: .stream)
    let rows = summary.rows.map { row in
      Weighed.Line(
        row.key ?? "-", row.key.map { stream($0, titles) } ?? "uden pengestrøm",
        "ramme \(text(row.frame)), tilsagn \(text(row.committed)), udbetalt \(text(row.paid))",
        facts: .keyed([
          "frame": json(row.frame), "committed": json(row.committed), "paid": json(row.paid),
        ]))
    }
    let checks = summary.checks.map { check in
      Weighed.Line(
        check.total.id.text, .thing(titles.thing(check.total)),
        check.reconciles.map { $0 ? "stemmer" : "stemmer ikke" } ?? "kan ikke prøves",
        facts: .keyed(["reconciles": check.reconciles.map { .bool($0) } ?? .null]))
    }
    return [
      Weighed("balances", "Pengene i \(titles.day.year)", rows, counted: "pengestrømme"),
      Weighed("totals", "Angivne totaler i \(titles.day.year)", checks),
    ]
  }

  private func stream(_ key: String, _ titles: Titles) -> Cell {
    titles.cell(Pointer(kind: StreamSubject.kind, id: key))
  }

  /// Known sums in øre, and whether there are others that nobody has told.
  private func json(_ sum: FundingSummary.Sum) -> JSON {
    .keyed([
      "low": sum.isUnknown ? .null : .int(Int(sum.known.low.ore)),
      "high": sum.isUnknown ? .null : .int(Int(sum.known.high.ore)),
      "isAtLeast": .bool(sum.missing > 0),
    ])
  }

  private func text(_ sum: FundingSummary.Sum) -> Cell {
    if sum.isEmpty { return "intet" }
    if sum.isUnknown { return "ikke oplyst" }
    return Cell(sum.missing > 0 ? "mindst " : "") + .money(sum.known)
  }
}
