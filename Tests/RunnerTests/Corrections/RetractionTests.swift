import Foundation
import Testing
import Vocabulary

@testable import Runner

/// An entry that was wrong is taken back, and a name erased.
@Suite struct RetractionTests {
  private let program: TestProgram

  private static let made = MadeDatabase.signing("Prøve Prøvesen", from: "2020-01-01")

  init() async throws { program = try await Self.made.program() }

  private static let signed = ["--by", "Prøve Prøvesen", "--as", "sekretaer", "--because", "prøve"]

  private func act(_ words: [String], on day: String = "2021-01-01") async -> Program.Outcome {
    await program.run(["act"] + words + Self.signed + ["--on", day])
  }

  /// Does it, and gives the number of its entry.
  @discardableResult
  private func done(_ words: [String], on day: String = "2021-01-01") async throws -> Int {
    let outcome = await act(words, on: day)
    try #require(outcome.status == 0, "\(words): \(outcome.error)")
    return try await last()
  }

  private func last() async throws -> Int { try #require(try await program.entries()) }

  /// What is known now, all of it.
  private func everything(_ name: String) async throws -> [String: String] {
    let folder = program.folder.appending(path: name).path
    let outcome = await program.run(["export", folder])
    try #require(outcome.status == 0, "\(outcome.error)")
    return try Dictionary(
      uniqueKeysWithValues: FileManager.default.contentsOfDirectory(atPath: folder).map {
        ($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8))
      })
  }

  @Test func `a whole merger is taken back, and then it is as if it had not been`() async throws {
    try await done(["enter-party", "aab", "--name", "aab", "--kind", "boligorganisation"])
    try await done(["enter-party", "afd", "--name", "A", "--kind", "afdeling", "--part-of", "sab"])
    try await done(["enter-post", "formand", "--name", "Formand", "--party", "sab"])
    try await done(["appoint", "formand", "--person", "Eksempel"])
    let before = try await everything("a")
    let merger = try await done(["merge", "sab", "--into", "aab"], on: "2023-01-01")
    #expect(try await everything("b") != before)
    let tried = await act(["retract", String(merger), "--dry-run"])
    #expect(tried.output.contains("gælder igen"), "\(tried)")
    #expect(try await last() == merger)
    let outcome = await act(["retract", String(merger)])
    #expect(outcome.status == 0, "\(outcome.error)")
    for text in ["er taget tilbage", "»Samvirkende Boligselskaber« (party/sab) gælder igen"] {
      #expect(
        outcome.output.replacing("\n", with: " ").contains(text), "\(text): \(outcome.output)")
    }
    #expect(try await everything("c") == before)
    #expect(try await program.json("verify")["ok"] == true)
    let entry = try #require(try await program.json("history").rows("entries").last)
    #expect(entry["reason"]?.string == "Tager post \(merger) tilbage: prøve")
    // And the retraction itself can be taken back.
    try await done(["retract", String(merger + 1)])
    #expect(try await program.json("show sab --on 2023-06-01")["isThere"] == false)
  }

  @Test func `what rests on it is listed, and taken back first`() async throws {
    let entered = try await done([
      "enter-party", "aab", "--name", "aab", "--kind", "boligorganisation",
    ])
    let named = try await done([
      "enter-party", "afd", "--name", "A", "--kind", "afdeling", "--part-of", "aab",
    ])
    let renamed = try await done(["rename", "aab", "--name", "Foreningen"], on: "2022-01-01")
    let refused = await act(["retract", String(entered)])
    #expect(refused.status == 1)
    #expect(refused.error.contains("Post \(renamed) ("), "\(refused.error)")
    #expect(refused.error.contains("»Foreningen« (party/aab)"), "\(refused.error)")
    try await done(["retract", String(renamed)])
    let again = await act(["retract", String(entered)])
    #expect(again.error.contains("Post \(named) ("), "\(again.error)")
    #expect(again.error.contains("»A« (party/afd) nævner »aab« (party/aab)"), "\(again.error)")
    #expect(!again.error.contains("Post \(renamed) ("), "\(again.error)")
    try await done(["retract", String(named)])
    try await done(["retract", String(entered)])
    #expect(try await program.json("show party/aab --on 2021-06-01")["isThere"]?.bool != true)
    #expect(try await program.json("verify")["ok"] == true)
  }

  @Test func `a measured value goes back to the one before, and the first is withdrawn`()
    async throws
  {
    let before = try await everything("a")
    let first = try await done(
      [
        "measure", "beboere", "area/mjoelnerparken", "2024-01-01", "--value", "900",
      ], on: "2026-01-01")
    let second = try await done(
      ["correct", "reading/beboere/mjoelnerparken/2023-01-01", "value=1"], on: "2026-01-01")
    let refused = await act(["retract", "15"])
    #expect(refused.status == 1 && refused.error.contains("målinger"), "\(refused)")
    let outcome = await act(["retract", String(second)])
    #expect(outcome.output.contains("igen 966"), "\(outcome)")
    let other = await act(["retract", String(first)])
    #expect(other.output.contains("målingen er trukket tilbage"), "\(other)")
    let after = try await everything("b")
    #expect(
      after["reading.csv"].map { Set($0.split(separator: "\n")) }
        == before["reading.csv"].map { Set($0.split(separator: "\n")) })
  }

  @Test(arguments: [
    (["retract", "9999"], "Der er ingen post 9999"), (["retract", "0"], "Der er ingen post 0"),
    (["retract", "x"], "helt tal"), (["retract"], "POST"),
    (["redact", "holder/sekretaer-1"], "--name"),
    (["redact", "holder/sekretaer-1", "--name", "Ingen"], "står ikke"),
    (["redact", "holder/sekretaer-9", "--name", "Ingen"], "findes ikke"),
    (["redact", "holder/sekretaer-1", "--name", "Prøve", "--with", "Prøven"], "en del af"),
  ])
  func `what cannot be taken back or erased is refused with a reason`(
    _ words: [String], _ reason: String
  ) async throws {
    let before = try await last()
    let outcome = await act(words)
    #expect(outcome.status != 0 && outcome.error.contains(reason), "\(outcome)")
    #expect(try await last() == before)
  }

  @Test func `a name is erased everywhere in a thing, and the rest stands`() async throws {
    try await done(["enter-post", "formand", "--name", "Formand", "--party", "sab"])
    try await done(["appoint", "formand", "--person", "Navn Navnesen"])
    let holders = try await program.json("show formand --on 2021-06-01").rows("mentionedBy")
    let id = try #require(holders.first { $0["kind"] == "holder" }?["id"]?.string)
    try await done(["correct", id, "source=Brev fra Navn Navnesen"])
    let before = try await last()
    let tried = try await program.json(
      ["act", "redact", id, "--name", "Navn Navnesen", "--dry-run"] + Self.signed)
    #expect(tried["redacted"]?.int == 2 && tried["entry"] == .null)
    #expect(try await last() == before)
    let done = try await program.json(
      ["act", "redact", id, "--name", "Navn Navnesen"] + Self.signed)
    #expect(done["entry"]?.int == before + 1 && done["redacted"]?.int == 2)
    let record = try await program.record(id, on: "2021-06-01")
    #expect(record["person"] == "(navn slettet)")
    #expect(record["source"] == "Brev fra (navn slettet)")
    let verified = try await program.json("verify")
    #expect(verified["ok"] == true && verified["redacted"]?.int == 2)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: program.database))
    #expect(bytes.range(of: Data("Navnesen".utf8)) == nil)
    let refused = await act(["retract", String(before + 1)])
    #expect(refused.status == 1 && refused.error.contains("slettede et navn"))
  }

  @Test func `where else a name stands is told`() async throws {
    let told = try await program.json(
      ["act", "redact", "holder/sekretaer-1", "--name", "Prøve Prøvesen", "--dry-run"] + Self.signed
    )
    #expect(told["signedEntries"]?.array.isEmpty == false, "\(told)")
  }
}
