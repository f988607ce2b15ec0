import Counter
import Lov
import Vocabulary

/// `almen suf garanti`: the waiting lists by counts, closed lists, and the terms of the guarantee by day.
struct GuaranteeCommand: HouseCommand {
  private static let decided = Option(
    name: "decided", value: .day,
    summary: "dagen, det blev afgjort, at der er behov; så vises fristerne"
  )
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
  let options = [decided, offered, refused, ready, other, chosen]

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
      let others = [Self.offered, Self.refused, Self.ready, Self.other, Self.chosen]
      guard let said = others.first(where: asked.has) else { return nil }
      throw WrongUse(
        "Fristerne regnes fra afgørelsen, og den er ikke sagt (\(said.place)).",
        "Skriv også --decided DAG.")
    }
    let found = GuaranteeCase(
      decided: decided, offers: try asked.all(Self.offered, titles).map { try $0.day() },
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
    let rows = terms.enumerated().map { index, term in
      row(term, index == terms.count - 1 ? ready : nil, titles)
    }
    let grounds =
      terms.last.map { ($0.offer.grounds + $0.ready.grounds).map(\.text).eachOnce } ?? []
    return [
      .heading("Fristerne"),
      .table(
        "terms",
        ["Regnet fra", "Hvorfor", "Tilbud senest", "Indflytningsklar senest", "Tilbudt", "Stand"],
        rows, isRuled: true),
      .list("grounds", grounds.map { Cell($0) }),
    ]
  }

  private func row(_ term: GuaranteeTerm, _ ready: Day?, _ titles: Titles) -> Row {
    let standing = term.standing(on: titles.day)
    let tone: Tone = standing.daysLate > 0 ? .bad : standing == .kept ? .good : .neutral
    let law = (term.offer.grounds.last?.law.text).map { " (\($0))" } ?? ""
    let late = ready.flatMap(term.lateReady)
    let lateness: Cell = late.map { "; indflytningsklar \($0) dage for sent" } ?? ""
    return Row(
      [
        Cell.day(term.start).as("start"),
        Cell((term.isAfterRefusal ? "afslag modtaget" : "afgørelse") + law)
          .as("reason", json: .string(term.isAfterRefusal ? "refusal" : "decision")),
        due(term.offer).as("offerDue", json: .text(term.offer.value?.description)),
        due(term.ready).as("readyDue", json: .text(term.ready.value?.description)),
        (term.offered.map { Cell.day($0) } ?? Cell.unknown("nej"))
          .as("offered", json: .text(term.offered?.description)),
        (Cell.status(Status(standing.raw, standing.word, tone)) + lateness)
          .as("state", json: .string(standing.raw)),
      ],
      also: [
        Field("daysLate", json: .number(standing.daysLate)),
        Field("readyDaysLate", json: .number(late)),
        Field("offerDueOtherwise", json: .texts(others(term.offer))),
        .day("refused", term.refused), .day("otherNeed", term.otherNeed),
      ])
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

/// The waiting lists by counts, and those that are closed.
struct GuaranteeCounts {
  let titles: Titles

  func blocks() throws -> [Block] { try counts() + closures() }

  private func counts() throws -> [Block] {
    let rows = try WaitingFigure.allCases.flatMap { figure -> [Row] in
      let all = try figure.readings(titles)
      let newest = Dictionary(grouping: all, by: \.about).compactMap { $0.value.last }
        .sorted { $0.about < $1.about }
      return newest.map { about, reading in
        Row(
          titles.thing(about),
          [
            Cell(figure.title).as("figure", json: .string(figure.rawValue)),
            titles.cell(about).as("about"), Cell.period(reading.period).as("period"),
            Cell.number(reading.value ?? 0, decimals: reading.decimals)
              .as("value", json: .number(reading.value.map { Int($0) })),
            Cell(figure.source).as("law"),
          ], also: [Field("decimals", json: .number(reading.decimals))])
      }
    }
    return [.heading("Ventelister og brud")]
      + Block.table(
        "figures", ["Hvad", "Hvor", "Tid", "Antal", "Regel"], rows, right: [3],
        none: "Ingen målinger. De registreres med almen act measure.")
  }

  private func closures() throws -> [Block] {
    let all = try titles.house.records.records(ListClosure.self, on: titles.day)
      .sorted { ($0.decided, $0.id) < ($1.decided, $1.id) }
    let rows = all.map { closure in
      let isIn = closure.isInForce(on: titles.day)
      let word =
        isIn ? "gælder" : closure.begins > titles.day ? "gælder endnu ikke" : "gælder ikke længere"
      return Row(
        titles.thing(closure),
        [
          titles.cell(closure.home.pointer).as("home"), Cell.day(closure.decided).as("decided"),
          Cell.day(closure.begins).as("begins"), Cell.day(closure.ends).as("ends"),
          "\(Cell.number(closure.before)) til \(Cell.number(closure.now)) dage",
          Cell(word).as("isInForce", json: .bool(isIn)), Cell.id(closure).as("id"),
        ],
        also: [
          Field("before", json: .number(closure.before)), Field("now", json: .number(closure.now)),
          Field("isThroughOthers", json: .bool(closure.isThroughOthers)),
          Field("prolongs", json: .text(closure.prolongs?.text)),
        ])
    }
    return [.heading("Specifikke ventelister lukket for andre kommuners borgere (§ 22)")]
      + Block.table(
        "closures",
        ["Hjem", "Besluttet", "Fra", "Til og med", "Egne borgeres ventetid", "Stand", "Id"], rows,
        none: "Ingen. Undtagelserne i § 23 gælder altid.")
  }
}
