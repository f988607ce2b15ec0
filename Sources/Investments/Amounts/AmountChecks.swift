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
      do {
        return try chain(piece.value, on: day) + spent(piece.value, on: day)
          + decided(piece.value, on: day)
      } catch is MoneyOverflow {
        return [Finding(FundingRules.overflow, about: piece.value.pointer)]
      }
    }
  }

  /// What something is of must be there, of the kind above, and of the same stream.
  private func chain(_ amount: Amount, on day: Day) throws -> [Finding] {
    guard let under = amount.under else { return [] }
    let above = try records.timeline(Amount.self, under).pieces.last?.value
    guard let above else { return [] }
    let kinds: [AmountKind: AmountKind] = [.commitment: .frame, .paid: .commitment]
    guard kinds[amount.kind] == above.kind, above.stream == amount.stream, under != amount.id,
      above.financier == amount.financier
    else {
      return [
        Finding(
          FundingRules.wrongUnder, about: amount.pointer, ["above": .thing(above.pointer)])
      ]
    }
    guard amount.withdrawn == nil else { return [] }
    if above.withdrawn != nil {
      return [
        Finding(
          FundingRules.underWithdrawn, about: amount.pointer, ["above": .thing(above.pointer)])
      ]
    }
    let isOutside = amount.kind == .commitment && !amount.years.allSatisfy(above.isFor)
    return isOutside
      ? [
        Finding(
          FundingRules.outsideYears, about: amount.pointer, ["above": .thing(above.pointer)])
      ] : []
  }

  /// What is of this together is more than it: commitments in a year of the frame's, payments in all.
  private func spent(_ amount: Amount, on day: Day) throws -> [Finding] {
    guard amount.withdrawn == nil, let most = amount.amount?.high else { return [] }
    let under = try book.under(amount.id, on: day)
    switch amount.kind {
    case .paid: return []
    case .commitment:
      let paid = try under.map { try $0.whole(\.low) }.reduce(Kroner.zero) { try $0.adding($1) }
      return try over(
        FundingRules.overCommitment, amount, paid, most: amount.whole(\.high), under, year: nil)
    case .frame:
      return try amount.years.flatMap { year -> [Finding] in
        let now = under.filter { $0.isFor(year: year) }
        let promised = try now.compactMap { $0.amount?.low }.reduce(Kroner.zero) {
          try $0.adding($1)
        }
        return try over(FundingRules.overFrame, amount, promised, most: most, now, year: year)
      }
    }
  }

  private func over(
    _ rule: Rule, _ amount: Amount, _ sum: Kroner, most: Kroner, _ items: [Amount], year: Int?
  ) throws -> [Finding] {
    guard sum > most else { return [] }
    return [
      Finding(
        rule, about: amount.pointer,
        [
          "sum": .money(sum), "most": .money(most), "excess": .money(try sum.subtracting(most)),
          "items": .list(items.map { .thing($0.pointer) }), "year": .number(year ?? amount.year),
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
      .flatMap { piece -> [Finding] in
        do {
          return try round(piece.value, on: piece.period.until ?? .latest)
        } catch is MoneyOverflow {
          return [Finding(FundingRules.overflow, about: piece.value.pointer)]
        }
      }
    let guarantees = try records.timelines(Guarantee.self, about: about, during: during)
      .flatMap { $0.pieces(in: during) }
      .flatMap { try guarantee($0.value, on: $0.period.start) }
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
    let (granted, isWhole) = try round.granted()
    if granted > .zero, round.decision == nil { found.append(undecided(round.pointer, granted)) }
    guard let frame = try records.record(Amount.self, round.frame, on: day),
      frame.withdrawn == nil, let range = frame.amount
    else { return found }
    return try found + sum(round, range, granted, isWhole, on: day)
  }

  /// Granted more than there is, with the other rounds of the frame; or all answered and not as the
  /// round's own rule gives.
  private func sum(
    _ round: Round, _ range: AmountRange, _ granted: Kroner, _ isWhole: Bool, on day: Day
  ) throws -> [Finding] {
    let others = try records.records(Round.self, on: day, pointingAt: round.frame.pointer)
      .filter { $0.frame == round.frame && $0.id != round.id }
    let all = try others.reduce(granted) { try $0.adding($1.granted().sum) }
    if all > range.high {
      return [
        Finding(
          FundingRules.overRound, about: round.pointer,
          ["granted": .money(all), "frame": .money(range.high)])
      ]
    }
    guard isWhole, others.isEmpty, !round.applications.isEmpty, range.low == range.high else {
      return []
    }
    let due = try round.shares(of: range.low)
    guard due != round.applications.compactMap(\.granted) else { return [] }
    return [
      Finding(
        FundingRules.roundDiffers, about: round.pointer,
        ["granted": list(round.applications.compactMap(\.granted)), "due": list(due)])
    ]
  }

  private func list(_ amounts: [Kroner]) -> Fact { .list(amounts.map { .money($0) }) }

  private func undecided(_ subject: Pointer, _ amount: Kroner) -> Finding {
    Finding(FundingRules.noDecision, about: subject, ["amount": .money(amount)])
  }

  private func guarantee(_ guarantee: Guarantee, on day: Day) throws -> [Finding] {
    let shares = [guarantee.share, guarantee.reguaranteed ?? 0]
    let isSound =
      shares.allSatisfy { (0...10_000).contains($0) } && guarantee.loan > .zero
      && (guarantee.reguaranteed == nil) == (guarantee.reguarantor == nil)
    guard isSound else { return [Finding(FundingRules.badGuarantee, about: guarantee.pointer)] }
    let isOwn = try book.financiers.isMunicipal(guarantee.guarantor, on: day) ?? false
    return isOwn && guarantee.decision == nil
      ? [undecided(guarantee.pointer, try guarantee.amount)] : []
  }
}
