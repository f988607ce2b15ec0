import Vocabulary

/// Money that rests on a decision: whose it is, what it is for, and since when it is recorded.
struct RestingMoney {
  let pointer: Pointer
  let decision: DecisionID
  let payer: PartyID
  var agreement: AgreementID?
  var matter: MatterID?
  /// The first day on which it is recorded to rest on the decision; nil where that says nothing.
  var since: Day?
}

extension FundingBook {
  /// What is wrong with what money rests on, as the decision is known now: it cannot carry it, or its matter does
  /// not say whether it is about the same agreement.
  func findings(_ money: RestingMoney, _ amount: Fact) throws -> [Finding] {
    guard let decision = try decisions.decision(money.decision, on: .latest) else { return [] }
    if let fault = try fault(of: decision, for: money) {
      return [
        Finding(
          CarriedRules.uncarried, about: money.pointer,
          decision.facts(fault).merging(["amount": amount]) { first, _ in first })
      ]
    }
    guard let agreement = money.agreement, decision.agreements.isEmpty, money.matter == nil
    else { return [] }
    return [
      Finding(
        CarriedRules.unlinked, about: money.pointer,
        [
          "decision": .thing(decision.id.pointer), "matter": .thing(decision.matter.pointer),
          "agreement": .thing(agreement.pointer),
        ])
    ]
  }

  /// Why a decision cannot carry money; nil when it can.
  private func fault(
    of decision: KnownDecision, for money: RestingMoney
  ) throws -> CarryingFault? {
    if !decision.carries { return .outcome }
    if try isOthers(decision, money.payer) { return .body }
    let isOtherMatter = money.matter.map { $0 != decision.matter } ?? false
    let isOtherAgreement =
      money.agreement.map { !decision.agreements.isEmpty && !decision.agreements.contains($0) }
      ?? false
    if isOtherMatter || isOtherAgreement { return .matter }
    return money.since.map { decision.isCertainly(after: RoughDay($0)) } ?? false ? .day : nil
  }

  /// Whether the municipality's money was promised by others alone, and not on its authority: bodies that are
  /// known not to be its own.
  private func isOthers(_ decision: KnownDecision, _ payer: PartyID) throws -> Bool {
    let day = decision.day.latest
    guard try financiers.isMunicipal(payer, on: day) == true else { return false }
    return try (decision.bodies + decision.authorities).allSatisfy { body in
      guard body.kind == PartySubject.kind, let id = PartyID(body.id) else { return false }
      return try financiers.isMunicipal(id, on: day) == false
    }
  }
}

extension Amount {
  /// What it rests on; nil when it names no decision.
  func resting(since day: Day?) -> RestingMoney? {
    decision.map {
      RestingMoney(
        pointer: pointer, decision: $0, payer: financier, agreement: agreement, matter: matter,
        since: day)
    }
  }

  /// How much it is, for a finding.
  var fact: Fact {
    amount.map { .range($0.low, $0.high, about: $0.about == true) } ?? .text(FundingRules.unknown)
  }
}

extension Timeline<Amount> {
  /// The first day from which on the amount has named the decision that its last version names.
  var restingSince: Day? {
    guard let last = pieces.last?.value.decision else { return nil }
    return pieces.reversed().prefix { $0.value.decision == last }.last?.period.start
  }
}
