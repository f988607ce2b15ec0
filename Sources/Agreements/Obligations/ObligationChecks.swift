import Vocabulary

/// Asks whether obligations, delegations and exemptions can be as they are written.
struct ObligationChecks {
  let book: AgreementBook
  private var records: any Records { book.records }

  /// A use rests on its delegation, the indicators of that, and where its agreement stood that day: on
  /// the approvals of it and of those that take its place.
  static let trails: [Trail] = {
    let (use, agreement) = (DelegationUseSubject.kind, AgreementSubject.kind)
    let (given, delegation) = (DelegationSubject.kind, Hop.names(DelegationSubject.kind))
    let (version, approval) = (AgreementVersionSubject.kind, ApprovalSubject.kind)
    let following = Hop.namedBy(agreement).by(Agreement.self, AgreementChecks.following)
    let heirs = [PartySubject.kind, ForumSubject.kind].map { body in
      Trail(from: use, delegation, Hop.names(body).heedingDays, .heirs(body))
    }
    let promise = ObligationSubject.kind
    return heirs + [
      Trail(
        from: promise, Hop.names(PartySubject.kind).heedingDays, .heirs(PartySubject.kind)),
      Trail(from: promise, .names(agreement)),
      Trail(from: use, delegation, .names(IndicatorSubject.kind)),
      Trail(from: use, delegation, .names(agreement), .namedBy(version), .namedBy(approval)),
      Trail(
        from: use, delegation, .names(agreement), following, .namedBy(version), .namedBy(approval)),
    ]
      + Trail.carried(
        from: use, delegation, .names(agreement), .namedBy(version), .namedBy(approval))
      + Trail.carried(
        from: use, delegation, .names(agreement), following, .namedBy(version), .namedBy(approval))
      + Trail.carried(from: use) + Trail.carried(from: given) + Trail.carried(from: use, delegation)
  }()

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try obligations(about, during) + stranded(about, during) + delegations(about, during)
      + uses(about, during) + exemptions(about, during)
  }

  /// What a party promised that is no more, and from which nobody took over.
  private func stranded(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    let day = during.until ?? .latest
    return try records.timelines(Obligation.self, about: about, during: during).compactMap {
      timeline in
      guard let written = timeline.pieces(in: during).last?.value,
        let since = try Optional(
          book.agreement(written.agreement, on: day)?.concluded?.day?.latest),
        try book.heirs.answering(for: written.owner.pointer, since: since, on: day).isEmpty,
        let obligation = try book.owed(written, on: day), obligation.isOpen(on: day)
      else { return nil }
      return Finding(
        HandoverRules.stranded, about: obligation.pointer,
        ["body": .thing(obligation.owner.pointer)])
    }
  }

  private func obligations(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try records.timelines(Obligation.self, about: about, during: during)
      .compactMap { $0.pieces.last?.value }.flatMap { obligation -> [Finding] in
        if let last = obligation.lastDue, last < obligation.due.latest {
          return [Finding(AgreementRules.badRecurrence, about: obligation.pointer)]
        }
        let named = obligation.evidence.map(\.time) + obligation.waived.map(\.time)
        return named.filter { obligation.occurrences(in: Period(day: $0)).isEmpty }.map {
          Finding(AgreementRules.noSuchTime, about: obligation.pointer, ["day": .day($0)])
        }
      }
  }

  /// A delegation is given in an agreement or by a decision that approved something.
  private func delegations(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try records.timelines(Delegation.self, about: about, during: during)
      .compactMap { $0.pieces.last?.value }.flatMap { delegation -> [Finding] in
        guard delegation.authority != nil else {
          return [Finding(CarriedRules.bareDelegation, about: delegation.pointer)]
        }
        return try uncarried(delegation.pointer, by: delegation.decision) {
          $0.carries ? nil : .outcome
        }
      }
  }

  private func uncarried(
    _ subject: Pointer, by id: DecisionID?, _ fault: (KnownDecision) -> CarryingFault?
  ) throws -> [Finding] {
    guard let id, let decision = try book.decisions.decision(id, on: .latest),
      let fault = fault(decision)
    else { return [] }
    return [Finding(CarriedRules.uncarried, about: subject, decision.facts(fault))]
  }

  private func uses(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try records.timelines(DelegationUse.self, about: about, during: during)
      .compactMap { $0.pieces.last?.value }.flatMap { use -> [Finding] in
        let given = try records.timeline(Delegation.self, use.delegation).pieces.last?.value
        return try given.map { try findings(use, $0) } ?? []
      }
  }

  private func findings(_ use: DelegationUse, _ delegation: Delegation) throws -> [Finding] {
    var found: [Finding] = []
    if try !isGiven(delegation, to: use.by, on: use.day) {
      found.append(
        Finding(
          AgreementRules.useByAnother, about: use.pointer,
          ["by": .thing(use.by), "to": .thing(delegation.to)]))
    }
    let met =
      try delegation.worsening.isEmpty
      ? delegation.condition == nil || use.shown != nil
      : delegation.worsening.contains {
        try book.developments.hasWorsened($0, by: use.day) == true
      }
    if !met {
      found.append(
        Finding(
          AgreementRules.useUnmet, about: use.pointer,
          ["delegation": .thing(delegation.pointer), "day": .day(use.day)]))
    }
    return try found + over(use, delegation) + early(use, delegation)
      + uncarried(use.pointer, by: use.decision, use.fault)
  }

  /// That it was used for more than it is given for, or that nobody says for how much.
  private func over(_ use: DelegationUse, _ delegation: Delegation) -> [Finding] {
    guard let limit = delegation.limit else { return [] }
    let most = Fact.text(DanishMoney.text(limit))
    guard let amount = use.amount else {
      return [
        Finding(
          AgreementRules.useUnmeasured, about: use.pointer,
          ["delegation": .thing(delegation.pointer), "limit": most])
      ]
    }
    return amount <= limit
      ? []
      : [
        Finding(
          AgreementRules.useOver, about: use.pointer,
          [
            "delegation": .thing(delegation.pointer), "limit": most,
            "amount": .text(DanishMoney.text(amount)),
          ])
      ]
  }

  /// That it was used while the agreement was in force, or after the decision, that gave it.
  private func early(_ use: DelegationUse, _ delegation: Delegation) throws -> [Finding] {
    var found: [Finding] = []
    if let id = delegation.agreement {
      let agreement = try book.agreement(id, on: use.day)
      if try !(agreement.map { try book.standing(of: $0, on: use.day).status.binds } ?? false) {
        found.append(
          Finding(
            AgreementRules.useBefore, about: use.pointer,
            ["day": .day(use.day), "agreement": .thing(id.pointer)]))
      }
    }
    if let id = delegation.decision, let decision = try book.decisions.decision(id, on: .latest),
      decision.isCertainly(after: RoughDay(use.day))
    {
      found.append(
        Finding(
          CarriedRules.usedBeforeDecision, about: use.pointer,
          ["day": .day(use.day), "decision": .thing(id.pointer)]))
    }
    return found
  }

  /// Whether a body has a delegation on a day: it was given it, or took over from whoever was.
  private func isGiven(_ delegation: Delegation, to body: Pointer, on day: Day) throws -> Bool {
    if body == delegation.to { return true }
    return try book.heirs.answering(for: delegation.to, since: book.given(delegation), on: day)
      .contains(body)
  }

  private func exemptions(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try records.timelines(Exemption.self, about: about, during: during).flatMap { timeline in
      timeline.pieces(in: during).map(\.value).compactMap { exemption in
        let numbers = [exemption.dwellings] + exemption.compensations.map(\.dwellings)
        guard numbers.allSatisfy({ (0...1_000_000).contains($0) }) else {
          return Finding(AgreementRules.badPercentage, about: exemption.pointer)
        }
        let taken = numbers.dropFirst().reduce(0, +)
        guard taken != exemption.dwellings else { return nil }
        return Finding(
          AgreementRules.balance, about: exemption.pointer,
          ["exempted": .number(exemption.dwellings), "taken": .number(taken)])
      }
    }
  }
}
