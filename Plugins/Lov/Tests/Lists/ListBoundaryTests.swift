import AlmenTestKit
import Foundation
import Testing
import Vocabulary

@testable import Criteria
@testable import Lov

/// The lists at every threshold, as the acts have them.
@Suite struct ListBoundaryTests {
  private static let ids = [
    "udsat boligområde": "lov.udsat-boligomraade", "parallelsamfund": "lov.parallelsamfund",
    "forebyggelsesområde": "lov.forebyggelsesomraade",
  ]
  private static let cases = Boundary.of(
    "61a-2010-nonwestern", "61a-2010-outside-work", "61a-2010-convicted", "61a-2010-size",
    "61a-2010-number", "61a-2014-nonwestern", "61a-2014-outside-work", "61a-2014-convicted",
    "61a-2014-school", "61a-2014-income", "61a-2014-size", "61a-2014-number",
    "61a-2018-outside-work", "61a-2018-convicted", "61a-2018-school", "61a-2018-income",
    "61a-2018-number", "61a-2018-ghetto", "61a-2018-size", "61a-2021-parallel", "61a-2021-udsat",
    "61b-nonwestern", "61b-outside-work", "61b-convicted", "61b-school", "61b-income",
    "61b-number", "61a-rounding")

  private func list(_ one: Boundary) -> String {
    Self.ids[one.input["list"] ?? ""] ?? "lov.parallelsamfund"
  }

  @Test(
    arguments: cases
      + Boundary.all.filter { ["61a-generation-09", "61a-generation-10"].contains($0.id) })
  func `an area is on a list by what the act says of its figures`(_ one: Boundary) throws {
    guard one.expected != ["does not apply"] else {
      let id = list(one)
      #expect(try Module().areaLists().first { $0.id == id }?.generation(on: one.day) == nil)
      return
    }
    let (words, practice) = try BoundaryFigures(boundary: one).answers(list(one))
    if one.id == "61a-2018-size-06" {
      // Who owned the land in 2010 is known by its residents of that year; practice asks for nobody's.
      #expect(one.expected == [words])
    } else {
      #expect(Set([words, practice]).isSubset(of: one.expected), "\(words) | \(practice)")
    }
  }

  @Test(
    arguments: Boundary.all.filter {
      [
        "61a-2014-school-04", "61a-2018-size-04", "61a-2018-size-05", "61b-number-06",
        "61b-number-07",
      ].contains($0.id)
    })
  func `where the words and the published lists differ both are said`(_ one: Boundary) throws {
    let (words, practice) = try BoundaryFigures(boundary: one).answers(list(one))
    #expect(one.expected == [words, practice])
  }

  @Test(arguments: Boundary.of("61a-list-day"))
  func `a list is made on the days that the act says`(_ one: Boundary) throws {
    let list = try #require(Module().areaLists().first { $0.id == "lov.parallelsamfund" })
    let isMade = list.days(upTo: one.day).last == one.day
    #expect(one.expected == [isMade ? "statutory list day" : "no statutory list day"])
  }

  @Test(
    arguments: [
      ("61a-generation-01", "2010", 2, 3), ("61a-generation-02", "2010", 2, 3),
      ("61a-generation-03", "2014", 3, 5), ("61a-generation-04", "2014", 3, 5),
      ("61a-generation-05", "2014", 3, 5),
    ])
  func `ghettoområder before 2018 are so many of so many`(
    _ id: String, _ label: String, _ need: Int, _ of: Int
  ) throws {
    let one = try #require(Boundary.all.first { $0.id == id })
    let list = try #require(Module().areaLists().first { $0.id == "lov.parallelsamfund" })
    let found = try #require(list.generation(on: one.day)?.generation)
    #expect(one.expected == ["\(found.label) generation: \(need) of \(of)"])
    let way = try #require(found.ways.first?.by(.words))
    #expect((found.label, way.need, way.choices.count) == (label, need, of))
  }

  @Test(
    arguments: [
      ("2018-12-01", "2 af 4", "Ghettoområde", "Hårdt ghettoområde", false),
      ("2021-11-30", "2 af 4", "Ghettoområde", "Hårdt ghettoområde", false),
      ("2021-12-01", "2 af 4", "Parallelsamfund", "Omdannelsesområde", true),
    ])
  func `names change with the act, and the rule of udsatte boligområder does not`(
    _ day: String, _ many: String, _ parallel: String, _ transformation: String, _ prevents: Bool
  ) throws {
    let lists = try Module().areaLists()
    let on = try isoDay(day)
    func now(_ id: String) -> AreaList.Generation? {
      lists.first { $0.id == id }?.generation(on: on)?.generation
    }
    let way = try #require(now("lov.udsat-boligomraade")?.ways.first)
    #expect("\(way.need) af \(way.choices.count)" == many)
    #expect(now("lov.parallelsamfund")?.title == parallel)
    #expect(now("lov.omdannelsesomraade")?.title == transformation)
    #expect((now("lov.forebyggelsesomraade") != nil) == prevents)
  }

  @Test(arguments: Boundary.of("61a-ages"))
  func `who is counted is by the ages of the act`(_ one: Boundary) throws {
    let criterion = try #require(one.input["criterion"])
    let id: IndicatorID =
      switch criterion {
      case "outside work": "uden-tilknytning"
      case "basic school only": "kun-grundskole"
      case "income": "bruttoindkomst"
      default: "doemte"
      }
    let list = one.input["generation"] == "2018" ? "lov.udsat-boligomraade" : "lov.parallelsamfund"
    let generation = try #require(
      Module().areaLists().first { $0.id == list }?.generation(on: one.day)?.generation)
    let condition = try #require(
      generation.ways.flatMap(\.choices).first {
        if case .indicator(id, _, _, _) = $0.what { true } else { false }
      })
    let age = try #require(one.input["age"].flatMap { Int($0) })
    let isLeftOut =
      one.isYes("in education") && condition.whom.contains("uden uddannelsessøgende")
    let isCounted = try #require(condition.ages).contains(age) && !isLeftOut
    #expect(one.expected == [isCounted ? "counted" : "not counted"])
  }

  @Test(arguments: Boundary.of("51b-area").filter { $0.input["residents"] != nil })
  func `an area may have kombineret udlejning from the shares of the act`(_ one: Boundary) throws {
    var figures = Figures().only([]).with("beboere", one.number("residents"))
    var share = one.number("outside_labour_market_pct_18_64", decimals: 2)
    if let whole = one.number("residents_18_64") {
      // Full-time persons: half a year counts half.
      let halves = one.input.first { $0.key.hasPrefix("persons outside half") }
        .flatMap { Int64($0.value.prefix { $0.isNumber }) }
      let wholes = one.number("persons outside the whole of 2023")
      share = try (#require(wholes) * 2 + #require(halves)) * 5_000 / whole
    }
    figures.shares["uden-for-arbejdsmarkedet"] = nil
    let year = one.day.year
    let all = try [year - 1, year].reduce(readings([year - 1: figures, year: figures])) {
      all, each in
      all.with(
        Reading(
          indicator: "uden-for-arbejdsmarkedet", subject: area.pointer,
          period: try #require(Period(edtf: "\(each - 1)")), value: share, decimals: 2,
          source: source), entry: 1)
    }
    let found = try #require(try book(all).standings(on: one.day).first)
    let isOn = found.on.contains("lov.kombineret-udlejning")
    #expect(one.expected == [isOn ? "meets" : "does not meet"])
  }

  @Test(arguments: Boundary.of("51b-area").filter { $0.input["calculated"] != nil })
  func `residents of kombineret udlejning are those of the latest 1 January`(_ one: Boundary) throws
  {
    func residents(_ name: String) throws -> Int64 {
      try #require(one.input[name].flatMap { Int64($0.prefix { $0.isNumber }) })
    }
    func reading(_ id: IndicatorID, _ period: String, _ value: Int64) throws -> Reading {
      Reading(
        indicator: id, subject: area.pointer, period: try #require(Period(edtf: period)),
        value: value, source: source)
    }
    let all = PlainReadings([
      try reading("beboere", "2024-01-01", residents("residents_2024_01_01")),
      try reading("beboere", "2024-11-15", residents("residents_2024_11_15")),
      try reading(
        "uden-for-arbejdsmarkedet", "2023",
        #require(one.number("outside_labour_market_pct_18_64"))),
    ])
    let found = try #require(try book(all).standings(on: one.day).first)
    let isOn = found.on.contains("lov.kombineret-udlejning")
    #expect(one.expected == [isOn ? "meets" : "does not meet"])
  }

  @Test(arguments: Boundary.of("51b-area").filter { $0.input["day"] != nil })
  func `kombineret udlejning is published each 1 December`(_ one: Boundary) throws {
    let list = try #require(Module().areaLists().first { $0.id == "lov.kombineret-udlejning" })
    let isMade = list.days(upTo: one.day).last == one.day
    #expect(one.expected == [isMade ? "publication day" : "no publication day"])
  }
}
