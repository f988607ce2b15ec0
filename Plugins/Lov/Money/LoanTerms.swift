import Counter
import Investments
import Vocabulary

/// What a loan for a new building is held to.
enum LoanTerms {
  /// Whether a loan that became too large by so much must be paid down: 1 per cent of the sum, or above 50,000
  /// kroner (BEK 40/2026 § 57).
  static func mustBeReduced(by excess: Kroner, sum: Kroner) throws(MoneyOverflow) -> Bool {
    let isSmall = Int128(excess.ore) * 100 < Int128(sum.ore)
    return !isSmall || excess > Kroner(ore: 5_000_000)
  }

  /// The last day on which the grundkapitallån must begin to be paid back (§ 126).
  static func repaymentBegins(inUse day: Day) -> Day { day.adding(months: 50 * 12) }
}

extension Module {
  /// How long a loan may run, when one that became too large is paid down, and when grundkapital is paid back.
  var loanTerms: Calculation {
    Calculation(
      "lov.laanevilkaar", title: "Løbetid, for stort lån og tilbagebetaling af grundkapital",
      law: "\(Statute.lbk207("§ 118 stk. 4 og § 126").text); \(Statute.bek40("§ 57").text)",
      inputs: [
        Calculation.Input("loebetid", title: "Lånets løbetid, år", .count, isRequired: false),
        Calculation.Input(
          "for-meget", title: "Lån optaget ud over lånegrænsen", .money, isRequired: false),
        Calculation.Input(
          "sum", title: "Endeligt godkendt anskaffelsessum", .money, isRequired: false),
        Calculation.Input(
          "ibrugtaget", title: "Dagen, ejendommen blev taget i brug", .day, isRequired: false),
        Calculation.Input(
          "tilbagebetales", title: "Dagen, tilbagebetalingen begynder", .day, isRequired: false),
      ], known: Statute.lbk1000.signed
    ) { given, at in
      let lines = try Self.term(given, at) + Self.excess(given, at) + Self.repayment(given, at)
      guard !lines.isEmpty else { throw CalculationFault(.missing, "loebetid") }
      return lines
    }
  }

  private static func term(
    _ given: Calculation.Given, _ at: Viewpoint
  ) throws -> [Calculation.Line] {
    guard let years = given.optional("loebetid") else { return [] }
    guard (1...1_000).contains(years) else { throw CalculationFault(.impossible, "loebetid") }
    let row = try loanTermTable().row(for: nil, at: at)
    guard let most = row.value("aar") else {
      throw RateFault(table: "lov.loebetid", row: 1, what: .unreadable)
    }
    return [
      Calculation.Line("Lov", .text(Provision(row.law)?.text ?? row.law)),
      Calculation.Line("Længste løbetid", .count(most / 100, "år")),
      Calculation.Line("Løbetiden er tilladt", .yesNo(years * 100 <= most), isResult: true),
    ]
  }

  private static func excess(
    _ given: Calculation.Given, _ at: Viewpoint
  ) throws -> [Calculation.Line] {
    guard let excess = given.optionalMoney("for-meget") else { return [] }
    let sum = try given.money("sum")
    guard sum > .zero else { throw CalculationFault(.impossible, "sum") }
    guard excess >= .zero else { throw CalculationFault(.impossible, "for-meget") }
    let law = try at.cited(Statute.bek40("§ 57"))
    let must = try LoanTerms.mustBeReduced(by: excess, sum: sum)
    return [
      .act(law),
      Calculation.Line(
        "Lånet skal nedbringes", .yesNo(excess > .zero && must), isResult: true),
    ]
  }

  private static func repayment(
    _ given: Calculation.Given, _ at: Viewpoint
  ) throws -> [Calculation.Line] {
    guard let inUse = given.optionalDay("ibrugtaget") else { return [] }
    let law = try at.cited(Statute.lbk1040("§ 126"), Statute.lbk207("§ 126"))
    let last = LoanTerms.repaymentBegins(inUse: inUse)
    let lines: [Calculation.Line] = [
      .act(law),
      Calculation.Line(
        "Tilbagebetaling af grundkapital begynder senest", .day(last), isResult: true),
    ]
    guard let begins = given.optionalDay("tilbagebetales") else { return lines }
    return lines + [
      Calculation.Line("Tilbagebetalingen begynder i tide", .yesNo(begins <= last), isResult: true)
    ]
  }
}
