import Vocabulary

/// What an approval rests on that cannot carry it.
struct Uncarried {
  let decision: KnownDecision
  let fault: CarryingFault
}

extension AgreementBook {
  /// The decision that an approval names and why it cannot carry it, as both are known on a day; nil when it can,
  /// when the approval names none, and when it is not there.
  func fault(in approval: Approval, of agreement: Agreement, on day: Day) throws -> Uncarried? {
    guard let id = approval.decision, let decision = try decisions.decision(id, on: day),
      let fault = approval.fault(of: decision, for: agreement)
    else { return nil }
    return Uncarried(decision: decision, fault: fault)
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
  /// other agreements, or later; nil when it can.
  ///
  /// A matter of the agreement that this one amends, extends, renews or succeeds is of this one too.
  func fault(of decision: KnownDecision, for agreement: Agreement) -> CarryingFault? {
    let isMeant = isRejection == true ? decision.outcome == .rejected : decision.carries
    guard isMeant else { return .outcome }
    guard decision.counts(for: body) else { return .body }
    let meant =
      [agreement.id] + agreement.amends + agreement.extends + agreement.renews + agreement.succeeds
    guard decision.agreements.isEmpty || !decision.agreements.isDisjoint(with: meant) else {
      return .matter
    }
    return decision.isCertainly(after: day) ? .day : nil
  }
}
