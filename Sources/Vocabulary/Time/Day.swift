/// A calendar day without time or zone, in the Gregorian calendar.
///
/// Days that people write lie in 1600-2999, and durations are at most 999 years, so arithmetic
/// stays within the calendar; beyond 9999 it stops at the last day instead of failing.
public struct Day: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01.
  public let number: Int32

  /// The first day that can be written, 1600-01-01.
  public static let earliest = Day(number: -135_140)
  /// The last day there is, 9999-12-31.
  public static let latest = Day(number: 2_932_896)

  private init(number: Int32) { self.number = number }

  /// The day with a number of days since 1970-01-01, held within the calendar.
  public init(daysSince1970 days: Int) {
    let held = min(max(days, Int(Self.earliest.number)), Int(Self.latest.number))
    self.number = Int32(held)
  }

  /// The day of a calendar date, or nil when there is no such date or it lies outside 1600-9999.
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1600...9999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    self.number = Int32(Day.count(year, month, day))
  }

  /// Earlier first.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

// MARK: The calendar

extension Day {
  /// Year, month (1-12) and day of the month.
  public var date: (year: Int, month: Int, day: Int) {
    // Counted in eras of 400 years from 1 March, so that the leap day is a year's last.
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * ofYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, ofYear - (153 * march + 2) / 5 + 1)
  }

  /// The calendar year.
  public var year: Int { date.year }

  /// The first day of its month.
  public var startOfMonth: Day { adding(days: 1 - date.day) }

  private static func count(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  /// The number of days of a month (1-12) in a year.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    switch month {
    case 2: return leap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}

// MARK: Arithmetic

extension Day {
  /// The day after; the last day of the calendar stays.
  public var next: Day { adding(days: 1) }
  /// The day before; the first day of the calendar stays.
  public var previous: Day { adding(days: -1) }

  /// The day a number of days later, or earlier when negative.
  public func adding(days: Int) -> Day {
    Day(daysSince1970: Int(number) + min(max(days, -4_000_000), 4_000_000))
  }

  /// The same day of the month a number of months later; where the month is too short, its last
  /// day (31 January plus a month is 28 or 29 February).
  public func adding(months: Int) -> Day {
    let (year, month, day) = date
    let count = year * 12 + month - 1 + min(max(months, -120_000), 120_000)
    let newYear = count / 12
    let newMonth = count % 12 + 1
    guard newYear >= 1600 else { return .earliest }
    guard newYear <= 9999 else { return .latest }
    let last = Day.length(ofMonth: newMonth, in: newYear)
    return Day(newYear, newMonth, min(day, last)) ?? .latest
  }
}

// MARK: Text

extension Day: CustomStringConvertible, LosslessStringConvertible {
  /// ISO 8601: `2010-03-01`.
  public var description: String {
    let (year, month, day) = date
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Reads `2010-03-01` and nothing else; the year must lie in 1600-2999.
  public init?(_ text: String) {
    self.init(stored: text)
    guard year < 3000 else { return nil }
  }

  /// Reads a day that a store has written, which may be the day after one that people wrote.
  public init?(stored text: String) {
    guard let fields = digits(of: text, form: [4, 2, 2]) else { return nil }
    self.init(fields[0], fields[1], fields[2])
  }
}

extension Day: Codable {
  /// Reads an ISO day; throws `DecodingError` for any other text.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed(.day, { Self($0) })
  }

  /// Writes the ISO day.
  public func encode(to encoder: any Encoder) throws { try encoder.plain(description) }
}

/// A number with zeros in front up to a width.
func padded(_ number: Int, _ width: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}

/// The numbers of a text of digit groups of given lengths with `-` between; nil for other forms.
func digits(of text: String, form: [Int]) -> [Int]? {
  let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  guard groups.map(\.count) == form else { return nil }
  var numbers: [Int] = []
  for group in groups {
    guard group.allSatisfy({ (48...57).contains($0) }) else { return nil }
    numbers.append(group.reduce(0) { sum, digit in sum * 10 + Int(digit) - 48 })
  }
  return numbers
}
