import AlmenTestKit
import Testing
import Vocabulary

@testable import Agreements

private let source = Source("Prøve", madeUp: true)
private let first = Day(daysSince1970: 15_000)

/// Parties of which those with an `o` are single organisations.
private struct Organisations: AgreementParties {
  func areOpposite(_ one: PartyID, _ other: PartyID, on day: Day) -> Bool? { nil }
  func isForvaltning(_ id: PartID, during: Period) -> Bool { false }
  func kind(of id: PartyID, on day: Day) -> PartyKind? { nil }
  func isSingle(_ id: PartyID, during: Period) -> Bool { id.text.hasPrefix("o") }
  func collectives(during: Period) -> Set<PartyID> { ["kk", "bl"] }
  func organisations(during: Period) -> [(party: PartyID, days: [Period])] { [] }
  func days(of body: Pointer, during: Period) -> [Period] { [during] }
  func lineage(of party: PartyID) -> (before: [PartyID], after: [PartyID]) { ([], []) }
  func kin(of id: PartyID, during: Period) -> Set<PartyID> { [id] }
}

/// Random agreements on one topic: some bind the whole city, some one organisation or two; their days are
/// rough or exact, and they are made from one another in every way.
private struct Making {
  var random: SeededRandom

  mutating func rough(_ day: Int) -> RoughDay {
    let start = first.adding(days: day)
    return random.oneIn(3)
      ? RoughDay(from: start, to: start.adding(days: random.int(1...8))) : RoughDay(start)
  }

  mutating func some(of ids: [AgreementID], oneIn: Int) -> [AgreementID] {
    ids.filter { _ in random.oneIn(oneIn) }
  }

  mutating func parties() -> [PartyID] {
    switch random.int(0...5) {
    case 0: ["kk", "o1"]
    case 1: ["kk", "o2"]
    case 2: ["o1", "o2", "o3"]
    case 3: ["o3"]
    default: ["kk", "bl"]
    }
  }

  mutating func agreement(_ id: AgreementID, after others: [AgreementID]) -> Agreement {
    let start = random.int(0...60)
    let begins = rough(start)
    var term = Term(from: random.oneIn(9) ? nil : begins)
    if random.oneIn(2) {
      term.until = rough(start + 9 + random.int(0...30))
    } else if random.oneIn(2) {
      term.lasts = Duration(random.int(1...30), .days)
    }
    if random.oneIn(3) { term.prolongs = Duration(random.int(2...9), .days) }
    if random.oneIn(4) { term.notice = Duration(random.int(1...9), .days) }
    var agreement = Agreement(
      id: id, title: "A", kind: "delaftale", parties: parties(),
      concretises: some(of: others, oneIn: 9), succeeds: some(of: others, oneIn: 4),
      amends: some(of: others, oneIn: 12), extends: some(of: others, oneIn: 16),
      renews: some(of: others, oneIn: 9), term: random.oneIn(12) ? nil : term, topics: ["emne"],
      concluded: Conclusion(), source: source)
    if random.oneIn(6) { agreement.notice = NoticeGiven(day: rough(start + 5), why: "x") }
    if random.oneIn(6) {
      let how: Closing.How = random.oneIn(3) ? .withdrawn : .ended
      agreement.closed = Closing(
        day: random.oneIn(5) ? nil : rough(start + random.int(0...20)), how: how, why: "x")
    }
    return agreement
  }

  mutating func agreements(_ count: Int) -> [Agreement] {
    let ids = (0..<count).compactMap { AgreementID("a\($0)") }
    return ids.enumerated().map { index, id in
      // A loop too now and then: what is wrong must not keep the rest from being told.
      agreement(id, after: random.oneIn(20) ? ids : Array(ids[..<index]))
    }.sorted { _, _ in random.oneIn(2) }
  }
}

@Suite struct CoverageLawTests {
  private let book = AgreementBook(
    PlainRecords(), parties: Organisations(), developments: PlainDevelopments(),
    contributed: AgreementKind.plain)

  @Test(arguments: 0..<10)
  func `coverage of random agreements is as it is when every pair is asked`(_ batch: Int) throws {
    var making = Making(random: SeededRandom(seed: UInt64(1_300 + batch)))
    var overlaps = 0
    for _ in 0..<400 {
      let made = making.agreements(making.random.int(1...9))
      let start = first.adding(days: making.random.int(-10...40))
      let end: Day? = making.random.oneIn(4) ? nil : start.adding(days: making.random.int(1...90))
      let during = try #require(Period(start, to: end))
      let (found, asked) = (
        try book.coverage(by: made, during), try book.coverageByPairs(made, during)
      )
      overlaps += found.overlaps.count
      guard found == asked else {
        Issue.record("\(found)\n\(asked)\n\(made)")
        return
      }
    }
    #expect(overlaps > 100)
  }

  private func agreement(_ number: Int, days: ClosedRange<Int>, after: Int? = nil) throws
    -> Agreement
  {
    Agreement(
      id: try #require(AgreementID("a\(number)")), title: "A", kind: "delaftale",
      parties: ["kk", "bl"],
      succeeds: try after.map { [try #require(AgreementID("a\($0)"))] } ?? [],
      term: Term(
        from: RoughDay(first.adding(days: days.lowerBound)),
        until: RoughDay(first.adding(days: days.upperBound))),
      topics: ["emne"], concluded: Conclusion(), source: source)
  }

  /// When every pair is asked four thousand take days.
  @Test(.timeLimit(.minutes(10)))
  func `four thousand that follow one another, and four thousand at once, are told`() throws {
    let during = try #require(Period(first, to: first.adding(days: 9_000)))
    let history = try (0..<4_000).map { number in
      try agreement(
        number, days: (number * 2)...(number * 2), after: number == 0 ? nil : number - 1)
    }
    let told = try book.coverage(by: history, during)
    #expect(told.gaps.count == 3_999)
    #expect(told.overlaps.isEmpty)
    let all = try (0..<4_000).map { try agreement($0, days: 0...100) }
    let overlaps = try book.coverage(by: all, during).overlaps
    #expect(overlaps.map(\.agreements.count) == [4_000])
  }
}
