import AlmenTestKit
import Criteria
import Testing
import Vocabulary

/// What a criterion is held against, and what an indicator counts, stated anew.
@Suite struct AimTests {
  private func measured(_ value: Int64, _ day: String) -> Measured {
    Measured(value: value, day: RoughDay(day))
  }

  @Test func `an aim is stated anew, and a milestone takes the place of that of its day`() {
    let bare = Criterion(id: "c", title: "C", source: source)
    let aimed = bare.aiming(.baseline, at: measured(1, "2025"))
      .aiming(.target, at: measured(9, "2028"))
      .aiming(.milestone, at: measured(6, "2027"))
      .aiming(.milestone, at: measured(4, "2026"))
      .aiming(.milestone, at: measured(5, "2027"))
    #expect(aimed.baseline == measured(1, "2025"))
    #expect(aimed.target == measured(9, "2028"))
    #expect(aimed.milestones == [measured(4, "2026"), measured(5, "2027")])
  }

  @Test(
    arguments: [
      (75, 0, 1, 750), (755, 1, 1, 755), (7550, 2, 1, 755), (-3, 0, 2, -300), (0, 0, 6, 0),
      (7551, 2, 1, nil), (Int64.max, 0, 1, nil),
    ] as [(Int64, Int, Int, Int64?)])
  func `a written number is in units of the indicator's last decimal, never rounded`(
    _ value: Int64, _ written: Int, _ decimals: Int, _ units: Int64?
  ) {
    let indicator = Indicator(id: "i", title: "I", decimals: decimals, source: source)
    #expect(indicator.units(value, decimals: written) == units)
  }

  @Test func `a new definition holds from its day, and the one before to the day before`() throws {
    let day = try isoDay("2027-01-01")
    let bare = Indicator(id: "i", title: "I", source: source)
    let first = bare.defined(anew: "Alt", from: day, bridge: nil, source: "x")
    #expect(first.definitions == [DefinitionVersion(version: 1, meaning: "Alt", source: "x")])
    let second = first.defined(
      anew: "Mere", from: day, bridge: (times: 3, over: 4, why: "anslået"), source: "y")
    #expect(second.definitions.map(\.version) == [1, 2])
    #expect(second.definitions[0].until == day.previous)
    #expect(second.definitions[1].from == day && second.definitions[1].until == nil)
    #expect(
      second.definitions[1].bridge == Bridge(from: 1, times: 3, over: 4, why: "anslået"))
  }
}
