public import Vocabulary

/// What is done with agreements, from a pen's day on.
///
/// Each act refuses what the agreement's own words do not allow; nothing is then written.
public struct Clerk {
  private let book: AgreementBook
  let pen: any Pen
  private let source: Source
  private var records: any Records { book.records }

  /// A clerk with a pen; everything written names the source.
  package init(_ book: AgreementBook, pen: any Pen, source: Source) {
    self.book = book
    self.pen = pen
    self.source = source
  }

  /// Enters an agreement that is not there yet.
  public func enter(_ agreement: Agreement) throws { try pen.enter(agreement) }

  /// Enters a draft made from another agreement, as that stands on the day.
  public func enter(
    _ id: AgreementID, _ following: Following, _ other: AgreementID, title: String? = nil,
    from: RoughDay? = nil, until: RoughDay? = nil
  ) throws {
    let before = try pen.existing(Agreement.self, other)
    // What makes it longer begins the day after its last, unless somebody says otherwise.
    let last = following == .extending && from == nil ? before.lastDay : nil
    let start =
      from ?? last.map { RoughDay(from: $0.earliest.next, to: $0.latest.next) }
    let draft = before.followed(
      by: id, following, title: title ?? AgreementWords.following(following, before.title, from),
      from: start, until: until, source: source)
    try enter(book.handedOver(draft, since: before.concluded?.day?.latest, on: pen.day))
  }

  /// Writes the next version of an agreement's text; the first there is, or a material change unless said.
  ///
  /// What the new text changes of the agreement itself is written with it, by `revising`: whom it is between, its days,
  /// its fields. That is never editorial.
  @discardableResult
  public func change(
    _ id: AgreementID, _ kind: TextChange? = nil, title: String? = nil, proposer: PartyID? = nil,
    concerns: [Pointer] = [], takesIn: [TopicID] = [], drops: [TopicID] = [],
    revising edit: (inout Agreement) throws -> Void = { _ in }
  ) throws -> AgreementVersionID {
    var agreement = try pen.existing(Agreement.self, id)
    try requireOpen(agreement)
    if try book.standing(of: agreement, on: pen.day).status.binds {
      throw Refusal(ClerkRules.binding, about: id.pointer)
    }
    try revise(&agreement, kind, edit)
    let next = try nextVersion(of: id)
    try pen.set(
      AgreementVersion(
        id: next.id, title: title ?? AgreementWords.version(next.number, of: agreement.title),
        agreement: id, proposer: proposer, day: RoughDay(pen.day),
        change: next.isFirst ? .first : kind ?? .material, concerns: concerns, takesIn: takesIn,
        drops: drops, source: source))
    return next.id
  }

  /// Writes what a new text changes of an agreement, when it does.
  private func revise(
    _ agreement: inout Agreement, _ kind: TextChange?, _ edit: (inout Agreement) throws -> Void
  ) throws {
    let before = agreement
    try edit(&agreement)
    guard agreement != before else { return }
    var reworded = before
    // In which order they answer is nothing they agree on.
    (reworded.approvers, reworded.concludedBy) = (agreement.approvers, agreement.concludedBy)
    if kind == .editorial, agreement != reworded {
      throw Refusal(ClerkRules.notEditorial, about: agreement.id.pointer)
    }
    try pen.revise(agreement)
  }

  /// The id of an agreement's next version, the number in it, and whether it is the first.
  private func nextVersion(
    of id: AgreementID
  ) throws -> (id: AgreementVersionID, number: String, isFirst: Bool) {
    let there = try records.timelines(
      AgreementVersion.self, during: .always, pointingAt: id.pointer
    ).filter { $0.pieces.contains { $0.value.agreement == id } }
    let free = try pen.freeID(
      AgreementVersion.self, "\(id.text.prefix(80))-udgave", from: there.count + 1)
    return (free, free.text.split(separator: "-").last.map(String.init) ?? "1", there.isEmpty)
  }

  /// A body approves, or rejects, the version that holds; in its turn.
  public func approve(
    _ id: AgreementID, by body: Pointer, isRejection: Bool = false, decision: DecisionID? = nil
  ) throws {
    let agreement = try pen.existing(Agreement.self, id)
    try requireOpen(agreement)
    let standings = try book.approvals(of: agreement, on: pen.day)
    try requireItsTurn(body, in: agreement, standings, isRejection: isRejection)
    let versions = try book.context(of: agreement, on: pen.day).versions
    let reader = ApprovalReader(approvers: [], versions: versions, approvals: [])
    guard let version = reader.current(on: pen.day) else {
      throw Refusal(ClerkRules.noVersion, about: id.pointer)
    }
    let approval = Approval(
      id: try pen.freeID(Approval.self, joined(version.id.text, body.id)), version: version.id,
      body: body, day: RoughDay(pen.day), isRejection: isRejection ? true : nil,
      decision: decision, source: source)
    if let found = try book.fault(in: approval, of: agreement, on: .latest) {
      throw Refusal([found.finding(about: id.pointer)])
    }
    try pen.set(approval)
  }

  /// Concludes an agreement: all who must have approved it.
  public func sign(_ id: AgreementID) throws {
    var agreement = try pen.existing(Agreement.self, id)
    try requireOpen(agreement)
    let missing = try book.approvals(of: agreement, on: pen.day).filter { $0.state != .approved }
    if !missing.isEmpty {
      let bodies = missing.map { Fact.thing($0.body) }
      throw Refusal(ClerkRules.notApproved, about: id.pointer, ["bodies": .list(bodies)])
    }
    agreement.stage = nil
    agreement.concluded = Conclusion(day: RoughDay(pen.day))
    try pen.revise(agreement)
  }

  /// Ends an agreement early, with a day as its last, or gives it up from that day when it is not concluded.
  public func end(_ id: AgreementID, on day: Day, by party: PartyID?, why: String) throws {
    var agreement = try pen.existing(Agreement.self, id)
    if agreement.closed != nil { throw Refusal(ClerkRules.closed, about: id.pointer) }
    let how: Closing.How = try book.isMade(agreement, on: pen.day) ? .ended : .withdrawn
    if how == .ended, let last = try book.whole(agreement, on: pen.day).lastDay, day >= last.latest
    {
      throw Refusal(
        ClerkRules.endsAnyway, about: id.pointer, ["last": .rough(last), "day": .day(day)])
    }
    agreement.closed = Closing(day: RoughDay(day), how: how, by: party, why: why)
    try pen.revise(agreement)
  }

  /// Lets an agreement go that has ended with nothing in its place.
  public func letGo(_ id: AgreementID, by party: PartyID?, why: String) throws {
    var agreement = try pen.existing(Agreement.self, id)
    if let target = agreement.extends.first {
      throw Refusal(
        ClerkRules.extensionLetGo, about: id.pointer, ["target": .thing(target.pointer)])
    }
    guard try !book.lapseDuties(of: [agreement], on: pen.day).isEmpty else {
      throw Refusal(ClerkRules.nothingLapsed, about: id.pointer, ["day": .day(pen.day)])
    }
    agreement.letGo = LetGo(day: RoughDay(pen.day), by: party, why: why)
    try pen.revise(agreement)
  }

  /// Gives notice of an agreement.
  public func giveNotice(_ id: AgreementID, by party: PartyID?, why: String) throws {
    var agreement = try pen.existing(Agreement.self, id)
    guard try book.standing(of: agreement, on: pen.day).status.binds, agreement.notice == nil else {
      throw Refusal(ClerkRules.notInForce, about: id.pointer)
    }
    guard agreement.term?.notice != nil || agreement.term?.prolongs != nil else {
      throw Refusal(ClerkRules.noNotice, about: id.pointer)
    }
    agreement.notice = NoticeGiven(day: RoughDay(pen.day), by: party, why: why)
    try pen.revise(agreement)
  }

  /// Lets a party join, or binds one that is no member.
  public func accede(
    _ id: AgreementID, _ party: PartyID, _ how: AccessionHow, basis: String?
  ) throws {
    let agreement = try pen.existing(Agreement.self, id)
    if agreement.closed != nil { throw Refusal(ClerkRules.closed, about: id.pointer) }
    let members = try records.timelines(
      Accession.self, during: .always, pointingAt: id.pointer
    ).compactMap { $0.pieces.last?.value }
    if agreement.parties.contains(party)
      || members.contains(where: { $0.agreement == id && $0.party == party })
    {
      throw Refusal(ClerkRules.isParty, about: id.pointer, ["party": .thing(party.pointer)])
    }
    try pen.set(
      Accession(
        id: try pen.freeID(Accession.self, joined(id.text, party.text)), agreement: id,
        party: party, day: RoughDay(pen.day),
        how: how, basis: basis, source: source))
  }

  /// Records that one time of an obligation was met; the first that is open when none is named.
  public func meet(_ id: ObligationID, time: Day?, text: String) throws {
    var obligation = try pen.existing(Obligation.self, id)
    let one = try open(obligation, time)
    obligation.evidence.append(Evidence(time: one, day: RoughDay(pen.day), text: text))
    try pen.revise(obligation)
  }

  /// Lets one time of an obligation go, for a reason.
  public func waive(_ id: ObligationID, time: Day?, by party: PartyID?, why: String) throws {
    var obligation = try pen.existing(Obligation.self, id)
    let one = try open(obligation, time)
    obligation.waived.append(Waiver(time: one, day: RoughDay(pen.day), by: party, why: why))
    try pen.revise(obligation)
  }

  // MARK: What must be so

  /// A body answers in its turn, for itself and for those that it took over from; one that is no more does not.
  private func requireItsTurn(
    _ body: Pointer, in agreement: Agreement, _ standings: [ApprovalStanding], isRejection: Bool
  ) throws {
    let subject = agreement.id.pointer
    let own = standings.filter { $0.asked.contains(body) }
    if own.isEmpty, let gone = standings.first(where: { $0.body == body }) {
      throw gone.refusal(about: subject)
    }
    guard let last = own.last else {
      throw Refusal(AgreementRules.strangeApproval, about: subject, ["body": .thing(body)])
    }
    let open = own.filter { $0.awaited.contains(body) }
    if open.isEmpty, !isRejection {
      throw Refusal(ClerkRules.hasApproved, about: subject, ["body": .thing(body)])
    }
    let reader = ApprovalReader(approvers: agreement.approvers, versions: [], approvals: [])
    let waiting = (open.isEmpty ? [last] : open).map { row in
      let before = reader.before(row.body, standings)
      return standings.first { before.contains($0.body) && $0.state != .approved }
    }
    guard !waiting.contains(nil), let first = waiting.compactMap(\.self).first else { return }
    throw Refusal(
      ClerkRules.notItsTurn, about: subject,
      ["body": .thing(body), "first": .thing(first.asked.first ?? first.body)])
  }

  private func open(_ obligation: Obligation, _ time: Day?) throws -> Day {
    let period =
      time.map { Period(day: $0) } ?? Period(.earliest, until: pen.day.adding(months: 24))
    let owed = try book.owed(obligation, on: pen.day)
    let open = (owed?.occurrences(in: period ?? .always) ?? []).filter {
      let state = obligation.state(of: $0, on: pen.day)
      return state != .met && state != .waived
    }
    guard let one = open.first else {
      throw Refusal(ClerkRules.nothingOpen, about: obligation.id.pointer)
    }
    return one.latest
  }

  private func requireOpen(_ agreement: Agreement) throws {
    if agreement.closed != nil { throw Refusal(ClerkRules.closed, about: agreement.id.pointer) }
    if agreement.concluded != nil {
      throw Refusal(ClerkRules.concluded, about: agreement.id.pointer)
    }
  }

  /// Two ids as the stem of one, where at most one prefix may stand.
  private func joined(_ one: String, _ other: String) -> String {
    "\(one)-\(other)".map { $0 == "." ? "-" : String($0) }.joined()
  }
}

extension ApprovalStanding {
  /// Why a body that is no more does not answer, and who does.
  fileprivate func refusal(about subject: Pointer) -> Refusal {
    var facts: [String: Fact] = ["body": .thing(body)]
    guard !asked.isEmpty else { return Refusal(HandoverRules.nobodyAnswers, about: subject, facts) }
    facts["heirs"] = .list(asked.map { .thing($0) })
    facts["ids"] = .list(asked.map { .text($0.id) })
    if let coveredBy, let day, state == .approved {
      facts["heirs"] = .thing(coveredBy)
      facts["day"] = .rough(day)
      return Refusal(HandoverRules.isCovered, about: subject, facts)
    }
    return Refusal(
      state == .approved ? ClerkRules.hasApproved : HandoverRules.heirAnswers, about: subject, facts
    )
  }
}
