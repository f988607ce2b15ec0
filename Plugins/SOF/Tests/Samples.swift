import Agreements
import AlmenTestKit
import Counter
import Criteria
import Lov
import Organisation
import Vocabulary

@testable import SOF

let madeUp = Source("Prøve", madeUp: true)

/// What the module stands among, besides the rooms.
let plugged: [any Part] = [Lov.Module(), SOF.Module()]

/// A party of the samples.
func party(
  _ id: PartyID, _ kind: PartyKind, of: PartyID? = nil, family: Int? = nil, youth: Int? = nil
) -> Party {
  Party(
    id: id, name: id.text, kind: kind, partOf: of,
    dwellings: family == nil && youth == nil ? nil : Dwellings(family: family, youth: youth),
    source: madeUp)
}

/// Two organisations: one with the afdelinger a and b, the other with c.
var town: PlainRecords {
  PlainRecords().with(party("org", .boligorganisation)).with(party("bo", .boligorganisation))
    .with(party("a", .afdeling, of: "org", family: 120, youth: 10))
    .with(party("b", .afdeling, of: "org", family: 200))
    .with(party("c", .afdeling, of: "bo", family: 300))
    .with(party("kk", .municipality))
}

/// A count of the samples: reported, offered, assigned, refused, given up, let otherwise.
func count(
  _ afdeling: PartyID, _ time: String, _ numbers: [Int], _ type: DwellingType = .family
) throws -> VacancyCount {
  let numbers = numbers + Array(repeating: 0, count: max(0, 6 - numbers.count))
  guard let rough = RoughDay(time),
    let id = Identifier<VacancyCountSubject>("t-\(afdeling)-\(type.rawValue)-\(time)")
  else {
    throw WrongUse(time, "")
  }
  return VacancyCount(
    id: id, afdeling: afdeling, type: type, time: rough, reported: numbers[0],
    offered: numbers[1], assigned: numbers[2], refused: numbers[3], givenUp: numbers[4],
    otherwise: numbers[5], source: madeUp)
}

/// The area that a and b lie in.
let combinedArea = Area(
  id: "omraade", name: "Området", kind: .boligomraade, afdelinger: ["a", "b"], source: madeUp)

extension PlainRecords {
  /// The same with the area, and what its list goes by, which the law tells more of.
  var inListedArea: PlainRecords {
    let indicators: [IndicatorID] = ["beboere", "uden-for-arbejdsmarkedet"]
    return indicators.reduce(with(combinedArea)) {
      $0.with(Indicator(id: $1, title: $1.text, source: madeUp))
    }
  }
}

/// Figures by which the area is on the list of § 51 b of 1 December 2023: 1,200 residents, 45.0 % outside the labour market;
/// and what the list of the year after goes by, in tenths of a per cent: it is not known when nil.
func combinedFigures(_ next: Int64? = 450) -> PlainReadings {
  func reading(_ id: IndicatorID, _ first: String, _ last: String, _ value: Int64, _ decimals: Int)
    -> Reading?
  {
    guard let from = Day(first), let days = Period(from, until: Day(last)) else { return nil }
    return Reading(
      indicator: id, subject: combinedArea.pointer, period: days, value: value, decimals: decimals,
      source: madeUp)
  }
  let readings = [
    reading("beboere", "2023-01-01", "2023-01-01", 1_200, 0),
    reading("beboere", "2024-01-01", "2024-01-01", 1_200, 0),
    reading("uden-for-arbejdsmarkedet", "2022-01-01", "2022-12-31", 450, 1),
    next.flatMap { reading("uden-for-arbejdsmarkedet", "2023-01-01", "2023-12-31", $0, 1) },
  ]
  return PlainReadings(readings.compactMap(\.self))
}

/// An agreement on assigning dwellings that binds from a day on.
func agreement(
  _ id: AgreementID = "aftale", share: Int?, with parties: [PartyID], afdeling: PartyID? = nil,
  from: String = "2024-01-01", until: String? = "2027-12-31"
) throws -> Agreement {
  Agreement(
    id: id, title: id.text, kind: "lov.anvisning", parties: ["kk"] + parties,
    term: Term(from: RoughDay(from), until: until.flatMap { RoughDay($0) }),
    topics: ["boliganvisning"],
    concluded: Conclusion(day: RoughDay(from)),
    fields: [AgreementField(field: "andel", percent: share, isUnknown: share == nil ? true : nil)]
      + (afdeling.map { [AgreementField(field: "afdeling", party: $0)] } ?? []),
    source: madeUp)
}

/// An act done over plain records.
func act(
  _ act: some Act, _ arguments: [String], _ options: [String: String] = [:],
  files: [String: PlacedText] = [:], today: Day? = nil, with pen: PlainPen
) throws {
  let house = PlainHouse(pen, parts: plugged)
  let given = try Given(
    to: act, arguments, options, files: files, at: house, on: pen.day, today: today)
  try act.perform(given, house, pen)
}
