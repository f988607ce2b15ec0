import AlmenTestKit
import Investments
import Testing
import Vocabulary

private struct OnlyKK: Financiers {
  func part(playedBy id: PartyID, on day: Day) -> PartID? { PartID(id.text) }
  func saidPart(of id: PartyID, on day: Day) -> PartID? { PartID(id.text) }
  func isMunicipal(_ id: PartyID, on day: Day) -> Bool? { id == "nobody" ? nil : id == "kk" }
}

private let source = Source("Prøve", madeUp: true)

private func range(_ low: Int64, _ high: Int64) -> AmountRange {
  AmountRange(low: Kroner(ore: low), high: Kroner(ore: high))
}

private func amount(
  _ id: AmountID, _ range: AmountRange?, year: Int = 2010, lastYear: Int? = nil
) -> Amount {
  Amount(
    id: id, title: id.text, stream: "s", kind: .frame, year: year, lastYear: lastYear,
    amount: range, financier: "kk", source: source)
}

private func total(_ low: Int64, _ high: Int64, _ items: [AmountID]) -> StatedTotal {
  StatedTotal(
    id: "t", title: "t", year: 2010, stated: range(low, high), items: items, source: source)
}

private func check(_ records: PlainRecords) throws -> [Finding] {
  try FundingChecks(FundingBook(records, financiers: OnlyKK())).findings(
    about: nil, during: .always)
}

@Suite struct RecordTests {
  @Test(arguments: RecordContract.laws, InvestmentsRoom().kinds.map(RecordContract.Kind.init))
  func `every kind keeps`(_ law: Law<RecordContract.Kind>, _ kind: RecordContract.Kind) async throws
  {
    try await law.check(kind)
  }
}

@Suite struct ReconciliationTests {
  private let day = Day(daysSince1970: 14_800)

  private func reconcile(_ records: PlainRecords) throws -> Bool? {
    try FundingBook(records, financiers: OnlyKK()).reconciliations(on: day).first?.reconciles
  }

  @Test(
    arguments: [
      (121, 121, true), (85, 85, false), (115, 115, true), (125, 125, true), (114, 114, false),
      (126, 126, false), (100, 115, true), (100, 114, false), (125, 200, true),
    ] as [(Int64, Int64, Bool)])
  func `a stated interval holds when some reading of the items lies in it`(
    _ low: Int64, _ high: Int64, _ holds: Bool
  ) throws {
    let records = PlainRecords().with(amount("a", range(low, high))).with(total(115, 125, ["a"]))
    #expect(try reconcile(records) == holds)
    #expect(try check(records).map(\.rule.id) == (holds ? [] : ["investments.totalDiffers"]))
  }

  @Test func `an item without a figure is missing, never zero`() throws {
    let records = PlainRecords().with(amount("a", range(120, 120))).with(amount("b", nil))
      .with(total(115, 125, ["a", "b"]))
    #expect(try reconcile(records) == nil)
    #expect(try check(records).map(\.rule.id) == ["investments.totalUnknown"])
  }

  @Test func `items that are already more than the total are wrong whatever is missing`() throws {
    let records = PlainRecords().with(amount("a", range(126, 126))).with(amount("b", nil))
      .with(total(115, 125, ["a", "b"]))
    #expect(try reconcile(records) == false)
  }

  @Test func `an item of another year does not count`() throws {
    let records = PlainRecords().with(amount("a", range(120, 120), year: 2009))
      .with(total(115, 125, ["a"]))
    #expect(try reconcile(records) == nil)
  }

  @Test func `a sum that does not fit is refused, not wrapped`() throws {
    let records = PlainRecords().with(amount("a", range(.max, .max)))
      .with(amount("b", range(1, 1))).with(total(115, 125, ["a", "b"]))
    #expect(try check(records).map(\.rule.id) == ["investments.overflow"])
  }
}

@Suite struct AmountTests {
  @Test func `impossible amounts are refused`() throws {
    let records = PlainRecords().with(amount("a", range(2, 1))).with(amount("b", range(-1, 1)))
      .with(amount("c", nil, year: 2010, lastYear: 2009))
    let found = try check(records)
    #expect(
      found.map(\.rule.id) == [
        "investments.lowAboveHigh", "investments.negative", "investments.yearsReversed",
      ])
    #expect(found.filter { !$0.rule.refuses }.isEmpty)
  }

  @Test func `amounts are of the day's year, and earlier ones are shown only where there is none`()
    throws
  {
    let records = PlainRecords().with(amount("a", nil, year: 2007, lastYear: 2009))
    let book = FundingBook(records, financiers: OnlyKK())
    let days = try ["2006-12-31", "2007-01-01", "2009-12-31", "2010-01-01"].map(isoDay)
    let current = try days.map { try book.amounts(on: $0).count }
    let earlier = try days.map { try book.earlierAmounts(on: $0).count }
    let latest = try days.map { try book.latestYear(on: $0) }
    #expect(current == [0, 1, 1, 0])
    #expect(earlier == [0, 0, 0, 1])
    #expect(latest == [nil, 2007, 2009, 2009])
  }

  @Test func `the money of another year is asked of the same day`() throws {
    let records = PlainRecords().with(amount("a", range(1, 2), year: 2007, lastYear: 2009))
      .with(amount("b", range(5, 5), year: 2010))
    let book = FundingBook(records, financiers: OnlyKK())
    let day = try isoDay("2010-06-01")
    #expect(try book.years(on: day) == [2007, 2008, 2009, 2010])
    let wrong = records.with(amount("c", nil, year: 2010, lastYear: .max))
      .with(amount("d", nil, year: .min)).with(amount("e", nil, year: 2010, lastYear: 2009))
    let bounded = try FundingBook(wrong, financiers: OnlyKK()).years(on: day)
    #expect(bounded.first == 2007 && bounded.last == 2999)
    #expect(try book.amounts(on: day, year: 2008).map(\.id) == ["a"])
    #expect(try book.amounts(on: day).map(\.id) == ["b"])
    #expect(try book.summary(on: day, year: 2008, by: .stream).total.known == range(1, 2))
    #expect(try book.summary(on: day, by: .stream).total.known == range(5, 5))
    #expect(try book.summary(on: day, year: 2011, by: .stream).rows.isEmpty)
  }

  @Test func `whose money is unknown is not the municipality's`() throws {
    let book = FundingBook(PlainRecords(), financiers: OnlyKK())
    var other = amount("a", nil)
    other.financier = "nobody"
    let owners = try [amount("a", nil), other].map {
      try book.isMunicipal($0, on: Day(daysSince1970: 0))
    }
    #expect(owners == [true, false])
  }

  @Test func `commitments to efforts are given by the day they are recorded from, frames are not`()
    throws
  {
    func amount(_ id: AmountID, _ kind: AmountKind, _ effort: AgreementID) -> Amount {
      Amount(
        id: id, title: id.text, stream: "s", kind: kind, year: 2010, amount: nil, financier: "kk",
        agreement: effort, source: source)
    }
    let records = PlainRecords().with(amount("a", .commitment, "x"), "2011-05-01")
      .with(amount("b", .commitment, "x"), "2010-05-01").with(
        amount("c", .frame, "y"), "2010-05-01")
    let found = try FundingBook(records, financiers: OnlyKK()).commitments(
      to: ["x", "y"], during: .always)
    #expect(found == ["x": try [isoDay("2010-05-01"), isoDay("2011-05-01")], "y": []])
  }
}
