import Casework
import Counter
import Foundation
import Testing
import Vocabulary

@testable import Runner

/// What a consultant asks of a proposal: its days, who sits where, what is taken over, and everything wrong at once.
@Suite struct ProposalTests {
  private let program: TestProgram

  private static let made = MadeDatabase(cases: TestProgram.shipped) { program in
    let outcome = await program.run("init --case nordvang")
    try #require(outcome.status == 0, "\(outcome.error)")
  }

  init() async throws { program = try await Self.made.program() }

  private func script(_ text: String, name: String = "f.txt") throws -> String {
    try program.write([name: text]) + "/" + name
  }

  private static let seat = "unseat boligforum ssae --on 1.1.2027\n"

  // MARK: The day of a question

  @Test func `a question without a day is of the proposal's, and the day outside counts`()
    async throws
  {
    let path = try script(Self.seat)
    let plain = try await program.json(["what-if", path, "--ask", "show forum/boligforum"])
    #expect(plain["on"] == "2027-01-01" && plain["record"]?["members"]?.array.count == 3)
    let outer = try await program.json([
      "what-if", path, "--on", "1.12.2026", "--ask", "show forum/boligforum",
    ])
    #expect(outer["on"] == "2026-12-01" && outer["record"]?["members"]?.array.count == 4)
    let twice = await program.run([
      "what-if", path, "--on", "1.12.2026", "--ask", "show boligforum --on 1.1.2027",
    ])
    #expect(twice.status == 2 && twice.error.contains("Dagen er sagt to gange"), "\(twice.error)")
  }

  @Test func `check and diff can be asked of a proposal`() async throws {
    let path = try script(Self.seat)
    let check = try await program.json(["what-if", path, "--ask", "check"])
    #expect(check["findings"] != nil && check["error"] == nil, "\(check)")
    let diff = try await program.json(["what-if", path, "--ask", "diff"])
    #expect(diff.rows("changes").map { $0["id"] } == ["forum/boligforum"])
    let days = try await program.json([
      "what-if", path, "--ask", "diff boligforum --on 31.12.2026 --against 1.1.2027",
    ])
    #expect(days.rows("changes").map { $0["id"] } == ["forum/boligforum"])
    let act = await program.run(["what-if", path, "--ask", "act seat boligforum nab"])
    #expect(act.status == 2 && act.error.contains("»act« kan ikke spørges"), "\(act.error)")
  }

  // MARK: What is compared

  @Test func `who leaves the table is in the comparison, and the source of the forum stays`()
    async throws
  {
    let found = try await program.json(["what-if", try script(Self.seat)])
    let members = found.rows("matters").first { $0["key"] == "members" }?.rows("lines")
    let line = try #require(members?.first { $0["id"] == "boligforum" }, "\(found)")
    #expect(line["nowFacts"]?.texts("members").contains("party/ssae") == true)
    #expect(line["thenFacts"]?.texts("members").contains("party/ssae") == false)
    let written = try #require(found["proposal"]).rows("written").first
    let keys = written?.rows("changes").first?.rows("properties").map { $0["key"] }
    #expect(keys?.contains("members") == true, "\(String(describing: written))")
  }

  @Test func `what is taken over in a merger is told, and what programs get are numbers`()
    async throws
  {
    let path = try script("merge bff --into nab --on 1.1.2027\n")
    let found = try await program.json(["what-if", path])
    #expect(found["error"] == nil, "\(found)")
    let told = found.rows("handovers").first?["told"]?.rows("handover") ?? []
    #expect(told.contains { $0["body"] == "party/bff" && $0["kind"]?.string != nil }, "\(found)")
    let text = await program.run(["what-if", path]).output
    #expect(text.contains("Hvad der overtages") && text.contains("overtager fra"), "\(text)")
    let measures = found.rows("matters").first { $0["key"] == "measures" }?.rows("lines") ?? []
    #expect(measures.count == 5 && measures.allSatisfy { $0["thenFacts"]?["count"]?.int != nil })
    let findings = found.rows("matters").filter {
      ["findings", "duties"].contains($0["key"]?.string)
    }
    .flatMap { $0.rows("lines") }
    #expect(!findings.isEmpty)
    for line in findings {
      #expect(line["id"]?.string?.contains("»") == false, "\(line)")
      #expect((line["nowFacts"] ?? line["thenFacts"])?["rule"] != nil || line["now"] == .null)
      #expect(line["now"] != "" && line["then"] != "", "\(line)")
    }
  }

  @Test func `a short account stands first, and what is unchanged is one line`() async throws {
    let text = await program.run(["what-if", try script(Self.seat)]).output
    let (short, fora) = (text.range(of: "I korte træk"), text.range(of: "Hvem der sidder i dem"))
    #expect(short != nil && fora != nil)
    if let short, let fora { #expect(short.lowerBound < fora.lowerBound) }
    #expect(text.components(separatedBy: "Uændret").count == 2, "\(text)")
  }

  // MARK: What is wrong

  @Test func `everything that cannot be read is told at once`() async throws {
    let path = try script("hest fsb\nrename nab --name \"X\nrename nab --nam X\n")
    let told = await program.run(["what-if", path]).error
    for line in 1...3 { #expect(told.contains("f.txt, linje \(line)"), "\(told)") }
  }

  @Test func `every line that is refused is told at once`() async throws {
    let path = try script(
      "seat boligforum nab --on 1.1.2027\nunseat boligforum bff --on 1.1.2027\nseat boligforum pbm --on 1.1.2027\n"
    )
    let outcome = await program.run(["what-if", path])
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("linje 1") && outcome.error.contains("linje 3"))
    #expect(!outcome.error.contains("linje 2"), "\(outcome.error)")
  }

  @Test(arguments: [true, false])
  func `a file from a plain editor is read, with a mark first or as Windows-1252`(_ hasMark: Bool)
    async throws
  {
    let folder = try program.write([:])
    let path = folder + "/notesblok.txt"
    let text = "# Ændring på prøve\nrename nab --name \"Nyt Ørebo\" --on 1.1.2027\n"
    let data =
      hasMark
      ? Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
      : try #require(text.data(using: .windowsCP1252))
    try data.write(to: URL(fileURLWithPath: path))
    let found = try await program.json(["what-if", path, "--ask", "show party/nab"])
    #expect(found["record"]?["name"] == "Nyt Ørebo", "\(found)")
  }
}
