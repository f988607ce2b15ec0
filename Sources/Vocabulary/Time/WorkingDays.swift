/// The Danish public holidays, by rule.
///
/// Counted are the days on which shops are shut by law and courts do not sit: the feasts of the
/// church, New Year's Day and the two days of Christmas; Store bededag only until 2023 (lov nr. 214
/// af 6. marts 2023). Grundlovsdag, Christmas Eve and New Year's Eve are working days here.
public enum DanishHoliday: Hashable, Sendable, CaseIterable {
  /// Nytårsdag.
  case newYear
  /// Skærtorsdag.
  case maundyThursday
  /// Langfredag.
  case goodFriday
  /// Påskedag.
  case easterSunday
  /// 2. påskedag.
  case easterMonday
  /// Store bededag, the fourth Friday after Easter, until 2023.
  case prayerDay
  /// Kristi himmelfartsdag.
  case ascension
  /// Pinsedag.
  case whitSunday
  /// 2. pinsedag.
  case whitMonday
  /// Juledag.
  case christmasDay
  /// 2. juledag.
  case secondChristmasDay

  /// The day it falls on in a year; nil when the year has none.
  public func day(in year: Int) -> Day? {
    switch self {
    case .newYear: return Day(year, 1, 1)
    case .christmasDay: return Day(year, 12, 25)
    case .secondChristmasDay: return Day(year, 12, 26)
    case .prayerDay where year > 2023: return nil
    default: return Day.easter(in: year)?.adding(days: daysAfterEaster)
    }
  }

  private var daysAfterEaster: Int {
    switch self {
    case .maundyThursday: -3
    case .goodFriday: -2
    case .easterMonday: 1
    case .prayerDay: 26
    case .ascension: 39
    case .whitSunday: 49
    case .whitMonday: 50
    default: 0
    }
  }
}

extension Day {
  /// The holiday a day is, or nil.
  public var holiday: DanishHoliday? {
    let year = year
    return DanishHoliday.allCases.first { $0.day(in: year) == self }
  }

  /// Whether it is neither a Saturday, a Sunday nor a public holiday.
  public var isWorkingDay: Bool { weekday <= 5 && holiday == nil }

  /// The day of the week, 1 for Monday to 7 for Sunday.
  public var weekday: Int {
    // 1 January 1970 was a Thursday.
    let shifted = (Int(number) + 3) % 7
    return (shifted < 0 ? shifted + 7 : shifted) + 1
  }

  /// The day so many working days later, or earlier when negative; the day itself is not counted.
  public func adding(workingDays count: Int) -> Day {
    var day = self
    var left = min(count.magnitude, 10_000)
    while left > 0, day > .earliest, day < .latest {
      day = count > 0 ? day.next : day.previous
      if day.isWorkingDay { left -= 1 }
    }
    return day
  }

  /// Easter Sunday of the Gregorian calendar (the rule of Meeus, Jones and Butcher).
  static func easter(in year: Int) -> Day? {
    let (golden, century, ofCentury) = (year % 19, year / 100, year % 100)
    let moonShift = (century - (century + 8) / 25 + 1) / 3
    let moon = (19 * golden + century - century / 4 - moonShift + 15) % 30
    let weekdays = 32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4
    let toSunday = weekdays % 7
    let late = (golden + 11 * moon + 22 * toSunday) / 451
    let count = moon + toSunday - 7 * late + 114
    return Day(year, count / 31, count % 31 + 1)
  }
}
