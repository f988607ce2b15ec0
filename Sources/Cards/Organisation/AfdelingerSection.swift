import Counter
import Organisation
import Vocabulary

/// On an organisation's page, its afdelinger on the day, with their dwellings.
struct AfdelingerSection: Section {
  let name = "afdelinger"
  let kinds: Set = [PartySubject.kind]

  func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block] {
    let all = try titles.house.records.records(Party.self, on: titles.day, pointingAt: pointer)
      .filter { $0.kind == .afdeling && $0.partOf?.pointer == pointer }.inDanishOrder(\.name)
    guard !all.isEmpty else { return [] }
    let counted = all.compactMap(\.dwellings).map(\.count).reduce(0, +)
    let unknown = all.filter { $0.dwellings == nil }.count
    let least = unknown > 0 || all.contains { $0.dwellings?.isComplete == false }
    let sum: Cell =
      unknown == all.count
      ? "Hvor mange boliger de har, er ikke oplyst."
      : "I alt \(least ? "mindst " : "")\(.number(counted)) boliger\(Self.lacking(unknown))."
    return [
      .heading("Afdelinger"),
      .text(sum),
      .table("afdelinger", ["Afdeling", "Boliger", "Id"], all.map { row($0, titles) }, right: [1]),
    ]
  }

  private static func lacking(_ count: Int) -> String {
    switch count {
    case 0: ""
    case 1: "; én afdelings tal er ikke oplyst"
    default: "; \(count) afdelingers tal er ikke oplyst"
    }
  }

  private func row(_ party: Party, _ titles: Titles) -> Row {
    let thing = titles.thing(party)
    let count: Cell = party.dwellings.map { .number($0.count) } ?? .unknown("ikke oplyst")
    return Row(
      thing,
      [
        .thing(thing),
        count.as("dwellings", json: party.dwellings.map { .int($0.count) } ?? .null),
        Cell.id(thing).as("id"),
      ],
      also: [
        Field("title", json: .string(thing.title)),
        Field("isComplete", json: .bool(party.dwellings?.isComplete ?? false)),
      ])
  }
}
