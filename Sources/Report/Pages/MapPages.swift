import Agreements
import Counter
import Criteria
import Organisation
import Vocabulary

/// The map of a day: every area with an outline, by what lies in it.
struct MapPages {
  let titles: Titles
  private let drawn: [Drawn]

  /// An area as it is drawn, with all that lies in it.
  private struct Drawn {
    let thing: Thing
    let rings: [Ring]
    let inside: Set<Pointer>
    let isGround: Bool
  }

  /// By what the areas are coloured.
  enum Colour: String, CaseIterable {
    case lists
    case criteria
    case plans

    /// The page's path.
    var path: String {
      switch self {
      case .lists: "kort.html"
      case .criteria: "kort-kriterier.html"
      case .plans: "kort-planer.html"
      }
    }

    /// What the page is called.
    var title: String {
      switch self {
      case .lists: "Kort: lovens lister"
      case .criteria: "Kort: succeskriterier"
      case .plans: "Kort: aftaler om områder"
      }
    }
  }

  /// What is said of an area: how it stands, and what it rests on.
  private struct Said {
    let status: Status
    let things: [Cell]
  }

  /// The map of the day of some titles; nil where no area is drawn that day.
  init?(_ titles: Titles) throws {
    self.titles = titles
    let (house, day) = (titles.house, titles.day)
    let outlines = try house.parties.outlines(on: day)
    let places = try outlines.map { outline -> (Outline, Set<Pointer>) in
      (outline, Set(try house.parties.areas(in: outline.area, on: day).map(\.pointer)))
    }
    drawn = places.map { outline, inside in
      Drawn(
        thing: titles.thing(outline.area.pointer), rings: outline.rings, inside: inside,
        isGround: !places.contains {
          $0.0.area != outline.area && $0.1.contains(outline.area.pointer)
        })
    }.inDanishOrder { ($0.isGround ? "1" : "2") + $0.thing.title }
    guard !drawn.isEmpty else { return nil }
    sources = Set(
      outlines.map { outline in
        outline.source.text + (outline.licence.map { " (\($0))" } ?? "; licens ikke oplyst")
      }
    ).sorted()
  }

  private let sources: [String]

  /// The page of a map.
  func page(_ colour: Colour) throws -> Page {
    let all = try said(colour)
    let spots = zip(drawn, all).map {
      Drawing.Spot($0.thing, $1.status, rings: $0.rings, isGround: $0.isGround)
    }
    let grounds = drawn.filter(\.isGround).map(\.thing.pointer)
    let rows = zip(drawn, all).map { area, said in
      Row(
        area.thing,
        [
          grounds.firstIndex(of: area.thing.pointer).map { Cell(String($0 + 1)) } ?? Cell(),
          .thing(area.thing), .status(said.status), .list(said.things, .lines, none: "ingen"),
        ])
    }
    let words = Dictionary(grouping: all.map(\.status.word)) { $0 }
      .map { "\($0.value.count) \($0.value.count == 1 ? "område" : "områder"): \($0.key)" }
    return Page(
      Cell(colour.title),
      [
        .text(links(besides: colour)),
        .picture(
          Picture(
            "Kortet den \(.long(titles.day))", .map(spots),
            alternative:
              "\(Cell(words.sorted().joined(separator: ". "))). Linjer: \(Cell(sources.joined(separator: "; "))).",
            table: Table("areas", ["Nr.", "Område", "Hvordan", "Hvad"], rows))),
      ])
  }

  private func links(besides colour: Colour) -> Cell {
    let others = Colour.allCases.filter { $0 != colour }.map { Cell.page($0.path, $0.title) }
    return
      "Hvert område fører til sin side. De nummererede er bydele eller det, der ligger yderst; de andre ligger på dem. Se også \(others.joined(by: " og "))."
  }

  private func said(_ colour: Colour) throws -> [Said] {
    switch colour {
    case .lists: try lists()
    case .criteria: try criteria()
    case .plans: try plans()
    }
  }

  // MARK: By list, criterion and plan

  private func lists() throws -> [Said] {
    let standings = try titles.house.criteria.standings(on: titles.day)
    let names = Dictionary(
      titles.house.brought.values(.lists).map { list in
        (list.id, list.generation(on: titles.day)?.generation.title ?? list.id)
      }, uniquingKeysWith: { first, _ in first })
    let gap = ListGap(try titles.house.criteria.listRegister(on: titles.day))
    return drawn.map { area in
      let here = standings.filter { area.inside.contains($0.area.pointer) }
      let on = here.filter { !$0.on.isEmpty }
      let left = here.filter { $0.on.isEmpty && !$0.left.isEmpty }
      let open = here.filter { $0.on.isEmpty && $0.left.isEmpty && !$0.unknown.isEmpty }
      let status =
        !on.isEmpty
        ? Status("on", "har et boligområde på en af lovens lister", .bad)
        : !left.isEmpty
          ? Status("left", "har et boligområde, der er kommet af en liste", .attention)
          : here.isEmpty
            ? Status("none", "intet boligområde registreret her", .neutral)
            : !open.isEmpty
              ? Status("unknown", "kan ikke afgøres: \(gap.short)", .attention)
              : Status("off", "intet boligområde på listerne", .good)
      return Said(
        status: status,
        things: on.map { standing in
          "\(titles.cell(standing.area.pointer)): \(Cell(standing.on.map { names[$0] ?? $0 }.joined(separator: ", ")))"
        } + left.map { "\(titles.cell($0.area.pointer)): er kommet af en liste" }
          + open.map { "\(titles.cell($0.area.pointer)): kan ikke afgøres" })
    }
  }

  private func criteria() throws -> [Said] {
    try drawn.map { area in
      let here = try titles.house.criteria.assessments(on: titles.day, naming: area.inside)
        .filter { $0.criterion.subjects.contains(where: area.inside.contains) }
      let statuses = here.map(\.evaluation.status)
      let status =
        statuses.contains { $0 == .notMet || $0 == .behind }
        ? Status("behind", "et kriterium er bagud eller ikke opfyldt", .bad)
        : statuses.contains(.unjudged)
          ? Status("unjudged", "et kriterium kan ikke vurderes", .attention)
          : statuses.isEmpty
            ? Status("none", "intet kriterium om området", .neutral)
            : Status("good", "alle kriterier er opfyldt eller på vej", .good)
      return Said(
        status: status,
        things: here.map { "\(.thing(Thing($0.criterion))) \(.standing($0.evaluation))" })
    }
  }

  private func plans() throws -> [Said] {
    try drawn.map { area in
      let here = try titles.house.agreements.standings(on: titles.day, naming: area.inside)
        .filter { each in
          each.agreement.fields.contains {
            $0.area.map { area.inside.contains($0.pointer) } ?? false
          }
        }
      let current = here.filter(\.standing.status.isCurrent)
      let status =
        current.contains { $0.standing.status.binds && $0.standing.certain }
        ? Status("inForce", "en plan eller aftale er i kraft", .good)
        : !current.isEmpty
          ? Status("coming", "en plan er på vej eller muligvis i kraft", .attention)
          : here.isEmpty
            ? Status("none", "ingen plan eller aftale om området", .neutral)
            : Status("past", "planerne er udløbet", .bad)
      return Said(
        status: status,
        things: here.map { "\(.thing(Thing($0.agreement))) \(.standing($0.standing))" })
    }
  }
}
