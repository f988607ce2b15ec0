import Vocabulary

/// What an approval rests on that cannot carry it.
struct Uncarried {
  let decision: KnownDecision
  let fault: CarryingFault
  /// The version that was approved or rejected by it; nil when it is not there.
  let version: AgreementVersion?

  /// What is wrong, of what rests on it.
  func finding(about subject: Pointer) -> Finding {
    guard fault == .early, let version else {
      return Finding(CarriedRules.uncarried, about: subject, decision.facts(fault))
    }
    let facts: [String: Fact] = [
      "version": .thing(version.pointer), "written": .rough(version.day),
    ]
    return Finding(
      CarriedRules.decisionBeforeVersion, about: subject,
      decision.facts(fault).merging(facts) { first, _ in first })
  }
}

extension AgreementBook {
  /// The decision that an approval names and why it cannot carry it, as both are known on a day; nil when it can,
  /// when the approval names none, and when it is not there.
  func fault(in approval: Approval, of agreement: Agreement, on day: Day) throws -> Uncarried? {
    guard let id = approval.decision, let decision = try decisions.decision(id, on: day)
    else { return nil }
    let version = try records.record(AgreementVersion.self, approval.version, on: day)
    return approval.fault(of: decision, for: agreement, version).map {
      Uncarried(decision: decision, fault: $0, version: version)
    }
  }

  /// The approvals of an agreement that the decisions they name cannot carry, as known on a day.
  func uncarried(
    _ approvals: [Approval], of agreement: Agreement, on day: Day
  ) throws -> Set<Identifier<ApprovalSubject>> {
    Set(try approvals.filter { try fault(in: $0, of: agreement, on: day) != nil }.map(\.id))
  }
}

extension Approval {
  /// Why a decision cannot carry it: it ended otherwise, is of a body whose approval it is not, in a matter of
  /// other agreements, later, or of before the text was written; nil when it can.
  ///
  /// A first text may be entered after it was decided on, by a matter that says which agreement it is about; never so
  /// one that changes what this body had agreed to.
  /// A matter of the agreement that this one amends, extends, renews or succeeds is of this one too.
  func fault(
    of decision: KnownDecision, for agreement: Agreement, _ version: AgreementVersion? = nil
  ) -> CarryingFault? {
    let isMeant = isRejection == true ? decision.outcome == .rejected : decision.carries
    guard isMeant else { return .outcome }
    guard decision.counts(for: body) else { return .body }
    let meant =
      [agreement.id] + agreement.amends + agreement.extends + agreement.renews + agreement.succeeds
    guard decision.agreements.isEmpty || !decision.agreements.isDisjoint(with: meant) else {
      return .matter
    }
    if decision.isCertainly(after: day) { return .day }
    guard let version, decision.isCertainly(before: version.day) else { return nil }
    let isChanged =
      version.change == .material && (version.concerns.isEmpty || version.concerns.contains(body))
    return decision.agreements.isEmpty || isChanged ? .early : nil
  }
}
