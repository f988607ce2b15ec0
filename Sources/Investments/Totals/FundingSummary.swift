public import Vocabulary

/// What rows of money are made by.
public enum Grouping: String, Hashable, Sendable, CaseIterable {
  /// The stream.
  case stream
  /// The area.
  case area
  /// Who receives.
  case party
  /// The year.
  case year
  /// Who pays.
  case financier
}

/// Money as it stands on a day, in rows, with what it makes together.
public struct FundingSummary: Hashable, Sendable {
  /// The rows, in order.
  public let rows: [Row]
  /// The municipality's own for the day's year.
  public let total: Sum
  /// What the rest pays for the day's year.
  public let others: Sum
  /// Every stated total of the year that was tried.
  public let checks: [Reconciliation]
  /// The stated total that is made of the most of the municipality's own amounts, and of nothing else;
  /// nil when none is.
  public let stated: Reconciliation?

  /// One row.
  public struct Row: Hashable, Sendable {
    /// What it is of: an id, a year, or nil for what names none.
    public let key: String?
    /// What was set aside.
    public let frame: Sum
    /// What was promised.
    public let committed: Sum
    /// What was paid.
    public let paid: Sum
    /// Whether the money is the municipality's, in part at least.
    public let isMunicipal: Bool

    /// Whether nothing is recorded.
    public var isEmpty: Bool { frame.isEmpty && committed.isEmpty && paid.isEmpty }
  }

  /// A sum of amounts, some of which nobody may know.
  public struct Sum: Hashable, Sendable {
    /// The known ones together.
    public private(set) var known = AmountRange.zero
    /// How many there are.
    public private(set) var count = 0
    /// How many of them nobody knows: then `known` is a lower bound.
    public private(set) var missing = 0

    /// Whether there is nothing to sum.
    public var isEmpty: Bool { count == 0 }
    /// Whether nothing of it is known.
    public var isUnknown: Bool { count == missing }
    /// Whether some are in the prices of another year than their own.
    public private(set) var hasOtherPrices = false

    /// The most it can be; nil when some are not known, or there are none.
    public var high: Kroner? { missing == 0 && !isEmpty ? known.high : nil }
    /// The sum when all of it is known exactly; nil when it is not, or there is nothing.
    public var exact: Kroner? { high == known.low ? high : nil }

    /// Adds an amount; of one that nobody knows what is known to be of it is a lower bound.
    mutating func add(_ amount: Amount, atLeast: Kroner = .zero) throws {
      count += 1
      if let price = amount.priceYear, price != amount.year { hasOtherPrices = true }
      guard let range = amount.amount else {
        missing += 1
        known = try known.adding(AmountRange(low: atLeast, high: atLeast))
        return
      }
      known = try known.adding(range)
    }
  }
}

extension FundingBook {
  /// The commitments of a frame, or the payments of a commitment, as they stand on a day.
  public func under(_ id: AmountID, on day: Day) throws -> [Amount] {
    try records.records(Amount.self, on: day, pointingAt: id.pointer)
      .filter { $0.under == id && $0.withdrawn == nil }
  }

  /// The money of a day's year as it stands on that day, or of all years by year.
  public func summary(on day: Day, by grouping: Grouping) throws -> FundingSummary {
    let all = try current(on: day)
    let now = all.filter { $0.isFor(year: day.year) }
    let roots = Self.roots(now)
    let own = try roots.filter { try isMunicipal($0, on: day) }
    let mine = Set(own.map(\.id))
    let checks = try reconciliations(on: day)
    let stated = checks.filter { Set($0.total.items).isSubset(of: mine) && !$0.total.items.isEmpty }
    return FundingSummary(
      rows: grouping == .year ? try years(all, day) : try rows(now, grouping, day),
      total: try sum(own, among: now),
      others: try sum(roots.filter { !mine.contains($0.id) }, among: now), checks: checks,
      stated: stated.max {
        ($0.total.items.count, $1.total.id) < ($1.total.items.count, $0.total.id)
      })
  }

  /// Amounts that are of no other of them: what is of another is the same money.
  static func roots(_ amounts: [Amount]) -> [Amount] {
    let ids = Set(amounts.map(\.id))
    return amounts.filter { amount in amount.under.map { !ids.contains($0) } ?? true }
      .sorted { $0.id < $1.id }
  }

  /// The sum of amounts; of those that nobody knows, what is known of what is of them is the least.
  private func sum(_ amounts: [Amount], among all: [Amount]) throws -> FundingSummary.Sum {
    try amounts.reduce(into: FundingSummary.Sum()) { sum, amount in
      try sum.add(amount, atLeast: atLeast(amount, all, steps: 3))
    }
  }

  private func atLeast(_ amount: Amount, _ all: [Amount], steps: Int) throws -> Kroner {
    if let known = amount.amount { return known.low }
    guard steps > 0 else { return .zero }
    return try all.filter { $0.under == amount.id }.reduce(Kroner.zero) { sum, part in
      try sum.adding(atLeast(part, all, steps: steps - 1))
    }
  }

  private func sum(_ amounts: [Amount]) throws -> FundingSummary.Sum {
    try amounts.reduce(into: FundingSummary.Sum()) { try $0.add($1) }
  }

  private func row(_ key: String?, _ amounts: [Amount], _ day: Day) throws -> FundingSummary.Row {
    FundingSummary.Row(
      key: key, frame: try sum(amounts.filter { $0.kind == .frame }),
      committed: try sum(amounts.filter { $0.kind == .commitment }),
      paid: try sum(amounts.filter { $0.kind == .paid }),
      isMunicipal: try amounts.contains { try isMunicipal($0, on: day) })
  }

  private func rows(
    _ amounts: [Amount], _ grouping: Grouping, _ day: Day
  ) throws -> [FundingSummary.Row] {
    let groups = Dictionary(grouping: amounts) { amount -> String? in
      switch grouping {
      case .stream: amount.stream.text
      case .area: amount.area?.text
      case .party: amount.receiver?.text
      case .financier: amount.financier.text
      case .year: String(amount.year)
      }
    }
    return try groups.sorted { ($0.key ?? "~") < ($1.key ?? "~") }.map {
      try row($0.key, $0.value, day)
    }
  }

  /// Every year from the first with an amount to the last, also those with none.
  private func years(_ amounts: [Amount], _ day: Day) throws -> [FundingSummary.Row] {
    let all = amounts.filter { (1600...2999).contains($0.year) && $0.lastYear ?? $0.year <= 2999 }
    guard let first = all.map(\.year).min(), let last = all.map({ $0.lastYear ?? $0.year }).max()
    else { return [] }
    return try (min(first, day.year)...max(first, last, day.year)).map { year in
      try row(String(year), all.filter { $0.isFor(year: year) }, day)
    }
  }

  /// The guarantees of the municipality on a day.
  public func guarantees(on day: Day) throws -> [Guarantee] {
    try records.records(Guarantee.self, on: day).filter {
      try financiers.isMunicipal($0.guarantor, on: day) ?? false
    }
  }

  /// What the municipality would be left with if every loan failed on a day; throws `MoneyOverflow`.
  public func netRisk(on day: Day) throws -> Kroner {
    try guarantees(on: day).reduce(Kroner.zero) { try $0.adding($1.net) }
  }
}

extension FundingSummary {
  /// What one krone from the municipality brings from others, in øre: at least, and at most when
  /// everything is known; nil when the municipality's own is not known or nothing.
  public var leverage: (low: Kroner, high: Kroner?)? {
    guard let most = total.high, total.known.low > .zero else { return nil }
    // At least is rounded down and at most up, so that neither says more than is known.
    let low = Int128(others.known.low.ore) * 100 / Int128(most.ore)
    let high = others.high.map { high in
      (Int128(high.ore) * 100 + Int128(total.known.low.ore) - 1) / Int128(total.known.low.ore)
    }
    guard let least = Int64(exactly: low) else { return nil }
    return (Kroner(ore: least), high.flatMap { Int64(exactly: $0) }.map { Kroner(ore: $0) })
  }
}
