import Forums
import Foundation
import Testing
import Vocabulary

@testable import Runner

/// The forvaltning `tmf` of the case, with a procedure and a kind of matter.
private struct MadeUp: ForvaltningModule, ProcedureContributing, MatterKindContributing {
  let id: PartID = "tmf"
  let name = "Prøveforvaltningen"
  let needs: [PartID] = []
  var procedures: [ProcedureDefinition] {
    [
      ProcedureDefinition(
        "tmf.tilskud", title: "Tilskudsforløbet", law: "Prøveloven 2010",
        steps: [
          StepDefinition(
            "ansoegning", title: "Der søges", by: .words("ansøgeren"), law: "Prøveloven 2010 § 1"),
          StepDefinition(
            "svar", title: "Der svares", by: .player("tmf"), after: ["ansoegning"],
            within: .workingDays(10), law: "Prøveloven 2010 § 2"),
        ], days: Period(from: Day(2011, 1, 1) ?? .earliest))
    ]
  }
  var matterKinds: [MatterKind] {
    [
      MatterKind(
        "tmf.tilskudssag", called: KindName("tilskudssag", "tilskudssager"),
        law: "Prøveloven 2010 § 1", procedure: "tmf.tilskud", about: [.areas],
        days: Period(from: Day(2011, 1, 1) ?? .earliest))
    ]
  }
}

/// A matter of a kind that a part brings, from where it is raised until its last step is taken.
@Suite struct MatterKindTests {
  private let program: TestProgram
  private static let made = MadeDatabase.signing("Prøve", from: "2010-06-01")

  init() async throws { program = try await Self.made.program() }

  private func words(_ line: String, on day: String) -> [String] {
    ["act"] + line.split(separator: " ").map(String.init)
      + ["--by", "Prøve", "--as", "sekretaer", "--because", "prøve", "--on", day]
  }

  private func act(_ line: String, on day: String) async -> Program.Outcome {
    await program.run(words(line, on: day), [MadeUp()])
  }

  private func done(_ line: String, on day: String) async throws {
    let outcome = await act(line, on: day)
    try #require(outcome.status == 0, "\(line): \(outcome.error)")
  }

  private func json(_ line: String) async throws -> JSON {
    try await program.json(line, modules: [MadeUp()])
  }

  private func about(_ matter: String, _ line: String) async throws -> [JSON] {
    try await json("due " + line).rows("duties").filter {
      $0["subject"] == .string("matter/" + matter)
    }
  }

  private let enter = "enter-matter sag --title Sag --origin tmf --areas bydel-valby"

  @Test func `it is entered, is due, is advanced and is done`() async throws {
    try await done(enter + " --kind tmf.tilskudssag", on: "2012-01-02")
    #expect(try await program.record("matter/sag", on: "2012-01-02")["kind"] == "tmf.tilskudssag")
    let first = try await about("sag", "--on 2012-01-02")
    #expect(first.map { $0["source"] } == ["Prøveloven 2010 § 1"])
    try await done("advance sag --step ansoegning", on: "2012-01-03")
    let next = try await about("sag", "--on 2012-01-03 --owner tmf")
    #expect(next.map { $0["due"] } == ["2012-01-17"])
    #expect(next.map { $0["source"] } == ["Prøveloven 2010 § 2"])
    #expect(try await about("sag", "--on 2012-01-18").map { $0["state"] } == ["overdue"])
    try await done("plan sag --step svar --date 2012-01-10", on: "2012-01-04")
    #expect(try await about("sag", "--on 2012-01-05").map { $0["due"] } == ["2012-01-10"])
    try await done("advance sag --step svar --who tmf", on: "2012-01-09")
    #expect(try await about("sag", "--on 2012-01-09").isEmpty)
    try await done("close-matter sag", on: "2012-01-10")
    let findings = try await json("check").rows("findings")
    #expect(findings.filter { $0["subject"] == "matter/sag" }.isEmpty)
  }

  @Test func `its page, its procedure's and the list of parts say days and law`() async throws {
    try await done(enter + " --kind tmf.tilskudssag", on: "2012-01-02")
    let page = try await json("show matter/sag --on 2012-01-02")
    #expect(page["matterKind"]?["title"] == "tilskudssag")
    #expect(page["matterKind"]?["procedure"] == "tmf.tilskud")
    #expect(page.rows("progress").map { $0["state"] } == ["next", "waiting"])
    #expect(
      page.rows("progress").map { $0["law"] } == ["Prøveloven 2010 § 1", "Prøveloven 2010 § 2"])
    let text = await program.run("show procedure/tmf.tilskud --on 2012-01-02", modules: [MadeUp()])
    for told in ["Tilskudsforløbet", "10 arbejdsdage", "TMF", "§ 2"] {
      #expect(text.output.contains(told), "\(told) is not in \(text.output)\(text.error)")
    }
    #expect(try await json("show procedure").texts("ids").contains("tmf.tilskud"))
    let modules = try await json("modules").rows("modules").first { $0["id"] == "tmf" }
    let definitions = try #require(modules).rows("definitions")
    #expect(definitions.map { $0["id"] } == ["tmf.tilskud", "tmf.tilskudssag"])
    #expect(definitions.map { $0["from"] } == ["2011-01-01", "2011-01-01"])
    #expect(definitions.map { $0["law"] } == ["Prøveloven 2010", "Prøveloven 2010 § 1"])
    let list = await program.run("modules", modules: [MadeUp()])
    #expect(list.output.contains("Sagstyper: tmf.tilskudssag"))
  }

  @Test func `without the part it is kept, noted and exported as it is`() async throws {
    try await done(enter + " --kind tmf.tilskudssag", on: "2012-01-02")
    try await done("advance sag --step ansoegning", on: "2012-01-03")
    try await done(
      "enter-matter anden --title Anden --origin tmf --procedure tmf.tilskud", on: "2012-01-02")
    let alone = try await program.rules().filter {
      $0.hasPrefix("forums.") || $0 == "record.unknown"
    }
    #expect(alone.contains("forums.kindNotPluggedIn"))
    #expect(alone.contains("forums.procedureNotPluggedIn"))
    #expect(!alone.contains("record.unknown") && !alone.contains("forums.unknownStep"))
    let folder = program.folder.appending(path: "ud").path
    #expect(await program.run(["export", folder], []).status == 0)
    let text = try String(contentsOfFile: folder + "/matter.json5", encoding: .utf8)
    #expect(text.contains(#"kind: "tmf.tilskudssag""#))
    #expect(text.contains(#"procedure: "tmf.tilskud""#))
    // What a part brings is in no export.
    _ = await program.run(["export", folder + "2"], [MadeUp()])
    let procedures = try String(contentsOfFile: folder + "2/procedure.json5", encoding: .utf8)
    #expect(!procedures.contains("tmf.tilskud"))
  }

  @Test(arguments: [
    ("--kind tmf.tilskudsag", "2012-01-02", "Mente du »tmf.tilskudssag«?"),
    ("--kind tmf.tilskudssag", "2010-12-31", "Intet modul bringer nogen den dag."),
    ("--procedure tmf.tilskut", "2012-01-02", "Mente du »tmf.tilskud«?"),
  ])
  func `what is misspelt or not of that day is told with the nearest, and nothing is written`(
    _ option: String, _ day: String, _ told: String
  ) async throws {
    let before = try await program.entries()
    let outcome = await act(enter + " " + option, on: day)
    #expect(outcome.status != 0)
    #expect(outcome.error.contains(told), "\(outcome.error)")
    #expect(try await program.entries() == before)
  }

  @Test func `a matter that lacks what its kind asks for is refused`() async throws {
    let line = "enter-matter sag --title Sag --origin tmf --kind tmf.tilskudssag"
    let told = try await program.json(words(line, on: "2012-01-02"), [MadeUp()])
    #expect(told["error"]?.rows("lines").map { $0["rule"] } == ["forums.kindLacks"])
    #expect(told.told.contains("et område") && told.told.contains("»areas«"))
  }
}
