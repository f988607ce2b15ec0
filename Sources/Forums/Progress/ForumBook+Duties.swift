package import Vocabulary

extension ForumBook: Obliging {
  /// What bodies owe on a day: steps, follow-ups, agenda items without an end, minutes; of one owner from
  /// what names it or a forum that it serves.
  package func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    try duties(on: day, owner: owner).filter { $0.due.map { $0.earliest <= last } ?? true }
  }

  /// What bodies owe on a day, whenever it is due; only what may be one owner's, unless nil.
  package func duties(on day: Day, owner: Pointer? = nil) throws -> [Duty] {
    let bodies = try owner.map { try acting($0, on: day) }
    let meetings = try records.records(Meeting.self, on: day, naming: bodies)
    return try stepDuties(on: day, bodies) + decisionDuties(on: day, bodies)
      + referralDuties(on: day, bodies)
      + itemDuties(on: day, bodies.map { _ in Set(meetings.map(\.pointer)) })
      + minutesDuties(of: meetings, on: day)
  }

  /// A body, the fora that it acts for, and whom it or they took over from.
  private func acting(_ owner: Pointer, on day: Day) throws -> Set<Pointer> {
    let served = try records.records(Forum.self, on: day, pointingAt: owner)
      .filter { $0.secretariat?.pointer == owner }.map(\.pointer)
    return try ([owner] + served).reduce(into: []) { bodies, body in
      bodies.formUnion([body])
      bodies.formUnion(try heirs.predecessors(of: body, on: day))
    }
  }

  private func stepDuties(on day: Day, _ bodies: Set<Pointer>?) throws -> [Duty] {
    let matters = try openMatters(on: day, naming: bodies.map { try naming($0, on: day) })
    return try matters.flatMap { matter -> [Duty] in
      guard let progress = try progress(of: matter, on: day) else { return [] }
      return try progress.coming.filter { $0.step.comes != true }.flatMap { step -> [Duty] in
        let owners: [Pointer?] = step.owners.isEmpty ? [nil] : step.owners
        return try owners.flatMap { owner in
          try held(
            Duty(
              step.state == .next ? ForumRules.stepNext : ForumRules.stepPlanned, owner: owner,
              due: step.due.map { RoughDay(from: $0.earliest, to: $0.latest) },
              isWindow: matter.planned.contains { $0.step == step.step.step },
              subject: matter.id.pointer,
              facts: [
                "step": .text(step.step.title), "who": who(step, owner),
                "law": .text(step.step.law ?? ForumRules.procedure),
              ]), since: matter.raised.latest, on: day)
        }
      }
    }
  }

  private func who(_ step: StepProgress, _ owner: Pointer?) -> Fact {
    owner.map { .thing($0) } ?? .text(step.step.who ?? ForumRules.unknownBody)
  }

  private func decisionDuties(on day: Day, _ bodies: Set<Pointer>?) throws -> [Duty] {
    try records.records(Decision.self, on: day, naming: bodies).flatMap { decision -> [Duty] in
      let duty: Duty
      switch decision.followUpState(on: day) {
      case .done, .notNeeded: return []
      case .unanswered:
        guard decision.day.hasCome(by: day) != .no, try !isHistory(decision, on: day) else {
          return []
        }
        duty = Duty(
          ForumRules.followUpUnanswered, owner: decision.body, due: nil,
          subject: decision.id.pointer, facts: ["matter": .thing(decision.matter.pointer)])
      case .open, .overdue:
        guard try !isHistory(decision.matter, on: day) else { return [] }
        duty = Duty(
          ForumRules.followUpOpen, owner: decision.followUp?.owner?.pointer,
          due: decision.followUp?.due, subject: decision.id.pointer,
          facts: ["what": .text(decision.followUp?.what ?? decision.title)])
      }
      return try held(duty, since: decision.day.latest, on: day)
    }
  }

  /// Whether a decision is of a matter that was over when it was recorded, or of such a meeting.
  func isHistory(_ decision: Decision, on day: Day) throws -> Bool {
    if try isHistory(decision.matter, on: day) { return true }
    guard let id = decision.item, let item = try records.record(AgendaItem.self, id, on: day)
    else { return false }
    return try records.record(Meeting.self, item.meeting, on: day)?.history == true
  }

  private func itemDuties(on day: Day, _ meetings: Set<Pointer>?) throws -> [Duty] {
    try records.records(AgendaItem.self, on: day, naming: meetings).flatMap { item -> [Duty] in
      let state = try state(of: item, on: day)
      guard state == .postponed || state == .untreated else { return [] }
      let meeting = try records.record(Meeting.self, item.meeting, on: day)
      let rule =
        state == .postponed
        ? ForumRules.itemPostponed
        : meeting?.cancelled == nil ? ForumRules.itemUntreated : ForumRules.itemOfCalledOff
      return try held(
        Duty(
          rule,
          owner: try meeting.flatMap { try answering(for: $0, on: day) }, due: nil,
          subject: item.id.pointer, facts: ["meeting": .thing(item.meeting.pointer)]),
        since: meeting?.day ?? day, on: day)
    }
  }

  private func minutesDuties(of meetings: [Meeting], on day: Day) throws -> [Duty] {
    try meetings
      .filter {
        $0.day < day && $0.minutes == nil && $0.cancelled == nil && $0.history != true
      }
      .flatMap {
        try held(
          Duty(
            ForumRules.minutesMissing, owner: try answering(for: $0, on: day), due: nil,
            subject: $0.id.pointer), since: $0.day, on: day)
      }
  }

  /// A duty of a body with whoever answers for that on a day, a forum by its secretariat.
  func held(_ duty: Duty, since: Day, on day: Day) throws -> [Duty] {
    try duty.held(by: heirs, since: since, on: day).map { duty in
      guard let owner = duty.owner else { return duty }
      return duty.served(by: try served(owner, on: day))
    }
  }

  /// Who acts for a body: a forum's secretariat when it has one, else the body itself.
  func served(_ body: Pointer, on day: Day) throws -> Pointer {
    guard body.kind == ForumSubject.kind, let id = ForumID(body.id) else { return body }
    return try forum(id, on: day)?.secretariat?.pointer ?? body
  }
}
