import AlmenTestKit
import Criteria
import Testing
import Vocabulary

@testable import Lov

/// What the cases of `Tests/LawCases` do not ask of figures.
@Suite struct ThresholdTests {
  @Test(
    arguments: [(4_999, 400, true), (4_999, 399, false), (5_000, 300, true), (5_000, 299, false)]
      as [(Int64, Int64, Bool)])
  func `a large area may have kombineret udlejning from 30 per cent`(
    _ residents: Int64, _ share: Int64, _ isOn: Bool
  ) throws {
    let figures = Figures().with("beboere", residents).with("uden-for-arbejdsmarkedet", share)
    let found = try standing(twoYears(figures, 2022), on: "2022-12-01")
    #expect(found.on.contains("lov.kombineret-udlejning") == isOn)
  }

  @Test(
    arguments: [
      (1467, 407), (1382, 416), (1270, 437), (1187, 420), (1487, 407), (1155, 411), (5317, 409),
      (1088, 462),
    ] as [(Int64, Int64)])
  func `the areas of the list of 1 December 2024 are on it`(_ residents: Int64, _ share: Int64)
    throws
  {
    // kombineret udlejning 2024: residents on 1 January 2024, per cent in 2023.
    let figures = Figures().only([]).with("beboere", residents)
      .with("uden-for-arbejdsmarkedet", share)
    #expect(try standing([2024: figures], on: "2024-12-01").on == ["lov.kombineret-udlejning"])
  }

  @Test func `a mean of two years is of two years`() throws {
    let (low, high) = (
      Figures().only(["doemte"]).with("uden-tilknytning", 398),
      Figures().only(["doemte"]).with("uden-tilknytning", 402)
    )
    func isOn(_ years: [Int: Figures]) throws -> Bool {
      try standing(years, on: "2020-12-01").on.contains("lov.udsat-boligomraade")
    }
    #expect(try !isOn([2019: low, 2020: high]))
    #expect(try isOn([2019: low.with("uden-tilknytning", 399), 2020: high]))
    #expect(
      try standing([2020: high], on: "2020-12-01").unknown.contains("lov.udsat-boligomraade"))
  }

  @Test
  func `what is missing, expected or carried over puts nobody on a list and takes nobody off`()
    throws
  {
    let missing = Figures().only(["doemte"]).with("uden-tilknytning", nil)
    let found = try standing(twoYears(missing, 2020), on: "2020-12-01")
    #expect(found.unknown.contains("lov.udsat-boligomraade"))
    let enough = Figures().only(["doemte", "kun-grundskole"]).with("uden-tilknytning", nil)
    #expect(
      try standing(twoYears(enough, 2020), on: "2020-12-01").on.contains("lov.udsat-boligomraade"))
    for status in [ReadingStatus.projected, .carriedOver, .missing] {
      var expected = try readings(twoYears(missing, 2020))
      for year in ["2018", "2019"] {
        expected = expected.with(
          Reading(
            indicator: "uden-tilknytning", subject: area.pointer,
            period: try #require(Period(edtf: year)), status: status,
            value: status == .missing ? nil : 900, decimals: 1, source: source), entry: 2)
      }
      let standing = try book(expected).standings(on: isoDay("2020-12-01")).first
      #expect(standing?.unknown.contains("lov.udsat-boligomraade") == true, "\(status)")
    }
  }
}
