import Counter
import Criteria
import Vocabulary

/// The rules of the law's lists on a day, as law was known on one.
struct ListRulesView {
  let titles: Titles
  let lists: [AreaList]
  /// What parts define, which has a name also on days when the case has no record of it.
  let indicators: [IndicatorID: IndicatorDefinition]
  private var day: Day { titles.day }
  /// The day whose knowledge of law is meant.
  private var known: Day? { titles.house.brought.known }

  func page(known: Known?) -> Page {
    let holding = lists.compactMap { list in
      list.generation(on: day).map { (list, $0.generation, $0.certain) }
    }
    return Page(
      "Reglerne for lovens lister den \(.long(day))",
      [
        .text(Knowledge.text(known)),
        .data([.day("on", day), Field("rules", rows: holding.map { row($0, $1, $2) })]),
      ]
        + (holding.isEmpty
          ? [.text("Der er ingen regler om lister den dag.")]
          : holding.flatMap { blocks($0, $1, $2) }))
  }

  // MARK: For people

  private static let headers = [
    "Betingelse", "Grænse", "Hvor mange", "Hvem og hvordan", "Kilde",
  ]

  private func blocks(
    _ list: AreaList, _ one: AreaList.Generation, _ isCertain: Bool
  ) -> [Block] {
    let unused = list.isUsed(one) ? "" : "; ingen liste blev lavet efter denne regel" as Cell
    return [
      .heading(Cell(one.title)),
      .facts([
        ("Lov", one.act.isEmpty ? .unknown("ikke oplyst") : Cell(one.act(known: known))),
        ("Kendt fra", one.known.map { .long($0) } ?? .unknown("ikke oplyst")),
        ("Gælder fra", .long(one.from) + (isCertain ? "" : " (muligvis ikke endnu)")),
        ("Laves", days(one.made) + unused),
      ]),
    ] + one.ways.enumerated().flatMap { blocks($1, $0, of: one.ways.count) }
  }

  private func days(_ made: AreaList.ListDays) -> Cell {
    let yearly = made.yearly.map { "hver \(DanishDays.yearly($0.sample))" as Cell }
    return Cell.list(made.once.map { "første gang \(.long($0))" } + yearly, .and)
  }

  private func blocks(_ way: AreaList.Way, _ index: Int, of count: Int) -> [Block] {
    let name: Cell = count > 1 ? "\(index + 1). vej" : ""
    let choices = AreaList.Interpretation.allCases.map { way.by($0).choices.count }.max() ?? 0
    let required = way.required.map { row($0, "kræves", among: way.required) }
    let chosen = way.choices.map { row($0, "\(way.need) af \(choices)", among: way.choices) }
    return (count > 1 ? [.text(name)] : [])
      + [.table(nil, Self.headers, required + chosen)]
  }

  private func row(
    _ one: AreaList.Condition, _ how: String, among all: [AreaList.Condition]
  ) -> Row {
    // What the words and practice each ask for is one condition, read in two ways.
    let isOneOfTwo = all.contains { $0.isOther(readingOf: one) }
    return Row([
      name(one) + mark(one.by), Cell("\(word(one.comparison)) \(limit(one))"),
      Cell(isOneOfTwo ? "\(how); en af de to læsninger" : how), Cell(whom(one)),
      Cell(one.source(known: known)),
    ])
  }

  private func word(_ comparison: AreaList.Comparison) -> String {
    switch comparison {
    case .above: "over"
    case .atLeast: "mindst"
    case .below: "under"
    case .atMost: "højst"
    }
  }

  private func mark(_ by: AreaList.Interpretation?) -> Cell {
    switch by {
    case .words: " (efter lovens ord)"
    case .practice: " (efter praksis)"
    case nil: ""
    }
  }

  private func name(_ one: AreaList.Condition) -> Cell {
    switch one.what {
    case .residents(_, let at):
      switch at {
      case .newest: "beboere"
      case .year(let year): "beboere i \(year)"
      case .january: "beboere den seneste 1. januar"
      }
    case .indicator(let id, let years, _, _):
      Cell(indicators[id]?.title ?? id.description)
        + (years > 1 ? " (gennemsnit af \(years) år)" : "")
    case .years(let list): "år i træk på listen »\(title(list))«"
    case .met(let list): "år i træk efter dagens regel for »\(title(list))«"
    }
  }

  private func title(_ list: String) -> String {
    lists.first { $0.id == list }?.generation(on: day)?.generation.title ?? list
  }

  private func whom(_ one: AreaList.Condition) -> String {
    let ages = one.ages.map { ages in
      ages.last.map { "\(ages.first)-\($0) år" } ?? "\(ages.first) år og derover"
    }
    return [ages, one.whom.isEmpty ? nil : one.whom].compactMap { $0 }.joined(separator: "; ")
  }

  /// The limit with its unit: a part of what it is held against is said in per cent, a multiple in times.
  private func limit(_ one: AreaList.Condition) -> String {
    let (value, decimals, unit) = measure(one)
    return [DanishNumbers.text(value, decimals: decimals), unit].compactMap { $0 }
      .joined(separator: " ")
  }

  private func measure(_ one: AreaList.Condition) -> (value: Int64, decimals: Int, unit: String?) {
    var (limit, unit): (Exact, String?) = (one.limit, nil)
    switch one.what {
    case .residents: unit = "beboere"
    case .years, .met: unit = "år"
    case .indicator(let id, _, nil, _): unit = indicators[id]?.standard.unit
    case .indicator(_, _, let place?, _):
      let isPart = limit < Exact(1)
      if isPart { limit = (try? limit.times(Exact(100))) ?? limit }
      unit = "\(isPart ? "% af" : "gange") \(place == .region ? "regionens" : "landets")"
    }
    let fine = limit.rounded(decimals: 2) ?? 0
    if fine % 100 == 0 { return (fine / 100, 0, unit) }
    return fine % 10 == 0 ? (fine / 10, 1, unit) : (fine, 2, unit)
  }

  // MARK: For programs

  private func row(
    _ list: AreaList, _ one: AreaList.Generation, _ isCertain: Bool
  ) -> Row {
    Row(
      [],
      also: [
        Field("list", json: .string(list.id)), Field("title", json: .string(one.title)),
        Field("generation", json: .string(one.label)),
        Field("act", json: .string(one.act(known: known))),
        .day("known", one.known), .day("from", one.from), Field("certain", json: .bool(isCertain)),
        .day("until", one.until), Field("made", json: .string(one.made.description)),
        Field("used", json: .bool(list.isUsed(one))),
        Field("ways", rows: one.ways.map(row)),
      ])
  }

  private func row(_ way: AreaList.Way) -> Row {
    Row(
      [],
      also: [
        Field("need", json: .int(way.need)),
        Field(
          "conditions",
          rows: way.required.map { row($0, isRequired: true) }
            + way.choices.map { row($0, isRequired: false) }),
      ])
  }

  private func row(_ one: AreaList.Condition, isRequired: Bool) -> Row {
    let (value, decimals, unit) = measure(one)
    var (what, years): (String, Int?) = ("", nil)
    switch one.what {
    case .residents(let id, _): what = id.description
    case .indicator(let id, let mean, _, _): (what, years) = (id.description, mean)
    case .years(let list), .met(let list): what = list
    }
    return Row(
      [],
      also: [
        Field("what", json: .string(what)), Field("text", name(one)),
        Field("required", json: .bool(isRequired)), .word("operator", one.comparison),
        Field("limit", json: .decimal(value, decimals)), Field("unit", json: .text(unit)),
        Field("years", json: years.map { .int($0) } ?? .null),
        Field("ages", json: .text(one.ages?.description)),
        Field("whom", json: .string(one.whom)), Field("by", json: .text(one.by?.rawValue)),
        Field("source", json: .string(one.source(known: known))),
      ])
  }
}

extension AreaList.Condition {
  /// Whether it is what the law's words ask for where another is what practice does, or the other way round.
  fileprivate func isOther(readingOf other: AreaList.Condition) -> Bool {
    guard let by, let otherBy = other.by, by != otherBy else { return false }
    return switch (what, other.what) {
    case (.residents(let one, _), .residents(let two, _)): one == two
    case (.indicator(let one, _, _, _), .indicator(let two, _, _, _)): one == two
    case (.years(let one), .met(let two)), (.met(let one), .years(let two)): one == two
    default: false
    }
  }
}
