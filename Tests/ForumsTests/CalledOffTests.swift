import AlmenTestKit
import Forums
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)

/// What stands before a secretary: two matters, and on 3 January 2012 a committee is convened to `m1` on
/// 1 February, with the first matter on its agenda, and to `m2` on 1 March.
struct MeetingDesk {
  let pen: PlainPen

  init() throws {
    pen = PlainPen(on: try isoDay("2012-01-03"))
    let body = Pointer(kind: PartySubject.kind, id: "tmu")
    let (first, second) = try (isoDay("2012-02-01"), isoDay("2012-03-01"))
    try act(on: "2012-01-03") { secretary in
      for id in ["s1", "s2"] as [MatterID] {
        try secretary.enter(
          Matter(id: id, title: id.text, origin: body, raised: RoughDay(pen.day), source: source))
      }
      try secretary.convene("m1", title: "m1", body: body, on: first)
      try secretary.convene("m2", title: "m2", body: body, on: second)
      _ = try secretary.put("s1", on: "m1", how: .decision)
    }
  }

  var structure: ForumBook { ForumBook(pen) }

  func act(on day: String, _ act: (Secretary) throws -> Void) throws {
    pen.day = try isoDay(day)
    try act(Secretary(structure, pen: pen, source: source))
  }

  /// The rules that refuse an act that is only tried; none when it can be done.
  func refused(on day: String, _ act: (Secretary) throws -> Void) throws -> [String] {
    let trial = PlainPen(copying: pen)
    trial.day = try isoDay(day)
    do {
      try act(Secretary(ForumBook(trial), pen: trial, source: source))
      return []
    } catch let refusal as Refusal {
      return refusal.findings.map(\.rule.id)
    }
  }

  func state(of item: AgendaItemID, on day: String) throws -> ItemState {
    let day = try isoDay(day)
    return try structure.state(of: #require(pen.record(AgendaItem.self, item, on: day)), on: day)
  }

  /// The duties of meetings and their items on a day, each with its subject.
  func duties(on day: String) throws -> [String] {
    try structure.duties(on: isoDay(day)).map { "\($0.rule.id) \($0.subject.id)" }
  }

  /// The rules that would refuse what is written.
  func faults() throws -> [String] {
    try ForumChecks(structure).findings(about: nil, during: .always).filter(\.rule.refuses)
      .map(\.rule.id)
  }

  /// Writes an item that comes from another, as an import does, without asking the secretary.
  func carry(_ item: AgendaItemID, to meeting: MeetingID, on day: String) throws {
    pen.set(
      AgendaItem(
        id: "baaret", title: "Båret", meeting: meeting, matter: "s1", place: 1, how: .decision,
        carriedFrom: item, source: source), during: Period(from: try isoDay(day)))
  }
}

@Suite struct CalledOffTests {
  private let desk: MeetingDesk

  init() throws {
    desk = try MeetingDesk()
    try desk.act(on: "2012-01-20") { try $0.callOff("m1", why: "sygdom") }
  }

  @Test func `at a meeting that was called off nothing is decided, and no minutes are written`()
    throws
  {
    let acts: [(Secretary) throws -> Void] = [
      { _ = try $0.decide("m1-1", .approved, title: "Godkendt") },
      { try $0.minute("m1", text: "Referat") },
    ]
    for act in acts {
      #expect(try desk.refused(on: "2012-02-01", act) == ["forums.calledOff"])
      #expect(try MeetingDesk().refused(on: "2012-02-01", act) == [])
    }
  }

  @Test func `a meeting that was called off takes no item, and is not moved or called off again`()
    throws
  {
    try desk.act(on: "2012-01-20") { _ = try $0.put("s2", on: "m2", how: .decision) }
    let other = try isoDay("2012-02-15")
    let acts: [(Secretary) throws -> Void] = [
      { _ = try $0.put("s2", on: "m1", how: .decision) },
      { try $0.postpone("m2-1", to: "m1", why: "før") }, { try $0.postpone("m1", to: other) },
      { try $0.callOff("m1", why: "igen") },
    ]
    for act in acts { #expect(try desk.refused(on: "2012-01-21", act) == ["forums.over"]) }
  }

  @Test func `a meeting is called off also after its day, but not when it has minutes`() throws {
    let held = try MeetingDesk()
    #expect(try held.refused(on: "2012-02-02") { try $0.callOff("m1", why: "sygdom") } == [])
    try held.act(on: "2012-02-02") { try $0.minute("m1", text: "Referat") }
    #expect(
      try held.refused(on: "2012-02-02") { try $0.callOff("m1", why: "sygdom") } == ["forums.over"])
  }

  @Test func `a meeting at which something was decided was held, and is not called off`() throws {
    let held = try MeetingDesk()
    try held.act(on: "2012-02-01") { _ = try $0.decide("m1-1", .approved, title: "Godkendt") }
    #expect(
      try held.refused(on: "2012-02-01") { try $0.callOff("m1", why: "sygdom") } == ["forums.over"])
  }

  @Test func `a decision under an item of a meeting called off is refused, however it comes in`()
    throws
  {
    for (desk, rules) in [(desk, ["forums.wrongItem"]), (try MeetingDesk(), [])] {
      let decision = Decision(
        id: "b", title: "b", matter: "s1", item: "m1-1",
        body: Pointer(kind: PartySubject.kind, id: "tmu"), day: RoughDay(try isoDay("2012-02-01")),
        outcome: .approved, source: source)
      desk.pen.set(decision, during: Period(from: try isoDay("2012-02-01")))
      #expect(try desk.faults() == rules)
    }
  }

  @Test
  func `what stood on its agenda waits from the day it was called off, and it owes no minutes`()
    throws
  {
    #expect(try desk.state(of: "m1-1", on: "2012-01-19") == .awaiting)
    #expect(try desk.state(of: "m1-1", on: "2012-01-20") == .untreated)
    #expect(try desk.duties(on: "2012-01-20") == ["forums.itemOfCalledOff m1-1"])
    #expect(try desk.duties(on: "2012-02-20") == ["forums.itemOfCalledOff m1-1"])
    #expect(
      try desk.refused(on: "2012-02-20") { try $0.close("s1", why: "opgivet") }
        == ["forums.stillOnAgenda"])
  }

  @Test
  func `what stood on its agenda goes to a meeting before its day, where one held sends nothing`()
    throws
  {
    let earlier = try isoDay("2012-01-25")
    let body = Pointer(kind: PartySubject.kind, id: "tmu")
    try desk.act(on: "2012-01-21") {
      try $0.convene("m0", title: "m0", body: body, on: earlier)
      _ = try $0.put("s1", on: "m0", how: .decision)
    }
    #expect(try desk.state(of: "m1-1", on: "2012-01-21") == .carried(to: "m0-1"))
    #expect(try desk.duties(on: "2012-01-21") == [])
    #expect(try desk.faults() == [])
    let held = try MeetingDesk()
    try held.act(on: "2012-01-21") { try $0.convene("m0", title: "m0", body: body, on: earlier) }
    try held.carry("m1-1", to: "m0", on: "2012-01-21")
    #expect(try held.faults() == ["forums.badCarry"])
  }

  @Test func `it is held against neither its body's days, nor the notice, nor another meeting`()
    throws
  {
    var short = Forum(id: "a", name: "a", level: nil, kind: .joint, source: source)
    short.notice = 5
    func rules(_ day: String, off: String?, beside: Bool = false) throws -> [String] {
      let meeting = Meeting(
        id: "a", title: "a", body: short.pointer, day: try isoDay(day),
        convened: try isoDay("2012-01-30"), cancelled: off, source: source)
      var other = meeting
      (other.id, other.convened, other.cancelled) = ("b", nil, nil)
      let records = PlainRecords().with(short, "2012-01-01", "2012-01-31").with(meeting)
      return try ForumChecks(ForumBook(beside ? records.with(other) : records))
        .findings(about: nil, during: .always).map(\.rule.id)
    }
    #expect(try rules("2012-02-01", off: nil) == ["forums.bodyAbsent"])
    #expect(try rules("2012-02-01", off: "sygdom") == [])
    #expect(try rules("2012-01-31", off: nil) == ["forums.convenedLate"])
    #expect(try rules("2012-01-31", off: "sygdom") == [])
    #expect(
      try rules("2012-01-31", off: nil, beside: true)
        == ["forums.convenedLate", "forums.meetingTwice"])
    #expect(try rules("2012-01-31", off: "sygdom", beside: true) == [])
  }
}
