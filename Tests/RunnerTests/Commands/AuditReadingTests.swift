import Counter
import Foundation
import Testing
import Vocabulary

@testable import Runner

/// What the figures were, who said so, and what has changed: readings are no records, and are asked for as they are.
@Suite struct AuditReadingTests {
  private let program: TestProgram

  private static let made = MadeDatabase(cases: TestProgram.shipped) { program in
    let outcome = await program.run("init --case nordvang")
    try #require(outcome.status == 0, "\(outcome.error)")
    let corrected = await program.run([
      "act", "measure", "nordvang-tryghed", "bisperne", "2025", "--value", "69,6", "--because",
      "Rettet tal", "--by", "Ny Medarbejder", "--as", "boligkonsulent",
    ])
    try #require(corrected.status == 0, "\(corrected.error)")
  }

  init() async throws { program = try await Self.made.program() }

  private func last() async throws -> Int { try #require(try await program.entries()) }

  @Test func `the history of one reading says who said which figure`() async throws {
    let last = try await last()
    let thing = "reading/nordvang-tryghed/bisperne/2025"
    let found = try await program.json("history \(thing)").rows("readings")
    #expect(found.map { $0["entry"]?.int } == [4, last], "\(found)")
    let text = await program.run(["history", thing, "--by", "Ny Medarbejder"]).output
    #expect(text.contains("68,0 → 69,6") && !text.contains("Post 4"), "\(text)")
  }

  @Test func `readings are a kind to ask the history for`() async throws {
    let last = try await last()
    for word in ["måling", "målinger", "reading"] {
      let entries = try await program.json(["history", "--kind", word]).rows("entries")
      #expect(entries.last?["number"]?.int == last && entries.allSatisfy { $0["readings"] != 0 })
      #expect(entries.count < last)
    }
    let one = await program.run("history --kind måling").output
    #expect(one.contains("1 måling") && !one.contains("1 målinger"), "\(one)")
    let only = try await program.json("history nordvang-tryghed --kind måling")
    #expect(only.rows("statements").isEmpty && !only.rows("readings").isEmpty)
  }

  @Test func `what can never be anything is refused`()
    async throws
  {
    #expect(await program.run("history bisperne --kind aftale").status == 2)
    #expect(await program.run("history bisperne --on 1.1.2010").status == 2)
    let both = await program.run("history --from 1.1.2023 --until 31.12.2025").output
    #expect(both.contains("Kun skrevet fra 1. januar 2023 til og med 31. december 2025."))
    let gone = await program.run("history reading/nordvang-tryghed/bisperne/1999")
    #expect(gone.status == 1 && gone.error.contains("i tiden 1999"), "\(gone.error)")
  }

  // MARK: The case knows nothing of what comes

  @Test func `the case for practice does not know in 2021 what ends in 2026`() async throws {
    let old = await program.run("show forum/aeldregruppen --known 1 --on 1.6.2026")
    #expect(old.status == 0, "\(old.error)")
    #expect(await program.run("show boligtopmoedet --known 30.3.2026").status == 0)
    let levels = try await program.json("structure --on 1.10.2026 --known 6").rows("levels")
    #expect(levels.allSatisfy { !$0.rows("forums").isEmpty }, "\(levels)")
    let ended = try await program.json("history forum/aeldregruppen").rows("statements").last
    #expect(
      ended?["entry"]?.int == 7 && ended?["holds"] == false && ended?["author"] == "Dorte Dal")
    let merged = try await program.json("history party/abn").rows("statements").last
    #expect(merged?["entry"]?.int == 5 && merged?["holds"] == false)
    let touched = try await program.json("history 7").texts("touched")
    #expect(touched.contains("forum/aeldregruppen") && touched.contains("forum/kontaktgruppen"))
  }

  /// No entry of a shipped case may state the last day of what lasts, later than it was written.
  @Test(arguments: ["nordvang"])
  func `no state in a shipped case ends later than its entry was made`(_ name: String) async throws
  {
    let program = try TestProgram(cases: TestProgram.shipped)
    #expect(await program.run("init --case \(name)").status == 0)
    let entries = try await program.json("history").rows("entries")
    for kind in ["forum", "party", "post", "holder", "membership", "area", "procedure"] {
      for id in try await program.json("show \(kind)").texts("ids") {
        for said in try await program.json("history \(kind)/\(id)").rows("statements") {
          guard let last = said["until"]?.string, said["holds"] == true else { continue }
          let entry = entries.first { $0["number"] == said["entry"] }
          let made = String((entry?["at"]?.string ?? "").prefix(10))
          #expect(
            last <= made || said["record"]?["source"] == nil, "\(kind)/\(id): \(last), \(made)")
        }
      }
    }
  }
}
