public import Vocabulary

/// What the room answers: the money of a year, and whether stated totals are what they say.
public protocol FundingReading: Checking {
  /// The amounts for a calendar year, the day's own when nil, as they stand on a day, by stream and id.
  func amounts(on day: Day, year: Int?) throws -> [Amount]
  /// The years that any amount is for, as recorded on a day, in order.
  func years(on day: Day) throws -> [Int]
  /// The latest amounts before a day's calendar year, of streams that have none for the year itself.
  func earlierAmounts(on day: Day) throws -> [Amount]
  /// The latest year up to a day's own that amounts are recorded for; nil when there is none.
  func latestYear(on day: Day) throws -> Int?
  /// The commitments of a frame, or the payments of a commitment, as they stand on a day.
  func under(_ id: AmountID, on day: Day) throws -> [Amount]
  /// The money of a year as it stands on a day, or of all years by year.
  ///
  /// - Parameters:
  ///   - day: the day it stands on.
  ///   - year: the calendar year the money is for; the day's own when nil.
  ///   - grouping: what the rows are of.
  func summary(on day: Day, year: Int?, by grouping: Grouping) throws -> FundingSummary
  /// The stated totals of a year, the day's own when nil, with what their items make, by id.
  func reconciliations(on day: Day, year: Int?) throws -> [Reconciliation]
  /// What has been stated in all by a day, of whatever year, by id.
  func statedTotals(on day: Day) throws -> [StatedTotal]
  /// The amounts that name any of some things, as they stand on a day, by id; also frames.
  func amounts(naming things: Set<Pointer>, on day: Day) throws -> [Amount]
  /// An amount as it stands on a day; nil when it is not there.
  func amount(_ id: AmountID, on day: Day) throws -> Amount?
  /// The guarantees of the municipality on a day.
  func guarantees(on day: Day) throws -> [Guarantee]
  /// What the municipality would be left with if every loan failed on a day, and of how many guarantees nobody knows
  /// it; throws `MoneyOverflow`.
  func netRisk(on day: Day) throws -> (known: Kroner, missing: Int)
  /// Whether an amount is the municipality's own money on a day; false when the payer is unknown.
  func isMunicipal(_ amount: Amount, on day: Day) throws -> Bool
  /// The promises and payments to a named receiver among some things, as they were recorded last; not those taken back.
  func receipts(among things: Set<Pointer>) throws -> [Amount]
  /// What a party has open on a day: commitments to it that are not paid, guarantees, and the streams it owns.
  ///
  /// - Parameters:
  ///   - body: a party that is there.
  ///   - named: it, and those it took over from.
  ///   - day: the day asked about.
  func open(for body: Pointer, named: Set<Pointer>, on day: Day) throws -> [Owed]
  /// A treasurer with a pen; everything written names the source.
  func treasurer(with pen: any Pen, source: Source) -> Treasurer
}

extension FundingBook: FundingReading {
  /// The amounts that name any of some things, as they stand on a day, by id; also frames.
  package func amounts(naming things: Set<Pointer>, on day: Day) throws -> [Amount] {
    try records.records(Amount.self, on: day, naming: things).sorted { $0.id < $1.id }
  }

  /// What has been stated in all by a day, of whatever year, by id.
  package func statedTotals(on day: Day) throws -> [StatedTotal] {
    try records.records(StatedTotal.self, on: day).sorted { $0.id < $1.id }
  }

  /// An amount as it stands on a day; nil when it is not there.
  package func amount(_ id: AmountID, on day: Day) throws -> Amount? {
    try records.record(Amount.self, id, on: day)
  }

  /// What the room's findings rest on.
  package var reach: Reach { FundingChecks(self).reach }

  /// What is wrong with what the room keeps, by its rules.
  package func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try FundingChecks(self).findings(about: about, during: during)
  }

  /// A treasurer with a pen; everything written names the source.
  package func treasurer(with pen: any Pen, source: Source) -> Treasurer {
    Treasurer(self, pen: pen, source: source)
  }
}
