import Counter
import Organisation
import Vocabulary

/// On the page of a bydel or an area: its homes, its need against them by the main scenario.
struct AreaSection: Section {
  let name = "suf.omraade"
  let kinds: Set<String> = [AreaSubject.kind]

  func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block] {
    guard let id = AreaID(pointer.id) else { return [] }
    let basis = try Basis(titles, only: id)
    let homes = try HomeRows(titles: titles).rows(in: basis.inside[id] ?? [pointer])
    let balance = try balance(basis, titles)
    guard !homes.isEmpty || !balance.isEmpty else { return [] }
    return [
      .heading("Boliger til ældre"),
      .group("suf", HomeRows.table(homes) + balance),
    ]
  }

  private func balance(_ basis: Basis, _ titles: Titles) throws -> [Block] {
    guard !basis.years.isEmpty, let asked = try MainScenario(titles: titles).asked() else {
      return []
    }
    let view = BalanceView(titles: titles, basis: basis, years: basis.years, need: .care)
    return [.text("\(view.name(asked.scenario)). \(BalanceWords.rule)")]
      + view.whole(view.reckoning(asked)) + view.others(asked) { _, _ in [] }
  }
}

/// On the page of the municipality: all bydele together, and the map by balance.
struct MunicipalitySection: Section {
  let name = "suf.kommune"
  let kinds: Set<String> = [PartySubject.kind]

  func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block] {
    guard let id = PartyID(pointer.id),
      try titles.house.parties.party(id, on: titles.day)?.kind == .municipality
    else { return [] }
    let basis = try Basis(titles)
    guard !basis.years.isEmpty, let asked = try MainScenario(titles: titles).asked() else {
      return []
    }
    let view = BalanceView(titles: titles, basis: basis, years: basis.years, need: .care)
    let reckoning = view.reckoning(asked)
    let year = basis.years.first { $0 >= titles.day.year } ?? titles.day.year
    return [
      .heading("Boliger til ældre"),
      .group(
        "suf",
        [
          .text("\(view.name(asked.scenario)). \(BalanceWords.rule)")
        ] + view.whole(reckoning) + [view.matrix(reckoning)]
          + (try BalanceMap(view: view).block(reckoning, year))
          + view.others(asked) { [$0.matrix($1)] }),
    ]
  }
}

/// Homes as rows.
struct HomeRows {
  let titles: Titles

  /// Those in some areas that are there on the day, or come later.
  func rows(in areas: Set<Pointer>) throws -> [Row] {
    let all = try titles.house.records.timelines(CareHome.self)
    return all.compactMap { line -> (String, Row)? in
      let now = line.value(on: titles.day)
      let coming = line.pieces.first { $0.period.start > titles.day }
      guard let home = now ?? coming?.value, areas.contains(home.area.pointer) else { return nil }
      let isUntold = home.wasThereBefore && line.pieces.first?.value == home
      return (home.title, row(home, now != nil, isUntold: isUntold, coming))
    }.inDanishOrder { $0.0 }.map(\.1)
  }

  private func row(
    _ home: CareHome, _ isThere: Bool, isUntold: Bool, _ next: Timeline<CareHome>.Piece?
  ) -> Row {
    let coming = next.map { piece -> Cell in
      "\(.day(piece.period.start)): \(piece.value.change.word), \(stock(piece.value))"
    }
    // What was there already and is told of later is not known.
    let places = isThere ? home.stock.reduce(0) { $0 + $1.places } : isUntold ? nil : 0
    return Row(
      titles.thing(home),
      [
        titles.cell(home.pointer).as("home"),
        (isThere ? stock(home) : isUntold ? .unknown("ikke kendt") : .unknown("ikke åbnet"))
          .as("places", json: .number(places)),
        (coming ?? Cell()).as("next", json: .text(next?.period.start.description)),
      ])
  }

  /// What a home has: `60 plejebolig, 20 ude`.
  func stock(_ home: CareHome) -> Cell {
    .list(
      home.stock.map { stock in
        let out = stock.out.map { " (\($0) ude)" } ?? ""
        return Cell("\(stock.kind.word): \(stock.places)\(out)")
      }, .commas, none: "ingen")
  }

  static func table(_ rows: [Row]) -> [Block] {
    rows.isEmpty ? [] : [.table("homes", ["Hjem", "Har", "Næste ændring"], rows)]
  }
}
