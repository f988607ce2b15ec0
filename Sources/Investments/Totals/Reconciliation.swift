public import Vocabulary

extension FundingBook {
  /// The stated totals of a year, the day's own when nil, with what their items make, by id.
  package func reconciliations(on day: Day, year: Int? = nil) throws -> [Reconciliation] {
    try records.records(StatedTotal.self, on: day).filter { $0.year == year ?? day.year }
      .map { try reconcile($0, on: day) }
  }

  /// What the items of a stated total make on a day; throws `MoneyOverflow`.
  func reconcile(_ total: StatedTotal, on day: Day) throws -> Reconciliation {
    let found = try sum(of: total, on: day)
    return found.reconciles == false ? try explained(found, on: day) : found
  }

  /// A stated total beside what its items make, without a search for what would explain a difference.
  func sum(of total: StatedTotal, on day: Day) throws -> Reconciliation {
    var sum = AmountRange.zero
    var missing: [AmountID] = []
    for item in total.items {
      let amount = try records.record(Amount.self, item, on: day)
      let counts = amount?.counts(in: total.year) == true && amount?.withdrawn == nil
      if let known = amount?.amount, counts {
        sum = try sum.adding(known)
      } else {
        missing.append(item)
      }
    }
    return Reconciliation(total: total, sum: sum, missing: missing)
  }

  /// Looks for what would make a false total true: the fewest other amounts of the municipality's for
  /// the year that must be added to its items, or the fewest items that must be left out.
  private func explained(_ found: Reconciliation, on day: Day) throws -> Reconciliation {
    var found = found
    let named = Set(found.total.items)
    let all = try current(on: day)
    let year = all.filter { $0.counts(in: found.total.year) }
    let roots = Self.roots(year, among: all)
    let others = try roots.filter { !named.contains($0.id) && $0.amount != nil }
      .filter { try isMunicipal($0, on: day) }
      .sorted { ($1.amount?.high ?? .zero, $0.id) < ($0.amount?.high ?? .zero, $1.id) }
    let items = all.filter { named.contains($0.id) && $0.amount != nil }
    found.holdsWith = try fewest(others.prefix(Self.mostTried).map { $0 }) { chosen in
      try chosen.reduce(found.sum) { try $0.adding($1.amount ?? .zero) }.overlaps(
        found.total.stated)
    }
    found.holdsWithout = try fewest(items.prefix(Self.mostTried).map { $0 }) { left in
      try items.filter { !left.contains($0) }.reduce(AmountRange.zero) {
        try $0.adding($1.amount ?? .zero)
      }.overlaps(found.total.stated)
    }
    return found
  }

  /// How many amounts are tried in every way; more would take for ever.
  private static let mostTried = 12

  /// The first of the smallest sets for which something holds; none when it never does.
  private func fewest(
    _ amounts: [Amount], _ holds: ([Amount]) throws -> Bool
  ) throws -> [AmountID] {
    let sorted = amounts.sorted { $0.id < $1.id }
    let masks = (1..<(1 << sorted.count)).sorted {
      ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1)
    }
    for mask in masks {
      let chosen = sorted.indices.filter { mask & (1 << $0) != 0 }.map { sorted[$0] }
      if try holds(chosen) { return chosen.map(\.id) }
    }
    return []
  }
}

/// A stated total beside what its items make.
public struct Reconciliation: Hashable, Sendable {
  /// What is stated.
  public let total: StatedTotal
  /// What the items with a figure make; a lower bound when some are missing.
  public let sum: AmountRange
  /// The items without a figure for the year.
  public let missing: [AmountID]
  /// Of a false total: the fewest other amounts with which it would hold; none when nothing helps.
  public internal(set) var holdsWith: [AmountID] = []
  /// Of a false total: the fewest items without which it would hold; none when nothing helps.
  public internal(set) var holdsWithout: [AmountID] = []

  init(total: StatedTotal, sum: AmountRange, missing: [AmountID]) {
    self.total = total
    self.sum = sum
    self.missing = missing
  }

  /// Whether some reading of the items gives the stated total; nil when items are missing or none
  /// are named, unless what is there already is more than the total.
  public var reconciles: Bool? {
    guard missing.isEmpty else { return sum.low > total.stated.high ? false : nil }
    return total.items.isEmpty ? nil : sum.overlaps(total.stated)
  }
}
