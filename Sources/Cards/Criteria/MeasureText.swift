import Counter
import Criteria
import Vocabulary

/// Measured values, with the decimals and the unit of their indicator.
struct MeasureText {
  let indicator: Indicator?

  private var decimals: Int { indicator?.decimals ?? 0 }

  /// A value; what is missing is said, never zero.
  func cell(_ value: Exact?) -> Cell {
    guard let value else { return .unknown("ingen data") }
    if indicator?.kind == .yesNo { return value > Exact(0) ? "ja" : "nej" }
    guard let rounded = value.rounded(decimals: decimals) else { return "for stort til at vises" }
    return .number(rounded, decimals: decimals, unit: indicator?.unit)
  }

  /// The value that was judged, with what time it is of when that is more than a year ago, and that it is too old to
  /// be judged by.
  func now(_ evaluation: Evaluation) -> Cell {
    let cell = cell(evaluation.value)
    guard evaluation.value != nil, let asOf = evaluation.asOf,
      evaluation.isOld || asOf.adding(months: 12) < evaluation.day
    else { return cell }
    let newest = evaluation.inputs.last { $0.stated.reading.last == asOf }
    // A figure that is one reading's own is of that reading's time; one of several is of their last day.
    let time: Cell =
      newest.flatMap { input in
        input.value == evaluation.value ? Self.time(input.stated.reading.period) : nil
      } ?? .day(asOf)
    return "\(cell) (\(time)\(evaluation.isOld ? "; gammelt tal" : ""))"
  }

  /// A change of value: of percentages in percentage points.
  func change(_ value: Exact) -> Cell {
    guard indicator?.unit == "%", let rounded = value.rounded(decimals: decimals) else {
      return cell(value)
    }
    return .number(rounded, decimals: decimals, unit: "procentpoint")
  }

  /// A value in units of the indicator's last decimal.
  func cell(_ value: Int64) -> Cell { cell(try? Exact(value, decimals: decimals)) }

  /// A baseline, milestone or target.
  func cell(_ measured: Criteria.Measured?, none: String) -> Cell {
    guard let measured else { return .unknown(none) }
    var cell = cell(measured.value)
    if let upper = measured.upTo {
      cell = "\(.number(measured.value, decimals: decimals)) til \(self.cell(upper))"
    }
    if let tolerance = measured.tolerance { cell += " ± \(self.cell(tolerance))" }
    return cell
  }

  /// The same with the day it is of or for.
  func dated(_ measured: Criteria.Measured?, none: String) -> Cell {
    cell(measured, none: none) + (measured?.day.map { " (\(.long($0)))" } ?? Cell())
  }

  /// A reading's own value, as it was published.
  func cell(_ reading: Reading) -> Cell {
    switch reading.status {
    case .missing, .withdrawn: return .unknown(reading.status.word)
    case .actual, .projected, .carriedOver: break
    }
    let share = reading.part.flatMap { part in
      reading.whole.map { "\(.number(part)) af \(.number($0))" as Cell }
    }
    let value = reading.value.map { value -> Cell in
      indicator?.kind == .yesNo
        ? (value == 0 ? "nej" : "ja")
        : .number(value, decimals: reading.decimals, unit: indicator?.unit)
    }
    let status = reading.status == .actual ? nil : Cell("(\(reading.status.word))")
    return [value, share.map { value == nil ? $0 : "(\($0))" }, status].compactMap { $0 }
      .joined(by: " ")
  }

  /// A time that is measured.
  static func time(_ period: Period) -> Cell {
    guard !period.edtf.contains("/") else { return .long(period) }
    return RoughDay(period.edtf).map { .long($0) } ?? .long(period)
  }

  /// A share of one as a percentage.
  static func percent(_ value: Exact?) -> Cell {
    value.flatMap { $0.rounded(decimals: 2) }.map { .number($0, unit: "%") } ?? .unknown("ukendt")
  }

  /// A value as a number of JSON, by the indicator's decimals.
  func json(_ value: Exact?) -> JSON {
    value.flatMap { $0.rounded(decimals: decimals) }.map { .decimal($0, decimals) } ?? .null
  }

  func json(_ value: Int64?) -> JSON { value.map { .decimal($0, decimals) } ?? .null }
}
