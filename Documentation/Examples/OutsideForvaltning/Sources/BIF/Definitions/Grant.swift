public import Counter
public import Investments
import Vocabulary

extension Module: StreamContributing {
  /// The money that the rates are of; the stream itself is a record of the case.
  public var streamDefinitions: [StreamDefinition] {
    [
      StreamDefinition(
        "praktiktilskud", meaning: "Tilskud til praktikpladser hos boligorganisationer.",
        source: "Opdigtet eksempel")
    ]
  }
}

extension Module: RateContributing {
  /// What a place is paid a week, by day.
  public func rateTables() throws -> [RateTable] { [try grantRates()] }
}

extension Module: CalculationContributing {
  /// What the grant comes to.
  public var calculations: [Calculation] { [grant] }

  private var grant: Calculation {
    Calculation(
      "bif.praktiktilskud", title: "Tilskud til praktikpladser", law: "opdigtet eksempel",
      inputs: [
        Calculation.Input("pladser", title: "Pladser", .count),
        Calculation.Input("uger", title: "Uger", .count),
      ]
    ) { given, at in
      // What is given is asked for first, so that what is lacking is told before a day without a rate is.
      let (places, weeks) = (try given.number("pladser"), try given.number("uger"))
      for (name, number) in [("pladser", places), ("uger", weeks)] {
        guard (0...100_000).contains(number) else { throw CalculationFault(.impossible, name) }
      }
      guard let rate = try grantRates().row(for: nil, at: at).value("kr_pr_uge") else {
        throw RateFault(table: "bif.praktiktilskud", row: 1, what: .unreadable)
      }
      let total = try Kroner(ore: rate).part(places * weeks, of: 1)
      return [
        Calculation.Line("Sats pr. plads og uge", .money(Kroner(ore: rate))),
        Calculation.Line("Tilskud", .money(total), isResult: true),
      ]
    }
  }
}

/// The table of rates, which is put into the program.
private func grantRates() throws -> RateTable {
  try RateTable(
    "bif.praktiktilskud", title: "Tilskud pr. praktikplads", stream: "praktiktilskud",
    columns: [RateTable.Column("kr_pr_uge", title: "Pr. uge", unit: "kr.")],
    reading: PackageResources.praktiktilskud_csv)
}
