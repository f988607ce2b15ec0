import AlmenTestKit
import Counter
import Criteria
import Lov
import Organisation
import Testing
import Vocabulary

@testable import TMF

/// Which lists are entered, and what the newest figure is: the newest word on each time, as where the lists are reckoned.
@Suite struct ListRegisterTests {
  private static let udsat: IndicatorID = "offentliggjort-udsat-boligomraade"

  private func reading(
    _ id: IndicatorID, _ period: String, _ value: Int64?, _ status: ReadingStatus = .actual,
    decimals: Int = 0, part: Int64? = nil, whole: Int64? = nil
  ) throws -> Reading {
    Reading(
      indicator: id, subject: AreaID("parken").pointer, period: try #require(Period(edtf: period)),
      status: status, value: value, decimals: decimals, part: part, whole: whole, source: madeUp)
  }

  private func house(_ readings: [Reading]) throws -> PlainHouse {
    let measured = Lov.Module().indicatorDefinitions.reduce(try town()) { records, definition in
      records.with(
        Indicator(id: definition.indicator, title: definition.title, source: madeUp))
    }
    return PlainHouse(measured, readings: PlainReadings(readings), parts: plugged)
  }

  private func register(_ readings: [Reading], on day: String) throws -> ListRegister {
    try house(readings).criteria.listRegister(on: isoDay(day))
  }

  @Test func `a part of an area that a list names is told as a part, and the area itself is not`()
    throws
  {
    func whole(_ id: AreaID, listed: Bool = true) throws -> AreaID? {
      let records = try town()
        .with(Area(id: "hus", name: "Hus", kind: .boligomraade, liesIn: ["parken"], source: madeUp))
        .with(Area(id: "stue", name: "Stue", kind: .boligomraade, liesIn: ["hus"], source: madeUp))
      let measured = Lov.Module().indicatorDefinitions.reduce(records) { records, definition in
        records.with(
          Indicator(id: definition.indicator, title: definition.title, source: madeUp))
      }
      let readings = listed ? [try reading(Self.udsat, "2022-12-01", 0)] : []
      let house = PlainHouse(
        measured, readings: PlainReadings(readings), parts: plugged)
      let docket = try AreaDocket(id, house, on: isoDay("2024-06-01"))
      let titles = Titles(house: house, day: try isoDay("2024-06-01"))
      if docket.whole != nil {
        #expect(AreaView(titles: titles).listsTold(docket).text == "ligger i Parken: se dér")
        #expect(docket.unread.isEmpty && !docket.bindings.contains { $0.ground == .list })
        #expect(try AreaLead(titles: titles).whole(docket)?.text.contains("som helhed") == true)
      }
      return docket.whole
    }
    #expect(try whole("hus") == "parken" && whole("stue") == "parken")
    #expect(try whole("parken") == nil)
    // Where no list says anything of either, nothing is known of both.
    #expect(try whole("hus", listed: false) == nil)
  }

  @Test
  func `what was corrected says what stands, and what was withdrawn or is expected says nothing`()
    throws
  {
    let first = try reading(Self.udsat, "2022-12-01", 1)
    func told(_ more: Reading...) throws -> [Bool] {
      try register([first] + more, on: "2024-06-01").last(of: "parken").map(\.isOn)
    }
    #expect(try told() == [true])
    #expect(try told(reading(Self.udsat, "2022-12-01", 0)) == [false])
    #expect(try told(reading(Self.udsat, "2022-12-01", nil, .withdrawn)) == [])
    #expect(try told(reading(Self.udsat, "2023-12-01", 0, .projected)) == [true])
    // The newest by its own day, whatever was entered last.
    #expect(try told(reading(Self.udsat, "2021-12-01", 0)) == [true])
  }

  @Test func `the lists after the newest entered are not entered, but for that of the day itself`()
    throws
  {
    let one = try reading(Self.udsat, "2022-12-01", 1)
    func days(_ day: String, _ all: [Reading]) throws -> [String] {
      try register(all, on: day).unentered.map(\.description)
    }
    #expect(try days("2023-12-01", [one]) == [])
    #expect(try days("2023-12-02", [one]) == ["2023-12-01"])
    #expect(try days("2024-12-02", [one]) == ["2023-12-01", "2024-12-01"])
    // Where nothing at all is entered nobody keeps them here.
    #expect(try days("2024-12-02", []) == [])
    let gone = try reading(Self.udsat, "2022-12-01", nil, .withdrawn)
    #expect(try days("2024-12-02", [one, gone]) == [])
  }

  // LOV 1610/2010 (22.12.2010): 1 January 2011 and then each 1 October; LOV 1609/2013 (26.12.2013): each 1 December.
  @Test(arguments: [
    ("2010-12-21", nil), ("2010-12-22", "2011-01-01"), ("2011-01-01", "2011-10-01"),
    ("2013-03-01", "2013-10-01"), ("2013-10-01", "2014-10-01"), ("2013-12-26", "2014-12-01"),
    ("2026-11-30", "2026-12-01"), ("2026-12-01", "2027-12-01"),
  ])
  func `the next list is that of the law of the day`(_ day: String, _ next: String?) throws {
    #expect(try register([], on: day).next?.description == next)
  }

  private func old(_ readings: [Reading]) throws -> Exact? {
    let house = try house(readings)
    let day = try isoDay("2026-06-01")
    let standing = try #require(try house.criteria.standing(of: "parken", on: day))
    return try OldFigures(standing.listings, house.criteria, on: day).figures
      .first { $0.indicator == "uden-tilknytning" }?.value
  }

  @Test
  func `an old figure is the newest that was measured, of its part and whole where it has them`()
    throws
  {
    let id: IndicatorID = "uden-tilknytning"
    let first = try reading(id, "2018", 470, decimals: 1)
    #expect(try old([first]) == Exact(47))
    #expect(try old([first, reading(id, "2018", 450, decimals: 1)]) == Exact(45))
    #expect(try old([first, reading(id, "2019", 300, .projected, decimals: 1)]) == Exact(47))
    #expect(
      try old([first, reading(id, "2019", 1, decimals: 1), reading(id, "2019", nil, .withdrawn)])
        == Exact(47))
    // A third: 33.33… and not the 33.3 that was written.
    #expect(
      try old([first, reading(id, "2019", 333, decimals: 1, part: 1, whole: 3)])
        == Exact(1, over: 3).times(Exact(100)))
  }

  @Test func `what is known of a part alone is told as the part's`() throws {
    let part = Area(
      id: "delen", name: "Delen", kind: .boligomraade, liesIn: ["parken"], source: madeUp)
    let measured = Lov.Module().indicatorDefinitions.reduce(try town().with(part)) {
      $0.with(Indicator(id: $1.indicator, title: $1.title, source: madeUp))
    }
    let figure = Reading(
      indicator: "beboere", subject: AreaID("delen").pointer,
      period: try #require(Period(edtf: "2019-01-01")), value: 6_800, source: madeUp)
    let house = PlainHouse(measured, readings: PlainReadings([figure]), parts: plugged)
    let day = try isoDay("2026-06-01")
    let titles = Titles(house: house, day: day, form: .text)
    let docket = try AreaDocket("parken", house, on: day)
    let texts = try EarlyWarning(titles: titles).blocks(docket).flatMap { block -> [String] in
      guard case .list(let list) = block else { return [] }
      return list.items.flatMap { $0.cells.map(\.text) }
    }
    #expect(
      texts.contains {
        $0.contains("er kendt i Delen") && $0.contains("6.800") && $0.contains("(1.1.2019)")
      })
    #expect(texts.contains { $0.hasPrefix("Intet tal er registreret for:") })
  }

  @Test func `that lists are not fetched is said as it is, and where and by which law`() throws {
    let one = try reading(Self.udsat, "2022-12-01", 1)
    let house = try house([one])
    let day = try isoDay("2024-12-02")
    let gap = ListGap(try house.criteria.listRegister(on: day))
    #expect(gap.why == "lovens lister af 1. december 2023 og 1. december 2024 ikke er hentet")
    #expect(ListGap(try register([], on: "2024-12-02")).why == "tal mangler")
    let titles = Titles(house: house, day: day, form: .text)
    let section = Page("", try ListTaskSection().blocks(about: AreaID("parken").pointer, titles))
    #expect(
      section.blocks == [
        .text(
          "\(Cell(gap.says.prefix(1).uppercased() + gap.says.dropFirst())); det gør \(titles.cell(PartyID("teknik").pointer))."
        )
      ])
    let docket = try AreaDocket("parken", house, on: day)
    let next = try #require(docket.next(titles).first)
    #expect(next.what.hasPrefix("Hent og indtast lovens lister af 1. december 2023"))
    let duty = try #require(
      try ListTasks(rooms: house).duties(on: day, through: day, owner: nil).first)
    #expect(duty.facts["law"] == .text("LOV 1322/2018 § 61 a stk. 6"))
    let today = try isoDay("2026-06-01")
    let now = try ListTasks(rooms: house).duties(on: today, through: today, owner: nil).first
    #expect(now?.facts["law"] == .text("LBK 207/2026 § 61 a stk. 5"))
  }
}
