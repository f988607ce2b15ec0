import AlmenTestKit
import Forums
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)
private let tmu = Pointer(kind: PartySubject.kind, id: "tmu")
private let bu = Pointer(kind: PartySubject.kind, id: "bu")

private func item(
  _ id: AgendaItemID, _ place: Int, number: String? = nil, under: AgendaItemID? = nil,
  matter: MatterID? = nil, meeting: MeetingID = "m"
) -> AgendaItem {
  AgendaItem(
    id: id, title: id.text, meeting: meeting, matter: matter, place: place, printedNumber: number,
    under: under, how: .orientation, source: source)
}

/// Agendas as other systems have them, over plain values.
@Suite struct AgendaTests {
  private let pen: PlainPen
  private let day: Day

  init() throws {
    day = try isoDay("2024-03-12")
    pen = PlainPen(on: day)
    try pen.set(meeting("m"))
    try pen.set(meeting("n"))
  }

  private func meeting(_ id: MeetingID, day: String = "2024-03-12") throws -> Meeting {
    var meeting = Meeting(id: id, title: id.text, body: tmu, day: try isoDay(day), source: source)
    meeting.start = TimeOfDay(id == "m" ? "09:00" : "13:00")
    return meeting
  }

  private var book: ForumBook { ForumBook(pen) }

  private func rules(_ items: AgendaItem...) throws -> [String] {
    let trial = PlainPen(copying: pen)
    for item in items { try trial.set(item) }
    return try ForumChecks(ForumBook(trial)).findings(about: nil, during: .always)
      .map(\.rule.id)
  }

  @Test(arguments: [-5, 0, 1, 9_999, 10_087, Int.max, Int.min])
  func `an agenda is sorted by any number`(_ place: Int) throws {
    #expect(try rules(item("a", place)) == [])
  }

  @Test func `the same place is another's when the printed number or what it is under is`() throws {
    let twice = Array(repeating: "forums.twiceOnAgenda", count: 2)
    #expect(try rules(item("a", 5), item("b", 5)) == twice)
    #expect(try rules(item("a", 5, number: "5"), item("b", 5, number: "5")) == twice)
    #expect(try rules(item("a", 5, number: "5.1"), item("b", 5, number: "5.2")) == [])
    #expect(try rules(item("a", 5), item("b", 5, under: "a")) == [])
    // Two announcements are not the same matter.
    #expect(try rules(item("a", 5), item("b", 6)) == [])
  }

  @Test func `items stand by place, then by number as people read it, with their parts after them`()
    throws
  {
    for each in [
      item("c", 2), item("b2", 20, number: "1.10", under: "a"),
      item("b1", 20, number: "1.9", under: "a"), item("a", 1, number: "10 a"),
      item("z", 1, number: "9"), item("d", 1, under: "c"), item("e", 9, under: "d"),
    ] { try pen.set(each) }
    #expect(
      try book.agenda(of: "m", on: day).map(\.id) == ["z", "a", "b1", "b2", "c", "d", "e"])
  }

  @Test func `a part of an item stands on its agenda, and nothing is a part of itself`() throws {
    #expect(try rules(item("a", 1), item("b", 2, under: "a", meeting: "n")) == ["forums.badUnder"])
    #expect(try rules(item("a", 1, under: "a")) == ["forums.badUnder"])
    #expect(
      try rules(item("a", 1, under: "b"), item("b", 2, under: "a"))
        == ["forums.badUnder", "forums.badUnder"])
    // A circle loses none on the page either.
    for each in [item("a", 1, under: "b"), item("b", 2, under: "a")] { try pen.set(each) }
    #expect(try book.agenda(of: "m", on: day).map(\.id) == ["a", "b"])
  }

  @Test(arguments: [
    ("https://a.dk/b", true), ("http://a", true), ("HTTPS://A.DK", true), ("javascript:x", false),
    ("a.dk", false), ("https://", false), ("https://a b", false), ("", false),
  ])
  func `a paper's link leads to a page and to nothing else`(_ link: String, _ isOne: Bool) throws {
    var one = item("a", 1)
    one.papers = [Paper(title: "p", url: link)]
    #expect(try rules(one) == (isOne ? [] : ["forums.badLink"]))
    one.papers = [Paper(title: "på papir")]
    #expect(try rules(one) == [])
    var other = try meeting("m")
    other.link = link
    try pen.set(other)
    #expect(try rules() == (isOne ? [] : ["forums.badLink"]))
  }

  @Test func `who was there is a post or a party`() throws {
    var held = try meeting("m")
    held.present = [Pointer(kind: PostSubject.kind, id: "formand"), bu]
    try pen.set(held)
    #expect(try rules() == [])
    held.present.append(Pointer(kind: ForumSubject.kind, id: "f"))
    try pen.set(held)
    #expect(try rules() == ["forums.notPresent"])
  }

  @Test(arguments: ["", "tmu", "tmu,bu"])
  func `a meeting is of one body, of several or of none that is named`(_ names: String) throws {
    let bodies = names.split(separator: ",").map {
      Pointer(kind: PartySubject.kind, id: String($0))
    }
    var meeting = Meeting(id: "f", title: "f", body: bodies.first, day: day, source: source)
    meeting.bodies = Array(bodies.dropFirst()) + bodies.prefix(1)
    meeting.start = TimeOfDay("20:00")
    #expect(meeting.organs == bodies)
    try pen.set(meeting)
    try pen.set(Matter(id: "s", title: "s", origin: tmu, raised: RoughDay(day), source: source))
    try pen.set(item("f-1", 1, matter: "s", meeting: "f"))
    #expect(try rules() == [])
    #expect(try book.path(of: "s", on: day).map(\.bodies) == [bodies])
    let later = day.adding(days: 5)
    let duty = try #require(
      try book.duties(on: later).first { $0.subject == ("f-1" as AgendaItemID).pointer })
    #expect(duty.owner == bodies.first)
    pen.day = later
    func decide(_ body: Pointer?) throws -> [String] {
      let trial = PlainPen(copying: pen)
      var details = DecisionDetails()
      details.bodies = [body].compactMap { $0 }
      do {
        try Secretary(ForumBook(trial), pen: trial, source: source)
          .decide("f-1", .approved, title: "x", details)
        return try ForumChecks(ForumBook(trial)).findings(about: nil, during: .always)
          .map(\.rule.id)
      } catch let refusal as Refusal { return refusal.findings.map(\.rule.id) }
    }
    #expect(try decide(nil) == (bodies.count == 1 ? [] : ["forums.whichBody"]))
    #expect(try decide(bu) == (bodies.count == 1 ? ["forums.whichBody"] : []))
  }

  @Test func `two meetings of a day are two when they begin at different times`() throws {
    #expect(try rules() == [])
    for (own, isTwice) in [("09:00", true), ("10:00", false)] {
      var other = try meeting("n")
      other.start = TimeOfDay(own)
      try pen.set(other)
      #expect(try rules() == (isTwice ? ["forums.meetingTwice"] : []))
    }
    var unknown = try meeting("n")
    unknown.start = nil
    try pen.set(unknown)
    #expect(try rules() == ["forums.meetingTwice"])
  }

  // MARK: What becomes of what is no matter

  @Test func `what is no matter is over with its meeting, and waits when that is called off`()
    throws
  {
    try pen.set(item("a", 1))
    let after = day.adding(days: 1)
    func state(_ day: Day) throws -> ItemState {
      try book.state(of: #require(pen.record(AgendaItem.self, "a", on: day)), on: day)
    }
    #expect(try state(day) == .awaiting)
    #expect(try state(after) == .dealtWith)
    let owed = { try book.duties(on: after).map { "\($0.rule.id) \($0.subject.id)" } }
    #expect(try owed() == ["forums.minutesMissing m", "forums.minutesMissing n"])
    try Secretary(book, pen: pen, source: source).callOff("m", why: "sne")
    #expect(try state(after) == .untreated)
    #expect(try owed() == ["forums.itemOfCalledOff a", "forums.minutesMissing n"])
    // It is carried to the next by its title, and waits no more.
    let next = try isoDay("2024-04-02")
    let secretary = Secretary(book, pen: pen, source: source)
    try secretary.convene("o", title: "o", body: tmu, on: next)
    let carried = try secretary.put(title: "a", on: "o", how: .orientation)
    #expect(try state(after) == .carried(to: carried))
  }

  @Test func `what is no matter ends once with what was said, and is no decision`() throws {
    try pen.set(item("a", 1))
    let secretary = Secretary(book, pen: pen, source: source)
    #expect(try secretary.decide("a", .approved, title: "Godkendt") == nil)
    #expect(try pen.existing(AgendaItem.self, "a").result == "Godkendt")
    #expect(throws: Refusal.self) { try secretary.decide("a", .approved, title: "igen") }
    #expect(throws: Refusal.self) { try secretary.callOff("m", why: "for sent") }
    // A decision cannot be under what is no matter.
    let decision = Decision(
      id: "b", title: "b", matter: "s", item: "a", body: tmu, day: RoughDay(day),
      outcome: .approved, source: source)
    try pen.set(decision)
    #expect(try rules().contains("forums.wrongItem"))
    var pointed = item("p", 2)
    pointed.points = [1]
    #expect(try rules(pointed).contains("forums.badPoint"))
  }

  @Test func `what is postponed keeps its papers and doors, not the old agenda's number`() throws {
    let secretary = Secretary(book, pen: pen, source: source)
    var details = ItemDetails()
    (details.number, details.isConfidential) = ("7 b", true)
    details.papers = [Paper(title: "Bilag 1")]
    let id = try secretary.put(title: "Personale", on: "m", how: .discussion, details)
    try secretary.convene("o", title: "o", body: tmu, on: day.adding(days: 30))
    try secretary.postpone(id, to: "o", why: "for sent")
    let carried = try #require(try book.agenda(of: "o", on: day).first)
    #expect(carried.carriedFrom == id && carried.printedNumber == nil && carried.label == "1")
    #expect(carried.papers == [Paper(title: "Bilag 1")] && carried.isConfidential == true)
  }

  @Test func `a new item comes after another system's last, also when there is no number after it`()
    throws
  {
    let secretary = Secretary(book, pen: pen, source: source)
    try pen.set(item("a", 10_087))
    let next = try secretary.put(title: "b", on: "m", how: .orientation)
    #expect(try pen.existing(AgendaItem.self, next).place == 10_088)
    #expect(next == "m-2")
    try pen.set(item("c", Int.max))
    #expect(throws: Never.self) { try secretary.put(title: "d", on: "m", how: .orientation) }
  }

  @Test
  func `a meeting that is moved says from where and why; its time and place may change alone`()
    throws
  {
    let secretary = Secretary(book, pen: pen, source: source)
    let next = day.adding(days: 7)
    var details = MeetingDetails()
    (details.place, details.end) = ("Salen", TimeOfDay("12:30"))
    try secretary.move("m", to: next, details, why: "sne")
    try secretary.postpone("m", to: next.adding(days: 1), why: "mere sne")
    let moved = try pen.existing(Meeting.self, "m")
    #expect(moved.moved == [Moved(day: day, why: "sne"), Moved(day: next, why: "mere sne")])
    #expect(moved.day == next.adding(days: 1) && moved.place == "Salen")
    #expect(moved.start == TimeOfDay("09:00") && moved.end == TimeOfDay("12:30"))
    try secretary.move("m", MeetingDetails(), why: "intet")
    #expect(try pen.existing(Meeting.self, "m").moved.count == 2)
  }

  // MARK: History

  @Test(arguments: [true, false])
  func `what was over when it was recorded owes nothing, and is not said to be dealt with`(
    _ isMeeting: Bool
  ) throws {
    var past = try meeting("m")
    past.history = isMeeting
    if !isMeeting { past.minutes = Minutes(text: "r", day: day) }
    try pen.set(past)
    pen.clear(Meeting.self, "n", during: .always)
    var matter = Matter(
      id: "s", title: "s", origin: tmu, raised: RoughDay(day), procedure: "p", source: source)
    matter.history = isMeeting ? nil : true
    if isMeeting { matter.closed = Ending(day: RoughDay(day), why: "slut") }
    try pen.set(
      Procedure(
        id: "p", title: "p", steps: [Step(step: "a", title: "A"), Step(step: "b", title: "B")],
        source: source))
    try pen.set(matter)
    try pen.set(item("a", 1, matter: "s"))
    var waiting = item("w", 2, matter: "s")
    (waiting.postponed, waiting.how) = ("udsat", .decision)
    try pen.set(waiting)
    try pen.set(
      Decision(
        id: "b", title: "b", matter: "s", item: nil, body: tmu, day: RoughDay(day),
        outcome: .approved, followUp: isMeeting ? FollowUp(notNeeded: "x") : nil, source: source))
    let after = day.adding(days: 400)
    #expect(try book.duties(on: after).map(\.rule.id) == [])
    for id in ["a", "w"] as [AgendaItemID] {
      let item = try pen.existing(AgendaItem.self, id)
      #expect(try book.state(of: item, on: after) == .history)
    }
    #expect(try book.openMatters(on: after).isEmpty)
    if !isMeeting { #expect(try rules() == []) }
    // Without the word there are duties: the test can fail.
    (past.history, past.minutes, matter.history, matter.closed) = (nil, nil, nil, nil)
    try pen.set(past)
    try pen.set(matter)
    #expect(try book.duties(on: after).count > 3)
  }

  @Test func `a matter may be known after the meeting that named it first`() throws {
    try pen.set(item("a", 1, matter: "s"))
    let later = day.adding(days: 60)
    pen.set(
      Matter(id: "s", title: "s", origin: tmu, raised: RoughDay(later), source: source),
      during: Period(from: later))
    #expect(try rules() == [])
    #expect(try book.path(of: "s", on: later).count == 1)
  }
}

@Suite struct TimeOfDayTests {
  @Test(
    arguments: [
      ("17:00", "17:00"), ("17.30", "17:30"), ("9:05", "09:05"), ("00:00", "00:00"),
      ("23:59", "23:59"), ("24:00", nil), ("12:60", nil), ("12", nil), ("12:5", nil), ("", nil),
      ("-1:00", nil), ("12:00:00", nil), ("١٢:٠٠", nil), (":30", nil), ("+1:30", nil),
    ] as [(String, String?)])
  func `a time of day is read in two ways and written in one`(_ text: String, _ said: String?) {
    #expect(TimeOfDay(text)?.description == said)
  }

  @Test func `every minute of a day is read as it is written, and people read a point`() throws {
    for minutes in 0..<1_440 {
      let time = try #require(TimeOfDay(minutes: minutes))
      #expect(TimeOfDay(time.description) == time && TimeOfDay(time.danish) == time)
    }
    #expect(TimeOfDay(minutes: 1_440) == nil && TimeOfDay(minutes: -1) == nil)
    #expect(TimeOfDay("8:30")?.danish == "08.30")
  }
}
