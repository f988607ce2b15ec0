import AlmenTestKit
import Investments
import Testing
import Vocabulary

private struct OnlyKK: Financiers {
  func part(playedBy id: PartyID, on day: Day) -> PartID? { PartID(id.text) }
  func saidPart(of id: PartyID, on day: Day) -> PartID? { PartID(id.text) }
  func isMunicipal(_ id: PartyID, on day: Day) -> Bool? { id == "kk" }
}

private let source = Source("Prøve", madeUp: true)

private func range(_ low: Int64, _ high: Int64) -> AmountRange {
  AmountRange(low: Kroner(ore: low), high: Kroner(ore: high))
}

private func amount(
  _ id: AmountID, _ kind: AmountKind, _ low: Int64, _ high: Int64, under: AmountID? = nil,
  stream: StreamID = "s", financier: PartyID = "kk"
) -> Amount {
  Amount(
    id: id, title: id.text, stream: stream, kind: kind, year: 2010, amount: range(low, high),
    financier: financier, under: under, decision: "b", source: source)
}

@Suite struct LeverageTests {
  private func leverage(_ own: AmountRange, _ others: AmountRange) throws -> [Int64?]? {
    let records = PlainRecords()
      .with(amount("f", .frame, own.low.ore, own.high.ore))
      .with(
        amount(
          "o", .frame, others.low.ore, others.high.ore, stream: "andet", financier: "lbf"))
    return try FundingBook(records, financiers: OnlyKK())
      .summary(on: isoDay("2010-06-01"), by: .stream).leverage
      .map { [$0.low.value, $0.high?.value] }
  }

  @Test(arguments: [
    // A third and two thirds: neither to the nearest øre, but down and up.
    (range(300, 300), range(100, 100), [33, 34]), (range(300, 300), range(200, 200), [66, 67]),
    // A whole number of øre is both bounds of itself.
    (range(300, 300), range(600, 600), [200, 200]), (range(3, 3), range(0, 0), [0, 0]),
    // The least of one over the most of the other, and the most over the least.
    (range(3, 7), range(10, 20), [142, 667]), (range(7, 300), range(1, 1), [0, 15]),
  ])
  func `what a krone brings is at least rounded down, and at most rounded up, to the øre`(
    _ own: AmountRange, _ others: AmountRange, _ expected: [Int64]
  ) throws {
    #expect(try leverage(own, others) == expected)
  }

  @Test func `what a krone that may be none brings is not said, nor what does not fit`() throws {
    #expect(try leverage(range(0, 100), range(50, 50)) == nil)
    #expect(try leverage(range(1, 1), range(.max, .max)) == nil)
    #expect(try leverage(range(1, 100), range(100, .max)) == [100, nil])
  }
}

/// What is known within bounds is told as too much only when it is on every reading.
@Suite struct OverTests {
  @Test(arguments: [
    (range(100, 200), []), (range(101, 101), ["investments.overFrame"]),
    (range(101, 200), ["investments.overFrame"]), (range(0, 1_000), []),
  ])
  func `the least promised is held against the most a frame can be`(
    _ promised: AmountRange, _ rules: [String]
  ) throws {
    let records = PlainRecords().with(amount("ramme", .frame, 50, 100))
      .with(amount("t", .commitment, promised.low.ore, promised.high.ore, under: "ramme"))
    #expect(try moneyRules(records) == rules)
  }

  @Test(arguments: [
    (range(60, 90), []), (range(61, 61), ["investments.overCommitment"]),
    (range(61, 90), ["investments.overCommitment"]), (range(0, 1_000), []),
  ])
  func `the least paid is held against the most a commitment can be`(
    _ paid: AmountRange, _ rules: [String]
  ) throws {
    let records = PlainRecords().with(amount("ramme", .frame, 100, 100))
      .with(amount("t", .commitment, 50, 60, under: "ramme"))
      .with(amount("p", .paid, paid.low.ore, paid.high.ore, under: "t"))
    #expect(try moneyRules(records) == rules)
  }

  @Test(arguments: [(40, []), (39, []), (41, ["investments.overRound"])] as [(Int64, [String])])
  func `what a round grants is held against the most its frame can be, and the rule waits`(
    _ granted: Int64, _ rules: [String]
  ) throws {
    let (asked, given) = (Kroner(ore: 90), Kroner(ore: granted))
    let day = try isoDay("2010-03-01")
    let round = Round(
      id: "r", title: "r", frame: "ramme", opens: day, closes: day, how: .inOrder,
      applications: [Application(by: "org", what: "boliger", asked: asked, granted: given)],
      decision: "b", source: source)
    #expect(
      try moneyRules(PlainRecords().with(amount("ramme", .frame, 30, 40)).with(round)) == rules)
  }

  @Test(
    arguments: [(1, []), (0, ["investments.badRound"]), (-1, ["investments.badRound"])]
      as [(Int64, [String])])
  func `an application asks for something`(_ asked: Int64, _ rules: [String]) throws {
    let day = try isoDay("2010-03-01")
    let round = Round(
      id: "r", title: "r", frame: "ramme", opens: day, closes: day, how: .inOrder,
      applications: [Application(by: "org", what: "boliger", asked: Kroner(ore: asked))],
      source: source)
    #expect(try moneyRules(PlainRecords().with(round)) == rules)
  }

  @Test func `what is exactly nothing, or exactly known, is no fault`() throws {
    #expect(try moneyRules(PlainRecords().with(amount("f", .frame, 0, 0))) == [])
    #expect(
      try moneyRules(PlainRecords().with(amount("f", .frame, -1, 0))) == ["investments.negative"])
  }
}

@Suite struct GuaranteeRoundingTests {
  private func guarantee(_ loan: Int64, _ share: Int, _ behind: Int?) -> Guarantee {
    Guarantee(
      id: "g", title: "g", loan: Kroner(ore: loan), share: share, guarantor: "kk",
      reguaranteed: behind, reguarantor: behind ?? 0 == 0 ? nil : "lbf", decision: "b",
      source: source)
  }

  @Test(
    arguments: [
      (1, 5_000, 5_000, [1, 1, 0]), (3, 10_000, 5_000, [3, 2, 1]),
      (100, 3_333, 3_333, [33, 11, 22]),
      (100, 10_000, 0, [100, 0, 100]), (100, 10_000, nil, [100, nil, nil]),
    ] as [(Int64, Int, Int?, [Int64?])])
  func `each part is rounded half up, and the guarantor is left with what remains, to the øre`(
    _ loan: Int64, _ share: Int, _ behind: Int?, _ expected: [Int64?]
  ) throws {
    let found = guarantee(loan, share, behind)
    #expect(try [found.amount, found.behind, found.net].map { $0?.ore } == expected)
  }

  @Test(
    arguments: [
      (1, 0, 0, true), (1, 10_000, 10_000, true), (0, 5_000, 5_000, false),
      (1, -1, 5_000, false), (1, 5_000, -1, false), (1, 5_000, 10_001, false),
    ] as [(Int64, Int, Int, Bool)])
  func `a guarantee is of some loan, and its shares are from nothing to all`(
    _ loan: Int64, _ share: Int, _ behind: Int, _ isSound: Bool
  ) throws {
    let records = PlainRecords().with(guarantee(loan, share, behind))
    #expect(try moneyRules(records) == (isSound ? [] : ["investments.badGuarantee"]))
  }
}
