public import Vocabulary

/// What a secretary does with meetings and matters, from a pen's day on.
///
/// Each act refuses what would lose an item, change an origin, answer a decision twice, or let a body
/// act that is not there; nothing is then written.
public struct Secretary {
  let book: ForumBook
  let pen: any Pen
  let source: Source

  /// A secretary with a pen; everything she writes names the source.
  package init(_ book: ForumBook, pen: any Pen, source: Source) {
    self.book = book
    self.pen = pen
    self.source = source
  }

  var records: any Records { book.records }

  // MARK: Matters

  /// Enters a matter that a body raises.
  public func enter(_ matter: Matter) throws {
    try pen.requireNew(Matter.self, matter.id)
    try requireThere(matter.origin, on: pen.day, matter.id.pointer)
    try pen.set(matter)
  }

  /// Records that a step of a matter's procedure was taken without a decision.
  public func advance(_ id: MatterID, step: String, by: Pointer? = nil, note: String? = nil) throws
  {
    let matter = try open(id)
    guard let progress = try book.progress(of: id, on: pen.day),
      let found = progress.steps.first(where: { $0.step.step == step })
    else {
      throw Refusal(ForumRules.unknownStep, about: id.pointer, ["step": .text(step)])
    }
    if found.state == .done || matter.taken.contains(where: { $0.step == step }) {
      throw Refusal(SecretaryRules.stepTaken, about: id.pointer, ["step": .text(found.step.title)])
    }
    let takers = try book.takers(of: found.step, on: pen.day)
    if try takers.contains(where: decides) {
      throw Refusal(
        SecretaryRules.needsDecision, about: id.pointer, ["step": .text(found.step.title)])
    }
    if let by {
      try requireThere(by, on: pen.day, id.pointer)
      if !takers.isEmpty, !takers.contains(by) {
        throw Refusal(
          SecretaryRules.otherStep, about: id.pointer,
          ["step": .text(found.step.title), "body": .thing(by)])
      }
    }
    let taken = Taken(step: step, day: RoughDay(pen.day), by: by, note: note)
    // What is recorded for later keeps it too: a step once taken stays so.
    try pen.change(Matter.self, id, during: Period(from: pen.day)) { version in
      var version = version
      if !version.taken.contains(where: { $0.step == step }) { version.taken.append(taken) }
      return version
    }
  }

  /// Says why a step need not be taken in a matter, of a procedure that has it in some alone.
  public func passOver(_ step: String, of id: MatterID, why: String) throws {
    let matter = try open(id)
    guard let progress = try book.progress(of: id, on: pen.day),
      let found = progress.steps.first(where: { $0.step.step == step })
    else {
      throw Refusal(ForumRules.unknownStep, about: id.pointer, ["step": .text(step)])
    }
    if found.state == .done || matter.taken.contains(where: { $0.step == step }) {
      throw Refusal(SecretaryRules.stepTaken, about: id.pointer, ["step": .text(found.step.title)])
    }
    guard found.step.onlyWhen != nil else {
      throw Refusal(ForumRules.stepNeeded, about: id.pointer, ["step": .text(found.step.title)])
    }
    let passed = Taken(step: step, day: RoughDay(pen.day), notNeeded: why)
    try pen.change(Matter.self, id, during: Period(from: pen.day)) { version in
      var version = version
      if !version.taken.contains(where: { $0.step == step }) { version.taken.append(passed) }
      return version
    }
  }

  /// Adds a recommendation to a matter: what, who recommends it, and the body that decides it.
  public func add(_ text: String, to id: MatterID, proposer: PartyID, decides: Pointer) throws {
    var matter = try open(id)
    try requireThere(decides, on: pen.day, id.pointer)
    let point = (matter.points.map(\.point).max() ?? 0) + 1
    matter.points.append(Point(point: point, text: text, proposer: proposer, decides: decides))
    try pen.revise(matter)
  }

  /// Ends a matter.
  public func close(_ id: MatterID, why: String) throws {
    var matter = try open(id)
    let waiting = try records.records(AgendaItem.self, on: .latest, pointingAt: id.pointer)
      .filter { $0.matter == id }
      .filter { [.postponed, .untreated].contains(try book.state(of: $0, on: .latest)) }
    if let item = waiting.first {
      throw Refusal(SecretaryRules.stillOnAgenda, about: id.pointer, ["item": .thing(item.pointer)])
    }
    if let left = try book.untreated(of: id, on: .latest).first {
      throw Refusal(
        SecretaryRules.stillReferred, about: id.pointer,
        ["body": .thing(left.body), "decision": .thing(left.decision.pointer)])
    }
    matter.closed = Ending(day: RoughDay(pen.day), why: why)
    try pen.revise(matter)
  }

  /// Says when a step of a matter is to happen.
  public func plan(_ id: MatterID, step: String, day: RoughDay) throws {
    var matter = try open(id)
    let steps = try book.procedure(of: matter)?.steps ?? []
    guard steps.contains(where: { $0.step == step }) else {
      throw Refusal(ForumRules.unknownStep, about: id.pointer, ["step": .text(step)])
    }
    matter.planned.removeAll { $0.step == step }
    matter.planned.append(Planned(step: step, day: day))
    try pen.revise(matter)
  }

  // MARK: What must be so

  func open(_ id: MatterID) throws -> Matter {
    let matter = try pen.existing(Matter.self, id)
    let later = try records.timeline(Matter.self, id).pieces(in: Period(from: pen.day))
    if later.contains(where: { $0.value.closed != nil || $0.value.history == true }) {
      throw Refusal(SecretaryRules.closed, about: id.pointer)
    }
    return matter
  }

  /// Whether a step by a body is taken by deciding: a forum's, or a political body's.
  func decides(_ body: Pointer) throws -> Bool {
    if body.kind == ForumSubject.kind { return true }
    guard body.kind == PartySubject.kind, let id = PartyID(body.id) else { return false }
    return try !book.bodies.politicalDays(of: id, during: Period(day: pen.day)).isEmpty
  }

  func coming(_ id: MeetingID, orPast: Bool = false) throws -> Meeting {
    let meeting = try pen.existing(Meeting.self, id)
    guard orPast || meeting.day >= pen.day, meeting.minutes == nil, meeting.cancelled == nil else {
      throw Refusal(SecretaryRules.over, about: id.pointer, ["day": .day(meeting.day)])
    }
    return meeting
  }

  func held(_ id: MeetingID) throws -> Meeting {
    let meeting = try pen.existing(Meeting.self, id)
    let day: [String: Fact] = ["day": .day(meeting.day)]
    if meeting.cancelled != nil { throw Refusal(SecretaryRules.calledOff, about: id.pointer, day) }
    guard meeting.day <= pen.day else {
      throw Refusal(SecretaryRules.notYet, about: id.pointer, day)
    }
    return meeting
  }

  func undecided(_ id: AgendaItemID, orPostponed: Bool = false) throws -> AgendaItem {
    let item = try pen.existing(AgendaItem.self, id)
    // Also what is recorded for later counts: an item ends once.
    let last = try records.timeline(AgendaItem.self, id).pieces.last?.value ?? item
    switch try book.state(of: last, on: .latest) {
    case .awaiting, .untreated, .history: return item
    case .postponed where orPostponed: return item
    // Its meeting is over on the latest day, and nobody has said what it ended with.
    case .dealtWith where try !book.isConcluded(last, on: .latest): return item
    case .dealtWith, .carried, .postponed, .withdrawn:
      throw Refusal(SecretaryRules.settled, about: id.pointer)
    }
  }

  /// The items that wait to be put on a new agenda of a body that meets, or that took over, the first postponed first.
  func waiting(
    for target: Meeting, pointingAt: Pointer?, _ isIt: (AgendaItem) -> Bool
  ) throws -> [AgendaItem] {
    let all = try records.records(AgendaItem.self, on: pen.day, pointingAt: pointingAt)
    let found = try all.compactMap { item -> (item: AgendaItem, day: Day)? in
      guard isIt(item), [.postponed, .untreated].contains(try book.state(of: item, on: pen.day)),
        let meeting = try records.record(Meeting.self, item.meeting, on: pen.day),
        try book.mayTake(target, from: meeting)
      else { return nil }
      return (item, meeting.day)
    }
    return found.sorted { ($0.day, $0.item.id) < ($1.day, $1.item.id) }.map(\.item)
  }

  func requireThere(_ body: Pointer, on day: Day, _ subject: Pointer) throws {
    guard try book.days(of: body, during: Period(day: day)).isEmpty else { return }
    throw Refusal(
      ForumRules.bodyAbsent, about: subject, ["day": .day(day), "body": .thing(body)])
  }

  /// The step that a body's decision can only be: the one of its own that is missing now.
  func onlyStep(
    of matter: MatterID, _ item: AgendaItem, _ outcome: Outcome, by body: Pointer
  ) throws -> String? {
    guard item.how == .decision, outcome.carries || outcome == .noted else { return nil }
    let own =
      try book.progress(of: matter, on: pen.day)?.steps
      .filter { try $0.state == .next && book.takers(of: $0.step, on: pen.day).contains(body) }
      ?? []
    return own.count == 1 ? own[0].step.step : nil
  }

  func requireStep(
    _ step: String, _ matter: MatterID, by body: Pointer, on day: Day
  ) throws {
    let progress = try book.progress(of: matter, on: pen.day)
    guard let found = progress?.steps.first(where: { $0.step.step == step }) else {
      throw Refusal(ForumRules.unknownStep, about: matter.pointer, ["step": .text(step)])
    }
    let facts: [String: Fact] = ["step": .text(found.step.title), "body": .thing(body)]
    if found.state == .done {
      throw Refusal(SecretaryRules.stepTaken, about: matter.pointer, facts)
    }
    let takers = try book.takers(of: found.step, on: day)
    if !takers.isEmpty, !takers.contains(body) {
      throw Refusal(SecretaryRules.otherStep, about: matter.pointer, facts)
    }
  }
}
