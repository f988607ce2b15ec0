import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import SUF

@Suite struct EffectTests {
  private func basis() throws -> Basis {
    Basis(
      homes: [
        try line([("2028-08-01", nil, home("lind", 40))]),
        try line([("2010-01-01", nil, home("elm", 60))]),
      ],
      populations: (2026...2032).map { people("nord", $0, 500 + 20 * ($0 - 2026)) },
      places: ["nord"])
  }

  private func scenario(_ id: ScenarioID, _ delays: [Delay] = []) -> Scenario {
    Scenario(id: id, title: id.text, assumptions: [], delays: delays, source: madeUp)
  }

  @Test func `a home a year late says itself what lacks, by how much and when`() throws {
    let planned = try isoDay("2028-08-01")
    let late = Delay(home: "lind", planned: planned, months: 12)
    let (one, two) = (scenario("plan"), scenario("sent", [late]))
    let base = Reckoning(.care, one, [coverage("en", 1600)], try basis())
    let other = Reckoning(.care, two, [coverage("en", 1600)], try basis())
    #expect((2027...2031).map { base.line("nord", $0).usable } == [60, 60, 100, 100, 100])
    #expect((2027...2031).map { other.line("nord", $0).usable } == [60, 60, 60, 100, 100])
    let effects = Effects(base: base, other: other, years: Array(2026...2032)).all
    let move = Course.Move(
      home: "lind", planned: planned, comes: try isoDay("2029-08-01"), isCarried: false)
    let effect = Effects.Effect(
      cause: .home("lind", was: [], becomes: [move]),
      years: [Effects.Years(first: 2029, last: 2029, more: -40)])
    #expect(effects == [effect])
    let back = Effects(base: other, other: base, years: Array(2026...2032)).all
    #expect(back.map(\.years) == [[Effects.Years(first: 2029, last: 2029, more: 40)]])
  }

  @Test
  func `other assumptions are another need, and the causes are together the whole difference`()
    throws
  {
    let late = Delay(home: "lind", planned: try isoDay("2028-08-01"), months: 18)
    let base = Reckoning(.care, scenario("plan"), [coverage("en", 1600)], try basis())
    let other = Reckoning(
      .care, scenario("alt", [late]), [coverage("to", 900, .visitation)], try basis())
    let years = Array(2026...2032)
    let effects = Effects(base: base, other: other, years: years).all
    #expect(effects.first?.cause == .assumptions(gone: ["en"], come: ["to"]))
    expectWhole(effects, base, other, years)
  }

  private func expectWhole(
    _ effects: [Effects.Effect], _ base: Reckoning, _ other: Reckoning, _ years: [Int]
  ) {
    for year in years {
      let more = { (effect: Effects.Effect) in
        effect.years.first { ($0.first...$0.last).contains(year) }?.more ?? 0
      }
      let (need, homes) = (
        effects.first.map(more) ?? 0, effects.dropFirst().reduce(0) { $0 + more($1) }
      )
      let (was, becomes) = (base.sum(year), other.sum(year))
      #expect((becomes.balance ?? 0) - (was.balance ?? 0) == homes - need)
    }
  }

  @Test(
    arguments: [
      // The home closes before the 20 more come, and on the day on which they would.
      (end: "2030-12-31", next: nil, months: 36, years: [2028, 2029, 2030]),
      (end: "2028-12-31", next: nil, months: 12, years: [2028]),
      // The next change comes on the day on which they would.
      (end: "2029-12-31", next: 90, months: 24, years: [2028, 2029]),
    ] as [(end: String, next: Int?, months: Int, years: [Int])])
  func `what never comes is told, and is the whole difference`(
    _ end: String, _ next: Int?, _ months: Int, _ lacks: [Int]
  ) throws {
    let planned = try isoDay("2028-01-01")
    var pieces: [(String, String?, CareHome)] = [
      ("2010-01-01", "2027-12-31", home("elm", 60)), ("2028-01-01", end, home("elm", 80)),
    ]
    if let next { pieces.append(("2030-01-01", nil, home("elm", next))) }
    let basis = Basis(
      homes: [try line(pieces)], populations: (2026...2032).map { people("nord", $0, 500) },
      places: ["nord"])
    let late = Delay(home: "elm", planned: planned, months: months)
    let years = Array(2026...2032)
    let base = Reckoning(.care, scenario("plan"), [coverage("en", 1600)], basis)
    let other = Reckoning(.care, scenario("sent", [late]), [coverage("to", 900)], basis)
    let effects = Effects(base: base, other: other, years: years).all
    let move = try #require(other.capacity.moves.first)
    #expect(move.home == "elm" && move.planned == planned && move.comes == nil)
    #expect(effects.last?.cause == .home("elm", was: [], becomes: [move]))
    #expect(MoveWords.cell([move]).text.contains("kommer ikke"))
    #expect(years.filter { other.sum($0).usable != base.sum($0).usable } == lacks)
    expectWhole(effects, base, other, years)
  }

  @Test func `an assumption that says something else, and other people, each say what they do`()
    throws
  {
    let years = Array(2026...2032)
    var cut = coverage("en", 1600)
    cut.rates.append(DatedRate(year: 2030, share: 1500))
    let old = try basis()
    let more = Basis(
      homes: old.homes,
      populations: old.populations.map {
        var people = $0
        people.ages[0].persons += people.year == 2028 ? 100 : 0
        return people
      }, places: ["nord"])
    let base = Reckoning(.care, scenario("plan"), [coverage("en", 1600)], old)
    let other = Reckoning(.care, scenario("plan"), [cut], more)
    let effects = Effects(base: base, other: other, years: years).all
    #expect(
      effects.map(\.cause) == [.people, .changed(was: coverage("en", 1600), becomes: cut)])
    // 100 people more at 16 %; 580, 600 and 620 people at a hundredth less, from 92.8, 96 and 99.2.
    #expect(effects.first?.years == [Effects.Years(first: 2028, last: 2028, more: 16)])
    #expect(effects.last?.years == [Effects.Years(first: 2030, last: 2032, more: -6)])
  }

  @Test func `what is known on one side alone is told as not known`() throws {
    let base = Reckoning(.care, scenario("plan"), [coverage("en", 1600)], try basis())
    let other = Reckoning(.care, scenario("b"), [coverage("to", 900, from: 2028)], try basis())
    let effect = Effects(base: base, other: other, years: [2027, 2028]).all.first
    #expect(effect?.unknown == [2027])
  }

  @Test func `years in a row with the same difference are told as one`() {
    let joined = Effects.joined([(2026, 0), (2027, 3), (2028, 3), (2029, -1), (2031, -1)])
    #expect(
      joined == [
        .init(first: 2027, last: 2028, more: 3), .init(first: 2029, last: 2029, more: -1),
        .init(first: 2031, last: 2031, more: -1),
      ])
  }
}
