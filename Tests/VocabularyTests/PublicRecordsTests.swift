import AlmenTestKit
import Testing
import Vocabulary

private enum PlaceSubject: Named { static let kind = "test-place" }
private typealias PlaceID = Identifier<PlaceSubject>

/// Something that is measured, may lie in another, and may be kept from the public.
private struct Place: Record, Confidential {
  typealias Subject = PlaceSubject
  static let lasting = Lasting.state
  static let called = KindName("sted", "steder", isNeuter: true)
  static let properties: PropertyNames = [
    "id": "Id", "liesIn": "Ligger i", "isConfidential": "Fortrolig", "source": "Kilde",
  ]

  var id: PlaceID
  var liesIn: PlaceID?
  var isConfidential: Bool?
  var title: String { id.text }
  var source = Source("Prøve", madeUp: true)
  var pointsAt: [Pointer] { [liesIn].compactMap { $0?.pointer } }
  var needs: [Pointer] { [] }

  static var example: Place { Place(id: "et", liesIn: "to", isConfidential: true) }
}

/// An indicator that may be made for a place.
private struct Gauge: Record {
  typealias Subject = IndicatorSubject
  static let lasting = Lasting.state
  static let called = KindName("måler", "målere")
  static let properties: PropertyNames = ["id": "Id", "madeFor": "Lavet til", "source": "Kilde"]

  var id: IndicatorID
  var madeFor: PlaceID?
  var title: String { id.text }
  var source = Source("Prøve", madeUp: true)
  var pointsAt: [Pointer] { [madeFor].compactMap { $0?.pointer } }
  var needs: [Pointer] { [] }

  static var example: Gauge { Gauge(id: "et", madeFor: "to") }
}

@Suite struct PublicRecordsTests {
  private let places: [PlaceID] = ["aaben", "hemmelig", "i-hemmelig"]
  private let gauges: [IndicatorID] = ["aabent-tal", "hemmeligt-tal"]
  private let day = Day(daysSince1970: 15_000)
  private let all: PlainRecords
  private let shown: PublicRecords

  /// Each indicator is read of each place.
  ///
  /// Of the places one is confidential until 2011 and lies in an open one, and another lies in the
  /// confidential one; an indicator is made for that one in turn.
  init() throws {
    var records = PlainRecords().with(Place(id: "aaben")).with(Gauge(id: "aabent-tal"))
      .with(
        Place(id: "hemmelig", liesIn: "aaben", isConfidential: true), "2010-01-01", "2010-12-31"
      )
      .with(Place(id: "hemmelig"), "2011-01-01").with(Place(id: "i-hemmelig", liesIn: "hemmelig"))
      .with(Gauge(id: "hemmeligt-tal", madeFor: "i-hemmelig"))
    let period = try isoPeriod("2010-01-01", "2010-12-31")
    for gauge in gauges {
      for place in places {
        records.stated = records.stated.with(
          Reading(
            indicator: gauge, subject: place.pointer, period: period, value: 7,
            source: Source("Prøve", madeUp: true)), entry: 1)
      }
    }
    all = records
    shown = try Self.shown(of: records)
  }

  /// What is shown of some records: not what marks itself, and not some more.
  private static func shown(
    of records: PlainRecords, hiding more: Hidden = Hidden()
  ) throws -> PublicRecords {
    let kinds: [any Record.Type] = [Place.self, Gauge.self]
    let marked = Hidden(things: try records.confidential(kinds))
    return try PublicRecords(records, kinds: kinds, hiding: marked.union(more))
  }

  /// How many readings each indicator shows of each place.
  private func counts(_ readings: some Readings) throws -> [[Int]] {
    try gauges.map { gauge in
      try places.map { try readings.readings(of: gauge, about: $0.pointer).count }
    }
  }

  @Test func `no reading of what is hidden is shown, be it the subject or the indicator`() throws {
    #expect(try counts(all) == [[1, 1, 1], [1, 1, 1]])
    #expect(try counts(shown) == [[1, 0, 0], [0, 0, 0]])
  }

  @Test func `nobody is told that there are readings of what is hidden`() throws {
    #expect(all.measuredIndicators() == gauges)
    #expect(try shown.measuredIndicators() == ["aabent-tal"])
    for gauge in gauges {
      #expect(all.measuredSubjects(of: gauge) == places.map(\.pointer))
    }
    #expect(try shown.measuredSubjects(of: "aabent-tal") == [places[0].pointer])
    #expect(try shown.measuredSubjects(of: "hemmeligt-tal") == [])
  }

  @Test func `readings are hidden by the pair, of an indicator and a subject that are shown`()
    throws
  {
    var records = PlainRecords().with(Place(id: "aaben")).with(Place(id: "lille"))
      .with(Gauge(id: "aabent-tal")).with(Gauge(id: "andet-tal"))
    let lille: PlaceID = "lille"
    for (gauge, place) in [
      ("aabent-tal", "aaben"), ("aabent-tal", "lille"), ("andet-tal", "lille"),
    ] {
      records.stated = records.stated.with(
        Reading(
          indicator: try #require(IndicatorID(gauge)),
          subject: try #require(PlaceID(place)).pointer, period: Period(day: day), value: 7,
          source: Source("Prøve", madeUp: true)), entry: 1)
    }
    let shown = try Self.shown(
      of: records,
      hiding: Hidden(readings: [
        ReadingSeries("aabent-tal", about: lille.pointer),
        ReadingSeries("andet-tal", about: lille.pointer),
      ]))
    #expect(try shown.record(Place.self, lille, on: day) != nil)
    #expect(try shown.record(Gauge.self, "andet-tal", on: day) != nil)
    #expect(try shown.readings(of: "aabent-tal", about: lille.pointer) == [])
    #expect(try shown.readings(of: "aabent-tal", about: places[0].pointer).count == 1)
    #expect(try shown.measuredSubjects(of: "aabent-tal") == [places[0].pointer])
    // All there is of it is hidden: nobody is told that it is measured.
    #expect(try shown.measuredIndicators() == ["aabent-tal"])
    #expect(records.measuredIndicators() == ["aabent-tal", "andet-tal"])
  }

  @Test
  func `what is confidential on any day, and all that comes to name it, is not there to a reader`()
    throws
  {
    let aaben: [PlaceID] = ["aaben"]
    #expect(try shown.records(Place.self, on: day).map(\.id) == aaben)
    #expect(try shown.records(Place.self, on: day, pointingAt: places[0].pointer) == [])
    #expect(try shown.timelines(Place.self).map { $0.pieces.first?.value.id } == aaben)
    #expect(try places.filter { try shown.record(Place.self, $0, on: day) != nil } == aaben)
    #expect(try places.filter { try !shown.timeline(Place.self, $0).isEmpty } == aaben)
    #expect(try shown.records(Gauge.self, on: day).map(\.id) == ["aabent-tal"])
    #expect(all.records(Place.self, on: day, pointingAt: nil).map(\.id) == places)
  }
}
