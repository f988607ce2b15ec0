import Vocabulary

/// When a duty of law must be done: a day, or what its time is counted from.
enum DutyClock: Hashable, Sendable {
  /// Each year, by a day of it.
  case yearly(month: Int, day: Int)
  /// So many months after the end of a financial year, which is taken to be the calendar year.
  case afterFinancialYear(months: Int)
  /// So many years after an agreement was concluded, once or again and again.
  case afterConclusion(years: Int, repeats: Bool)
  /// When an agreement is concluded, by no day.
  case conclusion
  /// Each so many years, counted from when it was last done: where no record says, nobody knows when it is due.
  case every(years: Int)
  /// Once, by a day.
  case once(Day)
  /// When something happens that no record tells of: then nothing is said to be due.
  case event

  /// Reads `12-31`, `regnskabsaar+6`, `aftale+4`, `aftale*5`, `aftale`, `hvert+5`, `2029-12-31` or `haendelse`.
  init?(_ text: String) {
    if let day = Day(text) {
      self = .once(day)
    } else if text == "haendelse" || text == "aftale" {
      self = text == "aftale" ? .conclusion : .event
    } else if let (word, count, sign) = Self.parts(text) {
      switch (word, sign) {
      case ("regnskabsaar", "+"): self = .afterFinancialYear(months: count)
      case ("aftale", _): self = .afterConclusion(years: count, repeats: sign == "*")
      case ("hvert", "+"): self = .every(years: count)
      default: return nil
      }
    } else {
      let parts = text.split(separator: "-").compactMap { Int($0) }
      guard parts.count == 2, Day(2001, parts[0], parts[1]) != nil else { return nil }
      self = .yearly(month: parts[0], day: parts[1])
    }
  }

  private static func parts(_ text: String) -> (String, Int, Character)? {
    guard let sign = text.first(where: { "+*".contains($0) }) else { return nil }
    let parts = text.split(separator: sign).map(String.init)
    guard parts.count == 2, let count = Int(parts[1]), count > 0 else { return nil }
    return (parts[0], count, sign)
  }

  /// Whether it goes by the year alone, and not by the thing that it is about.
  var isYearly: Bool {
    switch self {
    case .yearly, .afterFinancialYear: true
    default: false
    }
  }

  /// Whether it is counted from when it was last done.
  var isFromLast: Bool { if case .every = self { true } else { false } }

  /// The time of a year, with the day that the law of it is looked up on; nil for what is not yearly.
  func time(in year: Int) -> (due: Day, lawOn: Day)? {
    switch self {
    case .yearly(let month, let day):
      Day(year, month, day).map { ($0, $0) }
    case .afterFinancialYear(let months):
      // Law came in force by the year that an account was of, and not by the day it was due.
      Day(year, 12, 31).map { ($0.adding(months: months), $0) }
    default: nil
    }
  }
}
