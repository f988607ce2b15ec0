public import Vocabulary

/// What is said of an amount beside how much it is and what it is of.
public struct AmountDetails: Hashable, Sendable {
  /// Its id; a free one when nil.
  public var id: AmountID?
  /// What it is called; by what it is when nil.
  public var title: String?
  /// Who receives it; as the amount it is of when nil.
  public var receiver: PartyID?
  /// The agreement it is for; as the amount it is of when nil.
  public var agreement: AgreementID?
  /// The area it is for; as the amount it is of when nil.
  public var area: AreaID?
  /// The matter it was dealt with in.
  public var matter: MatterID?
  /// The decision it rests on.
  public var decision: DecisionID?
  /// The calendar year that a promise is for, where its frame has it; the day's when nil.
  public var year: Int?

  /// Says nothing yet.
  public init() {}
}

/// What a treasurer does with money, from a pen's day on: frame, commitment, payment, and taking back.
///
/// Each act refuses what is not of the kind above, what is of something taken back, and to take back what others
/// are of; nothing is then written.
public struct Treasurer {
  private let book: FundingBook
  let pen: any Pen
  private let source: Source

  /// A treasurer with a pen; everything written names the source.
  package init(_ book: FundingBook, pen: any Pen, source: Source) {
    self.book = book
    self.pen = pen
    self.source = source
  }

  private var records: any Records { book.records }

  /// Sets money of a stream aside for a year.
  @discardableResult
  public func frame(
    _ stream: StreamID, year: Int, _ amount: AmountRange, from financier: PartyID,
    _ details: AmountDetails = AmountDetails()
  ) throws -> AmountID {
    _ = try pen.existing(FundingStream.self, stream)
    let id = try newID(details, "\(stream)-\(year)")
    guard (1600...2999).contains(year) else {
      throw Refusal(
        FundingRules.yearsReversed, about: id.pointer,
        ["first": .number(year), "last": .number(year)])
    }
    return try enter(
      Amount(
        id: id, title: FundingWords.frame(year), stream: stream, kind: .frame, year: year,
        amount: amount, financier: financier, source: source), details)
  }

  /// Promises money of a frame; for the year that is said, or the day's, when the frame has it, else for the frame's own.
  @discardableResult
  public func commit(
    _ frame: AmountID, _ amount: AmountRange, _ details: AmountDetails = AmountDetails()
  ) throws -> AmountID {
    let above = try spendable(frame, .frame, else: FundingRules.notAFrame)
    let year = [details.year, pen.day.year].compactMap(\.self).first(where: above.isFor)
    return try enter(
      part(
        of: above, .commitment, year ?? above.year, amount,
        FundingWords.commitment(of: above.title),
        try newID(details, FundingWords.idStem(.commitment, of: frame))), details)
  }

  /// Pays of a commitment, in the day's year.
  @discardableResult
  public func pay(
    _ commitment: AmountID, _ amount: AmountRange, _ details: AmountDetails = AmountDetails()
  ) throws -> AmountID {
    let above = try spendable(commitment, .commitment, else: FundingRules.notACommitment)
    return try enter(
      part(
        of: above, .paid, pen.day.year, amount, FundingWords.payment(of: above.title),
        try newID(details, FundingWords.idStem(.paid, of: commitment))), details)
  }

  /// Takes an amount back for a reason; it then counts as nothing.
  public func withdraw(_ id: AmountID, why: String) throws {
    var amount = try pen.existing(Amount.self, id)
    if try isWithdrawn(id) { throw Refusal(FundingRules.withdrawnAlready, about: id.pointer) }
    // Also what is recorded for later counts.
    let under = try records.timelines(Amount.self, during: .always, pointingAt: id.pointer)
      .compactMap { $0.pieces.last?.value }
      .filter { $0.under == id && $0.withdrawn == nil }
    guard under.isEmpty else {
      throw Refusal(
        FundingRules.hasUnder, about: id.pointer,
        ["items": .list(under.map { .thing($0.pointer) })])
    }
    amount.withdrawn = Withdrawal(day: RoughDay(pen.day), why: why)
    try pen.revise(amount)
  }

  // MARK: What an amount is of

  /// An amount of the kind that another can be of, and not taken back on the day or later.
  private func spendable(_ id: AmountID, _ kind: AmountKind, else rule: Rule) throws -> Amount {
    let above = try pen.existing(Amount.self, id)
    guard above.kind == kind else { throw Refusal(rule, about: id.pointer) }
    if try isWithdrawn(id) { throw Refusal(FundingRules.takenBack, about: id.pointer) }
    return above
  }

  private func isWithdrawn(_ id: AmountID) throws -> Bool {
    try records.timeline(Amount.self, id).pieces(in: Period(from: pen.day))
      .contains { $0.value.withdrawn != nil }
  }

  /// An amount of another: of its stream and payer, and for what it is for.
  private func part(
    of above: Amount, _ kind: AmountKind, _ year: Int, _ amount: AmountRange, _ title: String,
    _ id: AmountID
  ) -> Amount {
    Amount(
      id: id, title: title, stream: above.stream, kind: kind, year: year, amount: amount,
      financier: above.financier, receiver: above.receiver, agreement: above.agreement,
      area: above.area, under: above.id, source: source)
  }

  private func newID(_ details: AmountDetails, _ stem: String) throws -> AmountID {
    if let id = details.id {
      try pen.requireNew(Amount.self, id)
      return id
    }
    // One prefix at most may stand in an id, and the stem's is another kind's.
    return try pen.freeID(Amount.self, stem.map { $0 == "." ? "-" : String($0) }.joined(), from: 1)
  }

  private func enter(_ amount: Amount, _ details: AmountDetails) throws -> AmountID {
    var amount = amount
    amount.title = details.title ?? amount.title
    amount.receiver = details.receiver ?? amount.receiver
    amount.agreement = details.agreement ?? amount.agreement
    amount.area = details.area ?? amount.area
    amount.matter = details.matter
    amount.decision = details.decision
    if let money = amount.resting(since: pen.day) {
      let refused = try book.findings(money, amount.fact).filter(\.rule.refusesOwn)
      if !refused.isEmpty { throw Refusal(refused) }
    }
    try pen.set(amount, during: Period(from: pen.day))
    return amount.id
  }
}
