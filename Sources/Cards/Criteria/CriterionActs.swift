import Agreements
import Counter
import Criteria
import Organisation
import Vocabulary

/// What is done with criteria and indicators, in the order of help: a new act stands here too.
let criterionActs: [any Act] =
  [MeasureAct(), enterCriterion] + AimAct.all + [
    enterIndicator, DefineAct(),
    EndAct<Indicator>(
      "end-indicator", "lader en indikator gå af brug fra dagen --on", "INDIKATOR",
      example: "end-indicator fritidsjob --on 31.12.2026"),
  ]

private let title = Option(
  name: "title", value: .text, summary: "hvad det kaldes", isNeeded: true)
private let owner = Option(
  name: "owner", value: .id(Party.kind), summary: "den forvaltning, der svarer for det")
private let places = ValueKind.id(PartySubject.kind, AreaSubject.kind)

private let enterCriterion = EnterAct<Criterion>(
  "enter-criterion", "skriver et succeskriterium; dets tal sættes med set-target", needed: [title],
  settings: [
    Setting(
      Option(name: "indicator", value: .id(Indicator.kind), summary: "det, det måles med"),
      \.indicator
    ) { try $0.id(as: Indicator.self) },
    Setting(
      Option(name: "subject", value: places, summary: "den eller det, det gælder"), \.subject
    ) { try $0.thing() },
    .several(
      Option(name: "parts", value: .several(places), summary: "dem, det gælder samlet"), \.parts
    ) { try $0.thing() },
    Setting(
      Option(name: "of", value: .id(Agreement.kind), summary: "aftalen, det hører til"), \.agreement
    ) { try $0.id(as: Agreement.self) },
    Setting(
      Option(name: "goal", value: .id(Clause.kind), summary: "bestemmelsen med det mål, det måler"),
      \.goal
    ) { try $0.id(as: Clause.self) },
    Setting(owner, \.owner) { try $0.id(as: Party.self) },
    Setting(Option(name: "weight", value: .number, summary: "hvad det vægter"), \.weight) {
      try $0.number()
    },
    .flag(Option(name: "proposal", value: nil, summary: "det er kun foreslået"), \.isProposal),
  ],
  example:
    #"enter-criterion job-bisperne --title "Flere unge i fritidsjob" --indicator fritidsjob --subject bisperne --owner pbm --on 1.12.2026"#
) { id, given in
  Criterion(id: id, title: try given.needed(title).text, source: given.source)
} enter: {
  try $3.enter($0)
}

/// Sets a value that a criterion is held against.
private struct AimAct: ForetellingAct {
  private static let criterion = Argument("KRITERIUM", .id(Criterion.kind))
  private static let value = Argument("VÆRDI", .decimal)
  private static let day = Argument("DAG", .roughDay)
  private static let upTo = Option(
    name: "up-to", value: .decimal, summary: "den øverste grænse, når værdien skal ligge imellem")
  private static let tolerance = Option(
    name: "tolerance", value: .decimal, summary: "hvor langt fra målet en værdi må ligge")

  let name: String
  let summary: String
  let example: String
  let aim: Aim
  let arguments = [criterion, value, day]
  let options = [upTo, tolerance]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let criterion = try pen.existing(
      Criterion.self, given.needed(Self.criterion).id(as: Criterion.self))
    guard let id = criterion.indicator,
      let indicator = try house.criteria.indicator(id, on: pen.day)
    else {
      throw WrongUse(
        "»\(criterion.title)« måles ikke med noget.",
        "Skriv indikatoren først: alter criterion/\(criterion.id) indicator=….")
    }
    func units(_ written: Written) throws -> Int64 {
      let (value, decimals) = try written.decimal()
      if let units = indicator.units(value, decimals: decimals) { return units }
      throw WrongUse(
        "»\(written.text)« er finere, end »\(indicator.title)« måles, eller for stort.",
        "Skriv det med højst \(indicator.decimals ?? 0) decimaler.")
    }
    try pen.revise(
      criterion.aiming(
        aim,
        at: Measured(
          value: units(given.needed(Self.value)), day: given.needed(Self.day).roughDay(),
          upTo: given.value(Self.upTo).map(units),
          tolerance: given.value(Self.tolerance).map(units))))
  }

  func telling(
    _ given: Given, _ house: any House
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let id = try given.needed(Self.criterion).id(as: Criterion.self)
    let before = try house.criteria.assess(id, on: given.on)?.evaluation.status.word
    return { titles in
      guard let now = try titles.house.criteria.assess(id, on: titles.day)?.evaluation.status.word
      else {
        return []
      }
      return [
        .text(
          before == now
            ? "Det står som før: \(Cell(now))."
            : "Det stod: \(Cell(before ?? "-")). Nu står det: \(Cell(now)).")
      ]
    }
  }

  static let all = [
    AimAct(
      name: "set-target",
      summary: "sætter et succeskriteriums mål: værdien, og hvornår den er nået",
      example: "set-target tryghed-bisperne 75 31.12.2027 --on 1.12.2026", aim: .target),
    AimAct(
      name: "set-milestone", summary: "sætter et mål på vejen; dagens hidtidige afløses",
      example: "set-milestone tryghed-bisperne 72 30.6.2026 --on 1.12.2026", aim: .milestone),
    AimAct(
      name: "set-baseline", summary: "sætter det, et succeskriterium går ud fra",
      example: "set-baseline tryghed-bisperne 66,5 2025 --on 1.12.2026", aim: .baseline),
  ]
}

private let enterIndicator = EnterAct<Indicator>(
  "enter-indicator", "opretter en indikator at måle med", needed: [title],
  settings: [
    Setting(Option(name: "unit", value: .text, summary: "enheden, fx %"), \.unit) { $0.text },
    Setting(Option(name: "decimals", value: .number, summary: "antal decimaler, 0-6"), \.decimals) {
      try $0.number()
    },
    Setting(
      Option(
        name: "direction", value: .choice(Direction.self), summary: "hvad der er bedst"),
      \.direction
    ) { try $0.choice() },
    Setting(
      Option(name: "kind", value: .choice(IndicatorKind.self), summary: "hvad slags tal det er"),
      \.kind
    ) { try $0.choice() },
    Setting(Option(name: "every", value: .duration, summary: "hvor tit den måles"), \.every) {
      try $0.duration()
    },
    .several(
      Option(
        name: "geography", value: .several(.choice(Geography.self)), summary: "hvad den måles for"),
      \.geography
    ) { try $0.choice() },
    Setting(owner, \.owner) { try $0.id(as: Party.self) },
    Setting(Option(name: "topic", value: .id(Topic.kind), summary: "emnet"), \.topic) {
      try $0.id(as: Topic.self)
    },
  ],
  example:
    #"enter-indicator naboskab --title "Kender sine naboer" --unit % --decimals 1 --direction up --kind index --geography area --on 1.12.2026"#
) { id, given in
  Indicator(id: id, title: try given.needed(title).text, source: given.source)
} enter: {
  try $3.enter($0)
}

/// Says what an indicator counts, from a day on.
private struct DefineAct: ForetellingAct {
  private static let indicator = Argument("INDIKATOR", .id(Indicator.kind))
  private static let meaning = Option(
    name: "meaning", value: .text, summary: "hvad der tælles, én sætning", isNeeded: true)
  private static let times = Option(
    name: "times", value: .number, summary: "broen: det, de hidtidige tal ganges med")
  private static let over = Option(
    name: "over", value: .number, summary: "broen: det, de deles med (ellers 1)")

  let name = "define"
  let summary =
    "skriver, hvad en indikator tæller fra dagen --on; den hidtidige definition ender dagen før"
  let example =
    #"define fritidsjob --meaning "Unge på 15-17 år med mindst to timers lønnet arbejde om ugen" --on 1.1.2027"#
  let arguments = [indicator]
  let options = [meaning, times, over]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try given.needed(Self.indicator).id(as: Indicator.self)
    var indicator = try pen.existing(Indicator.self, id)
    // What a module says of it stands in none of the case's records until the case says otherwise.
    if let filled = try house.criteria.indicator(id, on: pen.day) {
      indicator.definitions = filled.definitions
    }
    let over = try given.value(Self.over).map { Int64(try $0.number()) } ?? 1
    let bridge = try given.value(Self.times).map {
      (times: Int64(try $0.number()), over: over, why: given.because)
    }
    try pen.revise(
      indicator.defined(
        anew: given.needed(Self.meaning).text, from: pen.day, bridge: bridge,
        source: given.source.text))
  }

  func telling(
    _ given: Given, _ house: any House
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let id = try given.needed(Self.indicator).id(as: Indicator.self)
    let measured = try house.records.records(
      Criterion.self, on: given.on, pointingAt: id.pointer
    ).filter { $0.indicator == id && $0.target != nil }.map(\.pointer)
    let isBridged = given.has(Self.times)
    return { titles in
      if measured.isEmpty { return [] }
      let all = Cell.list(titles.cells(measured), .and)
      return [
        .text(
          isBridged
            ? "\(all) måles med den; tal efter den hidtidige definition regnes om."
            : "\(all) måles med den, og målet er sat efter den hidtidige definition: uden en bro (--times) kan nye tal ikke holdes op mod det."
        )
      ]
    }
  }
}
