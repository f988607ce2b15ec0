import Counter
import Vocabulary

/// Whether a loan for land may be given where a lokalplan stands, and how much (almenboligloven § 119 a).
enum LandLoan {
  /// The municipality's part, 28 per cent.
  static func municipal(_ loan: Kroner) throws -> Kroner { try loan.part(28, of: 100) }

  /// The most it can be: what land costs above 20 per cent of the maximum.
  static func most(maximum: Kroner, land: Kroner) throws -> Kroner {
    max(.zero, try land.subtracting(maximum.part(20, of: 100)))
  }

  /// Whether the lokalplan allows it; nil of 1 July 2022 itself, which is neither before nor after.
  ///
  /// Before that day it does; after it only where it asks that 25 per cent be almene, in hundredths of a per cent.
  static func isAllowed(byPlan day: Day, demand: Int64?) -> Bool? {
    guard let turn = Day(2022, 7, 1) else { return nil }
    if day < turn { return true }
    if demand == 2_500 { return true }
    return day == turn ? nil : false
  }
}

extension Module {
  /// The loan for land where land is too dear: how much, whose, and whether it may be given.
  var landLoan: Calculation {
    Calculation(
      "lov.grundkoebslaan", title: "Grundkøbslån fra Landsbyggefonden",
      law: Statute.lbk207("§ 119 a").text,
      inputs: [
        Calculation.Input("laan", title: "Grundkøbslån", .money, isRequired: false),
        Calculation.Input(
          "maksimum", title: "Maksimumsbeløb for familieboliger", .money, isRequired: false),
        Calculation.Input(
          "grundudgifter", title: "Samlede grundudgifter", .money, isRequired: false),
        Calculation.Input(
          "lokalplan", title: "Dagen, lokalplanen blev vedtaget og offentliggjort", .day,
          isRequired: false),
        Calculation.Input(
          "almene", title: "Lokalplanens krav om almene boliger, %", .hundredths,
          isRequired: false),
        Calculation.Input(
          "ledighed", title: "Boligledighed efter § 115 stk. 7, %", .hundredths,
          isRequired: false),
      ], days: Self.landLoanDays, known: Statute.lov888.signed
    ) { given, at in
      let law = try at.cited(
        Statute.lov888("§ 119 a"), Statute.lbk1343("§ 119 a"), Statute.lbk207("§ 119 a"),
        from: Self.landLoanDays.start)
      let lines = try Self.amounts(given) + Self.conditions(given)
      guard !lines.isEmpty else { throw CalculationFault(.missing, "laan") }
      let frame = "1. juli 2022 (dagen er udledt) til 2031: 1.778 mio. kr. i alt"
      return [.act(law), Calculation.Line("Ramme", .text(frame))] + lines
    }
  }

  /// From LOV 888/2022, of which the day is inferred, to the end of the frame.
  private static let landLoanDays: Period = {
    guard let start = Day(2022, 7, 1), let last = Day(2031, 12, 31) else { return .always }
    return Period(start, until: last) ?? .always
  }()

  private static func amounts(_ given: Calculation.Given) throws -> [Calculation.Line] {
    var lines: [Calculation.Line] = []
    if let loan = given.optionalMoney("laan") {
      guard loan >= .zero else { throw CalculationFault(.impossible, "laan") }
      let own = try LandLoan.municipal(loan)
      lines = [
        Calculation.Line("Kommunens del, 28 %", .money(own), isResult: true),
        Calculation.Line(
          "Landsbyggefondens del", .money(try loan.subtracting(own)), isResult: true),
      ]
    }
    guard let land = given.optionalMoney("grundudgifter") else { return lines }
    let maximum = try given.money("maksimum")
    guard land >= .zero else { throw CalculationFault(.impossible, "grundudgifter") }
    guard maximum >= .zero else { throw CalculationFault(.impossible, "maksimum") }
    let most = try LandLoan.most(maximum: maximum, land: land)
    return lines + [Calculation.Line("Lånet kan højst være", .money(most), isResult: true)]
  }

  private static func conditions(_ given: Calculation.Given) throws -> [Calculation.Line] {
    let demand = given.optional("almene")
    guard (0...10_000).contains(demand ?? 0) else { throw CalculationFault(.impossible, "almene") }
    var lines: [Calculation.Line] = []
    if let plan = given.optionalDay("lokalplan") {
      let isAllowed = LandLoan.isAllowed(byPlan: plan, demand: demand)
      lines.append(
        Calculation.Line("Lokalplanen tillader det", .yesNo(isAllowed), isResult: true))
      if demand ?? 0 > 0, isAllowed != false {
        lines.append(Calculation.Line("Kun til boliger", .text("ud over lokalplanens krav")))
      }
    }
    if let vacancy = given.optional("ledighed") {
      guard (0...10_000).contains(vacancy) else { throw CalculationFault(.impossible, "ledighed") }
      lines.append(
        Calculation.Line("Ledigheden tillader det", .yesNo(vacancy <= 200), isResult: true))
    }
    return lines
  }
}
