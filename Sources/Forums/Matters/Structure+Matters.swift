public import Vocabulary

/// Where an agenda item stands on a day: always exactly one of these, so that none is lost.
public enum ItemState: Hashable, Sendable {
  /// Its meeting has not been yet.
  case awaiting
  /// It was decided, discussed or noted.
  case dealtWith
  /// It was postponed, and stands on a later agenda.
  case carried(to: AgendaItemID)
  /// It was postponed, and stands on no later agenda.
  case postponed
  /// It was taken off.
  case withdrawn
  /// Its meeting was, or was not held, and nothing was decided.
  case untreated
}

extension Structure {
  /// How far a matter has come by a day; nil when it follows no procedure or is not there.
  public func progress(of id: MatterID, on day: Day) throws -> Progress? {
    guard let matter = try records.record(Matter.self, id, on: day) else { return nil }
    return try progress(of: matter, on: day)
  }

  /// How far a version of a matter has come by a day.
  func progress(of matter: Matter, on day: Day) throws -> Progress? {
    guard let procedure = try procedure(of: matter) else { return nil }
    let decisions = try records.records(Decision.self, on: day, pointingAt: matter.id.pointer)
      .filter { $0.matter == matter.id }
    return ProgressReader(
      matter: matter, procedure: procedure, decisions: decisions, day: day
    ).read()
  }

  /// The procedure as it stood when the matter was raised, or as it first was after that.
  func procedure(of matter: Matter) throws -> Procedure? {
    guard let id = matter.procedure else { return nil }
    let timeline = try records.timeline(Procedure.self, id)
    return timeline.value(on: matter.raised.latest) ?? timeline.pieces.first?.value
  }

  /// The matters that are not ended on a day.
  public func openMatters(on day: Day) throws -> [Matter] {
    try records.records(Matter.self, on: day).filter { $0.closed?.day.hasCome(by: day) != .yes }
  }

  /// The agenda of a meeting as it is known on a day, in order.
  public func agenda(of meeting: MeetingID, on day: Day) throws -> [AgendaItem] {
    try records.records(AgendaItem.self, on: day, pointingAt: meeting.pointer)
      .filter { $0.meeting == meeting }.sorted { ($0.place, $0.id) < ($1.place, $1.id) }
  }

  /// Where an agenda item stands on a day.
  public func state(of item: AgendaItem, on day: Day) throws -> ItemState {
    if item.withdrawn != nil { return .withdrawn }
    let naming = try records.records(Decision.self, on: day, pointingAt: item.id.pointer)
    if naming.contains(where: { $0.item == item.id }) { return .dealtWith }
    let later = try records.records(AgendaItem.self, on: day, pointingAt: item.id.pointer)
    if let next = later.first(where: { $0.carriedFrom == item.id }) {
      return .carried(to: next.id)
    }
    if item.postponed != nil { return .postponed }
    let meeting = try records.record(Meeting.self, item.meeting, on: day)
    let isPast = meeting.map { $0.day < day || $0.cancelled != nil || $0.minutes != nil } ?? false
    return isPast ? .untreated : .awaiting
  }

  /// Where a matter has been and is to be, the first first, also what was taken off.
  public func path(of matter: MatterID, on day: Day) throws -> [Stop] {
    let items = try records.records(AgendaItem.self, on: day, pointingAt: matter.pointer)
      .filter { $0.matter == matter }
      .compactMap { item in
        try records.record(Meeting.self, item.meeting, on: day).map {
          Stop(body: $0.body, day: $0.day, what: .item(item))
        }
      }
    let decisions = try records.records(Decision.self, on: day, pointingAt: matter.pointer)
      .filter { $0.matter == matter && $0.item == nil }
      .map { Stop(body: $0.body, day: $0.day.earliest, what: .decision($0)) }
    return (items + decisions).sorted { ($0.day, $0.body, $0.id) < ($1.day, $1.body, $1.id) }
  }
}

extension Structure: Obliging {
  /// What bodies owe on a day: steps, follow-ups, agenda items without an end, minutes.
  public func duties(on day: Day, through last: Day) throws -> [Duty] {
    try duties(on: day).filter { $0.due.map { $0.earliest <= last } ?? true }
  }

  /// What bodies owe on a day, whenever it is due.
  public func duties(on day: Day) throws -> [Duty] {
    try stepDuties(on: day) + decisionDuties(on: day) + itemDuties(on: day)
      + minutesDuties(on: day)
  }

  private func stepDuties(on day: Day) throws -> [Duty] {
    try openMatters(on: day).flatMap { matter -> [Duty] in
      guard let progress = try progress(of: matter, on: day) else { return [] }
      return try progress.next.filter { $0.step.comes != true }.flatMap { step -> [Duty] in
        let owners: [Pointer?] = step.owners.isEmpty ? [nil] : step.owners
        return try owners.map { owner in
          Duty(
            ForumRules.stepNext, owner: try owner.map { try served($0, on: day) },
            due: step.due.map { RoughDay(from: $0.earliest, to: $0.latest) },
            isWindow: matter.planned.contains { $0.step == step.step.step },
            subject: matter.id.pointer,
            facts: ["step": .text(step.step.title), "who": who(step, owner)])
        }
      }
    }
  }

  private func who(_ step: StepProgress, _ owner: Pointer?) -> Fact {
    owner.map { .thing($0) } ?? .text(step.step.who ?? ForumRules.unknownBody)
  }

  private func decisionDuties(on day: Day) throws -> [Duty] {
    try records.records(Decision.self, on: day).compactMap { decision in
      let state = decision.followUpState(on: day)
      switch state {
      case .done, .notNeeded: return nil
      case .unanswered:
        guard decision.day.hasCome(by: day) != .no else { return nil }
        return Duty(
          ForumRules.followUpUnanswered, owner: try served(decision.body, on: day), due: nil,
          subject: decision.id.pointer, facts: ["matter": .thing(decision.matter.pointer)])
      case .open, .overdue:
        return Duty(
          ForumRules.followUpOpen, owner: decision.followUp?.owner?.pointer,
          due: decision.followUp?.due, subject: decision.id.pointer,
          facts: ["what": .text(decision.followUp?.what ?? decision.title)])
      }
    }
  }

  private func itemDuties(on day: Day) throws -> [Duty] {
    try records.records(AgendaItem.self, on: day).compactMap { item in
      let state = try state(of: item, on: day)
      guard state == .postponed || state == .untreated else { return nil }
      let meeting = try records.record(Meeting.self, item.meeting, on: day)
      return Duty(
        state == .postponed ? ForumRules.itemPostponed : ForumRules.itemUntreated,
        owner: try meeting.map { try served($0.body, on: day) }, due: nil,
        subject: item.id.pointer, facts: ["meeting": .thing(item.meeting.pointer)])
    }
  }

  private func minutesDuties(on day: Day) throws -> [Duty] {
    try records.records(Meeting.self, on: day)
      .filter { $0.day < day && $0.minutes == nil && $0.cancelled == nil }
      .map {
        Duty(
          ForumRules.minutesMissing, owner: try served($0.body, on: day), due: nil,
          subject: $0.id.pointer)
      }
  }

  /// Who acts for a body: a forum's secretariat when it has one, else the body itself.
  private func served(_ body: Pointer, on day: Day) throws -> Pointer {
    guard body.kind == ForumSubject.kind, let id = ForumID(body.id) else { return body }
    return try forum(id, on: day)?.secretariat?.pointer ?? body
  }
}
