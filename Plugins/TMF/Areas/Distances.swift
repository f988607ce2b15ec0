import Criteria
import Vocabulary

/// How far one condition of a list is from its limit, and where it is heading.
struct Distance {
  /// The most lists ahead that a straight line is drawn.
  static let furthest = 10

  let outcome: Listing.Outcome
  let value: Exact
  /// The limit: of what is held against another place, so many times the value there.
  let limit: Exact
  /// The value and the limit on the list of the year before; nil where either is not known.
  let before: (value: Exact, limit: Exact)?

  /// Of a condition that has a value; nil for years in a row, and where figures are lacking.
  init?(_ outcome: Listing.Outcome, before: Listing.Outcome?) {
    switch outcome.condition.what {
    case .residents, .indicator: break
    case .years, .met: return nil
    }
    guard let value = outcome.value, let limit = Self.limit(outcome) else { return nil }
    (self.outcome, self.value, self.limit) = (outcome, value, limit)
    self.before = before.flatMap { one in
      one.value.flatMap { value in Self.limit(one).map { (value, $0) } }
    }
  }

  private static func limit(_ outcome: Listing.Outcome) -> Exact? {
    guard case .indicator(_, _, .some, _) = outcome.condition.what else {
      return outcome.condition.limit
    }
    return outcome.against.flatMap { try? $0.times(outcome.condition.limit) }
  }

  /// The value less the limit; nil where it is too large to be reckoned.
  var gap: Exact? { try? value.minus(limit) }

  /// How much the value changed from the list before; nil where that is not known.
  var change: Exact? { before.flatMap { try? value.minus($0.value) } }

  /// Whether the condition holds, so many lists ahead, if value and limit go on as from the list before to this; nil
  /// where the list before is not known.
  func holds(after lists: Int) -> Bool? {
    guard let before, let steps = try? Exact(Int64(lists), over: 1),
      let moved = try? value.plus(value.minus(before.value).times(steps)),
      let bound = try? limit.plus(limit.minus(before.limit).times(steps))
    else { return nil }
    return outcome.condition.comparison.holds(moved, bound)
  }

  /// The first list ahead on which it no longer is as now, if it goes on so; nil where none within ten is, or nobody
  /// can say.
  var turn: Int? {
    let now = outcome.condition.comparison.holds(value, limit)
    return (1...Self.furthest).first { holds(after: $0) == !now }
  }
}

/// How an area stands to a list, and when that could change.
struct ListWarning {
  let listing: Listing
  /// The conditions of which the value is known.
  let distances: [Distance]

  init(_ listing: Listing, before: Listing?) {
    self.listing = listing
    // Only the list of the year before: from others a year's change does not follow.
    let isNext = before.map { $0.day.year == listing.day.year - 1 } ?? false
    distances = listing.conditions.compactMap { outcome in
      Distance(
        outcome,
        before: isNext ? before?.conditions.first { $0.condition == outcome.condition } : nil)
    }
  }

  /// Whether the whole way onto it is known, so that something can be said of lists to come.
  private var isWhole: Bool {
    distances.count == listing.conditions.count && distances.allSatisfy { $0.before != nil }
  }

  /// The first list ahead on which the area would change sides if every value goes on as from the list before to this;
  /// nil where the figures do not bear it, or none within ten lists is.
  var turn: Int? {
    guard isWhole, listing.stands != .possibly, !listing.isDoubtful else { return nil }
    return (1...Distance.furthest).first { isOn(after: $0) == (listing.stands == .no) }
  }

  private func isOn(after lists: Int) -> Bool? {
    func count(_ conditions: [AreaList.Condition]) -> Int {
      distances.count {
        conditions.contains($0.outcome.condition) && $0.holds(after: lists) == true
      }
    }
    let (required, choices) = (listing.way.required, listing.way.choices)
    let asked = Set(listing.conditions.map(\.condition))
    return count(required) == required.count(where: asked.contains)
      && count(choices) >= listing.way.need
  }

  /// How many of the choices hold.
  var met: Int {
    listing.conditions.count { listing.way.choices.contains($0.condition) && $0.holds == .yes }
  }

  /// The warnings of an area on a day, in the order of the lists.
  static func all(_ standing: AreaStanding?, _ criteria: any CriterionReading) throws -> [Self] {
    guard let standing else { return [] }
    return try standing.listings.map { listing in
      let before = try criteria.standing(of: standing.area, on: listing.day.previous)
      return Self(listing, before: before?.listings.first { $0.list == listing.list })
    }
  }
}
