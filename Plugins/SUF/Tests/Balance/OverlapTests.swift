import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import SUF

/// Nobody is counted twice, and two rates of the same people are never added.
@Suite struct OverlapTests {
  private func rate(
    _ id: AssumptionID, _ ages: Ages, _ share: Int, only area: AreaID? = nil
  ) -> Assumption {
    Assumption(
      id: id, title: id.text, need: .care, method: .visitation, ages: ages, area: area,
      rates: [DatedRate(year: 2020, share: share)], source: madeUp)
  }

  /// Sydbyen as it is in nordvang: 301 of 80-89 and 70 of 90 and more.
  private var basis: Basis {
    var south = people("syd", 2026, 0)
    south.ages = [AgeCount(Ages(80, 89), 301), AgeCount(Ages(90, nil), 70)]
    var north = people("nord", 2026, 0)
    north.ages = south.ages
    return Basis(homes: [], populations: [south, north], places: ["syd", "nord"])
  }

  private var common: [Assumption] {
    [rate("a", Ages(80, 89), 900), rate("b", Ages(90, nil), 3150)]
  }

  @Test func `two that count the same give no need, and say which they are`() {
    let all = common + [rate("c", Ages(80, nil), 1350)]
    let line = Reckoning(.care, nil, all, basis).line("syd", 2026)
    #expect(line.need == nil && line.balance == nil)
    #expect(line.missing.map(\.words) == ["»a« og »c« regner begge med 80-89 år"])
    // 27.09 and 22.05 without the third.
    #expect(Reckoning(.care, nil, common, basis).line("syd", 2026).need == 49)
  }

  @Test func `one for an area takes the place of the common ones there, and nowhere else`() {
    let all = common + [rate("egen", Ages(80, nil), 2000, only: "syd")]
    let reckoning = Reckoning(.care, nil, all, basis)
    // 20 % of 371, where adding would have said 123.
    #expect(reckoning.line("syd", 2026).need == 74)
    #expect(reckoning.line("nord", 2026).need == 49)
    #expect(all.replaced.map(\.common.id) == ["a", "b"])
    let half = common + [rate("egen", Ages(85, nil), 2000, only: "syd")]
    #expect(Reckoning(.care, nil, half, basis).line("syd", 2026).need == nil)
    #expect(Reckoning(.care, nil, half, basis).line("nord", 2026).need == 49)
  }

  @Test func `a scenario of such is refused`() throws {
    func found(_ all: [Assumption]) throws -> [(String, Bool)] {
      var records = PlainRecords().with(bydel("syd"))
      for each in all { records = records.with(each) }
      let scenario = Scenario(id: "s", title: "S", assumptions: all.map(\.id), source: madeUp)
      return try ScenarioCheck(rooms: PlainRooms(records.with(scenario), parts: plugged))
        .findings(about: nil, during: .always).map { ($0.rule.id, $0.rule.refuses) }
    }
    #expect(try found(common).isEmpty)
    #expect(try found(common + [rate("egen", Ages(80, nil), 1, only: "syd")]).isEmpty)
    let twice = try found(common + [rate("c", Ages(80, nil), 1350)])
    #expect(twice.map(\.0) == ["suf.assumptionsOverlap"] && twice.allSatisfy(\.1))
  }

  @Test func `what is not told is told as that, and not as ages that do not fit`() {
    var some = people("syd", 2026, 0)
    some.ages = [AgeCount(Ages(90, nil), 70)]
    let untold = Basis(homes: [], populations: [some], places: ["syd"])
    let line = Reckoning(.care, nil, common, untold).line("syd", 2026)
    #expect(line.missing == [.untold(Ages(80, 89))] && line.need == nil)
    some.ages = [AgeCount(Ages(67, 84), 70), AgeCount(Ages(85, nil), 70)]
    let uncut = Basis(homes: [], populations: [some], places: ["syd"])
    #expect(
      Reckoning(.care, nil, common, uncut).line("syd", 2026).missing.first
        == .ages(Ages(80, 89)))
  }
}
