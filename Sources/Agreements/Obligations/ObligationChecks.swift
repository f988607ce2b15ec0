import Vocabulary

/// Asks whether obligations, delegations and exemptions can be as they are written.
struct ObligationChecks {
  let book: AgreementBook
  private var records: any Records { book.records }

  /// A use rests on its delegation, the indicators of that, and where its agreement stood that day: on
  /// the approvals of it and of those that take its place.
  static let trails: [Trail] = {
    let (use, agreement) = (DelegationUseSubject.kind, AgreementSubject.kind)
    let delegation = Hop.names(DelegationSubject.kind)
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
  }()

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try obligations(about, during) + stranded(about, during) + uses(about, during)
      + exemptions(about, during)
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
    let agreement = try book.agreement(delegation.agreement, on: use.day)
    if try !(agreement.map { try book.standing(of: $0, on: use.day).status.binds } ?? false) {
      found.append(
        Finding(
          AgreementRules.useBefore, about: use.pointer,
          ["day": .day(use.day), "agreement": .thing(delegation.agreement.pointer)]))
    }
    return found
  }

  /// Whether a body has a delegation on a day: it was given it, or took over from whoever was.
  private func isGiven(_ delegation: Delegation, to body: Pointer, on day: Day) throws -> Bool {
    if body == delegation.to { return true }
    let given = try book.last(Agreement.self, delegation.agreement)?.concluded?.day?.latest
    return try book.heirs.answering(for: delegation.to, since: given, on: day).contains(body)
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
