import Counter
import Testing
import Vocabulary

@testable import Runner

private let kk = Pointer(kind: PartySubject.kind, id: "kk")
private let letter = Rule(
  "xyz.letter", .note, sentence: "Skriv et brev til {subject}.", remedy: "Ellers sker intet.",
  source: "Prøve")

/// A part whose yearly duty is overdue only where it is followed.
private struct Letters: ForvaltningModule, DutyContributing {
  let id: PartID = "xyz"
  let name = "Prøve"
  let needs: [PartID] = []
  let dutyRules = [letter]

  func obligers(at rooms: any Rooms) -> [any Obliging] { [Yearly(rooms: rooms)] }

  struct Yearly: Obliging {
    let rooms: any Rooms

    func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
      let since = try rooms.followedDuties(on: day).since(letter)
      return (2020...last.year).compactMap { Day($0, 6, 1) }
        .filter { ($0 >= day || since ?? .latest <= $0) && $0 <= last }
        .map {
          Duty(
            letter, owner: kk, due: RoughDay($0), subject: kk, isMarked: true, isShared: true)
        }
    }
  }
}

/// Duties that are followed from a day, through the program and the real store.
@Suite struct FollowTests {
  private static let made = MadeDatabase.signing("Prøve", from: "2022-01-01")
  private let program: TestProgram
  private let parts: [any Part] = [Letters()]

  init() async throws { program = try await Self.made.program() }

  private func act(_ line: String, on day: String = "2022-11-20") async -> Program.Outcome {
    await program.run(
      "act \(line) --by Prøve --as sekretaer --because prøve --on \(day)", modules: parts)
  }

  private func told(on day: String, _ options: String = "") async throws -> [String] {
    try await program.json("due --on \(day) \(options)", modules: parts).rows("duties")
      .filter { $0["rule"] == "xyz.letter" }
      .map { "\($0["due"]?.string ?? "") \($0["state"]?.string ?? "")" }
  }

  @Test func `it is overdue from that day on, and done by an act, each time by itself`()
    async throws
  {
    #expect(try await told(on: "2025-01-01") == ["2025-06-01 open"])
    let outcome = await act("follow --duty xyz.letter")
    try #require(outcome.status == 0, "\(outcome.error)")
    #expect(try await told(on: "2025-01-01") == ["2023-06-01 overdue", "2025-06-01 open"])
    #expect(
      try await told(on: "2025-01-01", "--all") == [
        "2023-06-01 overdue", "2024-06-01 overdue", "2025-06-01 open",
      ])
    #expect(
      try await told(on: "2025-01-01", "--owner kk") == [
        "2023-06-01 overdue", "2024-06-01 overdue", "2025-06-01 open",
      ])
    #expect(try await told(on: "2022-11-19") == ["2023-06-01 open"])
    let done = await act(
      "fulfil kk --duty xyz.letter --time 2024-06-01 --shows sag-1", on: "2025-01-01")
    try #require(done.status == 0, "\(done.error)")
    #expect(
      try await told(on: "2025-01-01", "--all") == ["2023-06-01 overdue", "2025-06-01 open"])
  }

  @Test func `what is no duty cannot be followed`() async {
    let outcome = await act("follow --duty xyz.leter")
    #expect(outcome.status != 0 && outcome.error.contains("Mente du »xyz.letter«?"))
  }

  @Test func `it is followed once`() async {
    let first = await act("follow")
    #expect(first.status == 0, "\(first.error)")
    let again = await act("follow --duty xyz.letter")
    #expect(again.status != 0 && again.error.contains("Det følges allerede."), "\(again.error)")
  }
}
