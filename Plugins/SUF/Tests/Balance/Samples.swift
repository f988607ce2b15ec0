import AlmenTestKit
import Counter
import Lov
import Organisation
import Vocabulary

@testable import SUF

let madeUp = Source("Prøve", madeUp: true)

/// What the module stands among, besides the rooms.
let plugged: [any Part] = [Lov.Module(), SUF.Module()]

/// A bydel of the samples.
func bydel(_ id: AreaID, _ name: String? = nil) -> Area {
  Area(id: id, name: name ?? id.text, kind: .bydel, source: madeUp)
}

/// A home of the samples.
func home(
  _ id: CareHomeID, in area: AreaID = "nord", _ count: Int, out: Int? = nil,
  occupancy: Int? = nil, _ kind: DwellingKind = .careDwelling, _ change: HomeChange = .opened
) -> CareHome {
  CareHome(
    id: id, title: id.text, area: area, change: change,
    stock: [Stock(kind, count, out: out, occupancy: occupancy)], source: madeUp)
}

/// People of 80 and more in a bydel.
func people(_ area: AreaID, _ year: Int, _ persons: Int, from age: Int = 80) -> Population {
  Population(
    id: Identifier("folketal-\(area)-\(year)-\(age)") ?? Population.example.id,
    title: "Folketal \(year) for \(area)", area: area, year: year,
    ages: [AgeCount(Ages(age, nil), persons)], source: madeUp)
}

/// So many per cent of those of 80 and more, in hundredths.
func coverage(
  _ id: AssumptionID, _ share: Int, from year: Int = 2000, _ method: RateMethod = .coverage
) -> Assumption {
  Assumption(
    id: id, title: id.text, need: .care, method: method, ages: Ages(80, nil),
    rates: [DatedRate(year: year, share: share)], source: madeUp)
}

/// The coverage of a year, kept.
func kept(_ id: AssumptionID, _ year: Int, area: AreaID? = nil) -> Assumption {
  Assumption(
    id: id, title: id.text, need: .care, method: .kept, ages: Ages(80, nil), area: area,
    baseYear: year, source: madeUp)
}

/// A timeline of homes by ISO days.
func line(_ pieces: [(String, String?, CareHome)]) throws -> Timeline<CareHome> {
  Timeline(try pieces.map { Timeline<CareHome>.Piece(try isoPeriod($0, $1), $2) })
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
