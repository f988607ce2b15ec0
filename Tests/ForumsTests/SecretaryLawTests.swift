import AlmenTestKit
import Forums
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)
private let bodies = ["a", "b"].compactMap { ForumID($0)?.pointer } + [party("tmu")]

private func party(_ id: String) -> Pointer { Pointer(kind: PartySubject.kind, id: id) }

private let procedure = Procedure(
  id: "p", title: "Forløb",
  steps: [
    Step(step: "udkast", title: "Udkast"),
    Step(step: "beslutning", title: "Beslutning", by: [party("tmu")], after: ["udkast"]),
  ], source: source)

/// What a sequence of acts did, kept without any of the room's code: counts and first values.
private struct Ledger {
  var items: Set<String> = []
  var origins: [String: Pointer] = [:]
  var decided: [String: Int] = [:]
}

/// A random sequence of what secretaries do, each act tried on a copy and kept when nothing refuses.
private struct Sequence {
  var pen: PlainPen
  var ledger = Ledger()
  var random: SeededRandom
  var now: Day

  init(seed: UInt64) throws {
    random = SeededRandom(seed: seed)
    now = try isoDay("2020-01-01")
    pen = PlainPen(on: now)
    try pen.set(procedure)
    for id in ["a", "b"] as [ForumID] {
      try pen.set(Forum(id: id, name: id.text, level: .two, kind: .joint, source: source))
    }
  }

  var structure: ForumBook { ForumBook(pen) }

  mutating func pick<T>(_ values: some Collection<T>) -> T? {
    values.randomElement(using: &random)
  }

  func all<R: Record>(_ type: R.Type) -> [R] {
    pen.timelines(type, during: .always, pointingAt: nil).compactMap { $0.pieces.last?.value }
  }

  /// Tries an act; true when it was kept.
  @discardableResult
  mutating func keep(_ act: (Secretary, PlainPen) throws -> Void) throws -> Bool {
    let trial = PlainPen(copying: pen)
    let structure = ForumBook(trial)
    do {
      try act(Secretary(structure, pen: trial, source: source), trial)
    } catch let refusal as Refusal {
      #expect(refusal.findings.allSatisfy { $0.rule.refuses })
      return false
    }
    let found = try ForumChecks(structure).findings(about: nil, during: .always)
    guard !found.contains(where: { $0.rule.refuses }) else { return false }
    pen = trial
    return true
  }

  mutating func step() throws {
    now = now.adding(days: random.oneIn(3) ? 2 : 0)
    // Also what is written down late, for a day that has passed.
    pen.day = random.oneIn(6) ? now.adding(days: -random.int(1...6)) : now
    let (matters, meetings, items) = (all(Matter.self), all(Meeting.self), all(AgendaItem.self))
    switch random.int(0...16) {
    case 0, 1: try enter(matters)
    case 2, 3: try convene(meetings)
    case 4, 5, 6, 15:
      let coming = meetings.filter { $0.day >= pen.day }
      guard let matter = pick(matters), let meeting = pick(random.oneIn(8) ? meetings : coming)
      else { return }
      try put(matter.id, meeting.id)
    case 7, 14: try postpone(items, meetings)
    case 8:
      guard let meeting = pick(meetings) else { return }
      let held = pen.day.adding(days: random.int(-1...6))
      try keep { secretary, _ in try secretary.postpone(meeting.id, to: held) }
    case 9, 16: try decide(items)
    case 10: try follow()
    case 11: try advance(matters)
    case 12:
      guard let meeting = pick(meetings) else { return }
      try keep { secretary, _ in try secretary.minute(meeting.id, text: "x") }
    default: try reorganise()
    }
  }

  private mutating func enter(_ matters: [Matter]) throws {
    guard let id = MatterID("s\(matters.count)"), let origin = pick(bodies) else { return }
    let matter = Matter(
      id: id, title: id.text, origin: origin, raised: RoughDay(pen.day), procedure: "p",
      source: source)
    if try keep({ secretary, _ in try secretary.enter(matter) }) {
      ledger.origins[id.text] = origin
    }
  }

  private mutating func convene(_ meetings: [Meeting]) throws {
    guard let id = MeetingID("m\(meetings.count)"), let body = pick(bodies) else { return }
    let held = pen.day.adding(days: random.int(-1...6))
    try keep { secretary, _ in try secretary.convene(id, title: id.text, body: body, on: held) }
  }

  private mutating func postpone(_ items: [AgendaItem], _ meetings: [Meeting]) throws {
    guard let item = pick(items.suffix(4)) else { return }
    let body = meetings.first { $0.id == item.meeting }?.body
    let alike = meetings.filter { $0.body == body && $0.day >= pen.day }
    let target = random.oneIn(2) ? nil : pick(random.oneIn(4) ? meetings : alike)?.id
    let before = Set(items.map(\.id.text))
    let kept = try keep { secretary, _ in
      try secretary.postpone(item.id, to: target, why: "prøve")
    }
    if kept {
      ledger.items.formUnion(Set(all(AgendaItem.self).map(\.id.text)).subtracting(before))
    }
  }

  private mutating func decide(_ items: [AgendaItem]) throws {
    guard let item = pick(items.suffix(4)) else { return }
    let step = random.oneIn(3) ? "beslutning" : (random.oneIn(5) ? "findes-ikke" : nil)
    let follow = random.oneIn(2) ? FollowUp(what: "x") : nil
    let kept = try keep { secretary, _ in
      _ = try secretary.decide(item.id, .approved, title: "x", step: step, followUp: follow)
    }
    if kept { ledger.decided[item.id.text, default: 0] += 1 }
  }

  private mutating func follow() throws {
    guard let decision = pick(all(Decision.self)) else { return }
    let follow =
      random.oneIn(2) ? FollowUp(notNeeded: "x") : FollowUp(what: "x", done: RoughDay(pen.day))
    try keep { secretary, _ in try secretary.follow(decision.id, follow) }
  }

  private mutating func advance(_ matters: [Matter]) throws {
    guard let matter = pick(matters) else { return }
    let closes = random.oneIn(5)
    try keep { secretary, _ in
      if closes {
        try secretary.close(matter.id, why: "x")
      } else {
        try secretary.advance(matter.id, step: "udkast")
      }
    }
  }

  private mutating func put(_ matter: MatterID, _ meeting: MeetingID) throws {
    let how: Treatment = random.oneIn(3) ? .orientation : .decision
    var id: AgendaItemID?
    let kept = try keep { secretary, _ in id = try secretary.put(matter, on: meeting, how: how) }
    if kept, let id { ledger.items.insert(id.text) }
  }

  /// A forum ends, also backdated, or comes back.
  private mutating func reorganise() throws {
    guard let id = pick(["a", "b"] as [ForumID]) else { return }
    let from = pen.day.adding(days: random.int(-10...20))
    let comes = random.oneIn(2)
    try keep { _, trial in
      if comes {
        trial.set(
          Forum(id: id, name: id.text, level: .two, kind: .joint, source: source),
          during: Period(from: from))
      } else {
        trial.clear(Forum.self, id, during: Period(from: from))
      }
    }
  }

  /// What must hold after every act.
  func check() throws {
    let day = now.adding(days: 30)
    let items = all(AgendaItem.self)
    #expect(Set(items.map(\.id.text)) == ledger.items, "an item is lost or came from nowhere")
    let duties = Set(try structure.duties(on: day).map(\.subject))
    for item in items {
      let state = try structure.state(of: item, on: day)
      if state == .postponed || state == .untreated {
        #expect(duties.contains(item.pointer), "nobody is told of \(item.id)")
      }
      #expect(items.filter { $0.carriedFrom == item.id }.count <= 1, "\(item.id) went two ways")
      #expect(
        all(Decision.self).filter { $0.item == item.id }.count == ledger.decided[item.id.text] ?? 0)
      #expect(ledger.decided[item.id.text] ?? 0 <= 1, "\(item.id) was decided twice")
    }
    for timeline in pen.timelines(Matter.self, during: .always, pointingAt: nil) {
      #expect(timeline.pieces.allSatisfy { $0.value.origin == ledger.origins[$0.value.id.text] })
    }
    for decision in all(Decision.self) {
      let there =
        decision.body.kind == PartySubject.kind
        || pen.record(Forum.self, ForumID(decision.body.id) ?? "x", on: decision.day.earliest)
          != nil
      #expect(there, "\(decision.id) by a body that was not there")
      let state = decision.followUpState(on: day)
      #expect((state == .unanswered || state == .open) == duties.contains(decision.pointer))
    }
  }
}

extension Tag {
  /// A random law that goes through all its sequences with `ALMEN_LONG=1`, and through few without.
  @Tag static var long: Self
}

@Suite struct SecretaryLawTests {
  @Test(.tags(.long), arguments: 0..<20)
  func
    `random sequences of acts lose no item, change no origin, and let no absent body decide`(
      _ batch: Int
    ) throws
  {
    for number in 0..<sequences(500) {
      var sequence = try Sequence(seed: UInt64(batch * 500 + number))
      for _ in 0..<24 { try sequence.step() }
      try sequence.check()
    }
  }

  @Test
  func `the sequences do something: decisions, postponements, refusals and reorganisations`()
    throws
  {
    var (decisions, carried, withdrawnFora) = (0, 0, 0)
    for seed in 0..<200 {
      var sequence = try Sequence(seed: UInt64(seed))
      for _ in 0..<70 { try sequence.step() }
      decisions += sequence.all(Decision.self).count
      carried += sequence.all(AgendaItem.self).filter { $0.carriedFrom != nil }.count
      withdrawnFora +=
        sequence.pen.timelines(Forum.self, during: .always, pointingAt: nil)
        .filter { $0.pieces.count > 1 || $0.pieces.last?.period.end != nil }.count
    }
    #expect(
      decisions > 100 && carried > 10 && withdrawnFora > 20,
      "\(decisions) \(carried) \(withdrawnFora)")
  }
}
