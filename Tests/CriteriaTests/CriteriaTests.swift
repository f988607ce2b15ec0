import AlmenTestKit
import Criteria
import Testing
import Vocabulary

@Suite struct RecordTests {
  @Test(arguments: RecordContract.laws, CriteriaRoom().kinds.map(RecordContract.Kind.init))
  func `every kind keeps`(_ law: Law<RecordContract.Kind>, _ kind: RecordContract.Kind) async throws
  {
    try await law.check(kind)
  }
}

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

@Suite struct ChangeTests {
  private func change(_ readings: PlainReadings, on day: String) throws -> EvaluationChange? {
    let found = try book(criterion(0, 50), indicator(.up), readings).caseOf("c")
    return found.change(to: try #require(found.evaluation(on: isoDay(day))))
  }

  @Test func `a new value, the deadline and silence are each told as what they are`() throws {
    let readings = PlainReadings([try reading("2011", 20), try reading("2012", 30)])
    let value = try change(readings, on: "2013-01-31")
    #expect(value?.since == (try isoDay("2012-12-31")))
    #expect(value?.whys == [.value(from: Exact(20), to: Exact(30))])
    let silence = try change(readings, on: "2016-01-01")
    #expect(silence?.whys == [.silence, .deadline])
    let quiet = PlainReadings([try reading("2010", 20), try reading("2011", 30)])
    #expect(try change(quiet, on: "2014-06-01")?.whys == [.silence])
    let ended = PlainReadings([try reading("2013", 30), try reading("2014", 40)])
    let due = try change(ended, on: "2015-02-01")
    #expect(due?.since == (try isoDay("2015-01-01")))
    #expect(due?.whys == [.deadline])
  }

  @Test func `a criterion that has just been set says so`() throws {
    #expect(try change(PlainReadings(), on: "2010-06-01")?.whys == [.set])
  }

  @Test func `a correction changes what is known after it, and not what was known before`() throws {
    let before = PlainReadings([try reading("2013", 60), try reading("2014", 60)])
    let after = before.with(try reading("2014", 40), entry: 7)
    let day = try isoDay("2015-06-01")
    func status(_ readings: PlainReadings) throws -> CriterionStatus? {
      try book(criterion(0, 50), indicator(.up), readings).assess("c", on: day)?.evaluation.status
    }
    #expect(try status(after.known(at: 6)) == .met)
    #expect(try status(after) == .notMet)
    let whys = try change(after, on: "2015-06-01")?.whys ?? []
    #expect(whys.contains(.correction(entry: 7, from: Exact(60), stood: .met)))
    #expect(try change(after.known(at: 6), on: "2015-06-01")?.whys.count == 1)
  }

  @Test func `a changed definition is told, also when a bridge lets it be compared`() throws {
    let versions = [
      DefinitionVersion(version: 1, until: Day("2013-12-31"), meaning: "a", source: "a"),
      DefinitionVersion(version: 2, from: Day("2014-01-01"), meaning: "b", source: "b"),
    ]
    let found = try caseOf(
      criterion(0, 50), indicator(.up, definitions: versions),
      [reading("2013", 60), reading("2014", 70)])
    let now = try #require(found.evaluation(on: try isoDay("2014-12-31")))
    #expect(verdict(now) == "unjudged definitionChanged")
    let whys = found.change(to: now)?.whys ?? []
    #expect(
      whys.contains { if case .definition = $0 { true } else { false } })
  }
}

@Suite struct ReadingRuleTests {
  private func rules(
    _ reading: Reading, _ indicator: Indicator = indicator(.up, kind: .count)
  ) throws -> [String] {
    try Measurer(
      book(criterion(0, 50), indicator, PlainReadings()), today: isoDay("2015-06-01")
    ).faults(in: reading).map { "\($0.property) \($0.finding.rule.id)" }
  }

  @Test func `a reading has a value exactly when something was measured`() throws {
    #expect(try rules(reading("2014", 0)) == [])
    #expect(try rules(reading("2014", nil, .missing)) == [])
    #expect(try rules(reading("2014", 0, .missing)) == ["status criteria.valueAndStatus"])
    #expect(try rules(reading("2014", nil)) == ["status criteria.valueAndStatus"])
    #expect(try rules(reading("2014", 1, .withdrawn)) == ["status criteria.valueAndStatus"])
  }

  @Test func `a share is a part of a whole, and says what they give`() throws {
    let share = indicator(.up, kind: .share, decimals: 1)
    func faults(_ value: Int64?, _ part: Int64?, _ whole: Int64?) throws -> [String] {
      try rules(reading("2014", value, part: part, whole: whole, decimals: 1), share)
    }
    #expect(try faults(333, 1, 3) == [])
    #expect(try faults(nil, 0, 0) == [])
    #expect(try faults(334, 1, 3) == ["value criteria.shareDiffers"])
    #expect(try faults(nil, 4, 3) == ["part criteria.badShare"])
    #expect(try faults(333, 1, nil) == ["part criteria.badShare"])
    #expect(
      try rules(reading("2014", 1, part: 1, whole: 3)) == ["part criteria.badShare"])
  }

  @Test func `what cannot be is refused with the property it is about`() throws {
    #expect(try rules(reading("2015", 1)) == ["period criteria.notYet"])
    #expect(try rules(reading("2015", 1, .projected)) == [])
    #expect(try rules(reading("2014", -1)) == ["value criteria.impossibleValue"])
    #expect(
      try rules(reading("2014", 2), indicator(.up, kind: .yesNo)) == [
        "value criteria.impossibleValue"
      ])
    #expect(try rules(reading("2014", 15, decimals: 1)) == [])
    #expect(
      try rules(reading("2014", 15, decimals: 2), indicator(.up, decimals: 1)) == [
        "value criteria.tooFine"
      ])
    #expect(try rules(reading("2014", largestScaled + 1)) == ["value criteria.tooLarge"])
    #expect(
      try rules(reading("2014-06", 1), indicator(.up, kind: .index)) == [
        "period criteria.wrongLength"
      ])
    #expect(try rules(reading("2014-06", 1)) == [])
    #expect(
      try rules(reading("2014", 1, definition: 2)) == ["definition criteria.noSuchDefinition"])
    let share = indicator(.up, kind: .share)
    #expect(try rules(reading("2014", 100), share) == [])
    #expect(try rules(reading("2014", 101), share) == ["value criteria.impossibleValue"])
    var city = indicator(.up)
    city.geography = [.city]
    #expect(try rules(reading("2014", 1), city) == ["subject criteria.wrongPlace"])
    city.geography = [.city, .area]
    #expect(try rules(reading("2014", 1), city) == [])
    #expect(try rules(reading("2014", 1, of: "ukendt")) == ["indicator criteria.notInUse"])
  }
}

@Suite struct CriterionRuleTests {
  private func check(
    _ criterion: Criterion, _ indicator: Indicator = indicator(.up), more: [Criterion] = []
  ) throws -> [String] {
    let records = more.reduce(PlainRecords().with(indicator).with(criterion)) { $0.with($1) }
    let readings = PlainReadings([try reading("2014", 1)])
    return try CriterionChecks(CriterionBook(records, readings: readings, places: TwoAreas()))
      .findings(about: nil, during: .always).map(\.rule.id)
  }

  @Test func `decimals are 0-6, and do not change under the targets`() throws {
    #expect(try check(criterion(0, 1), indicator(.up, decimals: 7)) == ["criteria.decimals"])
    #expect(try check(criterion(0, 1), indicator(.up, decimals: 6)) == [])
    let records = PlainRecords().with(indicator(.up, decimals: 1), "2010-01-01", "2010-12-31")
      .with(indicator(.up, decimals: 2), "2011-01-01")
    let book = CriterionBook(records, readings: PlainReadings(), places: TwoAreas())
    #expect(
      try CriterionChecks(book).findings(about: nil, during: .always).map(\.rule.id) == [
        "criteria.decimalsChange"
      ])
  }

  @Test func `definitions follow each other and bridges go back`() throws {
    func definitions(_ versions: DefinitionVersion...) throws -> [String] {
      try check(criterion(0, 1), indicator(.up, definitions: versions))
    }
    func version(
      _ number: Int, _ from: String? = nil, _ until: String? = nil, bridge: Bridge? = nil
    ) -> DefinitionVersion {
      DefinitionVersion(
        version: number, from: from.flatMap { Day($0) }, until: until.flatMap { Day($0) },
        meaning: "m", bridge: bridge, source: "s")
    }
    let back = Bridge(from: 1, times: 1, over: 2, why: "w")
    #expect(try definitions(version(1), version(2, "2012-01-01", bridge: back)) == [])
    #expect(try definitions(version(2), version(1, "2012-01-01")) == ["criteria.badDefinitions"])
    #expect(
      try definitions(version(1, nil, "2012-06-01"), version(2, "2012-01-01")) == [
        "criteria.badDefinitions"
      ])
    let ahead = Bridge(from: 2, times: 1, over: 2, why: "w")
    #expect(try definitions(version(1, bridge: ahead)) == ["criteria.badDefinitions"])
    let nothing = Bridge(from: 1, times: 0, over: 2, why: "w")
    #expect(
      try definitions(version(1), version(2, "2012-01-01", bridge: nothing)) == [
        "criteria.badDefinitions"
      ])
  }

  @Test func `a criterion nobody can evaluate yet is noted`() throws {
    var none = criterion(0, 1)
    none.subject = vangen
    #expect(try check(none) == ["criteria.noReadings"])
    none.subject = nil
    #expect(try check(none) == ["criteria.notMeasurable"])
    #expect(try check(criterion(0, 1)) == [])
  }

  @Test func `an owner that is no forvaltning is a warning`() throws {
    var other = criterion(0, 1)
    other.owner = "bl"
    #expect(try check(other) == ["criteria.ownerNotAdministrative"])
  }

  @Test func `a target before its baseline, or worse than it, is told`() throws {
    var early = criterion(1, 2)
    early.baseline?.day = RoughDay("2015")
    #expect(try check(early) == ["criteria.targetBeforeBaseline"])
    #expect(try check(criterion(2, 1)) == ["criteria.targetIsWorse"])
    #expect(try check(criterion(2, 1), indicator(.down)) == [])
    #expect(try check(criterion(2, 2)) == [])
  }

  @Test func `a target fits the direction of its indicator`() throws {
    #expect(try check(criterion(0, 1, upTo: 5)) == ["criteria.badTarget"])
    #expect(try check(criterion(0, 1, upTo: 5), indicator(.interval)) == [])
    #expect(try check(criterion(0, 1, upTo: 0), indicator(.interval)) == ["criteria.badTarget"])
    #expect(try check(criterion(0, 1), indicator(.interval)) == ["criteria.badTarget"])
    #expect(try check(criterion(0, 1, tolerance: 1), indicator(.hold)) == [])
    #expect(try check(criterion(0, 1, tolerance: -1), indicator(.hold)) == ["criteria.badTarget"])
    #expect(try check(criterion(0, 1, tolerance: 1)) == ["criteria.badTarget"])
  }

  @Test func `milestones lie before the target and are of its kind, and a definition is there`()
    throws
  {
    func milestones(_ day: String, upTo: Int64? = nil) throws -> [String] {
      try check(criterion(0, 2, milestones: [Measured(value: 1, day: RoughDay(day), upTo: upTo)]))
    }
    #expect(try milestones("2012") == [])
    #expect(try milestones("2014-12-31") == ["criteria.milestoneAfterTarget"])
    #expect(try milestones("2012", upTo: 5) == ["criteria.badTarget"])
    #expect(try check(criterion(0, 1, definition: 2)) == ["criteria.unknownDefinition"])
    #expect(try check(criterion(0, 1, definition: 1)) == [])
  }

  @Test func `a mean says of how many, and a sum from when`() throws {
    #expect(try check(criterion(0, 1, rule: EvaluationRule(how: .mean))) == ["criteria.badRule"])
    #expect(
      try check(criterion(0, 1, rule: EvaluationRule(how: .mean, count: 1))) == ["criteria.badRule"]
    )
    #expect(try check(criterion(0, 1, rule: EvaluationRule(how: .mean, count: 2))) == [])
    #expect(try check(criterion(0, 1, rule: EvaluationRule(how: .sum))) == ["criteria.badRule"])
  }

  @Test func `one subject or several, and none twice`() throws {
    var both = criterion(0, 1)
    both.parts = [vangen]
    #expect(try check(both) == ["criteria.badSubjects"])
    #expect(try check(criterion(0, 1, parts: [parken, parken])) == ["criteria.badSubjects"])
  }

  @Test func `weights are positive, and all or none`() throws {
    #expect(try check(criterion(0, 1, weight: 0)) == ["criteria.badWeight"])
    var (one, other) = (criterion(0, 1, weight: 2), criterion(0, 1))
    one.agreement = "a"
    other.id = "d"
    other.agreement = "a"
    #expect(try check(one, more: [other]) == ["criteria.mixedWeights"])
    other.weight = 3
    #expect(try check(one, more: [other]) == [])
  }

  @Test func `a place that the indicator is not measured for is a warning`() throws {
    var city = indicator(.up)
    city.geography = [.city]
    #expect(try check(criterion(0, 1), city) == ["criteria.wrongGeography"])
    city.geography = [.city, .area]
    #expect(try check(criterion(0, 1), city) == [])
  }

  @Test func `a value too large for exact sums is refused`() throws {
    #expect(try check(criterion(0, largestScaled + 1)) == ["criteria.tooLarge"])
  }

  @Test func `a challenge that no goal answers is a note`() throws {
    func check(_ goals: [ClauseID]) throws -> [String] {
      let challenge = Challenge(
        id: "u", title: "Støj", about: .environment, area: "parken", goals: goals, source: source)
      let book = CriterionBook(
        PlainRecords().with(challenge), readings: PlainReadings(), places: TwoAreas())
      return try CriterionChecks(book).findings(about: nil, during: .always).map(\.rule.id)
    }
    #expect(try check([]) == ["criteria.noGoal"])
    #expect(try check(["maal"]) == [])
  }
}

/// Remembers the last that was stated, as a pen does.
private final class OneReading: ReadingPen {
  private var last: Reading?
  func readings(of indicator: IndicatorID, about subject: Pointer) -> [StatedReading] { [] }
  func measuredIndicators() -> [IndicatorID] { [] }
  func measuredSubjects(of indicator: IndicatorID) -> [Pointer] { [] }
  func state(_ reading: Reading) -> ReadingFate {
    defer { last = reading }
    return last == nil ? .new : (last == reading ? .same : .corrected)
  }
}

@Suite struct MeasurerTests {
  @Test func `a reading is new, corrects another, or is refused when the same is stated already`()
    throws
  {
    let criteria = book(criterion(0, 50), indicator(.up, kind: .count), PlainReadings())
    let (measurer, pen) = (criteria.measurer(today: try isoDay("2015-06-01")), OneReading())
    func rules(_ reading: Reading) -> [String] {
      let error = #expect(throws: Refusal.self) { try measurer.record(reading, with: pen) }
      return error?.findings.map(\.rule.id) ?? []
    }
    #expect(try measurer.record(reading("2014", 1), with: pen) == .new)
    #expect(rules(try reading("2014", 1)) == ["criteria.statedAlready"])
    #expect(try measurer.record(reading("2014", 2), with: pen) == .corrected)
    #expect(rules(try reading("2014", nil)) == ["criteria.valueAndStatus"])
  }
}
