import Vocabulary

/// What makes one reckoning end otherwise than another: what it is, by how much, and in which years.
struct Effects {
  /// Why a number is another.
  enum Cause: Hashable {
    /// Other people: what was counted or projected was told anew.
    case people
    /// An assumption that says something else.
    case changed(was: Assumption, becomes: Assumption)
    /// Other assumptions: those that went, and those that came.
    case assumptions(gone: [AssumptionID], come: [AssumptionID])
    /// A home whose changes come on other days.
    case home(CareHomeID, was: [Course.Move], becomes: [Course.Move])
  }

  /// How much more there is in a year; the same in all years between is told as one.
  struct Years: Hashable {
    let first: Int
    let last: Int
    let more: Int
  }

  /// A cause with what it does.
  struct Effect: Hashable {
    let cause: Cause
    let years: [Years]
    /// The years in which one of both is not known, so that nothing can be said.
    var unknown: [Int] = []
  }

  let base: Reckoning
  let other: Reckoning
  let years: [Int]

  /// Every cause: of another need first the people, then each assumption that says something else, then those that went
  /// and came; of another capacity each home by itself.
  ///
  /// Together they are the whole difference in each year in which both are known.
  var all: [Effect] { need + homes }

  private var need: [Effect] {
    var (effects, last): ([Effect], Reckoning) = ([], base)
    func go(to next: Reckoning, by cause: Cause) {
      effects.append(effect(cause, from: last, to: next))
      last = next
    }
    let counted = last.with(peopleOf: other)
    if counted.people != base.people { go(to: counted, by: .people) }
    for becomes in other.assumptions {
      guard let was = last.assumptions.first(where: { $0.id == becomes.id }), was != becomes else {
        continue
      }
      go(to: last.with(becomes), by: .changed(was: was, becomes: becomes))
    }
    let (old, new) = (base.assumptions.map(\.id), other.assumptions.map(\.id))
    if Set(old) != Set(new) {
      go(
        to: last.with(other.assumptions),
        by: .assumptions(
          gone: old.filter { !new.contains($0) }, come: new.filter { !old.contains($0) }))
    }
    return effects
  }

  private func effect(_ cause: Cause, from: Reckoning, to: Reckoning) -> Effect {
    let needs = years.map { (year: $0, from: from.sum($0).need, to: to.sum($0).need) }
    let more = needs.compactMap { each in
      each.from.flatMap { from in each.to.map { (each.year, $0 - from) } }
    }
    let unknown = needs.filter { ($0.from == nil) != ($0.to == nil) }.map(\.year)
    return Effect(cause: cause, years: Self.joined(more), unknown: unknown)
  }

  private var homes: [Effect] {
    let (old, new) = (base.capacity.moves, other.capacity.moves)
    let changed = Set(old).symmetricDifference(Set(new))
    return Set(changed.map(\.home)).sorted().map { home in
      let numbers = years.map { year in
        (year: year, from: usable(home, base, year), to: usable(home, other, year))
      }
      let more = numbers.compactMap { each in
        each.from.flatMap { from in each.to.map { (each.year, $0 - from) } }
      }
      return Effect(
        cause: .home(
          home, was: old.filter { $0.home == home }, becomes: new.filter { $0.home == home }),
        years: Self.joined(more),
        unknown: numbers.filter { ($0.from == nil) != ($0.to == nil) }.map(\.year))
    }
  }

  /// What a home has in a year; nil where it was there and nobody has told.
  private func usable(_ home: CareHomeID, _ reckoning: Reckoning, _ year: Int) -> Int? {
    let lines = reckoning.lines(year)
    guard !lines.flatMap(\.untold).contains(where: { $0.id == home }) else { return nil }
    return lines.flatMap(\.homes).filter { $0.home.id == home }.reduce(0) { $0 + $1.usable }
  }

  /// Years in a row with the same difference as one; those without a difference are left out.
  static func joined(_ more: [(year: Int, more: Int)]) -> [Years] {
    var joined: [Years] = []
    for (year, more) in more where more != 0 {
      if let last = joined.last, last.more == more, last.last == year - 1 {
        joined[joined.count - 1] = Years(first: last.first, last: year, more: more)
      } else {
        joined.append(Years(first: year, last: year, more: more))
      }
    }
    return joined
  }
}
