import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import SUF

/// What a home has on 1 January when its changes come later: counted by hand.
@Suite struct CourseTests {
  /// 60, of which 40 are out from 2028 for 20 months, and 72 after that.
  private var elm: Timeline<CareHome> {
    get throws {
      try line([
        ("2004-05-01", "2027-12-31", home("elm", 60)),
        ("2028-01-01", "2029-08-31", home("elm", 20, out: 40, .careDwelling, .rebuilding)),
        ("2029-09-01", nil, home("elm", 72, .careDwelling, .reopened)),
      ])
    }
  }

  private func late(_ planned: String, _ months: Int, _ home: CareHomeID = "elm") throws -> Delay {
    Delay(home: home, planned: try isoDay(planned), months: months)
  }

  private func usable(
    _ home: Timeline<CareHome>, _ delays: [Delay], _ years: ClosedRange<Int>
  ) throws -> [Int] {
    let capacity = Capacity(homes: [home], delays: delays)
    return try years.map { year in
      capacity.parts(.care, in: [AreaID("nord").pointer], on: try isoDay("\(year)-01-01"))
        .reduce(0) { $0 + $1.usable }
    }
  }

  @Test func `a rebuild that begins later is as long as planned, and never a gain`() throws {
    #expect(try usable(elm, [], 2027...2032) == [60, 20, 20, 72, 72, 72])
    let delays = [try late("2028-01-01", 24)]
    #expect(try usable(elm, delays, 2027...2032) == [60, 60, 60, 20, 20, 72])
    #expect(
      try usable(elm, [late("2028-01-01", 12)], 2027...2032) == [60, 60, 20, 20, 72, 72])
    let moves = Capacity(homes: [try elm], delays: delays).moves
    #expect(moves.map(\.comes) == [try isoDay("2030-01-01"), try isoDay("2031-09-01")])
    #expect(moves.map(\.isCarried) == [false, true])
  }

  @Test
  func `what the scenario says of the return is so, and a change never comes before one before it`()
    throws
  {
    let both = [try late("2028-01-01", 24), try late("2029-09-01", 30)]
    #expect(try usable(elm, both, 2027...2033) == [60, 60, 60, 20, 20, 20, 72])
    #expect(try usable(elm, [late("2029-09-01", 12)], 2027...2032) == [60, 20, 20, 20, 72, 72])
    let more = try line([
      ("2010-01-01", "2027-12-31", home("elm", 10)), ("2028-01-01", "2028-12-31", home("elm", 20)),
      ("2029-01-01", nil, home("elm", 30)),
    ])
    #expect(try usable(more, [late("2028-01-01", 24)], 2028...2031) == [10, 10, 30, 30])
  }

  @Test func `a home that closes has nothing, whatever was to come before`() throws {
    let closing = try line([
      ("2010-01-01", "2027-12-31", home("elm", 60)),
      ("2028-01-01", "2028-12-31", home("elm", 20, out: 40, .careDwelling, .rebuilding)),
    ])
    #expect(try usable(closing, [late("2028-01-01", 24)], 2027...2030) == [60, 60, 0, 0])
    #expect(try usable(closing, [late("2029-01-01", 12)], 2027...2030) == [60, 20, 20, 0])
  }

  @Test func `where a change never comes it is said what does`() throws {
    func never(_ home: Timeline<CareHome>, _ planned: String, _ months: Int) throws -> [String] {
      Course(home, [try late(planned, months)]).moves.filter { $0.comes == nil }.map {
        MoveWords.never($0).text
      }
    }
    let opening = try line([
      ("2028-08-01", "2031-10-31", home("elm", 40)),
      ("2031-11-01", nil, home("elm", 10, out: 30, .careDwelling, .rebuilding)),
    ])
    #expect(try never(opening, "2028-08-01", 48).first?.contains("hjemmet åbner 1.8.2032") == true)
    #expect(try never(elm, "2028-01-01", 12) == [])
    let closing = try line([("2010-01-01", nil, home("elm", 60))])
    #expect(try never(closing, "2010-01-01", 12) == [])
    let gone = try line([
      ("2010-01-01", "2027-12-31", home("elm", 60)),
      ("2028-01-01", "2028-12-31", home("elm", 20, out: 40, .careDwelling, .rebuilding)),
    ])
    #expect(try never(gone, "2028-01-01", 24).first?.contains("lukker forinden") == true)
  }

  @Test func `a scenario is made with several late homes, and a slip is refused`() throws {
    let pen = PlainPen(on: try isoDay("2026-11-27"))
    pen.set(bydel("nord"), during: .always)
    pen.set(coverage("en", 900), during: .always)
    for piece in try elm.pieces { pen.set(piece.value, during: piece.period) }
    pen.set(home("kaj", 64), during: Period(from: try isoDay("2028-08-01")))
    func make(_ id: String, _ late: String, _ planned: String, _ months: String) throws {
      try act(
        ScenarioAct(), [id],
        [
          "title": id, "assumptions": "en", "late": late, "planned": planned, "months": months,
        ], with: pen)
    }
    try make("to", "elm,kaj", "2028-01-01,2028-08-01", "24,12")
    let told = pen.record(Scenario.self, "to", on: pen.day)?.delays
    #expect(told == [try late("2028-01-01", 24), try late("2028-08-01", 12, "kaj")])
    try make("samme", "elm,kaj", "2028-01-01,2028-08-01", "12")
    #expect(pen.record(Scenario.self, "samme", on: pen.day)?.delays.map(\.months) == [12, 12])
    #expect(throws: WrongUse.self) { try make("faa", "elm,kaj", "2028-01-01", "12") }
  }

  @Test func `another scenario becomes the main one, and the first no longer is`() throws {
    let pen = PlainPen(on: try isoDay("2026-11-27"))
    for (id, isMain) in [("a", true), ("b", nil)] as [(ScenarioID, Bool?)] {
      pen.set(
        Scenario(id: id, title: id.text, assumptions: [], isMain: isMain, source: madeUp),
        during: Period(from: try isoDay("2026-01-01")))
    }
    try act(MainScenarioAct(), ["b"], with: pen)
    let now = pen.records(Scenario.self, on: pen.day, pointingAt: nil)
    #expect(now.filter { $0.isMain == true }.map(\.id) == ["b"])
    let before = pen.records(Scenario.self, on: pen.day.previous, pointingAt: nil)
    #expect(before.filter { $0.isMain == true }.map(\.id) == ["a"])
  }
}
