import Casework
import Counter
import Foundation
import Testing
import Vocabulary

@testable import Runner

/// What an act does not touch still comes from where it came from; why it was done stands in the entry.
@Suite struct KeptSourceTests {
  private static let made = MadeDatabase(cases: TestProgram.shipped) { program in
    let outcome = await program.run("init --case nordvang")
    try #require(outcome.status == 0, "\(outcome.error)")
  }

  private static let signed = [
    "--by", "Dorte Dal", "--as", "direktoer-pbm", "--because", "Sådan er det nu", "--on",
    "2026-11-23",
  ]

  @Test(
    arguments: [
      ("seat boligforum fonden", "forum/boligforum"),
      ("unseat boligforum bff", "forum/boligforum"),
      ("rehome boligforum --level 3", "forum/boligforum"),
      ("charge boligforum --drops nybyggeri", "forum/boligforum"),
      ("rename nab --name Nyt", "party/nab"),
      ("contact nab --phone 11223344", "party/nab"),
      ("transfer engparken --to bff", "party/engparken"),
      ("count engparken --youth 14", "party/engparken"),
    ])
  func `an act that changes one thing of it keeps its source, with what is made up`(
    _ act: String, _ thing: String
  ) async throws {
    let program = try await Self.made.program()
    let before = try await program.record(thing, on: "2026-11-23")
    let words = ["act"] + act.split(separator: " ").map(String.init) + Self.signed
    let done = await program.run(words)
    try #require(done.status == 0, "\(act): \(done.error)")
    let after = try await program.record(thing, on: "2026-11-23")
    let (old, new) = (before["source"], after["source"])
    #expect(after != before && new?["madeUp"] == true, "\(act): \(after)")
    #expect(new?["text"]?.string?.hasSuffix(old?["text"]?.string ?? "?") == true, "\(act): \(after)")
    let last = try await program.json("history \(thing)").rows("statements").last
    #expect(last?["reason"] == "Sådan er det nu")
  }

  @Test func `a source that the author names stands beside the earlier one`() async throws {
    let program = try await Self.made.program()
    let words = ["act", "seat", "boligforum", "fonden", "--source", "Referat 3"] + Self.signed
    #expect(await program.run(words).status == 0)
    let after = try await program.record("forum/boligforum", on: "2026-11-23")
    #expect(after["source"]?["text"] == "Referat 3; i øvrigt: Opdigtet" && after["source"]?["madeUp"] == true)
  }
}
