import Counter
import Testing
import Vocabulary

@testable import Runner

private let kk = Pointer(kind: PartySubject.kind, id: "kk")
private let letter = Rule(
  "xyz.letter", .note, sentence: "Skriv et brev til {subject}.", remedy: "Ellers sker intet.",
  source: "Prøve")

/// A part with a yearly duty that nothing recorded ends.
private struct Letters: ForvaltningModule, DutyContributing, Obliging {
  let id: PartID = "xyz"
  let name = "Prøve"
  let needs: [PartID] = []
  let dutyRules = [letter]

  func obligers(at rooms: any Rooms) -> [any Obliging] { [self] }

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    (day.year...last.year).compactMap { Day($0, 12, 1) }.filter { $0 >= day && $0 <= last }
      .map { Duty(letter, owner: kk, due: RoughDay($0), subject: kk, isMarked: true) }
  }
}

/// A duty that is marked done, through the program and the real store.
@Suite struct FulfilTests {
  private static let made = MadeDatabase.signing("Prøve", from: "2022-01-01")
  private let program: TestProgram
  private let parts: [any Part] = [Letters()]

  init() async throws { program = try await Self.made.program() }

  private func owed(on day: String) async throws -> [String] {
    try await program.json("due --on \(day)", modules: parts).rows("duties")
      .filter { $0["rule"] == .string("xyz.letter") }.compactMap { $0["due"]?.string }
  }

  private func fulfil(_ id: String) async -> Program.Outcome {
    await program.run(
      [
        "act", "fulfil", id, "--shows", "sag 2023-000000", "--by", "Prøve", "--as", "sekretaer",
        "--because", "prøve", "--on", "2022-11-20",
      ], parts)
  }

  @Test func `it is owed until somebody says that it is done, and what shows it`() async throws {
    #expect(try await owed(on: "2022-11-20").first == "2022-12-01")
    let outcome = await fulfil("kk")
    try #require(outcome.status == 0, "\(outcome.error)")
    #expect(try await owed(on: "2022-11-19").first == "2022-12-01")
    #expect(try await owed(on: "2022-11-20").contains("2022-12-01") == false)
    #expect(try await owed(on: "2023-11-20").first == "2023-12-01")
    let shown = try await program.json("show fulfilment/kk-1 --on 2022-11-20", modules: parts)
    #expect(shown["record"]?["shows"] == "sag 2023-000000")
    #expect(shown["record"]?["title"] == "Skriv et brev til »Københavns Kommune«.")
    #expect(
      try await program.json("show kk", modules: parts).rows("mentionedBy")
        .contains { $0["kind"] == "fulfilment" })
  }

  @Test func `what nobody can mark is refused, and nothing is written`() async throws {
    let before = try await program.entries()
    let outcome = await fulfil("bl-kreds-1")
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("ender ved det, der registreres"))
    #expect(try await program.entries() == before)
  }
}
