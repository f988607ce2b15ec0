import Counter
import Criteria
import Organisation
import Vocabulary

/// On an area's page, the law's lists that it is on, and what other parts say follows from them.
struct AreaListsSection: Section {
  let name = "lists"
  let kinds: Set = [AreaSubject.kind]

  func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block] {
    let following = titles.house.brought.values(.sections)
      .compactMap { $0 as? any ListSection }.filter { $0.kinds.contains(pointer.kind) }
    return try lists(pointer, titles) + following.flatMap { try $0.blocks(about: pointer, titles) }
  }

  private func lists(_ pointer: Pointer, _ titles: Titles) throws -> [Block] {
    guard let area = AreaID(pointer.id),
      let standing = try titles.house.criteria.standing(of: area, on: titles.day)
    else { return [.data([Field("lists", json: .array([]))])] }
    if let whole = try titles.house.wholeArea(of: area, on: titles.day) {
      return [
        .text(
          "Lovens lister nævner \(titles.cell(whole.pointer)), som området ligger i, som helhed: se dér, hvilke lister det er på."
        ),
        .data(["lists", "doubtful", "unknown"].map { Field($0, json: .array([])) }),
      ]
    }
    let indicators = titles.house.brought.values(.indicators)
    return ListsView(
      titles: titles, lists: titles.house.brought.values(.lists), standings: [standing],
      generation: nil,
      units: Dictionary(
        indicators.compactMap { one in one.standard.unit.map { (one.indicator, $0) } },
        uniquingKeysWith: { first, _ in first }),
      gap: ListGap(try titles.house.criteria.listRegister(on: titles.day))
    ).blocks(of: standing)
  }
}

extension ListsView {
  /// Where an area stands to the lists, on its own page.
  func blocks(of standing: AreaStanding) -> [Block] {
    func listed(_ isMeant: (Listing) -> Bool, _ why: (Listing) -> Cell = { _ in Cell() }) -> [Cell]
    {
      standing.listings.filter(isMeant).map { listing in
        let why = why(listing)
        return Cell(title(listing.list)) + (why.isEmpty ? "" : " (\(why))")
      }
    }
    let on = listed({ $0.stands == .yes }, { $0.isByPracticeAlone ? readings($0) : Cell() })
    let doubtful = listed(\.isDoubtful, readings)
    let unknown = listed(\.isUnknown)
    let out = listed({ $0.stands == .no && $0.isByPracticeAlone }, readings)
    let derived = listed(
      { $0.isDerived && !$0.isByPracticeAlone },
      { $0.isOffInPractice ? Cell(Doubt.byPractice) : Cell() })
    let said: [Cell] = [
      on.isEmpty ? nil : "På lovens lister: \(on.joined(by: ", ")).",
      doubtful.isEmpty ? nil : "To læsninger af loven: \(doubtful.joined(by: "; ")).",
      unknown.isEmpty
        ? nil : "Kan ikke afgøres, fordi \(gap.why): \(Cell.list(unknown, .commas)).",
      out.isEmpty ? nil : "I praksis ikke på: \(out.joined(by: "; ")).",
      derived.isEmpty
        ? nil : "Ikke på, udledt af tidligere lister: \(derived.joined(by: "; ")).",
    ].compactMap(\.self)
    let none =
      standing.listings.isEmpty
      ? "Der er ingen lister efter loven den dag." : "Ikke på nogen af lovens lister."
    let text = said.isEmpty ? Cell(none) : said.joined(by: " ")
    return [
      .text(text),
      .data([
        Field("lists", json: .texts(standing.on)),
        Field("doubtful", json: .texts(standing.doubtful)),
        Field("unknown", json: .texts(standing.unknown)),
      ]),
    ]
  }
}
