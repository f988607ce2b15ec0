import AlmenTestKit
import Criteria
import Testing
import Vocabulary

/// The faults that other systems make (domain.md, section 5), each by name.
@Suite struct MuseumTests {
  private func percent(_ evaluation: Evaluation) -> Int64? {
    evaluation.progress?.raw.rounded(decimals: 2)
  }

  @Test func `a target of zero is a target`() throws {
    let down = criterion(40, 0)
    let at20 = try evaluate(down, indicator(.down), [reading("2014", 20)])
    #expect(at20.status == .notMet)
    #expect(percent(at20) == 50)
    #expect(try evaluate(down, indicator(.down), [reading("2014", 0)]).status == .met)
  }

  @Test func `a goal at its baseline is to be kept, and has no progress`() throws {
    let kept = try evaluate(criterion(50, 50), indicator(.up), [reading("2014", 50)])
    #expect((kept.status, kept.progress) == (.met, nil))
    let better = try evaluate(criterion(50, 50), indicator(.up), [reading("2014", 60)])
    #expect((better.status, better.progress) == (.met, nil))
    let lost = try evaluate(criterion(50, 50), indicator(.up), [reading("2014", 49)])
    #expect((lost.status, lost.progress) == (.notMet, nil))
    #expect(
      try evaluate(criterion(50, 50), indicator(.up), [reading("2012", 49)], on: "2013-01-01")
        .status == .behind)
  }

  @Test func `a goal that descends is measured from where it started`() throws {
    let found = try evaluate(criterion(80, 40), indicator(.down), [reading("2014", 70)])
    #expect((found.status, percent(found)) == (.notMet, 25))
  }

  @Test func `beyond the target progress is above 100 per cent, and 100 in the capped view`() throws
  {
    let found = try evaluate(criterion(0, 100), indicator(.up), [reading("2014", 130)])
    #expect(percent(found) == 130)
    #expect(found.progress?.capped == Exact(1))
  }

  @Test func `worse than the baseline is negative and shown, and 0 in the capped view`() throws {
    let found = try evaluate(criterion(50, 100), indicator(.up), [reading("2014", 40)])
    #expect(percent(found) == -20)
    #expect(found.progress?.capped == Exact(0))
  }

  @Test func `0 of 0 cannot be judged`() throws {
    let found = try evaluate(
      criterion(10, 20), indicator(.up, kind: .share), [reading("2014", nil, part: 0, whole: 0)])
    #expect(verdict(found) == "unjudged nothingToMeasure")
  }

  @Test func `percentages of parts are numerators over denominators, never their mean`() throws {
    let together = criterion(10, 50, parts: [parken, vangen])
    let found = try evaluate(
      together, indicator(.up, kind: .share),
      [
        reading("2014", nil, part: 9, whole: 10),
        reading("2014", nil, about: vangen, part: 10, whole: 90),
      ])
    #expect(found.value == Exact(19))
    #expect(found.status == .notMet)
  }

  @Test func `percentages without counts are not put together`() throws {
    let found = try evaluate(
      criterion(10, 50, parts: [parken, vangen]), indicator(.up, kind: .share),
      [reading("2014", 90), reading("2014", 11, about: vangen)])
    #expect(verdict(found) == "unjudged cannotCombine")
  }

  @Test func `weights are shared out, so that they need not add up to anything`() throws {
    let half = try evaluate(criterion(0, 100), indicator(.up), [reading("2014", 50)])
    let whole = try evaluate(criterion(0, 100), indicator(.up), [reading("2014", 100)])
    #expect(try Rollup([(3, half), (1, whole)]).score == Exact(5, over: 8))
    #expect(try Rollup([(300, half), (100, whole)]).score == Exact(5, over: 8))
    #expect(try Rollup([(nil, half), (nil, whole)]).score == Exact(3, over: 4))
  }

  @Test func `what cannot be judged weighs nothing, and is shown`() throws {
    let whole = try evaluate(criterion(0, 100), indicator(.up), [reading("2014", 100)])
    let none = try evaluate(criterion(0, 100), indicator(.up), [])
    let found = try Rollup([(1, whole), (3, none)])
    #expect(found.score == Exact(1))
    #expect(try found.coverage == Exact(1, over: 4))
    #expect(try Rollup([(1, none)]).score == nil)
    #expect(try Rollup([]).coverage == nil)
  }

  @Test func `times that are not reported leave the target as it is, and are counted`() throws {
    let sum = criterion(nil, 1000, rule: EvaluationRule(how: .sum, from: RoughDay("2014-01-01")))
    let quarters = [
      try reading("2014-01/2014-03", 300), try reading("2014-04/2014-06", 300),
      try reading("2014-10/2014-12", 300),
    ]
    let found = try evaluate(sum, indicator(.up, kind: .count), quarters)
    #expect(verdict(found) == "unjudged notReported")
    #expect(found.value == Exact(900))
    #expect(found.coverage == Coverage(reported: 273, expected: 365))
    let all = quarters + [try reading("2014-07/2014-09", 100)]
    #expect(try evaluate(sum, indicator(.up, kind: .count), all).status == .met)
    let few = quarters + [try reading("2014-07/2014-09", 99)]
    #expect(try evaluate(sum, indicator(.up, kind: .count), few).status == .notMet)
  }

  @Test func `at most so many in all is not kept before the time is over`() throws {
    let most = criterion(nil, 100, rule: EvaluationRule(how: .sum, from: RoughDay("2014-01-01")))
    let half = [try reading("2014-01/2014-06", 40)]
    #expect(
      try evaluate(most, indicator(.down, kind: .count), half, on: "2014-06-30").status == .onTrack)
    // In half of the time no more than half may have come; how far it is, is not said of such a sum.
    let much = try evaluate(
      most, indicator(.down, kind: .count), [reading("2014-01/2014-06", 51)], on: "2014-06-30")
    #expect((much.status, much.progress) == (.behind, nil))
    // Half of the year is not reported: that is not none.
    #expect(
      verdict(try evaluate(most, indicator(.down, kind: .count), half)) == "unjudged notReported")
    let whole = half + [try reading("2014-07/2014-12", 60)]
    #expect(try evaluate(most, indicator(.down, kind: .count), whole).status == .met)
    let over = half + [try reading("2014-07/2014-12", 61)]
    #expect(try evaluate(most, indicator(.down, kind: .count), over).status == .notMet)
  }

  @Test func `a criterion without a target is listed as such`() throws {
    #expect(
      verdict(try evaluate(criterion(1, nil), indicator(.up), [reading("2014", 5)]))
        == "unjudged noTarget")
  }

  @Test func `an empty baseline is missing and not zero`() throws {
    let found = try evaluate(
      criterion(nil, 100), indicator(.up), [reading("2012", 50)], on: "2013-01-01")
    #expect(verdict(found) == "unjudged noBaseline")
    #expect(found.progress == nil)
    #expect(found.value == Exact(50))
    let zero = try evaluate(
      criterion(0, 100), indicator(.up), [reading("2012", 60)], on: "2013-01-01")
    #expect((zero.status, percent(zero)) == (.onTrack, 60))
  }

  @Test func `zero is a value, and blank is none`() throws {
    #expect(try evaluate(criterion(10, 0), indicator(.down), [reading("2014", 0)]).status == .met)
    #expect(
      verdict(try evaluate(criterion(10, 0), indicator(.down), [reading("2014", nil, .missing)]))
        == "unjudged missing")
    #expect(
      verdict(try evaluate(criterion(10, 0), indicator(.down), [])) == "unjudged noReading")
  }

  @Test(
    arguments: [
      (Direction.up, 499, false), (.up, 500, true), (.up, 501, true), (.down, 501, false),
      (.down, 500, true), (.down, 499, true),
    ] as [(Direction, Int64, Bool)])
  func `a value exactly on the target is at it`(
    _ direction: Direction, _ value: Int64, _ isMet: Bool
  ) throws {
    let found = try evaluate(
      criterion(direction == .up ? 0 : 1000, 500), indicator(direction, decimals: 1),
      [reading("2014", value, decimals: 1)])
    #expect(found.status == (isMet ? .met : .notMet))
  }

  @Test func `a share is compared exactly, not as it is rounded`() throws {
    let share = indicator(.up, kind: .share, decimals: 1)
    // 39,96 % is shown as 40,0 % and is not 40 %.
    let under = try evaluate(
      criterion(0, 400), share, [reading("2014", nil, part: 999, whole: 2500)])
    #expect((under.status, under.value?.rounded(decimals: 1)) == (.notMet, 400))
    let on = try evaluate(
      criterion(0, 400), share, [reading("2014", nil, part: 1000, whole: 2500)])
    #expect(on.status == .met)
  }

  @Test func `a definition past its last day does not hold, and the reading must say another`()
    throws
  {
    let ended = [
      DefinitionVersion(version: 1, until: Day("2012-12-31"), meaning: "a", source: "a")
    ]
    let measurer = Measurer(
      book(criterion(1, 2), indicator(.up, definitions: ended), PlainReadings()),
      today: try isoDay("2020-01-01"))
    #expect(try measurer.faults(in: reading("2012", 1)).isEmpty)
    #expect(
      try measurer.faults(in: reading("2013", 1)).map(\.finding.rule.id) == [
        "criteria.whichDefinition"
      ])
  }

  @Test func `a target changed for the future leaves the years between as they were`() throws {
    let records = PlainRecords().with(indicator(.up)).with(criterion(0, 50), "2010-01-01")
      .with(criterion(0, 90), "2013-06-01")
    let found = try CriterionBook(
      records, readings: PlainReadings([reading("2012", 60)]), places: TwoAreas()
    ).caseOf("c")
    #expect(found.evaluation(on: try isoDay("2013-05-31"))?.status == .met)
    let later = try #require(found.evaluation(on: try isoDay("2013-06-01")))
    #expect(later.status == .onTrack)
    #expect(found.change(to: later)?.whys == [.target])
  }

  @Test func `a target a year after 29 February is due on 28 February`() throws {
    let deadline = try #require(Duration("1y")?.deadline(after: isoDay("2012-02-29")))
    var leap = criterion(0, 50)
    leap.target?.day = RoughDay(deadline)
    leap.baseline?.day = RoughDay("2012-02-29")
    let readings = [try reading("2013-02-28", 40)]
    let measured = indicator(.up, every: nil)
    #expect(try evaluate(leap, measured, readings, on: "2013-02-28").status == .behind)
    #expect(try evaluate(leap, measured, readings, on: "2013-03-01").status == .notMet)
  }

  @Test(arguments: [ReadingStatus.projected, .carriedOver, .missing])
  func `only an actual value can make a criterion met`(_ status: ReadingStatus) throws {
    let value: Int64? = status == .missing ? nil : 100
    for rule in [nil, EvaluationRule(how: .mean, count: 2)] {
      let found = try evaluate(
        criterion(0, 50, rule: rule), indicator(.up),
        [reading("2013", 100), reading("2014", value, status)])
      #expect(verdict(found) == "unjudged \(status.rawValue)")
    }
    let parts = try evaluate(
      criterion(0, 50, parts: [parken, vangen]), indicator(.up, kind: .count),
      [reading("2014", 100), reading("2014", value, status, about: vangen)])
    #expect(parts.status == .unjudged)
  }

  @Test func `safe is not 100 minus unsafe`() throws {
    // 9 % unsafe and 85 % safe are two indicators; neither says anything of the other.
    let safe = try evaluate(criterion(80, 90), indicator(.up), [reading("2014", 85)])
    #expect(safe.status == .notMet)
    var unsafe = criterion(20, 10)
    unsafe.indicator = "utryg"
    #expect(
      verdict(try evaluate(unsafe, indicator(.down), [reading("2014", 85)]))
        == "unjudged noIndicator")
  }

  @Test func `two definitions are not compared without a bridge`() throws {
    func found(_ bridge: Bridge?) throws -> Evaluation {
      let versions = [
        DefinitionVersion(version: 1, until: Day("2012-12-31"), meaning: "bestand", source: "a"),
        DefinitionVersion(
          version: 2, from: Day("2013-01-01"), meaning: "udlejninger", bridge: bridge, source: "b"),
      ]
      return try evaluate(
        criterion(100, 200), indicator(.up, definitions: versions), [reading("2014", 90)])
    }
    #expect(verdict(try found(nil)) == "unjudged definitionChanged")
    // One of the new counts as three of the old: 90 is 270.
    let bridged = try found(Bridge(from: 1, times: 1, over: 3, why: "prøve"))
    #expect(bridged.status == .met)
    #expect(bridged.value == Exact(270))
    #expect(bridged.definition == 1)
  }
}
