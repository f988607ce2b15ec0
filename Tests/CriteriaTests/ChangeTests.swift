import AlmenTestKit
import Criteria
import Testing
import Vocabulary

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
