import Vocabulary

/// What makes one reckoning end otherwise than another: what it is, by how much, and in which years.
struct Effects {
  /// Why a number is another.
  enum Cause: Hashable {
    /// Other assumptions: those that went, and those that came.
    case assumptions(gone: [AssumptionID], come: [AssumptionID])
    /// A home that comes later, or no longer does.
    case home(CareHomeID, was: [Delay], becomes: [Delay])
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
  }

  let base: Reckoning
  let other: Reckoning
  let years: [Int]

  /// Every cause: of another need the assumptions, of another capacity each home by itself.
  ///
  /// Together they are the whole
  /// difference in each year.
  var all: [Effect] { need + homes }

  private var need: [Effect] {
    let (old, new) = (base.assumptions.map(\.id), other.assumptions.map(\.id))
    let cause = Cause.assumptions(
      gone: old.filter { !new.contains($0) }, come: new.filter { !old.contains($0) })
    guard Set(old) != Set(new) else { return [] }
    let more = years.compactMap { year -> (Int, Int)? in
      guard let one = base.sum(year).need, let two = other.sum(year).need else { return nil }
      return (year, two - one)
    }
    return [Effect(cause: cause, years: Self.joined(more))]
  }

  private var homes: [Effect] {
    let (old, new) = (base.scenario?.delays ?? [], other.scenario?.delays ?? [])
    let changed = Set(old).symmetricDifference(Set(new))
    return Set(changed.map(\.home)).sorted().map { home in
      let more = years.map { year in (year, usable(home, other, year) - usable(home, base, year)) }
      return Effect(
        cause: .home(
          home, was: old.filter { $0.home == home }, becomes: new.filter { $0.home == home }),
        years: Self.joined(more))
    }
  }

  private func usable(_ home: CareHomeID, _ reckoning: Reckoning, _ year: Int) -> Int {
    reckoning.lines(year).flatMap(\.homes).filter { $0.home.id == home }.reduce(0) {
      $0 + $1.usable
    }
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
