public import Vocabulary

extension Secretary {
  /// Puts a matter on the agenda of a meeting to come; what waits at the same body, or at one that it took over from, is
  /// carried to it when it is dealt with at least as much.
  public func put(
    _ matter: MatterID, on meeting: MeetingID, how: Treatment, points: [Int] = [],
    _ details: ItemDetails = ItemDetails()
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
    let waiting = try waiting(for: target, pointingAt: matter.pointer) {
      $0.matter == matter && how.isAtLeast($0.how)
        && (points.isEmpty || (!$0.points.isEmpty && Set($0.points).isSubset(of: points)))
    }
    var item = try newItem(details.title ?? subject.title, on: meeting, agenda, how, details)
    item.matter = matter
    item.points = points
    item.carriedFrom = waiting.first?.id
    item.alsoFrom = waiting.dropFirst().map(\.id)
    try pen.set(item)
    return item.id
  }

  /// Puts something that is no matter on the agenda of a meeting to come, such as announcements; what was postponed at
  /// the same body by the same title is carried to it.
  public func put(
    title: String, on meeting: MeetingID, how: Treatment, _ details: ItemDetails = ItemDetails()
  ) throws -> AgendaItemID {
    let target = try coming(meeting)
    let agenda = try book.agenda(of: meeting, on: pen.day)
    var item = try newItem(title, on: meeting, agenda, how, details)
    let waiting = try waiting(for: target, pointingAt: nil) {
      $0.matter == nil && $0.title == title && $0.how == how
    }
    item.carriedFrom = waiting.first?.id
    item.alsoFrom = waiting.dropFirst().map(\.id)
    try pen.set(item)
    return item.id
  }

  func newItem(
    _ title: String, on meeting: MeetingID, _ agenda: [AgendaItem], _ how: Treatment,
    _ details: ItemDetails
  ) throws -> AgendaItem {
    let last = agenda.map(\.place).max() ?? 0
    let place = details.place ?? (last < Int.max ? max(last, 0) + 1 : last)
    // Another system's places are no numbers to count ids by.
    let number = (1...9_999).contains(place) ? place : agenda.count + 1
    return AgendaItem(
      id: try pen.freeID(AgendaItem.self, meeting.text, from: number), title: title,
      meeting: meeting, matter: nil, place: place, printedNumber: details.number,
      under: details.under, how: how, papers: details.papers,
      isConfidential: details.isConfidential ? true : nil,
      source: source)
  }

  /// Adds a paper to an item.
  public func add(_ paper: Paper, to id: AgendaItemID) throws {
    var item = try pen.existing(AgendaItem.self, id)
    item.papers.append(paper)
    try pen.revise(item)
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
    let (from, to) = (try pen.existing(Meeting.self, item.meeting), try coming(meeting))
    guard try book.mayTake(to, from: from) else {
      throw Refusal(
        SecretaryRules.otherBody, about: id.pointer, ["meeting": .thing(meeting.pointer)])
    }
    // Its number, and what it is a part of, are the old agenda's.
    var details = ItemDetails()
    (details.title, details.papers) = (item.title, item.papers)
    details.isConfidential = item.isConfidential == true
    if let matter = item.matter {
      _ = try put(matter, on: meeting, how: item.how, points: item.points, details)
    } else {
      _ = try put(title: item.title, on: meeting, how: item.how, details)
    }
  }

  /// Takes an item off, for a reason; also one that was postponed and waits.
  public func withdraw(_ id: AgendaItemID, why: String) throws {
    var item = try undecided(id, orPostponed: true)
    item.withdrawn = why
    try pen.revise(item)
  }

  /// Writes down what an item ended with, on the day of its meeting: a decision in its matter, which nil is when it
  /// has none and ends with its title alone.
  ///
  /// - Parameters:
  ///   - item: the item.
  ///   - outcome: how it ended.
  ///   - title: what was decided.
  ///   - step: the step of the matter's procedure that it takes; the only one it can be when nil.
  ///   - followUp: what is to follow.
  ///   - details: who decides, where the meeting is not one body's, and what else there is to say.
  @discardableResult
  public func decide(
    _ item: AgendaItemID, _ outcome: Outcome, title: String, step: String? = nil,
    followUp: FollowUp? = nil, _ details: DecisionDetails = DecisionDetails()
  ) throws -> DecisionID? {
    let item = try undecided(item)
    let meeting = try held(item.meeting)
    guard let matter = item.matter else {
      var concluded = item
      concluded.result = title
      try pen.revise(concluded)
      return nil
    }
    _ = try open(matter)
    let bodies = try details.deciders(at: meeting)
    for body in bodies { try requireThere(body, on: meeting.day, item.pointer) }
    let step = try step ?? onlyStep(of: matter, item, outcome, by: bodies[0])
    if let step { try requireStep(step, matter, by: bodies[0], on: meeting.day) }
    let decision = Decision(
      id: try pen.freeID(Decision.self, item.id.text, from: 1), title: title, matter: matter,
      item: item.id,
      body: bodies[0], bodies: Array(bodies.dropFirst()), day: RoughDay(meeting.day),
      outcome: outcome, referredTo: details.referredTo, authority: details.authority,
      votes: details.votes, text: details.text, points: item.points, step: step,
      followUp: followUp, source: source)
    // Known from the day it was made, also when it is written down later.
    try pen.set(decision, during: Period(from: meeting.day))
    return decision.id
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
}
