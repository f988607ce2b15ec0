import AlmenTestKit
import Forums
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)
private func party(_ id: String) -> Pointer { Pointer(kind: PartySubject.kind, id: id) }
private func rough(_ text: String) throws -> RoughDay { try #require(RoughDay(text)) }

/// A helhedsplan: contents, then release of money, then the plan's first day, which comes by itself.
private let plan = Procedure(
  id: "plan", title: "Helhedsplan",
  steps: [
    Step(step: "indhold", title: "Indhold", by: [party("tmu")]),
    Step(step: "frigivelse", title: "Frigivelse", by: [party("tmu")], after: ["indhold"]),
    Step(step: "start", title: "Start", after: ["frigivelse"], comes: true),
  ], source: source)

private func decision(
  _ id: DecisionID, _ matter: MatterID, by body: String = "tmu", _ day: String,
  step: String? = nil, _ outcome: Outcome = .approved, points: [Int] = []
) throws -> Decision {
  Decision(
    id: id, title: id.text, matter: matter, body: party(body), day: try rough(day),
    outcome: outcome, points: points, step: step, source: source)
}

/// The steps of a matter on a day as `name:state`, with `<` for one before which it came too early.
private func steps(_ records: PlainRecords, _ matter: MatterID, _ day: String) throws -> [String] {
  let progress = try #require(try ForumBook(records).progress(of: matter, on: isoDay(day)))
  return progress.steps.map { step in
    let faults = step.late.map { "<\($0.step)" } + step.skipped.map { "!\($0.step)" }
    return "\(step.step.step):\(step.state.rawValue)" + faults.joined()
  }
}

@Suite struct PlanOf2022Tests {
  private func records(begun: Bool = false) throws -> PlainRecords {
    let first = Matter(
      id: "sag", title: "Sag", origin: party("tmf"), raised: try rough("2021-11-01"),
      procedure: "plan", planned: [Planned(step: "start", day: try rough("2022-01-01"))],
      taken: begun ? [Taken(step: "start", day: try rough("2022-01-01"))] : [], source: source)
    return PlainRecords().with(plan).with(first, "2021-11-01")
      .with(try decision("d1", "sag", "2021-11-11", step: "indhold"), "2021-11-11")
      .with(try decision("d2", "sag", "2022-01-31", step: "frigivelse"), "2022-01-31")
  }

  @Test(arguments: [
    ("2021-11-10", ["indhold:next", "frigivelse:waiting", "start:waiting"]),
    ("2021-11-11", ["indhold:done", "frigivelse:next", "start:waiting"]),
    ("2021-12-31", ["indhold:done", "frigivelse:next", "start:waiting"]),
    ("2022-01-01", ["indhold:done", "frigivelse:next", "start:supposed!frigivelse"]),
    ("2022-01-30", ["indhold:done", "frigivelse:next", "start:supposed!frigivelse"]),
    ("2022-01-31", ["indhold:done", "frigivelse:done", "start:supposed<frigivelse"]),
    ("2026-01-01", ["indhold:done", "frigivelse:done", "start:supposed<frigivelse"]),
  ])
  func `on each day what is missing is said before, and the wrong order after`(
    _ day: String, _ expected: [String]
  ) throws {
    #expect(try steps(records(), "sag", day) == expected)
  }

  @Test
  func `the money must be released before the plan begins, and is overdue from its first day`()
    throws
  {
    func duty(_ day: String) throws -> Duty? {
      try ForumBook(records()).duties(on: isoDay(day)).first {
        $0.facts["step"] == .text("Frigivelse")
      }
    }
    #expect(try duty("2021-12-31")?.due?.text == "2021-12-31")
    #expect(try duty("2021-12-31")?.owner == party("tmu"))
    #expect(try duty("2021-12-31")?.state(on: isoDay("2021-12-31")) == .open)
    #expect(try duty("2022-01-01")?.state(on: isoDay("2022-01-01")) == .overdue)
    #expect(try duty("2022-01-31") == nil)
  }

  @Test(arguments: [
    ("2021-12-31", ["indhold:done", "frigivelse:next", "start:waiting"]),
    ("2022-01-01", ["indhold:done", "frigivelse:next", "start:done!frigivelse"]),
    ("2022-01-31", ["indhold:done", "frigivelse:done", "start:done<frigivelse"]),
  ])
  func `that it began is said by a record, and only then did it begin too early`(
    _ day: String, _ expected: [String]
  ) throws {
    #expect(try steps(records(begun: true), "sag", day) == expected)
  }

  @Test func `a planned day that has come is told as planned, and that nobody knows`() throws {
    func start(_ day: String, begun: Bool = false) throws -> StepProgress {
      let book = try ForumBook(records(begun: begun))
      return try #require(try book.progress(of: "sag", on: isoDay(day))?.steps.last)
    }
    let planned = try isoDay("2022-01-01")
    let then = try start("2022-01-15")
    #expect(then.isUnknown && then.taken == nil && then.planned?.latest == planned)
    #expect(try !start("2021-12-31").isUnknown)
    let recorded = try start("2022-01-15", begun: true)
    #expect(!recorded.isUnknown && recorded.taken?.latest == planned && recorded.planned == nil)
  }

  @Test func `the findings say both`() throws {
    func found(_ day: String, begun: Bool) throws -> [String] {
      let days = Period(day: try isoDay(day))
      return try ForumChecks(ForumBook(records(begun: begun)))
        .findings(about: nil, during: days).map(\.rule.id)
    }
    #expect(try found("2021-12-31", begun: false) == [])
    #expect(try found("2022-01-15", begun: false) == ["forums.stepAhead"])
    #expect(try found("2022-01-31", begun: false) == [])
    #expect(try found("2022-01-15", begun: true) == ["forums.stepSkipped"])
    #expect(try found("2022-01-31", begun: true) == ["forums.stepOutOfOrder"])
  }
}

/// A matter of the past, whose later version says what came before it, and that it ended.
@Suite struct PastMatterTests {
  private func matter(_ taken: [(String, String)], closed: String? = nil) throws -> Matter {
    Matter(
      id: "sag", title: "Sag", origin: party("tmf"), raised: try rough("2021-11-01"),
      procedure: "plan", taken: try taken.map { Taken(step: $0.0, day: try rough($0.1)) },
      closed: try closed.map { Ending(day: try rough($0), why: "slut") }, source: source)
  }

  private func book(_ first: Matter, _ last: Matter) throws -> ForumBook {
    ForumBook(
      PlainRecords().with(plan).with(first, "2021-11-01").with(last, "2025-12-31"))
  }

  private func told(_ book: ForumBook, _ day: String) throws -> [String] {
    try #require(try book.progress(of: "sag", on: isoDay(day))).steps.map {
      "\($0.step.step):\($0.state.rawValue)" + ($0.isUnknown ? "?" : "")
        + $0.unsure.map { "~\($0.step)" }.joined()
    }
  }

  @Test func `what is written later of a day before is known on that day, and so is the end`()
    throws
  {
    let book = try book(
      matter([]),
      matter([("indhold", "2021-11-11"), ("frigivelse", "2021-12-01")], closed: "2022-06-30"))
    #expect(try told(book, "2021-11-20") == ["indhold:done", "frigivelse:next", "start:waiting"])
    #expect(try told(book, "2021-12-02") == ["indhold:done", "frigivelse:done", "start:next?"])
    #expect(try book.openMatters(on: isoDay("2022-06-29")).map(\.id) == ["sag"])
    #expect(try book.openMatters(on: isoDay("2022-06-30")).isEmpty)
  }

  @Test
  func
    `a step nobody tells of is missing while the matter goes on, and not known once it has ended`()
    throws
  {
    let open = try book(matter([]), matter([("indhold", "2021-11-11")]))
    #expect(try told(open, "2026-01-01") == ["indhold:done", "frigivelse:next", "start:waiting"])
    let ended = try book(
      matter([]),
      matter([("indhold", "2021-11-11"), ("start", "2022-01-01")], closed: "2025-12-31"))
    // Before its contents came the release certainly lacked, and after it nobody knows.
    #expect(
      try told(ended, "2021-11-10") == ["indhold:next", "frigivelse:waiting", "start:waiting"])
    #expect(
      try told(ended, "2026-01-01") == [
        "indhold:done", "frigivelse:next?", "start:done~frigivelse",
      ])
  }
}

@Suite struct MemoProcessTests {
  private let process = Procedure(
    id: "proces", title: "Processen",
    steps: [
      Step(step: "fagudvalg", title: "Fagudvalg", who: "fagudvalgene"),
      Step(step: "br", title: "BR", by: [party("br")], after: ["fagudvalg"]),
      Step(step: "udkast", title: "Udkast", by: [party("tmf")], after: ["br"]),
    ], source: source)

  private func matter(_ taken: [(String, String)]) throws -> PlainRecords {
    let matter = Matter(
      id: "sag", title: "Sag", origin: party("kk"), raised: try rough("[2009-06..2009-08]"),
      procedure: "proces", planned: [Planned(step: "br", day: try rough("2010-06"))],
      taken: try taken.map { Taken(step: $0.0, day: try rough($0.1)) }, source: source)
    return PlainRecords().with(process, "2010-03-01").with(matter, "2009-06-01")
  }

  @Test func `drafting the agreement before BR's decision is out of order`() throws {
    let early = try matter([("fagudvalg", "2010-05"), ("udkast", "2010-05-20")])
    #expect(
      try steps(early, "sag", "2010-06-01") == ["fagudvalg:done", "br:next", "udkast:done!br"])
    let later = try matter([
      ("fagudvalg", "2010-05"), ("udkast", "2010-05-20"), ("br", "2010-06-17"),
    ])
    #expect(
      try steps(later, "sag", "2010-06-17") == ["fagudvalg:done", "br:done", "udkast:done<br"])
  }

  @Test func `a rough day that may have been in order is no fault`() throws {
    let records = try matter([
      ("fagudvalg", "2010-05"), ("udkast", "2010-06"), ("br", "2010-06-17"),
    ])
    #expect(
      try steps(records, "sag", "2010-07-01") == ["fagudvalg:done", "br:done", "udkast:done"])
    #expect(
      try steps(records, "sag", "2010-06-20") == [
        "fagudvalg:done", "br:done", "udkast:possiblyDone",
      ])
  }

  @Test func `a step that the procedure has in some matters falls away where the matter says why`()
    throws
  {
    var conditional = process
    conditional.steps[1].onlyWhen = "der er penge i det"
    func told(_ procedure: Procedure) throws -> (steps: [String], findings: [String], said: String?)
    {
      var sag = Matter(
        id: "sag", title: "Sag", origin: party("kk"), raised: RoughDay(try isoDay("2009-06-01")),
        procedure: "proces",
        taken: [
          Taken(step: "fagudvalg", day: try rough("2010-05-01")),
          Taken(step: "br", day: try rough("2010-05-02"), notNeeded: "Det koster intet"),
          Taken(step: "udkast", day: try rough("2010-05-20")),
        ], source: source)
      sag.closed = Ending(day: try rough("2010-05-21"), why: "Færdig")
      let records = PlainRecords().with(procedure, "2009-01-01").with(sag, "2009-06-01")
      let day = try isoDay("2010-06-01")
      let progress = try ForumBook(records).progress(of: "sag", on: day)
      let found = try ForumChecks(ForumBook(records)).findings(about: nil, during: Period(day: day))
      return (
        try steps(records, "sag", "2010-06-01"),
        found.map(\.rule.id).filter { $0.contains("step") || $0.contains("closed") },
        progress?.steps[1].said
      )
    }
    let passed = try told(conditional)
    #expect(passed.steps == ["fagudvalg:done", "br:notNeeded", "udkast:done"])
    #expect(passed.findings == [] && passed.said == "Det koster intet")
    // What every matter must have cannot be passed over.
    #expect(try told(process).findings == ["forums.stepNeeded"])
  }

  @Test func `a step is passed over once, and only where the procedure has it in some matters`()
    throws
  {
    var conditional = process
    conditional.steps[1].onlyWhen = "der er penge i det"
    func passed(
      _ procedure: Procedure, _ step: String, _ taken: [Taken] = []
    ) throws -> [String] {
      let pen = PlainPen(on: try isoDay("2010-06-01"))
      pen.set(procedure, during: .always)
      pen.set(
        Matter(
          id: "sag", title: "Sag", origin: party("kk"), raised: try rough("2009-06-01"),
          procedure: "proces",
          taken: [Taken(step: "fagudvalg", day: try rough("2010-05-01"))] + taken, source: source),
        during: .always)
      let book = ForumBook(pen)
      do {
        try Secretary(book, pen: pen, source: source).passOver(step, of: "sag", why: "Gratis")
      } catch let refusal as Refusal { return refusal.findings.map(\.rule.id) }
      return try #require(try book.progress(of: "sag", on: pen.day)).steps.map(\.state.rawValue)
    }
    #expect(try passed(conditional, "br") == ["done", "notNeeded", "next"])
    #expect(try passed(process, "br") == ["forums.stepNeeded"])
    #expect(try passed(conditional, "udkast") == ["forums.stepNeeded"])
    #expect(try passed(conditional, "fagudvalg") == ["forums.stepTaken"])
    #expect(try passed(conditional, "ukendt") == ["forums.unknownStep"])
    let before = Taken(step: "br", day: try rough("2010-05-02"), notNeeded: "Koster intet")
    #expect(try passed(conditional, "br", [before]) == ["forums.stepTaken"])
  }

  @Test func `before the summer recess is a time to do it in, and past it the step is overdue`()
    throws
  {
    let records = try matter([("fagudvalg", "2010-05")])
    func state(_ day: String) throws -> DutyState? {
      try ForumBook(records).duties(on: isoDay(day)).first?.state(on: isoDay(day))
    }
    #expect(try state("2010-06-30") == .open)
    #expect(try state("2010-07-01") == .overdue)
  }

  @Test func `an ended matter owes nothing`() throws {
    let records = try matter([])
    var ended = try #require(records.record(Matter.self, "sag", on: isoDay("2010-01-01")))
    ended.closed = Ending(day: try rough("2010-12-31"), why: "prøve")
    let after = records.with(ended, "2010-12-31")
    let before = try ForumBook(after).duties(on: isoDay("2010-12-30")).map(\.rule.id)
    #expect(before.filter { $0 == "forums.stepNext" }.count == 1)
    #expect(try ForumBook(after).duties(on: isoDay("2010-12-31")) == [])
  }
}

@Suite struct JointRecommendationTests {
  private let joint = Procedure(
    id: "faelles", title: "Fællesindstilling",
    steps: [
      Step(step: "udkast", title: "Udkast"),
      Step(
        step: "hoering", title: "Høring", bodies: .heard, after: ["udkast"], within: Duration("8w")),
      Step(step: "udvalg", title: "Udvalg", bodies: .deciding, after: ["udkast"]),
      Step(step: "br", title: "BR", by: [party("br")], after: ["udvalg", "hoering"]),
    ], source: source)

  private func records(heard: [PartyID] = [], _ decisions: [Decision]) throws -> PlainRecords {
    let matter = Matter(
      id: "sag", title: "Sag", origin: party("tmf"), raised: try rough("2010-04-01"),
      procedure: "faelles",
      points: [
        Point(point: 1, text: "at 1", proposer: "tmf", decides: party("tmu")),
        Point(point: 2, text: "at 2", proposer: "sof", decides: party("sud")),
        Point(point: 3, text: "at 3", proposer: "sof", decides: party("sud")),
      ], heard: heard, taken: [Taken(step: "udkast", day: try rough("2010-04-10"))], source: source)
    return decisions.reduce(PlainRecords().with(joint).with(matter, "2010-04-01")) { $0.with($1) }
  }

  @Test func `each committee decides its own recommendations, side by side`() throws {
    let one = try decision("d1", "sag", by: "tmu", "2010-05-01")
    let half = try decision("d2", "sag", by: "sud", "2010-05-02", points: [2])
    let rest = try decision("d3", "sag", by: "sud", "2010-05-09", points: [3])
    let day = "2010-06-01"
    #expect(try steps(records([one]), "sag", day)[2] == "udvalg:next")
    #expect(try steps(records([one, half]), "sag", day)[2] == "udvalg:next")
    #expect(try steps(records([one, half, rest]), "sag", day)[2] == "udvalg:done")
    let progress = try ForumBook(records([one, half])).progress(of: "sag", on: isoDay(day))
    #expect(progress?.steps[2].owners == [party("sud")])
  }

  @Test
  func `without anybody to hear the hearing falls away; with somebody it comes before the end`()
    throws
  {
    let all = [
      try decision("d1", "sag", by: "tmu", "2010-05-01"),
      try decision("d2", "sag", by: "sud", "2010-05-02"),
      try decision("d3", "sag", by: "br", "2010-06-17", step: "br"),
    ]
    #expect(try steps(records(all), "sag", "2010-07-01")[1] == "hoering:notNeeded")
    #expect(try steps(records(all), "sag", "2010-07-01")[3] == "br:done")
    let heard = try records(heard: ["lokaludvalg"], all)
    #expect(try steps(heard, "sag", "2010-07-01")[3] == "br:done!hoering")
    let answer = try decision("d4", "sag", by: "lokaludvalg", "2010-05-30", .answered)
    #expect(
      try steps(records(heard: ["lokaludvalg"], all + [answer]), "sag", "2010-07-01")[3]
        == "br:done")
  }

  @Test func `a rejected recommendation takes no step`() throws {
    let no = try decision("d1", "sag", by: "br", "2010-06-17", step: "br", .rejected)
    #expect(try steps(records([no]), "sag", "2010-07-01")[3] == "br:waiting")
  }
}

@Suite struct FollowUpTests {
  @Test(arguments: [
    (nil, FollowUpState.unanswered), (FollowUp(), .unanswered),
    (FollowUp(notNeeded: "x"), .notNeeded),
    (FollowUp(what: "x"), .open), (FollowUp(what: "x", due: RoughDay("2010-05")), .overdue),
    (FollowUp(what: "x", due: RoughDay("2010-06-15")), .open),
    (FollowUp(what: "x", due: RoughDay("2010-06-14")), .overdue),
    (FollowUp(what: "x", due: RoughDay("2010-05"), done: RoughDay("2010-06-15")), .done),
    (FollowUp(what: "x", done: RoughDay("2010-06-16")), .open),
  ])
  func `a decision has one follow-up state on a day`(
    _ followUp: FollowUp?, _ expected: FollowUpState
  ) throws {
    var made = try decision("d", "sag", "2010-04-01")
    made.followUp = followUp
    #expect(made.followUpState(on: try isoDay("2010-06-15")) == expected)
  }
}

@Suite struct PriorityTests {
  @Test func `money that passes a higher effort over is found, from the day of the order on`()
    throws
  {
    let order = Priority(
      id: "r", title: "R", forum: "f", order: ["a", "b", "c"], source: source)
    let records = PlainRecords().with(order, "2012-01-01")
    func found(_ days: [AgreementID: [String]]) throws -> [[Fact?]] {
      let money = PlainMoney(days: try days.mapValues { try $0.map { try isoDay($0) } })
      let structure = ForumBook(records, bodies: OnlyBR(), money: money)
      return try ForumChecks(structure).findings(about: nil, during: .always)
        .filter { $0.rule.id == "forums.passedOver" }.map {
          [$0.facts["effort"], $0.facts["first"]]
        }
    }
    func thing(_ id: AgreementID) -> Fact { .thing(id.pointer) }
    #expect(try found(["a": ["2012-02-01"], "b": ["2012-03-01"]]) == [])
    #expect(try found(["b": ["2012-03-01"]]) == [[thing("b"), thing("a")]])
    #expect(try found(["a": ["2012-03-02"], "b": ["2012-03-01"]]) == [[thing("b"), thing("a")]])
    #expect(try found(["a": ["2011-01-01"], "c": ["2012-03-01"]]) == [[thing("c"), thing("b")]])
    #expect(try found(["b": ["2011-12-31"]]) == [])
  }
}
