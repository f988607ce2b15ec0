import AlmenTestKit
import Criteria
import Testing
import Vocabulary

@Suite struct EvaluationTests {
  @Test func `before the deadline the line from baseline to target tells on track from behind`()
    throws
  {
    func status(_ value: Int64, on day: String, year: String) throws -> CriterionStatus {
      try evaluate(criterion(0, 400), indicator(.up), [reading(year, value)], on: day).status
    }
    // 2012 ends half way through the four years, but for a leap day.
    #expect(try status(201, on: "2012-12-31", year: "2012") == .onTrack)
    #expect(try status(199, on: "2012-12-31", year: "2012") == .behind)
    #expect(try status(400, on: "2012-12-31", year: "2012") == .met)
    #expect(try status(399, on: "2014-12-31", year: "2014") == .behind)
    #expect(try status(399, on: "2015-01-01", year: "2014") == .notMet)
  }

  @Test func `milestones bend the line, and do without a baseline`() throws {
    let milestone = Measured(value: 300, day: RoughDay("2012-12-31"))
    func status(_ value: Int64, baseline: Int64?) throws -> CriterionStatus {
      try evaluate(
        criterion(baseline, 400, milestones: [milestone]), indicator(.up),
        [reading("2012", value)], on: "2013-01-31"
      ).status
    }
    #expect(try status(299, baseline: 0) == .behind)
    #expect(try status(300, baseline: 0) == .onTrack)
    #expect(try status(299, baseline: nil) == .behind)
    #expect(try status(300, baseline: nil) == .onTrack)
  }

  @Test func `after the deadline the reading of its day decides, and later ones are shown beside`()
    throws
  {
    let readings = [
      try reading("2013", 10), try reading("2014", 60), try reading("2015", 5),
      try reading("2016", nil, .missing),
    ]
    let found = try evaluate(criterion(0, 50), indicator(.up), readings, on: "2017-06-01")
    #expect(found.status == .met)
    #expect(found.newest?.stated.reading.period.edtf == "2016")
    let late = [try reading("2014", 40), try reading("2015", 60)]
    #expect(
      try evaluate(criterion(0, 50), indicator(.up), late, on: "2017-01-01").status == .notMet)
  }

  @Test func `a reading that should have come and has not is silence, not the last value`() throws {
    let old = [try reading("2010", 60), try reading("2011", 60)]
    #expect(try evaluate(criterion(0, 50), indicator(.up), old, on: "2013-12-31").status == .met)
    #expect(
      verdict(try evaluate(criterion(0, 50), indicator(.up), old, on: "2014-01-01"))
        == "unjudged notReported")
    #expect(
      verdict(try evaluate(criterion(0, 50), indicator(.up), old)) == "unjudged notReported")
    let rare = indicator(.up, every: nil)
    #expect(try evaluate(criterion(0, 50), rare, old, on: "2014-01-01").status == .met)
    #expect(verdict(try evaluate(criterion(0, 50), rare, old)) == "unjudged notReported")
    // It is met by what is known, and that is said to be old.
    #expect(try evaluate(criterion(0, 50), rare, old, on: "2014-01-01").isOld)
    #expect(try !evaluate(criterion(0, 50), rare, old, on: "2013-12-31").isOld)
    // The figure is told all the same, with its time and that it is old.
    let silent = try evaluate(criterion(0, 50), indicator(.up), old, on: "2014-01-01")
    #expect(silent.value == Exact(60) && silent.asOf == Day("2011-12-31") && silent.isOld)
    let fresh = try evaluate(criterion(0, 50), indicator(.up), old, on: "2013-12-31")
    #expect(fresh.value == Exact(60) && !fresh.isOld)
    // Where the newest is none, or only expected, the last there is stands, and is not judged by.
    for (status, value) in [(ReadingStatus.missing, nil), (.projected, 70)]
      as [(ReadingStatus, Int64?)]
    {
      let newest = old + [try reading("2012", value, status)]
      let lacking = try evaluate(criterion(0, 50), indicator(.up), newest, on: "2013-06-01")
      #expect(lacking.status == .unjudged && lacking.reason?.rawValue == status.rawValue)
      #expect(lacking.value == Exact(60) && lacking.asOf == Day("2011-12-31") && lacking.isOld)
      let none = try evaluate(
        criterion(0, 50), indicator(.up), [reading("2012", value, status)], on: "2013-06-01")
      #expect(none.value == nil && !none.isOld)
    }
  }

  @Test(
    arguments: [
      (IndicatorKind.count, "", [30, 20, 10], Int64(0), "least"),
      (.share, "%", [70, 80, 90], 100, "most"), (.share, "%", [30, 20, 10], 0, "least"),
      // Another figure can be anything, and one that is beyond already is not held back by it.
      (.index, "", [30, 20, 10], -15, nil), (.share, "%", [110, 120, 130], 155, nil),
      (.share, "promille", [70, 80, 90], 115, nil), (.count, "", [10, 11, 12], 14, nil),
    ] as [(IndicatorKind, String, [Int64], Int64, String?)])
  func `what a line leads to is held within what the figure can be, and that is said`(
    _ kind: IndicatorKind, _ unit: String, _ values: [Int64], _ end: Int64, _ held: String?
  ) throws {
    var what = indicator(.down, kind: kind)
    what.unit = unit
    let readings = try zip(["2010", "2011", "2012"], values).map { year, value in
      kind == .share && unit == "%" && value <= 100
        ? try reading(year, nil, part: value, whole: 100) : try reading(year, value)
    }
    let found = try evaluate(criterion(50, 5), what, readings, on: "2013-06-01")
    let trend = try #require(found.trend)
    #expect(trend.heldAt?.rawValue == held)
    let shown = try #require(trend.projection?.rounded(decimals: 0))
    #expect(abs(shown - end) <= (held == nil ? 1 : 0), "\(shown)")
  }

  @Test
  func `an old figure that nobody says is to be renewed does not tell that one is on the way`()
    throws
  {
    let rare = indicator(.up, every: nil)
    let goal = criterion(0, 100)
    let newest = [try reading("2011", 60)]
    // Good for two years.
    #expect(verdict(try evaluate(goal, rare, newest, on: "2013-12-31")) == "onTrack")
    let old = try evaluate(goal, rare, newest, on: "2014-01-01")
    #expect(verdict(old) == "unjudged stale")
    #expect(old.value == Exact(60))
    #expect(old.asOf == Day("2011-12-31"))
    // Nor is a figure from before the baseline news of what has come since.
    let before = [try reading("2010-06", 60)]
    #expect(verdict(try evaluate(goal, rare, before, on: "2011-02-01")) == "unjudged stale")
    // Of what is at the target already age takes nothing.
    #expect(verdict(try evaluate(criterion(0, 50), rare, newest, on: "2014-01-01")) == "met")
    // Where a rhythm is said, it decides.
    let point = [try reading("2011-12-31", 60)]
    let slow = indicator(.up, every: "5y")
    #expect(verdict(try evaluate(goal, slow, point, on: "2014-06-01")) == "onTrack")
  }

  @Test func `a mean is of times that follow each other`() throws {
    let two = criterion(0, 50, rule: EvaluationRule(how: .mean, count: 2))
    let whole = [try reading("2013", 40), try reading("2014", 61)]
    let found = try evaluate(two, indicator(.up), whole)
    #expect(found.status == .met)
    #expect(try found.value == Exact(101, over: 2))
    let hole = [try reading("2012", 40), try reading("2014", 61)]
    #expect(verdict(try evaluate(two, indicator(.up), hole)) == "unjudged notReported")
    #expect(
      verdict(try evaluate(two, indicator(.up), [reading("2014", 61)])) == "unjudged notReported")
  }

  @Test func `parts that have not all reported give a sum to be seen and no verdict`() throws {
    let both = criterion(0, 50, parts: [parken, vangen])
    let one = try evaluate(both, indicator(.up, kind: .count), [reading("2014", 70)])
    #expect(verdict(one) == "unjudged partsMissing")
    #expect(one.value == Exact(70))
    #expect(one.coverage == Coverage(reported: 1, expected: 2))
    let all = [try reading("2014", 30), try reading("2014", 20, about: vangen)]
    #expect(try evaluate(both, indicator(.up, kind: .count), all).status == .met)
    #expect(
      verdict(try evaluate(both, indicator(.up, kind: .index), all)) == "unjudged cannotCombine")
  }

  @Test func `what is withdrawn was never said`() throws {
    let wrong = try reading("2014", 10)
    var back = wrong
    back.status = .withdrawn
    back.value = nil
    let readings = PlainReadings([try reading("2013", 60), wrong]).with(back, entry: 2)
    let found = try book(criterion(0, 50), indicator(.up), readings).caseOf("c")
    #expect(found.evaluation(on: try isoDay("2014-12-31"))?.value == Exact(60))
  }

  @Test func `too large to be exact is said, not rounded and not trapped`() throws {
    let huge = (2010...2014).map { year in
      Reading(
        indicator: "i", subject: parken, period: Period(edtf: "\(year)") ?? .always,
        value: largestScaled - Int64(year), source: source)
    }
    let found = try evaluate(
      criterion(-largestScaled, largestScaled), indicator(.up, decimals: 6), huge)
    #expect(found.status == .met)
    #expect(found.progress != nil)
  }

  @Test func `the newest two measurements of one definition tell whether it got worse`() throws {
    func worse(_ direction: Direction, _ readings: [Reading]) throws -> Bool? {
      try book(criterion(0, 50), indicator(direction), PlainReadings(readings))
        .hasWorsened("i", by: isoDay("2015-06-01"))
    }
    let falls = [try reading("2013", 50), try reading("2014", 40)]
    #expect(try worse(.up, falls) == true)
    #expect(try worse(.down, falls) == false)
    #expect(try worse(.hold, falls) == nil)
    #expect(try worse(.up, [reading("2014", 40)]) == nil)
    #expect(try worse(.up, [reading("2013", 50), reading("2014", 40, .projected)]) == nil)
  }
}
