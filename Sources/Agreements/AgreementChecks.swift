package import Vocabulary

/// Asks the rules of agreements.
package struct AgreementChecks: Checking {
  let book: AgreementBook
  private var records: any Records { book.records }

  /// The checks over a book.
  package init(_ book: AgreementBook) { self.book = book }

  /// An agreement rests on those it comes back to itself by, those it makes concrete or follows, what
  /// else takes their place, its parties, and the approvals of its versions; see `ApprovalChecks`,
  /// `ClauseChecks` and `ObligationChecks` for the rest.
  package let reach: Reach = {
    let agreement = AgreementSubject.kind
    return Reach(
      [
        Trail(from: agreement, .back(agreement)), Trail(from: agreement, .names(agreement)),
        Trail(
          from: agreement,
          .names(agreement).by(Agreement.self) { ($0.succeeds + $0.renews).map(\.pointer) },
          .namedBy(agreement).by(Agreement.self, following)),
        Trail(from: agreement, .names(PartySubject.kind)), Trail(from: agreement, .forvaltninger),
        Trail(
          from: agreement, .namedBy(AgreementVersionSubject.kind), .namedBy(ApprovalSubject.kind)),
      ]
        + Trail.carried(
          from: agreement, .namedBy(AgreementVersionSubject.kind), .namedBy(ApprovalSubject.kind))
        + ApprovalChecks.trails + ClauseChecks.trails + ObligationChecks.trails)
  }()

  /// What an agreement takes the place of, or makes longer.
  @Sendable static func following(_ agreement: Agreement) -> [Pointer] {
    (agreement.succeeds + agreement.renews + agreement.extends).map(\.pointer)
  }

  /// What is wrong with each agreement by itself, with those it points at, and over time.
  package func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    let single = try records.timelines(Agreement.self, about: about, during: during)
      .flatMap { try findings($0, during) }
    return try single + gaps(about, during)
      + ApprovalChecks(book: book).findings(about: about, during: during)
      + ClauseChecks(book: book).findings(about: about, during: during)
      + ObligationChecks(book: book).findings(about: about, during: during)
  }

  private func findings(_ timeline: Timeline<Agreement>, _ during: Period) throws -> [Finding] {
    guard let id = timeline.pieces.first?.value.id else { return [] }
    if let days = try loop(from: id, during: during, parents: parents) {
      return [Finding(AgreementRules.loop, about: id.pointer, ["days": .period(days)])]
    }
    var found: [Finding] = []
    for piece in timeline.pieces(in: during) {
      let agreement = piece.value
      found += termFindings(agreement) + selfContradictions(agreement)
      found += try kindFindings(agreement, piece.period.start)
      found += try fieldFindings(agreement, piece.period.start)
      found += try parentFindings(agreement, piece.period)
      found += try partyFindings(agreement, piece.period.start, during)
    }
    // Versions of one agreement repeat what is wrong with all of them.
    return found.eachOnce
  }

  private func parents(
    _ id: AgreementID, _ period: Period
  ) throws -> [(AgreementID, Period)] {
    try records.timeline(Agreement.self, id).pieces(in: period).flatMap { piece in
      piece.value.relations.map { ($0, piece.period) }
    }
  }

  private func termFindings(_ agreement: Agreement) -> [Finding] {
    if let term = agreement.term, !term.isLimitSound {
      return [Finding(AgreementRules.badProlongation, about: agreement.pointer)]
    }
    guard let term = agreement.term, let from = term.from, let until = term.until else {
      return []
    }
    let facts: [String: Fact] = ["from": .rough(from), "until": .rough(until)]
    if until.latest < from.earliest {
      return [Finding(AgreementRules.endsBeforeStart, about: agreement.pointer, facts)]
    }
    guard let lasts = term.lasts,
      until.latest < lasts.lastDay(from: from.earliest)
        || until.earliest > lasts.lastDay(from: from.latest)
    else { return [] }
    let length = ["lasts": Fact.duration(lasts)]
    return [
      Finding(
        AgreementRules.lengthDiffers, about: agreement.pointer,
        facts.merging(length) { first, _ in first })
    ]
  }

  private func selfContradictions(_ agreement: Agreement) -> [Finding] {
    var found: [Finding] = []
    var seen: Set<PartyID> = []
    if let twice = agreement.parties.first(where: { !seen.insert($0).inserted }) {
      found.append(
        Finding(
          AgreementRules.partyTwice, about: agreement.pointer, ["party": .thing(twice.pointer)]))
    }
    if agreement.closed?.how == .ended, let closed = agreement.closed?.day,
      let concluded = agreement.concluded?.day, closed.latest < concluded.earliest
    {
      let facts: [String: Fact] = [
        "closed": .rough(closed), "concluded": .rough(concluded),
      ]
      found.append(Finding(AgreementRules.closedBeforeConcluded, about: agreement.pointer, facts))
    }
    if agreement.concluded != nil, agreement.stage != nil {
      found.append(Finding(AgreementRules.stageWhenConcluded, about: agreement.pointer))
    }
    return found
  }

  private func kindFindings(_ agreement: Agreement, _ first: Day) throws -> [Finding] {
    guard let kind = book.kind(of: agreement, on: first) else { return [try unknown(agreement)] }
    guard let level = agreement.level, level != kind.level else { return [] }
    let expected = kind.level.map { Fact.number($0.rawValue) } ?? .text(AgreementRules.none)
    return [
      Finding(
        AgreementRules.kindLevel, about: agreement.pointer,
        [
          "level": .number(level.rawValue), "kind": .text(kind.title), "expected": expected,
        ])
    ]
  }

  /// A kind of a forvaltning that is not plugged in is kept; of one that is, the kind is unknown.
  private func unknown(_ agreement: Agreement) throws -> Finding {
    let text = agreement.kind.text
    let prefix = text.split(separator: ".").first.map(String.init) ?? text
    let isForeign =
      try prefix != text && book.parts.part(of: text) == nil
      && PartID(prefix).map { try book.parties.isForvaltning($0, during: .always) } ?? false
    if isForeign {
      return Finding(
        AgreementRules.kindNotPluggedIn, about: agreement.pointer, ["kind": .text(text)])
    }
    let known = Set(book.kinds.map(\.name)).sorted()
    return Finding(
      AgreementRules.kindUnknown, about: agreement.pointer,
      [
        "kind": .text(text), "known": .list(known.map { .text($0) }),
        "meant": RecordRules.meant(text, among: known),
      ])
  }

  private func parentFindings(_ agreement: Agreement, _ period: Period) throws -> [Finding] {
    guard let level = agreement.level else { return [] }
    return try agreement.concretises.flatMap { target in
      try records.timeline(Agreement.self, target).pieces(in: period).compactMap { other in
        guard let above = other.value.level, level <= above else { return nil }
        return Finding(
          AgreementRules.notBelow, about: agreement.pointer,
          [
            "level": .number(level.rawValue), "target": .thing(target.pointer),
            "above": .number(above.rawValue),
          ])
      }
    }
  }

  /// Asked while the agreement may hold: of one long past nobody can act on it.
  private func partyFindings(
    _ agreement: Agreement, _ day: Day, _ during: Period
  ) throws -> [Finding] {
    let isPast = agreement.term?.lastDay.map { $0.upperBound < during.start } ?? false
    guard agreement.concluded != nil, !isPast else { return [] }
    let approval =
      agreement.approvers.isEmpty
      ? [Finding(AgreementRules.approvalUnknown, about: agreement.pointer)] : []
    let oneSide = Finding(AgreementRules.oneSide, about: agreement.pointer)
    let opposite = try agreement.parties.contains { party in
      try agreement.parties.contains { try book.parties.areOpposite(party, $0, on: day) ?? true }
    }
    return opposite ? approval : approval + [oneSide]
  }

  /// Gaps as the latest versions tell them, also on days before the successor came about.
  ///
  /// Only a gap that no reading of the rough days closes, between an agreement and its recorded
  /// successor; where no successor is recorded, nothing is known. Days on which another predecessor
  /// or another successor may hold are no gap.
  private func gaps(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try records.timelines(Agreement.self, about: about, during: .always)
      .compactMap { $0.pieces.last?.value }.flatMap { try gaps(before: $0, during) }
  }

  private func gaps(before agreement: Agreement, _ during: Period) throws -> [Finding] {
    guard !agreement.isWithdrawn, let start = agreement.term?.from?.earliest else { return [] }
    let before = try (agreement.succeeds + agreement.renews).compactMap(latest)
      .map { try book.whole($0, on: .latest) }
    return try before.compactMap { target in
      guard !target.isWithdrawn, let last = target.lastPossibleDay,
        let gap = Period(last.next, to: start)
      else { return nil }
      let relatives = try (before + successors(of: target.id)).map {
        try book.whole($0, on: .latest)
      }
      let open = relatives.filter { !$0.isWithdrawn }.compactMap(\.possibleTerm)
        .reduce([gap]) { gaps, term in gaps.flatMap { $0.subtracting(term) } }
        .compactMap { $0.intersection(during) }
      guard !open.isEmpty else { return nil }
      let days = Fact.list(open.map { .period($0) })
      return Finding(
        AgreementRules.gap, about: agreement.pointer,
        ["days": days, "target": .thing(target.pointer)])
    }
  }

  private func latest(_ id: AgreementID) throws -> Agreement? {
    try records.timeline(Agreement.self, id).pieces.last?.value
  }

  private func successors(of id: AgreementID) throws -> [Agreement] {
    try records.timelines(Agreement.self, during: .always, pointingAt: id.pointer)
      .compactMap { $0.pieces.last?.value }.filter {
        $0.takesPlace(of: id) || $0.extends.contains(id)
      }
  }
}
