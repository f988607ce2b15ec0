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
        let perDwelling = try Kroner(ore: row.value("kr_pr_bolig") ?? 0).part(dwellings, of: 1)
        let most = try cost.part(row.value("hoejst_pct") ?? 0, of: 10_000)
        return [
          Calculation.Line("Sats pr. bolig", .money(Kroner(ore: row.value("kr_pr_bolig") ?? 0))),
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
