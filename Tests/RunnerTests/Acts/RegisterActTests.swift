import Foundation
import Testing
import Vocabulary

@testable import Runner

/// Organisations, afdelinger and areas of tables, by their numbers.
@Suite struct RegisterActTests {
  private let signed = ["--by", "Ida Eksempel", "--as", "sekretaer", "--because", "LBF"]

  private func town() async throws -> TestProgram {
    let program = try TestProgram()
    let folder = program.folder.appending(path: "by").path
    _ = await program.run(["case", "new", folder, "--by", "Ida Eksempel"])
    let made = await program.run(["init", "--from", folder] + signed)
    try #require(made.status == 0, "\(made.error)")
    return program
  }

  private func register(
    _ program: TestProgram, _ what: String, _ table: String, on day: String = "2026-02-01",
    _ more: [String] = []
  ) async throws -> Program.Outcome {
    let file = program.folder.appending(path: "\(UUID().uuidString).csv")
    try Data(table.utf8).write(to: file)
    return await program.run(
      ["act", "register", file.path, "--what", what, "--on", day] + more + signed)
  }

  private let organisations = """
    LBF-nr.;Navn;CVR-nr.
    0123;Sydhavn Boligselskab;12345678
    0456;Ørstedparken;

    """
  private let afdelinger = """
    Boligorganisationsnr.;Afdelingsnr.;Navn;Familieboliger;Ældreboliger
    0123;001;Åhusene;1.120;20
    0123;2;Bakken;80;
    0456;001;Søparken;40;0

    """

  private func filled() async throws -> TestProgram {
    let program = try await town()
    for (what, table) in [("organisationer", organisations), ("afdelinger", afdelinger)] {
      let outcome = try await register(program, what, table)
      try #require(outcome.status == 0, "\(outcome.error)")
    }
    return program
  }

  @Test func `organisations and afdelinger come in by their numbers`() async throws {
    let program = try await filled()
    let organisation = try await program.record("sydhavn-boligselskab", on: "2026-02-01")
    #expect(organisation["kind"]?.string == "boligorganisation")
    #expect(
      organisation["identifiers"]?.array.compactMap { $0["value"]?.string } == ["0123", "12345678"])
    let afdeling = try await program.record("aahusene", on: "2026-02-01")
    #expect(afdeling["partOf"]?.string == "sydhavn-boligselskab")
    #expect(afdeling["dwellings"]?["family"]?.int == 1120)
    #expect(afdeling["dwellings"]?["youth"] == nil)
    #expect(afdeling["identifiers"]?.array.first?["value"]?.string == "0123-001")
    // A cell of nothing is not counted, and none is none.
    let bakken = try await program.record("bakken", on: "2026-02-01")
    #expect(bakken["dwellings"]?["elderly"] == nil)
    let sea = try await program.record("soeparken", on: "2026-02-01")
    #expect(sea["dwellings"]?["elderly"]?.int == 0)
    #expect(try await program.rules("--on 2026-02-01") == [])
  }

  @Test func `what is there is changed from the day, and what is so already is not written`()
    async throws
  {
    let program = try await filled()
    let before = try await program.entries()
    let again = try await register(program, "afdelinger", afdelinger, on: "2026-03-01")
    #expect(again.status == 2)
    #expect(again.error.contains("intet at skrive"), "\(again.error)")
    #expect(try await program.entries() == before)
    let changed = try await register(
      program, "afdelinger",
      "Boligorganisationsnr.;Afdelingsnr.;Navn;Familieboliger\n0123;2;Bakken Nord;81\n",
      on: "2026-03-01")
    #expect(changed.status == 0, "\(changed.error)")
    #expect(changed.output.contains("Afdelinger i tabellen: 0 nye, 1 ændrede, 0 uændrede."))
    #expect(try await program.record("bakken", on: "2026-02-28")["name"]?.string == "Bakken")
    let now = try await program.record("bakken", on: "2026-03-01")
    #expect(now["name"]?.string == "Bakken Nord")
    #expect(now["dwellings"]?["family"]?.int == 81)
  }

  @Test func `a number takes over from another, with its afdelinger`() async throws {
    let program = try await filled()
    let table = "LBF;Navn;Overtaget fra\n0123;Sydhavn Boligselskab;0456\n"
    let trial = try await register(
      program, "organisationer", table, on: "2026-07-01", ["--dry-run"])
    #expect(trial.output.contains("overtager fra »Ørstedparken«"), "\(trial.output)\(trial.error)")
    let merged = try await register(program, "organisationer", table, on: "2026-07-01")
    #expect(merged.status == 0, "\(merged.error)")
    let sea = try await program.record("soeparken", on: "2026-07-01")
    #expect(sea["partOf"]?.string == "sydhavn-boligselskab")
    #expect(
      try await program.record("soeparken", on: "2026-06-30")["partOf"]?.string == "oerstedparken")
    let ended = await program.run("show oerstedparken --on 2026-07-01")
    #expect(
      ended.status != 0 || ended.output.contains("30.6.2026")
        || ended.output.contains("30. juni 2026"))
    // Said again it is so already.
    let again = try await register(program, "organisationer", table, on: "2026-08-01")
    #expect(again.error.contains("intet at skrive"), "\(again.error)")
  }

  @Test(arguments: [("2026-01-15", "først er registreret fra"), ("2026-08-01", "ikke er der mere")])
  func `a number of another day is not entered again as somebody else`(day: String, why: String)
    async throws
  {
    let program = try await filled()
    _ = try await register(
      program, "organisationer", "LBF;Navn;Overtaget fra\n0123;Sydhavn Boligselskab;0456\n",
      on: "2026-07-01")
    let before = try await program.entries()
    let outcome = try await register(
      program, "organisationer", "LBF;Navn\n0456;Ørstedparken\n", on: day)
    #expect(outcome.error.contains(why), "\(outcome.error)\(outcome.output)")
    #expect(try await program.entries() == before)
  }

  @Test func `areas have the afdelinger of their numbers`() async throws {
    let program = try await filled()
    let table = "Navn;Slags;Afdelinger\nBakkeområdet;boligområde;0123-001|0123-2\n"
    let outcome = try await register(program, "områder", table)
    #expect(outcome.status == 0, "\(outcome.error)")
    let area = try await program.record("bakkeomraadet", on: "2026-02-01")
    #expect(area["afdelinger"]?.array.compactMap(\.string) == ["aahusene", "bakken"])
  }

  @Test(arguments: [
    ("LBF;Navn;Formand\n9;N;X\n", "Kolonnen »Formand« kendes ikke"),
    ("LBF;Selskab\n9;N\n", "Kolonnen »navn« mangler"),
    ("LBF;Navn\n9;N\n9;M\n", "står også på linje 2"),
    ("LBF;Navn\n123;N\n", "taget nullerne foran"),
    ("LBF;Navn\n;N\n", "Der står intet under »nummer«"),
    ("LBF;Navn\n9\n", "Linjen har 1 felter"),
    ("LBF;Navn;Overtaget fra\n9;N;777\n", "lbf:777"),
    ("LBF;Navn\n0123-001;N\n", "som er afdeling"),
  ])
  func `every fault is told at its place, and nothing is written`(table: String, why: String)
    async throws
  {
    let program = try await filled()
    let before = try await program.head()
    let outcome = try await register(program, "organisationer", table)
    #expect(outcome.status != 0)
    #expect(outcome.error.contains(why), "\(outcome.error)")
    #expect(outcome.error.contains("linje"), "\(outcome.error)")
    #expect(try await program.head() == before)
  }

  @Test func `columns of other names are said, and others are passed over`() async throws {
    let program = try await town()
    let outcome = try await register(
      program, "organisationer", "Selskab,Betegnelse,Formand\n0007,Havnen,X\n",
      ["--columns", "nummer=Selskab,navn=Betegnelse", "--skip", "Formand"])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try await program.record("havnen", on: "2026-02-01")["name"]?.string == "Havnen")
    let wrong = try await register(
      program, "organisationer", "Selskab,Navn\n8,M\n", ["--columns", "nummmer=Selskab"])
    #expect(wrong.error.contains("siger ikke, hvad en kolonne er"), "\(wrong.error)")
  }

  @Test func `afdelinger of an organisation that is not there are refused`() async throws {
    let program = try await town()
    let outcome = try await register(program, "afdelinger", afdelinger)
    #expect(outcome.error.contains("Indlæs organisationerne først"), "\(outcome.error)")
  }
}
