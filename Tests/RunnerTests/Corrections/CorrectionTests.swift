import Foundation
import Testing
import Vocabulary

@testable import Runner

/// What stood wrong is put right, and what has happened is changed.
@Suite struct CorrectionTests {
  private let program: TestProgram

  /// The Copenhagen case with a post for somebody who may act.
  private static let made = MadeDatabase.signing("Prøve Prøvesen", from: "2020-01-01")

  init() async throws { program = try await Self.made.program() }

  private static let signed = ["--by", "Prøve Prøvesen", "--as", "sekretaer", "--because", "prøve"]

  private func act(_ words: [String], on day: String = "2021-01-01") async -> Program.Outcome {
    await program.run(["act"] + words + Self.signed + ["--on", day])
  }

  private func done(_ words: [String], on day: String = "2021-01-01") async throws {
    let outcome = await act(words, on: day)
    try #require(outcome.status == 0, "\(words): \(outcome.error)")
  }

  private func json(_ words: [String], on day: String = "2021-01-01") async throws -> JSON {
    try await program.json(["act"] + words + Self.signed + ["--on", day])
  }

  private func last() async throws -> Int { try #require(try await program.entries()) }

  /// A plain export, file by file.
  private func export(_ program: TestProgram, _ name: String) async throws -> [String: String] {
    let folder = program.folder.appending(path: name).path
    let outcome = await program.run(["export", folder])
    try #require(outcome.status == 0, "\(outcome.error)")
    return try Dictionary(
      uniqueKeysWithValues: FileManager.default.contentsOfDirectory(atPath: folder).map {
        ($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8))
      })
  }

  // MARK: The same as a file

  /// Some properties of one version, and the same in its file: a line and what it is to be.
  struct Edited: Sendable, CustomTestStringConvertible {
    let file: String
    let id: String
    let words: [String]
    let lines: [(old: String, new: String)]
    var day = "2021-01-01"
    var testDescription: String { "\(file) \(id) \(words)" }
  }

  static let edits = [
    Edited(
      file: "party", id: "sab", words: ["Navn=SAB, »rettet«"],
      lines: [("name: \"Samvirkende Boligselskaber\"", "name: \"SAB, »rettet«\"")]),
    Edited(
      file: "amount", id: "grundkapital-2010", words: ["amount.low=19 mio. kr.", "year=2011"],
      lines: [("low: 2000000000", "low: 1900000000"), ("year: 2010", "year: 2011")]),
    Edited(
      file: "agreement", id: "foerste-hovedaftale",
      words: ["parties=br,bl-kreds-1,kk", "term.until=31. december 2015", "topics="],
      lines: [
        ("parties: [\"br\", \"bl-kreds-1\"]", "parties: [\"br\", \"bl-kreds-1\", \"kk\"]"),
        ("until: \"2014-12-31\"", "until: \"2015-12-31\""),
        ("topics: [\"udlejning\"],", ""),
      ]),
    Edited(
      file: "agreement", id: "foerste-hovedaftale",
      words: [
        "term={ from: '2011-01-01', lasts: '4y' }", "source={text: 'Brev', inferred: 'dagen'}",
      ],
      lines: [
        ("until: \"2014-12-31\"", "lasts: \"4y\""),
        ("source: ", "source: { text: \"Brev\", inferred: \"dagen\" }, //"),
      ]),
    Edited(
      file: "agreement", id: "foerste-hovedaftale", words: ["title=Hovedaftale, som den hed"],
      lines: [
        (
          "title: \"Hovedaftale (partnerskabsaftale) for den første 3-årige periode\"",
          "title: \"Hovedaftale, som den hed\""
        )
      ], day: "2010-05-01"),
  ]

  @Test(arguments: edits)
  func `a correction is the same as exporting, editing and importing one record`(
    _ edited: Edited
  ) async throws {
    let other = try await Self.made.program()
    let all = try #require(try await export(other, "before")["\(edited.file).json5"])
    // The version whose days hold the day.
    let version = try #require(
      all.components(separatedBy: "\n  { ").last { text in
        guard text.contains("id: \"\(edited.id)\""),
          let from = text.split(separator: "\"").dropFirst().first
        else { return false }
        return from <= edited.day
      })
    var text = "  { " + version.components(separatedBy: "\n]")[0]
    for (old, new) in edited.lines {
      #expect(text.contains(old), "\(old) in \(text)")
      text = text.replacing(old, with: new)
    }
    let folder = try other.write(["\(edited.file).json5": "[\n\(text)\n]\n"])
    let imported = await other.run(["import", folder, "--by", "Prøve Prøvesen"])
    try #require(imported.status == 0, "\(imported.output) \(text)")
    try await done(["correct", "\(edited.file)/\(edited.id)"] + edited.words, on: edited.day)
    #expect(try await export(program, "after") == (try await export(other, "after")))
    #expect(try await export(other, "again")["\(edited.file).json5"] != all)
    #expect(try await program.json("verify")["ok"] == true)
  }

  @Test func `a reading corrected is the same as one that a table corrects`() async throws {
    let other = try await Self.made.program()
    let folder = try other.write([
      "reading.csv":
        "indicator;subject;period;value;source\nbeboere;area/mjoelnerparken;2023-01-01;967;Brev\n"
    ])
    #expect(await other.run(["import", folder, "--by", "Prøve Prøvesen"]).status == 0)
    let address = "reading/beboere/area/mjoelnerparken/2023-01-01"
    let told = try await json(
      ["correct", address, "value=967", "source=Brev", "inferred="], on: "2026-01-01")
    #expect(
      told.rows("properties").contains {
        $0["property"] == "value" && $0["old"] == "966" && $0["new"] == "967"
      }, "\(told)")
    #expect(told.rows("stated").first?["entry"]?.int != nil)
    #expect(try await export(program, "a") == (try await export(other, "a")))
    #expect(
      try await program.record("indicator/beboere", on: "2024-01-01")
        == other.record(
          "indicator/beboere", on: "2024-01-01"))
  }

  // MARK: What is told

  @Test func `the old and the new are told in Danish, and who said the old`() async throws {
    try await done(["rename", "sab", "--name", "SAB"])
    let number = try await last()
    let outcome = await act(["correct", "party/sab", "name=SAB, rettet", "shortName="])
    #expect(outcome.status == 0, "\(outcome.error)")
    for text in [
      "Rettelse", "stod forkert", "navn: SAB → SAB, rettet", "post \(number)", "Prøve Prøvesen",
    ] { #expect(outcome.output.contains(text), "\(text) in \(outcome.output)") }
    #expect(!outcome.output.contains("Gælder fra"))
    let told = try await json(["correct", "party/sab", "name=SAB igen", "--dry-run"])
    #expect(told["kind"] == "correction" && told["subject"] == "party/sab")
    let property = try #require(told.rows("properties").first)
    #expect(property["property"] == "name" && property["old"] == "SAB, rettet")
    #expect(property["new"] == "SAB igen")
    #expect(told.rows("stated").map { $0["entry"]?.int } == [number + 1])
    #expect(try await last() == number + 1)
  }

  @Test func `a correction reaches back over all days, and a change does not`() async throws {
    try await done(["alter", "party/sab", "name=SAB efter"], on: "2021-06-01")
    #expect(try await program.record("party/sab", on: "2021-06-01")["name"] == "SAB efter")
    let before = "Samvirkende Boligselskaber"
    #expect(try await program.record("party/sab", on: "2021-05-31")["name"]?.string == before)
    try await done(["correct", "party/sab", "name=SAB før"], on: "2006-01-02")
    #expect(try await program.record("party/sab", on: "2021-05-31")["name"] == "SAB før")
    #expect(try await program.record("party/sab", on: "2006-01-01")["name"] == "SAB før")
    #expect(try await program.record("party/sab", on: "2021-06-01")["name"] == "SAB efter")
    let told = try await json(["alter", "party/sab", "name=X", "--dry-run"], on: "2020-01-01")
    #expect(told["kind"] == "change" && told["from"] == "2020-01-01")
    #expect(told["until"] == "2021-05-31")
    // What was known before stays known.
    #expect(
      try await program.json("show party/sab --on 2021-07-01 --known 2026-01-01")["record"]?[
        "name"]?
        .string == before)
  }

  @Test func `the days of a version are corrected too`() async throws {
    try await done(["found", "nyt", "--name", "Nyt forum", "--kind", "joint"], on: "2021-02-01")
    try await done(["correct", "forum/nyt", "from=2021-03-01"], on: "2021-02-01")
    #expect(try await program.json("show nyt --on 2021-02-28")["isThere"] == false)
    try await done(
      ["correct", "forum/nyt", "from=2021-01-15", "until=2021-12-31"], on: "2021-04-01")
    for (day, isThere) in [
      ("2021-01-14", false), ("2021-01-15", true), ("2021-12-31", true), ("2022-01-01", false),
    ] { #expect(try await program.json("show nyt --on \(day)")["isThere"]?.bool == isThere) }
    let told = try await json(["correct", "forum/nyt", "until=", "--dry-run"], on: "2021-04-01")
    #expect(told["wasUntil"] == "2021-12-31" && told["until"] == .null)
  }

  // MARK: What is refused

  @Test(arguments: [
    (["correct", "party/sab", "navnet=x"], "kendes ikke"),
    (["correct", "party/sab", "navn=x", "name=y"], "to gange"),
    (["correct", "party/sab", "Id=x"], "en anden ting"),
    (["alter", "party/sab", "fra=2021-01-01"], "--on"),
    (["correct", "party/sab", "nam=x"], "Mente du »name«?"),
    (["correct", "party/sab", "name"], "egenskab=værdi"),
    (["correct", "party/sab", "=x"], "navnet på en egenskab"),
    (["correct", "party/sab", "id=x"], "en anden ting"),
    (["correct", "party/sab", "holds=false"], "kan ikke rettes"),
    (["correct", "party/sab", "name=a", "name=b"], "to gange"),
    (["correct", "party/sab", "name="], "mangler"),
    (["correct", "party/sab", "kind=boligorganisationn"], "Mente du »boligorganisation«?"),
    (["correct", "party/sab", "name.x=y"], "står som en tekst"),
    (["correct", "party/sab", "from=31.2.2021"], "ikke en dag"),
    (["correct", "party/sab", "from=2022-01-01", "until=2021-01-01"], "ender"),
    (["correct", "party/sab", "name=\u{200B}"], "usynligt"),
    (["correct", "party/sab", "partOf=findes-ikke"], "findes-ikke"),
    (["correct", "party/sabb", "name=x"], "sab"),
    (["correct", "agreement/foerste-hovedaftale", "parties=[\"br\""], "]"),
    (["correct", "agreement/foerste-hovedaftale", "level=2,5"], "helt tal"),
    (["alter", "party/sab", "from=2021-01-01"], "--on"),
    (["correct", "reading/beboere/mjoelnerparken/2023-01-01", "value=mange"], "tal"),
    (["correct", "reading/beboere/mjoelnerparken/2023-01-01", "period=2023"], "hvilken måling"),
    (["correct", "reading/beboere/mjoelnerparken/2023-01-01", "valu=1"], "Mente du »value«?"),
    (["correct", "reading/beboere/mjoelnerparken/2022", "value=1"], "2023-01-01"),
    (["correct", "reading/beboere/mjoelnerparken", "value=1"], "reading/INDIKATOR/STED/TID"),
    (["correct", "reading/beboere/mjoelnerparkn/2023-01-01", "value=1"], "mjoelnerparken"),
    (["correct", "party/sab"], "EGENSKAB=VÆRDI"),
  ])
  func `what cannot be so is refused with a reason, and nothing is written`(
    _ words: [String], _ reason: String
  ) async throws {
    let before = try await last()
    let outcome = await act(words)
    #expect(outcome.status != 0 && outcome.error.contains(reason), "\(words): \(outcome)")
    #expect(try await last() == before)
  }

  @Test func `all faults are told at once, and what is the same is not written`() async throws {
    let outcome = await act([
      "correct", "agreement/foerste-hovedaftale", "foo=1", "level=x", "title=",
    ])
    #expect(outcome.status == 2)
    for key in ["foo", "level", "title"] { #expect(outcome.error.contains("»\(key)«"), "\(key)") }
    let before = try await last()
    try await done(["correct", "party/sab", "name=Samvirkende Boligselskaber"])
    #expect(try await last() == before)
  }
}
