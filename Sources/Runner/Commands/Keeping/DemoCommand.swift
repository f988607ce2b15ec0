import CaseFiles
import Casework
import Counter
import Store
import Vocabulary

struct DemoCommand: WholeCommand {
  let name = "demo"
  let summary = "viser Københavns sag den 1. oktober 2010; kræver intet og skriver intet"
  let arguments: [Argument] = []
  let options: [Option] = []

  func run(_ call: Call) async throws -> Page {
    guard let ordinary = Day("2010-10-01") else { throw RecordsReturned() }
    let (day, known) = (try call.asked.day(.on) ?? ordinary, try call.known())
    let folder = try ShippedCases(cases: call.surroundings.cases, modules: []).folder("koebenhavn")
    let entries = try CaseFolder(
      path: folder, now: call.surroundings.now(), terms: call.catalogue.terms
    ).history().entries
    let store = try await call.stores.memory(replaying: entries)
    let kommune = Kommune(store: store, catalogue: call.catalogue)
    let overview = Commands(call.surroundings.parts).all.first { $0.name == "overview" }
    guard let overview = overview?.command as? any HouseCommand else { throw RecordsReturned() }
    let asked = call.asked
    var page = try await kommune.read(known: known) {
      try overview.page(asked, call.titles($0, day))
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
