import AlmenTestKit
import Criteria
import Testing
import Vocabulary

@testable import Lov

/// One limit of a law, written here from the law's text and not from the module's table.
private struct Limit: Sendable, CustomStringConvertible {
  let list: String
  let year: Int
  let indicator: IndicatorID
  let limit: Int64
  /// Whether the law's limit itself, a little more and a little less put an area on the list.
  let on: (below: Bool, at: Bool, above: Bool)
  /// What holds beside it, one too few without it.
  let beside: [IndicatorID]

  var description: String { "\(list) \(year) \(indicator) \(limit)" }
}

private let over = (below: false, at: false, above: true)
private let least = (below: false, at: true, above: true)
private let under = (below: true, at: false, above: false)

private let limits: [Limit] = {
  let (p, u, f) = ("lov.parallelsamfund", "lov.udsat-boligomraade", "lov.forebyggelsesomraade")
  let k = "lov.kombineret-udlejning"
  let all:
    [(String, Int, IndicatorID, Int64, (below: Bool, at: Bool, above: Bool), [IndicatorID])] = [
      // 2010: two of three, above 40, 50 and 2,7 per cent.
      (p, 2012, "beboere", 1000, least, ["uden-tilknytning", "ikke-vestlige"]),
      (p, 2012, "uden-tilknytning", 400, over, ["ikke-vestlige"]),
      (p, 2012, "ikke-vestlige", 500, over, ["doemte"]),
      (p, 2012, "doemte", 27, over, ["uden-tilknytning"]),
      // 2014: three of five.
      (p, 2016, "beboere", 1000, least, ["uden-tilknytning", "ikke-vestlige", "doemte"]),
      (p, 2016, "uden-tilknytning", 400, over, ["ikke-vestlige", "doemte"]),
      (p, 2016, "ikke-vestlige", 500, over, ["kun-grundskole", "doemte"]),
      (p, 2016, "doemte", 27, over, ["uden-tilknytning", "bruttoindkomst"]),
      (p, 2016, "kun-grundskole", 500, over, ["uden-tilknytning", "ikke-vestlige"]),
      (p, 2016, "bruttoindkomst", 165_000, under, ["uden-tilknytning", "ikke-vestlige"]),
      // 2018: two of four; with residents from non-western countries above 50 per cent beside.
      (u, 2020, "beboere", 1000, least, ["uden-tilknytning", "doemte"]),
      (u, 2020, "uden-tilknytning", 400, over, ["doemte"]),
      (u, 2020, "doemte", 27, least, ["kun-grundskole"]),
      (u, 2020, "kun-grundskole", 600, over, ["bruttoindkomst"]),
      (u, 2020, "bruttoindkomst", 165_000, under, ["uden-tilknytning"]),
      (p, 2020, "ikke-vestlige", 500, over, ["uden-tilknytning", "doemte"]),
      (p, 2020, "beboere", 1000, least, ["uden-tilknytning", "doemte", "ikke-vestlige"]),
      // 2021: above 30 per cent from non-western countries and two of four.
      (f, 2022, "beboere", 1000, least, ["ikke-vestlige", "uden-tilknytning", "doemte"]),
      (f, 2022, "ikke-vestlige", 300, over, ["uden-tilknytning", "doemte"]),
      (f, 2022, "uden-tilknytning", 300, over, ["ikke-vestlige", "doemte"]),
      (f, 2022, "doemte", 18, least, ["ikke-vestlige", "kun-grundskole"]),
      (f, 2022, "kun-grundskole", 600, over, ["ikke-vestlige", "bruttoindkomst"]),
      (f, 2022, "bruttoindkomst", 195_000, under, ["ikke-vestlige", "uden-tilknytning"]),
      // Kombineret udlejning, since 2005.
      (k, 2022, "uden-for-arbejdsmarkedet", 400, least, []),
      (k, 2022, "beboere", 1000, least, ["uden-for-arbejdsmarkedet"]),
    ]
  return all.map {
    Limit(list: $0.0, year: $0.1, indicator: $0.2, limit: $0.3, on: $0.4, beside: $0.5)
  }
}()

@Suite struct ThresholdTests {
  @Test(arguments: limits)
  fileprivate func `just below, on and just above a limit come out as the law says`(_ limit: Limit)
    throws
  {
    func isOn(_ value: Int64) throws -> Bool {
      let figures = Figures().only(limit.beside).with(limit.indicator, value)
      let found = try standing(twoYears(figures, limit.year), on: "\(limit.year)-12-01")
      #expect(!found.unknown.contains(limit.list))
      return found.on.contains(limit.list)
    }
    #expect(try isOn(limit.limit - 1) == limit.on.below)
    #expect(try isOn(limit.limit) == limit.on.at)
    #expect(try isOn(limit.limit + 1) == limit.on.above)
  }

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
