import Counter
import Criteria
import Lov
import Organisation
import Vocabulary

/// How far an area is from the limits of the law's lists, and which list could change what it is.
struct EarlyWarning {
  let titles: Titles

  /// A table of the conditions that are known, and below it what the figures bear and what they do not.
  func blocks(_ docket: AreaDocket) throws -> [Block] {
    guard docket.whole == nil, let standing = docket.standing, !standing.listings.isEmpty else {
      return []
    }
    let warnings = try ListWarning.all(standing, titles.house.criteria)
    let rows = warnings.flatMap { warning in warning.distances.map { row($0, warning) } }
    return Block.table(
      "distances",
      ["Liste", "Kriterium", "Værdi", "Grænse", "Afstand", "Fra listen før", "Målinger"], rows,
      none: "Afstanden til lovens grænser kan ikke regnes: de nyeste tal mangler.")
      + [.list("warnings", warnings.compactMap(warn))] + (try old(standing))
      + [try nextList(docket)]
  }

  // MARK: Where the newest figures are lacking

  /// What is known all the same, marked old, and what is not known at all.
  private func old(_ standing: AreaStanding) throws -> [Block] {
    let figures = try OldFigures(standing.listings, titles.house.criteria, on: titles.day)
    let rows = figures.figures.map(row)
    let missing: [Cell] =
      figures.missing.isEmpty
      ? []
      : [
        "Intet tal er registreret for: \(Cell.list(try figures.missing.map(indicator), .commas))."
      ]
    return
      (rows.isEmpty
      ? []
      : Block.table(
        "oldDistances", ["Kriterium", "Gammelt tal", "Fra", "Grænse", "Afstand da"], rows,
        none: ""))
      + [.list("missingFigures", missing + (try inParts(figures.missing, standing)))]
  }

  /// What is known in a part of the area of what is not known of the whole: told as the part's, and held against no limit.
  private func inParts(_ missing: [IndicatorID], _ standing: AreaStanding) throws -> [Cell] {
    let (house, day) = (titles.house, titles.day)
    return try house.parties.areas(in: standing.area, on: day).map(\.id)
      .filter { $0 != standing.area }.sorted().compactMap { part in
        let known = try missing.compactMap { id -> Cell? in
          guard let last = try house.criteria.lastFigure(id, of: part, on: day) else { return nil }
          let unit = unit(id)
          let period = last.stated.reading.period
          let time = RoughDay(from: period.start, to: period.until ?? period.start)
          return "\(try indicator(id)) \(number(last.value, unit)) (\(.day(time)))"
        }
        return known.isEmpty
          ? nil
          : "Af det, der mangler, er kendt i \(titles.cell(part.pointer)), som er en del af området: \(.list(known, .commas))."
      }
  }

  /// An indicator, by its id alone where the case does not have it.
  private func indicator(_ id: IndicatorID) throws -> Cell {
    try titles.house.criteria.indicator(id, on: titles.day) == nil
      ? Cell(id.text) : titles.cell(id.pointer)
  }

  private func row(_ one: OldFigure) -> Row {
    let unit = self.unit(one.condition)
    return Row([
      name(one.condition).as("criterion"), number(one.value, unit).as("value"),
      "\(.day(one.time).as("time", json: .string(one.time.text))) (\(.status(Status("old", "gammelt tal", .attention))))",
      (one.limit.map { "\(Cell(one.condition.comparison.rawValue)) \(number($0, unit))" as Cell }
        ?? .unknown("holdes mod tallet et andet sted")).as("limit"),
      (one.gap.map { number($0, unit, isSigned: true) } ?? .unknown("kan ikke regnes"))
        .as("distance"),
    ])
  }

  /// Which list may come next by the law, what it may end, and what being on it would bind.
  private func nextList(_ docket: AreaDocket) throws -> Block {
    guard let next = docket.register.next else { return .list("nextList", []) }
    let ends = docket.bindings.compactMap { one -> Cell? in
      one.earliestFree.map { free in
        "Den første liste, der kan gøre området frit af »\(Cell(one.title))« (\(Cell(one.law))), er den af \(.long(free)) (udledt; kun hvis området hvert år til og med den er uden for listerne)."
      }
    }
    let lists =
      docket.standing?.listings.filter { $0.stands != .yes && !Self.asksForYears($0) } ?? []
    let would = lists.compactMap { listing -> Cell? in
      let following = AreaBindings(titles.house).following(listing.list, on: titles.day)
      let title = AreaView(titles: titles).title(listing.list)
      guard !following.isEmpty else {
        return
          "Kommer området på »\(Cell(title))« den \(.long(next)), er det ikke læst, at listen selv binder noget."
      }
      return
        "Kommer området på »\(Cell(title))« den \(.long(next)), vil det binde: \(.list(following.map { Cell($0) }, .commas))."
    }
    return .list("nextList", ends + would + slow(docket))
  }

  /// The lists that it cannot come on before it has been on another for years.
  private func slow(_ docket: AreaDocket) -> [Cell] {
    let view = AreaView(titles: titles)
    return (docket.standing?.listings ?? []).filter { $0.stands == .no }.compactMap { listing in
      listing.conditions.lazy.compactMap { outcome -> Cell? in
        guard case .years(let other) = outcome.condition.what, outcome.condition.limit != Exact(1)
        else { return nil }
        return
          "»\(Cell(view.title(listing.list)))« bliver det først, når det har været på »\(Cell(view.title(other)))« i \(number(outcome.condition.limit, nil)) år i træk\(notBefore(outcome.condition.limit, other, docket))."
      }.first
    }
  }

  /// The first list by which so many years running can have passed since the area was registered as off the other list;
  /// nothing where that is not known.
  private func notBefore(_ years: Exact, _ other: String, _ docket: AreaDocket) -> Cell {
    // A list that a part brings may ask for any number.
    guard let count = years.rounded(decimals: 0), (0...1000).contains(count),
      let last = docket.register.last(of: docket.area).first(where: { $0.list == other }),
      !last.isOn,
      let first = Day(last.day.year + Int(count), last.day.date.month, last.day.date.day)
    else { return "" }
    return
      ", altså tidligst med listen af \(.long(first)) (udledt: det var ikke på »\(Cell(last.title))« den \(.long(last.day)))"
  }

  /// Whether an area must have been on another list for several years first, so that the next list cannot bring it there.
  private static func asksForYears(_ listing: Listing) -> Bool {
    listing.conditions.contains { outcome in
      switch outcome.condition.what {
      case .years, .met: outcome.condition.limit != Exact(1)
      case .residents, .indicator: false
      }
    }
  }

  private func row(_ one: Distance, _ warning: ListWarning) -> Row {
    let (listing, condition) = (warning.listing, one.outcome.condition)
    let unit = self.unit(condition)
    let points = one.outcome.inputs.map(point)
    return Row(
      [
        Cell(AreaView(titles: titles).title(listing.list))
          .as("list", json: .string(listing.list)),
        name(condition).as("criterion"), number(one.value, unit).as("value"),
        ("\(Cell(condition.comparison.rawValue)) \(number(one.limit, unit))" as Cell).as("limit"),
        (one.gap.map { number($0, unit, isSigned: true) } ?? .unknown("for stort"))
          .as("distance"),
        (one.change.map { number($0, unit, isSigned: true) } ?? .unknown("ikke kendt"))
          .as("change"),
        Cell.list(points, .commas, none: "ingen").as("points", json: .texts(points.map(\.text))),
      ],
      also: titles.form.data {
        [
          .day("made", listing.day), .word("holds", one.outcome.holds),
          Field("turnsAfterLists", json: one.turn.map { .number($0) } ?? .null),
        ]
      })
  }

  /// What the figures bear of a list, in one sentence; nothing where no condition of it is known.
  private func warn(_ warning: ListWarning) -> Cell? {
    guard !warning.distances.isEmpty else { return nil }
    let listing = warning.listing
    let title = Cell(AreaView(titles: titles).title(listing.list))
    let choices = listing.way.choices.count
    let met: Cell =
      choices == 0
      ? "" : " \(warning.met) af \(choices) kriterier er opfyldt, \(listing.way.need) kræves."
    let head: Cell = "\(title), listen af \(.long(listing.day)):\(met)"
    guard let turn = warning.turn, let day = Day(listing.day.year + turn, 12, 1) else {
      return
        "\(head) Tallene bærer ikke et bud på, hvilken senere liste der kan ændre det."
    }
    let following = AreaBindings(titles.house).following(listing.list, on: titles.day)
    let effect: Cell =
      listing.stands == .no
      ? "Så ville det binde: \(.list(following.map { Cell($0) }, .commas, none: "intet, der er læst"))."
      : "Så ville det, listen binder, falde bort, medmindre en udviklingsplan binder."
    return
      "\(head) Fortsætter alle tal som fra listen før, er listen af \(.long(day)) den første, der kan ændre det (udledt, en ret linje gennem to punkter). \(effect)"
  }

  // MARK: Words

  private func name(_ condition: AreaList.Condition) -> Cell {
    // What the law's words ask otherwise is told as what it is.
    what(condition) + (condition.by == .practice ? ", som det regnes i praksis" : Cell())
  }

  private func what(_ condition: AreaList.Condition) -> Cell {
    switch condition.what {
    case .residents: "Beboere"
    case .indicator(let id, let years, let against, _):
      titles.cell(id.pointer) + (years > 1 ? " (gennemsnit af \(years) år)" : Cell())
        + (against.map { $0 == .region ? ", mod regionen" : ", mod hele landet" } ?? Cell())
    case .years, .met: ""
    }
  }

  private func unit(_ condition: AreaList.Condition) -> String? {
    guard case .indicator(let id, _, _, _) = condition.what else { return nil }
    return unit(id)
  }

  private func unit(_ id: IndicatorID) -> String? {
    titles.house.brought.values(.indicators).first { $0.indicator == id }?.standard.unit
  }

  /// A figure with at most two decimals, and none that are zero at the end.
  private func number(_ value: Exact, _ unit: String?, isSigned: Bool = false) -> Cell {
    guard var shown = value.rounded(decimals: 2) else { return .unknown("for stort") }
    var decimals = 2
    while decimals > 0, shown % 10 == 0 { (shown, decimals) = (shown / 10, decimals - 1) }
    let isApart = isSigned && unit == "%"
    let cell = Cell.number(shown, decimals: decimals, unit: isApart ? "procentpoint" : unit)
    return isSigned && shown > 0 ? "+" + cell : cell
  }

  /// One measurement that it rests on, with its time.
  private func point(_ stated: StatedReading) -> Cell {
    let reading = stated.reading
    let value = reading.value.map { Cell.number($0, decimals: reading.decimals) }
    let period = reading.period
    let time = RoughDay(from: period.start, to: period.until ?? period.start)
    return "\(.day(time)): \(value ?? .unknown("mangler"))"
  }
}
