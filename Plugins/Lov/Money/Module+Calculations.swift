public import Counter
import Investments
import Vocabulary

extension Module: CalculationContributing {
  /// What the law makes of what is given: money, letting and udviklingsplaner.
  public var calculations: [Calculation] { money + letting + plans + duties }

  /// How a new building is financed, what the State refunds, who stands behind a guarantee, and the grant for
  /// service areas.
  private var money: [Calculation] { [financing, refund, guarantee, serviceArea] }

  private var financing: Calculation {
    Calculation(
      "lov.finansiering", title: "Lån, grundkapital og beboerindskud",
      law: "almenboligloven §§ 118 og 118 a",
      inputs: [
        Calculation.Input("sum", title: "Anskaffelsessum", .money),
        Calculation.Input(
          "type", title: "Boligtype", .word(["familieboliger", "plejeboliger", "andre"])),
        Calculation.Input(
          "areal", title: "Gennemsnitligt bruttoetageareal, m2", .hundredths, isRequired: false),
      ], formerly: ["tmf.finansiering"]
    ) { given, at in
      let (sum, type, size) = (try given.money("sum"), given.word("type"), given.optional("areal"))
      guard type != nil else { throw CalculationFault(.missing, "type") }
      guard size ?? 1 > 0 else { throw CalculationFault(.impossible, "areal") }
      let table = try grundkapitalTable()
      if size == nil, table.dependsOnSize(type, on: at.day) {
        throw CalculationFault(.missing, "areal")
      }
      let row = try table.row(for: type, size: size, on: at.day)
      let columns = ["laan", "grundkapital", "beboerindskud"]
      let percents = columns.compactMap(row.value)
      let parts = try sum.allocated(by: percents)
      let titles = ["Lån", "Grundkapital", "Beboerindskud"]
      let rate = [row.law, row.condition == row.law ? "" : row.condition]
        .filter { !$0.isEmpty }.joined(separator: ", ")
      return [Calculation.Line("Sats", .text(rate))]
        + (row.inferred.isEmpty ? [] : [Calculation.Line("Udledt", .text(row.inferred))])
        + zip(titles, percents).map { Calculation.Line($0, .hundredths($1, "%")) }
        + zip(titles, parts).map { Calculation.Line($0, .money($1), isResult: true) }
    }
  }

  private var refund: Calculation {
    Calculation(
      "lov.statsrefusion", title: "Statens refusion af områdefornyelse",
      law: "byfornyelsesloven: en tredjedel, højst 10 mio. kr.",
      inputs: [Calculation.Input("udgifter", title: "Udgifter", .money)],
      formerly: ["tmf.statsrefusion"]
    ) { given, _ in
      let expenses = try given.money("udgifter")
      guard expenses >= .zero else { throw CalculationFault(.impossible, "udgifter") }
      let third = try expenses.part(1, of: 3)
      let most = Kroner(ore: 1_000_000_000)
      return [
        Calculation.Line("En tredjedel af udgifterne", .money(third)),
        Calculation.Line("Højst", .money(most)),
        Calculation.Line("Refusion", .money(min(third, most)), isResult: true),
        Calculation.Line(
          "Kommunens egen del", .money(try expenses.subtracting(min(third, most)))),
      ]
    }
  }

  private var guarantee: Calculation {
    Calculation(
      "lov.garanti", title: "Garanti og regaranti",
      law: "kommunens garanti og Landsbyggefondens regaranti",
      inputs: [
        Calculation.Input("laan", title: "Lån", .money),
        Calculation.Input("garanti", title: "Garanteret andel, %", .hundredths),
        Calculation.Input("regaranti", title: "Regaranteret andel, %", .hundredths),
      ], formerly: ["tmf.garanti"]
    ) { given, _ in
      let shares = [try given.number("garanti"), try given.number("regaranti")]
      for (name, share) in zip(["garanti", "regaranti"], shares) where !(0...10_000).contains(share)
      {
        throw CalculationFault(.impossible, name)
      }
      guard try given.money("laan") > .zero else { throw CalculationFault(.impossible, "laan") }
      let guaranteed = try given.money("laan").part(shares[0], of: 10_000)
      let behind = try guaranteed.part(shares[1], of: 10_000)
      return [
        Calculation.Line("Garanti", .money(guaranteed), isResult: true),
        Calculation.Line("Regaranti", .money(behind), isResult: true),
        Calculation.Line(
          "Kommunens netto", .money(try guaranteed.subtracting(behind)), isResult: true),
      ]
    }
  }
}
