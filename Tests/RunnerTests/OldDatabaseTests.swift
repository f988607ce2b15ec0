import Foundation
import Testing
import Vocabulary

@testable import Runner

/// Files that 0.1.0 made, with the heads it gave them.
///
/// `Databases/README.md` says how each was made.
@Suite struct OldDatabaseTests {
  private let program: TestProgram

  init() throws { program = try TestProgram() }

  private static let heads = [
    "koebenhavn": "15:49bb1634f622cd54ea0331589bebd70f0fe2f9c40c732c31524c8b19eeaefd58",
    "oevelse": "1:f2d4624fd5eea584be4ea326c1e89ca9910ca00cbd890039cfc2beb9752c552c",
    "handlinger": "15:4dade0b03383fd916f856a9ff028ddd01ee99d1a4943bc7541fa11cc05953559",
    "sletning": "3:5143ef824f3573bc278acd1d7fee73a7e2b7ab2c28ebd0b4644cb683c74fe331",
  ]

  /// Lays a file of 0.1.0 where the program looks for its database.
  private func place(_ name: String) throws -> Data {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Databases/0.1.0/\(name).db")
    let bytes = try Data(contentsOf: file)
    try bytes.write(to: URL(fileURLWithPath: program.database))
    return bytes
  }

  /// What verify says of a database: whether it is whole, its head without the origin, and how much is
  /// redacted.
  private func verified(_ database: String) async throws -> (
    isOK: Bool, head: String, redacted: Int
  ) {
    let told = try await program.json("verify --database \(database)")
    let head = try #require(told["head"]?.string, "\(told)").split(separator: ":").prefix(2)
    return (
      told["ok"]?.bool ?? false, head.joined(separator: ":"), told["redacted"]?.int ?? -1
    )
  }

  @Test(arguments: heads.keys.sorted())
  func `a file of 0.1.0 is whole and has the head that it was made with`(_ name: String)
    async throws
  {
    _ = try place(name)
    let told = try await verified(program.database)
    #expect(told.isOK)
    #expect(told.head == Self.heads[name])
    #expect(told.redacted == (name == "sletning" ? 1 : 0))
    let published = try #require(Self.heads[name])
    #expect(await program.run("verify --head \(published)").status == 0)
  }

  @Test(arguments: heads.keys.sorted())
  func `reading a file of 0.1.0 leaves it byte for byte, and nothing beside it`(_ name: String)
    async throws
  {
    let bytes = try place(name)
    for line in [
      "overview", "structure", "agreements --tree", "due", "criteria", "lists", "investments",
      "check", "history", "history 1", "show party/teknik --on 2024-08-01", "route udlejning",
      "coverage --topic udlejning --from 2010-01-01 --to 2015-01-01", "verify", "verify --json",
      "export \(program.folder.path)/plain", "export \(program.folder.path)/whole --history",
    ] {
      let outcome = await program.run(line)
      #expect(!outcome.error.contains("upgrade"), "\(line): \(outcome.error)")
      #expect(
        FileManager.default.contents(atPath: program.database) == bytes, "\(line) changed the file")
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: program.folder.path).sorted()
    #expect(left == ["a.sqlite", "plain", "whole"])
  }

  @Test(arguments: heads.keys.sorted())
  func `the exported history of a file of 0.1.0 is replayed to the same head`(_ name: String)
    async throws
  {
    _ = try place(name)
    let (history, again) = (
      program.folder.appending(path: "historie").path,
      program.folder.appending(path: "b.sqlite").path
    )
    let exported = await program.run("export \(history) --history")
    #expect(exported.status == 0, "\(exported.error)")
    let made = await program.run("init --from \(history) --database \(again)")
    #expect(made.status == 0, "\(made.error)")
    let told = try await verified(again)
    #expect(told.isOK)
    #expect(told.head == Self.heads[name])
  }

  @Test func `the readings and the redaction in files of 0.1.0 are told as they were`() async throws
  {
    _ = try place("handlinger")
    let folder = program.folder.appending(path: "ud").path
    #expect(await program.run("export \(folder)").status == 0)
    let rows = try String(contentsOfFile: folder + "/reading.csv", encoding: .utf8)
      .split(separator: "\n")
    #expect(rows.count == 4)
    #expect(rows.contains { $0.contains("2024") && $0.contains("41,3") })
    _ = try place("sletning")
    let said = try await program.json("history sekretaer-1").rows("statements")
    #expect(said.contains { $0["record"]?["person"] == "(slettet)" })
  }
}
