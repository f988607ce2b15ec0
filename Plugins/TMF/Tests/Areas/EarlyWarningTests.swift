import AlmenTestKit
import Counter
import Criteria
import Lov
import Organisation
import Testing
import Vocabulary

@testable import TMF

/// How far an area is from the limits, worked by hand.
@Suite struct EarlyWarningTests {
  /// The figures of a year in tenths: the share without ties to work, which falls by two a year from 50 % in 2021.
  private func readings(from first: Int) throws -> PlainReadings {
    func reading(
      _ id: IndicatorID, _ about: String, _ period: String, _ value: Int64, _ decimals: Int
    ) throws -> Reading {
      Reading(
        indicator: id, subject: Pointer(kind: AreaSubject.kind, id: about),
        period: try #require(Period(edtf: period)), value: value, decimals: decimals,
        source: madeUp)
    }
    var all = [try reading("beboere", "parken", "2010-01-01", 1_200, 0)]
    for year in first...2023 {
      let apart = Int64(500 - 20 * (year - 2021))
      all += [
        try reading("beboere", "parken", "\(year + 1)-01-01", 1_200, 0),
        try reading("uden-tilknytning", "parken", "\(year)", apart, 1),
        try reading("doemte", "parken", "\(year)", 50, 1),
        try reading("kun-grundskole", "parken", "\(year)", 100, 1),
        try reading("bruttoindkomst", "parken", "\(year)", 290_000, 0),
        try reading("ikke-vestlige", "parken", "\(year + 1)-01-01", 200, 1),
        try reading("bruttoindkomst", "regionen", "\(year)", 300_000, 0),
        try reading("doemte", "landet", "\(year)", 9, 1),
      ]
    }
    return PlainReadings(all)
  }

  private func house(from first: Int) throws -> PlainHouse {
    // What is measured is the case's own to say; the law's words for it are enough here.
    let measured = Lov.Module().indicatorDefinitions.reduce(parties) { records, definition in
      records.with(
        Indicator(id: definition.indicator, title: definition.title, source: madeUp))
    }
    let records =
      measured
      .with(Area(id: "landet", name: "Landet", kind: .nation, source: madeUp))
      .with(Area(id: "regionen", name: "Regionen", kind: .region, source: madeUp))
      .with(
        Area(
          id: "parken", name: "Parken", kind: .boligomraade, liesIn: ["regionen", "landet"],
          source: madeUp))
    return PlainHouse(records, readings: try readings(from: first), parts: plugged)
  }

  private func warning(from first: Int) throws -> ListWarning {
    let house = try house(from: first)
    let standing = try house.criteria.standing(of: "parken", on: isoDay("2024-12-02"))
    return try #require(
      try ListWarning.all(standing, house.criteria).first {
        $0.listing.list == "lov.udsat-boligomraade"
      })
  }

  // The list of 2024 rests on 2022 and 2023: the mean of 48 and 46 is 47, and on the list before it was 49. The limit is above 40:
  // 45, 43 and 41 still are, and 39 of 2028 is not. Two of four are needed, and two hold: then one does.
  @Test func `the distance, its two points, and the first list that could change it`() throws {
    let warning = try warning(from: 2021)
    #expect(warning.listing.stands == .yes && warning.met == 2)
    let apart = try #require(
      warning.distances.first {
        if case .indicator("uden-tilknytning", _, _, _) = $0.outcome.condition.what {
          true
        } else {
          false
        }
      })
    #expect(apart.value == Exact(47) && apart.limit == Exact(40) && apart.gap == Exact(7))
    #expect(apart.change == Exact(-2))
    #expect(apart.outcome.inputs.map(\.reading.value) == [480, 460])
    #expect(apart.turn == 4)
    #expect(warning.turn == 4)
  }

  @Test func `nothing is said of a list to come where the figures of the list before lack`() throws
  {
    let warning = try warning(from: 2022)
    #expect(warning.listing.stands == .yes)
    #expect(warning.turn == nil)
    #expect(warning.distances.allSatisfy { $0.turn == nil })
  }

  @Test(arguments: [(2021, "listen af 1. december 2028 den første"), (2022, "Tallene bærer ikke")])
  func `the page says no more than the figures bear`(_ first: Int, _ words: String) throws {
    let titles = Titles(house: try house(from: first), day: try isoDay("2024-12-02"), form: .data)
    let docket = try AreaDocket("parken", titles.house, on: titles.day)
    let blocks = try EarlyWarning(titles: titles).blocks(docket)
    let lists = blocks.flatMap { block -> [String] in
      guard case .list(let list) = block else { return [] }
      return list.items.flatMap { $0.cells.map(\.text) }
    }
    #expect(lists.contains { $0.contains(words) })
    // No list is left out of what the next one may bring.
    #expect(lists.contains { $0.contains("»Kombineret udlejning« den 1. december 2025") })
    #expect(lists.contains { $0.contains("»Omdannelsesområde« bliver det først") })
    // On the list, it is bound by it: the docket says by which paragraph.
    #expect(docket.bindings.contains { $0.law == "LBK 119/2019 § 60 stk. 4" && $0.stands == .yes })
  }

  @Test func `what the next list says by figures that are there is said as the lists say it`()
    throws
  {
    func change(_ day: String) throws -> (text: String, next: Day?) {
      let titles = Titles(house: try house(from: 2021), day: try isoDay(day), form: .data)
      let docket = try AreaDocket("parken", titles.house, on: titles.day)
      guard case .group("lead", let blocks)? = try AreaLead(titles: titles).blocks(docket).first,
        case .facts(let facts)? = blocks.first
      else { return ("", nil) }
      return (facts.all[4].value.text, docket.register.next)
    }
    let known = try change("2024-11-02")
    #expect(known.next == Day(2024, 12, 1))
    #expect(
      try house(from: 2021).criteria.standing(of: "parken", on: isoDay("2024-12-01"))?
        .on.contains("lov.udsat-boligomraade") == true)
    #expect(known.text.contains("indlæst (udledt), er området på »"), "\(known.text)")
    #expect(!known.text.contains("ikke kendt"), "\(known.text)")
    // Of a list whose figures nobody has, nothing is said.
    #expect(try change("2025-12-02").text.contains("hvad den siger om området, er ikke kendt"))
  }
}
