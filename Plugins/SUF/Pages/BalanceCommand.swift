import Counter
import Vocabulary

/// `almen suf balance`: need against capacity by place and year, one scenario or several side by side.
struct BalanceCommand: HouseCommand {
  private static let scenario = Option(
    name: "scenario", value: .several(.id(Scenario.kind)),
    summary: "scenarierne, det første holdes de andre op mod; ellers hovedscenariet")
  private static let need = Option(
    name: "need", value: .choice(NeedKind.self), summary: "hvilket behov; ellers pleje")
  private static let area = Option(
    name: "area", value: .id(AreaSubject.kind), summary: "kun ét område; ellers alle bydele")
  private static let first = Option(
    name: "first", value: .year, summary: "det første år; ellers det første med folketal")
  private static let last = Option(
    name: "last", value: .year, summary: "det sidste år; ellers det sidste med folketal")
  private static let since = Option(
    name: "since", value: .day,
    summary:
      "viser også, hvad der er ændret i forudsætninger og folketal siden den dag, og hvad det gør")
  private static let parts = Option(
    name: "parts", value: nil, summary: "viser også hver del af behov og kapacitet")

  let name = "suf.balance"
  let summary = "viser behovet for boliger til ældre mod dem, der er, for hvert sted og år"
  let arguments: [Argument] = []
  let options = [scenario, need, area, first, last, since, parts]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let need: NeedKind = try asked.value(Self.need, titles)?.choice() ?? .care
    let area = try asked.value(Self.area, titles)?.id(of: AreaSubject.self)
    let basis = try Basis(titles, only: area)
    let years = try years(asked, titles, basis)
    let view = BalanceView(titles: titles, basis: basis, years: years, need: need)
    let ids = try asked.all(Self.scenario, titles).map { try $0.id(as: Scenario.self) }
    let scenarios = try Scenarios(titles: titles).asked(ids)
    let since = try asked.value(Self.since, titles)?.day()
    let body =
      try blocks(scenarios, view, showsParts: asked.has(Self.parts))
      + (since.map { try changes($0, ids, area, view) } ?? [])
    return Page(
      "Boliger til ældre: \(need.word), den \(.long(titles.day))",
      [
        .text("\(Knowledge.text(try asked.known())) \(BalanceWords.rule)"),
        .data([
          .day("on", titles.day), .word("need", need),
          Field("area", json: .text(area?.text)),
        ]),
      ] + body)
  }

  /// What is otherwise than on a day before, and what it does: assumptions and people as they were told then.
  private func changes(
    _ since: Day, _ ids: [ScenarioID], _ area: AreaID?, _ view: BalanceView
  ) throws -> [Block] {
    let titles = view.titles
    guard since < titles.day else {
      throw WrongUse(
        "\(DanishDays.long(since)) er ikke før \(DanishDays.long(titles.day)) (--since).",
        "Skriv en tidligere dag.")
    }
    let old = BalanceView(
      titles: titles, basis: try Basis(titles.house, on: titles.day, told: since, only: area),
      years: view.years, need: view.need)
    let was = try Scenarios(titles: titles, told: since).asked(ids)
    let now = try Scenarios(titles: titles).asked(ids)
    let begun: [Block] = [
      .heading("Ændret siden \(.long(since))"),
      .text("Hjemmene er i begge regnestykker som de er planlagt nu."),
    ]
    let told = zip(was, now).map { was, now -> (name: Cell, rows: [Row]) in
      let effects = Effects(
        base: old.reckoning(was), other: view.reckoning(now), years: view.years)
      let scenario = Field("scenario", json: .text(now.scenario?.id.text))
      let rows = EffectsView(titles: titles).rows(effects).map {
        Row($0.subject, $0.cells, also: $0.also + [scenario])
      }
      return (view.name(now.scenario), rows)
    }
    let all = told.flatMap(\.rows)
    guard told.count > 1 else {
      return begun + (all.isEmpty ? [.text("Intet.")] : []) + [.list(ItemList("changes", all))]
    }
    return begun
      + told.map { name, rows in
        rows.isEmpty ? .text("\(name): intet.") : .list(ItemList(nil, [Row([name])] + rows))
      } + [.data([Field("changes", rows: all)])]
  }

  private func years(_ asked: Asked, _ titles: Titles, _ basis: Basis) throws -> [Int] {
    let known = basis.years
    let first = try asked.value(Self.first, titles)?.year() ?? known.first ?? titles.day.year
    let last = try asked.value(Self.last, titles)?.year() ?? known.last ?? first
    guard first <= last, last - first < 60 else {
      throw WrongUse(
        "Årene \(first)-\(last) er ikke i orden eller flere end 60 (--first, --last).",
        "Skriv færre år, det første først.")
    }
    return Array(first...last)
  }

  private func blocks(
    _ scenarios: [Scenarios.Asked], _ view: BalanceView, showsParts: Bool
  ) throws -> [Block] {
    let all = scenarios.map(view.reckoning)
    guard let first = all.first else { return [] }
    let table = Block.table(
      "scenarios", ["Scenarie", "Forudsætninger", "Senere end planlagt"],
      zip(scenarios, all).map { row($0, $1, first, view) }, isRuled: true)
    let words = AssumptionWords(titles: view.titles)
    let replaced = all.flatMap { words.replaced($0.assumptions) }.eachOnce
    let begun: [Block] = [.heading("Forudsætninger"), table] + replaced.map { .text($0) }
    if all.count == 1 {
      let year = view.years.first { $0 >= view.titles.day.year } ?? view.years.last
      return begun + [.heading("Alle steder"), .group("total", [view.years(first)])]
        + view.unknown(first) + view.passedOver(first) + view.places(first)
        + (try year.map { try BalanceMap(view: view).block(first, $0) } ?? [])
        + (showsParts ? view.parts(first) : [])
    }
    let effects = zip(scenarios, all).dropFirst().flatMap { asked, reckoning in
      EffectsView(titles: view.titles).blocks(
        view.name(asked.scenario), Effects(base: first, other: reckoning, years: view.years))
    }
    // What is not known or passed over is said of each, as where one is asked about.
    let said = zip(scenarios, all).flatMap { asked, reckoning -> [Block] in
      let blocks = view.unknown(reckoning) + view.passedOver(reckoning)
      return blocks.isEmpty ? [] : [.heading("Om \(view.name(asked.scenario))")] + blocks
    }
    return begun + [.heading("Scenarierne ved siden af hinanden"), beside(scenarios, all, view)]
      + said + effects
  }

  private func row(
    _ asked: Scenarios.Asked, _ reckoning: Reckoning, _ first: Reckoning, _ view: BalanceView
  ) -> Row {
    let (titles, words) = (view.titles, AssumptionWords(titles: view.titles))
    let later = reckoning.capacity.moves.map { move -> Cell in
      guard let comes = move.comes else {
        return "\(titles.cell(move.home.pointer)): \(.day(move.planned)) \(MoveWords.never(move))"
      }
      let why = move.isCarried ? " (følger med)" : ""
      return "\(titles.cell(move.home.pointer)): \(.day(move.planned)) bliver \(.day(comes))\(why)"
    }
    let missed = (asked.scenario?.delays ?? []).filter(reckoning.capacity.misses).map {
      "\(titles.cell($0.home.pointer)): intet er planlagt til \(.day($0.planned)), så forsinkelsen gør ingen forskel"
        as Cell
    }
    let effects = Effects(base: first, other: reckoning, years: view.years)
    return Row(
      asked.scenario.map { titles.thing($0) },
      [
        view.name(asked.scenario),
        .list(reckoning.assumptions.map(words.cell), none: "ingen om det behov"),
        .list(later + missed, none: "intet"),
      ],
      also: [
        Field("id", json: .text(asked.scenario?.id.text)),
        Field("title", json: .text(asked.scenario?.title)),
        Field("assumptions", rows: reckoning.assumptions.map(words.row)),
        delays(asked.scenario), moves(reckoning),
        Field("years", rows: view.years.map { view.row(reckoning.sum($0)) }),
        Field("lines", rows: view.lines(reckoning)),
        Field("effects", rows: EffectsView(titles: titles).rows(effects)),
        Field("between", rows: view.between(reckoning)),
      ])
  }

  /// What the scenario says comes later, for programs.
  private func delays(_ scenario: Scenario?) -> Field {
    Field(
      "delays",
      rows: (scenario?.delays ?? []).map {
        Row(
          [],
          also: [
            Field("home", json: .string($0.home.text)), .day("planned", $0.planned),
            .day("comes", $0.comes), Field("months", json: .number($0.months)),
          ])
      })
  }

  /// All that comes on another day than planned, or never, also what follows along, for programs.
  private func moves(_ reckoning: Reckoning) -> Field {
    Field(
      "moves",
      rows: reckoning.capacity.moves.map {
        Row(
          [],
          also: [
            Field("home", json: .string($0.home.text)), .day("planned", $0.planned),
            .day("comes", $0.comes), Field("isCarried", json: .bool($0.isCarried)),
          ])
      })
  }

  /// Years against scenarios: of two also need and capacity, of more the balances, which fit beside each other.
  private func beside(
    _ scenarios: [Scenarios.Asked], _ all: [Reckoning], _ view: BalanceView
  ) -> Block {
    let isFew = all.count == 2
    let headers = scenarios.flatMap { asked -> [String] in
      let name = asked.scenario?.title ?? view.name(nil).text
      return isFew ? ["\(name): behov", "kan bruges", "balance"] : [name]
    }
    let rows = view.years.map { year in
      Row(
        [Cell("\(year)")]
          + all.map { $0.sum(year) }.flatMap { sum in
            isFew
              ? [
                BalanceWords.cell(sum.need), BalanceWords.cell(sum.usable),
                view.short(sum.balance),
              ] : [view.short(sum.balance)]
          })
    }
    return .table(nil, ["År"] + headers, rows, right: Set(1...max(1, headers.count)))
  }
}

extension BalanceCommand: WeighingCommand {
  /// The balance of each place and year by the main scenario: what a proposal changes of it, `what-if` shows.
  func weighed(_ titles: Titles) throws -> [Weighed] {
    guard let asked = try MainScenario(titles: titles).asked() else { return [] }
    let basis = try Basis(titles)
    return NeedKind.allCases.compactMap { need -> Weighed? in
      let view = BalanceView(titles: titles, basis: basis, years: basis.years, need: need)
      let reckoning = view.reckoning(asked)
      guard !reckoning.assumptions.isEmpty else { return nil }
      let sums = basis.years.map(reckoning.sum).map { sum in
        Weighed.Line(
          "\(need.rawValue)-\(sum.year)", "I alt \(sum.year)",
          "\(BalanceWords.balance(sum.balance)): behov \(BalanceWords.cell(sum.need)), kan bruges \(BalanceWords.cell(sum.usable))",
          rests: [],
          facts: .keyed([
            "area": .null, "year": .int(sum.year), "need": .number(sum.need),
            "capacity": .number(sum.usable), "balance": .number(sum.balance),
          ]))
      }
      let lines = basis.years.flatMap(reckoning.lines).map { line in
        Weighed.Line(
          "\(need.rawValue)-\(line.area)-\(line.year)",
          "\(titles.cell(line.area.pointer)) \(line.year)",
          "\(BalanceWords.balance(line.balance)): behov \(BalanceWords.cell(line.need)), kan bruges \(BalanceWords.cell(line.usable))",
          rests: line.homes.map { titles.cell($0.home.pointer) }
            + line.parts.map { titles.cell($0.assumption.pointer) },
          facts: .keyed([
            "area": .string(line.area.text), "year": .int(line.year), "need": .number(line.need),
            "capacity": .number(line.usable), "balance": .number(line.balance),
          ]))
      }
      return Weighed(
        "suf-\(need.rawValue)", "Boliger til ældre: \(need.word)", sums + lines)
    }
  }
}
