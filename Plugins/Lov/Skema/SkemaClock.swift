import Counter
import Vocabulary

extension Module {
  /// What the rules of skema A, B and C make of what is given.
  var skema: [Calculation] { [skemaClock, skemaSum, skemaMandate] }

  private var skemaClock: Calculation {
    Calculation(
      "lov.skema-frister", title: "Frister for skema A, B og C", law: SkemaClock.law,
      inputs: SkemaClock.inputs, days: SkemaLaw.days, known: Statute.bek40.signed
    ) { given, at in
      let clock = SkemaClock(given: given, day: at.day)
      let lines = clock.commitment + clock.start + clock.end
      guard !lines.isEmpty else { throw CalculationFault(.missing, "tilsagn") }
      return clock.earlier + lines
    }
  }

  /// Whether a committee that may approve a project »uden væsentlige afvigelser« may approve this one.
  private var skemaMandate: Calculation {
    Calculation(
      "lov.skema-bemyndigelse", title: "Om et projekt kan godkendes efter bemyndigelse",
      law: Statute.bek40("§§ 38, 39 og 42").text,
      inputs: [
        Calculation.Input("godkendt", title: "Den sum, bemyndigelsen er givet for, kr.", .money),
        Calculation.Input("margin", title: "Margin oven i, pct.", .hundredths, isRequired: false),
        Calculation.Input("sum", title: "Projektets sum nu, kr.", .money),
        Calculation.Input(
          "vaesentlig", title: "Om projektet er væsentligt ændret", .yesNo, isRequired: false),
      ], days: SkemaLaw.days, known: Statute.bek40.signed
    ) { given, _ in
      let (approved, sum) = (try given.money("godkendt"), try given.money("sum"))
      let margin = given.optional("margin") ?? 0
      guard approved.ore > 0 else { throw CalculationFault(.impossible, "godkendt") }
      guard sum.ore > 0 else { throw CalculationFault(.impossible, "sum") }
      guard (0...10_000).contains(margin) else { throw CalculationFault(.impossible, "margin") }
      let limit = try SkemaSum.limit(approved, margin: margin)
      let may = SkemaSum.mayApprove(
        sum, limit: limit, isChanged: given.optionalAnswer("vaesentlig"))
      return [
        Calculation.Line("Grænsen", .money(limit)),
        Calculation.Line("Inden for grænsen", .yesNo(sum <= limit)),
        Calculation.Line("Kan godkendes efter bemyndigelsen", .yesNo(may), isResult: true),
        Calculation.Line(
          "Ellers",
          .text("godkender kommunalbestyrelsen: merudgifter (§ 39), væsentlige ændringer (§ 42)")),
        Calculation.Line(
          "Loven siger ikke",
          .text("hvor stor en afvigelse er væsentlig; det siger den beslutning, der bemyndiger")),
      ]
    }
  }

  private var skemaSum: Calculation {
    Calculation(
      "lov.skema-sum", title: "Den endelige anskaffelsessum holdt op mod skema B",
      law: Statute.bek40("§§ 39 og 45 stk. 6").text,
      inputs: [
        Calculation.Input("skema-b", title: "Summen godkendt ved skema B, kr.", .money),
        Calculation.Input("endelig", title: "Den endelige sum, kr.", .money),
        Calculation.Input(
          "merudgifter", title: "Om kommunalbestyrelsen har godkendt merudgifter", .yesNo,
          isRequired: false),
        Calculation.Input(
          "udokumenteret", title: "Afsat og ikke dokumenteret til tiden, kr.", .money,
          isRequired: false),
      ], days: SkemaLaw.days, known: Statute.bek40.signed
    ) { given, _ in
      let (approved, final) = (try given.money("skema-b"), try given.money("endelig"))
      let loose = Kroner(ore: given.optional("udokumenteret") ?? 0)
      guard approved.ore > 0 else { throw CalculationFault(.impossible, "skema-b") }
      guard final.ore > 0 else { throw CalculationFault(.impossible, "endelig") }
      guard (0...final.ore).contains(loose.ore) else {
        throw CalculationFault(.impossible, "udokumenteret")
      }
      let sum = try final.subtracting(loose)
      return [
        Calculation.Line("Godkendt ved skema B", .money(SkemaSum.reported(approved))),
        Calculation.Line("Endelig sum", .money(SkemaSum.reported(sum)), isResult: true),
        Calculation.Line(
          "Holder sig til skema B",
          .yesNo(
            SkemaSum.isKept(
              sum, approvedAtB: approved, isMoreApproved: given.optionalAnswer("merudgifter"))),
          isResult: true),
      ]
    }
  }
}

/// The days of one project, as far as what is given tells.
private struct SkemaClock {
  let given: Calculation.Given
  /// The day asked about.
  let day: Day

  static let law = Statute.bek40("§§ 4, 13, 19, 23, 30, 36, 38, 45, 53 og 64").text

  static let inputs =
    [
      Calculation.Input(
        "art", title: "Hvad støtten er til", .word(SkemaLaw.Work.allCases.map(\.rawValue)),
        isRequired: false),
      yesNo("tilladelse", "Om styrelsen har tilladt, at tilsagnet indberettes efter årets udløb"),
      yesNo("kompliceret", "Om byggeriet er særligt kompliceret"),
    ]
    + [
      ("plan", "Planen registreret i Plandata.dk"), ("tilsagn", "Det skriftlige tilsagn"),
      ("indberettet", "Tilsagnet indberettet i BOSSINF-STB"),
      ("forlaenget", "Den dag, kommunalbestyrelsen har forlænget fristen for skema B til"),
      ("skema-b", "Skema B modtaget"), ("godkendt-b", "Skema B godkendt"),
      ("paabegyndt", "Byggeriet påbegyndt"), ("faerdig", "Sidste bolig eller arbejderne færdige"),
      ("indflytning", "Sidste bolig klar til indflytning"), ("laan", "Lånet hjemtaget"),
      ("afleveret", "Byggeriet afleveret"), ("bygalment", "Indberettet til BygAlment.dk"),
      ("skaeringsdag", "Skæringsdagen"), ("regnskab", "Byggeregnskabet (skema C) sendt"),
      ("godkendt-c", "Byggeregnskabet godkendt"),
      ("dokumentation", "Dokumentation for afsatte beløb sendt"),
    ].map { Calculation.Input($0.0, title: $0.1, .day, isRequired: false) }

  /// What was done before the act was in force, under one that was not read: it is reckoned by this act all the same.
  var earlier: [Calculation.Line] {
    let names = Self.inputs.map(\.name).filter { name in
      given.optionalDay(name).map { $0 < SkemaLaw.days.start } ?? false
    }
    guard !names.isEmpty else { return [] }
    return [
      Calculation.Line(
        "Før \(Statute.bek40.name) (\(DanishDays.long(SkemaLaw.days.start)))",
        .text(
          "\(names.joined(separator: ", ")): BEK 14/2020 gjaldt og er ikke læst; regnet efter \(Statute.bek40.name), som kun for skema B siger, at den gælder også da (§ 64 stk. 3)"
        ))
    ]
  }

  private static func yesNo(_ name: String, _ title: String) -> Calculation.Input {
    Calculation.Input(name, title: title, .yesNo, isRequired: false)
  }

  private var work: SkemaLaw.Work {
    given.word("art").flatMap(SkemaLaw.Work.init(rawValue:)) ?? .dwellings
  }

  private func both(_ one: String, _ other: String) -> (Day, Day)? {
    given.optionalDay(one).flatMap { first in given.optionalDay(other).map { (first, $0) } }
  }

  // MARK: A

  var commitment: [Calculation.Line] {
    guard let commitment = given.optionalDay("tilsagn") else { return [] }
    var lines = [
      Calculation.Line(
        "Tilsagnet indberettet senest (finansåret er udledt at være kalenderåret)",
        .day(SkemaLaw.reportEnd(commitment)), isResult: true)
    ]
    if let reported = given.optionalDay("indberettet") {
      lines += [
        Calculation.Line("Indberettet samtidig (§ 23 stk. 1)", .yesNo(reported == commitment)),
        Calculation.Line(
          "Tilsagnet er gældende (§ 4 stk. 4)",
          .yesNo(
            SkemaLaw.counts(
              commitment, reported: reported, isAllowed: given.optionalAnswer("tilladelse")))),
      ]
    }
    if let registered = given.optionalDay("plan") {
      lines.append(
        Calculation.Line(
          "Planen registreret før tilsagnet (§ 19)",
          SkemaLaw.isPlanned(registered, before: commitment)))
    }
    return lines + skemaB(commitment)
  }

  // MARK: B

  private func skemaB(_ commitment: Day) -> [Calculation.Line] {
    let end = SkemaLaw.skemaB(after: commitment)
    guard let later = given.optionalDay("forlaenget") else {
      return end.lines("Skema B senest (§ 36)") + isKept { end.isKept(by: $0) }
    }
    return [
      Calculation.Line("Skema B senest, forlænget (§ 36)", .day(later), isResult: true),
      Calculation.Line(
        "Fristen kan forlænges så længe",
        SkemaLaw.mayProlong(
          commitment, to: later, isComplicated: given.optionalAnswer("kompliceret"))),
    ] + isKept { .yesNo($0 <= later) }
  }

  /// Whether skema B came in time; nothing when it has not come, and may still.
  private func isKept(
    _ isKept: (Day) -> Calculation.Line.Value
  ) -> [Calculation.Line] {
    if let received = given.optionalDay("skema-b") {
      return [Calculation.Line("Skema B i tide; ellers bortfalder tilsagnet", isKept(received))]
    }
    guard isKept(day) == .yesNo(false) else { return [] }
    return [Calculation.Line("Uden skema B", .text("er tilsagnet bortfaldet (§ 36 stk. 2)"))]
  }

  var start: [Calculation.Line] {
    guard let approved = given.optionalDay("godkendt-b") else { return [] }
    let begun = given.optionalDay("paabegyndt").map {
      Calculation.Line(
        "Påbegyndt efter godkendelsen (§ 38; undtaget § 29)",
        SkemaLaw.mayBegin($0, approved: approved))
    }
    return [
      Calculation.Line("Skema B godkendes efter", .text(SkemaLaw.act(approvingOn: approved))),
      Calculation.Line("Maksimumsbeløbet (§ 13 stk. 2)", .text(maximum(approved)), isResult: true),
    ] + [begun].compactMap(\.self)
  }

  private func maximum(_ approved: Day) -> String {
    guard let regulation = SkemaLaw.regulation(on: approved) else {
      return "efter BEK 14/2020, som ikke er læst (§ 64 stk. 4)"
    }
    return regulation.times == 0
      ? "som fastsat pr. 17. januar 2026"
      : "reguleret \(regulation.times) gange, senest \(DanishDays.long(regulation.last))"
  }

  // MARK: C

  var end: [Calculation.Line] { finish + account + reports }

  private var finish: [Calculation.Line] {
    guard let finished = given.optionalDay("faerdig") else { return [] }
    let last = SkemaLaw.cutOff(after: finished, work).lines("Skæringsdagen senest (§ 45)")
    guard let day = given.optionalDay("skaeringsdag") else {
      return last
        + (work == .dwellings ? [] : SkemaLaw.account(after: finished).lines(Self.accountTitle))
    }
    return last + [
      Calculation.Line(
        "Skæringsdagen kan være den",
        SkemaLaw.mayBeCutOff(day, finished: finished, work))
    ]
  }

  private static let accountTitle = "Byggeregnskabet (skema C) senest (§ 45)"

  private var account: [Calculation.Line] {
    let account = given.optionalDay("skaeringsdag").map { cutOff in
      deadline(SkemaLaw.account(after: cutOff), Self.accountTitle, "regnskab", "Sendt i tide")
    }
    let documents = given.optionalDay("godkendt-c").map { approved in
      deadline(
        SkemaLaw.documentation(after: approved),
        "Dokumentation for afsatte beløb senest (§ 45 stk. 6)",
        "dokumentation", "Dokumenteret i tide; ellers nedsættes summen")
    }
    return (account ?? []) + (documents ?? [])
  }

  private var reports: [Calculation.Line] {
    let report = given.optionalDay("afleveret").map { handedOver in
      deadline(
        SkemaLaw.bygAlment(after: handedOver), "BygAlment.dk senest (§ 30 stk. 3)", "bygalment",
        "Indberettet i tide")
    }
    let ready = given.optionalDay("indflytning").map {
      [Calculation.Line("Lånet hjemtages senest (§ 53)", .day($0), isResult: true)]
    }
    let taken = both("indflytning", "laan").map { ready, taken in
      [Calculation.Line("Hjemtaget i tide", .yesNo(taken <= ready))]
    }
    return (report ?? []) + (ready ?? []) + (taken ?? [])
  }

  /// The last day of something, and whether it was kept where it is given.
  private func deadline(
    _ end: MonthsAfter, _ title: String, _ done: String, _ isKept: String
  ) -> [Calculation.Line] {
    end.lines(title)
      + (given.optionalDay(done).map { [Calculation.Line(isKept, end.isKept(by: $0))] } ?? [])
  }
}
