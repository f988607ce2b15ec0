import AlmenTestKit
import Investments
import Testing
import Vocabulary

private struct Nobody: Financiers {
  func part(playedBy id: PartyID, on day: Day) -> PartID? { nil }
  func saidPart(of id: PartyID, on day: Day) -> PartID? { nil }
  func isMunicipal(_ id: PartyID, on day: Day) -> Bool? { false }
}

private let source = Source("Prøve", madeUp: true)

/// A round of applications, from the call to what is granted, over plain values.
@Suite struct RoundActTests {
  private let pen: PlainPen

  init() throws {
    pen = PlainPen(on: try isoDay("2026-01-01"))
    try treasurer(pen).enter(FundingStream(id: "pulje", title: "Pulje", source: source))
    try treasurer(pen).frame(
      "pulje", year: 2026, Self.range(300, 300), from: "kk", AmountDetails())
    try treasurer(pen).enter(
      Round(
        id: "r", title: "Runde", frame: "pulje-2026-1", opens: isoDay("2026-02-01"),
        closes: isoDay("2026-03-31"), how: .proportional, source: source))
  }

  private func treasurer(_ pen: PlainPen) -> Treasurer {
    FundingBook(pen, financiers: Nobody()).treasurer(with: pen, source: source)
  }

  private static func range(_ low: Int64, _ high: Int64) -> AmountRange {
    AmountRange(low: Kroner(ore: low), high: Kroner(ore: high))
  }

  private func application(_ party: PartyID, _ ore: Int64) -> Application {
    Application(by: party, what: "noget", asked: Kroner(ore: ore))
  }

  private func act(on day: String, _ act: (Treasurer) throws -> Void) throws {
    pen.day = try isoDay(day)
    try act(treasurer(pen))
  }

  private func refused(on day: String, _ act: (Treasurer) throws -> Void) throws -> [String] {
    let trial = PlainPen(copying: pen)
    trial.day = try isoDay(day)
    do {
      try act(treasurer(trial))
      return []
    } catch let refusal as Refusal {
      return refusal.findings.map(\.rule.id)
    }
  }

  @Test func `what is applied for while it is open is granted once, to the øre`() throws {
    let take = { (clerk: Treasurer) in try clerk.take(application("x", 400), into: "r") }
    #expect(try refused(on: "2026-01-31", take) == ["investments.roundClosed"])
    #expect(try refused(on: "2026-04-01", take) == ["investments.roundClosed"])
    #expect(
      try refused(on: "2026-03-01") { try $0.grant("r", nil, decision: nil) }
        == ["investments.nothingApplied"])
    try act(on: "2026-02-01", take)
    try act(on: "2026-03-31") { try $0.take(application("y", 200), into: "r") }
    try act(on: "2026-04-01") { try $0.grant("r", nil, decision: "d") }
    let round = try #require(pen.record(Round.self, "r", on: pen.day))
    #expect(round.applications.map(\.granted) == [Kroner(ore: 200), Kroner(ore: 100)])
    #expect(round.decision == "d")
    #expect(
      try refused(on: "2026-04-02") { try $0.grant("r", nil, decision: nil) }
        == ["investments.grantedAlready"])
    #expect(
      pen.record(Round.self, "r", on: try isoDay("2026-03-31"))?.applications[0].granted == nil)
  }

  @Test func `an amount that is not known is not guessed`() throws {
    try act(on: "2026-01-01") {
      try $0.frame("pulje", year: 2027, Self.range(100, 200), from: "kk", AmountDetails())
    }
    try act(on: "2026-02-01") {
      try $0.enter(
        Round(
          id: "q", title: "Runde", frame: "pulje-2027-1", opens: isoDay("2026-02-01"),
          closes: isoDay("2026-03-31"), how: .inOrder, source: source))
    }
    try act(on: "2026-02-02") { try $0.take(application("x", 150), into: "q") }
    #expect(
      try refused(on: "2026-04-01") { try $0.grant("q", nil, decision: nil) }
        == ["investments.howMuch"])
    #expect(
      try refused(on: "2026-04-01") {
        try $0.grant("q", Kroner(ore: 100), decision: nil)
      } == [])
  }
}
