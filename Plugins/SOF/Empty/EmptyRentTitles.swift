import Vocabulary

/// How amounts say for which dwelling and which days they are: an amount has no days of its own, so its title has them, and
/// they are read from it again.
enum EmptyRentTitles {
  private static let rent = "Tomgangsleje i "
  private static let restoration = "Istandsættelse i "
  /// How they begin, by which the year's document finds them in whatever stream they are.
  static let beginnings = [rent, restoration]

  /// What is said of the last rent of a vacancy.
  private static let ends = [", til udlejningen", ", til opgivelsen"]

  /// How a vacancy ended.
  enum End: Int {
    case isLet
    case isGivenUp
  }

  /// Of the rent for some days of one month, the last of the vacancy where it has ended.
  static func rent(of dwelling: String, for days: Period, _ end: End? = nil) -> String {
    "\(rent)\(dwelling), \(text(days))\(end.map { ends[$0.rawValue] } ?? "")"
  }

  /// Whether a title is of the last rent of a vacancy.
  static func isLast(_ title: String) -> Bool { ends.contains { title.hasSuffix($0) } }

  /// A dwelling of an afdeling by its mark.
  static func dwelling(in place: String, _ mark: String?) -> String {
    place + (mark.map { " (\($0))" } ?? "")
  }

  /// Whether a title tells of one dwelling by its mark, or of a person by a number: what the public is not shown.
  static func isOfOne(_ title: String) -> Bool {
    guard beginnings.contains(where: title.hasPrefix) else { return false }
    let numbers = title.split { !$0.isNumber && $0 != "-" }.map { $0.filter(\.isNumber).count }
    return title.contains(" (") || numbers.contains { $0 >= 6 }
  }

  /// Of a restoration.
  static func restoration(of dwelling: String, on day: Day) -> String {
    "\(restoration)\(dwelling), \(month(day))"
  }

  /// The days that a title is of, and which dwelling; nil where it is not of rent.
  static func read(_ title: String) -> (dwelling: String, days: Period)? {
    let title = ends.first(where: title.hasSuffix).map { String(title.dropLast($0.count)) } ?? title
    guard title.hasPrefix(rent), let mark = title.ranges(of: ", ").last,
      let days = days(String(title[mark.upperBound...]))
    else { return nil }
    return (
      String(title[title.index(title.startIndex, offsetBy: rent.count)..<mark.lowerBound]), days
    )
  }

  /// `september 2026`, or `16.-30. september 2026` where it is not the whole month.
  private static func text(_ days: Period) -> String {
    let (first, last) = (days.start, days.until ?? days.start)
    if first == first.startOfMonth, last.next == first.adding(months: 1) { return month(first) }
    let (one, other) = (first.date.day, last.date.day)
    return one == other ? "\(one). \(month(first))" : "\(one).-\(other). \(month(first))"
  }

  private static func days(_ text: String) -> Period? {
    let words = text.split(separator: " ", maxSplits: 1)
    let numbers = words.first.map { $0.split(separator: "-").map { Int($0.dropLast()) } } ?? []
    guard words.count == 2, let first = numbers.first ?? nil, let last = numbers.last ?? nil else {
      return DanishReading.roughDay(text).flatMap { Period($0.earliest, until: $0.latest) }
    }
    guard let month = DanishReading.roughDay(String(words[1])), (1...31).contains(first),
      (first...31).contains(last)
    else { return nil }
    return Period(
      month.earliest.adding(days: first - 1),
      until: min(month.earliest.adding(days: last - 1), month.latest))
  }

  private static func month(_ day: Day) -> String {
    let first = day.startOfMonth
    return RoughDay(from: first, to: first.adding(months: 1).previous).danish
  }
}

extension Period {
  /// Its days in each calendar month; none of an open one.
  var byMonth: [Period] {
    guard let end else { return [] }
    var (found, first): ([Period], Day) = ([], start)
    while first < end, found.count < 1_200 {
      let next = min(first.startOfMonth.adding(months: 1), end)
      guard let month = Period(first, to: next) else { break }
      found.append(month)
      first = next
    }
    return found
  }

  /// How many days it has; 0 when it is open.
  var length: Int { end.map { Int($0.number) - Int(start.number) } ?? 0 }

  /// What of it lies in none of some others, in order.
  func without(_ others: [Period]) -> [Period] {
    others.reduce([self]) { left, other in left.flatMap { $0.subtracting(other) } }
  }
}
