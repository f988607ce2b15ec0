import Counter
import Vocabulary

/// Which towns could get områdefornyelse, and from how much (byfornyelsesloven §§ 3, 6 and 94).
enum RenewalFrame {
  /// The number that a worn-down area in a town is under: nil where it is under none.
  ///
  /// Of § 3 stk. 1 in LBK 1228/2016. A town of exactly 10,000 is in none by its words (»færre end« and »flere end 10.000«).
  static func number(inhabitants: Int64, isProvincial: Bool) -> Int? {
    if inhabitants < 3_000 { return 1 }
    if inhabitants < 10_000 { return 2 }
    return isProvincial && inhabitants > 10_000 ? 3 : nil
  }

  /// Whether closed private business buildings could be pulled down with refund.
  ///
  /// By § 6 stk. 4 nr. 6 of LBK 1228/2016.
  static func coversDemolition(inhabitants: Int64) -> Bool {
    (5_000..<10_000).contains(inhabitants)
  }

  /// The State's frame of a year in § 6 of LBK 132/2010: 50 million kroner.
  static let yearly = Kroner(ore: 5_000_000_000)

  /// The last day to use what was drawn on the frame: four years after (§ 94 of LBK 132/2010).
  static func used(by drawn: Day) -> Day { drawn.adding(months: 48) }

  /// Whether a frame was told by 1 March (§ 94 of LBK 794/2021).
  static func isInTime(told day: Day) -> Bool { (day.date.month, day.date.day) <= (3, 1) }

  /// The most for each number of § 3, in millions of kroner (§ 6).
  static func shares(_ act: RenewalAct) -> [(number: Int, most: Int64)] {
    switch act.statute {
    case .lbk504: [(1, 35)]
    case .lbk1228: [(1, 20), (2, 20), (3, 20), (4, 10)]
    default: []
    }
  }
}

extension Module {
  /// The State's frame for områdefornyelse: its size, which towns it is for, and its clocks.
  var renewalFrame: Calculation {
    Calculation(
      "lov.byfornyelsesramme", title: "Statens udgiftsramme til områdefornyelse",
      law: Statute.lbk794("§§ 3, 6 og 94").text,
      inputs: [
        Calculation.Input("indbyggere", title: "Byens indbyggere", .count, isRequired: false),
        Calculation.Input(
          "provinsby", title: "Provinsby under pres", .yesNo, isRequired: false),
        Calculation.Input(
          "aarets-tilsagn", title: "Statens tilsagn i året", .money, isRequired: false),
        Calculation.Input("trukket", title: "Dagen for træk på rammen", .day, isRequired: false),
        Calculation.Input("anvendt", title: "Dagen, midlerne er anvendt", .day, isRequired: false),
        Calculation.Input("meddelt", title: "Dagen, rammen er meddelt", .day, isRequired: false),
      ], known: Statute.lbk132.signed,
      make: Calculation.byLaw(of: "trukket", "meddelt") { given, at in
        let act = try RenewalAct.holding(at: at)
        return try Self.sizes(given, act) + Self.town(given, act) + Self.clocks(given, at, act)
      })
  }

  private static func sizes(
    _ given: Calculation.Given, _ act: RenewalAct
  ) throws -> [Calculation.Line] {
    let whole: Calculation.Line.Value =
      switch act.statute {
      case .lbk132: .money(RenewalFrame.yearly)
      case .lbk504, .lbk1228: .text("ikke kendt: § 94 stk. 2 3. pkt. er ikke læst")
      default: .text("fastsættes på finansloven (§ 93)")
      }
    let shares = RenewalFrame.shares(act).map {
      Calculation.Line(
        "Til § 3 stk. 1 nr. \($0.number), højst", .money(Kroner(ore: $0.most * 100_000_000)))
    }
    let head: [Calculation.Line] = [
      .act(act.statute(shares.isEmpty ? "§ 6" : "§ 6 stk. 2")),
      Calculation.Line("Statens årlige udgiftsramme", whole),
    ]
    guard let promised = given.optionalMoney("aarets-tilsagn") else { return head + shares }
    guard promised >= .zero else { throw CalculationFault(.impossible, "aarets-tilsagn") }
    let isWithin = act.statute == .lbk132 ? promised <= RenewalFrame.yearly : nil
    return head + shares + [
      Calculation.Line("Tilsagnene holder sig inden for rammen", .yesNo(isWithin), isResult: true)
    ]
  }

  private static func town(
    _ given: Calculation.Given, _ act: RenewalAct
  ) throws -> [Calculation.Line] {
    guard let inhabitants = given.optional("indbyggere") else { return [] }
    guard inhabitants >= 1 else { throw CalculationFault(.impossible, "indbyggere") }
    guard act.statute == .lbk1228 else {
      return [
        Calculation.Line(
          "Byens størrelse", .text("\(act.statute.name) § 3 har ingen grænse i indbyggere"))
      ]
    }
    let isProvincial = try inhabitants < 10_000 ? false : given.answer("provinsby")
    let number = RenewalFrame.number(inhabitants: inhabitants, isProvincial: isProvincial)
    let isBetween = inhabitants == 10_000 && isProvincial
    let said =
      number.map { "nr. \($0)" }
      ?? (isBetween ? "ingen efter lovens ord; ment som nr. 3 (udledt)" : "ingen af nr. 1-3")
    return [
      Calculation.Line("Nedslidt byområde efter § 3 stk. 1", .text(said), isResult: true),
      Calculation.Line(
        "Nedrivning af nedlagte private erhvervsbygninger (§ 6 stk. 4 nr. 6)",
        .yesNo(RenewalFrame.coversDemolition(inhabitants: inhabitants)), isResult: true),
    ]
  }

  private static func clocks(
    _ given: Calculation.Given, _ at: Viewpoint, _ act: RenewalAct
  ) throws -> [Calculation.Line] {
    var lines: [Calculation.Line] = []
    if let drawn = given.optionalDay("trukket") {
      lines += try used(given, drawn, act)
    } else if given.optionalDay("anvendt") != nil {
      throw CalculationFault(.missing, "trukket")
    }
    if let told = given.optionalDay("meddelt") {
      _ = try at.on(told).cited(Statute.lbk794("§ 94 stk. 1"))
      lines.append(
        Calculation.Line(
          "Meddelt senest 1. marts (§ 94 stk. 1), hvis intet særligt foreligger",
          .yesNo(RenewalFrame.isInTime(told: told)), isResult: true))
    }
    return lines
  }

  private static func used(
    _ given: Calculation.Given, _ drawn: Day, _ act: RenewalAct
  ) throws -> [Calculation.Line] {
    guard act.share == .third else {
      return [
        Calculation.Line(
          "Frist for midlerne", .text("efter den frist, der er fastsat (§ 94 stk. 5)"))
      ]
    }
    let last = RenewalFrame.used(by: drawn)
    let known =
      act.statute == .lbk132
      ? [] : [Calculation.Line("Udledt", .text("§ 94 er kun læst i LBK 132/2010 og LBK 794/2021"))]
    let lines =
      known + [
        Calculation.Line(
          "Midlerne anvendes senest (LBK 132/2010 § 94 stk. 6)", .day(last), isResult: true)
      ]
    guard let day = given.optionalDay("anvendt") else { return lines }
    return lines + [Calculation.Line("Anvendt i tide", .yesNo(day <= last), isResult: true)]
  }
}
