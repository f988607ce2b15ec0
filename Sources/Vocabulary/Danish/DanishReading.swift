/// Days and times as Danes write them, read: what people type, and what spreadsheets make of ISO days.
///
/// Each reader takes what `DanishDays` writes, and ISO. Files and `--json` have ISO alone. Nothing is guessed: a year
/// has four digits, except in a spreadsheet's own `jun-12` and `01-10-10`.
public enum DanishReading {
  /// A day: `1.10.2010`, `01-10-2010`, `1/10 2010`, `den 1. oktober 2010`, `1. okt. 2010` or `2010-10-01`, and
  /// `i dag`, `i går` and `i morgen` where it is said when today is; nil for anything else.
  public static func day(_ text: String, today: Day? = nil) -> Day? {
    if let day = Day(text) { return day }
    let text = plain(text)
    switch text {
    case "i dag", "idag": return today
    case "i går", "igår": return today?.previous
    case "i morgen", "imorgen": return today?.next
    default: break
    }
    let parts = parts(text)
    guard parts.count == 3, let day = number(parts[0], digits: 1...2),
      let month = number(parts[1], digits: 1...2) ?? month(parts[1]),
      let year = number(parts[2], digits: 4...4), year < 3000
    else { return nil }
    return Day(year, month, day)
  }

  /// A day that may be rough: a day, `oktober 2010`, `okt. 2010`, `2010`, `senest 1.10.2010`,
  /// `mellem august 2010 og december 2010`, `aug.-dec. 2010`, `hele april 2010 – juni 2010`, or EDTF; nil for
  /// anything else.
  public static func roughDay(_ text: String, today: Day? = nil) -> RoughDay? {
    if let rough = RoughDay(text) { return rough }
    if let day = day(text, today: today) { return RoughDay(day) }
    let text = plain(text)
    if let rest = rest(of: text, after: "senest ") {
      return simple(rest).flatMap { RoughDay("[..\($0)]") }
    }
    if let rest = rest(of: text, after: "mellem ") {
      return pair(rest, parted: [" og "]).flatMap { RoughDay("[\($0)..\($1)]") }
    }
    if let rest = rest(of: text, after: "hele ") {
      return pair(rest, parted: dashes).flatMap { RoughDay("\($0)/\($1)") }
    }
    if let span = months(text), span.last != nil { return RoughDay("[\(span.edtf)]") }
    return simple(text).flatMap { RoughDay($0) }
  }

  /// The days of a year, a quarter, half a year, a month, a day, or from one to another: `2023`, `juni 2023`,
  /// `1. kvartal 2023`, `2. halvår 2023`, `1.1.2023–30.6.2023`, `januar 2023 – juni 2023` or EDTF; nil for anything else.
  public static func period(_ text: String, today: Day? = nil) -> Period? {
    if let period = Period(edtf: text) { return period }
    if let day = day(text, today: today) { return Period(day: day) }
    let text = plain(text)
    for (word, length, most) in [("kvartal", 3, 4), ("halvår", 6, 2)] {
      let parts = parts(text)
      guard parts.count == 3, parts[1] == word, let count = number(parts[0], digits: 1...1),
        (1...most).contains(count), let year = number(parts[2], digits: 4...4),
        let first = Day(year, (count - 1) * length + 1, 1)
      else { continue }
      return Period(first, to: first.adding(months: length))
    }
    if let (first, last) = pair(text, parted: dashes) {
      return Period(edtf: "\(first)/\(last)")
    }
    if let span = months(text), span.last != nil {
      return RoughDay("[\(span.edtf)]").flatMap { Period($0.earliest, until: $0.latest) }
    }
    return simple(text).flatMap { Period(edtf: $0) }
  }

  /// A length of time: `3 måneder`, `1 år`, `14 dage`, `6 uger` or `3m`; nil for anything else.
  public static func duration(_ text: String) -> Duration? {
    if let duration = Duration(text) { return duration }
    let parts = plain(text).split(separator: " ")
    guard parts.count == 2, let count = number(parts[0], digits: 1...3) else { return nil }
    switch parts[1] {
    case "dag", "dage": return Duration(count, .days)
    case "uge", "uger": return Duration(count, .weeks)
    case "måned", "måneder", "mdr", "mdr.", "md.": return Duration(count, .months)
    case "år": return Duration(count, .years)
    default: return nil
    }
  }

  /// What a Danish spreadsheet makes of an ISO day or month when it opens and saves a table: `01-10-2010` or `01-10-10`
  /// of a day, `jun-12` of a month; as EDTF, or nil when it is neither.
  ///
  /// A year of two digits is from 70 on of the century before.
  public static func spreadsheet(_ text: String) -> String? {
    guard text.utf8.count <= 16, !text.isEmpty, RoughDay(text) == nil else { return nil }
    if let day = day(text) { return day.description }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 3, let day = number(parts[0], digits: 2...2),
      let month = number(parts[1], digits: 2...2), let year = number(parts[2], digits: 2...2)
    {
      return Day(century(year), month, day)?.description
    }
    guard parts.count == 2, let month = month(parts[0]) else { return nil }
    if let year = number(parts[1], digits: 4...4) { return edtf(year, month) }
    return number(parts[1], digits: 2...2).map { edtf(century($0), month) }
  }

  /// A year of two digits with its century.
  private static func century(_ year: Int) -> Int { year + (year < 70 ? 2000 : 1900) }
}

// MARK: Parts

extension DanishReading {
  private static let dashes = [" – ", "–", " - "]

  /// In small letters, with plain spaces, and without `den` or `i` in front.
  private static func plain(_ text: String) -> String {
    var words = text.lowercased().split { $0 == " " || $0 == "\u{A0}" }
    if words.count > 1, let first = words.first, first == "den" || first == "d." {
      words.removeFirst()
    }
    if words.count == 3, words[0] == "i", month(words[1]) != nil { words.removeFirst() }
    return words.joined(separator: " ")
  }

  /// What stands between points, dashes, strokes and spaces.
  private static func parts(_ text: some StringProtocol) -> [Substring] {
    Substring(text).split { ". -/".contains($0) }
  }

  private static func number(_ text: some StringProtocol, digits: ClosedRange<Int>) -> Int? {
    digits.contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
      ? Int(text) : nil
  }

  /// A month by its name or the first three letters of it, 1-12.
  private static func month(_ text: some StringProtocol) -> Int? {
    let word = String(text.lowercased().prefix { $0 != "." })
    let short = word == "sept" ? "sep" : word
    return DanishDays.months.firstIndex { $0 == short || (short.count == 3 && $0.hasPrefix(short)) }
      .map { $0 + 1 }
  }

  /// A year, a month or a day as EDTF.
  private static func simple(_ text: String) -> String? {
    if let rough = RoughDay(text), !rough.text.contains("["), !rough.isThroughout { return text }
    if let day = day(text) { return day.description }
    return months(text).flatMap { $0.last == nil ? $0.edtf : nil }
  }

  /// `oktober 2010`, or `aug.-dec. 2010`.
  private static func months(_ text: String) -> (edtf: String, last: Int?)? {
    let parts = parts(text)
    guard let year = parts.last.flatMap({ number($0, digits: 4...4) }),
      let first = parts.first.flatMap({ month($0) })
    else { return nil }
    if parts.count == 2 { return (edtf(year, first), nil) }
    guard parts.count == 3, let last = month(parts[1]), first < last else { return nil }
    return ("\(edtf(year, first))..\(edtf(year, last))", last)
  }

  private static func edtf(_ year: Int, _ month: Int) -> String {
    "\(padded(year, 4))-\(padded(month, 2))"
  }

  private static func rest(of text: String, after start: String) -> String? {
    text.hasPrefix(start) ? String(text.dropFirst(start.count)) : nil
  }

  /// Two ends with a sign between, as EDTF.
  private static func pair(_ text: String, parted marks: [String]) -> (String, String)? {
    for mark in marks {
      let ends = pieces(of: text, at: mark)
      guard ends.count == 2 else { continue }
      guard let first = simple(ends[0]), let last = simple(ends[1]) else { continue }
      return (first, last)
    }
    // `1.1.2023-30.6.2023`: a dash that is not in a day.
    guard marks == dashes, let at = text.firstIndex(of: "-"), !text[..<at].isEmpty,
      let first = simple(String(text[..<at])),
      let last = simple(String(text[text.index(after: at)...]))
    else { return nil }
    return (first, last)
  }

  private static func pieces(of text: String, at mark: String) -> [String] {
    var pieces: [String] = []
    var rest = text[...]
    while let found = rest.firstRange(of: mark) {
      pieces.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return pieces + [String(rest)]
  }
}
