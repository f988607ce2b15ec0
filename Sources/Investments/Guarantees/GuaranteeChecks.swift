import Vocabulary

/// The rules of guarantees: shares that can be, and the municipality's own on a decision.
struct GuaranteeChecks {
  let book: FundingBook

  func findings(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try book.records.timelines(Guarantee.self, about: about, during: during)
      .flatMap { $0.pieces(in: during) }
      .flatMap { try guarantee($0.value, on: $0.period.start) }
  }

  private func guarantee(_ guarantee: Guarantee, on day: Day) throws -> [Finding] {
    let shares = [guarantee.share ?? 0, guarantee.reguaranteed ?? 0]
    let isSound =
      shares.allSatisfy { (0...10_000).contains($0) } && guarantee.loan ?? Kroner(ore: 1) > .zero
      && (guarantee.reguaranteed ?? 0 == 0) == (guarantee.reguarantor == nil)
    guard isSound else { return [Finding(FundingRules.badGuarantee, about: guarantee.pointer)] }
    let isOwn = try book.financiers.isMunicipal(guarantee.guarantor, on: day) ?? false
    let amount = try guarantee.amount.map { Fact.money($0) } ?? .text(FundingRules.unknown)
    guard let decision = guarantee.decision else {
      return isOwn
        ? [Finding(FundingRules.noDecision, about: guarantee.pointer, ["amount": amount])] : []
    }
    return try book.findings(
      RestingMoney(
        pointer: guarantee.pointer, decision: decision, payer: guarantee.guarantor,
        agreement: guarantee.agreement), amount)
  }
}
