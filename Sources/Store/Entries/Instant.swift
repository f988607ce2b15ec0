public import Vocabulary

/// A second in UTC.
public struct Instant: Hashable, Sendable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int64

  /// Makes an instant, held within the calendar of `Day`.
  public init(secondsSince1970 seconds: Int64) {
    let first = Int64(Day.earliest.number) * 86_400
    let last = (Int64(Day.latest.number) + 1) * 86_400 - 1
    self.seconds = min(max(seconds, first), last)
  }

  /// Whether its text can be read back: people's days end with 2999.
  public var isReadable: Bool { Self(description) != nil }

  /// The calendar day in UTC.
  public var day: Day {
    let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    return Day(daysSince1970: Int(days))
  }

  /// Earlier first.
  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
}

extension Instant: LosslessStringConvertible {
  /// ISO 8601: `2010-03-31T12:00:00Z`.
  public var description: String {
    let ofDay = Int(seconds - Int64(day.number) * 86_400)
    let parts = [ofDay / 3600, ofDay / 60 % 60, ofDay % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day)T\(parts.joined(separator: ":"))Z"
  }

  /// Reads `2010-03-31T12:00:00Z` and nothing else.
  public init?(_ text: String) {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard text.utf8.count == 20, halves.count == 2, let day = Day(String(halves[0])),
      halves[1].last == "Z"
    else { return nil }
    let parts = halves[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
      .map { $0.utf8.count == 2 && $0.first?.isNumber == true ? Int($0) : nil }
    guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2],
      hour < 24, minute < 60, second < 60
    else { return nil }
    self.init(
      secondsSince1970: Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second))
  }
}
