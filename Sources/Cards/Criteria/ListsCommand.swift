import Counter
import Criteria
import Vocabulary

struct ListsCommand: HouseCommand {
  let name = "lists"
  let summary = "viser, hvilke områder der er på lovens lister en dag, hvad der er nyt, og hvorfor"
  let arguments: [Argument] = []
  let options: [Option] = []

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let (house, day) = (titles.house, titles.day)
    let units = Dictionary(
      house.brought.all(.indicators).compactMap { each in
        each.value.standard.unit.map { (each.value.indicator, $0) }
      }, uniquingKeysWith: { first, _ in first })
    return ListsView(
      titles: titles, lists: house.brought.values(.lists),
      standings: try house.criteria.standings(on: day),
      generation: house.criteria.generation(on: day), units: units
    ).page(known: try asked.known())
  }
}
