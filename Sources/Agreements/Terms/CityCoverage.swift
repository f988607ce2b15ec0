import Vocabulary

extension Coverage {
  /// Which of some agreements it tells: those that have days in the period; the others are left out.
  mutating func tell(_ counted: [Concerned], _ during: Period) {
    agreements = []
    for one in counted {
      let days = one.whole.possibleTerm ?? during
      if days.intersection(during) != nil {
        agreements.append(one.agreement)
        let isChanged = one.whole.term?.until != one.agreement.term?.until
        if isChanged || one.whole.closed != nil || one.whole.notice != nil {
          lastDays[one.agreement.id] = one.whole.lastDay
        }
      } else {
        leftOut.append(
          LeftOut(
            one.agreement, days.start < during.start ? .ended : .later,
            lastDay: one.whole.lastDay))
      }
    }
    agreements.sort {
      ($0.term?.from?.earliest ?? .earliest, $0.id) < ($1.term?.from?.earliest ?? .earliest, $1.id)
    }
  }
}

/// How the organisations of the city are bound together on a day.
private enum Together: Hashable {
  /// All of them, on every reading or on some.
  case all(isCertain: Bool)
  /// Some of them.
  case some(bound: [PartyID], unbound: [PartyID], isCertain: Bool)
}

/// The days on which one party is bound.
private struct BoundDays {
  let party: PartyID
  /// The days it is there.
  let there: Timeline<Bool>
  let possible: Timeline<Bool>
  let certain: Timeline<Bool>
  let isOrganisation: Bool

  var points: [Day] {
    [there, possible, certain].flatMap { line in
      line.pieces.flatMap { [$0.period.start, $0.period.end].compactMap { $0 } }
    }
  }
}

extension AgreementBook {
  /// How the whole city is governed: by agreements that bind every organisation, and by those of single ones
  /// together.
  func cityCoverage(
    _ all: [Concerned], _ during: Period, _ binders: Binders
  ) throws -> Coverage {
    let counted = all.filter { $0.names == nil || !$0.singles.isEmpty }
    let organisations = try binders.organisations(during: during)
    let isWide = try counted.map { try bindsAll($0, organisations, during, binders) }
    let wide = zip(counted, isWide).filter(\.1).map { $0.0.whole }
    var found = try coverage(by: wide, during)
    found.tell(counted, during)
    found.leftOut += all.filter { $0.names != nil && $0.singles.isEmpty }.map {
      LeftOut($0.agreement, $0.whyOthers, lastDay: $0.whole.lastDay)
    }
    let cut = Self.cut(wide)
    let possible = union(cut.compactMap(\.possibleTerm))
    let certain = union(cut.compactMap(\.certainTerm))
    let narrow = zip(counted, isWide).filter { !$0.1 }.map(\.0)
    try found.bound = bounds(of: counted.filter { $0.names != nil }, during, binders)
    let days = try boundDays(narrow, organisations, during, binders)
    let together = together(days, (possible, certain), certain.gaps(in: during))
    found.take(together.pieces, during)
    return found
  }

  /// Whether an agreement binds every organisation on all its days in a period.
  private func bindsAll(
    _ one: Concerned, _ organisations: [(party: PartyID, days: [Period])], _ during: Period,
    _ binders: Binders
  ) throws -> Bool {
    guard one.names != nil else { return true }
    let whole = one.whole
    guard let possible = whole.possibleTerm?.intersection(during) else { return false }
    let there = organisations.filter { $0.days.contains { $0.intersection(possible) != nil } }
    return try !there.isEmpty
      && there.allSatisfy { party, days in
        guard let own = try one.binding(binders.names(of: party)) else {
          return false
        }
        return days.allSatisfy { days in
          Self.isSame(days, whole.possibleTerm, own.possibleTerm, during)
            && Self.isSame(days, whole.certainTerm, own.certainTerm, during)
        }
      }
  }

  /// Whether one has all of another's days in two periods.
  private static func isSame(
    _ days: Period, _ whole: Period?, _ own: Period?, _ during: Period
  ) -> Bool {
    guard let needed = whole?.intersection(days)?.intersection(during) else { return true }
    return own?.contains(needed) ?? false
  }

  /// Whom those that bind by name bind, on the first of their days in a period.
  private func bounds(
    of named: [Concerned], _ during: Period, _ binders: Binders
  ) throws -> [AgreementID: Bound] {
    try named.reduce(into: [:]) { found, one in
      guard let days = one.whole.possibleTerm?.intersection(during) else { return }
      let bound = try binders.bound(by: one, on: days.start)
      if !bound.isAll { found[one.agreement.id] = bound }
    }
  }

  /// The days on which each organisation, and each afdeling that is named, is bound by some agreements.
  private func boundDays(
    _ narrow: [Concerned], _ organisations: [(party: PartyID, days: [Period])],
    _ during: Period, _ binders: Binders
  ) throws -> [BoundDays] {
    guard !narrow.isEmpty else { return [] }
    let known = Set(organisations.map(\.party))
    let others = try Set(narrow.flatMap(\.singles)).subtracting(known).sorted().map {
      (party: $0, days: try parties.days(of: $0.pointer, during: during))
    }
    return try (organisations + others).map { party, days in
      let names = known.contains(party) ? try binders.names(of: party) : [party: .earliest]
      let own = narrow.compactMap { one in
        one.names == nil ? nil : one.binding(names)
      }
      let cut = Self.cut(own)
      return BoundDays(
        party: party, there: union(days), possible: union(cut.compactMap(\.possibleTerm)),
        certain: union(cut.compactMap(\.certainTerm)), isOrganisation: known.contains(party))
    }.filter { $0.isOrganisation || !$0.possible.isEmpty }
  }

  /// How all are bound together, on days on which no agreement certainly binds the whole city.
  private func together(
    _ all: [BoundDays], _ wide: (possible: Timeline<Bool>, certain: Timeline<Bool>),
    _ open: [Period]
  ) -> Timeline<Together> {
    guard !all.isEmpty else { return Timeline(wide.possible.open(open, .all(isCertain: false))) }
    var points = Set(all.flatMap(\.points))
    points.formUnion(
      wide.possible.pieces.flatMap { [$0.period.start, $0.period.end].compactMap { $0 } })
    let sorted = points.sorted()
    return Timeline(
      open.flatMap { $0.split(at: sorted) }.compactMap { days in
        Self.state(all, isWide: wide.possible.value(on: days.start) != nil, on: days.start)
          .map { Timeline.Piece(days, $0) }
      })
  }

  private static func state(_ all: [BoundDays], isWide: Bool, on day: Day) -> Together? {
    let there = all.filter { $0.there.value(on: day) != nil }
    let bound = there.filter { $0.possible.value(on: day) != nil }
    let organisations = there.filter(\.isOrganisation)
    let unbound = organisations.filter { $0.possible.value(on: day) == nil }
    let isCertain = bound.allSatisfy { $0.certain.value(on: day) != nil }
    if !organisations.isEmpty, unbound.isEmpty {
      let sure = organisations.allSatisfy { $0.certain.value(on: day) != nil }
      return .all(isCertain: sure)
    }
    if isWide { return .all(isCertain: false) }
    guard !bound.isEmpty else { return nil }
    return .some(
      bound: bound.map(\.party).sorted(), unbound: unbound.map(\.party).sorted(),
      isCertain: isCertain)
  }
}

extension Timeline<Bool> {
  /// The days of some periods that it has, each with a value.
  fileprivate func open<Other>(
    _ periods: [Period], _ value: Other
  ) -> [Timeline<Other>.Piece] {
    periods.flatMap { pieces(in: $0) }.map { Timeline<Other>.Piece($0.period, value) }
  }
}

extension Coverage {
  /// Takes in how the organisations are bound together on days on which no agreement certainly binds all.
  fileprivate mutating func take(_ pieces: [Timeline<Together>.Piece], _ during: Period) {
    var (all, sure, some): ([Period], [Period], [Period]) = ([], [], [])
    for piece in pieces {
      switch piece.value {
      case .all(let isCertain):
        all.append(piece.period)
        if isCertain { sure.append(piece.period) }
      case .some(let bound, let unbound, let isCertain):
        some.append(piece.period)
        partly.append(
          Partly(days: piece.period, bound: bound, unbound: unbound, isCertain: isCertain))
      }
    }
    let closed = gaps.flatMap { gap in all.compactMap { gap.intersection($0) } }
    gaps = gaps.without(all)
    possibleGaps = Timeline((possibleGaps + closed).sorted().map { Timeline.Piece($0, true) })
      .pieces.map(\.period).without(sure)
    unknown = unknown.without(all + some)
    perhaps = all.without(sure + possibleGaps)
  }
}

extension [Period] {
  /// Their days but for those of others.
  fileprivate func without(_ others: [Period]) -> [Period] {
    others.reduce(self) { open, other in open.flatMap { $0.subtracting(other) } }
  }
}
