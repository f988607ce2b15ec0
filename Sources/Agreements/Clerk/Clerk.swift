public import Vocabulary

/// What is done with agreements, from a pen's day on.
///
/// Each act refuses, with every reason at once, what the agreement's own words do not allow; nothing
/// is then written.
public struct Clerk {
  private let book: AgreementBook
  private let pen: any Pen
  private let source: Source
  private var records: any Records { book.records }

  /// A clerk with a pen; everything written names the source.
  public init(_ book: AgreementBook, pen: any Pen, source: Source) {
    self.book = book
    self.pen = pen
    self.source = source
  }

  /// Enters an agreement that is not there yet.
  public func enter(_ agreement: Agreement) throws {
    if try !records.timeline(Agreement.self, agreement.id).isEmpty {
      throw refusal(ClerkRules.taken, agreement.id.pointer)
    }
    try pen.set(agreement)
  }

  /// Writes a new version of an agreement's text.
  public func change(_ version: AgreementVersion) throws {
    let agreement = try existing(Agreement.self, version.agreement)
    try requireOpen(agreement)
    if try book.standing(of: agreement, on: pen.day).status.binds {
      throw refusal(ClerkRules.binding, agreement.id.pointer)
    }
    try pen.set(version)
  }

  /// The id of an agreement's next version, and whether it is the first.
  public func nextVersion(of id: AgreementID) throws -> (id: AgreementVersionID, isFirst: Bool) {
    let there = try records.timelines(
      AgreementVersion.self, during: .always, pointingAt: id.pointer
    ).filter { $0.pieces.contains { $0.value.agreement == id } }
    for number in (there.count + 1)..<(there.count + 1_000) {
      guard let free = AgreementVersionID("\(id.text.prefix(80))-udgave-\(number)") else { break }
      if try records.timeline(AgreementVersion.self, free).isEmpty { return (free, there.isEmpty) }
    }
    throw refusal(ClerkRules.taken, id.pointer)
  }

  /// A body approves, or rejects, the version that holds; in its turn.
  public func approve(
    _ id: AgreementID, by body: Pointer, isRejection: Bool = false, decision: DecisionID? = nil
  ) throws {
    let agreement = try existing(Agreement.self, id)
    try requireOpen(agreement)
    let standings = try book.approvals(of: agreement, on: pen.day)
    guard let own = standings.first(where: { $0.body == body }) else {
      throw refusal(AgreementRules.strangeApproval, id.pointer, ["body": .thing(body)])
    }
    let turn = agreement.approvers.first { $0.body == body }?.after ?? []
    let before = standings.filter { turn.contains($0.body) && $0.state != .approved }
    if let first = before.first {
      throw refusal(
        ClerkRules.notItsTurn, id.pointer, ["body": .thing(body), "first": .thing(first.body)])
    }
    if own.state == .approved, !isRejection {
      throw refusal(ClerkRules.hasApproved, id.pointer, ["body": .thing(body)])
    }
    let versions = try book.context(of: agreement, on: pen.day).versions
    let reader = ApprovalReader(approvers: [], versions: versions, approvals: [])
    guard let version = reader.current(on: pen.day) else {
      throw refusal(ClerkRules.noVersion, id.pointer)
    }
    try pen.set(
      Approval(
        id: try free("\(version.id)-\(body.id)"), version: version.id, body: body,
        day: RoughDay(pen.day), isRejection: isRejection ? true : nil, decision: decision,
        source: source))
  }

  /// Concludes an agreement: all who must have approved it.
  public func sign(_ id: AgreementID) throws {
    var agreement = try existing(Agreement.self, id)
    try requireOpen(agreement)
    let missing = try book.approvals(of: agreement, on: pen.day).filter { $0.state != .approved }
    if !missing.isEmpty {
      let bodies = missing.map { Fact.thing($0.body) }
      throw refusal(ClerkRules.notApproved, id.pointer, ["bodies": .list(bodies)])
    }
    agreement.stage = nil
    agreement.concluded = Conclusion(day: RoughDay(pen.day))
    try keep(agreement)
  }

  /// Ends an agreement early, or gives it up when it is not concluded.
  public func end(_ id: AgreementID, on day: Day, by party: PartyID?, why: String) throws {
    var agreement = try existing(Agreement.self, id)
    if agreement.closed != nil { throw refusal(ClerkRules.closed, id.pointer) }
    let how: Closing.How = try book.isMade(agreement, on: pen.day) ? .ended : .withdrawn
    agreement.closed = Closing(day: RoughDay(day), how: how, by: party, why: why)
    try keep(agreement)
  }

  /// Gives notice of an agreement.
  public func giveNotice(_ id: AgreementID, by party: PartyID?, why: String) throws {
    var agreement = try existing(Agreement.self, id)
    guard try book.standing(of: agreement, on: pen.day).status.binds, agreement.notice == nil else {
      throw refusal(ClerkRules.notInForce, id.pointer)
    }
    guard agreement.term?.notice != nil || agreement.term?.prolongs != nil else {
      throw refusal(ClerkRules.noNotice, id.pointer)
    }
    agreement.notice = NoticeGiven(day: RoughDay(pen.day), by: party, why: why)
    try keep(agreement)
  }

  /// Lets a party join, or binds one that is no member.
  public func accede(
    _ id: AgreementID, _ party: PartyID, _ how: AccessionHow, basis: String?
  ) throws {
    let agreement = try existing(Agreement.self, id)
    if agreement.closed != nil { throw refusal(ClerkRules.closed, id.pointer) }
    let joined = try records.timelines(
      Accession.self, during: .always, pointingAt: id.pointer
    ).compactMap { $0.pieces.last?.value }
    if agreement.parties.contains(party)
      || joined.contains(where: { $0.agreement == id && $0.party == party })
    {
      throw refusal(ClerkRules.isParty, id.pointer, ["party": .thing(party.pointer)])
    }
    try pen.set(
      Accession(
        id: try free("\(id)-\(party)"), agreement: id, party: party, day: RoughDay(pen.day),
        how: how, basis: basis, source: source))
  }

  /// Records that one time of an obligation was met; the first that is open when none is named.
  public func meet(_ id: ObligationID, time: Day?, text: String) throws {
    var obligation = try existing(Obligation.self, id)
    let one = try open(obligation, time)
    obligation.evidence.append(Evidence(time: one, day: RoughDay(pen.day), text: text))
    try keep(obligation)
  }

  /// Lets one time of an obligation go, for a reason.
  public func waive(_ id: ObligationID, time: Day?, by party: PartyID?, why: String) throws {
    var obligation = try existing(Obligation.self, id)
    let one = try open(obligation, time)
    obligation.waived.append(Waiver(time: one, day: RoughDay(pen.day), by: party, why: why))
    try keep(obligation)
  }

  // MARK: What must be so

  private func open(_ obligation: Obligation, _ time: Day?) throws -> Day {
    let period =
      time.map { Period(day: $0) } ?? Period(.earliest, until: pen.day.adding(months: 24))
    let open = obligation.occurrences(in: period ?? .always).filter {
      let state = obligation.state(of: $0, on: pen.day)
      return state != .met && state != .waived
    }
    guard let one = open.first else {
      throw refusal(ClerkRules.nothingOpen, obligation.id.pointer)
    }
    return one.latest
  }

  private func requireOpen(_ agreement: Agreement) throws {
    if agreement.closed != nil { throw refusal(ClerkRules.closed, agreement.id.pointer) }
    if agreement.concluded != nil { throw refusal(ClerkRules.concluded, agreement.id.pointer) }
  }

  private func existing<R: Record>(_: R.Type, _ id: Identifier<R.Subject>) throws -> R {
    if let record = try records.record(R.self, id, on: pen.day) { return record }
    throw refusal(RecordRules.unknown, id.pointer, ["target": .thing(id.pointer)])
  }

  private func keep<R: Record>(_ record: R) throws {
    if let next = try records.timeline(R.self, record.id).nextChange(after: pen.day) {
      throw refusal(ClerkRules.changedLater, record.pointer, ["day": .day(next)])
    }
    try pen.set(record)
  }

  private func free<Subject>(_ stem: String) throws -> Identifier<Subject> {
    let plain = stem.map { $0 == "." ? "-" : String($0) }.joined().prefix(90)
    for number in 1..<1_000 {
      let text = number == 1 ? String(plain) : "\(plain)-\(number)"
      guard let id = Identifier<Subject>(text) else { break }
      let isFree =
        try Subject.kind == Approval.kind
        ? Identifier(text).map { try records.timeline(Approval.self, $0).isEmpty } ?? false
        : Identifier(text).map { try records.timeline(Accession.self, $0).isEmpty } ?? false
      if isFree { return id }
    }
    throw refusal(ClerkRules.taken, Pointer(kind: Subject.kind, id: String(plain)))
  }

  private func refusal(_ rule: Rule, _ subject: Pointer, _ facts: [String: Fact] = [:]) -> Refusal {
    Refusal([Finding(rule, about: subject, facts)])
  }
}
