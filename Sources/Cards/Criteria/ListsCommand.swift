import Counter
import Criteria
import Organisation
import Vocabulary

struct ListsCommand: HouseCommand {
  private static let area = Argument("OMRÅDE", .id(Area.kind), isNeeded: false)
  private static let rules = Option(
    name: "rules", value: nil,
    summary: "viser i stedet reglerne den dag: betingelser, grænser, lov og hvornår den blev kendt")

  let name = "lists"
  let summary =
    "viser, hvilke områder der er på lovens lister en dag, hvad der er nyt, og hvorfor; eller ét område"
  let arguments = [Self.area]
  let options: [Option] = [rules]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let (house, day) = (titles.house, titles.day)
    let indicators = Dictionary(
      house.brought.values(.indicators).map { ($0.indicator, $0) },
      uniquingKeysWith: { first, _ in first })
    let lists = house.brought.values(.lists)
    let one = try asked.value(Self.area, titles)?.id(as: Area.self)
    if asked.has(Self.rules) {
      if one != nil {
        throw WrongUse("--rules er de samme for alle områder.", "Udelad området eller --rules.")
      }
      return ListRulesView(titles: titles, lists: lists, indicators: indicators).page(
        known: try asked.known())
    }
    let more = try house.brought.values(.sections).compactMap { $0 as? any ListSection }
      .flatMap { section in
        try one.map { try section.blocks(about: $0.pointer, titles) } ?? section.blocks(titles)
      }
    return ListsView(
      titles: titles, lists: lists,
      standings: try house.criteria.standings(on: day)
        .filter { standing in one.map { $0 == standing.area } ?? true }.inDanishOrder {
          titles.title($0.area.pointer)
        },
      generation: house.criteria.generation(on: day),
      units: indicators.compactMapValues { $0.standard.unit }, more: more,
      gap: ListGap(try house.criteria.listRegister(on: day))
    ).page(known: try asked.known())
  }
}
