import AlmenTestKit
import Counter
import Forums
import Lov
import Organisation
import Testing
import Vocabulary

@testable import TMF

/// What a supervisor must not be let do, and must not be told, in a styringsdialog.
@Suite struct RefusalTests {
  private static let sent: [(String, DialogueStep)] = [("2026-07-01", .submitted)]
  private static let held = sent + [("2026-09-01", .called), ("2026-10-01", .held)]

  private func pen(_ day: String, _ dialogues: Dialogue...) throws -> PlainPen {
    let pen = PlainPen(on: try isoDay(day))
    for record in [
      party("br", .council), party("teknik", .forvaltning, plays: "tmf"),
      party("org", .boligorganisation), party("bo", .boligorganisation),
    ] {
      pen.set(record, during: .always)
    }
    for dialogue in dialogues {
      pen.set(dialogue, during: Period(from: try isoDay("2026-01-01")))
    }
    return pen
  }

  private func refused(_ rules: [String], _ work: () throws -> Void) {
    let found = #expect(throws: Refusal.self) { try work() }
    #expect(found?.findings.map(\.rule.id) == rules)
  }

  private func found(_ records: PlainRecords) throws -> [String] {
    let rooms = PlainRooms(records, parts: plugged)
    return try DialogueCheck(rooms: rooms).findings(about: nil, during: .always).map(\.rule.id)
      + PromiseCheck(rooms: rooms).findings(about: nil, during: .always).map(\.rule.id)
  }

  @Test func `a meeting that is called off is to be called again, and is not held`() throws {
    let pen = try pen("2026-09-01", dialogue(Self.sent))
    try act(CallAct(), ["d"], ["meeting": "2026-10-01"], with: pen)
    let meeting = try #require(pen.records(Forums.Meeting.self, on: pen.day, pointingAt: nil).first)
    func standing() throws -> DialogueStanding {
      let dialogue = try #require(pen.record(Dialogue.self, "d", on: pen.day))
      return try Supervision(PlainRooms(pen, parts: plugged), on: pen.day).standing(of: dialogue)
    }
    #expect(try standing().state == .called)
    pen.day = try isoDay("2026-09-15")
    var off = meeting
    off.cancelled = "Sygdom"
    pen.set(off, during: Period(from: pen.day))
    #expect(try standing().state == .submitted)
    #expect(try standing().remaining.map(\.step) == [.called, .held, .published, .reported])
    #expect(throws: Complaint.self) { try act(HoldAct(), ["d"], with: pen) }
    try act(CallAct(), ["d"], ["meeting": "2026-11-01"], with: pen)
    #expect(try standing().state == .called)
  }

  @Test func `a meeting is held on the day that it was called to`() throws {
    let pen = try pen("2026-09-01", dialogue(Self.sent))
    try act(CallAct(), ["d"], ["meeting": "2026-10-01"], with: pen)
    pen.day = try isoDay("2026-10-02")
    #expect(throws: Complaint.self) {
      try act(HoldAct(), ["d"], ["date": "2026-09-30"], with: pen)
    }
    #expect(throws: Never.self) { try act(HoldAct(), ["d"], with: pen) }
  }

  @Test
  func `a report is sent back with a day that is to come, and why is no part of the dialogue`()
    throws
  {
    let pen = try pen("2026-09-01", dialogue(Self.sent))
    #expect(throws: Complaint.self) {
      try act(ReturnAct(), ["d"], ["reason": "kanarifugl"], with: pen)
    }
    try act(ReturnAct(), ["d"], ["reason": "kanarifugl", "due": "2026-09-20"], with: pen)
    let dialogue = try #require(pen.record(Dialogue.self, "d", on: pen.day))
    #expect(dialogue.history.last?.reason == nil)
    let report = try #require(pen.records(StyringReport.self, on: pen.day, pointingAt: nil).first)
    #expect(report.returns.map(\.reason) == ["kanarifugl"])
    let hidden = try UnheldDialogues().hidden(at: PlainRooms(pen, parts: plugged))
    #expect(hidden.things.contains(report.pointer))
  }

  @Test func `no empty redegørelse is published`() throws {
    let pen = try pen("2026-11-01", dialogue(Self.held))
    refused(["tmf.nothingToPublish"]) {
      try act(PublishAct(), ["d"], ["minutes": "Enige."], with: pen)
    }
    try act(PublishAct(), ["d"], ["minutes": "Enige.", "agreements": "ingen"], with: pen)
  }

  @Test func `nothing is done in a dialogue that goes on in another's`() throws {
    let pen = try pen("2026-06-02", dialogue(), dialogue(id: "e", with: "bo"))
    pen.set(
      Party(id: "bo", name: "bo", kind: .boligorganisation, succeeds: ["org"], source: madeUp),
      during: Period(from: try isoDay("2026-06-01")))
    pen.clear(Party.self, "org", during: Period(from: try isoDay("2026-06-01")))
    refused(["tmf.goneOver"]) { try act(ReceiveAct(), ["d"], with: pen) }
    #expect(throws: Never.self) { try act(ReceiveAct(), ["e"], with: pen) }
  }

  @Test func `a deadline before the accounts are over, and a meeting after the year, are found`()
    throws
  {
    #expect(try found(parties.with(try dialogue(deadline: "2025-12-01"))) == ["tmf.deadlineAhead"])
    let pen = try pen("2026-12-01", dialogue(Self.sent))
    try act(CallAct(), ["d"], ["meeting": "2027-01-15"], with: pen)
    let late = try DialogueCheck(rooms: PlainRooms(pen, parts: plugged))
      .findings(about: nil, during: .always)
    #expect(late.map(\.rule.id) == ["tmf.calledLate"])
  }

  @Test func `a promise is not due before it was made`() throws {
    let promise = Promise(
      id: "l", title: "Plan", dialogue: "d", owner: PartyID("org").pointer,
      due: try isoDay("2020-01-01"), source: madeUp)
    let records = parties.with(try dialogue(Self.held)).with(promise)
    #expect(try found(records) == ["tmf.promiseDueAhead"])
  }

  @Test func `accounts of a broken year are due by that year, and not by the calendar's`() throws {
    let rooms = PlainRooms(
      parties.with(try dialogue(ends: "2025-06-30")).with(try dialogue(id: "e", with: "bo")),
      parts: plugged)
    let (day, last) = (try isoDay("2026-07-05"), try isoDay("2027-07-04"))
    let own = try AccountsDuties(rooms: rooms).duties(on: day, through: last)
    #expect(
      own.map { [$0.rule.id, $0.subject.id, $0.due?.text ?? ""] } == [
        ["tmf.accounts", "org", "2026-12-30/2026-12-31"],
        ["tmf.accountsToFund", "org", "2026-11-30"],
      ]
        || own.map { [$0.rule.id, $0.subject.id, $0.due?.latest.description ?? ""] } == [
          ["tmf.accounts", "org", "2026-12-31"], ["tmf.accountsToFund", "org", "2026-11-30"],
        ])
    let law = try Lov.Module().obligers(at: rooms).flatMap {
      try $0.duties(on: day, through: last)
    }
    let left = try AccountsDuties(rooms: rooms).left(of: law, on: day)
    func told(_ duties: [Duty]) -> Set<String> {
      Set(
        duties.filter { $0.rule.id == "lov.accounts" && $0.unfollowed == nil }.map(\.subject.id))
    }
    #expect(told(law) == ["org", "bo"])
    #expect(told(left) == ["bo"])
  }

  @Test func `years that are known are not told as unknown`() throws {
    let rooms = PlainRooms(parties.with(try dialogue(Self.held)), parts: plugged)
    let day = try isoDay("2027-02-01")
    let law = try Lov.Module().obligers(at: rooms).flatMap {
      try $0.duties(on: day, through: day)
    }
    let asked = try #require(
      law.first {
        $0.rule.id == "lov.dialogue" && $0.subject.id == "org"
          && $0.unfollowed?.contains(2026) == true
      })
    #expect(asked.unfollowed?.upperBound == 2026)
    let left = try DialogueDuties(rooms: rooms).left(of: [asked], on: day)
    #expect(left.map(\.unfollowed?.upperBound) == [2025])
  }
}
