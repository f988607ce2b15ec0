import Counter
import Foundation
import Organisation
import Testing
import Vocabulary

@testable import Runner

/// What is written is checked before anything is done, with status 2; files that are named are read before the act.
@Suite struct ProgramDoorTests {
  private let program: TestProgram
  private static let made = MadeDatabase.signing("Prøve Prøvesen", from: "2020-01-01")
  private static let signed = [
    "--by", "Prøve Prøvesen", "--as", "sekretaer", "--because", "prøve", "--on", "2021-01-01",
  ]

  init() async throws { program = try await Self.made.program() }

  /// A part whose act reads a table of names, and states each as a party.
  private struct Module: ForvaltningModule, ActContributing {
    let id: PartID = "abc"
    let name = "Prøveforvaltningen"
    let needs: [PartID] = []
    let acts: [any Act] = [ReadNames()]
  }

  private struct ReadNames: Act {
    static let file = Argument("STI", .path)
    static let id = Column("id", .id("party"))
    static let title = Column("navn", .text)
    let name = "abc.indlaes"
    let summary = "omdøber parter"
    let example = "abc.indlaes parter.csv --on 1.1.2027"
    let arguments = [file]
    let options: [Option] = []

    func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
      try given.eachRow(of: Self.file, [Self.id, Self.title]) { row in
        try house.parties.registrar(with: pen, source: given.source).rename(
          row.needed(Self.id).id(as: Party.self), row.needed(Self.title).text, short: nil)
      }
    }
  }

  @Test(arguments: [
    (["enter-party", "x", "--name", " ", "--kind", "afdeling"], "» « siger intet (--name)."),
    (["enter-party", "x", "--name", "X", "--kind", "afdling"], "(--kind). Mente du »afdeling«?"),
    (["enter-party", " ", "--name", "X", "--kind", "afdeling"], "» « siger intet (ID)."),
    (
      ["draft", "x", "--title", "X", "--kind", "hovedaftale"], "--parties mangler. Skriv --parties"
    ),
    (["frame", "grundkapital", "20111", "5", "--financier", "kk"], "er ikke et år (ÅR)"),
    (["frame", "grundkapital", "2011", "1.23", "--financier", "kk"], "er ikke et beløb (BELØB)"),
    (["end", "x", "--date", "2021-02-30"], "er ikke en dag (--date)"),
    (["rename", "sab", "--name", "S", "--basis", "en"], "er ikke et helt tal fra 0 (--basis)"),
    (["rename", "sab", "--name", "S", "--clock", "confirmd"], "Mente du »confirmed«?"),
  ])
  func `an act is not begun when what is written does not fit`(
    _ words: [String], _ told: String
  ) async throws {
    let outcome = await program.run(["act"] + words + Self.signed)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains(told), "\(outcome.error)")
    #expect(try await program.entries() == 16)
  }

  @Test(arguments: [
    (
      "coverage --from 2020-01-01 --to 2020-02-01",
      "--topic mangler. Skriv --topic EMNE: emnet; et id, se"
    ),
    ("coverage --topic x --from 2020 --to 2020-02-01", "»2020« er ikke en dag (--from)."),
    ("help act --on i-går", "»i-går« er ikke en dag (--on)."),
    ("investments --by strem", "Mente du »pengestrøm«?"),
    ("due --within 3", "er ikke en tid (--within)"),
    ("case nyt mappe", "»nyt« er ikke et af ordene her (new). Brug new."),
    ("check 2020", "»2020« er for meget."), ("show", "Der mangler ID. Skriv almen show ID."),
  ])
  func `a command is not begun when what is written does not fit`(
    _ line: String, _ told: String
  ) async {
    let outcome = await program.run(line)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains(told), "\(outcome.error)")
  }

  @Test func `what has a Danish word may be written by it`() async throws {
    let outcome = await program.run("investments --by område")
    #expect(outcome.status == 0, "\(outcome.error)")
  }

  @Test func `help tells programs what each option and argument takes`() async throws {
    let help = try await program.json("help decide")
    let item = try #require(help.rows("arguments").first)
    #expect(item["name"] == "PUNKT" && item["kind"] == "id" && item["records"] == ["item"])
    #expect(item["isNeeded"] == true && item["repeats"] == false)
    let details = help.rows("optionDetails")
    let outcome = try #require(details.first { $0["name"] == "outcome" })
    #expect(outcome["kind"] == "choice" && outcome["isNeeded"] == true)
    #expect(outcome.rows("words").first == ["name": "approved", "title": "godkendt"])
    #expect(details.first { $0["name"] == "dry-run" }?["kind"] == "flag")
    #expect(details.map { $0["name"] } == help.rows("options").map(Optional.some))
  }

  @Test func `what is only tried shows the old and the new of each thing`() async throws {
    let words = ["act", "rename", "sab", "--name", "Nyt navn", "--dry-run"] + Self.signed
    let change = try #require(try await program.json(words).rows("changes").first)
    #expect(change["id"] == "party/sab" && change["isNew"] == false)
    #expect(change.texts("changes").first?.hasSuffix("→ Nyt navn") == true)
    let made = try await program.json(
      ["act", "enter-party", "ny", "--name", "Ny", "--kind", "afdeling", "--dry-run"] + Self.signed)
    #expect(made.rows("changes").first?["isNew"] == true)
    #expect(try await program.entries() == 16)
  }

  // MARK: Files

  private func read(_ path: String, _ more: [String] = []) async -> Program.Outcome {
    await program.run(["act", "abc.indlaes", path] + more + Self.signed, [Module()])
  }

  @Test func `a table is read before the act, and tried or written as a whole`() async throws {
    let folder = try program.write(["navne.csv": "navn;id\nNyt;sab\nOgså nyt;fsb\n"])
    let tried = await read("\(folder)/navne.csv", ["--dry-run"])
    #expect(tried.status == 0 && tried.output.contains("→ Nyt"), "\(tried)")
    #expect(try await program.entries() == 16)
    #expect(await read("\(folder)/navne.csv").status == 0)
    #expect(try await program.record("party/fsb", on: "2021-01-01")["name"] == "Også nyt")
  }

  @Test func `what is wrong in a table is told by line and column, and nothing is written`()
    async throws
  {
    let folder = try program.write([
      "navne.csv": "id;navn\nsab;Nyt\nsabb;X\nkabb;Y\n", "bagvendt.csv": "id;nvn\nsab;X\n",
      "skaaret.csv": "id;navn\nsab;N",
    ])
    let outcome = await read("\(folder)/navne.csv")
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("navne.csv, linje 3, kolonne 1: Der er ingen part »sabb«"))
    #expect(outcome.error.contains("navne.csv, linje 4, kolonne 1: Der er ingen part »kabb«"))
    let names = await read("\(folder)/bagvendt.csv")
    #expect(names.error.contains("Kolonnen »nvn« kendes ikke her. Mente du »navn«?"))
    #expect(await read("\(folder)/skaaret.csv").error.contains("skåret over"))
    #expect(try await program.entries() == 16)
  }

  @Test func `a file that cannot be read is told with what to do`() async throws {
    let folder = try program.write(["navne.csv": ""])
    try Data([0x69, 0x64, 0x81, 0x0A]).write(to: URL(filePath: "\(folder)/latin.csv"))
    for (path, told) in [
      ("\(folder)/intet.csv", "intet.csv: Kan ikke læses som en fil"), (folder, "den er en mappe"),
      (
        "\(folder)/latin.csv",
        "latin.csv: Filen er ikke UTF-8. Gem den som UTF-8 (i Excel: CSV UTF-8)."
      ),
      ("\(folder)/navne.csv", "Filen er tom."),
    ] {
      let outcome = await read(path)
      #expect(outcome.status == 1 && outcome.error.contains(told), "\(outcome.error)")
    }
    #expect(try await program.entries() == 16)
  }
}
