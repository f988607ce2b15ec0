import Casework
import Criteria
import Vocabulary

/// Measured values in words, with the decimals and the unit of their indicator.
struct MeasureText {
  let indicator: Indicator?

  private var decimals: Int { indicator?.decimals ?? 0 }
  private var unit: String { indicator?.unit.map { " " + $0 } ?? "" }

  /// A value; what is missing is said, never zero.
  func text(_ value: Exact?) -> String {
    guard let value else { return "ingen data" }
    if indicator?.kind == .yesNo { return value > Exact(0) ? "ja" : "nej" }
    guard let rounded = value.rounded(decimals: decimals) else { return "for stort til at vises" }
    return DanishNumbers.text(rounded, decimals: decimals) + unit
  }

  /// A change of value: of percentages in percentage points.
  func change(_ value: Exact) -> String {
    let text = text(value)
    return indicator?.unit == "%" ? text.replacing(" %", with: " procentpoint") : text
  }

  /// A value in units of the indicator's last decimal.
  func text(_ value: Int64) -> String { text(try? Exact(value, decimals: decimals)) }

  /// A baseline, milestone or target, with its day.
  func text(_ measured: Criteria.Measured?, none: String) -> String {
    guard let measured else { return none }
    var text = text(measured.value)
    if let upper = measured.upTo {
      text = DanishNumbers.text(measured.value, decimals: decimals) + " til " + self.text(upper)
    }
    if let tolerance = measured.tolerance { text += " ± " + self.text(tolerance) }
    return text
  }

  /// The same with the day it is of or for.
  func dated(_ measured: Criteria.Measured?, none: String) -> String {
    text(measured, none: none) + (measured?.day.map { " (\(DanishDays.long($0)))" } ?? "")
  }

  /// A reading's own value, as it was published.
  func text(_ reading: Reading) -> String {
    switch reading.status {
    case .missing, .withdrawn: return Labels.word(reading.status.rawValue)
    case .actual, .projected, .carriedOver: break
    }
    let share = reading.part.flatMap { part in
      reading.whole.map {
        "\(DanishNumbers.text(part, decimals: 0)) af \(DanishNumbers.text($0, decimals: 0))"
      }
    }
    let value = reading.value.map { value in
      indicator?.kind == .yesNo
        ? (value == 0 ? "nej" : "ja")
        : DanishNumbers.text(value, decimals: reading.decimals) + unit
    }
    let status = reading.status == .actual ? nil : Labels.word(reading.status.rawValue)
    return [value, share.map { value == nil ? $0 : "(\($0))" }, status.map { "(\($0))" }]
      .compactMap { $0 }.joined(separator: " ")
  }

  /// A time that is measured.
  static func time(_ period: Period) -> String {
    guard !period.edtf.contains("/") else { return DanishDays.long(period) }
    return RoughDay(period.edtf).map { DanishDays.long($0) } ?? DanishDays.long(period)
  }

  /// A share of one as a percentage.
  static func percent(_ value: Exact?) -> String {
    let scaled = value.flatMap { ($0.rounded(decimals: 2)) }
    return scaled.map { DanishNumbers.text($0, decimals: 0) + " %" } ?? "-"
  }

  /// A value as a number of JSON, by the indicator's decimals.
  func json(_ value: Exact?) -> JSON {
    value.flatMap { $0.rounded(decimals: decimals) }.map { .decimal($0, decimals) } ?? .null
  }

  func json(_ value: Int64?) -> JSON { value.map { .decimal($0, decimals) } ?? .null }
}
