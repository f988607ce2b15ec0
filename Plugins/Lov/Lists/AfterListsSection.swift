public import Counter
import Criteria
import Vocabulary

/// What binds an area after the lists: on its page, and below the lists.
struct AfterListsSection: ListSection {
  let name = "lov.efter-listerne"
  let kinds: Set<String> = [AreaSubject.kind]

  func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block] {
    guard let area = AreaID(pointer.id) else { return [] }
    return try blocks(titles, of: area)
  }

  func blocks(_ titles: Titles) throws -> [Block] { try blocks(titles, of: nil) }

  private func blocks(_ titles: Titles, of area: AreaID?) throws -> [Block] {
    let house = titles.house
    guard Viewpoint(titles.day, known: house.brought.known).knows(Statute.lov1167.signed) else {
      return []
    }
    let found = try AfterLists(house)
      .areas(on: titles.day, of: area)
    guard !found.isEmpty else { return [] }
    return [
      .heading("Hvad der binder efter listerne"),
      .group(
        "lov", [.list(ItemList("afterLists", found.flatMap { rows($0, titles) }))]),
    ]
  }

  private func rows(_ bound: BoundArea, _ titles: Titles) -> [Row] {
    AfterEffect.Group.allCases.map { group in
      let day = titles.day
      let view = Viewpoint(day, known: titles.house.brought.known)
      let (one, other) = (
        bound.effect.binds(group, on: day), bound.effect.binds(group, on: day, .notBoth)
      )
      let area = titles.thing(bound.area.pointer)
      let text: Cell = """
        \(.thing(area)) (\(titles.cell(bound.plan.pointer))): \(group.title): \
        \(Cell(Self.answer(one, other, on: day))). Reglen gælder \(group.until) (\(group.law(isJoint: bound.isJoint, at: view)))
        """
      // What it means and how long comes first; the many rules that go on come last.
      let rules: Cell =
        "De regler, der fortsat gælder: \(.list(group.paragraphs.map { Cell($0.value) }, .commas))."
      let marks = bound.marks(group, view).map { Cell($0) } + [rules]
      return Row(
        area, [text + (marks.isEmpty ? Cell() : ". " + marks.joined(by: " "))],
        also: fields(bound, group, one, other, titles, view))
    }
  }

  private static func answer(_ one: Certainty, _ other: Certainty, on day: Day) -> String {
    if one == other { return word(one) }
    return day == AfterEffect.end
      ? "\(word(one)), hvis »senest den 1. januar 2030« er med den dag, ellers \(word(other))"
      : "\(word(one)), hvis loven læses sådan, at området hverken må opfylde stk. 1 eller 4; \(word(other)), hvis den læses sådan, at det blot ikke må opfylde dem begge (begge læsninger er programmets)"
  }

  private static func word(_ certainty: Certainty) -> String {
    switch certainty {
    case .yes: "binder"
    case .possibly: "kan ikke afgøres"
    case .no: "binder ikke længere"
    }
  }

  private func fields(
    _ bound: BoundArea, _ group: AfterEffect.Group, _ one: Certainty, _ other: Certainty,
    _ titles: Titles, _ view: Viewpoint
  ) -> [Field] {
    [
      Field("area", .id(titles.thing(bound.area.pointer))),
      Field("plan", .id(titles.thing(bound.plan.pointer))),
      .word("rules", group),
      Field("law", json: .string(group.law(isJoint: bound.isJoint, at: view))),
      Field("paragraphs", json: .texts(group.paragraphs.map(\.value))), .word("binds", one),
      .word("bindsOtherwise", other), .day("atLatest", AfterEffect.end),
      Field("years", json: .int(bound.effect.neither.sure)),
      .day("earliestFree", group == .letting ? bound.earliestFree : nil),
      Field("byPractice", json: .bool(bound.isByPractice)),
    ]
  }
}

extension Module: CardContributing {
  /// None: the law keeps nothing of its own.
  public var cards: [any Card] { [] }
  /// What binds areas after the lists.
  public var sections: [any Section] { [AfterListsSection()] }
}
