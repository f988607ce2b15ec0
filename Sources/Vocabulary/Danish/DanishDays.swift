/// Days as Danes write them; a period is shown with its inclusive end.
public enum DanishDays {
  /// A space that no line breaks at.
  private static let noBreak = "\u{A0}"

  /// The months, from January on.
  static let months = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december",
  ]

  /// `okt`, for where there is little room.
  public static func month(_ day: Day) -> String { String(months[day.date.month - 1].prefix(3)) }

  /// `1. oktober 2010`.
  public static func long(_ day: Day) -> String {
    let (year, month, number) = day.date
    return "\(number). \(months[month - 1]) \(year)"
  }

  /// `1. oktober`, of any year.
  public static func yearly(_ day: Day) -> String {
    let (_, month, number) = day.date
    return "\(number). \(months[month - 1])"
  }

  /// `1.10.2010`, for tables.
  public static func short(_ day: Day) -> String {
    let (year, month, number) = day.date
    return "\(number).\(month).\(year)"
  }

  /// `fra 1. januar 2011`, `1. januar 2011 – 31. december 2014` or `1. januar 2011`.
  public static func long(_ period: Period) -> String {
    if period == .always { return "hele tiden" }
    guard let until = period.until else { return "fra \(long(period.start))" }
    if until == period.start { return long(until) }
    if period.start == .earliest { return "til \(long(until))" }
    return "\(long(period.start)) – \(long(until))"
  }

  /// `1.1.2011–31.12.2014`, or with nothing after the dash when there is no end.
  public static func short(_ period: Period) -> String {
    "\(short(period.start))–\(period.until.map(short) ?? "")"
  }

  /// A rough day in words: `marts 2010`, `mellem august 2010 og december 2010`.
  public static func long(_ day: RoughDay) -> String {
    if day.isExact { return long(day.earliest) }
    let text = day.text.trimming("[", "]")
    if let (first, last) = text.split(at: "/") { return "hele \(words(first)) – \(words(last))" }
    guard let (first, last) = text.split(at: "..") else { return words(text) }
    return first.isEmpty ? "senest \(words(last))" : "mellem \(words(first)) og \(words(last))"
  }

  /// A rough day for tables: `1.10.2010`, `aug.-dec. 2010`, else in words.
  public static func short(_ day: RoughDay) -> String {
    if day.isExact { return short(day.earliest) }
    let (first, last) = (day.earliest.date, day.latest.date)
    guard !day.isThroughout, day.text.hasPrefix("["), first.year == last.year, first.day == 1,
      day.latest.next.date.day == 1
    else { return long(day) }
    let names = [first.month, last.month].map { months[$0 - 1].prefix(3) + "." }
    return names.joined(separator: "-") + noBreak + String(last.year)
  }

  /// When something was: ` 1.10.2010`, ` i juni 2019`, ` aug.-dec. 2010`, with the space in front.
  public static func when(_ day: RoughDay) -> String {
    let isWhole = [4, 7].contains(day.text.utf8.count) && !day.isExact
    return (isWhole ? " i " : " ") + short(day)
  }

  private static func words(_ text: String) -> String {
    if let day = Day(text) { return long(day) }
    guard let rough = RoughDay(text) else { return text }
    let (year, month, _) = rough.earliest.date
    return text.utf8.count == 4 ? String(year) : "\(months[month - 1]) \(year)"
  }

  /// `3 år`, `1 måned`.
  public static func text(_ duration: Duration) -> String {
    let one = duration.count == 1
    let unit =
      switch duration.unit {
      case .days: one ? "dag" : "dage"
      case .weeks: one ? "uge" : "uger"
      case .months: one ? "måned" : "måneder"
      case .years: "år"
      }
    return "\(duration.count) \(unit)"
  }
}

extension String {
  /// The text without one sign in front and one at the end.
  fileprivate func trimming(_ first: Character, _ last: Character) -> String {
    self.first == first && self.last == last ? String(dropFirst().dropLast()) : self
  }

  /// The parts before and after the first place where another text stands.
  fileprivate func split(at separator: String) -> (String, String)? {
    let bytes = Array(utf8)
    let mark = Array(separator.utf8)
    guard bytes.count > mark.count else { return nil }
    let starts = 0...(bytes.count - mark.count)
    guard let at = starts.first(where: { Array(bytes[$0..<$0 + mark.count]) == mark }) else {
      return nil
    }
    return (
      String(decoding: bytes[..<at], as: UTF8.self),
      String(decoding: bytes[(at + mark.count)...], as: UTF8.self)
    )
  }
}
