/// A day that is known exactly or roughly, as EDTF text (ISO 8601-2).
///
/// `2010-03-31` is a day; `2010-03` and `2010` are some day in the month or year;
/// `[2010-08..2010-12]` is some day from August to December, `[..2005-09-21]` some day up to one;
/// `2010-04/2010-06` lasts all through those months.
public struct RoughDay: Hashable, Sendable {
  /// The EDTF text, as written.
  public let text: String
  /// The first day it can be; `Day.earliest` when none is known.
  public let earliest: Day
  /// The last day it can be.
  public let latest: Day
  /// Whether it lasts all through `earliest...latest` instead of being one day in it.
  public let isThroughout: Bool

  /// An exact day.
  public init(_ day: Day) {
    self.text = day.description
    self.earliest = day
    self.latest = day
    self.isThroughout = false
  }

  /// Some day from one to another, in the shortest text that says so: a whole month is `2010-03`, and a whole
  /// year `2010`.
  public init(from first: Day, to last: Day) {
    let (earliest, latest) = (min(first, last), max(first, last))
    self.text = Self.text(earliest, latest)
    self.earliest = earliest
    self.latest = latest
    self.isThroughout = false
  }

  private static func text(_ first: Day, _ last: Day) -> String {
    if first == last { return first.description }
    let (start, end, after) = (first.date, last.date, last.next.date)
    let isWhole = start.day == 1 && after.day == 1 && start.year == end.year
    if isWhole, start.month == 1, end.month == 12 { return String(first.description.prefix(4)) }
    if isWhole, start.month == end.month { return String(first.description.prefix(7)) }
    return "[\(first)..\(last)]"
  }

  /// Whether the day is known exactly.
  public var isExact: Bool { earliest == latest }

  /// Whether it is certain, on a day, that this has come: false also when it may have.
  public func hasCome(by day: Day) -> Certainty {
    if day >= latest { return .yes }
    return day >= earliest ? .possibly : .no
  }
}

/// What can be said when days are rough or figures are missing.
public enum Certainty: String, Hashable, Sendable {
  /// On every reading.
  case yes
  /// On some readings and not on others.
  case possibly
  /// On no reading.
  case no
}

extension RoughDay: LosslessStringConvertible {
  /// The EDTF text.
  public var description: String { text }

  /// Reads EDTF text of the forms above; nil for anything else, or when it ends before it starts.
  public init?(_ text: String) {
    guard let span = Self.span(of: text), span.first <= span.last else { return nil }
    self.text = text
    self.earliest = span.first
    self.latest = span.last
    self.isThroughout = text.contains("/")
  }

  private static func span(of text: String) -> (first: Day, last: Day)? {
    if text.hasPrefix("["), text.hasSuffix("]") {
      return range(String(text.dropFirst().dropLast()), "..", openStart: true)
    }
    if text.contains("/") { return range(text, "/", openStart: false) }
    return simple(text)
  }

  private static func range(
    _ text: String, _ separator: String, openStart: Bool
  ) -> (first: Day, last: Day)? {
    guard let (left, right) = split(text, at: separator), let last = simple(right)?.last
    else { return nil }
    if left.isEmpty { return openStart ? (.earliest, last) : nil }
    return simple(left).map { ($0.first, last) }
  }

  private static func split(_ text: String, at separator: String) -> (String, String)? {
    let width = separator.utf8.count
    let bytes = Array(text.utf8)
    let mark = Array(separator.utf8)
    guard bytes.count > width else { return nil }
    for index in 0...(bytes.count - width) where Array(bytes[index..<index + width]) == mark {
      return (
        String(decoding: bytes[..<index], as: UTF8.self),
        String(decoding: bytes[(index + width)...], as: UTF8.self)
      )
    }
    return nil
  }

  private static func simple(_ text: String) -> (first: Day, last: Day)? {
    if let day = Day(text) { return (day, day) }
    if let month = digits(of: text, form: [4, 2]), month[0] < 3000,
      let first = Day(month[0], month[1], 1)
    {
      return (first, first.adding(months: 1).previous)
    }
    guard let year = digits(of: text, form: [4]), year[0] < 3000,
      let first = Day(year[0], 1, 1)
    else { return nil }
    return (first, first.adding(months: 12).previous)
  }
}

extension RoughDay: Codable {
  /// Reads EDTF text; throws `DecodingError` when it is none of the known forms.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed(.roughDay, Self.init)
  }

  /// Writes the EDTF text.
  public func encode(to encoder: any Encoder) throws { try encoder.plain(text) }
}
