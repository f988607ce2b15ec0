import AlmenTestKit
import Counter
import Investments
import Testing
import Vocabulary

@testable import Lov

@Suite struct CalculationTests {
  private func result(
    _ id: String, _ numbers: [String: Int64], words: [String: String] = [:],
    on day: String = "2020-01-01"
  ) throws -> [String: Calculation.Line.Value] {
    let calculation = try #require(Module().calculations.first { $0.id == id })
    let lines = try calculation.make(.init(numbers: numbers, words: words), isoView(day))
    return Dictionary(uniqueKeysWithValues: lines.filter(\.isResult).map { ($0.title, $0.value) })
  }

  @Test func `40.004 per cent is not 40`() throws {
    let calculation = try #require(Module().calculations.first { $0.id == "lov.familieandel" })
    let lines = try calculation.make(
      .init(numbers: ["familieboliger": 10_001, "boliger": 25_000]), isoView("2020-01-01"))
    #expect(lines.contains { $0.value == .hundredths(4_000, "%") })
    #expect(lines.last?.value == .text("ikke nået"))
  }

  // Worked by hand: 100 dwellings of which 90 are family dwellings; 10 of those are demolished. With them
  // in the denominator 80 of 100 are 80 %, without them 80 of 90 are 88.9 %. With 1,500 m2 of business,
  // which stand for 20 dwellings, 80 of 120 are 66.7 %.
  @Test(
    arguments: [
      (["familieboliger": 80, "boliger": 90, "nedrevne": 10], 8_000),
      (["familieboliger": 80, "boliger": 90], 8_889),
      (["familieboliger": 80, "boliger": 90, "nedrevne": 10, "erhverv": 150_000], 6_667),
      (["familieboliger": 40, "boliger": 100], 4_000), (["familieboliger": 0, "boliger": 1], 0),
    ] as [([String: Int64], Int64)])
  func `the share of family dwellings is as worked by hand`(
    _ given: [String: Int64], _ share: Int64
  )
    throws
  {
    #expect(try result("lov.familieandel", given)["Andel"] == .hundredths(share, "%"))
  }

  @Test func `each part of the share is shown, and 0 of 0 is refused`() throws {
    let calculation = try #require(Module().calculations.first { $0.id == "lov.familieandel" })
    let lines = try calculation.make(
      .init(numbers: ["familieboliger": 80, "boliger": 90, "nedrevne": 10, "erhverv": 150_000]),
      isoView("2020-01-01"))
    #expect(lines.count == 6)
    #expect(lines.contains { $0.value == .hundredths(2_000, "boliger") })
    #expect(throws: CalculationFault.self) {
      try calculation.make(
        .init(numbers: ["familieboliger": 0, "boliger": 0]), isoView("2020-01-01"))
    }
  }
}
