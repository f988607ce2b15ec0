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
    let outcome = try await TestProgram().run("modules --check")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Delene holder alle"))
    #expect(outcome.error.isEmpty)
  }

  @Test func `every breach is told at once, with the part and what to do, and the status is 1`()
    async throws
  {
    let outcome = try await TestProgram().run("modules --check", modules: [Broken()])
    #expect(outcome.status == 1)
    for text in ["Delene bryder 3 af", "bad", "»bad.en«", "»bad.to«", "Skriv hver plads som"] {
      #expect(outcome.output.contains(text), "\(text): \(outcome.output)")
    }
    let json = try await TestProgram().run("modules --check --json", modules: [Broken()])
    #expect(json.status == 1)
    #expect(json.output.split(separator: "\"remedy\"").count == 4)
  }
}
