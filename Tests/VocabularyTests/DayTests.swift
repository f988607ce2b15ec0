import Testing
import Vocabulary

@Suite struct DayTests {
  @Test func `every day of four hundred years comes out as it went in`() throws {
    var day = try #require(Day(1999, 12, 31))
    var expected = (year: 2000, month: 1, day: 1)
    for _ in 0..<146_097 {
      day = day.next
      #expect(day.date == expected)
      #expect(Day(expected.year, expected.month, expected.day) == day)
      expected.day += 1
      if expected.day > Day.length(ofMonth: expected.month, in: expected.year) {
        expected = (expected.year, expected.month + 1, 1)
      }
      if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
    }
    #expect(day.description == "2399-12-31")
  }

  @Test func `known days have their known numbers`() throws {
    #expect(try #require(Day(1970, 1, 1)).number == 0)
    #expect(try #require(Day(2000, 3, 1)).number == 11_017)
    #expect(Day(1600, 1, 1) == .earliest)
    #expect(Day(9999, 12, 31) == .latest)
  }

  @Test(arguments: [
    "2010-02-30", "2010-13-01", "2010-00-01", "2010-01-00", "2011-02-29", "1900-02-29", "10-01-01",
    "2010-1-1", "2010/01/01", " 2010-01-01", "2010-01-01 ", "", "3000-01-01", "1599-12-31",
    "-010-01-01", "２０10-01-01", "2010-01-01-",
  ])
  func `what is not a day is not read as one`(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `a month later keeps to the month, and arithmetic stays within the calendar`() throws {
    let end = try #require(Day("2011-01-31"))
    #expect(end.adding(months: 1).description == "2011-02-28")
    #expect(end.adding(months: 13).description == "2012-02-29")
    #expect(end.adding(months: -11).description == "2010-02-28")
    #expect(Day.latest.next == .latest)
    #expect(Day.earliest.previous == .earliest)
    #expect(end.adding(days: .max) == .latest)
    #expect(end.adding(months: .min) == .earliest)
  }
}

@Suite struct DurationTests {
  @Test(
    arguments: [
      ("2011-01-01", "4y", "2014-12-31"), ("2012-02-29", "1y", "2013-02-28"),
      ("2012-02-29", "4y", "2016-02-28"), ("2010-08-31", "1m", "2010-09-30"),
      ("2010-03-01", "14d", "2010-03-14"), ("2010-03-01", "6w", "2010-04-11"),
      ("2010-01-31", "1m", "2010-02-28"), ("2010-03-15", "1m", "2010-04-14"),
    ])
  func `a term ends the day before its anniversary`(
    _ start: String, _ length: String, _ last: String
  ) throws {
    let duration = try #require(Duration(length))
    #expect(duration.lastDay(from: try #require(Day(start))).description == last)
  }

  @Test func `a successor of a term from 29 February starts on 1 March`() throws {
    let last = try #require(Duration("1y")).lastDay(from: try #require(Day("2012-02-29")))
    #expect(last.next.description == "2013-03-01")
  }

  @Test func `a deadline a year after 29 February is 28 February`() throws {
    let deadline = try #require(Duration("1y")).deadline(after: try #require(Day("2012-02-29")))
    #expect(deadline.description == "2013-02-28")
  }

  @Test(arguments: [
    "", "y", "0d", "-1d", "1000y", "3 y", "3x", "1.5y", "٣y", "99999999999999999999y",
  ])
  func `what is not a duration is not read as one`(_ text: String) {
    #expect(Duration(text) == nil)
  }
}

@Suite struct RoughDayTests {
  @Test(
    arguments: [
      ("2010-03-31", "2010-03-31", "2010-03-31"), ("2010-02", "2010-02-01", "2010-02-28"),
      ("2010", "2010-01-01", "2010-12-31"), ("[2010-08..2010-12]", "2010-08-01", "2010-12-31"),
      ("[..2005-09-21]", "1600-01-01", "2005-09-21"),
      ("2010-04/2010-06", "2010-04-01", "2010-06-30"),
      ("[2023-10-10..2023-11-28]", "2023-10-10", "2023-11-28"),
    ])
  func `a rough day has an earliest and a latest`(
    _ text: String, _ earliest: String, _ latest: String
  ) throws {
    let day = try #require(RoughDay(text))
    #expect(day.earliest.description == earliest)
    #expect(day.latest.description == latest)
    #expect(day.description == text)
  }

  @Test(arguments: [
    "", "2010-", "2010-3", "[2010]", "[2010..]", "[2010-12..2010-08]", "2010/", "/2010", "2010~",
    "2010-02-30", "[..]", "2010..2012", "[2010-02-30..2011]",
  ])
  func `what is not a rough day is not read as one`(_ text: String) {
    #expect(RoughDay(text) == nil)
  }

  @Test func `whether it has come is certain only outside its bounds`() throws {
    let autumn = try #require(RoughDay("[2010-08..2010-12]"))
    #expect(autumn.hasCome(by: try #require(Day("2010-07-31"))) == .no)
    #expect(autumn.hasCome(by: try #require(Day("2010-08-01"))) == .possibly)
    #expect(autumn.hasCome(by: try #require(Day("2010-12-30"))) == .possibly)
    #expect(autumn.hasCome(by: try #require(Day("2010-12-31"))) == .yes)
  }
}
