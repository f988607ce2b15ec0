import Vocabulary

extension ForumBook {
  /// What was sent to somebody, or put off without an agenda to come back from, and has not been dealt with since;
  /// due at the meeting whose agenda it stands on, when there is one.
  func referralDuties(on day: Day, _ bodies: Set<Pointer>?) throws -> [Duty] {
    try records.records(Decision.self, on: day, naming: bodies).flatMap { decision -> [Duty] in
      guard !decision.waiting.isEmpty, decision.day.hasCome(by: day) != .no,
        let matter = try records.record(Matter.self, decision.matter, on: day),
        !matter.isOver(on: day)
      else { return [] }
      return try untreated(decision, on: day).flatMap { body, able -> [Duty] in
        try held(
          Duty(
            decision.outcome == .referred
              ? DecisionRules.referredOpen : DecisionRules.postponedOpen,
            owner: body,
            due: try meeting(of: able, with: matter.id, from: day).map { RoughDay($0) },
            subject: decision.id.pointer,
            facts: ["matter": .thing(matter.id.pointer), "body": .thing(body)]),
          since: decision.day.latest, on: day)
      }
    }
  }

  /// What was sent to somebody in a matter, or put off without an agenda to come back from, and has not been dealt with
  /// by a day, whether the matter is open or not: each decision with who has it to deal with.
  func untreated(of matter: MatterID, on day: Day) throws -> [(decision: Decision, body: Pointer)] {
    try records.records(Decision.self, on: day, pointingAt: matter.pointer)
      .filter { $0.matter == matter && $0.day.hasCome(by: day) != .no }
      .sorted { ($0.day.earliest, $0.id) < ($1.day.earliest, $1.id) }
      .flatMap { decision in
        try untreated(decision, on: day).map { (decision, $0.body) }
      }
  }

  /// Those who have not dealt with what a decision sent them or put off, each with all who can for it.
  private func untreated(
    _ decision: Decision, on day: Day
  ) throws -> [(body: Pointer, able: Set<Pointer>)] {
    guard !decision.waiting.isEmpty else { return [] }
    let later = try records.records(Decision.self, on: day, pointingAt: decision.matter.pointer)
      .filter { $0.matter == decision.matter && $0.settles(decision) }
    return try decision.waiting.compactMap { body in
      let heirs = try heirs.answering(for: body, since: decision.day.latest, on: day)
      // Whoever had it when it was dealt with: not a body that arose again, nor only who has it now.
      let isSettled = try later.contains { other in
        try other.deciders.contains {
          try self.heirs.mayTake(
            $0, from: body, since: decision.day.latest, on: other.day.latest)
        }
      }
      return isSettled ? nil : (body, Set([body] + heirs))
    }
  }

  /// What was sent to a body, or put off by it, and is not dealt with since: of it and of those it took over from.
  func referrals(of body: Pointer, on day: Day) throws -> [Owed] {
    let named = try heirs.predecessors(of: body, on: day).union([body])
    return try records.records(Decision.self, on: day, naming: named).filter { decision in
      guard !decision.waiting.isEmpty, decision.day.hasCome(by: day) != .no,
        let matter = try records.record(Matter.self, decision.matter, on: day),
        !matter.isOver(on: day)
      else { return false }
      return try untreated(decision, on: day).contains {
        try heirs.answering(for: $0.body, since: decision.day.latest, on: day).contains(body)
      }
    }.map {
      Owed($0.outcome == .referred ? ForumOwed.referral : ForumOwed.putOff, $0.matter.pointer)
    }.eachOnce
  }

  /// The day of the first meeting to come of any of some bodies on whose agenda a matter stands.
  private func meeting(of bodies: Set<Pointer>, with matter: MatterID, from day: Day) throws -> Day?
  {
    try records.records(AgendaItem.self, on: day, pointingAt: matter.pointer)
      .filter { $0.matter == matter && $0.withdrawn == nil && $0.postponed == nil }
      .compactMap { try records.record(Meeting.self, $0.meeting, on: day) }
      .filter { !bodies.isDisjoint(with: $0.organs) && $0.day >= day && $0.cancelled == nil }.map(
        \.day
      ).min()
  }
}

extension Decision {
  /// Those who have the matter to deal with after it: to whom it was referred, or who put it off where no agenda
  /// item does.
  var waiting: [Pointer] {
    switch outcome {
    case .referred: [referredTo].compactMap { $0 }
    case .postponed: item == nil ? deciders : []
    default: []
    }
  }

  /// Whether it deals with what another sent on or put off: it came later, or ended the matter there the same day.
  ///
  /// Of two that send a matter on, each to the other, never both.
  fileprivate func settles(_ other: Decision) -> Bool {
    let (own, then) = ((day.earliest, day.latest), (other.day.earliest, other.day.latest))
    guard own == then else { return own > then }
    return id != other.id && outcome != .referred && outcome != .postponed
  }
}
