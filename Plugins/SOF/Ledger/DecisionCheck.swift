import Agreements
import Counter
import Organisation
import Vocabulary

/// Whether the council's decisions are what § 59 lets it decide.
struct DecisionCheck: Checking {
  let rooms: any Rooms
  /// Where `§ 59 stk. 4` holds rests on the areas and who has dwellings in them, and `stk. 5` on what is decided by § 51 b.
  let reach = Reach(
    Trail(from: AssignmentDecision.kind, .everything(AgreementSubject.kind)),
    Trail(
      from: AssignmentDecision.kind, .everything(AgreementSubject.kind),
      .namedBy(AgreementVersionSubject.kind)),
    Trail(
      from: AssignmentDecision.kind, .everything(AgreementSubject.kind),
      .namedBy(ApprovalSubject.kind)),
    Trail(
      from: AssignmentDecision.kind, .everything(AgreementSubject.kind),
      .names(PartySubject.kind)),
    Trail(from: AssignmentDecision.kind, .everything(AreaSubject.kind)),
    Trail(
      from: AssignmentDecision.kind, .everything(AreaSubject.kind), .names(PartySubject.kind),
      .along(PartySubject.kind)),
    Trail(from: AssignmentDecision.kind, .names(PartySubject.kind)),
    Trail(from: AssignmentDecision.kind, .everything(AssignmentDecision.kind)))

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try rooms.records.timelines(AssignmentDecision.self, about: about, during: during)
      .flatMap { timeline in
        try timeline.pieces(in: during).flatMap { piece in
          try fault(piece).map { [$0] } ?? unlisted(piece) + twice(piece)
        }
      }
  }

  /// Where a decision by `§ 59 stk. 4` is about areas that no list of § 51 b has on its first day, or not on a later; and
  /// one by `stk. 5` about afdelinger where nothing is decided by § 51 b.
  private func unlisted(_ piece: Timeline<AssignmentDecision>.Piece) throws -> [Finding] {
    guard piece.value.type == .family else { return [] }
    let (decision, first) = (piece.value, piece.period.start)
    func finding(_ rule: Rule, _ what: [Pointer], _ day: Day) -> Finding {
      Finding(
        rule, about: decision.pointer,
        [
          "what": what.isEmpty ? .text("hele kommunen") : .list(what.map { .thing($0) }),
          "day": .day(day),
        ])
    }
    let told = (decision.area.map { [$0.pointer] } ?? []) + decision.of.map(\.pointer)
    switch decision.basis {
    case .demand: return []
    case .raised: return try undecided(decision, on: first).map { [finding($0, told, first)] } ?? []
    case .combined: break
    }
    let covered = try RightsReader(rooms: rooms).covered(by: decision, on: first)
    let strays = try strays(decision, covered, on: first)
    if covered.isEmpty || !strays.isEmpty {
      return [finding(LedgerRules.combinedUnlisted, covered.isEmpty ? told : strays, first)]
    }
    if covered.listed.isEmpty { return [finding(LedgerRules.combinedUnknown, told, first)] }
    return try lapse(of: decision, during: piece.period).map {
      [finding(LedgerRules.combinedLapsed, told, $0)]
    } ?? []
  }

  /// What is wrong with a decision by `§ 59 stk. 5`.
  ///
  /// It gives a third of the lettings where applicants are refused by `§ 51 b stk. 1`, and nothing of that is recorded there.
  /// Where no list has the area either, nothing can have been decided, unless the minister has approved it by
  /// `§ 51 b stk. 6`.
  private func undecided(_ decision: AssignmentDecision, on day: Day) throws -> Rule? {
    let reader = RightsReader(rooms: rooms)
    let refusing = try ListedAreas(rooms: rooms).refusing(on: day)
    if try reader.isAbout(decision, any: refusing, on: day) { return nil }
    return try reader.covered(by: decision, on: day).isEmpty
      ? LedgerRules.raisedUnlisted : LedgerRules.raisedUndecided
  }

  /// Another demand that was there when it began, of the same dwellings of the same.
  private func twice(_ piece: Timeline<AssignmentDecision>.Piece) throws -> [Finding] {
    let (own, day) = (piece.value, piece.period.start)
    guard own.basis == .demand else { return [] }
    let others = try rooms.records.records(AssignmentDecision.self, on: day).filter { other in
      other.id != own.id && other.basis == .demand && other.type == own.type
        && other.area == own.area && Set(other.of) == Set(own.of)
    }
    return try others.sorted { $0.id < $1.id }.compactMap { other -> Finding? in
      let starts = try rooms.records.timeline(AssignmentDecision.self, other.id).pieces
        .first { $0.period.contains(day) }?.period.start
      // Told of the one that came last.
      guard let starts, (starts, other.id) < (day, own.id) else { return nil }
      return Finding(
        LedgerRules.demandTwice, about: own.pointer,
        ["other": .thing(other.pointer), "type": .text(own.type.word), "day": .day(day)])
    }.prefix(1).map(\.self)
  }

  /// The afdelinger that it names and that lie in no area on the list.
  private func strays(
    _ decision: AssignmentDecision, _ covered: CombinedAfdelinger, on day: Day
  ) throws -> [Pointer] {
    try decision.of.filter { id in
      guard try rooms.parties.party(id, on: day)?.kind == .afdeling else { return false }
      return !covered.listed.contains(id) && !covered.unknown.contains(id)
    }.map(\.pointer)
  }

  /// The first later list, made each 1 December, that has nothing of what the decision is about; nil where none is known.
  private func lapse(of decision: AssignmentDecision, during period: Period) throws -> Day? {
    var year = period.start.year
    while let list = Day(year, 12, 1), list <= period.until ?? .latest {
      year += 1
      guard list > period.start else { continue }
      let covered = try RightsReader(rooms: rooms).covered(by: decision, on: list)
      if covered.isEmpty { return list }
      // What is not known yet says nothing of the lists after it.
      if covered.listed.isEmpty { return nil }
    }
    return nil
  }

  private func fault(_ piece: Timeline<AssignmentDecision>.Piece) -> Finding? {
    let decision = piece.value
    func wrong(_ fault: String) -> Finding {
      Finding(
        LedgerRules.shareWithoutDemand, about: decision.pointer,
        ["basis": .text(decision.basis.word), "fault": .text(fault)])
    }
    switch (decision.basis, decision.share) {
    case (.demand, nil): return wrong("har ingen andel")
    case (.combined, .some), (.raised, .some): return wrong("kan ikke have en andel")
    case (.combined, nil) where decision.type == .youth,
      (.raised, nil) where decision.type == .youth:
      return wrong("er kun om familieboliger")
    case (.raised, nil) where decision.approval == nil:
      return Finding(LedgerRules.raiseUnapproved, about: decision.pointer)
    case (.demand, .some(let share)):
      let view = Viewpoint(piece.period.start, known: rooms.known)
      let most = AssignmentDecision.most(at: view) ?? 2_500
      guard !(1...most).contains(share) else { return nil }
      return Finding(
        LedgerRules.demandShare, about: decision.pointer,
        ["share": .text(share.percent), "most": .text(most.percent)])
    default: return nil
    }
  }
}

extension Int {
  /// Hundredths of a per cent as people read them.
  var percent: String { Cell.share(self).text }
}
