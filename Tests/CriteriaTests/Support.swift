import AlmenTestKit
import Criteria
import Testing
import Vocabulary

let source = Source("Prøve", madeUp: true)
let parken = Pointer(kind: "area", id: "parken")
let vangen = Pointer(kind: "area", id: "vangen")
let regionen = Pointer(kind: "area", id: "regionen")
let landet = Pointer(kind: "area", id: "landet")

/// Two housing areas in one region in one country; of parties only TMF is administrative.
struct TwoAreas: CriterionPlaces {
  func isAdministrative(_ id: PartyID, on day: Day) -> Bool { id == "tmf" }
  func player(of part: PartID, on day: Day) -> PartyID? { nil }
  func takes(_ part: PartID) -> Bool { true }
  func geography(of subject: Pointer, on day: Day) -> Geography? {
    subject.kind == "area" ? .area : .city
  }
  func housingAreas(on day: Day) -> [AreaID] { ["parken", "vangen"] }
  func place(_ kind: AreaKind, around area: AreaID, on day: Day) -> Pointer? {
    kind == .region ? regionen : landet
  }
}

func indicator(
  _ direction: Direction?, kind: IndicatorKind? = nil, decimals: Int? = nil,
  every: String? = "1y", definitions: [DefinitionVersion] = []
) -> Indicator {
  Indicator(
    id: "i", title: "i", decimals: decimals, direction: direction, kind: kind,
    every: every.flatMap { Duration($0) }, definitions: definitions, source: source)
}

/// A criterion for 2010-2014, measured for Parken.
func criterion(
  _ baseline: Int64?, _ target: Int64?, upTo: Int64? = nil, tolerance: Int64? = nil,
  milestones: [Measured] = [], rule: EvaluationRule? = nil, weight: Int? = nil,
  parts: [Pointer] = [], definition: Int? = nil
) -> Criterion {
  Criterion(
    id: "c", title: "c", indicator: "i", subject: parts.isEmpty ? parken : nil, parts: parts,
    definition: definition,
    baseline: baseline.map { Measured(value: $0, day: RoughDay("2010-12-31")) },
    milestones: milestones,
    target: target.map {
      Measured(value: $0, day: RoughDay("2014-12-31"), upTo: upTo, tolerance: tolerance)
    }, rule: rule, weight: weight, owner: "tmf", source: source)
}

func reading(
  _ period: String, _ value: Int64?, _ status: ReadingStatus = .actual,
  about subject: Pointer = parken, of indicator: IndicatorID = "i", part: Int64? = nil,
  whole: Int64? = nil, decimals: Int = 0, definition: Int? = nil
) throws -> Reading {
  Reading(
    indicator: indicator, subject: subject, period: try #require(Period(edtf: period)),
    definition: definition, status: status, value: value, decimals: decimals, part: part,
    whole: whole, source: source)
}

func caseOf(
  _ criterion: Criterion, _ indicator: Indicator, _ readings: [Reading]
) throws -> CriterionCase {
  try book(criterion, indicator, PlainReadings(readings)).caseOf("c")
}

func book(
  _ criterion: Criterion, _ indicator: Indicator, _ readings: PlainReadings
) -> CriterionBook {
  CriterionBook(
    PlainRecords().with(indicator).with(criterion, "2010-01-01"), readings: readings,
    places: TwoAreas())
}

func evaluate(
  _ criterion: Criterion, _ indicator: Indicator, _ readings: [Reading],
  on day: String = "2015-06-01"
) throws -> Evaluation {
  try #require(try caseOf(criterion, indicator, readings).evaluation(on: isoDay(day)))
}

/// Status and, when it cannot be said, why.
func verdict(_ evaluation: Evaluation) -> String {
  evaluation.status.rawValue + (evaluation.reason.map { " \($0.rawValue)" } ?? "")
}
