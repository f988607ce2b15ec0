/// A stated length of time, as people write it: `14d`, `6w`, `3m`, `1y`.
public struct Duration: Hashable, Sendable {
  /// What is counted.
  public enum Unit: String, Sendable, CaseIterable {
    /// Days.
    case days = "d"
    /// Weeks of seven days.
    case weeks = "w"
    /// Calendar months.
    case months = "m"
    /// Calendar years.
    case years = "y"
  }

  /// How many, 1-999.
  public let count: Int
  /// Of what.
  public let unit: Unit

  /// Makes a duration; nil unless the count lies in 1-999.
  public init?(_ count: Int, _ unit: Unit) {
    guard (1...999).contains(count) else { return nil }
    self.count = count
    self.unit = unit
  }

  /// A deadline this long after a day; a year after 29 February is 28 February.
  public func deadline(after day: Day) -> Day {
    switch unit {
    case .days: day.adding(days: count)
    case .weeks: day.adding(days: count * 7)
    case .months: day.adding(months: count)
    case .years: day.adding(months: count * 12)
    }
  }

  /// The last day of a term this long that starts on a day: the day before its anniversary; a term
  /// from 29 February has last day 28 February, and its successor starts on 1 March.
  public func lastDay(from start: Day) -> Day {
    let anniversary = deadline(after: start)
    let isCalendar = unit == .months || unit == .years
    let wasShortened = isCalendar && anniversary.date.day < start.date.day
    return wasShortened ? anniversary : anniversary.previous
  }
}

extension Duration: LosslessStringConvertible, Codable {
  /// Count and unit: `3y`.
  public var description: String { "\(count)\(unit.rawValue)" }

  /// Reads `14d`, `6w`, `3m` or `1y`; nil for anything else.
  public init?(_ text: String) {
    guard text.utf8.count <= 4, let last = text.last, let unit = Unit(rawValue: String(last)),
      let digits = digits(of: String(text.dropLast()), form: [text.utf8.count - 1])
    else { return nil }
    self.init(digits[0], unit)
  }

  /// Reads the text; throws `DecodingError` when it is not a duration.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed(.duration, Self.init)
  }

  /// Writes the text.
  public func encode(to encoder: any Encoder) throws { try encoder.plain(description) }
}
