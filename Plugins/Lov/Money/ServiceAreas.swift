import Counter
import Investments
import Vocabulary

extension Module {
  /// What the grant for common rooms comes to.
  var serviceArea: Calculation {
    Calculation(
      "lov.servicearealtilskud", title: "Servicearealtilskud", law: "almenboligloven § 141",
      inputs: [
        Calculation.Input("boliger", title: "Ældreboliger", .count),
        Calculation.Input("udgift", title: "Udgift til servicearealet", .money),
      ], formerly: ["suf.servicearealtilskud"]
    ) { given, at in
      let row = try grantTable().row(for: nil, on: at.day)
      let (dwellings, cost) = (try given.number("boliger"), try given.money("udgift"))
      guard (0...1_000_000).contains(dwellings) else {
        throw CalculationFault(.impossible, "boliger")
      }
      guard cost >= .zero else { throw CalculationFault(.impossible, "udgift") }
      guard let rate = row.value("kr_pr_bolig"), let share = row.value("hoejst_pct") else {
        throw RateFault(table: "lov.servicearealtilskud", row: 1, what: .unreadable)
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
  }
}

/// The table of almenboligloven § 141.
func grantTable() throws -> RateTable {
  try RateTable(
    "lov.servicearealtilskud", title: "Tilskud til servicearealer", stream: "servicearealtilskud",
    columns: [
      RateTable.Column("kr_pr_bolig", title: "Pr. bolig", unit: "kr."),
      RateTable.Column("hoejst_pct", title: "Højst af udgiften", unit: "%"),
    ], formerly: ["suf.servicearealtilskud"],
    reading: PackageResources.servicearealtilskud_csv)
}
