import AlmenTestKit
import Criteria
import Testing
import Vocabulary

@testable import Lov

/// Where the figures of these tests come from.
let source = Source("Prøve", madeUp: true)
let region = Pointer(kind: "area", id: "regionen")
let nation = Pointer(kind: "area", id: "landet")
let area: AreaID = "parken"

struct OneArea: CriterionPlaces {
  func isAdministrative(_ id: PartyID, on day: Day) -> Bool { true }
  func player(of part: PartID, on day: Day) -> PartyID? { nil }
  func takes(_ part: PartID) -> Bool { true }
  func geography(of subject: Pointer, on day: Day) -> Geography? { .area }
  func housingAreas(on day: Day) -> [AreaID] { [area] }
  func place(_ kind: AreaKind, around area: AreaID, on day: Day) -> Pointer? {
    kind == .region ? region : nation
  }
}

/// The figures of a year, in units of the last decimal, with one decimal for percentages.
struct Figures {
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

/// - Parameter then: how many lived in the area in 2010; as many as in the first year, when nothing is said.
func readings(_ years: [Int: Figures], then: Int64?? = .none) throws -> PlainReadings {
  func reading(
    _ id: IndicatorID, _ about: Pointer, _ period: String, _ value: Int64, _ decimals: Int
  ) throws -> Reading {
    Reading(
      indicator: id, subject: about, period: try #require(Period(edtf: period)), value: value,
      decimals: decimals, source: source)
  }
  var all: [Reading] = []
  if let residents = then ?? years.keys.min().flatMap({ years[$0]?.residents }) {
    all.append(try reading("beboere", area.pointer, "2010-01-01", residents, 0))
  }
  for (year, figures) in years where year != 2010 {
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

func book(_ readings: PlainReadings, _ more: [Indicator] = []) throws -> CriterionBook {
  let module = Module()
  let records = module.indicatorDefinitions.reduce(PlainRecords()) { records, definition in
    records.with(Indicator(id: definition.indicator, title: definition.title, source: source))
  }
  return CriterionBook(
    more.reduce(records) { $0.with($1) }, readings: readings, places: OneArea(),
    defined: module.indicatorDefinitions.map { Contribution($0, by: module.id) },
    lists: try module.areaLists())
}

func standing(
  _ years: [Int: Figures], on day: String, then: Int64?? = .none
) throws -> AreaStanding {
  try #require(try book(readings(years, then: then)).standings(on: isoDay(day)).first)
}

/// Two years of the same figures, to be judged at the end of the second.
func twoYears(_ figures: Figures, _ year: Int) -> [Int: Figures] {
  [year - 1: figures, year: figures]
}
