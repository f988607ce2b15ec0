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
  /// What other parts say of the areas on lists.
  var more: [Block] = []
  /// Why it cannot be said where some of them stand.
  var gap = ListGap(days: [])
  var day: Day { titles.day }

  func page(known: Known?) -> Page {
    Page(
      "Lovens lister den \(.long(day))",
      [
        .text("\(rules) \(Knowledge.text(known))"),
        .data([
          .day("on", day), Field("generation", json: .text(generation?.label)),
          Field("certain", json: .bool(generation?.certain ?? true)),
        ]),
      ] + matrix(standings.filter(isShown)) + lists.flatMap(blocks) + doubtful() + unknown() + more)
  }

  private var rules: String {
    guard let generation else { return "Der er ingen regler om lister den dag." }
    return generation.certain
      ? "Reglerne er dem fra \(generation.label)."
      : "Første dag for reglerne fra \(generation.label) er ikke kendt nøje: muligvis gjaldt de endnu ikke."
  }

  private func isShown(_ standing: AreaStanding) -> Bool {
    !standing.on.isEmpty || !standing.left.isEmpty || !standing.staysOut.isEmpty
      || !standing.unknown.isEmpty || !standing.doubtful.isEmpty
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
      items.isEmpty ? .text(Cell(none(list))) : .list(ItemList(nil, items)),
    ] + changed(list, since: now.generation)
  }

  /// That nobody is on a list, as far as that can be said.
  private func none(_ list: AreaList) -> String {
    if standings.isEmpty { return "Ingen boligområder er registreret den dag." }
    let open = standings.count { $0.unknown.contains(list.id) || $0.doubtful.contains(list.id) }
    if open == 0 { return "Ingen\(derived(list))." }
    if open == standings.count { return "Kan ikke afgøres." }
    return
      "Ingen af dem, det kan siges om\(derived(list)); for \(open) af \(standings.count) områder kan det ikke afgøres."
  }

  /// That nobody is on a list follows from earlier ones, where it does of some, and of how many it rests on practice.
  private func derived(_ list: AreaList) -> String {
    let off = standings.filter { $0.isDerived(list.id) }
    guard !off.isEmpty else { return "" }
    let rest = off.count { $0.isOffByPractice(list.id) }
    let whom = off.count == standings.count ? "det er" : "for \(off.count) er det"
    let practice =
      rest == 0
      ? ""
      : rest == off.count ? " og \(Doubt.byPractice)" : ", for \(rest) af dem i praksis alene"
    return ": \(whom) udledt af tidligere lister\(practice); listen selv er ikke indtastet"
  }

  /// That the rules are others than those the list was made by, and no list was made by them yet.
  private func changed(_ list: AreaList, since made: AreaList.Generation) -> [Block] {
    guard let now = list.generation(on: day)?.generation, !list.asksTheSame(now.label, made.label)
    else { return [] }
    return [
      .text(
        "Siden \(.long(now.from)) er reglerne andre (\(now.label)); ingen liste er lavet efter dem den dag."
      )
    ]
  }

  private func name(_ area: AreaID) -> Cell { titles.cell(area.pointer) }

  /// What put an area on a list.
  private func grounds(_ standing: AreaStanding, _ list: AreaList) -> Cell {
    guard let listing = standing.listings.first(where: { $0.list == list.id }) else {
      return Cell()
    }
    if listing.published == true {
      let why = listing.readings?.differ == true ? apart(listing) : "; tallene er ikke kendt"
      return ": efter den offentliggjorte liste" + why
    }
    let held = listing.conditions.filter { $0.holds == .yes }.map(words)
    return (held.isEmpty ? Cell() : ": " + held.joined(by: ", ") + choices(listing))
      + apart(listing)
  }

  /// What the words say, set off from what stands before.
  private func apart(_ listing: Listing) -> Cell {
    let both = readings(listing)
    return both.isEmpty ? Cell() : "; " + both
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
            + (listing.map(apart) ?? Cell())
        ])
    }
  }

  /// The lists of which words and practice say each their own.
  private func doubtful() -> [Block] {
    let rows = standings.compactMap { standing -> Row? in
      let lists = standing.listings.filter(\.isDoubtful).map { listing -> Cell in
        "\(title(listing.list)) (\(readings(listing)))"
      }
      return lists.isEmpty
        ? nil
        : Row(
          titles.thing(standing.area.pointer),
          ["\(name(standing.area)): \(lists.joined(by: "; "))"])
    }
    return rows.isEmpty
      ? [] : [.heading("Loven kan læses på to måder"), .list(ItemList(nil, rows))]
  }

  private func unknown() -> [Block] {
    let all = standings.filter { !$0.unknown.isEmpty }
    guard !all.isEmpty else { return [] }
    let empty = all.filter { standing in
      standing.listings.allSatisfy { listing in
        listing.isUnknown && listing.conditions.allSatisfy { $0.holds == .possibly }
      }
    }
    let partly = all.filter { !empty.contains($0) }.map { standing -> Row in
      let lists = standing.listings.filter(\.isUnknown).map { listing -> Cell in
        let lacking = listing.conditions.filter { $0.holds == .possibly }.map(words)
        return "\(title(listing.list)) (\(lacking.joined(by: ", ")))"
      }
      return Row(
        titles.thing(standing.area.pointer), ["\(name(standing.area)): \(lists.joined(by: "; "))"])
    }
    let none = Cell.list(empty.map { name($0.area) }, .commas)
    return [
      .heading("Kan ikke afgøres, fordi \(gap.why)"),
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
      Field("doubtful", json: .texts(standing.doubtful)),
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
        Field("isDerived", json: .bool(listing.isDerived)),
        Field("isOffInPractice", json: .bool(listing.isOffInPractice)),
        .word("words", listing.readings?.words ?? listing.stands),
        .word("practice", listing.readings?.practice ?? listing.stands),
        Field(
          "conditions",
          rows: (listing.conditions + (listing.readings?.conditions ?? [])).map(row)),
      ])
  }

  private func row(_ outcome: Listing.Outcome) -> Row {
    Row(
      [],
      also: [
        Field("text", words(outcome)), .word("holds", outcome.holds),
        .word("operator", outcome.condition.comparison),
        Field("by", json: .text(outcome.condition.by?.rawValue)),
        Field("source", json: .string(outcome.condition.source(known: titles.house.brought.known))),
        Field("entries", json: .array(outcome.inputs.map { .int($0.entry) })),
      ])
  }
}
