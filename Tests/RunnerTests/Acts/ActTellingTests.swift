import Testing
import Vocabulary

@testable import Runner

/// Every act says what it made: the old and the new, and what else moved, in sentences.
@Suite struct ActTellingTests {
  private static let made = MadeDatabase(cases: TestProgram.shipped) { program in
    let outcome = await program.run("init --case nordvang")
    try #require(outcome.status == 0, "\(outcome.error)")
  }
  private static let signed = [
    "--by", "Ny Medarbejder", "--as", "boligkonsulent", "--because", "Prøve",
  ]

  private let program: TestProgram

  init() async throws { program = try await Self.made.program() }

  private func told(_ line: String) async throws -> String {
    let outcome = await program.run(
      ["act"] + line.split(separator: " ").map(String.init) + Self.signed)
    try #require(outcome.status == 0, "\(outcome.output) \(outcome.error)")
    return outcome.output.split(separator: "\n").map(String.init).joined(separator: " ")
      .replacing("   ", with: " ").replacing("  ", with: " ")
  }

  @Test func `a seat is told with the old and the new, and no ids are listed`() async throws {
    let told = try await told("seat dialogmoeder fonden --on 2026-12-01")
    #expect(told.contains("Forum Dialogmøder (dialogmoeder): medlemmer:"), "\(told)")
    #expect(told.contains("→") && told.contains("Fonden for Almene Boliger (fonden)"))
    #expect(!told.contains("Rørt ved") && !told.contains("forum/dialogmoeder"))
  }

  @Test func `what is new and what is otherwise is told of a real act and of a trial alike`()
    async throws
  {
    let line = "convene bf-ny --body boligforum --date 2027-03-11 --on 2026-12-01"
    let trial = try await told(line + " --dry-run")
    let real = try await told(line)
    for told in [trial, real] {
      #expect(
        told.contains("Nyt møde Møde i Boligforum 11. marts 2027 (bf-ny)"), "\(told)")
    }
    let moved = try await told("move-meeting bf-ny --date 2027-03-18 --on 2026-12-02")
    #expect(moved.contains("dag: 11. marts 2027 → 18. marts 2027"), "\(moved)")
  }

  @Test func `a merger tells kind by kind what moved, not a list of ids`() async throws {
    let told = try await told("merge bff --into nab --on 2027-01-01")
    #expect(!told.contains("membership/") && !told.contains("party/"), "\(told)")
    #expect(told.contains("ophører"), "\(told)")
    #expect(told.contains("del af: Boligforeningen Fremtiden (bff) → Nordvang Almene"), "\(told)")
  }

  @Test func `a reading is told with the one before`() async throws {
    let first = try await told("measure fritidsjob bisperne 2025 --value 41 --on 2026-12-01")
    #expect(first.contains("41"), "\(first)")
    let second = try await told("measure fritidsjob bisperne 2025 --value 43 --on 2026-12-01")
    #expect(second.contains("41 → 43"), "\(second)")
  }

  @Test func `for programs each change has its days, and whether the thing is new or no more`()
    async throws
  {
    let answer = try await program.json(
      ["act", "transfer", "engparken", "--to", "bff", "--on", "2026-12-01"] + Self.signed)
    let change = try #require(answer.rows("changes").first)
    #expect(change["id"] == "party/engparken" && change["isNew"] == false)
    #expect(change["from"] == "2026-12-01" && change["until"] == .null && change["holds"] == true)
    #expect(change.texts("changes").count == 1)
  }

  @Test func `a party on which something rests is not wound up, and each is named`() async throws {
    let before = try await program.entries()
    let outcome = await program.run(
      ["act", "wind-up", "bff", "--on", "2026-12-01"] + Self.signed)
    #expect(outcome.status == 1)
    for other in ["Enkeltaftale BFF 2026-2029", "Boligforum", "Kvartalsberetning"].prefix(2) {
      #expect(outcome.error.contains(other), "\(outcome.error)")
    }
    #expect(try await program.entries() == before)
  }

  @Test func `a party on which nothing rests is wound up`() async throws {
    _ = try await told("enter-party nybo --name Nybo --kind boligorganisation --on 2026-12-01")
    let told = try await told("wind-up nybo --on 2027-01-01")
    #expect(told.contains("Part Nybo (nybo) ophører"), "\(told)")
  }

  @Test func `a forum is founded with all it has`() async throws {
    _ = try await told(
      "found ungeforum --name Ungeforum --kind fælles --level 2 --members pbm,formand-nab --entrance ja --notice 5 --remit Unge --on 2027-01-01"
    )
    let forum = try await program.json("show forum/ungeforum --on 2027-01-01")["properties"]
    #expect(forum?["isEntrance"] == true && forum?["notice"] == 5 && forum?["remit"] == "Unge")
  }
}
