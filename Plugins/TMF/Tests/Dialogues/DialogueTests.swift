import AlmenTestKit
import Counter
import Forums
import Testing
import Vocabulary

@testable import TMF

@Suite struct DialogueTests {
  private func pen(_ day: String) throws -> PlainPen {
    let pen = PlainPen(on: try isoDay(day))
    for record in [
      party("br", .council), party("teknik", .forvaltning, plays: "tmf"),
      party("org", .boligorganisation), party("bo", .boligorganisation),
    ] {
      pen.set(record, during: .always)
    }
    return pen
  }

  /// The order of steps, each of which can be the last.
  private static let whole: [(String, DialogueStep)] = [
    ("2026-07-01", .submitted), ("2026-07-05", .returned), ("2026-08-01", .submitted),
    ("2026-09-01", .called), ("2026-10-01", .held), ("2026-11-01", .published),
    ("2026-11-02", .reported),
  ]

  @Test(arguments: 0...7)
  func `in the right order each step can come, and each other is refused with why`(_ done: Int)
    throws
  {
    let now = try dialogue(Array(Self.whole.prefix(done)))
    let possible: [Set<DialogueStep>] = [
      [.submitted], [.returned, .called], [.submitted], [.returned, .called],
      [.returned, .called, .held], [.published], [.reported], [],
    ]
    for step in DialogueStep.allCases {
      let event = DialogueEvent(
        try isoDay("2026-12-01"), step, reason: step == .returned ? "mangler noget" : nil)
      if possible[done].contains(step) {
        #expect(throws: Never.self) { try now.adding(event) }
      } else {
        let refused = #expect(throws: Refusal.self) { try now.adding(event) }
        #expect(refused?.findings.map(\.rule.id) == ["tmf.wrongOrder"], "\(step)")
        #expect(refused?.findings.first?.facts["why"] != nil)
      }
    }
  }

  @Test func `a meeting can be called without the report, when it is said why`() throws {
    let event = DialogueEvent(try isoDay("2026-09-01"), .called, reason: "den kommer ikke")
    #expect(throws: Never.self) { try dialogue().adding(event) }
  }

  @Test func `a round is opened for all at once, and once`() throws {
    let pen = try pen("2026-01-05")
    try act(OpenRoundAct(), ["2026"], ["deadline": "2026-08-01"], with: pen)
    let opened = pen.records(Dialogue.self, on: pen.day, pointingAt: nil)
    #expect(opened.map(\.id.text).sorted() == ["dialog-bo-2026", "dialog-org-2026"])
    #expect(opened.allSatisfy { $0.periodEnds.description == "2025-12-31" })
    let refused = #expect(throws: Refusal.self) {
      try act(OpenRoundAct(), ["2026"], ["deadline": "2026-08-01"], with: pen)
    }
    #expect(refused?.findings.map(\.rule.id) == ["tmf.nothingToOpen"])
  }

  @Test func `a whole dialogue runs by acts, and its meeting is one of the meetings`() throws {
    let days = [
      "2026-01-05", "2026-07-01", "2026-07-05", "2026-08-01", "2026-09-01", "2026-10-02",
      "2026-11-01", "2026-11-02",
    ]
    let pen = try pen(days[0])
    let id = "dialog-org-2026"
    func next(_ day: String) throws { pen.day = try isoDay(day) }
    try act(OpenRoundAct(), ["2026"], ["deadline": "2026-08-01"], with: pen)
    try next(days[1])
    try act(ReceiveAct(), [id], ["evaluation": "Tomgang i to afdelinger"], with: pen)
    try next(days[2])
    try act(ReturnAct(), [id], ["reason": "mangler nøgletal", "due": "2026-08-05"], with: pen)
    try next(days[3])
    try act(
      ReceiveAct(), [id],
      ["figures": "ingen", "agreements-needed": "intet", "agreement-status": "ingen"], with: pen)
    try next(days[4])
    try act(CallAct(), [id], ["meeting": "2026-10-01", "start": "10:00"], with: pen)
    try next(days[5])
    try act(HoldAct(), [id], ["minutes": "Begge parter er enige."], with: pen)
    try act(
      PromiseAct(), [id],
      ["what": "Plan mod tomgang", "owner": "org", "due": "2026-12-31"], with: pen)
    try next(days[6])
    try act(PublishAct(), [id], ["agreements": "Plan mod tomgang"], with: pen)
    try next(days[7])
    try act(ReportAct(), [id], [:], with: pen)
    try requireWhole(pen)
  }

  /// What a whole dialogue leaves: each event, a meeting, a whole report, and nothing wrong.
  private func requireWhole(_ pen: PlainPen) throws {
    let dialogue = try #require(pen.record(Dialogue.self, "dialog-org-2026", on: pen.day))
    #expect(
      dialogue.history.map(\.step.rawValue) == [
        "submitted", "returned", "submitted", "called", "held", "published", "reported",
      ])
    #expect(dialogue.history[4].day.description == "2026-10-01")
    let meeting = try #require(pen.records(Forums.Meeting.self, on: pen.day, pointingAt: nil).first)
    #expect(meeting.organs.map(\.id) == ["teknik", "org"])
    let report = try #require(pen.records(StyringReport.self, on: pen.day, pointingAt: nil).first)
    #expect(report.lacking == [] && report.evaluation == "Tomgang i to afdelinger")
    let rooms = PlainRooms(pen, parts: plugged)
    #expect(try DialogueCheck(rooms: rooms).findings(about: nil, during: .always) == [])
    #expect(try StyringReportCheck(rooms: rooms).findings(about: nil, during: .always) == [])
    #expect(try PromiseCheck(rooms: rooms).findings(about: nil, during: .always) == [])
  }

  @Test(
    arguments: [
      ("wrongYear", 2026, "2024-12-31", [], "tmf.wrongYear"),
      ("broken years too", 2027, "2025-06-30", [], "tmf.wrongYear"),
      ("wrong order", 2026, "2025-12-31", [("2026-10-01", .held)], "tmf.wrongOrder"),
      (
        "going back", 2026, "2025-12-31",
        [("2026-07-02", .submitted), ("2026-07-01", .returned)], "tmf.wrongOrder"
      ),
      ("ahead", 2026, "2025-12-31", [("2025-12-31", .submitted)], "tmf.reportAhead"),
    ] as [(String, Int, String, [(String, DialogueStep)], String)])
  func `what must not be is found however it was written`(
    _ what: String, _ year: Int, _ ends: String, _ history: [(String, DialogueStep)],
    _ rule: String
  ) throws {
    let records = parties.with(try dialogue(year: year, ends: ends, history))
    let found = try DialogueCheck(rooms: PlainRooms(records, parts: plugged))
      .findings(about: nil, during: .always)
    #expect(found.map(\.rule.id) == [rule], "\(what)")
    #expect(found.allSatisfy { $0.rule.refuses })
  }

  @Test func `two of a year, one with a party that is no organisation, and lacking accounts`()
    throws
  {
    var published = try dialogue([
      ("2026-07-01", .submitted), ("2026-09-01", .called), ("2026-10-01", .held),
      ("2026-11-01", .published),
    ])
    published.minutes = "Enige."
    published.representative = Pointer(kind: ForumSubject.kind, id: "f")
    let records = parties.with(published).with(try dialogue(id: "e")).with(
      try dialogue(id: "f", with: "teknik"))
    let found = try DialogueCheck(rooms: PlainRooms(records, parts: plugged))
      .findings(about: nil, during: .always)
    #expect(
      found.map(\.rule.id).sorted() == [
        "tmf.accountLacks", "tmf.notOrganisation", "tmf.notRepresentative", "tmf.twice",
      ])
    #expect(
      found.first { $0.rule.id == "tmf.accountLacks" }?.facts["lacking"]
        == .list([.text("en kort beskrivelse af aftaler (nr. 2)")]))
  }

  @Test func `a report that lacks one of the four things is told which`() throws {
    var report = StyringReport.example
    report.figures = nil
    let records = parties.with(report)
    let found = try StyringReportCheck(rooms: PlainRooms(records, parts: plugged))
      .findings(about: nil, during: .always)
    #expect(found.map(\.rule.id) == ["tmf.reportLacks"])
    #expect(
      found.first?.facts["lacking"] == .list([.text("redegørelsen for nøgletal (nr. 2)")]))
  }

  @Test func `the dialogue of an organisation with its home elsewhere is not held here`() throws {
    let pen = try pen("2026-09-01")
    var away = try dialogue([("2026-07-01", .submitted)])
    away.home = "bo"
    pen.set(away, during: Period(from: try isoDay("2026-01-01")))
    let refused = #expect(throws: Refusal.self) {
      try act(CallAct(), ["d"], ["meeting": "2026-10-01"], with: pen)
    }
    #expect(refused?.findings.map(\.rule.id) == ["tmf.notHome"])
    let rooms = PlainRooms(pen, parts: plugged)
    let due = try DialogueDuties(rooms: rooms).duties(
      on: isoDay("2027-01-05"), through: isoDay("2027-12-31"))
    #expect(due == [])
  }
}
