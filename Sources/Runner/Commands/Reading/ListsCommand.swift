import Casework
import Counter
import Criteria
import Vocabulary

struct ListsCommand: Command {
  let name = "lists"
  let summary = "viser, hvilke områder der er på lovens lister en dag, hvad der er nyt, og hvorfor"
  let arguments: [String] = []
  let options: [Option] = []

  func run(_ call: Call) async throws -> Page {
    let (day, known) = (try call.day(), try call.known())
    let lists = call.catalogue.values(.lists)
    let units = Dictionary(
      call.catalogue.all(.indicators).compactMap { each in
        each.value.standard.unit.map { (each.value.indicator, $0) }
      }, uniquingKeysWith: { first, _ in first })
    return try await call.kommune().read(known: known) { desk in
      let view = ListsView(
        titles: call.titles(desk, day), lists: lists,
        standings: try desk.criteria.standings(on: day),
        generation: desk.criteria.generation(on: day), units: units)
      return view.page(known: known)
    }
  }
}
