import AlmenTestKit
import Foundation
import Lov
import Testing
import Vocabulary

@testable import TMF

@Suite struct ClockTests {
  /// The table that `dialogue-clock.py` made of the acts.
  private static func table() throws -> [[String]] {
    let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../Tests/LawCases/dialogue-clock.csv")
    return try String(contentsOf: place, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test func `the clock is that of the table, for calendar and broken years, leap years and acts`()
    throws
  {
    let rows = try Self.table()
    #expect(rows.count > 80)
    for row in rows {
      let ends = try isoDay(row[0])
      let year = DialogueClock.year(ofPeriodEnding: ends)
      let made = DialogueClock.packageMade(year: year, periodEnds: ends)
      let due = try #require(AccountsDue(yearEnding: ends))
      let last = DialogueClock.lastDay(of: year)
      let told = [
        ends.description, "\(year)", made.earliest.description, made.latest.description,
        due.council.map(\.description).joined(separator: "|"),
        due.fund.map(\.description).joined(separator: "|"), last.description,
        String(DialogueLaw(on: last).cited("").dropLast()),
      ]
      #expect(told == row)
    }
  }

  /// The table that another hand made of the acts without having seen the clock: a line for each month's end 2009-2026.
  private static func another() throws -> [[String: String]] {
    let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../Tests/LawCases/dialogue-clock-by-another.csv")
    let lines = try String(contentsOf: place, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let head = try #require(lines.first)
    return lines.dropFirst().map {
      Dictionary(zip(head, $0), uniquingKeysWith: { one, _ in one })
    }
  }

  @Test func `the clock is that of another's table, day by day and act by act`() throws {
    let rows = try Self.another()
    #expect(rows.count > 200)
    for row in rows {
      let ends = try isoDay(row["periodEnds"] ?? "")
      let year = DialogueClock.year(ofPeriodEnding: ends)
      #expect("\(year)" == row["dialogueYear"])
      // Before styringsår 2015 the package came early in February: no source says the day.
      let made = DialogueClock.packageMade(year: year, periodEnds: ends)
      let created = try #require(row["created"].flatMap { RoughDay($0) })
      #expect(created.earliest <= made.earliest && made.latest <= created.latest, "\(ends)")
      let due = try #require(AccountsDue(yearEnding: ends))
      #expect(due.council.last?.description == row["final"], "\(ends)")
      #expect((due.fund.last?.description ?? "") == row["provisional"], "\(ends)")
      let isNew = row["finalAct"]?.hasPrefix("BEK 1642/2023") == true
      #expect(due.law.contains("BEK 1642/2023 § 74") == isNew, "\(ends): \(due.law)")
      let last = DialogueClock.lastDay(of: year)
      #expect(last.description == row["meeting"])
      #expect(String(DialogueLaw(on: last).cited("").dropLast()) == row["meetingAct"])
    }
  }

  @Test(
    arguments: [
      ("2025-12-31", [], "awaited", "submitted", "2026-08-01", 0),
      ("2026-01-01", [], "created", "submitted", "2026-08-01", 0),
      ("2026-08-02", [], "created", "submitted", "2026-08-01", 1),
      ("2026-08-02", [("2026-07-01", .submitted)], "submitted", "called", "2026-12-31", 0),
      (
        "2026-09-01", [("2026-07-01", .submitted), ("2026-07-05", .returned)], "returned",
        "submitted", "2026-08-01", 31
      ),
      (
        "2026-11-01", [("2026-07-01", .submitted), ("2026-09-01", .called)], "called", "held",
        "2026-12-31", 0
      ),
      (
        "2027-01-10", [("2026-07-01", .submitted), ("2026-09-01", .called)], "called", "held",
        "2026-12-31", 10
      ),
      (
        "2026-11-01",
        [("2026-07-01", .submitted), ("2026-09-01", .called), ("2026-10-01", .held)], "held",
        "published", "2026-12-31", 0
      ),
    ] as [(String, [(String, DialogueStep)], String, String, String, Int)])
  func `where a dialogue stands, what comes next and how late that is`(
    _ day: String, _ history: [(String, DialogueStep)], _ state: String, _ next: String,
    _ due: String, _ late: Int
  ) throws {
    let clock = DialogueClock(try dialogue(history), on: try isoDay(day))
    #expect(clock.state.rawValue == state)
    #expect(clock.next?.step.rawValue == next)
    #expect(clock.next?.due?.description == due)
    #expect(clock.daysLate == late)
  }

  @Test func `the day of the meeting that was called is when it is to be held, within the year`()
    throws
  {
    let called = try dialogue([("2026-07-01", .submitted), ("2026-09-01", .called)])
    for (meeting, due) in [("2026-10-01", "2026-10-01"), ("2027-02-01", "2026-12-31")] {
      let clock = DialogueClock(called, meeting: try isoDay(meeting), on: try isoDay("2026-09-15"))
      #expect(clock.next?.due?.description == due)
    }
  }

  @Test func `a new deadline of a returned report takes the place of the first`() throws {
    var returned = try dialogue([("2026-07-01", .submitted)])
    returned.history.append(
      DialogueEvent(
        try isoDay("2026-07-05"), .returned, reason: "uden nøgletal",
        due: try isoDay("2026-09-15")))
    let clock = DialogueClock(returned, on: try isoDay("2026-09-16"))
    #expect(clock.daysLate == 1)
  }

  @Test(
    arguments: [
      ("2009-06-01", nil, "LBK 1204/2009 § 164"), ("2010-01-01", nil, "BEK 1307/2009 § 109 stk. 1"),
      ("2023-12-31", nil, "BEK 1307/2009 § 109 stk. 1"),
      ("2024-01-01", nil, "BEK 1642/2023 § 112 stk. 1"),
      ("2026-01-01", "2023-12-06", "BEK 1307/2009 § 109 stk. 1"),
    ] as [(String, String?, String)])
  func `law is cited by the act of the day, as it was known`(
    _ day: String, _ known: String?, _ cited: String
  ) throws {
    let law = DialogueLaw(on: try isoDay(day), known: try known.map(isoDay))
    #expect(law.paragraph(of: .held) == cited)
  }

  @Test func `a day before the end of February in a leap year is kept from year to year`() throws {
    let pen = PlainPen(on: try isoDay("2026-01-02"))
    pen.set(party("org", .boligorganisation), during: .always)
    pen.set(
      try dialogue(year: 2025, ends: "2024-02-29", deadline: nil),
      during: Period(from: try isoDay("2025-01-01")))
    try act(OpenRoundAct(), ["2026"], ["deadline": "2026-08-01"], with: pen)
    let opened = try #require(pen.record(Dialogue.self, "dialog-org-2026", on: pen.day))
    #expect(opened.periodEnds == (try isoDay("2025-02-28")))
  }
}
