import AlmenTestKit
import Counter
import Investments
import Testing
import Vocabulary

@testable import TMF

@Suite struct MoneyTests {
  @Test func `who pays a helhedsplan together pays all of it`() throws {
    let calculation = try #require(Module().calculations.first)
    let lines = try calculation.make(
      .init(numbers: ["sum": 100, "kommune": 1, "organisation": 1, "fond": 1]),
      isoView("2020-01-01")
    )
    #expect(lines.map(\.value) == [34, 33, 33].map { .money(Kroner(ore: $0)) })
  }
}

/// The municipality's part of helhedsplaner in Copenhagen.
@Suite struct ShareOfPlanTests {
  // TMU 31.1.2022 pkt. 17: 4.6 mio. for two plans. By the typical 12.5 % of kk.dk all of it is 36.8 mio., if 4.6 is the
  // whole share (inferred); the organisations pay as much, the fund three quarters.
  @Test func `12.5 per cent of 36.8 mio. are the 4.6 of January 2022`() throws {
    let calculation = try #require(Module().calculations.first)
    let lines = try calculation.make(
      .init(numbers: ["sum": 3_680_000_000, "kommune": 125, "organisation": 125, "fond": 750]),
      isoView("2022-01-31"))
    #expect(
      lines.map(\.value)
        == [460_000_000, 460_000_000, 2_760_000_000].map { .money(Kroner(ore: $0)) })
  }
}
