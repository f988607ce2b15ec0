import Counter
import Vocabulary

extension Module {
  /// What the State refunds of a decision on områdefornyelse, by the day of the commitment.
  var refund: Calculation {
    Calculation(
      "lov.statsrefusion", title: "Statens refusion af områdefornyelse, pr. beslutning",
      law: Statute.lbk794("§§ 5-7").text,
      inputs: [
        Calculation.Input("udgifter", title: "Udgifter", .money),
        Calculation.Input(
          "indsats", title: "Hvad udgifterne er til",
          .word(RenewalEffort.allCases.map(\.rawValue)), isRequired: false),
        Calculation.Input(
          "ramme", title: "Kommunen har fået del i Statens udgiftsramme", .yesNo,
          isRequired: false),
        Calculation.Input(
          "tilsagn", title: "Dagen for Statens tilsagn", .day, isRequired: false),
        Calculation.Input(
          "besluttet", title: "Dagen for kommunalbestyrelsens beslutning", .day, isRequired: false),
        Calculation.Input(
          "igangsat", title: "Dagen, arbejdet går i gang", .day, isRequired: false),
        Calculation.Input(
          "gennemfoert", title: "Dagen, beslutningen er gennemført", .day, isRequired: false),
      ], known: Statute.lbk132.signed, formerly: ["tmf.statsrefusion"],
      make: Calculation.byLaw(of: "tilsagn", "besluttet") { given, at in
        let expenses = try given.money("udgifter")
        guard expenses >= .zero else { throw CalculationFault(.impossible, "udgifter") }
        let act = try RenewalAct.holding(at: at)
        let answer = RefundAnswer(given: given, at: at, expenses: expenses)
        return try answer.lines(act) + answer.otherwise(act) + answer.clocks(act)
      })
  }
}

/// The answer of `lov.statsrefusion`.
private struct RefundAnswer {
  let given: Calculation.Given
  let at: Viewpoint
  let expenses: Kroner

  private var effort: RenewalEffort? { given.word("indsats").flatMap(RenewalEffort.init) }

  func lines(_ act: RenewalAct) throws -> [Calculation.Line] {
    if let effort, !act.covers(effort) {
      return [
        .act(act.statute("§ 6")),
        Calculation.Line(
          "Refusion", .text("ikke kendt: § 6 nævner ikke den indsats"), isResult: true),
      ]
    }
    switch effort {
    case .purchase?: return try half(act, "§ 6 stk. 5")
    case .demolition?:
      return [
        .act(act.statute("§ 6 stk. 5")),
        Calculation.Line(
          "Refusion", .text("ikke kendt: efter § 38 c stk. 2, som ikke er læst"), isResult: true),
      ]
    default: return try act.share == .third ? third(act) : framed(act)
    }
  }

  private func third(_ act: RenewalAct) throws -> [Calculation.Line] {
    let refund = try act.refund(of: expenses, hasFrame: true)
    return [
      .act(act.statute("§ 7")), Calculation.Line("Andel", .text("en tredjedel")),
      Calculation.Line("En tredjedel af udgifterne", .money(try expenses.part(1, of: 3))),
      Calculation.Line("Højst", .money(RenewalAct.most)),
    ] + (try result(refund))
  }

  /// Half, without a ceiling and without asking for a frame: what buying private business buildings gave.
  private func half(_ act: RenewalAct, _ paragraph: String) throws -> [Calculation.Line] {
    [.act(act.statute(paragraph)), Calculation.Line("Andel", .hundredths(5_000, "%"))]
      + (try result(try expenses.part(1, of: 2)))
  }

  /// Half where there is a frame; where nobody says whether there is, what it is with one and what without.
  private func framed(_ act: RenewalAct) throws -> [Calculation.Line] {
    let head: [Calculation.Line] = [
      .act(act.statute("§ 7")), Calculation.Line("Andel, op til", .hundredths(5_000, "%")),
    ]
    guard let hasFrame = given.optionalAnswer("ramme") else {
      let refund = try act.refund(of: expenses, hasFrame: true)
      return head + [
        Calculation.Line(
          "Refusion, hvis kommunen har fået en udgiftsramme", .money(refund), isResult: true),
        Calculation.Line("Refusion uden udgiftsramme", .money(.zero), isResult: true),
      ]
    }
    return head + (try result(act.refund(of: expenses, hasFrame: hasFrame)))
  }

  private func result(_ refund: Kroner) throws -> [Calculation.Line] {
    [
      Calculation.Line("Refusion", .money(refund), isResult: true),
      Calculation.Line("Kommunens egen del", .money(try expenses.subtracting(refund))),
    ]
  }

  /// From 1 January 2018 to 20 February 2020 a page says half and the last act read a third: both are told.
  func otherwise(_ act: RenewalAct) throws -> [Calculation.Line] {
    guard let other = RenewalAct.otherwise(act, at: at), effort.map(other.covers) ?? true else {
      return []
    }
    let refund = try other.refund(of: expenses, hasFrame: given.optionalAnswer("ramme") ?? true)
    let page = "halvdelen fra 1. januar 2018 efter trafikstyrelsen.dk 14. maj 2018"
    return [
      Calculation.Line(
        "Udledt",
        .text(
          "\(page); den sidste lov, der er læst før \(Statute.lbk144.name), siger en tredjedel (LBK 1228/2016 § 7)"
        )),
      Calculation.Line(
        other.share == .half
          ? "Refusion efter anden læsning (halvdelen, hvis der er en udgiftsramme)"
          : "Refusion efter anden læsning (en tredjedel, højst 10 mio. kr.)", .money(refund)),
    ]
  }

  /// Whether work began too early, and until when the decision must be carried out.
  func clocks(_ act: RenewalAct) throws -> [Calculation.Line] {
    var lines: [Calculation.Line] = []
    let decided = given.optionalDay("besluttet")
    if let begun = given.optionalDay("igangsat") {
      // The day asked about is that of the commitment, where no day of another thing has taken its place.
      let promised = given.optionalDay("tilsagn") ?? (decided == nil ? at.day : nil)
      let (bar, name) = act.share == .half ? (decided, "besluttet") : (promised, "tilsagn")
      if bar == nil { throw CalculationFault(.missing, name) }
      lines.append(
        Calculation.Line(
          act.share == .third
            ? "Gået i gang efter tilsagnet (§ 7 stk. 2)"
            : "Gået i gang efter beslutningen (§ 7 stk. 2)",
          .yesNo(act.keeps(begun: begun, promised: promised, decided: decided)), isResult: true))
    }
    guard let decided else {
      if given.optionalDay("gennemfoert") != nil { throw CalculationFault(.missing, "besluttet") }
      return lines
    }
    guard let last = act.carriedOut(by: decided) else {
      return lines + [
        Calculation.Line("Frist for gennemførelse", .text("ingen i \(act.statute.name) § 5"))
      ]
    }
    let paragraph = act.statute == .lbk1228 ? "§ 5 stk. 4" : "§ 5 stk. 5"
    lines.append(
      Calculation.Line(
        "Gennemføres senest, hvis ministeren ikke dispenserer (\(paragraph))", .day(last),
        isResult: true))
    if let done = given.optionalDay("gennemfoert") {
      lines.append(Calculation.Line("Gennemført i tide", .yesNo(done <= last), isResult: true))
    }
    return lines
  }
}
