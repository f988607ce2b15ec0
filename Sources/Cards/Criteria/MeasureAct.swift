import Counter
import Criteria
import Vocabulary

struct MeasureAct: Act {
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

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    guard let period = Period(edtf: given.arguments[2]) else {
      throw WrongUse(
        "»\(given.arguments[2])« er ikke en tid.",
        "Skriv fx 2023, 2023-06, 2023-01-01 eller 2023-01/2023-06.")
    }
    let last = try house.records.timeline(Indicator.self, given.newID(given.arguments[0])).pieces
      .last
    guard let indicator = last?.value.id else {
      _ = try house.existing(Indicator.self, given.arguments[0], on: pen.day)
      return
    }
    let value = try number(Self.value, given)
    let reading = Reading(
      indicator: indicator, subject: try subject(given.arguments[1], house),
      period: period, definition: try whole(Self.definition, given).map { Int(clamping: $0) },
      status: try given.choice(ReadingStatus.self, Self.status) ?? .actual, value: value?.value,
      decimals: value?.decimals ?? 0, part: try whole(Self.part, given),
      whole: try whole(Self.whole, given),
      source: Source(
        given.source.text, inferred: given.source.inferred,
        madeUp: given.source.madeUp || given.value(Self.madeUp) != nil))
    try house.criteria.measurer(today: pen.day).record(reading, with: pen)
  }

  /// A party or an area, by its id, its name or a number of another register.
  private func subject(_ text: String, _ house: any House) throws -> Pointer {
    let found = try Finder(house: house).find(text)
    guard [PartySubject.kind, AreaSubject.kind].contains(found.kind) else {
      throw Complaint(
        "»\(text)« er hverken en part eller et område.",
        "Skriv fx party/kk eller area/tingbjerg; se dem med almen show party og almen show area.")
    }
    return found
  }

  private func number(_ option: Option, _ given: Given) throws -> (value: Int64, decimals: Int)? {
    guard let text = given.value(option) else { return nil }
    guard let number = try? scaled(Array(text.utf8), isDanish: true) else {
      throw WrongUse(
        "»\(text)« er ikke et tal (--\(option.name)).",
        "Skriv fx 1.234,5, med komma før decimalerne.")
    }
    return number
  }

  private func whole(_ option: Option, _ given: Given) throws -> Int64? {
    guard let number = try number(option, given) else { return nil }
    guard number.decimals == 0, number.value >= 0 else {
      throw WrongUse("--\(option.name) skal være et helt tal fra 0.", "Skriv fx 25.")
    }
    return number.value
  }
}
