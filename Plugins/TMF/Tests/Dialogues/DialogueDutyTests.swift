import AlmenTestKit
import Counter
import Lov
import Organisation
import Testing
import Vocabulary

@testable import TMF

@Suite struct DialogueDutyTests {
  private func due(
    _ records: PlainRecords, _ day: String, _ last: String = "2027-12-31", owner: Pointer? = nil
  ) throws -> [Duty] {
    try DialogueDuties(rooms: PlainRooms(records, parts: plugged))
      .duties(on: isoDay(day), through: isoDay(last), owner: owner)
  }

  @Test func `each step is somebody's, by its day`() throws {
    let told = try due(parties.with(try dialogue()), "2026-02-01")
    #expect(
      told.map { [$0.rule.id, $0.owner?.id ?? "", $0.due?.text ?? ""] } == [
        ["tmf.sendReport", "org", "2026-08-01"], ["tmf.holdMeeting", "br", "2026-12-31"],
        ["tmf.publishAccount", "br", "2026-12-31"], ["tmf.reportAccount", "br", "2026-12-31"],
      ])
    #expect(told.allSatisfy { !$0.isFinding })
    let own = try due(parties.with(try dialogue()), "2026-02-01", owner: PartyID("org").pointer)
    #expect(own.map(\.rule.id) == ["tmf.sendReport"])
    let received = try due(
      parties.with(try dialogue([("2026-07-01", .submitted)])), "2026-07-02",
      owner: PartyID("teknik").pointer)
    #expect(received.map(\.rule.id) == ["tmf.callMeeting"])
  }

  @Test func `a meeting that was not held when the year is over is wrong, and names the council`()
    throws
  {
    let records = parties.with(try dialogue([("2026-07-01", .submitted)]))
    let last = try due(records, "2026-12-31")
    #expect(last.allSatisfy { !$0.isFinding })
    let found = try due(records, "2027-01-01").filter(\.isFinding)
    #expect(found.map(\.rule.id) == ["tmf.notHeld"])
    #expect(found.first?.rule.severity == .error)
    #expect(found.first?.facts["council"] == .thing(PartyID("br").pointer))
    #expect(found.first?.owner == PartyID("br").pointer)
  }

  @Test
  func `the law's own duties are told by the dialogue where there is one, and else by the law`()
    throws
  {
    let rooms = PlainRooms(parties.with(try dialogue()), parts: plugged)
    let (day, last) = (try isoDay("2026-02-01"), try isoDay("2026-12-31"))
    let law = try Lov.Module().obligers(at: rooms).flatMap {
      try $0.duties(on: day, through: last)
    }
    let left = try DialogueDuties(rooms: rooms).left(of: law, on: day)
    func told(_ duties: [Duty], _ rule: String) -> Set<String> {
      Set(duties.filter { $0.rule.id == rule && $0.unfollowed == nil }.map(\.subject.id))
    }
    for rule in ["lov.dialogue", "lov.report", "lov.dialoguePublished", "lov.dialogueReported"] {
      #expect(told(law, rule) == ["org", "bo"], "\(rule)")
      #expect(told(left, rule) == ["bo"], "\(rule)")
    }
    #expect(told(left, "lov.accounts") == told(law, "lov.accounts"))
  }

  // Two organisations are one from June: what one had not held goes on in the other's.
  @Test func `after a merger nothing is lost, and nothing is asked for twice`() throws {
    let merged = Party(
      id: "bo", name: "bo", kind: .boligorganisation, succeeds: ["org"], source: madeUp)
    let promise = Promise(
      id: "l", title: "Plan", dialogue: "d25", owner: PartyID("org").pointer,
      due: try isoDay("2026-09-01"), source: madeUp)
    let records = PlainRecords().with(party("br", .council))
      .with(party("org", .boligorganisation), "2000-01-01", "2026-05-31")
      .with(party("bo", .boligorganisation), "2000-01-01", "2026-05-31")
      .with(merged, "2026-06-01")
      .with(
        try dialogue(
          id: "d25", year: 2025, ends: "2024-12-31",
          [("2025-07-01", .submitted), ("2025-09-01", .called), ("2025-10-01", .held)]),
        "2025-01-01"
      )
      .with(try dialogue(id: "d26"), "2026-01-01").with(
        try dialogue(id: "b26", with: "bo"), "2026-01-01"
      )
      .with(promise, "2025-10-02")
    let day = try isoDay("2026-10-01")
    let rooms = PlainRooms(records, parts: plugged)
    let supervision = Supervision(rooms, on: day)
    let standings = try supervision.standings(of: 2026)
    #expect(standings.map(\.state.rawValue) == ["created", "carried"])
    #expect(standings.last?.into == "b26")
    let own = try supervision.standings(with: PartyID("bo").pointer)
    #expect(own.map(\.dialogue.id.text) == ["b26", "d26", "d25"])
    let view = DialogueView(
      titles: Titles(house: PlainHouse(records, parts: plugged), day: day))
    let begins = Page("", try view.blocks(dialogue(id: "b26", with: "bo")))
    #expect(begins.table("earlierPromises")?.rows.map(\.subject?.pointer.id) == ["l"])
    let held = try DialogueDuties(rooms: rooms).duties(on: day, through: isoDay("2026-12-31"))
      .filter { $0.rule.id == "tmf.holdMeeting" }
    #expect(held.map(\.subject.id) == ["b26"])
    let open = try TMF.Module().open(
      for: PartyID("bo").pointer, named: [PartyID("org").pointer], on: day, at: rooms)
    #expect(open.map(\.thing.id).sorted() == ["b26", "d25", "l"])
  }

  @Test func `a promise is its owner's until it is done or given up, and begins the next dialogue`()
    throws
  {
    let held: [(String, DialogueStep)] = [
      ("2025-07-01", .submitted), ("2025-09-01", .called), ("2025-10-01", .held),
    ]
    var promise = Promise(
      id: "l", title: "Plan", dialogue: "d25", owner: PartyID("org").pointer,
      due: try isoDay("2026-09-01"), source: madeUp)
    func records() throws -> PlainRecords {
      parties.with(try dialogue(id: "d25", year: 2025, ends: "2024-12-31", held))
        .with(try dialogue(id: "d26")).with(promise)
    }
    func due() throws -> [Duty] {
      try PromiseDuties(rooms: PlainRooms(records(), parts: plugged))
        .duties(on: isoDay("2026-10-01"), through: isoDay("2026-12-31"))
    }
    #expect(try due().map { [$0.rule.id, $0.owner?.id ?? ""] } == [["tmf.promise", "org"]])
    #expect(promise.daysLate(on: try isoDay("2026-10-01")) == 30)
    func first() throws -> [String?] {
      let titles = Titles(
        house: PlainHouse(try records(), parts: plugged), day: try isoDay("2026-10-01"))
      let page = Page("", try DialogueView(titles: titles).blocks(dialogue(id: "d26")))
      return page.tables.first?.table.rows.map { $0.subject?.pointer.id } ?? []
    }
    #expect(try first() == ["l"])
    promise.done = try isoDay("2026-08-15")
    #expect(try due() == [])
    #expect(try first() == ["l"], "what was done since last time is told too")
  }
}
