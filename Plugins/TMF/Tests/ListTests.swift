import AlmenTestKit
import Criteria
import Testing
import Vocabulary

@testable import TMF

private let source = Source("Prøve", madeUp: true)
private let region = Pointer(kind: "area", id: "regionen")
private let nation = Pointer(kind: "area", id: "landet")
private let area: AreaID = "parken"

private struct OneArea: CriterionPlaces {
  func isAdministrative(_ id: PartyID, on day: Day) -> Bool { true }
  func geography(of subject: Pointer, on day: Day) -> String? { "area" }
  func housingAreas(on day: Day) -> [AreaID] { [area] }
  func place(_ kind: String, around area: AreaID, on day: Day) -> Pointer? {
    kind == "region" ? region : nation
  }
}

/// The figures of a year, in units of the last decimal, with one decimal for percentages.
private struct Figures {
  var residents: Int64? = 1_200
  var shares: [IndicatorID: Int64?] = [
    "uden-tilknytning": 500, "ikke-vestlige": 600, "doemte": 50, "kun-grundskole": 700,
    "bruttoindkomst": 100_000, "uden-for-arbejdsmarkedet": 500,
  ]

  /// What is far on the other side of every limit.
  static let harmless: [IndicatorID: Int64] = [
    "uden-tilknytning": 100, "ikke-vestlige": 100, "doemte": 1, "kun-grundskole": 100,
    "bruttoindkomst": 290_000, "uden-for-arbejdsmarkedet": 100,
  ]

  func only(_ worrying: [IndicatorID]) -> Figures {
    var copy = self
    for (id, value) in Self.harmless where !worrying.contains(id) { copy.shares[id] = value }
    return copy
  }

  func with(_ id: IndicatorID, _ value: Int64?) -> Figures {
    var copy = self
    if id == "beboere" { copy.residents = value } else { copy.shares[id] = .some(value) }
    return copy
  }
}

private func readings(_ years: [Int: Figures]) throws -> PlainReadings {
  func reading(
    _ id: IndicatorID, _ about: Pointer, _ period: String, _ value: Int64, _ decimals: Int
  ) throws -> Reading {
    Reading(
      indicator: id, subject: about, period: try #require(Period(edtf: period)), value: value,
      decimals: decimals, source: source)
  }
  var all: [Reading] = []
  for (year, figures) in years {
    if let residents = figures.residents {
      all.append(try reading("beboere", area.pointer, "\(year)-01-01", residents, 0))
    }
    for (id, value) in figures.shares {
      guard let value else { continue }
      let decimals = id == "bruttoindkomst" ? 0 : 1
      all.append(try reading(id, area.pointer, "\(year - 1)", value, decimals))
    }
    all.append(try reading("bruttoindkomst", region, "\(year - 1)", 300_000, 0))
    all.append(try reading("doemte", nation, "\(year - 1)", 9, 1))
  }
  return PlainReadings(all)
}

private func book(_ readings: PlainReadings, _ more: [Indicator] = []) throws -> CriteriaBook {
  let module = Module()
  let records = module.indicatorDefinitions.reduce(PlainRecords()) { records, definition in
    records.with(Indicator(id: definition.indicator, title: definition.title, source: source))
  }
  return CriteriaBook(
    more.reduce(records) { $0.with($1) }, readings: readings, places: OneArea(),
    defined: module.indicatorDefinitions, lists: try module.areaLists())
}

private func standing(_ years: [Int: Figures], on day: String) throws -> AreaStanding {
  try #require(try book(readings(years)).standings(on: isoDay(day)).first)
}

/// Two years of the same figures, to be judged at the end of the second.
private func twoYears(_ figures: Figures, _ year: Int) -> [Int: Figures] {
  [year - 1: figures, year: figures]
}

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
  let (p, u, f) = ("tmf.parallelsamfund", "tmf.udsat-boligomraade", "tmf.forebyggelsesomraade")
  let k = "tmf.kombineret-udlejning"
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
    #expect(found.on.contains("tmf.kombineret-udlejning") == isOn)
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
    #expect(try standing([2024: figures], on: "2024-12-01").on == ["tmf.kombineret-udlejning"])
  }

  @Test func `a mean of two years is of two years`() throws {
    let (low, high) = (
      Figures().only(["doemte"]).with("uden-tilknytning", 398),
      Figures().only(["doemte"]).with("uden-tilknytning", 402)
    )
    func isOn(_ years: [Int: Figures]) throws -> Bool {
      try standing(years, on: "2020-12-01").on.contains("tmf.udsat-boligomraade")
    }
    #expect(try !isOn([2019: low, 2020: high]))
    #expect(try isOn([2019: low.with("uden-tilknytning", 399), 2020: high]))
    #expect(
      try standing([2020: high], on: "2020-12-01").unknown.contains("tmf.udsat-boligomraade"))
  }

  @Test
  func `what is missing, expected or carried over puts nobody on a list and takes nobody off`()
    throws
  {
    let missing = Figures().only(["doemte"]).with("uden-tilknytning", nil)
    let found = try standing(twoYears(missing, 2020), on: "2020-12-01")
    #expect(found.unknown.contains("tmf.udsat-boligomraade"))
    let enough = Figures().only(["doemte", "kun-grundskole"]).with("uden-tilknytning", nil)
    #expect(
      try standing(twoYears(enough, 2020), on: "2020-12-01").on.contains("tmf.udsat-boligomraade"))
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
      #expect(standing?.unknown.contains("tmf.udsat-boligomraade") == true, "\(status)")
    }
  }
}

@Suite struct GenerationTests {
  @Test(
    arguments: [
      ("2004-12-31", nil, true), ("2005-06-01", "2005", false), ("2009-12-31", "2005", true),
      ("2010-01-01", "2010", false), ("2010-12-30", "2010", false), ("2010-12-31", "2010", true),
      ("2014-01-31", "2010", true), ("2014-02-01", "2014", true), ("2018-11-30", "2014", true),
      ("2018-12-01", "2018", true), ("2021-11-30", "2018", true), ("2021-12-01", "2021", true),
    ] as [(String, String?, Bool)])
  func `generations change on their day, and one known by the year says so`(
    _ day: String, _ label: String?, _ certain: Bool
  ) throws {
    let found = try book(PlainReadings()).generation(on: isoDay(day))
    #expect(found?.label == label)
    #expect(found?.certain ?? true == certain)
  }

  /// Figures that keep an area on the list of ghettoområder and parallelsamfund in each year.
  private func years(_ first: Int, _ last: Int) -> [Int: Figures] {
    Dictionary(uniqueKeysWithValues: ((first - 1)...last).map { ($0, Figures()) })
  }

  @Test(
    arguments: [
      // From 2018 four years were enough, counted across the generation of 2014; then five.
      (2016, "2018-12-01", false), (2015, "2018-12-01", true), (2016, "2019-12-01", true),
      (2017, "2019-12-01", false), (2016, "2020-12-01", true), (2017, "2020-12-01", false),
      (2017, "2021-12-01", true),
    ] as [(Int, String, Bool)])
  func `years in a row are counted across generations, by the rule of the day`(
    _ first: Int, _ day: String, _ isOn: Bool
  ) throws {
    var all = years(first, 2022)
    all[first - 2] = Figures().only([])
    // The mean of two years must already be high in the first year.
    all[first - 1] = Figures().only(["uden-tilknytning", "doemte"]).with("ikke-vestlige", 100)
      .with("doemte", 1).with("kun-grundskole", 100).with("bruttoindkomst", 290_000)
    let found = try standing(all, on: day)
    #expect(found.on.contains("tmf.omdannelsesomraade") == isOn, "\(found)")
  }

  @Test func `a year that nobody knows of neither breaks a row nor counts in it`() throws {
    var all = years(2014, 2022)
    for year in [2018, 2019] { all[year] = nil }
    let found = try standing(all, on: "2021-12-01")
    #expect(found.on.contains("tmf.parallelsamfund"))
    #expect(found.unknown.contains("tmf.omdannelsesomraade"))
  }
}

@Suite struct LeavingTests {
  private let before = Figures()

  private func standing(_ now: Figures, on day: String = "2022-12-01") throws -> AreaStanding {
    var all = Dictionary(uniqueKeysWithValues: (2013...2021).map { ($0, before) })
    all[2022] = now
    return try TMFTests.standing(all, on: day)
  }

  @Test func `an area that falls below 1,000 residents leaves every list for exactly that`() throws
  {
    let found = try standing(before.with("beboere", 966))
    let left = [
      "tmf.parallelsamfund", "tmf.udsat-boligomraade", "tmf.omdannelsesomraade",
      "tmf.forebyggelsesomraade", "tmf.kombineret-udlejning",
    ]
    #expect(found.left.map(\.list).sorted() == left.sorted())
    #expect(found.left.allSatisfy { $0.whys == [.populationBelowLimit(Exact(966))] })
    #expect(found.on.isEmpty && found.entered.isEmpty && found.staysOut.isEmpty)
  }

  @Test func `a value that falls below its limit is named, also where another list asks for it`()
    throws
  {
    let found = try standing(before.only(["ikke-vestlige"]))
    for off in found.left where off.list != "tmf.kombineret-udlejning" {
      #expect(off.whys.map(\.word).contains("value"), "\(off)")
      #expect(!off.whys.map(\.word).contains("populationBelowLimit"))
    }
    #expect(found.left.map(\.list).contains("tmf.omdannelsesomraade"))
  }

  @Test func `an area that the new rules let go has left because the rules changed`() throws {
    // Above 50 per cent was enough in 2014; in 2018 above 60 was asked for, and counted otherwise.
    let figures = Figures().only(["ikke-vestlige"]).with("uden-tilknytning", 450)
      .with("kun-grundskole", 550)
    var all = try readings(Dictionary(uniqueKeysWithValues: (2014...2020).map { ($0, figures) }))
    for (year, definition) in [("2017", 2), ("2018", 1)] {
      all = all.with(
        Reading(
          indicator: "kun-grundskole", subject: area.pointer,
          period: try #require(Period(edtf: year)), definition: definition, value: 550, decimals: 1,
          source: source), entry: 1)
    }
    let found = try #require(try book(all).standings(on: isoDay("2018-12-01")).first)
    let off = try #require(found.left.first { $0.list == "tmf.parallelsamfund" })
    #expect(off.whys == [.generation(from: "2014", to: "2018")])
    let later = try #require(try book(all).standings(on: isoDay("2019-12-01")).first)
    #expect(later.left.isEmpty)
    #expect(
      later.staysOut.first { $0.list == "tmf.parallelsamfund" }?.whys == [
        .generation(from: "2014", to: "2018")
      ])
  }

  @Test func `a figure by the old definition neither puts an area on a new list nor keeps it off`()
    throws
  {
    // 62 per cent with those of whom nothing is known counted in: more than 60, but not of the same.
    let figures = Figures().only(["uden-tilknytning"]).with("kun-grundskole", 620)
    let found = try TMFTests.standing([2017: figures, 2018: figures], on: "2018-12-01")
    #expect(found.unknown.contains("tmf.udsat-boligomraade"))
  }

  @Test func `an area that stays out because what is counted changed is told so`() throws {
    let versions = [
      DefinitionVersion(version: 1, until: Day("2018-12-31"), meaning: "a", source: "a"),
      DefinitionVersion(
        version: 2, from: Day("2019-01-01"), meaning: "b",
        bridge: Bridge(from: 1, times: 1, over: 2, why: "halvt så mange tælles"), source: "b"),
    ]
    let counted = Indicator(
      id: "uden-tilknytning", title: "u", direction: .down, kind: .share,
      every: Duration("1y"), definitions: versions, source: source)
    let figures = Figures().only(["doemte"]).with("uden-tilknytning", 300)
    let found = try book(readings(twoYears(figures, 2022)), [counted])
      .standings(on: isoDay("2022-12-01")).first
    let off = found?.staysOut.first { $0.list == "tmf.udsat-boligomraade" }
    // By the old definition 60 per cent, which is above 40.
    #expect(off?.whys == [.definition("uden-tilknytning", from: 1, to: 2)])
  }

  @Test func `unknown is neither new nor left`() throws {
    var all = Dictionary(uniqueKeysWithValues: (2013...2021).map { ($0, before) })
    all[2022] = before.only([]).with("uden-tilknytning", nil).with("doemte", nil)
    for id in ["kun-grundskole", "bruttoindkomst"] as [IndicatorID] {
      all[2022] = all[2022]?.with(id, nil)
    }
    all[2021] = all[2022]
    let found = try TMFTests.standing(all, on: "2022-12-01")
    #expect(found.unknown.contains("tmf.udsat-boligomraade"))
    #expect(!found.left.contains { $0.list == "tmf.udsat-boligomraade" })
  }

  @Test func `what was published decides where the figures are not known`() throws {
    func published(_ year: String, _ value: Int64) throws -> Reading {
      Reading(
        indicator: "offentliggjort-parallelsamfund", subject: area.pointer,
        period: try #require(Period(edtf: year)), value: value, source: source)
    }
    let few = Reading(
      indicator: "beboere", subject: area.pointer, period: try #require(Period(edtf: "2023-01-01")),
      value: 966, source: source)
    let known = PlainReadings([try published("2022-12-01", 1), few])
    let on = try #require(try book(known).standings(on: isoDay("2022-12-01")).first)
    // A parallelsamfund is an udsat boligområde too.
    #expect(on.on == ["tmf.parallelsamfund", "tmf.udsat-boligomraade"])
    let off = try #require(try book(known).standings(on: isoDay("2023-12-01")).first)
    #expect(off.left.count == 2)
    #expect(off.left.allSatisfy { $0.whys == [.populationBelowLimit(Exact(966))] })
  }
}

@Suite struct ListTableTests {
  @Test func `every condition of the table names an indicator that the module defines`() throws {
    let defined = Set(Module().indicatorDefinitions.map(\.indicator))
    let lists = try Module().areaLists()
    for list in lists {
      for condition in list.generations.flatMap(\.ways).flatMap({ $0.required + $0.choices }) {
        switch condition.what {
        case .residents(let id), .indicator(let id, _, _, _): #expect(defined.contains(id))
        case .years(let other): #expect(lists.contains { $0.id == other })
        }
        #expect(!condition.source.isEmpty)
      }
      for published in [list.published].compactMap({ $0 }) { #expect(defined.contains(published)) }
    }
    #expect(lists.count == 5)
  }

  @Test(arguments: [
    ("operator", "=>"), ("limit", "mange"), ("unit", "promille"), ("role", "maaske"),
    ("against", "byen"), ("years", "0"), ("from", "snart"),
  ])
  func `a table that says something else is refused with the place`(
    _ column: String, _ text: String
  )
    throws
  {
    let header = AreaList.columns.joined(separator: ";")
    let good = [
      "list": "x.l", "generation": "1", "title": "L", "from": "2010", "way": "1",
      "role": "required", "what": "i", "operator": ">", "limit": "40", "unit": "pct", "source": "s",
    ]
    func table(_ cells: [String: String]) -> [UInt8] {
      let row = AreaList.columns.map { cells[$0] ?? "" }.joined(separator: ";")
      return Array("\(header)\n\(row)\n".utf8)
    }
    #expect(try AreaList.lists(in: table(good)).count == 1)
    let bad = good.merging([column: text]) { $1 }
    let fault = #expect(throws: ListFault.self) { try AreaList.lists(in: table(bad)) }
    #expect(fault?.place.line == 2)
    #expect(fault?.column == column)
  }
}
