import CaseFiles
import Casework
import Counter
import Store
import Vocabulary

struct DemoCommand: Command {
  let name = "demo"
  let summary = "viser Københavns sag den 1. oktober 2010; kræver intet og skriver intet"
  let arguments: [String] = []
  let options: [Option] = []

  func run(_ call: Call) async throws -> Page {
    guard let ordinary = Day("2010-10-01") else { throw RecordsReturned() }
    let (day, known) = (try call.givenDay(.on) ?? ordinary, try call.known())
    let folder = try ShippedCases(cases: call.surroundings.cases, modules: []).folder("koebenhavn")
    let entries = try CaseFolder(
      path: folder, now: call.surroundings.now(), terms: call.catalogue.terms
    ).history().entries
    let store = try await call.stores.memory(replaying: entries)
    let kommune = Kommune(store: store, catalogue: call.catalogue)
    var page = try await kommune.read(known: known) { desk in
      try Overview(titles: call.titles(desk, day)).page(known: known)
    }
    page.blocks.insert(
      .text(
        "Demonstration i hukommelsen: intet læses fra eller skrives i en database. Den viser \(.long(day)), ikke i dag; prøv en anden dag med --on, eller hvad man vidste dengang, med --known."
      ), at: 0)
    page.blocks.append(
      .text("Videre: almen init laver en database; derefter svarer overview, structure, check …"))
    return page
  }
}
