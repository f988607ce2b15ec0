import Vocabulary

/// The rules of rounds: nobody gets more than was asked for, all together no more than there is.
struct RoundChecks {
  let book: FundingBook
  private var records: any Records { book.records }

  func findings(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try records.timelines(Round.self, about: about, during: during)
      .compactMap { $0.pieces(in: during).last }
      .flatMap { piece -> [Finding] in
        do {
          return try round(piece.value, on: piece.period.until ?? .latest)
        } catch is MoneyOverflow {
          return [Finding(FundingRules.overflow, about: piece.value.pointer)]
        }
      }
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
    if granted > .zero, round.decision == nil {
      found.append(
        Finding(FundingRules.noDecision, about: round.pointer, ["amount": .money(granted)]))
    }
    let frame = try records.record(Amount.self, round.frame, on: day)
    if let decision = round.decision, let frame {
      found += try book.findings(
        RestingMoney(pointer: round.pointer, decision: decision, payer: frame.financier),
        .money(granted))
    }
    guard let frame, frame.withdrawn == nil, let range = frame.amount
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
    guard isWhole, others.isEmpty, !round.applications.isEmpty, let money = round.money(of: range)
    else { return [] }
    let due = try round.shares(of: money)
    guard due != round.applications.compactMap(\.granted) else { return [] }
    return [
      Finding(
        FundingRules.roundDiffers, about: round.pointer,
        ["granted": list(round.applications.compactMap(\.granted)), "due": list(due)])
    ]
  }

  private func list(_ amounts: [Kroner]) -> Fact { .list(amounts.map { .money($0) }) }
}
