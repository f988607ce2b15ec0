import AlmenTestKit
import Counter
import Investments
import Testing
import Vocabulary

@testable import Lov

@Suite struct GrantTests {
  private func grant(_ dwellings: Int64, _ cost: Int64, on day: String = "2020-01-01") throws
    -> Int64?
  {
    let calculation = try #require(
      Module().calculations.first { $0.id == "lov.servicearealtilskud" })
    let lines = try calculation.make(
      .init(numbers: ["boliger": dwellings, "udgift": cost]), isoView(day))
    guard case .money(let money) = lines.first(where: \.isResult)?.value else { return nil }
    return money.ore
  }

  @Test func `40,000 kroner a dwelling, at most 60 per cent of the cost`() throws {
    // 10 dwellings: 400,000 kr.; 60 per cent of 666,666.67 kr. is 400,000.00.
    #expect(try grant(10, 100_000_000) == 40_000_000)
    #expect(try grant(10, 66_666_667) == 40_000_000)
    #expect(try grant(10, 66_666_665) == 39_999_999)
    #expect(try grant(0, 100) == 0)
  }

  @Test func `a day before the rate is known has none`() {
    #expect(throws: NoRate.self) { try grant(10, 100, on: "2009-12-31") }
  }
}
