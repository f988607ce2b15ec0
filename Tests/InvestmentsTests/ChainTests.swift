import AlmenTestKit
import Investments
import Testing
import Vocabulary

private struct OnlyKK: Financiers {
  func part(playedBy id: PartyID, on day: Day) -> PartID? { PartID(id.text) }
  func saidPart(of id: PartyID, on day: Day) -> PartID? { PartID(id.text) }
  func isMunicipal(_ id: PartyID, on day: Day) -> Bool? { id == "kk" }
}

private let source = Source("Prøve", madeUp: true)

func moneyRules(_ records: PlainRecords) throws -> [String] {
  try FundingChecks(FundingBook(records, financiers: OnlyKK()))
    .findings(about: nil, during: .always).map(\.rule.id)
}

private func amount(
  _ id: AmountID, _ kind: AmountKind, _ ore: Int64?, high: Int64? = nil, under: AmountID? = nil,
  decision: DecisionID? = nil, financier: PartyID = "kk", stream: StreamID = "s", year: Int = 2010
) -> Amount {
  Amount(
    id: id, title: id.text, stream: stream, kind: kind, year: year,
    amount: ore.map { AmountRange(low: Kroner(ore: $0), high: Kroner(ore: high ?? $0)) },
    financier: financier, under: under, decision: decision, source: source)
}

@Suite struct ChainTests {
  private func base(_ more: Amount...) -> PlainRecords {
    more.reduce(PlainRecords().with(amount("ramme", .frame, 100))) { $0.with($1) }
  }

  @Test func `commitments are within their frame, and the figures are told when not`() throws {
    let within = base(
      amount("t1", .commitment, 60, under: "ramme", decision: "b"),
      amount("t2", .commitment, 40, under: "ramme", decision: "b"))
    #expect(try moneyRules(within) == [])
    let over = within.with(amount("t3", .commitment, 1, under: "ramme", decision: "b"))
    #expect(try moneyRules(over) == ["investments.overFrame"])
    let facts = try FundingChecks(FundingBook(over, financiers: OnlyKK()))
      .findings(about: nil, during: .always).first?.facts
    #expect(facts?["sum"] == .money(Kroner(ore: 101)))
    #expect(facts?["excess"] == .money(Kroner(ore: 1)))
    // What nobody knows is not more than there is.
    #expect(
      try moneyRules(within.with(amount("t3", .commitment, nil, under: "ramme", decision: "b")))
        == [])
  }

  @Test
  func `a frame of several years is held against each of them, a commitment against all it pays`()
    throws
  {
    var frame = amount("ramme", .frame, 20)
    frame.lastYear = 2012
    frame.isTotal = false
    let each = (2010...2012).map {
      amount(AmountID("t\($0)") ?? "t", .commitment, 20, under: "ramme", decision: "b", year: $0)
    }
    let records = each.reduce(PlainRecords().with(frame)) { $0.with($1) }
    #expect(try moneyRules(records) == [])
    let more = amount("x", .commitment, 1, under: "ramme", decision: "b", year: 2011)
    #expect(try moneyRules(records.with(more)) == ["investments.overFrame"])
    let late = amount("x", .commitment, 1, under: "ramme", decision: "b", year: 2013)
    #expect(try moneyRules(records.with(late)) == ["investments.outsideYears"])
    var long = amount("p", .paid, 7, under: "t2010")
    long.lastYear = 2012
    long.isTotal = false
    #expect(try moneyRules(records.with(long)) == ["investments.overCommitment"])
  }

  @Test func `what is too large to be summed is told with its place, and does not stop the check`()
    throws
  {
    let huge = Int64.max / 2 + 1
    let records = base(
      amount("t1", .commitment, huge, under: "ramme", decision: "b"),
      amount("t2", .commitment, huge, under: "ramme", decision: "b"))
    #expect(try moneyRules(records) == ["investments.overflow"])
  }

  @Test func `what is of something withdrawn is told`() throws {
    var frame = amount("ramme", .frame, 20)
    frame.withdrawn = Withdrawal(day: nil, why: "opgivet")
    let records = PlainRecords().with(frame)
      .with(amount("t", .commitment, 5, under: "ramme", decision: "b"))
    #expect(try moneyRules(records) == ["investments.underWithdrawn"])
  }

  @Test func `what is withdrawn counts as nothing`() throws {
    var back = amount("t2", .commitment, 50, under: "ramme", decision: "b")
    back.withdrawn = Withdrawal(day: nil, why: "opgivet")
    let records = base(amount("t1", .commitment, 60, under: "ramme", decision: "b"), back)
    #expect(try moneyRules(records) == [])
    let book = FundingBook(records, financiers: OnlyKK())
    #expect(try book.amounts(on: isoDay("2010-06-01")).map(\.id) == ["ramme", "t1"])
  }

  @Test func `payments are within their commitment, and rest on its decision`() throws {
    let commitment = amount("t", .commitment, 60, under: "ramme", decision: "b")
    #expect(try moneyRules(base(commitment, amount("p", .paid, 60, under: "t"))) == [])
    #expect(
      try moneyRules(base(commitment, amount("p", .paid, 61, under: "t"))) == [
        "investments.overCommitment"
      ])
  }

  @Test func `the municipality's money without a decision is told, others' is not`() throws {
    #expect(
      try moneyRules(base(amount("t", .commitment, 60, under: "ramme"))) == [
        "investments.noDecision"
      ])
    #expect(try moneyRules(PlainRecords().with(amount("p", .paid, 60, financier: "lbf"))) == [])
  }

  @Test(arguments: [
    amount("x", .commitment, 1, under: "t", decision: "b"),
    amount("x", .paid, 1, under: "ramme", decision: "b"),
    amount("x", .frame, 1, under: "ramme"),
    amount("x", .commitment, 1, under: "ramme", decision: "b", stream: "andet"),
    amount("x", .commitment, 1, under: "ramme", decision: "b", financier: "lbf"),
  ])
  func `each is of the kind above, and of the same stream`(_ wrong: Amount) throws {
    let records = base(amount("t", .commitment, 60, under: "ramme", decision: "b"), wrong)
    #expect(try moneyRules(records).contains("investments.wrongUnder"))
  }

  @Test(
    arguments: [
      ("eksempel-kommune", ["ny", "eksempel-fond", "eksempel-organisation"]),
      ("eksempel-fond", ["eksempel-kommune", "ny", "eksempel-organisation"]),
      ("eksempel-organisation", ["eksempel-kommune", "eksempel-fond", "ny"]),
      ("anden", ["eksempel-kommune", "eksempel-fond", "eksempel-organisation"]),
    ] as [(PartyID, [String])])
  func `a guarantee goes over with whoever guarantees, stands behind or has the loan`(
    _ party: PartyID, _ expected: [String]
  ) {
    let carried = Guarantee.example.carried(from: party, to: "ny")
    let names = [carried.guarantor, carried.reguarantor, carried.receiver]
    #expect(names.map { $0?.text } == expected)
    #expect(FundingStream.example.carried(from: "eksempel-forvaltning", to: "ny").owner == "ny")
  }

  @Test func `a guarantee has shares within the whole, and somebody behind it or nobody`() throws {
    func rules(_ share: Int, _ behind: Int?, _ by: PartyID?) throws -> [String] {
      try moneyRules(
        PlainRecords().with(
          Guarantee(
            id: "g", title: "g", loan: Kroner(ore: 100), share: share, guarantor: "kk",
            reguaranteed: behind, reguarantor: by, decision: "b", source: source)))
    }
    #expect(try rules(8_448, 5_000, "lbf") == [])
    #expect(try rules(10_000, nil, nil) == [])
    #expect(try rules(10_001, nil, nil) == ["investments.badGuarantee"])
    #expect(try rules(5_000, 5_000, nil) == ["investments.badGuarantee"])
    #expect(try rules(5_000, nil, "lbf") == ["investments.badGuarantee"])
  }

  @Test func `the real guarantee gives the published figures`() throws {
    let guarantee = Guarantee(
      id: "g", title: "g", loan: Kroner(ore: 14_169_100_000), share: 8_448, guarantor: "kk",
      reguaranteed: 5_000, reguarantor: "lbf", source: source)
    #expect(try guarantee.amount == Kroner(ore: 11_970_055_680))
    #expect(try guarantee.behind == Kroner(ore: 5_985_027_840))
    #expect(try guarantee.net == Kroner(ore: 5_985_027_840))
    let book = FundingBook(PlainRecords().with(guarantee), financiers: OnlyKK())
    #expect(try book.netRisk(on: isoDay("2020-01-01")) == (Kroner(ore: 5_985_027_840), 0))
  }

  @Test
  func `a guarantee of which no source says how much is never zero, and the risk is a lower bound`()
    throws
  {
    let unknown = Guarantee(id: "u", title: "u", guarantor: "kk", decision: "b", source: source)
    let known = Guarantee(
      id: "k", title: "k", loan: Kroner(ore: 100), share: 5_000, guarantor: "kk", reguaranteed: 0,
      decision: "b", source: source)
    // Nobody has said whether another stands behind it: that is not that nobody does.
    var open = known
    (open.id, open.reguaranteed) = ("o", nil)
    #expect(try open.amount == Kroner(ore: 50) && open.behind == nil && open.net == nil)
    #expect(try known.behind == .zero && known.net == Kroner(ore: 50))
    #expect(try moneyRules(PlainRecords().with(known)) == [])
    var half = unknown
    (half.id, half.loan) = ("h", Kroner(ore: 100))
    for guarantee in [unknown, half] {
      #expect(try guarantee.amount == nil && guarantee.net == nil)
      #expect(try moneyRules(PlainRecords().with(guarantee)) == [])
    }
    var behind = unknown
    (behind.reguaranteed, behind.reguarantor) = (5_000, "lbf")
    #expect(try unknown.behind == nil && behind.behind == nil)
    var twice = known
    twice.reguarantor = "lbf"
    #expect(try moneyRules(PlainRecords().with(twice)) == ["investments.badGuarantee"])
    let book = FundingBook(
      PlainRecords().with(unknown).with(known).with(half).with(open), financiers: OnlyKK())
    #expect(try book.netRisk(on: isoDay("2020-01-01")) == (Kroner(ore: 50), 3))
  }

  @Test func `a stream whose forvaltning is not plugged in is noted, and its money stands`() throws
  {
    let stream = FundingStream(id: "s", title: "s", owner: "tmf", source: source)
    let records = base().with(stream)
    #expect(try moneyRules(records) == ["investments.notPluggedIn"])
    let defined = FundingBook(
      records, financiers: OnlyKK(), defined: [StreamDefinition("s", meaning: "m", source: "s")])
    #expect(try FundingChecks(defined).findings(about: nil, during: .always) == [])
    let day = try isoDay("2010-06-01")
    #expect(
      try FundingBook(records, financiers: OnlyKK()).summary(on: day, by: .stream).rows.count == 1)
  }
}

@Suite struct SummaryTests {
  private let day = Day(daysSince1970: 14_800)

  private func summary(_ amounts: Amount..., by grouping: Grouping = .stream) throws
    -> FundingSummary
  {
    let records = amounts.reduce(PlainRecords()) { $0.with($1) }
    return try FundingBook(records, financiers: OnlyKK()).summary(on: day, by: grouping)
  }

  @Test func `the same money is not counted as frame, commitment and payment`() throws {
    let found = try summary(
      amount("f", .frame, 100), amount("t", .commitment, 60, under: "f"),
      amount("p", .paid, 50, under: "t"), amount("q", .paid, 7, stream: "andet"))
    #expect(found.total.known.low == Kroner(ore: 107))
    let row = try #require(found.rows.first { $0.key == "s" })
    #expect([row.frame, row.committed, row.paid].map(\.known.low.ore) == [100, 60, 50])
  }

  @Test func `of a frame that nobody knows its known commitments are the least`() throws {
    let found = try summary(
      amount("f", .frame, nil), amount("t", .commitment, 12, under: "f", decision: "b"))
    #expect(found.total.known.low == Kroner(ore: 12))
    #expect(found.total.high == nil)
    #expect(try summary().total.high == nil)
  }

  @Test func `a stated total of some of the municipality's own is found beside other money`() throws
  {
    let total = StatedTotal(
      id: "t", title: "t", year: 2010,
      stated: AmountRange(low: Kroner(ore: 20), high: Kroner(ore: 20)), items: ["a"],
      source: source)
    let records = PlainRecords().with(total).with(amount("a", .frame, 20))
      .with(amount("b", .frame, 1, stream: "andet"))
    let found = try FundingBook(records, financiers: OnlyKK()).summary(on: day, by: .stream)
    #expect(found.stated?.reconciles == true)
    #expect(found.total.known.low == Kroner(ore: 21))
  }

  @Test func `what others pay is a lower bound when one of them says nothing`() throws {
    let known = amount("o", .frame, 50, financier: "lbf")
    let silent = amount("x", .frame, nil, financier: "org")
    let found = try summary(amount("f", .frame, 100), known, silent)
    #expect(found.others.known.low == Kroner(ore: 50))
    #expect(found.others.high == nil)
    #expect(found.leverage?.low.value == 50)
    #expect(found.leverage?.high == nil)
    let all = try summary(amount("f", .frame, 100), known)
    #expect(all.leverage?.high?.value == 50)
    #expect(try summary(silent).leverage == nil)
  }

  @Test func `bounds on both sides give bounds of what a krone brings`() throws {
    let found = try summary(
      amount("f", .frame, 100, high: 200), amount("o", .frame, 100, high: 300, financier: "lbf"))
    #expect(found.leverage?.low.value == 50)
    #expect(found.leverage?.high?.value == 300)
  }

  @Test func `all years are shown, also those of which nothing is known`() throws {
    let found = try summary(
      amount("a", .frame, 1, year: 2008), amount("b", .frame, 2, year: 2011), by: .year)
    #expect(found.rows.map(\.key) == ["2008", "2009", "2010", "2011"])
    #expect(found.rows.map(\.isEmpty) == [false, true, true, false])
  }

  @Test func `what would make a false total true is found, the fewest first`() throws {
    let items = [("a", 20), ("b", 50), ("c", 15), ("d", 36), ("e", 900)] as [(AmountID, Int64)]
    let total = StatedTotal(
      id: "t", title: "t", year: 2010,
      stated: AmountRange(low: Kroner(ore: 115), high: Kroner(ore: 125)), items: ["a", "b", "c"],
      source: source)
    let records = items.reduce(PlainRecords().with(total)) {
      $0.with(amount($1.0, .frame, $1.1, stream: StreamID($1.0.text) ?? "s"))
    }
    let book = FundingBook(records, financiers: OnlyKK())
    let found = try #require(try book.reconciliations(on: day).first)
    #expect(found.reconciles == false)
    #expect(found.holdsWith == ["d"])
    #expect(found.holdsWithout == [])
    var over = total
    over.items = ["a", "b", "c", "d", "e"]
    let second = try FundingBook(records.with(over), financiers: OnlyKK())
      .reconciliations(on: day).first
    #expect(second?.holdsWith == [])
    #expect(second?.holdsWithout == ["e"])
  }
}

@Suite struct RateTests {
  private func table(_ rows: String) throws -> RateTable {
    let header = "type;condition;least;below;from;until;x;y;law;source;inferred\n"
    return try RateTable(
      "a.t", title: "T", stream: "s",
      columns: ["x", "y"].map { RateTable.Column($0, title: $0, unit: "%") }, whole: ["x", "y"],
      reading: Array((header + rows).utf8))
  }

  @Test(arguments: ["type;x;law;source;inferred", "type;x;y;z;law;source;inferred"])
  func `a table that lacks a column of its own, or has one more, is refused`(_ header: String) {
    let fault = #expect(throws: RateFault.self) {
      try RateTable(
        "a.t", title: "T", stream: "s",
        columns: ["x", "y"].map { RateTable.Column($0, title: $0, unit: "%") },
        reading: Array((header + "\n").utf8))
    }
    #expect(fault?.what == .unreadable && fault?.row == 0)
  }

  @Test func `the more specific row goes first, and rows without days are never used`() throws {
    let found = try table(
      ";;;;2010-01-01;2019-12-31;90;10;l;s;\nhuse;;;;2012-01-01;2012-12-31;80;20;l;s;\nhuse;;;90;2012-01-01;2012-12-31;70;30;l;s;\nny;;;;;;60;40;l;s;\n"
    )
    func x(_ type: String?, _ size: Int64?, _ day: String) throws -> Int64? {
      try found.row(for: type, size: size, at: isoView(day)).value("x")
    }
    #expect(try x(nil, nil, "2012-06-01") == 9_000)
    #expect(try x("huse", nil, "2012-06-01") == 8_000)
    #expect(try x("huse", 8_999, "2012-06-01") == 7_000)
    #expect(try x("huse", 9_000, "2012-06-01") == 8_000)
    #expect(try x("huse", 8_999, "2013-01-01") == 9_000)
    #expect(try x("ny", nil, "2015-01-01") == 9_000)
    let none = #expect(throws: NoRate.self) { try x(nil, nil, "2020-01-01") }
    #expect(none?.last == (try isoDay("2019-12-31")))
  }

  @Test(
    arguments: [
      (";;;;2010-01-01;;90;11;l;s;\n", RateFault.What.notWhole),
      (";;;;2010-01-01;;90;10;l;s;\n;;;;2011-01-01;;80;20;l;s;\n", .twice),
      (";;;;2011-01-01;2010-01-01;90;10;l;s;\n", .impossible),
      (";;90;80;2011-01-01;;90;10;l;s;\n", .impossible),
      (";;;;i fjor;;90;10;l;s;\n", .unreadable), (";;;;2010-01-01;;mange;10;l;s;\n", .unreadable),
      ("huse;;;;2010-01-01;;90;10;l;s;\n;;;90;2010-01-01;;80;20;l;s;\n", .twice),
      (";;;;2010-01-01;;90,005;9,995;l;s;\n", .unreadable), (";;;\n", .unreadable),
    ])
  func `a table that contradicts itself is refused`(_ rows: String, _ what: RateFault.What) {
    let fault = #expect(throws: RateFault.self) { try table(rows) }
    #expect(fault?.what == what)
  }
}
