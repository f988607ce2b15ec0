package import Vocabulary

/// Asks the rules of money.
package struct FundingChecks: Checking {
  private let book: FundingBook
  private var records: any Records { book.records }

  /// The checks over a book.
  package init(_ book: FundingBook) { self.book = book }

  /// An amount rests on what it is of and what is of it, and on who pays; a total on its items; a round on
  /// its frame and the other rounds of that; a guarantee on who guarantees; each on the decision that it names,
  /// and on whose that is.
  package let reach: Reach = {
    let (amount, party, round) = (AmountSubject.kind, PartySubject.kind, RoundSubject.kind)
    let trails = [
      Trail(from: amount, .along(amount)), Trail(from: amount, .namedBy(amount)),
      Trail(from: amount, .names(party)), Trail(from: TotalSubject.kind, .names(amount)),
      Trail(from: round, .names(amount), .namedBy(round)),
      Trail(from: GuaranteeSubject.kind, .names(party)),
      Trail(from: StreamSubject.kind, .names(party)), Trail(from: StreamSubject.kind, .players),
    ]
    return Reach(
      trails + [amount, round, GuaranteeSubject.kind].flatMap { Trail.carried(from: $0) })
  }()

  /// Amounts that cannot be, and stated totals that their items do not make.
  package func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    let amounts = try records.timelines(Amount.self, about: about, during: during)
      .flatMap { $0.pieces(in: during) }.flatMap { amountFindings($0.value) }
    let totals = try records.timelines(StatedTotal.self, about: about, during: during)
      .flatMap { try totalFindings($0, during) }
    let streams = try records.timelines(FundingStream.self, about: about, during: during)
      .compactMap { $0.pieces(in: during).last }
      .compactMap { try undefined($0.value, $0.period.start) }
    return amounts + totals + streams + (try AmountChecks(book: book).findings(about, during))
      + (try RoundChecks(book: book).findings(about, during))
      + (try GuaranteeChecks(book: book).findings(about, during))
  }

  /// A stream whose forvaltning is said to play a part that is not plugged in, or whose part knows one that is called
  /// nearly the same: its money stands as it is.
  ///
  /// Another stream is the case's own, and nothing is to be mended about it.
  private func undefined(_ stream: FundingStream, _ day: Day) throws -> Finding? {
    guard let owner = stream.owner, book.defined.named(stream.id.text, on: day) == nil else {
      return nil
    }
    let facts: [String: Fact] = ["owner": .thing(owner.pointer)]
    if let part = try book.financiers.part(playedBy: owner, on: day),
      book.parts.contains(part.text)
    {
      let names = Set(book.defined.map(\.name)).sorted()
      guard nearest(to: stream.id.text, among: names) != nil else { return nil }
      return Finding(
        FundingRules.undefined, about: stream.pointer,
        facts.merging(["meant": RecordRules.meant(stream.id.text, among: names)]) { $1 })
    }
    guard let part = try book.financiers.saidPart(of: owner, on: day) else { return nil }
    return Finding(
      FundingRules.notPluggedIn, about: stream.pointer,
      facts.merging(["part": .text(part.text)]) { $1 })
  }

  private func amountFindings(_ amount: Amount) -> [Finding] {
    var found = amount.amount.map { rangeFindings($0, amount.pointer) } ?? []
    let last = amount.lastYear ?? amount.year
    if last < amount.year || amount.year < 1600 || last > 2999 {
      found.append(
        Finding(
          FundingRules.yearsReversed, about: amount.pointer,
          ["first": .number(amount.year), "last": .number(last)]))
    }
    return found
  }

  private func rangeFindings(_ range: AmountRange, _ subject: Pointer) -> [Finding] {
    let facts: [String: Fact] = ["low": .money(range.low), "high": .money(range.high)]
    var found: [Finding] = []
    if range.high < range.low {
      found.append(Finding(FundingRules.lowAboveHigh, about: subject, facts))
    }
    if range.low < .zero { found.append(Finding(FundingRules.negative, about: subject, facts)) }
    return found
  }

  /// A total is tried as its items stand at each change of its own or of theirs.
  private func totalFindings(
    _ timeline: Timeline<StatedTotal>, _ during: Period
  ) throws -> [Finding] {
    var found: [Finding] = []
    for piece in timeline.pieces(in: during) {
      found += rangeFindings(piece.value.stated, piece.value.pointer)
      if Set(piece.value.items).count < piece.value.items.count {
        found.append(Finding(FundingRules.itemTwice, about: piece.value.pointer))
      }
      let changes = try piece.value.items.flatMap {
        try records.timeline(Amount.self, $0).changePoints(in: piece.period)
      }
      for day in Set(changes).union([piece.period.start]).sorted() {
        if let finding = try totalFinding(piece.value, on: day), !found.contains(finding) {
          found.append(finding)
        }
      }
    }
    return found
  }

  private func totalFinding(_ total: StatedTotal, on day: Day) throws -> Finding? {
    let result: Reconciliation
    do {
      result = try book.sum(of: total, on: day)
    } catch is MoneyOverflow {
      return Finding(FundingRules.overflow, about: total.pointer)
    }
    let basis = ["basis": Fact.text(total.source.text)]
    if result.reconciles == false {
      return Finding(FundingRules.totalDiffers, about: total.pointer, facts(result, basis))
    }
    guard !result.missing.isEmpty else { return nil }
    let missing = Fact.list(result.missing.map { .thing($0.pointer) })
    return Finding(
      FundingRules.totalUnknown, about: total.pointer,
      basis.merging(["missing": missing]) { first, _ in first })
  }

  private func facts(_ result: Reconciliation, _ basis: [String: Fact]) -> [String: Fact] {
    basis.merging([
      "items": .list(result.total.items.map { .thing($0.pointer) }),
      "sum": fact(result.sum), "stated": fact(result.total.stated),
    ]) { first, _ in first }
  }

  private func fact(_ range: AmountRange) -> Fact {
    .range(range.low, range.high, about: range.about == true)
  }
}
