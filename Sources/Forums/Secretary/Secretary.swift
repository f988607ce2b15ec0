public import Vocabulary

/// What a secretary does with meetings and matters, from a pen's day on.
///
/// Each act refuses, with every reason at once, what would lose an item, change an origin, answer a
/// decision twice, or let a body act that is not there; nothing is then written.
public struct Secretary {
  private let structure: Structure
  private let pen: any Pen
  private let source: Source

  /// A secretary with a pen; everything she writes names the source.
  public init(_ structure: Structure, pen: any Pen, source: Source) {
    self.structure = structure
    self.pen = pen
    self.source = source
  }

  private var records: any Records { structure.records }

  // MARK: Matters

  /// Enters a matter that a body raises.
  public func enter(_ matter: Matter) throws {
    if try !records.timeline(Matter.self, matter.id).isEmpty {
      throw refusal(SecretaryRules.taken, matter.id.pointer)
    }
    try requireThere(matter.origin, on: pen.day)
    try pen.set(matter)
  }

  /// Records that a step of a matter's procedure was taken without a decision.
  public func advance(_ id: MatterID, step: String, by: Pointer? = nil, note: String? = nil) throws
  {
    var matter = try open(id)
    guard let progress = try structure.progress(of: id, on: pen.day),
      let found = progress.steps.first(where: { $0.step.step == step })
    else {
      throw refusal(ForumRules.unknownStep, id.pointer, ["step": .text(step)])
    }
    if found.state == .done || matter.taken.contains(where: { $0.step == step }) {
      throw refusal(SecretaryRules.stepTaken, id.pointer, ["step": .text(found.step.title)])
    }
    if let by { try requireThere(by, on: pen.day) }
    matter.taken.append(Taken(step: step, day: RoughDay(pen.day), by: by, note: note))
    try pen.set(matter)
  }

  /// Ends a matter.
  public func close(_ id: MatterID, why: String) throws {
    var matter = try open(id)
    let waiting = try records.records(AgendaItem.self, on: pen.day, pointingAt: id.pointer)
      .filter { $0.matter == id }
      .filter {
        let state = try structure.state(of: $0, on: pen.day)
        return state == .awaiting || state == .postponed || state == .untreated
      }
    if let item = waiting.first {
      throw refusal(SecretaryRules.stillOnAgenda, id.pointer, ["item": .thing(item.pointer)])
    }
    matter.closed = Ending(day: RoughDay(pen.day), why: why)
    try pen.set(matter)
  }

  // MARK: Meetings

  /// Convenes a body to a meeting.
  public func convene(_ id: MeetingID, title: String, body: Pointer, on day: Day) throws {
    if try !records.timeline(Meeting.self, id).isEmpty {
      throw refusal(SecretaryRules.taken, id.pointer)
    }
    guard day >= pen.day else {
      throw refusal(SecretaryRules.past, id.pointer, ["day": .day(day)])
    }
    try requireThere(body, on: day)
    try pen.set(
      Meeting(id: id, title: title, body: body, day: day, convened: pen.day, source: source))
  }

  /// Puts a matter on the agenda of a meeting to come; what was postponed at the same body is carried
  /// to it.
  public func put(
    _ matter: MatterID, on meeting: MeetingID, how: Treatment, points: [Int] = []
  ) throws -> AgendaItemID {
    let (subject, target) = (try open(matter), try coming(meeting))
    let agenda = try structure.agenda(of: meeting, on: pen.day)
    let standing = agenda.first {
      $0.matter == matter && $0.how == how && $0.points == points && $0.withdrawn == nil
        && $0.postponed == nil
    }
    if let standing {
      throw refusal(
        ForumRules.twiceOnAgenda, meeting.pointer, ["item": .thing(standing.pointer)])
    }
    let waiting = try postponed(matter, at: target.body, points, how)
    let place = (agenda.map(\.place).max() ?? 0) + 1
    let item = AgendaItem(
      id: try free(meeting.text, place), title: subject.title, meeting: meeting, matter: matter,
      place: place, how: how, points: points, carriedFrom: waiting?.id, source: source)
    try pen.set(item)
    return item.id
  }

  /// Postpones an item, to a meeting that is convened or until somebody puts it on one.
  public func postpone(_ id: AgendaItemID, to meeting: MeetingID? = nil, why: String) throws {
    var item = try undecided(id)
    guard item.meeting != meeting else {
      throw refusal(
        SecretaryRules.sameMeeting, id.pointer, ["meeting": .thing(item.meeting.pointer)])
    }
    item.postponed = why
    try pen.set(item)
    guard let meeting else { return }
    let body = try records.record(Meeting.self, item.meeting, on: pen.day)?.body
    guard try coming(meeting).body == body else {
      throw refusal(SecretaryRules.otherBody, id.pointer, ["meeting": .thing(meeting.pointer)])
    }
    _ = try put(item.matter, on: meeting, how: item.how, points: item.points)
  }

  /// Moves a meeting to another day; its agenda goes with it.
  public func postpone(_ id: MeetingID, to day: Day) throws {
    var meeting = try coming(id)
    guard day >= pen.day else {
      throw refusal(SecretaryRules.past, id.pointer, ["day": .day(day)])
    }
    try requireThere(meeting.body, on: day)
    meeting.day = day
    try pen.set(meeting)
  }

  /// Takes an item off, for a reason.
  public func withdraw(_ id: AgendaItemID, why: String) throws {
    var item = try undecided(id)
    item.withdrawn = why
    try pen.set(item)
  }

  /// Writes down what an item ended with, on the day of its meeting.
  public func decide(
    _ item: AgendaItemID, _ outcome: Outcome, title: String, step: String? = nil,
    followUp: FollowUp? = nil
  ) throws -> DecisionID {
    let item = try undecided(item)
    guard let meeting = try records.record(Meeting.self, item.meeting, on: pen.day) else {
      throw refusal(RecordRules.unknown, item.pointer, ["target": .thing(item.meeting.pointer)])
    }
    guard meeting.day <= pen.day, meeting.cancelled == nil else {
      throw refusal(SecretaryRules.notYet, meeting.id.pointer, ["day": .day(meeting.day)])
    }
    _ = try open(item.matter)
    try requireThere(meeting.body, on: meeting.day)
    if let step { try requireStep(step, item.matter) }
    let decision = Decision(
      id: try free(item.id.text, 1), title: title, matter: item.matter, item: item.id,
      body: meeting.body, day: RoughDay(meeting.day), outcome: outcome, points: item.points,
      step: step, followUp: followUp, source: source)
    // Known from the day it was made, also when it is written down later.
    try pen.set(decision, during: Period(from: meeting.day))
    return decision.id
  }

  /// Writes the minutes of a meeting that has been.
  public func minute(_ id: MeetingID, text: String) throws {
    guard var meeting = try records.record(Meeting.self, id, on: pen.day) else {
      throw refusal(RecordRules.unknown, id.pointer, ["target": .thing(id.pointer)])
    }
    guard meeting.day <= pen.day, meeting.cancelled == nil else {
      throw refusal(SecretaryRules.notYet, id.pointer, ["day": .day(meeting.day)])
    }
    meeting.minutes = Minutes(text: text, day: pen.day)
    try pen.set(meeting)
  }

  /// Says what is to follow a decision, that it is done, or that nothing has to.
  public func follow(_ id: DecisionID, _ followUp: FollowUp) throws {
    guard var decision = try records.record(Decision.self, id, on: pen.day) else {
      throw refusal(RecordRules.unknown, id.pointer, ["target": .thing(id.pointer)])
    }
    let state = decision.followUpState(on: pen.day)
    if state == .done || state == .notNeeded {
      throw refusal(SecretaryRules.followed, id.pointer)
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
    try pen.set(decision)
  }

  // MARK: What must be so

  private func refusal(_ rule: Rule, _ subject: Pointer, _ facts: [String: Fact] = [:]) -> Refusal {
    Refusal([Finding(rule, about: subject, facts)])
  }

  private func open(_ id: MatterID) throws -> Matter {
    guard let matter = try records.record(Matter.self, id, on: pen.day) else {
      throw refusal(RecordRules.unknown, id.pointer, ["target": .thing(id.pointer)])
    }
    if matter.closed?.day.hasCome(by: pen.day) == .yes {
      throw refusal(SecretaryRules.closed, id.pointer)
    }
    return matter
  }

  private func coming(_ id: MeetingID) throws -> Meeting {
    guard let meeting = try records.record(Meeting.self, id, on: pen.day) else {
      throw refusal(RecordRules.unknown, id.pointer, ["target": .thing(id.pointer)])
    }
    guard meeting.day >= pen.day, meeting.minutes == nil, meeting.cancelled == nil else {
      throw refusal(SecretaryRules.over, id.pointer, ["day": .day(meeting.day)])
    }
    return meeting
  }

  private func undecided(_ id: AgendaItemID) throws -> AgendaItem {
    guard let item = try records.record(AgendaItem.self, id, on: pen.day) else {
      throw refusal(RecordRules.unknown, id.pointer, ["target": .thing(id.pointer)])
    }
    switch try structure.state(of: item, on: pen.day) {
    case .awaiting, .untreated: return item
    case .dealtWith, .carried, .postponed, .withdrawn:
      throw refusal(SecretaryRules.settled, id.pointer)
    }
  }

  private func postponed(
    _ matter: MatterID, at body: Pointer, _ points: [Int], _ how: Treatment
  ) throws -> AgendaItem? {
    try records.records(AgendaItem.self, on: pen.day, pointingAt: matter.pointer).first { item in
      guard item.matter == matter, item.points == points, item.how == how,
        try structure.state(of: item, on: pen.day) == .postponed
      else { return false }
      return try records.record(Meeting.self, item.meeting, on: pen.day)?.body == body
    }
  }

  private func requireThere(_ body: Pointer, on day: Day) throws {
    guard try structure.days(of: body, during: Period(day: day)).isEmpty else { return }
    throw refusal(
      ForumRules.bodyAbsent, body, ["day": .day(day), "body": .thing(body)])
  }

  private func requireStep(_ step: String, _ matter: MatterID) throws {
    let progress = try structure.progress(of: matter, on: pen.day)
    guard progress?.steps.contains(where: { $0.step.step == step }) != true else { return }
    throw refusal(ForumRules.unknownStep, matter.pointer, ["step": .text(step)])
  }

  /// The first free id that begins with another's.
  private func free<Subject>(_ stem: String, _ from: Int) throws -> Identifier<Subject> {
    let short = String(stem.prefix(90))
    for number in from..<(from + 10_000) {
      guard let id = Identifier<Subject>("\(short)-\(number)") else { break }
      if try !isTaken(id.pointer) { return id }
    }
    throw refusal(SecretaryRules.taken, Pointer(kind: Subject.kind, id: short))
  }

  private func isTaken(_ pointer: Pointer) throws -> Bool {
    if pointer.kind == AgendaItem.kind {
      return try
        !(Identifier(pointer.id).map { try records.timeline(AgendaItem.self, $0).isEmpty }
        ?? true)
    }
    return try
      !(Identifier(pointer.id).map { try records.timeline(Decision.self, $0).isEmpty }
      ?? true)
  }
}
