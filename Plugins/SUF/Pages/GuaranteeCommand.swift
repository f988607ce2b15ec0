import Counter
import Lov
import Vocabulary

/// `almen suf garanti`: the waiting lists by counts, closed lists, and the terms of the guarantee by day.
struct GuaranteeCommand: HouseCommand {
  private static let decided = Option(
    name: "decided", value: .day,
    summary: "dagen, det blev afgjort, at der er behov; så vises fristerne"
  )
  private static let listed = Option(
    name: "listed", value: .day,
    summary: "dagen for optagelsen på ventelisten: derfra regnes, hvor bekendtgørelsen ikke gjaldt")
  private static let offered = Option(
    name: "offered", value: .several(.day), summary: "dage, en bolig blev tilbudt")
  private static let refused = Option(
    name: "refused", value: .several(.day), summary: "dage, et afslag blev modtaget")
  private static let ready = Option(
    name: "ready", value: .day, summary: "dagen, den sidst tilbudte bolig er indflytningsklar")
  private static let other = Option(
    name: "other-need", value: .day, summary: "dagen, et andet behov opstod (§ 18)")
  private static let chosen = Option(
    name: "chosen", value: nil, summary: "der er valgt et bestemt hjem (§§ 19-20)")

  let name = "suf.garanti"
  let summary =
    "viser plejeboliggarantien: ventelister, brud og lukninger, og fristerne fra en afgørelse"
  let arguments: [Argument] = []
  let options = [decided, listed, offered, refused, ready, other, chosen]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let found = try given(asked, titles)
    let ready = try asked.value(Self.ready, titles)?.day()
    let body =
      try found.map { try terms($0, ready, titles) } ?? GuaranteeCounts(titles: titles).blocks()
    return Page(
      "Plejeboliggarantien den \(.long(titles.day))",
      [
        .text(
          "\(Knowledge.text(try asked.known())) Der regnes i kalenderdage, for ingen af de læste regler nævner helligdage. Ingen personer registreres."
        ),
        .data([.day("on", titles.day), .day("decided", found?.decided)]),
      ] + body)
  }

  private func given(_ asked: Asked, _ titles: Titles) throws -> GuaranteeCase? {
    guard let decided = try asked.value(Self.decided, titles)?.day() else {
      let others = [Self.listed, Self.offered, Self.refused, Self.ready, Self.other, Self.chosen]
      guard let said = others.first(where: asked.has) else { return nil }
      throw WrongUse(
        "Fristerne regnes fra afgørelsen, og den er ikke sagt (\(said.place)).",
        "Skriv også --decided DAG.")
    }
    let found = GuaranteeCase(
      decided: decided, listed: try asked.value(Self.listed, titles)?.day(),
      offers: try asked.all(Self.offered, titles).map { try $0.day() },
      refusals: try asked.all(Self.refused, titles).map { try $0.day() },
      otherNeed: try asked.value(Self.other, titles)?.day(), isChosen: asked.has(Self.chosen))
    if let fault = found.fault {
      throw WrongUse("Dagene passer ikke sammen: \(fault).", "Ret dagene.")
    }
    return found
  }

  // MARK: Terms

  private func terms(_ found: GuaranteeCase, _ ready: Day?, _ titles: Titles) throws -> [Block] {
    let terms = found.terms(known: titles.house.known)
    let offered = terms.lastIndex { $0.offered != nil }
    if ready != nil, offered == nil {
      throw WrongUse(
        "Der er ikke sagt noget tilbud, som boligen kan være indflytningsklar efter (--ready).",
        "Skriv også --offered DAG.")
    }
    let rows = terms.enumerated().map { index, term in
      row(term, index == offered ? ready : nil, titles)
    }
    return [
      .heading("Fristerne"),
      .table(
        "terms",
        ["Regnet fra", "Hvorfor", "Tilbud senest", "Indflytningsklar senest", "Tilbudt", "Stand"],
        rows, isRuled: true),
      .list("grounds", (grounds(terms.last, titles) + late(found, terms)).map { Cell($0) }),
    ]
  }

  /// What the last term rests on, and what ended the guarantee in it.
  private func grounds(_ term: GuaranteeTerm?, _ titles: Titles) -> [String] {
    guard let term else { return [] }
    // Where nothing must be offered, nothing must be ready.
    let due = term.offer.grounds + (term.offer.value == nil ? [] : term.ready.grounds)
    let ended = term.otherNeed.flatMap { $0 <= titles.day ? $0 : nil }.map { need in
      CareGuarantee(decided: term.start, isOtherNeed: true)
        .holds(at: Viewpoint(need, known: titles.house.known)).grounds
        .map {
          "\($0.text) Det var \(DanishDays.long(need)), og fra da gælder garantien ikke længere (\($0.law.text))."
        }
    }
    return (due.map(\.text) + (ended ?? [])).eachOnce
  }

  /// Another need that ends no term, since an offer or a refusal had come by then.
  private func late(_ found: GuaranteeCase, _ terms: [GuaranteeTerm]) -> [String] {
    guard let need = found.otherNeed, !terms.contains(where: { $0.otherNeed == need }) else {
      return []
    }
    let term = terms.last { $0.start <= need }
    let answered = [term?.offered, term?.refused].compactMap(\.self).min()
    let when = answered.map { ", efter at der var tilbudt en bolig (\(DanishDays.long($0)))" } ?? ""
    let after =
      found.refusals.contains { $0 > need }
      ? " Et afslag derefter begynder ingen ny frist, for da gælder garantien ikke længere." : ""
    return [
      "Et andet behov opstod \(DanishDays.long(need))\(when): det ændrer ikke den frist.\(after)"
    ]
  }

  private func row(_ term: GuaranteeTerm, _ ready: Day?, _ titles: Titles) -> Row {
    let standing = term.standing(on: titles.day)
    let law = (term.offer.grounds.last?.law.text).map { " (\($0))" } ?? ""
    let because = term.isAfterRefusal ? "afslag modtaget" : "afgørelse"
    return Row(
      [
        Cell.day(term.start).as("start"),
        Cell(because + (term.isHeld == nil ? "" : law))
          .as("reason", json: .string(term.isAfterRefusal ? "refusal" : "decision")),
        due(term.offer).as("offerDue", json: .text(term.offer.value?.description)),
        due(term.ready).as("readyDue", json: .text(term.ready.value?.description)),
        (term.offered.map { Cell.day($0) }
          ?? Cell.unknown(term.refused == nil ? "nej" : "ikke oplyst"))
          .as("offered", json: .text(term.offered?.description)),
        state(term, standing, ready).as("state", json: .string(standing.raw)),
      ],
      also: [
        Field("daysLate", json: .number(standing.daysLate)),
        Field("daysLateAtLeast", json: .number(standing.leastLate)),
        Field("readyDaysLate", json: .number(ready.flatMap(term.lateReady)?.upperBound)),
        Field("readyDaysLateAtLeast", json: .number(ready.flatMap(term.lateReady)?.lowerBound)),
        Field("offerDueOtherwise", json: .texts(others(term.offer))),
        .day("refused", term.refused), .day("otherNeed", term.otherNeed),
      ])
  }

  private func state(_ term: GuaranteeTerm, _ standing: GuaranteeStanding, _ ready: Day?) -> Cell {
    let tone: Tone = standing.daysLate > 0 ? .bad : standing == .kept ? .good : .neutral
    let shown = Cell.status(Status(standing.raw, standing.word, tone))
    if standing == .kept, term.offered == nil {
      return shown + ": afslaget, der svarer på tilbuddet, er modtaget inden fristen"
    }
    guard let ready, term.ready.value != nil else { return shown }
    return term.lateReady(ready).map { days in
      days.lowerBound == 0
        ? shown
          + "; indflytningsklar \(GuaranteeStanding.late(days.upperBound...days.upperBound)), hvis fristen ender med måneden, og ellers i tide"
        : shown + "; indflytningsklar \(GuaranteeStanding.late(days))"
    } ?? shown + "; indflytningsklar i tide"
  }

  private func others(_ answer: Answer<Day>) -> [String] {
    answer.others.compactMap { $0.value?.description }
  }

  private func due(_ answer: Answer<Day>) -> Cell {
    guard let day = answer.value else {
      return .unknown(answer.grounds.map(\.text).first ?? "ingen læst regel siger det")
    }
    let others = answer.others.compactMap { other in
      other.value.map { "; eller \(.day($0)): \(other.why)" as Cell }
    }
    return others.reduce(Cell.day(day), +)
  }
}
