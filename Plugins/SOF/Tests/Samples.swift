import Agreements
import AlmenTestKit
import Counter
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
  files: [String: PlacedText] = [:], with pen: PlainPen
) throws {
  let house = PlainHouse(pen, parts: plugged)
  let given = try Given(to: act, arguments, options, files: files, at: house, on: pen.day)
  try act.perform(given, house, pen)
}
