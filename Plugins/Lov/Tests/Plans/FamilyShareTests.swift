import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import Lov

/// What the boundary cases of the share do not show: its size, its parts, what cannot be.
@Suite struct FamilyShareTests {
  private func share(
    _ numbers: [String: Int64], days: [String: Day] = [:]
  ) throws -> [String: Calculation.Line.Value] {
    try computed("lov.familieandel", numbers, days: days, on: isoDay("2020-01-01"))
  }

  @Test func `40.004 per cent is shown as 40 and is not at most 40`() throws {
    let lines = try share(["familieboliger": 10_001, "boliger": 25_000])
    #expect(lines["Andel"] == .hundredths(4_000, "%"))
    #expect(lines["Højst 40 %"] == .yesNo(false))
  }

  // Worked by hand: 100 dwellings of which 90 are family dwellings; 10 of those are demolished. With them in the
  // denominator 80 of 100 are 80 %, without them 80 of 90 are 88.9 %. With 1,500 m2 of business, which stand for 20
  // dwellings, 80 of 120 are 66.7 %; with 60 m2 more 80 of 120, or of 120.8, which is 66.2 %.
  @Test(
    arguments: [
      (["familieboliger": 80, "boliger": 90, "nedrevne": 10], 8_000, nil),
      (["familieboliger": 80, "boliger": 90], 8_889, nil),
      (["familieboliger": 80, "boliger": 90, "nedrevne": 10, "erhverv": 150_000], 6_667, nil),
      (["familieboliger": 80, "boliger": 90, "nedrevne": 10, "erhverv": 156_000], 6_667, 6_623),
      (["familieboliger": 40, "boliger": 100], 4_000, nil),
      (["familieboliger": 0, "boliger": 1], 0, nil),
    ] as [([String: Int64], Int64, Int64?)])
  func `the share is as worked by hand, in both readings where they differ`(
    _ given: [String: Int64], _ whole: Int64, _ proportional: Int64?
  ) throws {
    let lines = try share(given)
    #expect(lines["Andel"] == .hundredths(whole, "%"))
    #expect(
      lines["Andel, hvis erhverv tæller i forhold til arealet"]
        == proportional.map { .hundredths($0, "%") })
    #expect((lines["Loven siger ikke"] != nil) == (given["erhverv"] != nil))
  }

  @Test func `each part is shown`() throws {
    let lines = try share(
      [
        "familieboliger": 80, "boliger": 90, "nedrevne": 10, "erstattede": 4, "erhverv": 156_000,
      ], days: ["nedrevet": isoDay("2011-01-01")])
    #expect(lines["Boliger i alt"] == .hundredths(9_000, "boliger"))
    #expect(lines["Nedrevne, talt med"] == .hundredths(600, "boliger"))
    #expect(lines["Erhverv, hver hele 75 m2 en bolig"] == .hundredths(2_000, "boliger"))
  }

  @Test(
    arguments: [
      ["familieboliger": 0, "boliger": 0], ["familieboliger": 2, "boliger": 1],
      ["familieboliger": 1, "boliger": 2_000_000_000],
      ["familieboliger": 1, "boliger": 1, "nedrevne": .max],
    ] as [[String: Int64]])
  func `what cannot be is refused`(_ given: [String: Int64]) throws {
    #expect(throws: CalculationFault.self) { try share(given) }
  }

  @Test func `it is law from 2018 on`() throws {
    let own = try #require(Module().calculations.first { $0.id == "lov.familieandel" })
    #expect(try !own.days.contains(isoDay("2018-11-30")))
    #expect(try own.asKnown(on: isoDay("2018-11-26")) == nil)
    #expect(try own.asKnown(on: isoDay("2018-11-27")) != nil)
  }
}
