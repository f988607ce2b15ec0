import AlmenTestKit
import Criteria
import Testing
import Vocabulary

private struct OnlyTMF: CriterionOwners {
  func isAdministrative(_ id: PartyID, on day: Day) -> Bool { id == "tmf" }
}

private let source = Source("Prøve", madeUp: true)
private let kk = Pointer(kind: "party", id: "kk")

private func indicator(_ direction: Direction?, decimals: Int? = nil) -> Indicator {
  Indicator(id: "i", title: "i", decimals: decimals, direction: direction, source: source)
}

private func criterion(target: Int64?, owner: PartyID? = "tmf", subject: Pointer? = kk) -> Criterion
{
  Criterion(
    id: "c", title: "c", indicator: "i", subject: subject,
    target: target.map { Measured(value: $0, day: RoughDay("2011-12")) }, owner: owner,
    source: source)
}

private func reading(
  _ id: Identifier<ReadingSubject>, _ period: String, _ value: Int64?,
  _ status: ReadingStatus = .actual
) throws -> Reading {
  Reading(
    id: id, indicator: "i", subject: kk, period: try #require(RoughDay(period)), value: value,
    status: status, source: source)
}

private func verdict(_ records: PlainRecords, on day: String = "2012-01-01") throws -> Verdict? {
  try CriteriaBook(records, owners: OnlyTMF()).assessments(on: isoDay(day)).first?.verdict
}

private func check(_ records: PlainRecords) throws -> [String] {
  try CriterionChecks(CriteriaBook(records, owners: OnlyTMF()))
    .findings(about: nil, during: .always).map(\.rule.id)
}

@Suite struct RecordTests {
  @Test(arguments: RecordContract.laws, CriteriaBook.kinds.map(RecordContract.Kind.init))
  func `every kind keeps`(_ law: Law<RecordContract.Kind>, _ kind: RecordContract.Kind) async throws
  {
    try await law.check(kind)
  }
}

@Suite struct VerdictTests {
  @Test(
    arguments: [
      (Direction.up, 50, true), (.up, 51, true), (.up, 49, false), (.down, 50, true),
      (.down, 49, true), (.down, 51, false), (.hold, 50, true), (.hold, 51, false),
      (.up, 0, false), (.down, 0, true),
    ] as [(Direction, Int64, Bool)])
  func `a target of 50 is met by values at it or better`(
    _ direction: Direction, _ value: Int64, _ met: Bool
  ) throws {
    let records = PlainRecords().with(indicator(direction)).with(criterion(target: 50))
      .with(try reading("r", "2011", value))
    #expect(try verdict(records) == (met ? .met : .notMet))
  }

  @Test(arguments: [ReadingStatus.projected, .carriedOver, .missing])
  func `only an actual value can make a criterion met`(_ status: ReadingStatus) throws {
    let records = PlainRecords().with(indicator(.up)).with(criterion(target: 0))
      .with(try reading("r", "2011", status == .missing ? nil : 100, status))
    #expect(try verdict(records) == .unjudged(.noReading))
  }

  @Test func `the latest time whose end has come counts`() throws {
    let records = PlainRecords().with(indicator(.up)).with(criterion(target: 50))
      .with(try reading("a", "2010", 60)).with(try reading("b", "2011", 40))
    #expect(try verdict(records, on: "2011-12-30") == .met)
    #expect(try verdict(records, on: "2011-12-31") == .notYetMet)
    #expect(try verdict(records, on: "2012-01-01") == .notMet)
  }

  @Test func `what is missing is said`() throws {
    let records = PlainRecords().with(indicator(.up)).with(criterion(target: 0))
    #expect(try verdict(records) == .unjudged(.noReading))
    let read = PlainRecords().with(criterion(target: nil)).with(try reading("r", "2011", 1))
    #expect(try verdict(read) == .unjudged(.noTarget))
    let undirected = PlainRecords().with(indicator(nil)).with(criterion(target: 1))
      .with(try reading("r", "2011", 1))
    #expect(try verdict(undirected) == .unjudged(.noIndicator))
  }
}

@Suite struct CriterionRuleTests {
  @Test func `a reading has a value exactly when it is not missing`() throws {
    #expect(
      try check(PlainRecords().with(try reading("r", "2011", 0, .missing))) == [
        "criteria.valueAndStatus"
      ])
    #expect(
      try check(PlainRecords().with(try reading("r", "2011", nil, .actual))) == [
        "criteria.valueAndStatus"
      ])
    #expect(try check(PlainRecords().with(try reading("r", "2011", nil, .missing))) == [])
  }

  @Test func `decimals are 0-6`() throws {
    #expect(try check(PlainRecords().with(indicator(.up, decimals: 7))) == ["criteria.decimals"])
    #expect(try check(PlainRecords().with(indicator(.up, decimals: 6))) == [])
  }

  @Test func `a criterion nobody can evaluate yet is noted`() throws {
    #expect(try check(PlainRecords().with(criterion(target: 1))) == ["criteria.noReadings"])
    #expect(
      try check(PlainRecords().with(criterion(target: 1, subject: nil))) == [
        "criteria.notMeasurable"
      ]
    )
    let read = PlainRecords().with(criterion(target: 1)).with(try reading("r", "2011", 1))
    #expect(try check(read) == [])
  }

  @Test func `an owner that is no forvaltning is a warning`() throws {
    #expect(
      try check(PlainRecords().with(criterion(target: 1, owner: "bl"))) == [
        "criteria.ownerNotAdministrative", "criteria.noReadings",
      ])
  }

  @Test func `a target before its baseline is refused`() throws {
    var wrong = criterion(target: nil)
    wrong.baseline = Measured(value: 1, day: RoughDay("2012"))
    wrong.target = Measured(value: 2, day: RoughDay("2011"))
    #expect(try check(PlainRecords().with(wrong)).first == "criteria.targetBeforeBaseline")
  }
}
