import Cards
import Counter
import Testing
import Vocabulary

@testable import Runner

/// A module whose rule cannot be said.
private struct Broken: RuleContributing {
  let id: PartID = "bad"
  let name = "Den dårlige"
  let needs: [PartID] = []
  let rules = [
    Rule("bad.en", .note, sentence: "Se {navn.", remedy: "Ret det.", source: ""),
    Rule("bad.to", .note, sentence: "Galt.", remedy: " ", source: "Prøve"),
  ]
}

@Suite struct ModulesCheckTests {
  @Test func `parts that keep the laws are told of with how many there are, and need no database`()
    async throws
  {
    let program = try TestProgram()
    let page = try await program.page("modules --check")
    #expect(!page.isError)
    #expect(page.json["breaches"] == [] && page.json.rows("laws").count > 20)
    // The rooms, and what is common to all.
    #expect(page.json["parts"] == .int(rooms.count + 1))
    #expect(await program.run("modules --check").error.isEmpty)
  }

  @Test func `every breach is told at once, with the part and what to do, and the status is 1`()
    async throws
  {
    let page = try await TestProgram().page("modules --check", modules: [Broken()])
    #expect(page.isError)
    let breaches = page.json.rows("breaches")
    #expect(breaches.map { $0["part"] } == ["bad", "bad", "bad"])
    #expect(Set(breaches.map { $0["law"] }).count == 3)
    for rule in ["»bad.en«", "»bad.to«"] {
      #expect(breaches.contains { $0["what"]?.string?.contains(rule) == true }, "\(breaches)")
    }
    let remedies = breaches.compactMap { $0["remedy"]?.string }
    #expect(remedies.count == 3 && remedies.contains { $0.contains("Skriv hver plads som") })
  }
}
