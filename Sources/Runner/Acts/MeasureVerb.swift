import CaseFiles
import Casework
import Criteria
import Store
import Vocabulary

struct MeasureVerb: Verb {
  private static let value = Option(
    name: "value", value: "TAL", summary: "værdien, fx 41,2; 0 er også en værdi")
  private static let part = Option(name: "part", value: "TAL", summary: "en andels tæller")
  private static let whole = Option(name: "whole", value: "TAL", summary: "en andels nævner")
  private static let status = Option(
    name: "status", value: "ORD",
    summary: "actual (ellers den), projected, carriedOver, missing, withdrawn")
  private static let definition = Option(
    name: "definition", value: "NR", summary: "definitionen, når tiden ikke siger det")

  private static let madeUp = Option(
    name: "made-up", value: nil, summary: "tallet er opdigtet, og mærkes sådan")

  let name = "measure"
  let summary = "registrerer en måling af en indikator, eller retter den; den gamle kan stadig ses"
  let arguments = ["INDIKATOR", "STED", "TID"]
  let options = [value, part, whole, status, definition, madeUp]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    guard let period = Period(edtf: act.arguments[2]) else {
      throw WrongUse(
        "»\(act.arguments[2])« er ikke en tid.",
        "Skriv fx 2023, 2023-06, 2023-01-01 eller 2023-01/2023-06.")
    }
    let last = try desk.records.timeline(Indicator.self, act.newID(act.arguments[0])).pieces.last
    guard let indicator = last?.value.id else {
      _ = try desk.existing(Indicator.self, act.arguments[0], on: pen.day)
      return
    }
    let value = try number(Self.value, act)
    let reading = Reading(
      indicator: indicator, subject: try ReadingSubjects(desk).subject(act.arguments[1]),
      period: period, definition: try whole(Self.definition, act).map { Int(clamping: $0) },
      status: try act.choice(ReadingStatus.self, Self.status) ?? .actual, value: value?.value,
      decimals: value?.decimals ?? 0, part: try whole(Self.part, act),
      whole: try whole(Self.whole, act),
      source: Source(
        act.source.text, inferred: act.source.inferred,
        madeUp: act.source.madeUp || act.value(Self.madeUp) != nil))
    try desk.criteria.measurer(today: pen.day).record(reading, with: pen)
  }

  private func number(_ option: Option, _ act: Act) throws -> (value: Int64, decimals: Int)? {
    guard let text = act.value(option) else { return nil }
    guard let number = try? scaled(Array(text.utf8), isDanish: true) else {
      throw WrongUse(
        "»\(text)« er ikke et tal (--\(option.name)).",
        "Skriv fx 1.234,5, med komma før decimalerne.")
    }
    return number
  }

  private func whole(_ option: Option, _ act: Act) throws -> Int64? {
    guard let number = try number(option, act) else { return nil }
    guard number.decimals == 0, number.value >= 0 else {
      throw WrongUse("--\(option.name) skal være et helt tal fra 0.", "Skriv fx 25.")
    }
    return number.value
  }
}
