import Counter
import Foundation
import Testing
import Vocabulary

@testable import Runner

@Suite struct ImportTests {
  private let program: TestProgram

  init() async throws {
    program = try await MadeDatabase.copenhagen.program()
  }

  private func importing(_ files: [String: String], _ words: String...) async throws
    -> Program.Outcome
  {
    await program.run(["import", try program.write(files)] + words)
  }

  private func preview(_ files: [String: String], _ words: String...) async throws -> JSON {
    try await program.json(
      ["import", try program.write(files)] + (words.isEmpty ? ["--dry-run"] : words))
  }

  /// How many are new, changed, as before and refused.
  private func counts(_ page: JSON) -> [Int?] {
    [
      page.rows("new").count, page.rows("changed").count, page["same"]?.int,
      page.rows("refused").count,
    ]
  }

  private static let aab =
    "[{ from: '2011-01-01', id: 'aab', name: 'aab', kind: 'boligorganisation', source: 'bedsteemner.dk 473' }]\n"

  @Test func `what is new is added as one signed entry, and what is not mentioned stays`()
    async throws
  {
    let page = try await preview(
      ["party.json5": Self.aab], "--by", "prøve", "--because", "ny part")
    #expect(counts(page) == [1, 0, 0, 0], "\(page)")
    #expect(try await program.entries() == 16)
    #expect(await program.run("show aab --on 2012-01-01").status == 0)
    #expect(await program.run("show sab --on 2012-01-01").status == 0)
    let last = try #require(try await program.json("history").rows("entries").last)
    #expect(last["author"] == "prøve" && last["capacity"] == "import")
    #expect(last["reason"] == "ny part")
  }

  @Test func `the same again writes nothing`() async throws {
    _ = try await importing(["party.json5": Self.aab], "--by", "prøve")
    let again = try await preview(["party.json5": Self.aab], "--by", "prøve")
    #expect(counts(again) == [0, 0, 1, 0], "\(again)")
    #expect(try await program.entries() == 16)
  }

  @Test func `a change is told by its properties and days, and made`() async throws {
    _ = try await importing(["party.json5": Self.aab], "--by", "prøve")
    let renamed = Self.aab.replacing("name: 'aab'", with: "name: 'Foreningen'")
      .replacing("2011-01-01", with: "2015-01-01")
    let page = try await preview(["party.json5": renamed])
    let changed = page.rows("changed")
    #expect(changed.map { $0["id"] } == ["party/aab"])
    #expect(changed.first?["changes"] == ["fra 1. januar 2015: navn: aab → Foreningen"])
    #expect(try await program.entries() == 16)
    _ = try await importing(["party.json5": renamed], "--by", "prøve")
    for (day, name) in [("2014-12-31", "aab"), ("2015-01-01", "Foreningen")] {
      #expect(try await program.page("show aab --on \(day)").title.text == name)
    }
  }

  @Test func `a version that replaces later ones too says so, day by day`() async throws {
    let title =
      "[{ from: '2005-09-21', id: 'foerste-hovedaftale', title: 'Ny', kind: 'hovedaftale', level: 1, parties: ['br', 'bl-kreds-1'], source: 's' }]\n"
    let page = try await preview(["agreement.json5": title])
    let changes = try #require(page.rows("changed").first).texts("changes")
    #expect(changes.contains { $0.hasPrefix("1. marts 2010 – 23. september 2010: navn:") })
    #expect(changes.contains { $0.hasPrefix("fra 24. september 2010: navn:") })
    #expect(changes.contains { $0.hasPrefix("OBS: også den udgave, der gjaldt fra 24. september") })
  }

  @Test func `what check will find afterwards is told before`() async throws {
    let end = "[{ from: '2026-01-01', id: 'tmf', holds: false }]\n"
    let page = try await preview(["party.json5": end])
    #expect(counts(page) == [0, 1, 0, 0])
    let findings = page.texts("findings")
    #expect(findings.contains { $0.hasPrefix("advarsel: »Samarbejdsforum« bygger på") })
  }

  @Test(
    arguments: [
      (
        "forum.json5", "{ from: '2026-01-01', id: 'samarbejdsforumm', holds: false }",
        "intet at afslutte. Mente du »samarbejdsforum«?"
      ),
      (
        "party.json5", "{ from: '2026-01-01', id: 'x', name: '  ', kind: 'other', source: 's' }",
        "intet navn eller ingen kilde"
      ),
      (
        "party.json5", "{ from: '2026-01-01', id: 'x', name: 'X', kind: 'other', source: '' }",
        "intet navn eller ingen kilde"
      ),
      (
        "agreement.json5",
        "{ from: '2026-01-01', id: 'x', title: 'X', kind: 'hovedaftale', parties: ['samarbejdsforum'], source: 's' }",
        "af slagsen forum, ikke part"
      ),
      ("party.json5", "{ from: '2026-01-01', id: 'x', kind: 'other' }", "»source« mangler"),
      (
        "party.json5",
        "{ from: '2026-01-01', id: 'x', name: 'X', kind: 'other', source: { text: 's', madeup: true } }",
        "»madeup« kendes ikke her. Mente du »madeUp«?"
      ),
      (
        "forum.json5",
        "{ from: '2026-01-01', id: 'x', name: 'X', kind: 'joint', members: [{ party: 'tmf', post: 'borgmestrene' }], source: 's' }",
        "»party« kan ikke stå sammen med resten"
      ),
    ])
  func `what slips through elsewhere is refused here`(
    _ file: String, _ text: String, _ told: String
  ) async throws {
    let files = [file: "[\(text)]\n"]
    #expect(try await importing(files, "--by", "prøve").status == 1)
    let said = try await preview(files, "--by", "prøve").told
    #expect(said.contains(told), "\(said)")
    #expect(!said.contains("»text« kendes ikke"))
    #expect(try await program.entries() == 15)
  }

  @Test func `a body of another thing is read as strictly as any`() async throws {
    let folder = program.folder.appending(path: "p").path
    _ = await program.run(["export", folder])
    let agreements = try String(contentsOfFile: folder + "/agreement.json5", encoding: .utf8)
    let page = try await preview(["topic.json5": agreements], "--by", "prøve")
    #expect(page["new"] == [] && page.faults.allSatisfy { $0["file"] == "topic.json5" }, "\(page)")
    #expect(page.faults.contains { $0["what"] == "Nøglen »parties« kendes ikke her." }, "\(page)")
    #expect(try await program.entries() == 15)
  }

  @Test func `faults are counted by record, and what names a refused one says so`() async throws {
    let files = [
      "party.json5": "[{ from: '2010-01-01', id: 'd', name: 'D', kind: 'other', source: 's' },\n"
        + " { from: '2011-01-01', id: 'd', name: 7, kind: 'other', source: 's' },\n"
        + " { from: '2012-01-01', id: 'nn', kind: 'othr', source: 's' }]\n",
      "post.json5": "[{ from: '2012-01-01', id: 'np', name: 'N', party: 'nn', source: 's' }]\n",
    ]
    let page = try await preview(files)
    #expect(counts(page) == [0, 0, 0, 3], "\(page)")
    #expect(page.told.contains("»nn« er i mappen, men er selv afvist"))
  }

  @Test func `keys that belong elsewhere, kinds of no forvaltning and dates of no use are refused`()
    async throws
  {
    let nested =
      "[{ from: '2010-01-01', id: 'x', name: 'X', kind: 'other', source: { text: 'y', name: 'tabt' } }]\n"
    #expect(try await importing(["party.json5": nested], "--by", "x").status == 1)
    #expect(
      try await importing(["kk.ting.json5": "[{ from: '2010-01-01', id: 'x' }]\n"], "--by", "x")
        .status == 1)
    #expect(
      try await importing(["party.json5": Self.aab], "--by", "x", "--on", "2012-01-01").status == 2)
    #expect(try await importing(["party.json5": Self.aab], "--by", "  ").status == 2)
    let table =
      "from,id,name,kind,source,dwellings,dwellings.family\n2010-01-01,x,X,afdeling,s,9,12\n"
    #expect(try await importing(["party.csv": table], "--by", "x").status == 1)
    #expect(try await program.entries() == 15)
  }

  @Test func `what ceases to hold does so from its day`() async throws {
    let end = "[{ from: '2020-01-01', id: 'styringsdialog', holds: false }]\n"
    let outcome = try await importing(["forum.json5": end], "--by", "prøve")
    #expect(outcome.status == 0, "\(outcome.output)")
    for (day, isThere) in [("2020-01-01", false), ("2019-12-31", true)] {
      let things = try await program.page("structure --on \(day)").things
      let dialogue = Pointer(kind: "forum", id: "styringsdialog")
      #expect(things.contains { $0.pointer == dialogue } == isThere, "\(day)")
    }
  }

  @Test func `one refused record stops all, and each is told with its place`() async throws {
    let files = [
      "party.json5": Self.aab,
      "forum.json5":
        "[{ from: '2011-01-01', id: 'ring', name: 'Ring', kind: 'joint', reportsTo: ['ring'], source: 's' },\n"
        + " { from: '2011-01-01', id: 'x', name: 'X', kind: 'jiont', source: 's' }]\n",
    ]
    let trial = try await preview(files)
    #expect(counts(trial) == [1, 0, 0, 2], "\(trial)")
    let faults = trial.faults
    #expect(faults.allSatisfy { $0["file"] == "forum.json5" })
    #expect(faults.contains { $0["line"] == 1 && $0["column"] == 2 }, "\(faults)")
    let misspelt = try #require(faults.first { $0["line"] == 2 })
    #expect(misspelt["remedy"]?.string?.contains("Mente du »joint«") == true)
    #expect(try await importing(files, "--dry-run").status == 1)
    #expect(try await importing(files, "--by", "prøve").status == 1)
    #expect(try await program.entries() == 15)
    #expect(await program.run("show aab").status == 1)
  }

  @Test func `a history, an unsigned import and a missing folder are refused`() async throws {
    let history =
      "[{ number: 1, at: '2010-01-01T00:00:00Z', author: 'a', capacity: 'c', reason: 'r' }]\n"
    let folder = [
      "entries.json5": history, "party.json5": Self.aab.replacing("{ ", with: "{ in: 1, "),
    ]
    let outcome = try await importing(folder, "--by", "prøve")
    #expect(outcome.status == 1 && outcome.error.contains("kan ikke importeres"))
    #expect(try await importing(["party.json5": Self.aab]).status == 2)
    #expect(await program.run(["import", "/no/such", "--by", "x"]).status == 1)
    #expect(try await program.entries() == 15)
  }

  @Test
  func `ten new, five changed and three refused among a whole country are told as exactly those`()
    async throws
  {
    let country = try TestProgram()
    try #require(await country.run("init --case oevelse-landet").status == 0)
    let folder = country.folder.appending(path: "p").path
    try #require(await country.run(["export", folder]).status == 0)
    var parties = try String(contentsOfFile: folder + "/party.json5", encoding: .utf8)
    for number in 1...5 {
      parties = parties.replacing(
        "id: \"org-\(number)\",\n    name: \"", with: "id: \"org-\(number)\",\n    name: \"Ny ")
    }
    let new = (0..<10).map { number in
      "{ from: '2012-01-01', id: 'ny-\(number)', name: 'Ny', kind: 'boligorganisation', source: 'x' },\n"
    }
    let wrong = [
      "{ from: '2012-01-01', id: 'f-1', name: 'F', kind: 'unit', partOf: 'f-1', source: 'x' },\n",
      "{ from: '2012-01-01', id: 'f-2', name: 'F', kind: 'untit', source: 'x' },\n",
      "{ from: '2012-01-01', id: 'f-3', name: 'F', kind: 'unit', partOf: 'org-9999', source: 'x' },\n",
    ]
    parties = String(parties.dropLast(2)) + (new + wrong).joined() + "]\n"
    try Data(parties.utf8).write(to: URL(fileURLWithPath: folder + "/party.json5"))
    let page = try await country.json(["import", folder, "--dry-run"])
    #expect(counts(page) == [10, 5, 8571, 3])
  }

  @Test func `an exported case imports as the same`() async throws {
    let folder = program.folder.appending(path: "p").path
    _ = await program.run(["export", folder])
    let page = try await program.json(["import", folder, "--dry-run"])
    #expect(page["new"] == [] && page["changed"] == [] && page["refused"] == [], "\(page)")
  }

  @Test func `a forvaltning's own kind is kept by import too`() async throws {
    let quota = "[{ from: '2011-01-01', id: 'k', andel: 25 }]\n"
    let outcome = try await importing(["sof.kvote.json5": quota], "--by", "prøve")
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.error)")
    let notes = try await program.json("check").rows("findings")
      .filter { $0["rule"] == "record.kindNotPluggedIn" }
    #expect(notes.contains { $0["message"]?.string?.contains("»sof.kvote«") == true })
  }
}
