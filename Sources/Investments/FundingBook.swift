public import Vocabulary

/// The room's answers: the money of a year, and whether stated totals are what they say.
public struct FundingBook {
  let records: any Records
  let financiers: any Financiers

  /// A book over lent records.
  public init(_ records: any Records, financiers: any Financiers) {
    self.records = records
    self.financiers = financiers
  }

  /// The kinds this room keeps.
  public static let kinds: [any Record.Type] = [
    FundingStream.self, Amount.self, StatedTotal.self,
  ]

  /// The amounts for a day's calendar year, as they stand on that day, by stream and id.
  public func amounts(on day: Day) throws -> [Amount] {
    try records.records(Amount.self, on: day).filter { $0.isFor(year: day.year) }
      .sorted { ($0.stream, $0.id) < ($1.stream, $1.id) }
  }

  /// The latest amounts before a day's calendar year, of streams that have none for the year itself.
  public func earlierAmounts(on day: Day) throws -> [Amount] {
    let all = try records.records(Amount.self, on: day)
    let current = Set(all.filter { $0.isFor(year: day.year) }.map(\.stream))
    let earlier = all.filter { $0.lastYear ?? $0.year < day.year && !current.contains($0.stream) }
    return earlier.filter { amount in
      !earlier.contains {
        $0.stream == amount.stream && $0.lastYear ?? $0.year > amount.lastYear ?? amount.year
      }
    }
  }

  /// The latest year up to a day's own that amounts are recorded for; nil when there is none.
  public func latestYear(on day: Day) throws -> Int? {
    try records.records(Amount.self, on: day).filter { $0.year <= day.year }
      .map { min($0.lastYear ?? $0.year, day.year) }.max()
  }

  /// The first day each commitment to an agreement is recorded for, the first first.
  public func commitments(to efforts: [AgreementID]) throws -> [AgreementID: [Day]] {
    try efforts.reduce(into: [:]) { found, effort in
      found[effort] = try records.timelines(
        Amount.self, during: .always, pointingAt: effort.pointer
      ).compactMap { timeline in
        let isCommitment = timeline.pieces.contains {
          $0.value.agreement == effort && $0.value.kind == .commitment
        }
        return isCommitment ? timeline.pieces.first?.period.start : nil
      }.sorted()
    }
  }

  /// Whether an amount is the municipality's own money on a day; false when the payer is unknown.
  public func isMunicipal(_ amount: Amount, on day: Day) throws -> Bool {
    try financiers.isMunicipal(amount.financier, on: day) ?? false
  }

  /// The stated totals of a day's calendar year with what their items make, by id.
  public func reconciliations(on day: Day) throws -> [Reconciliation] {
    try records.records(StatedTotal.self, on: day).filter { $0.year == day.year }
      .map { try reconcile($0, on: day) }
  }

  /// What the items of a stated total make on a day; throws `MoneyOverflow`.
  func reconcile(_ total: StatedTotal, on day: Day) throws -> Reconciliation {
    var sum = AmountRange.zero
    var missing: [AmountID] = []
    for item in total.items {
      let amount = try records.record(Amount.self, item, on: day)
      if let known = amount?.amount, amount?.isFor(year: total.year) == true {
        sum = try sum.adding(known)
      } else {
        missing.append(item)
      }
    }
    return Reconciliation(total: total, sum: sum, missing: missing)
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

  /// Whether some reading of the items gives the stated total; nil when items are missing or none
  /// are named, unless what is there already is more than the total.
  public var reconciles: Bool? {
    guard missing.isEmpty else { return sum.low > total.stated.high ? false : nil }
    return total.items.isEmpty ? nil : sum.overlaps(total.stated)
  }
}
