package import Vocabulary

/// The room's answers: the money of a year, and whether stated totals are what they say.
package struct FundingBook {
  let records: any Records
  let financiers: any Financiers
  let decisions: any FundingDecisions
  let defined: [StreamDefinition]
  let parts: PluggedParts

  /// A book over lent records, with the streams that modules define, and which modules there are.
  package init(
    _ records: any Records, financiers: any Financiers,
    decisions: any FundingDecisions = NoFundingDecisions(), defined: [StreamDefinition] = [],
    parts: PluggedParts = PluggedParts([])
  ) {
    self.parts = parts
    self.records = records
    self.financiers = financiers
    self.decisions = decisions
    self.defined = defined
  }

  /// The amounts for a calendar year, the day's own when nil, as they stand on a day, by stream and id.
  package func amounts(on day: Day, year: Int? = nil) throws -> [Amount] {
    try current(on: day).filter { $0.isFor(year: year ?? day.year) }
      .sorted { ($0.stream, $0.id) < ($1.stream, $1.id) }
  }

  /// The years that any amount is for, as recorded on a day, in order.
  package func years(on day: Day) throws -> [Int] {
    // As in a summary by year: a year that is none must not make a list without end.
    let possible = 1600...2999
    return try current(on: day).reduce(into: Set<Int>()) { years, amount in
      let last = min(amount.lastYear ?? amount.year, possible.upperBound)
      guard possible.contains(amount.year), amount.year <= last else { return }
      years.formUnion(amount.year...last)
    }.sorted()
  }

  /// All amounts as they stand on a day, without those taken back.
  func current(on day: Day) throws -> [Amount] {
    try records.records(Amount.self, on: day).filter { $0.withdrawn == nil }
  }

  /// The latest amounts before a day's calendar year, of streams that have none for the year itself.
  package func earlierAmounts(on day: Day) throws -> [Amount] {
    let all = try current(on: day)
    let current = Set(all.filter { $0.isFor(year: day.year) }.map(\.stream))
    let earlier = all.filter { $0.lastYear ?? $0.year < day.year && !current.contains($0.stream) }
    return earlier.filter { amount in
      !earlier.contains {
        $0.stream == amount.stream && $0.lastYear ?? $0.year > amount.lastYear ?? amount.year
      }
    }
  }

  /// The latest year up to a day's own that amounts are recorded for; nil when there is none.
  package func latestYear(on day: Day) throws -> Int? {
    try current(on: day).filter { $0.year <= day.year }
      .map { min($0.lastYear ?? $0.year, day.year) }.max()
  }

  /// The first day each commitment to an agreement is recorded for, of those in a period, the first first.
  package func commitments(
    to efforts: [AgreementID], during: Period
  ) throws -> [AgreementID: [Day]] {
    try efforts.reduce(into: [:]) { found, effort in
      found[effort] = try records.timelines(
        Amount.self, during: .always, pointingAt: effort.pointer
      ).compactMap { timeline in
        let isCommitment = timeline.pieces.contains {
          $0.value.agreement == effort && $0.value.kind == .commitment && $0.value.withdrawn == nil
        }
        return isCommitment ? timeline.pieces.first?.period.start : nil
      }.filter(during.contains).sorted()
    }
  }

  /// The promises and payments to a named receiver among some things, as they were recorded last; not those taken back.
  package func receipts(among things: Set<Pointer>) throws -> [Amount] {
    try things.filter { $0.kind == AmountSubject.kind }.sorted().compactMap { AmountID($0.id) }
      .compactMap { try records.timeline(Amount.self, $0).pieces.last?.value }
      .filter { $0.kind != .frame && $0.withdrawn == nil && $0.receiver != nil }
  }

  /// Whether an amount is the municipality's own money on a day; false when the payer is unknown.
  package func isMunicipal(_ amount: Amount, on day: Day) throws -> Bool {
    if let known = try financiers.isMunicipal(amount.financier, on: day) { return known }
    // A payer that is no more paid as what it was in the amount's own year.
    return try Day(amount.year, 1, 1).flatMap {
      try financiers.isMunicipal(amount.financier, on: $0)
    } ?? false
  }
}
