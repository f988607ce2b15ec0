import AlmenTestKit
import Counter
import Foundation
import Testing
import Vocabulary

@testable import Runner

/// What people read, and how it is said.
@Suite struct WordingTests {
  private let program: TestProgram

  init() async throws {
    program = try await MadeDatabase.copenhagen.program()
  }

  private func text(_ line: String) async throws -> String {
    TextRenderer(width: 160).render(try await program.page(line))
  }

  @Test func `what has no name of its own is called by those of what it ties together`()
    async throws
  {
    let accession = try await text("show rammeaftale-2019-udbredt")
    let title = "De almene boligorganisationer i København: Rammeaftale om udlejning"
    #expect(accession.hasPrefix(title))
    for line in ["show accession", "show rammeaftale-udlejning-2019"] {
      let text = try await text(line)
      #expect(text.contains(title) && !text.contains("boligorganisationerne: "), "\(line)")
      let named = try await program.json(line)["names"]?["accession/rammeaftale-2019-udbredt"]
      #expect(named?.string?.hasPrefix(title) == true, "\(line)")
    }
    #expect(try await text("show approval").contains("Borgerrepræsentationen: Rammeaftalen, 2."))
  }

  @Test(
    arguments: [
      (
        "1990-01-01",
        "er ikke kendt den 1. januar 1990; første kendte udgave er fra 1. december 2022."
      ),
      ("2026-01-01", "den 1. januar 2026."),
    ])
  func `a thing not yet known is not said to be gone`(_ day: String, _ words: String) async throws {
    let shown = try await text("show mjoelnerparken --on \(day)")
    #expect(shown.contains("Område »mjoelnerparken« \(words)"), "\(shown)")
    #expect(!shown.contains("findes ikke"))
  }

  @Test func `a thing that is gone is said to be`() async throws {
    #expect(
      try await text("show kontaktudvalget --on 2020-01-01").contains(
        "findes ikke den 1. januar 2020; vist er den seneste kendte udgave."))
  }

  @Test func `short names are spelt out at the end, and those that stand in full are not`()
    async throws
  {
    let overview = try await text("overview --on 2010-10-01")
    #expect(overview.components(separatedBy: "\nLBF: Landsbyggefonden; ").count == 2)
    #expect(overview.contains("SUF: Sundheds- og Omsorgsforvaltningen; "))
    #expect(!overview.contains("KK: "), "the title has Københavns Kommune in full")
    #expect(try await !text("show kk").contains("KK: "))
  }

  @Test func `one seat for each of a role, a large number and none each have their words`()
    async throws
  {
    #expect(
      try await text("show borgmesterforum --on 2010-10-01").contains(
        "Medlemmer         hver borgmester; fra Københavns Kommune (kk)"))
    let stock = try await text("show boligtal-2010")
    #expect(stock.contains("Boliger   55.000\n") && stock.contains("Procent   20\n"))
    #expect(try await text("show total/kommunen-i-alt-note-2").contains("År       2010\n"))
    // A dash is what stands on no level, and nothing else.
    let structure = try await text("structure --on 2010-10-01")
    #expect(structure.contains("\n-       ingen registreret  "))
    #expect(!structure.contains("  -  "))
  }

  @Test func `one is one in what an import says`() async throws {
    func party(_ id: String) -> String {
      "{ from: '2011-01-01', id: '\(id)', name: '\(id)', kind: 'boligorganisation', source: 's' }"
    }
    for (ids, words) in [
      (["a1"], "1 ny, 0 ændrede, 0 som før, 0 afviste."),
      (["a1", "a2"], "2 nye, 0 ændrede, 0 som før, 0 afviste."),
    ] {
      let folder = try program.write([
        "party.json5": "[\(ids.map(party).joined(separator: ", "))]\n"
      ])
      #expect(await program.run(["import", folder, "--dry-run"]).output.contains(words))
    }
  }

  @Test(arguments: [
    ("due", "duties", ["owner", "what"]),
    ("structure --table levels.forums", "levels.forums", ["level", "began"]),
    ("structure --table caveats", "caveats", ["caveats"]),
    ("coverage --topic udlejning --from 2005-01-01 --to 2027-12-31", "agreements", ["id"]),
    (
      "coverage --topic udlejning --from 2005-01-01 --to 2027-12-31 --table gaps", "gaps",
      ["from", "until"]
    ),
  ])
  func `tables and lists are files, told what each row is of`(
    _ line: String, _ key: String, _ headers: [String]
  ) async throws {
    let day = line.hasPrefix("coverage") ? "" : " --on 2010-10-01"
    let answer = await program.run("\(line)\(day) --csv")
    let lines = answer.output.split(separator: "\r\n")
    #expect(lines.count > 1, "\(answer)")
    #expect(lines.first?.split(separator: ",").prefix(headers.count).map(String.init) == headers)
    if key == "levels.forums" {
      #expect(Set(lines.dropFirst().compactMap(\.first)) == ["1", "2", "3"])
    }
  }

  @Test func `an answer is a table file or JSON, and is not asked to be both`() async throws {
    let both = await program.run("due --csv --json")
    #expect(both.status == 2 && both.output.contains("--json og --csv"))
    let table = await program.run("due --table duties")
    #expect(table.status == 2 && table.error.contains("--csv"))
    // It is asked before anything is written down; what cannot be asked before says what has been.
    let folder = try program.write([
      "party.json5": "[{ from: '2011-01-01', id: 'a1', name: 'A', kind: 'fund', source: 's' }]\n"
    ])
    let entries = try await program.entries()
    let words = ["import", folder, "--by", "Prøve", "--csv"]
    #expect(await program.run(words + ["--json"]).status == 2)
    #expect(try await program.entries() == entries)
    let kept = await program.run(words + ["--table", "findes-ikke"])
    #expect(kept.status == 2 && kept.error.contains("Importen er skrevet som post "))
    let several = await program.run("structure --csv --on 2010-10-01")
    #expect(several.status == 2 && several.error.contains("levels, levels.forums"))
    let none = await program.run(
      "coverage --topic udlejning --from 2005-01-01 --to 2027-12-31 --csv --table hullerne")
    #expect(none.status == 2 && none.error.contains("agreements, gaps, possibleGaps"))
  }
}
