import AlmenTestKit
import Counter
import Organisation
import Testing
import Vocabulary

@testable import BIF

/// Pages are values: a test asks what is on them, and not how they look.
@Suite struct PageTests {
  private func titles(_ day: String, _ placements: Placement...) throws -> Titles {
    let records = placements.reduce(parties) { $0.with($1) }
    return Titles(house: PlainHouse(records, parts: plugged), day: try isoDay(day))
  }

  @Test(arguments: [
    ("2024-12-31", "planned"), ("2025-01-01", "running"), ("2025-12-31", "running"),
    ("2026-01-01", "ended"),
  ])
  func `the card says how a placement stands`(_ day: String, _ status: String) throws {
    let shown = try placement("2025-01-01", "2025-12-31")
    let blocks = try PlacementCard().blocks(of: shown, try titles(day, shown))
    let page = Page("Prøve", blocks)
    #expect(page.json == .keyed(["status": .string(status), "names": .object([])]))
  }

  @Test func `the section stands on the page of an organisation with placements alone`() throws {
    let titles = try titles("2025-06-01", try placement("2025-01-01"))
    let section = PlacementSection()
    let blocks = try section.blocks(about: PartyID("org").pointer, titles)
    let table = Page("Prøve", blocks).table("bif.placements")
    #expect(table?.rows.compactMap(\.subject?.pointer.id) == ["p"])
    #expect(try section.blocks(about: PartyID("job").pointer, titles).isEmpty)
  }

  @Test func `each organisation gets a file of what runs at it, and others none`() throws {
    let titles = try titles(
      "2025-06-01", try placement("2025-01-01"), try placement("2025-06-01", id: "q", at: "job"),
      try placement("2025-06-02", id: "r", at: "fsb"))
    let asked = Asked(
      try Words([], understanding: []), today: titles.day, isTerminal: false)
    let answer = try PlainFolder(PlacementFiles(), asked, titles)
    #expect(answer.files.map(\.name) == ["job.csv", "org.csv"])
    #expect(answer.text("org.csv")?.contains("Praktik p") == true)
    #expect(answer.text("org.csv")?.contains("Praktik q") == false)
  }

  @Test(arguments: [([], ["p", "q"]), (["--at", "org"], ["p"])])
  func `the command shows what runs that day`(_ words: [String], _ expected: [String]) throws {
    let titles = try titles(
      "2025-06-01", try placement("2025-01-01"), try placement("2025-06-01", id: "q", at: "job"),
      try placement("2025-06-02", id: "r"),
      try placement("2025-01-01", "2025-05-31", id: "s"))
    let command = PlacementCommand()
    let asked = Asked(
      try Words(words, understanding: command.options), today: titles.day, isTerminal: false)
    let page = try command.page(asked, titles)
    #expect(page.table("placements")?.rows.compactMap(\.subject?.pointer.id) == expected)
  }
}
