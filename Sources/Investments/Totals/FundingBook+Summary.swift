package import Vocabulary

extension FundingBook {
  /// The commitments of a frame, or the payments of a commitment, as they stand on a day.
  package func under(_ id: AmountID, on day: Day) throws -> [Amount] {
    try records.records(Amount.self, on: day, pointingAt: id.pointer)
      .filter { $0.under == id && $0.withdrawn == nil }
  }

  /// The money of a year as it stands on a day, the day's own when nil, or of all years by year.
  package func summary(
    on day: Day, year asked: Int? = nil, by grouping: Grouping
  ) throws -> FundingSummary {
    let year = asked ?? day.year
    let all = try current(on: day)
    let now = all.filter { $0.counts(in: year) }
    let roots = Self.roots(now, among: all)
    let own = try roots.filter { try isMunicipal($0, on: day) }
    let mine = Set(own.map(\.id))
    let checks = try reconciliations(on: day, year: year)
    let stated = checks.filter { Set($0.total.items).isSubset(of: mine) && !$0.total.items.isEmpty }
    return FundingSummary(
      rows: grouping == .year ? try years(all, day) : try rows(now, grouping),
      sums: all.filter { $0.isForAll && (grouping == .year || $0.isFor(year: year)) }
        .sorted { ($0.year, $0.id) < ($1.year, $1.id) },
      total: try sum(own, among: now, of: all),
      others: try sum(roots.filter { !mine.contains($0.id) }, among: now, of: all), checks: checks,
      stated: stated.max {
        ($0.total.items.count, $1.total.id) < ($1.total.items.count, $0.total.id)
      })
  }

  /// Amounts that are of no other of them: what is of another is the same money, and so is what is of a sum of several
  /// years among all, whatever year that is counted in.
  static func roots(_ amounts: [Amount], among all: [Amount]) -> [Amount] {
    let ids = Set(amounts.map(\.id))
    let sums = all.filter(\.isForAll)
    let above = Dictionary(all.map { ($0.id, $0.under) }, uniquingKeysWith: { first, _ in first })
    let sumIDs = Set(sums.map(\.id))
    func isOfSum(_ amount: Amount) -> Bool {
      var (next, steps) = (amount.under, 3)
      while let id = next, steps > 0 {
        if sumIDs.contains(id) { return true }
        (next, steps) = (above[id] ?? nil, steps - 1)
      }
      return false
    }
    return amounts.filter { amount in
      guard let under = amount.under else { return true }
      return !ids.contains(under) && (sumIDs.isEmpty || !isOfSum(amount))
    }.sorted { $0.id < $1.id }
  }

  /// The sum of amounts; of those that nobody knows, what is known of what is of them is the least: of a sum of several
  /// years in any of them.
  private func sum(
    _ amounts: [Amount], among now: [Amount], of all: [Amount]
  ) throws -> FundingSummary.Sum {
    try amounts.reduce(into: FundingSummary.Sum()) { sum, amount in
      try sum.add(amount, atLeast: atLeast(amount, amount.isForAll ? all : now, steps: 3))
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

  private func row(_ key: String?, _ amounts: [Amount]) throws -> FundingSummary.Row {
    FundingSummary.Row(
      key: key, frame: try sum(amounts.filter { $0.kind == .frame }),
      committed: try sum(amounts.filter { $0.kind == .commitment }),
      paid: try sum(amounts.filter { $0.kind == .paid }))
  }

  private func rows(
    _ amounts: [Amount], _ grouping: Grouping
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
      try row($0.key, $0.value)
    }
  }

  /// Every year from the first with an amount to the last, also those with none.
  private func years(_ amounts: [Amount], _ day: Day) throws -> [FundingSummary.Row] {
    let all = amounts.filter { (1600...2999).contains($0.year) && $0.lastYear ?? $0.year <= 2999 }
    guard let first = all.map(\.year).min(), let last = all.map({ $0.lastYear ?? $0.year }).max()
    else { return [] }
    return try (min(first, day.year)...max(first, last, day.year)).map { year in
      try row(String(year), all.filter { $0.counts(in: year) })
    }
  }

  /// The guarantees of the municipality on a day.
  package func guarantees(on day: Day) throws -> [Guarantee] {
    try records.records(Guarantee.self, on: day).filter {
      try financiers.isMunicipal($0.guarantor, on: day) ?? false
    }
  }

  /// What the municipality would be left with if every loan failed on a day, and of how many guarantees nobody knows
  /// it; throws `MoneyOverflow`.
  package func netRisk(on day: Day) throws -> (known: Kroner, missing: Int) {
    try guarantees(on: day).reduce((known: Kroner.zero, missing: 0)) { sum, guarantee in
      guard let net = try guarantee.net else { return (sum.known, sum.missing + 1) }
      return (try sum.known.adding(net), sum.missing)
    }
  }
}
