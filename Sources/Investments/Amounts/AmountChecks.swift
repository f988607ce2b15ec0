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
          + decided(piece.value, on: day) + unsaid(piece.value)
          + carried(piece.value, since: timeline.restingSince)
      } catch is MoneyOverflow {
        return [Finding(FundingRules.overflow, about: piece.value.pointer)]
      }
    }
  }

  /// What something is of must be there: of the kind above, the same stream and the same payer.
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

  /// Several years' amount of which nobody says whether it is each year's or all of theirs.
  private func unsaid(_ amount: Amount) -> [Finding] {
    guard let last = amount.lastYear, last > amount.year, amount.isTotal == nil,
      amount.withdrawn == nil, let range = amount.amount
    else { return [] }
    return [
      Finding(
        FundingRules.whichSum, about: amount.pointer,
        [
          "first": .number(amount.year), "last": .number(last),
          "amount": .range(range.low, range.high, about: range.about == true),
        ])
    ]
  }

  /// What is of this together is more than it: commitments in some of the frame's years, payments in all.
  private func spent(_ amount: Amount, on day: Day) throws -> [Finding] {
    guard amount.withdrawn == nil, let most = amount.amount?.high else { return [] }
    let under = try book.under(amount.id, on: day)
    switch amount.kind {
    case .paid: return []
    case .commitment:
      let paid = try under.map { try $0.whole(\.low) }.reduce(Kroner.zero) { try $0.adding($1) }
      return try over(
        FundingRules.overCommitment, amount, paid, most: amount.whole(\.high), under, years: nil)
    case .frame:
      return try SeveralYears(frame: amount, most: most, promised: under).excesses.flatMap {
        try over(
          FundingRules.overFrame, amount, $0.sum, most: $0.most, $0.items, years: $0.years)
      }
    }
  }

  private func over(
    _ rule: Rule, _ amount: Amount, _ sum: Kroner, most: Kroner, _ items: [Amount],
    years: ClosedRange<Int>?
  ) throws -> [Finding] {
    guard sum > most else { return [] }
    return [
      Finding(
        rule, about: amount.pointer,
        [
          "sum": .money(sum), "most": .money(most), "excess": .money(try sum.subtracting(most)),
          "items": .list(items.map { .thing($0.pointer) }),
          "year": years.flatMap { $0.count > 1 ? .text("\($0.lowerBound)-\($0.upperBound)") : nil }
            ?? .number(years?.lowerBound ?? amount.year),
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
        ["amount": amount.fact])
    ]
  }

  /// What names a decision is carried by it.
  private func carried(_ amount: Amount, since day: Day?) throws -> [Finding] {
    guard amount.withdrawn == nil, let money = amount.resting(since: day) else { return [] }
    return try book.findings(money, amount.fact)
  }

  private func hasDecision(_ amount: Amount, on day: Day, steps: Int) throws -> Bool {
    if amount.decision != nil { return true }
    guard steps > 0, amount.kind == .paid, let under = amount.under,
      let above = try records.record(Amount.self, under, on: day)
    else { return false }
    return try hasDecision(above, on: day, steps: steps - 1)
  }
}
