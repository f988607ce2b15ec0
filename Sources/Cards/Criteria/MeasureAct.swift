import Counter
import Criteria
import Vocabulary

struct MeasureAct: Act {
  private static let indicator = Argument("INDIKATOR", .id(Indicator.kind))
  private static let subject = Argument("STED", .id(PartySubject.kind, AreaSubject.kind))
  private static let time = Argument("TID", .period)
  private static let value = Option(
    name: "value", value: .decimal, summary: "værdien, fx 41,2; 0 er også en værdi")
  private static let part = Option(name: "part", value: .number, summary: "en andels tæller")
  private static let whole = Option(name: "whole", value: .number, summary: "en andels nævner")
  private static let status = Option(
    name: "status", value: .choice(ReadingStatus.self),
    summary: "hvad slags tal det er (ellers et faktisk)")
  private static let definition = Option(
    name: "definition", value: .number, word: "NR",
    summary: "definitionen, når tiden ikke siger det")

  private static let madeUp = Option(
    name: "made-up", value: nil, summary: "tallet er opdigtet, og mærkes sådan")

  let name = "measure"
  let summary = "registrerer en måling af en indikator, eller retter den; den gamle kan stadig ses"
  let subject = ActSubject.measures
  let example =
    "measure fritidsjob bisperne 2025 --value 41 --on 1.12.2026"
  let arguments = [indicator, subject, time]
  let options = [value, part, whole, status, definition, madeUp]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let value = try given.value(Self.value)?.decimal()
    let reading = Reading(
      indicator: try indicator(given, house), subject: try given.needed(Self.subject).thing(),
      period: try given.needed(Self.time).period(),
      definition: try given.value(Self.definition)?.number(),
      status: try given.value(Self.status)?.choice() ?? .actual, value: value?.value,
      decimals: value?.decimals ?? 0, part: try whole(Self.part, given),
      whole: try whole(Self.whole, given),
      source: Source(
        given.source.text, inferred: given.source.inferred,
        madeUp: given.source.madeUp || given.has(Self.madeUp)))
    try house.criteria.measurer(today: pen.day).record(reading, with: pen)
  }

  /// An indicator that was there on any day: a reading may be of its time.
  private func indicator(_ given: Given, _ house: any House) throws -> IndicatorID {
    let written = try given.needed(Self.indicator)
    let last = try house.records.timeline(Indicator.self, written.newID()).pieces.last
    return try last?.value.id ?? written.id(as: Indicator.self)
  }

  private func whole(_ option: Option, _ given: Given) throws -> Int64? {
    try given.value(option).map { Int64(try $0.number()) }
  }
}
