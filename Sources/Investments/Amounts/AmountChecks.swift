import Vocabulary

/// The rules of frames, commitments and payments: each within the one it is of, and on a decision.
struct AmountChecks {
  let book: FundingBook
  private var records: any Records { book.records }

  func findings(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try records.timelines(Amount.self, about: about, during: during).flatMap { timeline in
      guard let piece = timeline.pieces(in: during).last else { return [Finding]() }
      // As it stands on the last day asked about.
      let day = piece.period.until ?? .latest
      return try chain(piece.value, on: day) + spent(piece.value, on: day)
        + decided(piece.value, on: day)
    }
  }

  /// What something is of must be there, of the kind above, and of the same stream.
  private func chain(_ amount: Amount, on day: Day) throws -> [Finding] {
    guard let under = amount.under else { return [] }
    let above = try records.timeline(Amount.self, under).pieces.last?.value
    guard let above else { return [] }
    let kinds: [AmountKind: AmountKind] = [.commitment: .frame, .paid: .commitment]
    guard kinds[amount.kind] == above.kind, above.stream == amount.stream, under != amount.id else {
      return [
        Finding(
          FundingRules.wrongUnder, about: amount.pointer, ["above": .thing(above.pointer)])
      ]
    }
    return []
  }

  /// What is of this together is more than it.
  private func spent(_ amount: Amount, on day: Day) throws -> [Finding] {
    guard amount.withdrawn == nil, let most = amount.amount?.high, amount.kind != .paid else {
      return []
    }
    let under = try book.under(amount.id, on: day)
    let known = try under.compactMap { $0.amount?.low }.reduce(Kroner.zero) { try $0.adding($1) }
    guard known > most else { return [] }
    let rule = amount.kind == .frame ? FundingRules.overFrame : FundingRules.overCommitment
    return [
      Finding(
        rule, about: amount.pointer,
        [
          "sum": .money(known), "most": .money(most),
          "excess": .money(try known.subtracting(most)),
          "items": .list(under.map { .thing($0.pointer) }),
        ])
    ]
  }

  /// The municipality's money is promised and paid on somebody's decision.
  private func decided(_ amount: Amount, on day: Day) throws -> [Finding] {
    guard amount.kind != .frame, amount.withdrawn == nil, try book.isMunicipal(amount, on: day),
      try !hasDecision(amount, on: day, steps: 3)
    else { return [] }
    return [
      Finding(
        FundingRules.noDecision, about: amount.pointer,
        [
          "amount": amount.amount.map { .range($0.low, $0.high, about: $0.about == true) }
            ?? .text(FundingRules.unknown)
        ])
    ]
  }

  private func hasDecision(_ amount: Amount, on day: Day, steps: Int) throws -> Bool {
    if amount.decision != nil { return true }
    guard steps > 0, amount.kind == .paid, let under = amount.under,
      let above = try records.record(Amount.self, under, on: day)
    else { return false }
    return try hasDecision(above, on: day, steps: steps - 1)
  }
}

/// The rules of rounds and guarantees.
struct GrantChecks {
  let book: FundingBook
  private var records: any Records { book.records }

  func findings(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    let rounds = try records.timelines(Round.self, about: about, during: during)
      .compactMap { $0.pieces(in: during).last }
      .flatMap { try round($0.value, on: $0.period.until ?? .latest) }
    let guarantees = try records.timelines(Guarantee.self, about: about, during: during)
      .flatMap { $0.pieces(in: during) }.flatMap { guarantee($0.value) }
    return rounds + guarantees
  }

  private func round(_ round: Round, on day: Day) throws -> [Finding] {
    var found: [Finding] = []
    let asksTooLittle = round.applications.contains {
      $0.asked <= .zero || $0.granted.map { $0 < .zero } ?? false
    }
    if round.closes < round.opens || asksTooLittle {
      found.append(Finding(FundingRules.badRound, about: round.pointer))
    }
    for application in round.applications {
      if let granted = application.granted, granted > application.asked {
        found.append(
          Finding(
            FundingRules.grantedTooMuch, about: round.pointer,
            [
              "by": .thing(application.by.pointer), "granted": .money(granted),
              "asked": .money(application.asked),
            ]))
      }
    }
    guard found.isEmpty, let range = try records.record(Amount.self, round.frame, on: day)?.amount,
      range.low == range.high
    else { return found }
    return try sum(round, range.low)
  }

  /// Granted more than there is, or all answered and not what the round's own rule gives.
  private func sum(_ round: Round, _ money: Kroner) throws -> [Finding] {
    let (granted, isWhole) = try round.granted()
    if granted > money {
      return [
        Finding(
          FundingRules.overRound, about: round.pointer,
          ["granted": .money(granted), "frame": .money(money)])
      ]
    }
    let due = try round.shares(of: money).reduce(Kroner.zero) { try $0.adding($1) }
    guard isWhole, !round.applications.isEmpty, granted != due else { return [] }
    return [
      Finding(
        FundingRules.roundDiffers, about: round.pointer,
        ["granted": .money(granted), "due": .money(due)])
    ]
  }

  private func guarantee(_ guarantee: Guarantee) -> [Finding] {
    let shares = [guarantee.share, guarantee.reguaranteed ?? 0]
    let isSound =
      shares.allSatisfy { (0...10_000).contains($0) } && guarantee.loan > .zero
      && (guarantee.reguaranteed == nil) == (guarantee.reguarantor == nil)
    return isSound ? [] : [Finding(FundingRules.badGuarantee, about: guarantee.pointer)]
  }
}
