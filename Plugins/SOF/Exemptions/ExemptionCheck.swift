import Agreements
import Counter
import Organisation
import Vocabulary

/// Whether exemptions can be: never more than an afdeling has, never from itself, only between parties to the agreement,
/// over days on which that holds.
///
/// That they add up is asked where agreements are.
struct ExemptionCheck: Checking {
  let rooms: any Rooms
  let reach = Reach(
    Trail(from: ExemptionSubject.kind, .names(AgreementSubject.kind)),
    Trail(
      from: ExemptionSubject.kind, .names(AgreementSubject.kind), .namedBy(AgreementSubject.kind)),
    Trail(
      from: ExemptionSubject.kind, .names(AgreementSubject.kind), .names(PartySubject.kind)),
    Trail(from: ExemptionSubject.kind, .along(PartySubject.kind)),
    Trail(from: ExemptionSubject.kind, .names(PartySubject.kind), .namedBy(ExemptionSubject.kind)),
    // What the municipality could have there: what was counted, and what gave it a share.
    Trail(from: ExemptionSubject.kind, .names(PartySubject.kind), .namedBy(VacancyCount.kind)),
    Trail(from: ExemptionSubject.kind, .everything(AssignmentDecision.kind)),
    Trail(from: ExemptionSubject.kind, .everything(LadderStep.kind)),
    Trail(from: ExemptionSubject.kind, .everything(AgreementSubject.kind)),
    Trail(
      from: ExemptionSubject.kind, .everything(AgreementSubject.kind),
      .namedBy(AgreementVersionSubject.kind)),
    Trail(
      from: ExemptionSubject.kind, .everything(AgreementSubject.kind),
      .namedBy(ApprovalSubject.kind)),
    Trail(
      from: ExemptionSubject.kind, .everything(AgreementSubject.kind), .names(PartySubject.kind)),
    Trail(
      from: ExemptionSubject.kind, .everything(AreaSubject.kind), .names(PartySubject.kind)),
    Trail(from: ExemptionSubject.kind, .everything(AreaSubject.kind)))

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try Exemptions(records: rooms.records).timelines(about: about, during: during).flatMap {
      timeline in
      try timeline.pieces(in: during).flatMap { piece in
        try own(piece.value, piece.period) + among(piece.value, on: piece.period.start)
          + ExemptionSizes(rooms: rooms).findings(piece.value, piece.period)
      }
    }
  }

  private func own(_ exemption: Exemption, _ days: Period) throws -> [Finding] {
    let itself = exemption.compensations.filter { $0.party == exemption.exempted }.map {
      Finding(
        ExemptionRules.itself, about: exemption.pointer,
        ["party": .thing($0.party.pointer), "dwellings": .number($0.dwellings)])
    }
    return try itself + nothing(exemption) + kinds(exemption, on: days.start)
      + strangers(exemption, on: days.start)
      + outside(exemption, days)
  }

  /// Those in it that are no afdeling, and who takes over twice: the ledger counts dwellings of afdelinger.
  private func kinds(_ exemption: Exemption, on day: Day) throws -> [Finding] {
    let takers = exemption.compensations.map(\.party)
    let twice = takers.eachOnce.filter { one in takers.count(where: { $0 == one }) > 1 }.map {
      Finding(
        ExemptionRules.takerTwice, about: exemption.pointer, ["party": .thing($0.pointer)])
    }
    guard try LedgerBook(rooms: rooms).isOfAssignment(exemption, on: day) else { return twice }
    // That there is such a party at all is asked by the rules that hold for every record.
    let others = try ([exemption.exempted] + takers).eachOnce.filter { party in
      let known = try LedgerBook(rooms: rooms).party(party, on: day)
      return known.map { $0.kind != .afdeling } ?? false
    }
    return twice
      + others.map {
        Finding(
          ExemptionRules.notAfdeling, about: exemption.pointer,
          ["party": .thing($0.pointer), "day": .day(day)])
      }
  }

  private func nothing(_ exemption: Exemption) -> [Finding] {
    let numbers =
      [(exemption.exempted, exemption.dwellings)]
      + exemption.compensations.map { ($0.party, $0.dwellings) }
    let none = numbers.first { $0.1 < 1 }
    return none.map {
      [Finding(ExemptionRules.nothing, about: exemption.pointer, ["party": .thing($0.0.pointer)])]
    } ?? []
  }

  private func strangers(_ exemption: Exemption, on day: Day) throws -> [Finding] {
    let agreement = try rooms.agreements.agreement(exemption.agreement, on: day)
    guard let agreement else { return [] }
    guard try LedgerBook(rooms: rooms).isOfAssignment(exemption, on: day) else {
      return [
        Finding(
          ExemptionRules.otherAgreement, about: exemption.pointer,
          ["agreement": .thing(agreement.pointer)])
      ]
    }
    guard try !isForAll(agreement, on: day) else { return [] }
    let parties = [exemption.exempted] + exemption.compensations.map(\.party)
    return try parties.eachOnce.filter { try !isParty($0, to: agreement, on: day) }.map { party in
      Finding(
        ExemptionRules.notParty, about: exemption.pointer,
        [
          "agreement": .thing(agreement.pointer), "party": .thing(party.pointer), "day": .day(day),
        ])
    }
  }

  /// Whether it is made with a body of them all, or says not with whom.
  private func isForAll(_ agreement: Agreement, on day: Day) throws -> Bool {
    try agreement.parties.isEmpty
      || agreement.parties.contains {
        let kind = try rooms.parties.party($0, on: day)?.kind
        return kind == .sector || kind == .kreds || kind == .association
      }
  }

  private func isParty(_ id: PartyID, to agreement: Agreement, on day: Day) throws -> Bool {
    let above = try [id] + LedgerBook(rooms: rooms).above(id, on: day)
    let administering = try above.compactMap {
      try rooms.parties.party($0, on: day)?.administeredBy
    }
    return try (above + administering).contains { one in
      try agreement.parties.contains {
        try $0 == one || rooms.heirs.answering(for: $0.pointer, on: day).contains(one.pointer)
      }
    }
  }

  private func outside(_ exemption: Exemption, _ days: Period) throws -> [Finding] {
    let book = LedgerBook(rooms: rooms)
    // One that begins before its agreement came about is held against what became of that.
    let agreed =
      try book.agreedDays(of: exemption, on: days.start)
      ?? book.agreedDays(of: exemption, on: .latest)
    guard let agreed else { return [] }
    // One that goes on ends with its agreement, also when that ends early.
    let isOutside =
      days.end == nil ? !agreed.contains(days.start) : !agreed.contains(days)
    guard isOutside else { return [] }
    return [
      Finding(
        ExemptionRules.outside, about: exemption.pointer,
        [
          "days": .period(days), "agreement": .thing(exemption.agreement.pointer),
          "agreed": .period(agreed),
        ])
    ]
  }

  /// What each afdeling is let off and takes over in all on a day, told of the exemption that began last: the others were
  /// there before it.
  private func among(_ exemption: Exemption, on day: Day) throws -> [Finding] {
    let parties = [exemption.exempted] + exemption.compensations.map(\.party)
    return try parties.eachOnce.flatMap { party -> [Finding] in
      let all = try Exemptions(records: rooms.records).naming(party, on: day)
      guard try isLast(exemption, of: all, on: day) else { return [] }
      return try together(party, all, exemption, on: day)
    }
  }

  private func isLast(_ exemption: Exemption, of all: [Exemption], on day: Day) throws -> Bool {
    let later = all.filter { $0.id > exemption.id }.map(\.pointer)
    guard !later.isEmpty else { return true }
    return try !Exemptions(records: rooms.records).timelines(about: Set(later)).contains {
      $0.pieces.contains { $0.period.start == day }
    }
  }

  private func together(
    _ party: PartyID, _ all: [Exemption], _ exemption: Exemption, on day: Day
  ) throws -> [Finding] {
    let off = all.filter { $0.exempted == party }
    let taking = all.filter { $0.compensations.contains { $0.party == party } }
    func finding(
      _ rule: Rule, _ some: [Exemption], _ dwellings: Int128, _ more: [String: Fact] = [:]
    ) -> Finding {
      let facts: [String: Fact] = [
        "party": .thing(party.pointer), "dwellings": .number(dwellings.shown), "day": .day(day),
        "exemptions": .list(some.map(\.id.text).eachOnce.map { .text($0) }),
      ]
      return Finding(rule, about: exemption.pointer, facts.merging(more) { first, _ in first })
    }
    let letOff = off.reduce(Int128(0)) { $0 + Int128($1.dwellings) }
    let taken = taking.flatMap(\.compensations).filter { $0.party == party }
      .reduce(Int128(0)) { $0 + Int128($1.dwellings) }
    var found: [Finding] = []
    if !off.isEmpty, taking.contains(where: { $0.exempted != party }) {
      found.append(finding(ExemptionRules.takesToo, off + taking, letOff))
    }
    guard let there = try rooms.parties.party(party, on: day)?.dwellings?.family else {
      return found
    }
    if taken > Int128(there) {
      found.append(finding(ExemptionRules.takesTooMany, taking, taken, ["there": .number(there)]))
    }
    if letOff > Int128(there) {
      found.append(finding(ExemptionRules.tooMany, off, letOff, ["there": .number(there)]))
    } else if let most = try most(of: there, in: party, on: day), letOff > Int128(most.dwellings) {
      found.append(
        finding(
          ExemptionRules.beyondStock, off, letOff,
          [
            "there": .number(there), "most": .number(most.dwellings),
            "share": .text(most.share.percent),
          ]))
    }
    return found
  }

  /// The most that the share of a day gives, if every dwelling fell vacant in a year; nil where nobody knows the share.
  private func most(
    of there: Int, in party: PartyID, on day: Day
  ) throws -> (dwellings: Int, share: Int)? {
    let above = try LedgerBook(rooms: rooms).above(party, on: day)
    let right = try RightsReader(rooms: rooms).rights(on: day).right(of: party, above, .family)
    guard let share = right?.share else { return nil }
    return (Parts(share: share, of: there).dwellings.shown, share)
  }
}
