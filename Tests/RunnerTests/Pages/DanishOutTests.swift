import Foundation
import Testing
import Vocabulary

@testable import Runner

/// What pages say: whole, in Danish, and by the names of the day it was done.
@Suite struct DanishOutTests {
  private let program: TestProgram

  init() async throws { program = try await MadeDatabase.shipped.program() }

  private func show(_ line: String) async -> String { await program.run("show \(line)").output }

  @Test(arguments: [("afdeling", "afdeling"), ("Boligorganisationer", "boligorganisation")])
  func `one sort of party is listed as if it were a kind`(_ word: String, _ sort: String)
    async throws
  {
    let page = try await program.json("show \(word)")
    let ids = page.rows("things").compactMap { $0["id"]?.string }
    #expect(page["sort"]?.string == sort && page["kind"] == "party" && ids.count > 5)
    for id in [ids.first, ids.last].compactMap(\.self) {
      let last = try await program.json("show party/\(id)")
      #expect(last["record"]?["kind"]?.string == sort, "\(id)")
    }
    let all = try await program.json("show party").rows("things")
    #expect(all.filter { $0["sort"]?.string == sort }.count == ids.count)
  }

  @Test func `areas are listed by sort, and an unknown word is still none`() async throws {
    let areas = try await program.json("show bydele")
    #expect(areas["kind"] == "area" && areas["sort"] == "bydel")
    #expect(await program.run("show afdelning").status == 1)
  }

  @Test func `what was not known that day is said to be known now`() async {
    let then = await program.run("show mjoelnerparken --known 2005-01-01")
    #expect(then.status == 1)
    #expect(
      then.error.contains("»mjoelnerparken« var ikke kendt ved udgangen af 1. januar 2005."),
      "\(then.error)")
    #expect(await program.run("show moejlnerp --known 2005-01-01").error.contains("findes ikke"))
  }

  @Test func `a postponed item that is history says so, with its decision`() async throws {
    let stops = try await program.json("show plejeboliger-handlingsplan-2005").rows("stops")
    #expect(stops.last?["what"]?.string?.contains("udsat (sou-2005-01-27-4)") == true, "\(stops)")
    let meeting = await show("sou-2005-01-27")
    #expect(meeting.contains("udsat") && !meeting.contains("ikke oplyst"), "\(meeting)")
  }

  @Test func `a meeting and a decision have the names of their day`() async throws {
    let meeting = await show("tmu-2022-01-31")
    #expect(meeting.contains("  Teknik- og Miljøudvalget (tmu)"), "\(meeting)")
    #expect(meeting.contains("(indstilles af TMF)") && !meeting.contains("KMTF"), "\(meeting)")
    let guarantee = await show("garanti-tingbjerg-1")
    #expect(!guarantee.contains("Klima-, Miljø- og Teknikudvalget"), "\(guarantee)")
    let party = await show("party/tmu")
    #expect(party.contains("Klima-, Miljø- og Teknikudvalget"), "a state has the name of today")
  }

  @Test func `the page of an organisation has its afdelinger, and what they have`() async throws {
    let page = try await program.json("show party/bo-vita")
    let guarantees = page.rows("guarantees").compactMap { $0["id"]?.string }
    #expect(guarantees.filter { $0.hasPrefix("garanti-sankt-joseph") }.count == 3, "\(guarantees)")
    let afdelinger = page.rows("afdelinger")
    let joseph = try #require(afdelinger.first { $0["id"] == "sankt-joseph" }, "\(afdelinger)")
    #expect(joseph["dwellings"] == 120)
    #expect(await show("party/bo-vita").contains("I alt mindst "))
  }

  @Test func `an enkeltaftale is of the area that it says`() async throws {
    func agreements(_ area: String) async throws -> [String] {
      try await program.json("show area/\(area)").rows("agreements").compactMap {
        $0["id"]?.string
      }
    }
    #expect(try await !agreements("mjoelnerparken").contains("forandringsplan-aldersrogade"))
    #expect(try await agreements("aldersrogade").contains("forandringsplan-aldersrogade"))
  }

  @Test func `an inferred responsibility has its mark`() async {
    let told = await program.run(["route", "hvem svarer om boligsocial anvisning"]).output
      .replacing("\u{A0}", with: " ")
    #expect(told.contains("Enhed        Den boligsociale anvisning *\n"), "\(told)")
  }

  @Test func `what may be done already is told so`() async throws {
    func possibly(_ day: String) async throws -> [Bool] {
      try await program.json("due --on \(day)").rows("duties").filter {
        $0["subject"]?.string == "agreement/forandringsplan-aldersrogade"
      }.compactMap { $0["isPossiblyDone"]?.bool }
    }
    #expect(try await possibly("2021-12-20") == [true])
    #expect(try await possibly("2022-01-02").isEmpty)
    let page = await program.run("due --on 2021-12-20").output
    #expect(page.contains("muligvis") && page.contains("gjort"))
  }

  @Test func `money of earlier years stands under its own heading`() async throws {
    let told = await program.run("overview --on 2026-11-27").output
    let parts = told.components(separatedBy: "intet har i 2026")
    #expect(parts.count == 2, "\(told)")
    #expect(!parts[0].contains("Bygningsfornyelse af 16 ejendomme"))
    #expect(parts[1].contains("Bygningsfornyelse af 16 ejendomme"))
  }

  @Test(arguments: [
    (1, 0, "områder", "1 område"), (-1, 0, "områder", "-1 område"), (2, 0, "områder", "2 områder"),
    (10, 1, "boliger", "1,0 boliger"), (1, 0, "%", "1 %"), (1, 0, "andet", "1 andet"),
  ])
  func `one is told in the singular`(
    _ value: Int64, _ decimals: Int, _ unit: String, _ text: String
  ) {
    #expect(DanishNumbers.text(value, decimals: decimals, unit: unit) == text)
  }
}
