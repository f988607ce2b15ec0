import AlmenTestKit
import Foundation
import Testing
import Vocabulary

@testable import Criteria
@testable import Lov

/// So many years running, at every edge that the acts have.
@Suite struct YearsInARowTests {
  private let list = "lov.omdannelsesomraade"

  /// Figures by which the conditions were met in some years and not in others, whatever the rule of the year.
  private func readings(met: Set<Int>) throws -> PlainReadings {
    var all = Dictionary(
      uniqueKeysWithValues: (2012...2026).map { year in
        // Schooling and income are of one year, so no mean carries over; with one more they are three of five.
        let figures = Figures().only(["kun-grundskole", "bruttoindkomst"])
        return (year, figures.with("ikke-vestlige", met.contains(year) ? 600 : 100))
      })
    all[2012] = Figures().only([])
    return try recounted(LovTests.readings(all), shares: [:])
  }

  /// Schooling by the definition of 2018 in years before it too.
  private func recounted(_ all: PlainReadings, shares: [Int: Int64]) throws -> PlainReadings {
    try (2012...2017).reduce(all) { all, year in
      all.with(
        Reading(
          indicator: "kun-grundskole", subject: area.pointer,
          period: try #require(Period(edtf: "\(year)")), definition: 2,
          value: shares[year] ?? 700, decimals: 1, source: source), entry: 1)
    }
  }

  private func years(_ text: String) -> Set<Int> {
    let plain = text.prefix { $0 != " " }
    return Set(
      plain.split(separator: ",").flatMap { part -> [Int] in
        let ends = part.split(separator: "-").compactMap { Int($0) }
        return ends.count == 2 ? Array(ends[0]...ends[1]) : ends
      })
  }

  private func listing(_ readings: PlainReadings, on day: Day) throws -> Listing? {
    let judge = ListJudge(try Module().areaLists(), ListFigures(book: try book(readings)))
    return try judge.listing(list, area, on: day)
  }

  @Test(
    arguments: Boundary.of("61a-hard-years", "61a-omdannelse-years").filter {
      $0.input["years_conditions_of_stk2_met"] != nil
    })
  func `an area must have met the conditions as many years as the act says`(_ one: Boundary) throws
  {
    let met = years(try #require(one.input["years_conditions_of_stk2_met"]))
    let found = try #require(try listing(readings(met: met), on: one.day))
    #expect(one.expected == [found.stands == .yes ? "meets" : "does not meet"], "\(found)")
    #expect(found.stands != .possibly)
  }

  @Test func `years by the lists of then and by the new conditions may differ, and both are said`()
    throws
  {
    let one = try #require(Boundary.of("61a-hard-years").first { $0.id == "61a-hard-years-09" })
    var all = Dictionary(
      uniqueKeysWithValues: (2012...2018).map {
        ($0, Figures().only(["kun-grundskole", "bruttoindkomst", "ikke-vestlige"]))
      })
    all[2012] = Figures().only([])
    // In 2015 more than 50 per cent, which was enough then, and not more than 60.
    all[2015] = all[2015]?.with("kun-grundskole", 550)
    let readings = try recounted(LovTests.readings(all), shares: [2014: 550])
    let found = try #require(try listing(readings, on: one.day))
    #expect(one.expected == ["does not meet", "meets"])
    #expect(found.readings?.words == .no)
    #expect(found.readings?.practice == .yes)
    #expect(found.stands == .possibly)
  }

  @Test(
    arguments: [
      ("2021-12-01", nil, "2021", 5), ("2021-12-01", "2021-11-26", "2018, hovedreglen", 4),
      ("2021-12-01", "2021-11-27", "2021", 5), ("2021-06-01", nil, "2018, hovedreglen", 4),
      ("2020-12-01", "2019-02-01", "2018", 5), ("2018-12-01", "2018-11-26", nil, 0),
    ] as [(String, String?, String?, Int64)])
  func `the years are those of the act that was known`(
    _ day: String, _ known: String?, _ label: String?, _ years: Int64
  ) throws {
    let all = try #require(Module().areaLists().first { $0.id == list })
    let then = try known.map { try all.asKnown(on: isoDay($0)) } ?? all
    let found = try then?.generation(on: isoDay(day))?.generation
    #expect(found?.label == label)
    #expect(found?.ways.first?.by(.words).required.last?.limit == (years == 0 ? nil : Exact(years)))
  }

  @Test func `no list was made by the four years, and one would have been as law was known then`()
    throws
  {
    let all = try #require(Module().areaLists().first { $0.id == list })
    func made(_ list: AreaList) throws -> [(Day, String?)] {
      list.days(upTo: try isoDay("2022-01-01")).suffix(2).map {
        ($0, list.generation(on: $0)?.generation.label)
      }
    }
    #expect(try made(all).map(\.1) == ["2018", "2021"])
    let then = try #require(all.asKnown(on: isoDay("2021-11-26")))
    #expect(try made(then).map(\.1) == ["2018", "2018, hovedreglen"])
  }
}
