import AlmenTestKit
import Testing
import Vocabulary

@testable import Runner

/// Who acts, as what and where, need not be written each time.
struct SettingsTests {
  private let program: TestProgram

  private static let base = [
    "party.json5":
      "[{ from: '2000-01-01', id: 'kk', name: 'Kommunen', kind: 'municipality', source: 'x' }]\n",
    "post.json5":
      "[{ from: '2000-01-01', id: 'sek', name: 'Sekretær', party: 'kk', source: 'x' }]\n",
    "holder.json5":
      "[{ from: '2000-01-01', id: 'sek-1', person: 'Ida Nør', post: 'sek', source: 'x' }]\n",
  ]

  private static let made = MadeDatabase { program in
    let made = await program.run(["init", "--from", try program.write(base)])
    try #require(made.status == 0, "\(made.error)")
  }

  init() async throws { program = try await Self.made.program() }

  private static let home = SettingsFile(
    path: "~/.config/almen.ini", text: "# mig\n[almen]\nby = Ida Nør \r\nas=sek\n\n",
    isOfFolder: false)

  @Test func `who acts stands in the user's file, else in the environment, else on the line`()
    async throws
  {
    let verbs = await program.run("act").output
    try #require(verbs.contains("vacate"), "\(verbs)")
    let vacate = ["act", "vacate", "sek", "--because", "rejst", "--dry-run"]
    let lacking = await program.run(vacate)
    #expect(lacking.status == 2)
    #expect(lacking.error.contains("Der mangler --by NAVN, --as POST."), "\(lacking.error)")
    let set = await program.run(vacate, settings: [Self.home])
    #expect(set.status == 0, "\(set.error)")
    let other = await program.run(
      vacate, environment: ["ALMEN_BY": "En Anden"], settings: [Self.home])
    #expect(other.status == 1 && other.error.contains("En Anden"), "\(other.error)")
    let written = await program.run(
      vacate + ["--by", "Ida Nør"], environment: ["ALMEN_BY": "En Anden"], settings: [Self.home])
    #expect(written.status == 0, "\(written.error)")
  }

  @Test func `whoami says where each stands`() async throws {
    let page = await program.run(
      ["whoami", "--json"], environment: ["ALMEN_AS": "chef"],
      settings: [
        SettingsFile(path: "almen.ini", text: "case = nordvang\n", isOfFolder: true), Self.home,
      ])
    #expect(page.status == 0, "\(page.error)")
    let rows = try JSON(parsing: page.output).rows("settings")
    let told = rows.map { row in
      ["name", "value", "place"].map { row[$0]?.string ?? "-" }.joined(separator: " ")
    }
    #expect(
      told == [
        "by Ida Nør ~/.config/almen.ini", "as chef ALMEN_AS",
        "database \(program.database) ALMEN_DATABASE", "case nordvang almen.ini",
      ])
  }

  @Test(
    arguments: [
      ("by = Ida\n", true, "kan ikke stå i en fil i arbejdsmappen"),
      ("as = sek\n", true, "kan ikke stå i en fil i arbejdsmappen"),
      ("databse = x\n", false, "Mente du »database«?"), ("by Ida\n", false, "intet »=«"),
      ("by =\n", false, "ingen værdi"), ("by = a\nby = b\n", false, "står to gange"),
    ] as [(String, Bool, String)])
  func `a file that says what it may not is told with its line`(
    _ text: String, _ isOfFolder: Bool, _ told: String
  ) async throws {
    let file = SettingsFile(path: "almen.ini", text: text, isOfFolder: isOfFolder)
    let outcome = await program.run(["whoami"], settings: [file])
    #expect(outcome.status == 1 && outcome.error.contains(told), "\(outcome.error)")
    #expect(outcome.error.contains("almen.ini, linje"))
  }
}
