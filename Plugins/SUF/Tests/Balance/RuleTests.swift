import AlmenTestKit
import Counter
import Organisation
import Testing
import Vocabulary

@testable import SUF

@Suite struct RuleTests {
  private func found(_ records: PlainRecords) throws -> [String] {
    let rooms = PlainRooms(records, parts: plugged)
    return try SUF.Module().checks(at: rooms).flatMap { check in
      try check.findings(about: nil, during: .always).map(\.rule.id)
    }
  }

  @Test func `sound records have nothing wrong`() throws {
    let records = PlainRecords().with(bydel("nord")).with(home("elm", 5)).with(coverage("en", 900))
      .with(people("nord", 2026, 5))
      .with(Scenario(id: "s", title: "S", assumptions: ["en"], isMain: true, source: madeUp))
    #expect(try found(records) == [])
  }

  @Test func `what cannot be is found`() throws {
    var twice = home("elm", -5, occupancy: 10_001)
    twice.stock.append(Stock(.careDwelling, 2))
    #expect(
      try found(PlainRecords().with(twice)) == [
        "suf.impossible", "suf.impossible", "suf.stockTwice",
      ])
    var converted = home("elm", 5, .careDwelling, .converted)
    converted.assignedBy = .organisation
    #expect(
      try found(PlainRecords().with(converted)) == ["suf.conversionAlone", "suf.assignedAlone"])
  }

  @Test func `people are counted once`() throws {
    var one = people("nord", 2026, 5)
    one.ages.append(AgeCount(Ages(80, 84), 2))
    #expect(
      try found(PlainRecords().with(one).with(people("nord", 2026, 9, from: 85))) == [
        "suf.agesOverlap", "suf.populationTwice", "suf.populationTwice",
      ])
    var wrong = people("nord", 2026, -1)
    #expect(try found(PlainRecords().with(wrong)) == ["suf.impossible"])
    wrong.ages = [AgeCount(Ages(80, 70), 1)]
    #expect(try found(PlainRecords().with(wrong)) == ["suf.impossible"])
  }

  @Test func `an assumption has rates or a year, and they can be`() throws {
    var both = coverage("en", 10_001)
    both.baseYear = 2020
    #expect(try found(PlainRecords().with(both)) == ["suf.impossible", "suf.rateless"])
    var none = coverage("en", 900)
    (none.rates, none.youngest, none.oldest) = ([], 90, 80)
    #expect(try found(PlainRecords().with(none)) == ["suf.impossible", "suf.rateless"])
    // Kept as in a year, and a rate that is said, are two ways.
    var kept = coverage("en", 900)
    kept.method = .kept
    #expect(try found(PlainRecords().with(kept)) == ["suf.rateless"])
  }

  @Test func `a scenario delays what is planned, and one is the main one`() throws {
    let delay = Delay(home: "elm", planned: try isoDay("2028-08-02"), months: 12)
    func scenario(_ id: ScenarioID, _ delays: [Delay]) -> Scenario {
      Scenario(
        id: id, title: id.text, assumptions: ["en"], delays: delays, isMain: true, source: madeUp)
    }
    let records = PlainRecords().with(coverage("en", 900)).with(home("elm", 5), "2028-08-01")
    #expect(try found(records.with(scenario("a", [delay]))) == ["suf.delayMissed"])
    var right = delay
    right.planned = try isoDay("2028-08-01")
    #expect(
      try found(records.with(scenario("a", [right])).with(scenario("b", []))) == [
        "suf.mainTwice", "suf.mainTwice",
      ])
    for months in [-1, 0, 1201] {
      right.months = months
      #expect(try found(records.with(scenario("a", [right]))) == ["suf.impossible"])
    }
    right.months = 12
    #expect(try found(records.with(scenario("a", [right, right]))) == ["suf.impossible"])
  }
}
