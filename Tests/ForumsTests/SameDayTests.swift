import AlmenTestKit
import Forums
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)
private let body = Pointer(kind: PartySubject.kind, id: "tmu")
private func rough(_ text: String) throws -> RoughDay { try #require(RoughDay(text)) }

/// What may be done, and what is owed, on the very day and on the days beside it.
@Suite struct MeetingDayTests {
  private let desk: MeetingDesk

  init() throws { desk = try MeetingDesk() }

  @Test func `a meeting is convened or moved to the day of the act, and not to the day before`()
    throws
  {
    for (day, told) in [("2012-01-21", []), ("2012-01-20", ["forums.past"])] {
      let held = try isoDay(day)
      #expect(
        try desk.refused(on: "2012-01-21") {
          try $0.convene("ny", title: "ny", body: body, on: held)
        } == told)
      #expect(try desk.refused(on: "2012-01-21") { try $0.postpone("m1", to: held) } == told)
    }
  }

  @Test func `an agenda takes items through the meeting's day, which is the first to decide on`()
    throws
  {
    func put(_ day: String) throws -> [String] {
      try desk.refused(on: day) { _ = try $0.put("s2", on: "m1", how: .decision) }
    }
    func decide(_ day: String) throws -> [String] {
      try desk.refused(on: day) { _ = try $0.decide("m1-1", .approved, title: "Godkendt") }
    }
    func minute(_ day: String) throws -> [String] {
      try desk.refused(on: day) { try $0.minute("m1", text: "Referat") }
    }
    let days = ["2012-01-31", "2012-02-01", "2012-02-02"]
    #expect(try days.map(put) == [[], [], ["forums.over"]])
    #expect(try days.map(decide) == [["forums.notYet"], [], []])
    #expect(try days.map(minute) == [["forums.notYet"], [], []])
  }

  @Test
  func `an item waits through its meeting's day, and from the next it and the minutes are owed`()
    throws
  {
    #expect(try desk.state(of: "m1-1", on: "2012-02-01") == .awaiting)
    #expect(try desk.duties(on: "2012-02-01") == [])
    #expect(try desk.state(of: "m1-1", on: "2012-02-02") == .untreated)
    let owed = ["forums.itemUntreated m1-1", "forums.minutesMissing m1"]
    #expect(try desk.duties(on: "2012-02-02") == owed)
    try desk.act(on: "2012-02-01") { try $0.minute("m1", text: "Referat") }
    #expect(try desk.duties(on: "2012-02-01") == ["forums.itemUntreated m1-1"])
  }

  @Test func `what a decision asks for is done on its own day at the earliest`() throws {
    try desk.act(on: "2012-02-01") { _ = try $0.decide("m1-1", .approved, title: "Godkendt") }
    for (day, told) in [("2012-02-01", []), ("2012-01-31", ["forums.doneBefore"])] {
      let done = FollowUp(what: "Skriv", done: try rough(day))
      #expect(try desk.refused(on: "2012-02-02") { try $0.follow("m1-1-1", done) } == told)
    }
  }

  @Test func `an item is carried to another meeting of the same day`() throws {
    let day = try isoDay("2012-02-01")
    try desk.act(on: "2012-01-21") { try $0.convene("m3", title: "m3", body: body, on: day) }
    try desk.carry("m1-1", to: "m3", on: "2012-01-21")
    #expect(try desk.faults() == [])
  }

  @Test(arguments: [
    ("2012-02-01", true), ("[2012-02-01..2012-02-03]", true), ("[2012-01-30..2012-02-01]", true),
    ("[2012-02-02..2012-02-03]", false), ("[2012-01-30..2012-01-31]", false),
  ])
  func `a decision belongs to its meeting when its day may be the meeting's`(
    _ day: String, _ fits: Bool
  ) throws {
    let decision = Decision(
      id: "b", title: "b", matter: "s1", item: "m1-1", body: body, day: try rough(day),
      outcome: .approved, source: source)
    desk.pen.set(decision, during: Period(from: try isoDay("2012-02-01")))
    #expect(try desk.faults() == (fits ? [] : ["forums.wrongItem"]))
  }
}

@Suite struct StepDayTests {
  private let way = Procedure(
    id: "vej", title: "Vej",
    steps: [
      Step(step: "et", title: "Et"),
      Step(step: "to", title: "To", after: ["et"], within: Duration("2w")),
      Step(step: "tre", title: "Tre", after: ["to"], workingDays: 3),
    ], source: source)

  private func progress(_ taken: [(String, String)], on day: String) throws -> Progress {
    let matter = Matter(
      id: "sag", title: "Sag", origin: body, raised: try rough("2020-01-01"), procedure: "vej",
      taken: try taken.map { Taken(step: $0.0, day: try rough($0.1)) }, source: source)
    let records = PlainRecords().with(way).with(matter)
    return try #require(try ForumBook(records).progress(of: "sag", on: isoDay(day)))
  }

  @Test(arguments: [
    ("2020-03-10", "2020-03-10", false), ("2020-03-11", "2020-03-10", true),
    ("2020-03-10", "2020-03-11", false), ("2020-03", "2020-03-01", false),
    ("2020-03", "2020-02-29", true), ("2020-03-31", "2020-03", false),
    ("2020-04-01", "2020-03", true), ("2020-03", "2020-03", false),
  ])
  func `steps that may be of the same day are in order, and a day the wrong way is not`(
    _ first: String, _ second: String, _ isLate: Bool
  ) throws {
    let found = try progress([("et", first), ("to", second)], on: "2020-05-01")
    #expect(found.steps[1].state == .done)
    #expect(found.steps[1].late.map(\.step) == (isLate ? ["et"] : []))
  }

  @Test func `a step is taken on its day, and possibly from the first day it can be`() throws {
    func states(_ taken: String, _ days: [String]) throws -> [StepState] {
      try days.map { try progress([("et", taken)], on: $0).steps[0].state }
    }
    #expect(try states("2020-03-10", ["2020-03-09", "2020-03-10"]) == [.next, .done])
    #expect(
      try states("2020-03", ["2020-02-29", "2020-03-01", "2020-03-30", "2020-03-31"])
        == [.next, .possiblyDone, .possiblyDone, .done])
  }

  @Test func `a step recorded twice was taken the first time`() throws {
    let taken = try progress([("et", "2020-03-20"), ("et", "2020-03-10")], on: "2020-05-01").steps[
      0
    ]
    .taken
    #expect(taken?.latest == (try isoDay("2020-03-10")))
  }

  /// The last day on which a step of a body's can have been taken.
  private func taken(by bodies: StepBodies?, _ decisions: [(String, [Int])]) throws -> String? {
    let (own, other) = (body, Pointer(kind: PartySubject.kind, id: "sud"))
    let step = Step(step: "et", title: "Et", bodies: bodies)
    let procedure = Procedure(id: "p", title: "P", steps: [step], source: source)
    let matter = Matter(
      id: "sag", title: "Sag", origin: own, raised: try rough("2020-01-01"), procedure: "p",
      points: [(1, own), (2, own), (3, other)].map {
        Point(point: $0.0, text: "at", proposer: "tmf", decides: $0.1)
      }, source: source)
    var records = PlainRecords().with(procedure).with(matter)
    for (number, (day, points)) in decisions.enumerated() {
      records = records.with(
        Decision(
          id: try #require(DecisionID("b\(number)")), title: "b", matter: "sag",
          body: points == [3] ? other : own, day: try rough(day), outcome: .approved,
          points: points, step: "et", source: source))
    }
    let progress = try ForumBook(records).progress(of: "sag", on: isoDay("2020-12-31"))
    return progress?.steps[0].taken?.latest.description
  }

  @Test func `a step decided twice was taken the first time`() throws {
    let twice: [(String, [Int])] = [("2020-03-20", []), ("2020-03-10", [])]
    #expect(try taken(by: nil, twice) == "2020-03-10")
    #expect(try taken(by: .deciding, twice + [("2020-02-01", [3])]) == "2020-03-10")
  }

  @Test func `a step of several was taken when the last of all they decide was decided`() throws {
    let other: (String, [Int]) = ("2020-03-01", [3])
    let half: (String, [Int]) = ("2020-03-10", [1])
    let rest: (String, [Int]) = ("2020-03-20", [2])
    #expect(try taken(by: .deciding, [other, half]) == nil)
    #expect(try taken(by: .deciding, [other, half, rest]) == "2020-03-20")
    // What was decided again later, or all at once, had been decided before.
    #expect(try taken(by: .deciding, [other, half, rest, ("2020-04-01", [1])]) == "2020-03-20")
    #expect(try taken(by: .deciding, [other, half, rest, ("2020-03-15", [])]) == "2020-03-15")
    #expect(try taken(by: .deciding, [("2020-05-01", [3]), half, rest]) == "2020-05-01")
  }

  @Test func `a clock runs from the step before, and through its last day the step is in time`()
    throws
  {
    func due(_ taken: [(String, String)], _ step: Int) throws -> [String] {
      let due = try progress(taken, on: "2020-05-01").steps[step].due
      return [due?.earliest, due?.latest].compactMap { $0?.description }
    }
    let first = ("et", "2020-03-06")
    #expect(try due([], 1) == [])
    #expect(try due([first], 1) == ["2020-03-20", "2020-03-20"])
    #expect(try due([("et", "2020-03")], 1) == ["2020-03-15", "2020-04-14"])
    // From a Friday: Monday, Tuesday, Wednesday.
    #expect(try due([first, ("to", "2020-03-06")], 2) == ["2020-03-11", "2020-03-11"])
    let days = ["2020-03-20", "2020-03-21"]
    #expect(
      try days.map { day in try progress([first], on: day).steps[1].isOverdue(on: isoDay(day)) }
        == [false, true])
    let taken = try progress([first, ("to", "2020-03-25")], on: "2020-05-01").steps[1]
    #expect(try !taken.isOverdue(on: isoDay("2020-05-01")))
  }

  @Test func `a duty is told when it may be due by the last day asked about`() throws {
    let matter = Matter(
      id: "sag", title: "Sag", origin: body, raised: try rough("2020-01-01"), procedure: "vej",
      taken: [Taken(step: "et", day: try rough("2020-03"))], source: source)
    let structure = ForumBook(PlainRecords().with(way).with(matter))
    let (day, lasts) = (try isoDay("2020-04-01"), ["2020-03-14", "2020-03-15"])
    #expect(try lasts.map { try structure.duties(on: day, through: isoDay($0)).count } == [0, 1])
  }
}

@Suite struct PriorityDayTests {
  @Test
  func
    `money to two efforts on the same day passes nobody over, and an order counts on its own days`()
    throws
  {
    let order = Priority(id: "r", title: "R", forum: "f", order: ["a", "b"], source: source)
    func found(_ days: [AgreementID: [String]]) throws -> Int {
      let money = PlainMoney(days: try days.mapValues { try $0.map(isoDay) })
      let records = PlainRecords().with(order, "2012-01-01", "2012-12-31")
      return try ForumChecks(ForumBook(records, bodies: OnlyBR(), money: money))
        .findings(about: nil, during: .always).filter { $0.rule.id == "forums.passedOver" }.count
    }
    #expect(try found(["a": ["2012-03-01"], "b": ["2012-03-01"]]) == 0)
    #expect(try found(["a": ["2012-03-02"], "b": ["2012-03-01"]]) == 1)
    let edges = ["2011-12-31", "2012-01-01", "2012-12-31", "2013-01-01"]
    #expect(try edges.map { try found(["b": [$0]]) } == [0, 1, 1, 0])
  }
}
