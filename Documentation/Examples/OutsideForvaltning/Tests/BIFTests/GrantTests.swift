import Counter
import Investments
import Testing
import Vocabulary

@testable import BIF

@Suite struct GrantTests {
  private let grant = BIF.Module().calculations[0]

  /// Two places for ten weeks at 300,50 kr.
  @Test func `a worked example`() throws {
    let at = Viewpoint(try #require(Day("2025-01-01")))
    let lines = try grant.make(.init(numbers: ["pladser": 2, "uger": 10]), at)
    #expect(lines.filter(\.isResult).map(\.value) == [.money(Kroner(ore: 601_000))])
  }

  @Test func `a day without a rate has no sum, and less than none is impossible`() throws {
    let early = Viewpoint(try #require(Day("2009-12-31")))
    let at = Viewpoint(try #require(Day("2025-01-01")))
    #expect(throws: NoRate.self) {
      try grant.make(.init(numbers: ["pladser": 2, "uger": 10]), early)
    }
    #expect(throws: CalculationFault(.impossible, "uger")) {
      try grant.make(.init(numbers: ["pladser": 2, "uger": -1]), at)
    }
  }
}
