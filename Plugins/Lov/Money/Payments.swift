import Counter
import Vocabulary

/// How what is paid on a loan is regulated in a year (almenboligloven § 129), all in hundredths of a per cent.
struct Regulation {
  /// Which year after the loan was taken up, from 1.
  let year: Int64
  /// How much net prices rose; 0 when they did not change or fell.
  let prices: Int64
  /// How much private wages rose, or fell where it is negative.
  let wages: Int64

  /// Whether it is regulated that year: from the second to the 45th.
  var isDue: Bool { (2...45).contains(year) }

  /// The change by the index that rose less.
  var change: Int64 { change(rise: min(prices, wages)) }

  /// The change when »dette« is the net price index, so that wages count where it rose less.
  var otherwise: Int64 { change(rise: max(prices, wages)) }

  private func change(rise: Int64) -> Int64 {
    guard isDue else { return 0 }
    if wages < 0 { return wages }
    if prices <= 0 { return 0 }
    // 75 per cent of the rise after 20 years, a half up.
    return year <= 20 ? rise : (rise * 75 + 50) / 100
  }
}

extension Module {
  /// What the borrower pays a year, how it is regulated, and the fee for the support.
  var payments: Calculation {
    Calculation(
      "lov.betaling", title: "Låntagers betaling og gebyr",
      law: Statute.lbk207("§§ 107 og 129").text,
      inputs: [
        Calculation.Input("sum", title: "Anskaffelsessum", .money),
        Calculation.Input(
          "merinvestering", title: "Heraf merinvestering efter § 115 a", .money, isRequired: false),
        Calculation.Input(
          "sum-uden-gebyr", title: "Anskaffelsessum før påbegyndelsen uden gebyr", .money,
          isRequired: false),
        Calculation.Input("aar", title: "Lånets år, fra 1", .count, isRequired: false),
        Calculation.Input(
          "nettopris", title: "Stigning i nettoprisindekset, % (0, hvis det ikke steg)",
          .hundredths, isRequired: false),
        Calculation.Input(
          "loen", title: "Stigning i lønindekset for den private sektor, %", .hundredths,
          isRequired: false),
        Calculation.Input(
          "loenfald", title: "Fald i lønindekset for den private sektor, %", .hundredths,
          isRequired: false),
      ], known: Statute.lbk1040.signed
    ) { given, at in
      let (sum, more) = (try given.money("sum"), given.optionalMoney("merinvestering") ?? .zero)
      guard sum >= .zero else { throw CalculationFault(.impossible, "sum") }
      guard more >= .zero, more <= sum else {
        throw CalculationFault(.impossible, "merinvestering")
      }
      let law = try at.cited(Statute.lbk1040("§ 129"), Statute.lbk207("§ 129"))
      let yearly = try sum.subtracting(more).part(28, of: 1_000)
      let supplement = Calculation.Line(
        "Tillæg for merinvestering", .text("fastsættes af ministeren (§ 129 stk. 4, ikke læst)"))
      return [
        .act(law), Calculation.Line("Betaling pr. år, 2,8 %", .money(yearly), isResult: true),
      ]
        + (more == .zero ? [] : [supplement])
        + (try Self.regulated(given)) + (try Self.fee(given, at))
    }
  }

  private static func regulated(_ given: Calculation.Given) throws -> [Calculation.Line] {
    guard let year = given.optional("aar") else { return [] }
    guard (1...200).contains(year) else { throw CalculationFault(.impossible, "aar") }
    guard (2...45).contains(year) else {
      return [Calculation.Line("Reguleres det år", .yesNo(false), isResult: true)]
    }
    let (fall, rise) = (given.optional("loenfald"), given.optional("loen"))
    let prices = try given.number("nettopris")
    let wages = try fall.map { -$0 } ?? given.number("loen")
    let other = fall == nil ? "loen" : "loenfald"
    guard (0...100_000).contains(prices) else { throw CalculationFault(.impossible, "nettopris") }
    guard fall == nil || rise == nil, (-100_000...100_000).contains(wages) else {
      throw CalculationFault(.impossible, other)
    }
    let made = Regulation(year: year, prices: prices, wages: wages)
    return [
      Calculation.Line("Reguleres det år", .yesNo(true), isResult: true),
      Calculation.Line("Regulering", .hundredths(made.change, "%"), isResult: true),
    ]
      + (made.otherwise == made.change
        ? []
        : [
          Calculation.Line(
            "Regulering efter anden læsning (»dette« er nettoprisindekset)",
            .hundredths(made.otherwise, "%"))
        ])
  }

  private static func fee(
    _ given: Calculation.Given, _ at: Viewpoint
  ) throws -> [Calculation.Line] {
    guard let sum = given.optionalMoney("sum-uden-gebyr") else { return [] }
    guard sum >= .zero else { throw CalculationFault(.impossible, "sum-uden-gebyr") }
    let law = try at.cited(Statute.lbk1040("§ 107"), Statute.lbk207("§ 107"))
    return [
      Calculation.Line(
        "Gebyr, 2 promille (\(law.text))", .money(try sum.part(2, of: 1_000)), isResult: true)
    ]
  }
}
