import AlmenTestKit
import Investments
import Testing
import Vocabulary

private struct Everybody: Financiers {
  func part(playedBy id: PartyID, on day: Day) -> PartID? { nil }
  func saidPart(of id: PartyID, on day: Day) -> PartID? { nil }
  func isMunicipal(_ id: PartyID, on day: Day) -> Bool? { true }
}

private let source = Source("Prøve", madeUp: true)

/// A made-up amount, kept without any of the room's code.
private struct Sum {
  let id: String
  let kind: AmountKind
  let first: Int
  let last: Int
  let isTotal: Bool
  let ore: Int64
  let under: Int?

  var amount: Amount {
    Amount(
      id: AmountID(id) ?? "x", title: id, stream: "s", kind: kind, year: first,
      lastYear: last > first ? last : nil, isTotal: isTotal,
      amount: AmountRange(low: Kroner(ore: ore), high: Kroner(ore: ore)), financier: "kk",
      under: under.flatMap { AmountID("a\($0)") }, decision: "b", source: source)
  }

  /// The years it is counted in, each once.
  var counted: [Int] { isTotal && last > first ? [first] : Array(first...last) }
  var isOnce: Bool { isTotal && last > first }
}

/// A frame or two, what is promised of them and what is paid of that.
private func made(_ seed: UInt64) -> [Sum] {
  var random = SeededRandom(seed: seed)
  var all: [Sum] = []
  func span() -> (Int, Int) {
    let first = random.int(2010...2013)
    return (first, min(2013, first + (random.oneIn(2) ? random.int(1...3) : 0)))
  }
  for number in 0..<random.int(1...9) {
    let above = all.indices.filter { all[$0].kind != .paid }
    let under = random.oneIn(4) ? nil : above.randomElement(using: &random)
    let kind: AmountKind = under.map { all[$0].kind == .frame ? .commitment : .paid } ?? .frame
    let (first, last) = span()
    all.append(
      Sum(
        id: "a\(number)", kind: kind, first: first, last: last, isTotal: random.oneIn(2),
        ore: Int64(random.int(1...20)), under: under))
  }
  return all
}

private func book(_ sums: [Sum]) -> FundingBook {
  FundingBook(sums.reduce(PlainRecords()) { $0.with($1.amount) }, financiers: Everybody())
}

/// Whether an amount counts in a year: where no other that it is of does; one of several years counts for all of them.
private func isCounted(_ sum: Sum, in year: Int, _ sums: [Sum]) -> Bool {
  guard sum.counted.contains(year) else { return false }
  var (next, isFirst) = (sum.under, true)
  while let above = next.map({ sums[$0] }) {
    if above.isOnce || (isFirst && above.counted.contains(year)) { return false }
    (next, isFirst) = (above.under, false)
  }
  return true
}

/// Whether what is promised of a frame can be spread over its years: year by year, what must be met first first.
private func fits(_ frame: Sum, _ promised: [Sum]) -> Bool {
  if frame.isOnce {
    let all = promised.map { $0.isOnce ? $0.ore : $0.ore * Int64($0.last - $0.first + 1) }
    return all.reduce(0, +) <= frame.ore
  }
  var left = promised.map { $0.isOnce ? $0.ore : 0 }
  for year in frame.first...frame.last {
    var room = frame.ore
    for sum in promised where !sum.isOnce && (sum.first...sum.last).contains(year) {
      room -= sum.ore
    }
    if room < 0 { return false }
    let open = promised.indices.filter { promised[$0].first <= year && left[$0] > 0 }
      .sorted { (promised[$0].last, $0) < (promised[$1].last, $1) }
    for index in open {
      let taken = min(room, left[index])
      (room, left[index]) = (room - taken, left[index] - taken)
      if left[index] > 0, promised[index].last == year { return false }
    }
  }
  return left.allSatisfy { $0 == 0 }
}

@Suite struct SeveralYearsLawTests {
  @Test(.tags(.long), arguments: 0..<8)
  func `random sums of several years are counted once, as a sum by hand does`(_ batch: Int) throws {
    for number in 0..<sequences(250) {
      let sums = made(UInt64(batch * 250 + number))
      var whole: Int64 = 0
      for year in 2009...2014 {
        let day = try #require(Day(year, 6, 1))
        let found = try book(sums).summary(on: day, by: .stream).total.known
        let expected = sums.filter { isCounted($0, in: year, sums) }.map(\.ore).reduce(0, +)
        #expect(found.low.ore == expected && found.high.ore == expected, "\(year) \(sums)")
        whole += found.low.ore
      }
      // Frames that are sums stand once in all years together.
      let frames = sums.filter { $0.under == nil && $0.isOnce }.map(\.ore).reduce(0, +)
      #expect(whole >= frames)
    }
  }

  @Test(.tags(.long), arguments: 0..<8)
  func `year by year a sum of several years stands in one row`(_ batch: Int) throws {
    for number in 0..<sequences(250) {
      let sums = made(UInt64(batch * 250 + number))
      let rows = try book(sums).summary(on: isoDay("2012-06-01"), by: .year).rows
      for kind in AmountKind.allCases {
        let columns = rows.map { row in
          switch kind {
          case .frame: row.frame
          case .commitment: row.committed
          case .paid: row.paid
          }
        }
        let expected = sums.filter { $0.kind == kind }.map { $0.ore * Int64($0.counted.count) }
        #expect(
          columns.map(\.known.low.ore).reduce(0, +) == expected.reduce(0, +), "\(kind) \(sums)")
      }
    }
  }

  @Test(.tags(.long), arguments: 0..<8)
  func `what is promised is too much for a frame just when it cannot be spread over its years`(
    _ batch: Int
  ) throws {
    var told = 0
    for number in 0..<sequences(250) {
      var random = SeededRandom(seed: UInt64(batch * 250 + number))
      let frame = Sum(
        id: "a0", kind: .frame, first: 2010, last: random.int(2010...2014),
        isTotal: random.oneIn(3), ore: Int64(random.int(5...30)), under: nil)
      let promised = (1...random.int(1...5)).map { number -> Sum in
        let first = random.int(2010...frame.last)
        return Sum(
          id: "a\(number)", kind: .commitment, first: first,
          last: random.int(first...frame.last), isTotal: !random.oneIn(3),
          ore: Int64(random.int(1...25)), under: 0)
      }
      let rules = try FundingChecks(book([frame] + promised))
        .findings(about: nil, during: .always).map(\.rule.id)
      #expect(Set(rules).isSubset(of: ["investments.overFrame"]), "\(rules)")
      #expect(rules.isEmpty == fits(frame, promised), "\(frame) \(promised)")
      told += rules.isEmpty ? 0 : 1
    }
    #expect(told > 10)
  }

  @Test(
    arguments: [
      (nil, ["investments.whichSum"]), (true, []), (false, []),
    ] as [(Bool?, [String])])
  func `an amount of several years is asked which it is, when nobody says`(
    _ isTotal: Bool?, _ rules: [String]
  ) throws {
    var amount = Sum(
      id: "a", kind: .frame, first: 2010, last: 2011, isTotal: false, ore: 11, under: nil
    ).amount
    amount.isTotal = isTotal
    let book = FundingBook(PlainRecords().with(amount), financiers: Everybody())
    #expect(
      try FundingChecks(book).findings(about: nil, during: .always).map(\.rule.id) == rules)
    let years = try book.summary(on: isoDay("2010-06-01"), by: .year).rows
      .map { $0.frame.known.low.ore }
    #expect(years == (isTotal == true ? [11, 0] : [11, 11]))
  }

  @Test func `a payment of a sum is held against the whole sum, once`() throws {
    let promised = Sum(
      id: "a0", kind: .commitment, first: 2010, last: 2012, isTotal: true, ore: 10, under: nil)
    for (ore, rules) in [(10, []), (11, ["investments.overCommitment"])] as [(Int64, [String])] {
      let paid = Sum(
        id: "a1", kind: .paid, first: 2011, last: 2011, isTotal: false, ore: ore, under: 0)
      #expect(
        try FundingChecks(book([promised, paid])).findings(about: nil, during: .always)
          .map(\.rule.id) == rules)
    }
  }

  @Test(
    arguments: [
      (1_000, 625, 625, 3), (800, 500, 625, 3), (2, 1, 50, 2), (16, 1, 625, 4),
      (3, 1, 33, nil), (32, 1, 3, nil),
    ] as [(Int64, Int64, Int64, Int?)])
  func `what a krone brings is exact when it can be said in four decimals, and else bounds`(
    _ own: Int64, _ other: Int64, _ value: Int64, _ decimals: Int?
  ) throws {
    struct OnlyKK: Financiers {
      func part(playedBy id: PartyID, on day: Day) -> PartID? { nil }
      func saidPart(of id: PartyID, on day: Day) -> PartID? { nil }
      func isMunicipal(_ id: PartyID, on day: Day) -> Bool? { id == "kk" }
    }
    var others = Sum(
      id: "b", kind: .frame, first: 2010, last: 2010, isTotal: false, ore: other, under: nil
    ).amount
    others.financier = "lbf"
    let records = PlainRecords().with(
      Sum(id: "a", kind: .frame, first: 2010, last: 2010, isTotal: false, ore: own, under: nil)
        .amount
    ).with(others)
    let found = try FundingBook(records, financiers: OnlyKK())
      .summary(on: isoDay("2010-06-01"), by: .stream).leverage
    #expect(found?.low.value == value && found?.low.decimals == decimals ?? 2)
    #expect(found?.low.isExact == (decimals != nil))
    #expect((found?.low == found?.high) == (decimals != nil))
  }
}
