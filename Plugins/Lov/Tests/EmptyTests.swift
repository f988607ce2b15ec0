import AlmenTestKit
import Counter
import Investments
import Testing
import Vocabulary

@testable import Lov

@Suite struct EmptyTests {
  @Test func `rent while empty is by the day, and restoring comes on top`() throws {
    let calculation = try #require(Module().calculations.first { $0.id == "lov.tomgang" })
    func total(_ numbers: [String: Int64]) throws -> Calculation.Line.Value? {
      try calculation.make(.init(numbers: numbers), isoView("2020-01-01")).last?.value
    }
    // 6,000 kr. a month for 73 days is 72,000 / 5 = 14,400 kr.
    #expect(
      try total(["leje": 600_000, "dage": 73, "istandsaettelse": 1_000_000])
        == .money(Kroner(ore: 2_440_000)))
    #expect(try total(["leje": 600_000, "dage": 0]) == .money(.zero))
  }
}
