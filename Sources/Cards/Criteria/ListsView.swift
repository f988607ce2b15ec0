import Counter
import Criteria
import Vocabulary

/// The areas on the law's lists, what is new, and why.
struct ListsView {
  let titles: Titles
  let lists: [AreaList]
  let standings: [AreaStanding]
  let generation: (label: String, certain: Bool)?
  let units: [IndicatorID: String]
  var day: Day { titles.day }

  func page(known: Day?) -> Page {
    Page(
      "Lovens lister den \(.long(day))",
      [
        .text("\(rules) \(Knowledge.text(known))"),
        .data([
          .day("on", day), Field("generation", json: .text(generation?.label)),
          Field("certain", json: .bool(generation?.certain ?? true)),
        ]),
      ] + matrix(standings.filter(isShown)) + lists.flatMap(blocks) + unknown())
  }

  private var rules: String {
    guard let generation else { return "Der er ingen regler om lister den dag." }
    return generation.certain
      ? "Reglerne er dem fra \(generation.label)."
      : "Reglerne fra \(generation.label) kendes kun på året: muligvis gjaldt de endnu ikke."
  }

  private func isShown(_ standing: AreaStanding) -> Bool {
    !standing.on.isEmpty || !standing.left.isEmpty || !standing.staysOut.isEmpty
      || !standing.unknown.isEmpty
  }

  // MARK: For people

  private func blocks(_ list: AreaList) -> [Block] {
    guard let made = list.days(upTo: day).last, let now = list.generation(on: made) else {
      return []
    }
    let on = standings.filter { $0.on.contains(list.id) }
    let items =
      on.map { standing -> Row in
        let new = standing.entered.contains(list.id) ? " (ny)" : ""
        return Row(
          titles.thing(standing.area.pointer),
          ["\(name(standing.area))\(new)\(grounds(standing, list))"])
      }
      + standings.flatMap { off($0, list.id, $0.left, "er ude: ") }
      + standings.flatMap { off($0, list.id, $0.staysOut, "er fortsat ude: ") }
    let certainty = now.certain ? "" : " (muligvis: reglernes første dag er ikke kendt nøje)"
    return [
      .heading("\(now.generation.title), listen af \(.long(made))\(certainty)"),
      items.isEmpty ? .text("Ingen, så vidt det kan afgøres.") : .list(ItemList(nil, items)),
    ]
  }

  private func name(_ area: AreaID) -> Cell { titles.cell(area.pointer) }

  /// What put an area on a list.
  private func grounds(_ standing: AreaStanding, _ list: AreaList) -> Cell {
    guard let listing = standing.listings.first(where: { $0.list == list.id }) else {
      return Cell()
    }
    if listing.published == true {
      return ": efter den offentliggjorte liste; tallene er ikke kendt"
    }
    let held = listing.conditions.filter { $0.holds == .yes }.map(words)
    return held.isEmpty ? Cell() : ": " + held.joined(by: ", ") + choices(listing)
  }

  private func off(
    _ standing: AreaStanding, _ list: String, _ all: [AreaStanding.Off], _ mark: String
  ) -> [Row] {
    all.filter { $0.list == list }.map { off in
      let listing = standing.listings.first { $0.list == list }
      let isValue = off.whys.contains { $0.word == "value" }
      return Row(
        titles.thing(standing.area.pointer),
        [
          "\(name(standing.area)) \(mark)" + off.whys.map(words).joined(by: "; ")
            + (isValue ? listing.map(choices) ?? Cell() : Cell())
        ])
    }
  }

  private func words(_ why: OffList) -> Cell {
    switch why {
    case .populationBelowLimit(let count):
      "\(number(count)) beboere er under lovens grænse"
    case .value(let outcome): words(outcome)
    case .generation(let from, let to):
      "reglerne er blevet andre: efter dem fra \(from) var det på listen, efter dem fra \(to) er det ikke"
    case .definition(let id, let from, let to):
      "\(titles.cell(id.pointer)) tælles på en anden måde (definition \(to) i stedet for \(from))"
    case .years(let list, let count):
      "\(count.map { number($0) } ?? "for få") år i træk på listen »\(title(list))«"
    case .published: "sådan er det offentliggjort; tallene bag er ikke kendt"
    }
  }

  private func words(_ outcome: Listing.Outcome) -> Cell {
    let limit = number(outcome.condition.limit)
    switch outcome.condition.what {
    case .residents:
      return outcome.value.map { "\(number($0)) beboere" } ?? "beboertallet er ikke kendt"
    case .indicator(let id, let years, let against, let definition):
      return figure(outcome, id, years, against, definition, limit)
    case .years(let list) where limit == "1":
      return "\(outcome.holds == .yes ? "er" : "er ikke") på listen »\(title(list))«"
    case .years(let list):
      let count = outcome.value.map { number($0) } ?? "et ukendt antal"
      return "\(count) år i træk på listen »\(title(list))« (\(limit) kræves)"
    }
  }

  private func figure(
    _ outcome: Listing.Outcome, _ id: IndicatorID, _ years: Int, _ against: AreaList.Elsewhere?,
    _ definition: Int?, _ limit: String
  ) -> Cell {
    let name = titles.cell(id.pointer)
    guard let value = outcome.value else {
      return
        "\(name): \(.unknown("ingen data"))\(definition.map { " efter definition \($0)" } ?? "")"
    }
    let unit = units[id].map { " " + $0 } ?? ""
    let mean = years > 1 ? " (gennemsnit af \(years) år)" : ""
    let sign = outcome.condition.comparison.rawValue
    guard let against else {
      return "\(name) \(number(value))\(unit)\(mean) (grænse \(sign) \(limit)\(unit))"
    }
    guard let other = outcome.against else {
      return "\(name) \(number(value))\(unit): intet tal for \(place(against))"
    }
    let ratio = (try? value.over(other)).map { ", altså \(number($0)) gange" } ?? ""
    return
      "\(name) \(number(value))\(unit)\(mean) mod \(number(other))\(unit) i \(place(against))\(ratio) (grænse \(sign) \(limit) gange)"
  }

  /// How many of the choices hold, when there are any.
  private func choices(_ listing: Listing) -> Cell {
    let choices = listing.conditions.filter { listing.way.choices.contains($0.condition) }
    let count = choices.filter { $0.holds == .yes }.count
    return choices.isEmpty
      ? Cell() : " (\(count) af \(choices.count) opfyldt, \(listing.way.need) kræves)"
  }

  private func place(_ place: AreaList.Elsewhere?) -> String {
    place == .region ? "regionen" : "hele landet"
  }

  func title(_ list: String) -> String {
    lists.first { $0.id == list }?.generation(on: day)?.generation.title ?? list
  }

  /// A figure with at most two decimals, and none that are zero at the end.
  private func number(_ value: Exact) -> String {
    guard let fine = value.rounded(decimals: 2) else { return "for stort til at vises" }
    if fine % 100 == 0 { return DanishNumbers.text(fine / 100, decimals: 0) }
    return fine % 10 == 0
      ? DanishNumbers.text(fine / 10, decimals: 1) : DanishNumbers.text(fine, decimals: 2)
  }

  private func unknown() -> [Block] {
    let all = standings.filter { !$0.unknown.isEmpty }
    guard !all.isEmpty else { return [] }
    let empty = all.filter { standing in
      standing.unknown.count == standing.listings.count
        && standing.listings.allSatisfy { $0.conditions.allSatisfy { $0.holds == .possibly } }
    }
    let partly = all.filter { !empty.contains($0) }.map { standing -> Row in
      let lists = standing.listings.filter { $0.stands == .possibly }.map { listing -> Cell in
        let lacking = listing.conditions.filter { $0.holds == .possibly }.map(words)
        return "\(title(listing.list)) (\(lacking.joined(by: ", ")))"
      }
      return Row(
        titles.thing(standing.area.pointer), ["\(name(standing.area)): \(lists.joined(by: "; "))"])
    }
    let none = Cell.list(empty.map { name($0.area) }, .commas)
    return [
      .heading("Kan ikke afgøres, fordi tal mangler"),
      .list(
        ItemList(
          nil,
          partly
            + (empty.isEmpty
              ? [] : [Row(["Ingen af listerne, da ingen tal er kendt: \(none)"])]))),
    ]
  }

  // MARK: For programs

  /// What programs get of an area.
  func fields(_ standing: AreaStanding) -> [Field] {
    let area = titles.thing(standing.area.pointer)
    return [
      Field("area", .id(area)), Field("title", json: .string(area.title)),
      Field("lists", json: .texts(standing.on)), Field("entered", json: .texts(standing.entered)),
      Field("left", rows: standing.left.map(row)),
      Field("staysOut", rows: standing.staysOut.map(row)),
      Field("unknown", json: .texts(standing.unknown)),
      Field("because", rows: standing.listings.map(row)),
    ]
  }

  private func row(_ off: AreaStanding.Off) -> Row {
    Row(
      [],
      also: [
        Field("list", json: .string(off.list)),
        Field("why", json: .string(off.whys.first?.word ?? "unknown")),
        Field("whys", json: .texts(off.whys.map(\.word))),
        Field("text", off.whys.map(words).joined(by: "; ")),
      ])
  }

  private func row(_ listing: Listing) -> Row {
    Row(
      [],
      also: [
        Field("list", json: .string(listing.list)),
        Field("title", json: .string(title(listing.list))),
        Field("made", .day(listing.day)), Field("generation", json: .string(listing.generation)),
        .word("stands", listing.stands),
        Field("published", json: listing.published.map { .bool($0) } ?? .null),
        Field("conditions", rows: listing.conditions.map(row)),
      ])
  }

  private func row(_ outcome: Listing.Outcome) -> Row {
    Row(
      [],
      also: [
        Field("text", words(outcome)), .word("holds", outcome.holds),
        .word("operator", outcome.condition.comparison),
        Field("source", json: .string(outcome.condition.source)),
        Field("entries", json: .array(outcome.inputs.map { .int($0.entry) })),
      ])
  }
}
