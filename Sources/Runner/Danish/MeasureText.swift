import Casework
import Criteria
import Vocabulary

/// Measured values in words, with the decimals and the unit of their indicator.
struct MeasureText {
  let desk: Desk
  let day: Day

  /// A value of a criterion's indicator; what is missing is said, never zero.
  func text(_ value: Int64?, _ criterion: Criterion) throws -> String {
    try text(value, criterion.indicator)
  }

  /// A criterion's target.
  func target(_ criterion: Criterion) throws -> String {
    criterion.target == nil ? "ikke fastsat" : try text(criterion.target?.value, criterion)
  }

  /// A value of an indicator.
  func text(_ value: Int64?, _ indicator: IndicatorID?) throws -> String {
    guard let value else { return "ingen data" }
    let known = try indicator.flatMap { try desk.records.record(Indicator.self, $0, on: day) }
    return DanishNumbers.text(value, decimals: known?.decimals ?? 0)
      + (known?.unit.map { " " + $0 } ?? "")
  }

  /// How a criterion stands: the latest value, its time, and what follows.
  func standing(_ assessment: Assessment) throws -> String {
    let verdict = Labels.verdict(assessment.verdict)
    guard let latest = assessment.latest else { return "Status: \(verdict)." }
    let value = try text(latest.value, assessment.criterion)
    return "Status: \(verdict). Nu: \(value) (\(DanishDays.long(latest.period)))."
  }
}
