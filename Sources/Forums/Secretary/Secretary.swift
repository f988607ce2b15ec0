public import Vocabulary

/// What a secretary does with meetings and matters, from a pen's day on.
///
/// Each act refuses what would lose an item, change an origin, answer a decision twice, or let a body
/// act that is not there; nothing is then written.
public struct Secretary {
  private let book: ForumBook
  private let pen: any Pen
  private let source: Source

  /// A secretary with a pen; everything she writes names the source.
  package init(_ book: ForumBook, pen: any Pen, source: Source) {
    self.book = book
    self.pen = pen
    self.source = source
  }

  private var records: any Records { book.records }

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

  // MARK: Meetings

  /// Convenes a body to a meeting.
  public func convene(_ id: MeetingID, title: String, body: Pointer, on day: Day) throws {
    try pen.requireNew(Meeting.self, id)
    guard day >= pen.day else {
      throw Refusal(SecretaryRules.past, about: id.pointer, ["day": .day(day)])
    }
    try requireThere(body, on: day, id.pointer)
    try pen.set(
      Meeting(id: id, title: title, body: body, day: day, convened: pen.day, source: source))
  }

  /// Puts a matter on the agenda of a meeting to come; what waits at the same body, or at one that it took over from, is
  /// carried to it when it is dealt with at least as much.
  public func put(
    _ matter: MatterID, on meeting: MeetingID, how: Treatment, points: [Int] = []
  ) throws -> AgendaItemID {
    let (subject, target) = (try open(matter), try coming(meeting))
    let agenda = try book.agenda(of: meeting, on: pen.day)
    let standing = agenda.first {
      $0.matter == matter && $0.how == how && $0.points == points && $0.withdrawn == nil
        && $0.postponed == nil
    }
    if let standing {
      throw Refusal(
        ForumRules.twiceOnAgenda, about: meeting.pointer, ["item": .thing(standing.pointer)])
    }
    let waiting = try waiting(matter, for: target, points, how)
    let place = min(agenda.map(\.place).max() ?? 0, 9_998) + 1
    let item = AgendaItem(
      id: try pen.freeID(AgendaItem.self, meeting.text, from: place), title: subject.title,
      meeting: meeting, matter: matter,
      place: place, how: how, points: points, carriedFrom: waiting.first?.id,
      alsoFrom: waiting.dropFirst().map(\.id), source: source)
    try pen.set(item)
    return item.id
  }

  /// Postpones an item, to a meeting that is convened or until somebody puts it on one.
  public func postpone(_ id: AgendaItemID, to meeting: MeetingID? = nil, why: String) throws {
    var item = try undecided(id, orPostponed: meeting != nil)
    guard item.meeting != meeting else {
      throw Refusal(
        SecretaryRules.sameMeeting, about: id.pointer, ["meeting": .thing(item.meeting.pointer)])
    }
    item.postponed = why
    try pen.revise(item)
    guard let meeting else { return }
    let (from, target) = (
      try records.record(Meeting.self, item.meeting, on: pen.day), try coming(meeting)
    )
    guard let from,
      try book.heirs.mayTake(target.body, from: from.body, since: from.day, on: target.day)
    else {
      throw Refusal(
        SecretaryRules.otherBody, about: id.pointer, ["meeting": .thing(meeting.pointer)])
    }
    _ = try put(item.matter, on: meeting, how: item.how, points: item.points)
  }

  /// Moves a meeting to another day; its agenda goes with it.
  public func postpone(_ id: MeetingID, to day: Day) throws {
    var meeting = try coming(id)
    guard day >= pen.day else {
      throw Refusal(SecretaryRules.past, about: id.pointer, ["day": .day(day)])
    }
    try requireThere(meeting.body, on: day, id.pointer)
    meeting.day = day
    try pen.revise(meeting)
  }

  /// Calls a meeting off, for a reason; what stood on its agenda must stand on another.
  public func callOff(_ id: MeetingID, why: String) throws {
    var meeting = try coming(id, orPast: true)
    // Also what is recorded for later counts: where something was decided, the meeting was held.
    let items = try records.timelines(AgendaItem.self, during: .always, pointingAt: id.pointer)
      .compactMap { $0.pieces.last?.value }.filter { $0.meeting == id }
    guard try !items.contains(where: { try book.state(of: $0, on: .latest) == .dealtWith })
    else { throw Refusal(SecretaryRules.over, about: id.pointer, ["day": .day(meeting.day)]) }
    meeting.cancelled = why
    try pen.revise(meeting)
  }

  /// Takes an item off, for a reason; also one that was postponed and waits.
  public func withdraw(_ id: AgendaItemID, why: String) throws {
    var item = try undecided(id, orPostponed: true)
    item.withdrawn = why
    try pen.revise(item)
  }

  /// Writes down what an item ended with, on the day of its meeting.
  public func decide(
    _ item: AgendaItemID, _ outcome: Outcome, title: String, step: String? = nil,
    followUp: FollowUp? = nil
  ) throws -> DecisionID {
    let item = try undecided(item)
    let meeting = try held(item.meeting)
    _ = try open(item.matter)
    try requireThere(meeting.body, on: meeting.day, item.pointer)
    let step = try step ?? onlyStep(of: item, outcome, by: meeting.body)
    if let step { try requireStep(step, item.matter, by: meeting.body, on: meeting.day) }
    let decision = Decision(
      id: try pen.freeID(Decision.self, item.id.text, from: 1), title: title, matter: item.matter,
      item: item.id,
      body: meeting.body, day: RoughDay(meeting.day), outcome: outcome, points: item.points,
      step: step, followUp: followUp, source: source)
    // Known from the day it was made, also when it is written down later.
    try pen.set(decision, during: Period(from: meeting.day))
    return decision.id
  }

  /// Writes the minutes of a meeting that has been.
  public func minute(_ id: MeetingID, text: String) throws {
    var meeting = try held(id)
    if meeting.minutes != nil { throw Refusal(SecretaryRules.minuted, about: id.pointer) }
    meeting.minutes = Minutes(text: text, day: pen.day)
    try pen.revise(meeting)
  }

  /// Says what is to follow a decision, that it is done, or that nothing has to.
  public func follow(_ id: DecisionID, _ followUp: FollowUp) throws {
    var decision = try pen.existing(Decision.self, id)
    let state = decision.followUpState(on: pen.day)
    if state == .done || state == .notNeeded {
      throw Refusal(SecretaryRules.followed, about: id.pointer)
    }
    if let done = followUp.done, done.latest < decision.day.earliest {
      throw Refusal(SecretaryRules.doneBefore, about: id.pointer, ["day": .rough(done)])
    }
    var merged = decision.followUp ?? FollowUp()
    if followUp.notNeeded != nil { merged = FollowUp() }
    merged.what = followUp.what ?? merged.what
    merged.owner = followUp.owner ?? merged.owner
    merged.due = followUp.due ?? merged.due
    merged.done = followUp.done ?? merged.done
    merged.result = followUp.result ?? merged.result
    merged.notNeeded = followUp.notNeeded
    decision.followUp = merged
    try pen.revise(decision)
  }

  // MARK: What must be so

  private func open(_ id: MatterID) throws -> Matter {
    let matter = try pen.existing(Matter.self, id)
    let later = try records.timeline(Matter.self, id).pieces(in: Period(from: pen.day))
    if later.contains(where: { $0.value.closed != nil }) {
      throw Refusal(SecretaryRules.closed, about: id.pointer)
    }
    return matter
  }

  /// Whether a step by a body is taken by deciding: a forum's, or a political body's.
  private func decides(_ body: Pointer) throws -> Bool {
    if body.kind == ForumSubject.kind { return true }
    guard body.kind == PartySubject.kind, let id = PartyID(body.id) else { return false }
    return try !book.bodies.politicalDays(of: id, during: Period(day: pen.day)).isEmpty
  }

  private func coming(_ id: MeetingID, orPast: Bool = false) throws -> Meeting {
    let meeting = try pen.existing(Meeting.self, id)
    guard orPast || meeting.day >= pen.day, meeting.minutes == nil, meeting.cancelled == nil else {
      throw Refusal(SecretaryRules.over, about: id.pointer, ["day": .day(meeting.day)])
    }
    return meeting
  }

  private func held(_ id: MeetingID) throws -> Meeting {
    let meeting = try pen.existing(Meeting.self, id)
    let day: [String: Fact] = ["day": .day(meeting.day)]
    if meeting.cancelled != nil { throw Refusal(SecretaryRules.calledOff, about: id.pointer, day) }
    guard meeting.day <= pen.day else {
      throw Refusal(SecretaryRules.notYet, about: id.pointer, day)
    }
    return meeting
  }

  private func undecided(_ id: AgendaItemID, orPostponed: Bool = false) throws -> AgendaItem {
    let item = try pen.existing(AgendaItem.self, id)
    // Also what is recorded for later counts: an item ends once.
    let last = try records.timeline(AgendaItem.self, id).pieces.last?.value ?? item
    switch try book.state(of: last, on: .latest) {
    case .awaiting, .untreated: return item
    case .postponed where orPostponed: return item
    case .dealtWith, .carried, .postponed, .withdrawn:
      throw Refusal(SecretaryRules.settled, about: id.pointer)
    }
  }

  /// What waits in a matter and is dealt with when it is treated so at a meeting: the first postponed first.
  private func waiting(
    _ matter: MatterID, for target: Meeting, _ points: [Int], _ how: Treatment
  ) throws -> [AgendaItem] {
    let all = try records.records(AgendaItem.self, on: pen.day, pointingAt: matter.pointer)
    let found = try all.compactMap { item -> (item: AgendaItem, day: Day)? in
      guard item.matter == matter, how.isAtLeast(item.how),
        points.isEmpty || (!item.points.isEmpty && Set(item.points).isSubset(of: points)),
        [.postponed, .untreated].contains(try book.state(of: item, on: pen.day)),
        let meeting = try records.record(Meeting.self, item.meeting, on: pen.day),
        try book.heirs.mayTake(
          target.body, from: meeting.body, since: meeting.day, on: target.day)
      else { return nil }
      return (item, meeting.day)
    }
    return found.sorted { ($0.day, $0.item.id) < ($1.day, $1.item.id) }.map(\.item)
  }

  private func requireThere(_ body: Pointer, on day: Day, _ subject: Pointer) throws {
    guard try book.days(of: body, during: Period(day: day)).isEmpty else { return }
    throw Refusal(
      ForumRules.bodyAbsent, about: subject, ["day": .day(day), "body": .thing(body)])
  }

  /// The step that a body's decision can only be: the one of its own that is missing now.
  private func onlyStep(
    of item: AgendaItem, _ outcome: Outcome, by body: Pointer
  ) throws -> String? {
    guard item.how == .decision, outcome == .approved || outcome == .noted else { return nil }
    let own =
      try book.progress(of: item.matter, on: pen.day)?.steps
      .filter { try $0.state == .next && book.takers(of: $0.step, on: pen.day).contains(body) }
      ?? []
    return own.count == 1 ? own[0].step.step : nil
  }

  private func requireStep(
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
