import AlmenTestKit
import Criteria
import Testing
import Vocabulary

@testable import Lov

@Suite struct LeavingTests {
  private let before = Figures()

  private func standing(
    _ now: Figures, on day: String = "2022-12-01", then: Int64?? = .none
  ) throws -> AreaStanding {
    var all = Dictionary(uniqueKeysWithValues: (2013...2021).map { ($0, before) })
    all[2022] = now
    return try LovTests.standing(all, on: day, then: then)
  }

  @Test func `an area that falls below 1,000 residents leaves every list for exactly that`() throws
  {
    let found = try standing(before.with("beboere", 966), then: .some(nil))
    let left = [
      "lov.parallelsamfund", "lov.udsat-boligomraade", "lov.omdannelsesomraade",
      "lov.kombineret-udlejning",
    ]
    #expect(found.left.map(\.list).sorted() == left.sorted())
    // Kombineret udlejning asks for those who live there now, and the others by their words for those of 2010.
    #expect(
      found.left.allSatisfy {
        $0.whys == [
          .populationBelowLimit(Exact(966), isByPractice: $0.list != "lov.kombineret-udlejning")
        ]
      })
    #expect(found.on.isEmpty && found.entered.isEmpty && found.staysOut.isEmpty)
    // How many lived there in 2010 is not known, so the words of the law cannot be answered.
    let readings = found.listings.first { $0.list == "lov.udsat-boligomraade" }?.readings
    #expect(readings?.words == .possibly)
    #expect(readings?.practice == .no)
  }

  @Test func `where 1,000 lived in 2010 and fewer do now, nobody says that it has left`() throws {
    let found = try standing(before.with("beboere", 966), then: 2_000)
    #expect(found.left.map(\.list) == ["lov.kombineret-udlejning"])
    for id in ["lov.parallelsamfund", "lov.udsat-boligomraade", "lov.omdannelsesomraade"] {
      let listing = found.listings.first { $0.list == id }
      #expect(listing?.stands == .possibly, "\(id)")
      #expect(listing?.readings?.differ == true)
      #expect(listing?.readings?.words == .yes)
    }
  }

  @Test func `one that stands on two lists by the words stands on one by practice`() throws {
    let found = try standing(before)
    let listing = try #require(
      found.listings.first { $0.list == "lov.forebyggelsesomraade" })
    #expect(listing.stands == .possibly)
    #expect((listing.readings?.words, listing.readings?.practice) == (.yes, .no))
    #expect(found.on.contains("lov.udsat-boligomraade"))
  }

  @Test func `a value that falls below its limit is named, also where another list asks for it`()
    throws
  {
    let found = try standing(before.only(["ikke-vestlige"]))
    for off in found.left where off.list != "lov.kombineret-udlejning" {
      #expect(off.whys.map(\.word).contains("value"), "\(off)")
      #expect(!off.whys.map(\.word).contains("populationBelowLimit"))
    }
    #expect(found.left.map(\.list).contains("lov.omdannelsesomraade"))
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
    let off = try #require(found.left.first { $0.list == "lov.parallelsamfund" })
    #expect(off.whys == [.generation(from: "2014", to: "2018")])
    let later = try #require(try book(all).standings(on: isoDay("2019-12-01")).first)
    #expect(later.left.isEmpty)
    #expect(
      later.staysOut.first { $0.list == "lov.parallelsamfund" }?.whys == [
        .generation(from: "2014", to: "2018")
      ])
  }

  @Test func `a figure by the old definition neither puts an area on a new list nor keeps it off`()
    throws
  {
    // 62 per cent with those of whom nothing is known counted in: more than 60, but not of the same.
    let figures = Figures().only(["uden-tilknytning"]).with("kun-grundskole", 620)
    let found = try LovTests.standing([2017: figures, 2018: figures], on: "2018-12-01")
    #expect(found.unknown.contains("lov.udsat-boligomraade"))
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
    let off = found?.staysOut.first { $0.list == "lov.udsat-boligomraade" }
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
    let found = try LovTests.standing(all, on: "2022-12-01")
    #expect(found.unknown.contains("lov.udsat-boligomraade"))
    #expect(!found.left.contains { $0.list == "lov.udsat-boligomraade" })
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
    #expect(on.on == ["lov.parallelsamfund", "lov.udsat-boligomraade"])
    let off = try #require(try book(known).standings(on: isoDay("2023-12-01")).first)
    #expect(off.left.count == 2)
    #expect(
      off.left.allSatisfy { $0.whys == [.populationBelowLimit(Exact(966), isByPractice: true)] })
  }

  /// That an area was published to be on a list on some days.
  private func published(_ list: String, _ days: [String]) throws -> PlainReadings {
    PlainReadings(
      try days.map { day in
        Reading(
          indicator: try #require(IndicatorID("offentliggjort-" + list)), subject: area.pointer,
          period: try #require(Period(edtf: day)), value: 1, source: source)
      })
  }

  @Test func `seven published lists make five years in a row, however many live there`() throws {
    let all = try published("parallelsamfund", (2014...2020).map { "\($0)-12-01" })
    let found = try #require(try book(all).standings(on: isoDay("2020-12-01")).first)
    #expect(found.on.contains("lov.omdannelsesomraade"))
    let listing = found.listings.first { $0.list == "lov.udsat-boligomraade" }
    #expect(listing?.published == true)
    let residents = listing?.conditions.filter {
      if case .residents = $0.condition.what { true } else { false }
    }
    #expect(residents?.map(\.holds) == [.yes])
    #expect(residents?.allSatisfy { $0.value == nil } == true)
  }

  @Test(arguments: ["omdannelsesomraade", "forebyggelsesomraade"])
  func `each list can be entered as it was published`(_ list: String) throws {
    let all = try published(list, ["2022-12-01"])
    let found = try #require(try book(all).standings(on: isoDay("2022-12-01")).first)
    let implied = ["lov.parallelsamfund", "lov.udsat-boligomraade", "lov.omdannelsesomraade"]
    let isOn = list == "omdannelsesomraade" ? implied : ["lov.forebyggelsesomraade"]
    #expect(found.on.sorted() == isOn.sorted())
  }

  @Test func `the list of 1 October 2012 is in force from that day`() throws {
    let all = try published("parallelsamfund", ["2012-10-01"])
    func on(_ day: String) throws -> [String]? {
      try book(all).standings(on: isoDay(day)).first?.on
    }
    #expect(try on("2012-09-30") == [])
    #expect(try on("2012-10-15") == ["lov.parallelsamfund"])
    #expect(try on("2013-10-01") == [])
  }
}
