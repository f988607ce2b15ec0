public import Investments
import Vocabulary

extension Module: RateContributing {
  /// The grant for common rooms.
  public func rateTables() throws -> [RateTable] { [try grantTable()] }
}

extension Module: CalculationContributing {
  /// What the grant for common rooms comes to.
  public var calculations: [Calculation] {
    [
      Calculation(
        "suf.servicearealtilskud", title: "Servicearealtilskud", law: "almenboligloven § 141",
        inputs: [
          Calculation.Input("boliger", title: "Ældreboliger", .count),
          Calculation.Input("udgift", title: "Udgift til servicearealet", .money),
        ]
      ) { given, day in
        let row = try grantTable().row(for: nil, on: day)
        let (dwellings, cost) = (try given.number("boliger"), try given.money("udgift"))
        guard (0...1_000_000).contains(dwellings) else {
          throw CalculationFault(.impossible, "boliger")
        }
        guard cost >= .zero else { throw CalculationFault(.impossible, "udgift") }
        guard let rate = row.value("kr_pr_bolig"), let share = row.value("hoejst_pct") else {
          throw RateFault(table: "suf.servicearealtilskud", row: 1, what: .unreadable)
        }
        let perDwelling = try Kroner(ore: rate).part(dwellings, of: 1)
        let most = try cost.part(share, of: 10_000)
        return [
          Calculation.Line("Sats pr. bolig", .money(Kroner(ore: rate))),
          Calculation.Line("Udledt", .text(row.inferred)),
          Calculation.Line("Efter boliger", .money(perDwelling)),
          Calculation.Line("Højst af udgiften", .money(most)),
          Calculation.Line("Tilskud", .money(min(perDwelling, most)), isResult: true),
        ]
      }
    ]
  }
}

/// The table of almenboligloven § 141.
private func grantTable() throws -> RateTable {
  try RateTable(
    "suf.servicearealtilskud", title: "Tilskud til servicearealer", stream: "servicearealtilskud",
    reading: PackageResources.servicearealtilskud_csv)
}
