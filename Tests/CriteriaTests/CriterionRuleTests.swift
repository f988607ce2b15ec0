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

  @Test
  func
    `on a day a figure that is too old is warned of, where nobody says how often there is to be one`()
    throws
  {
    func check(_ day: String, every: String? = nil) throws -> [String] {
      let records = PlainRecords().with(indicator(.up, every: every)).with(criterion(0, 100))
      let readings = PlainReadings([try reading("2011", 1)])
      return try CriterionChecks(CriterionBook(records, readings: readings, places: TwoAreas()))
        .findings(about: nil, during: Period(day: isoDay(day))).map(\.rule.id)
    }
    #expect(try check("2013-12-31") == [])
    #expect(try check("2014-01-01") == ["criteria.stale"])
    #expect(try check("2014-01-01", every: "1y") == [])
    // After the target's day nothing new is wanted.
    #expect(try check("2015-01-01") == [])
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
