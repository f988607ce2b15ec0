import AlmenTestKit
import Foundation
import Testing
import Vocabulary

@Suite struct WorkingDaysTests {
  @Test(arguments: [
    "2010-01-01", "2010-04-01", "2010-04-02", "2010-04-04", "2010-04-05", "2010-04-30",
    "2010-05-13",
    "2010-05-23", "2010-05-24", "2010-12-25", "2010-12-26", "2023-05-05", "2038-04-25",
    "2008-03-23",
  ])
  func `these are holidays`(_ text: String) throws {
    #expect(try isoDay(text).holiday != nil)
  }

  @Test(arguments: [
    "2024-04-26", "2010-06-05", "2010-12-24", "2010-12-31", "2010-05-14", "2024-05-10",
  ])
  func `these are not`(_ text: String) throws {
    #expect(try isoDay(text).holiday == nil)
  }

  @Test func `a year has eleven holidays until 2023 and ten after`() {
    for year in 1990...2040 {
      let days = DanishHoliday.allCases.compactMap { $0.day(in: year) }
      #expect(days.count == (year > 2023 ? 10 : 11), "\(year)")
    }
  }

  @Test func `weekdays go round`() throws {
    var day = try isoDay("2010-10-04")
    for number in 0..<3000 {
      #expect(day.weekday == number % 7 + 1)
      day = day.next
    }
    #expect(try isoDay("1969-12-31").weekday == 3)
  }

  @Test func `so many working days on is as counted one by one`() throws {
    var random = SeededRandom(seed: 3)
    for _ in 0..<500 {
      let start = try isoDay("2010-01-01").adding(days: random.int(0...9000))
      let count = random.int(-40...40)
      let end = start.adding(workingDays: count)
      let (low, high) = (min(start, end), max(start, end))
      var counted = 0
      var day = low
      while day < high {
        let isCounted = count > 0 ? day.next.isWorkingDay : day.isWorkingDay
        if isCounted { counted += 1 }
        day = day.next
      }
      #expect(counted == abs(count))
      #expect(count == 0 || end.isWorkingDay)
    }
  }

  /// `.ci/run` writes what PyPI's `holidays` says for Denmark, one ISO day a line.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["ALMEN_HOLIDAYS"] != nil))
  func `the holidays are those of PyPI's package`() throws {
    let path = try #require(ProcessInfo.processInfo.environment["ALMEN_HOLIDAYS"])
    let theirs = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(
      String.init)
    try #require(theirs.count > 400)
    var ours: [String] = []
    for year in 1990...2035 {
      ours += DanishHoliday.allCases.compactMap { $0.day(in: year)?.description }
    }
    #expect(Set(ours) == Set(theirs))
  }
}
