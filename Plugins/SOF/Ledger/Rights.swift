import Agreements
import Counter
import Lov
import Organisation
import Vocabulary

/// What gives the municipality some of the vacant dwellings on a day.
struct Right: Hashable, Sendable {
  /// The decision or the agreement.
  let from: Pointer
  /// On what it rests.
  let basis: Basis
  /// Which dwellings.
  let type: DwellingType
  /// The share, in hundredths of a per cent; nil where nobody knows.
  let share: Int?
  /// Whom it is about; everybody when nil.
  let scope: Set<PartyID>?
  /// The paragraph of that day.
  let law: String
  /// Whether it is known to hold: `§ 59 stk. 4` does where the area is on the list of § 51 b, and where that is not known,
  /// it counts for nothing and is told.
  var isCertain = true

  /// On what it rests, the one that goes before the others last.
  enum Basis: String, Choice {
    /// The council's demand (`§ 59 stk. 1`, for youth dwellings `stk. 3`).
    case demand
    /// An agreement (`§ 59 stk. 2`).
    case agreement
    /// All in areas of § 51 b (`§ 59 stk. 4`).
    case combined

    var word: String {
      switch self {
      case .demand: "kommunalbestyrelsens krav"
      case .agreement: "aftale"
      case .combined: "alle ledige i områder efter § 51 b"
      }
    }
  }

  /// How near it is to an afdeling: named itself, by its organisation, or with everybody; nil where it is not about it.
  func nearness(to afdeling: PartyID, of above: [PartyID]) -> Int? {
    guard let scope else { return 0 }
    if scope.contains(afdeling) { return 2 }
    return above.contains { scope.contains($0) } ? 1 : nil
  }
}

/// The rights of one day.
struct RightsOfDay: Sendable {
  let rights: [Right]
  /// Where `§ 59 stk. 5` counts lettings: everybody when nil is among them.
  let raised: [Set<PartyID>?]

  /// The right that decides for an afdeling: `§ 59 stk. 4` before an agreement before a demand, and the nearest of each.
  func right(of afdeling: PartyID, _ above: [PartyID], _ type: DwellingType) -> Right? {
    let places = Right.Basis.allCases
    return rights.filter { $0.type == type && $0.isCertain }.compactMap { right in
      right.nearness(to: afdeling, of: above).map { near in
        (rank: (places.firstIndex(of: right.basis) ?? 0, near, right.share ?? -1), right)
      }
    }.max { $0.rank < $1.rank }?.1
  }

  /// A right that would give all of an afdeling's vacancies, if its area is on the list of § 51 b; nil when there is none.
  func uncertain(of afdeling: PartyID, _ type: DwellingType) -> Right? {
    rights.first { !$0.isCertain && $0.type == type && $0.scope?.contains(afdeling) == true }
  }

  /// Whether `§ 59 stk. 5` counts an afdeling's lettings.
  func isRaised(_ afdeling: PartyID, _ above: [PartyID]) -> Bool {
    raised.contains { scope in
      scope.map { $0.contains(afdeling) || above.contains(where: $0.contains) } ?? true
    }
  }
}

/// Reads what gives the municipality dwellings.
struct RightsReader {
  let rooms: any Rooms

  /// The rights of a day: decisions, and agreements that bind.
  func rights(on day: Day) throws -> RightsOfDay {
    let decisions = try rooms.records.records(AssignmentDecision.self, on: day)
    let view = Viewpoint(day, known: rooms.known)
    let demanded = try decisions.filter { $0.basis == .demand }.map { decision in
      Right(
        from: decision.pointer, basis: .demand, type: decision.type,
        share: decision.share.map { min(max($0, 0), 10_000) },
        scope: try scope(decision, on: day), law: decision.law(at: view))
    }
    let combined = try decisions.filter { $0.basis == .combined }.flatMap { decision in
      try inListedAreas(decision, on: day, view)
    }
    let raised = try decisions.filter { $0.basis == .raised && $0.approval != nil }
      .map { try scope($0, on: day) }
    return RightsOfDay(
      rights: demanded + combined + (try agreed(on: day, view)) + (try stepped(on: day, view)),
      raised: raised)
  }

  /// What a decision by `§ 59 stk. 4` gives: all where the area is on the list of § 51 b that day, and nobody knows what
  /// where that is not known.
  private func inListedAreas(
    _ decision: AssignmentDecision, on day: Day, _ view: Viewpoint
  ) throws -> [Right] {
    let all = try covered(by: decision, on: day)
    func right(_ scope: Set<PartyID>, isCertain: Bool) -> Right? {
      guard !scope.isEmpty else { return nil }
      return Right(
        from: decision.pointer, basis: .combined, type: decision.type,
        share: isCertain ? 10_000 : nil, scope: scope, law: decision.law(at: view),
        isCertain: isCertain)
    }
    return [right(all.listed, isCertain: true), right(all.unknown, isCertain: false)]
      .compactMap(\.self)
  }

  /// The afdelinger that a decision by `§ 59 stk. 4` is about and that lie in an area on the list of § 51 b, or may.
  func covered(by decision: AssignmentDecision, on day: Day) throws -> CombinedAfdelinger {
    let all = try ListedAreas(rooms: rooms)
      .combined(on: day, in: decision.of.isEmpty ? decision.area : nil)
    let about = try about(decision, on: day)
    return try all.filter(about)
  }

  /// Whether a decision is about any of some afdelinger.
  func isAbout(
    _ decision: AssignmentDecision, any some: Set<PartyID>, on day: Day
  ) throws -> Bool {
    try some.contains(where: about(decision, on: day))
  }

  /// Whether a decision is about an afdeling: named itself, by its organisation or its area, or with everybody.
  private func about(
    _ decision: AssignmentDecision, on day: Day
  ) throws -> (PartyID) throws -> Bool {
    guard let scope = try scope(decision, on: day) else { return { _ in true } }
    let book = LedgerBook(rooms: rooms)
    return { afdeling in
      try scope.contains(afdeling) || book.above(afdeling, on: day).contains(where: scope.contains)
    }
  }

  private func scope(_ decision: AssignmentDecision, on day: Day) throws -> Set<PartyID>? {
    guard let area = decision.area else { return decision.of.isEmpty ? nil : Set(decision.of) }
    return try ListedAreas(rooms: rooms).afdelinger(in: area, on: day).union(decision.of)
  }

  private func agreed(on day: Day, _ view: Viewpoint) throws -> [Right] {
    let law = Self.agreementLaw(at: view)
    return try rooms.agreements.agreements(ofKind: "lov.anvisning", on: day)
      .filter(\.standing.status.binds).map { agreement, _ in
        let share = agreement.fields.first { $0.field == "andel" }?.percent
        let named = agreement.fields.first { $0.field == "afdeling" }?.party
        let owners = try agreement.parties.filter {
          let kind = try rooms.parties.party($0, on: day)?.kind
          return kind == .boligorganisation || kind == .afdeling
        }
        return Right(
          from: agreement.pointer, basis: .agreement, type: .family,
          share: share.map { min(max($0, 0), 10_000) },
          scope: named.map { [$0] } ?? (owners.isEmpty ? nil : Set(owners)), law: law)
      }
  }

  private static func agreementLaw(at view: Viewpoint) -> String {
    AssignmentShare(vacancies: 0, basis: .agreement).most(at: view).grounds.first?.law.text
      ?? "almenboligloven § 59 stk. 2"
  }

  /// What the ladder of an agreement that binds sets for the year, nearer than the agreement's own share.
  private func stepped(on day: Day, _ view: Viewpoint) throws -> [Right] {
    try rooms.records.records(LadderStep.self, on: day).compactMap { step in
      guard step.year == day.year, let share = step.assignment,
        let agreement = try rooms.agreements.agreement(step.agreement, on: day),
        try rooms.agreements.standing(of: agreement, on: day).status.binds
      else { return nil }
      let scope =
        try step.subject.areaID.map {
          try ListedAreas(rooms: rooms).afdelinger(in: $0, on: day)
        }
        ?? Set([PartyID(step.subject.id)].compactMap(\.self))
      return Right(
        from: step.pointer, basis: .agreement, type: .family, share: min(max(share, 0), 10_000),
        scope: scope, law: Self.agreementLaw(at: view))
    }
  }
}

extension AssignmentDecision {
  /// The paragraph that it rests on, as the law was on a day.
  func law(at view: Viewpoint) -> String {
    let most =
      switch basis {
      case .demand: AssignmentShare(vacancies: 0, basis: .demand).most(at: view)
      case .combined: AssignmentShare(vacancies: 0, basis: .combined).most(at: view)
      case .raised: AssignmentShare.extra(lettings: 0, isApproved: true, at: view)
      }
    guard let law = most.grounds.first?.law else { return "ikke kendt" }
    return type == .youth ? law.statute("§ 59 stk. 3").text : law.text
  }

  /// The largest share that may be demanded, in hundredths of a per cent, as the law was on a day; nil where it is not
  /// known.
  static func most(at view: Viewpoint) -> Int? {
    AssignmentShare(vacancies: 10_000, basis: .demand).most(at: view).value.map { Int($0) }
  }
}

extension Pointer {
  /// The area that it is; nil when it is another thing.
  var areaID: AreaID? { kind == AreaSubject.kind ? AreaID(id) : nil }
}
