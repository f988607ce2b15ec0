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
