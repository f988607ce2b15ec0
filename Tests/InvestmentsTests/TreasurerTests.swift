import AlmenTestKit
import Investments
import Testing
import Vocabulary

private struct Nobody: Financiers {
  func part(playedBy id: PartyID, on day: Day) -> PartID? { nil }
  func saidPart(of id: PartyID, on day: Day) -> PartID? { nil }
  func isMunicipal(_ id: PartyID, on day: Day) -> Bool? { false }
}

private let source = Source("Prøve", madeUp: true)

private func exactly(_ ore: Int64) -> AmountRange {
  AmountRange(low: Kroner(ore: ore), high: Kroner(ore: ore))
}

private func book(_ pen: PlainPen) -> FundingBook { FundingBook(pen, financiers: Nobody()) }

private func treasurer(_ pen: PlainPen) -> Treasurer {
  book(pen).treasurer(with: pen, source: source)
}

/// The rules that refuse some work; none when it is done.
private func refused(_ work: () throws -> Void) throws -> [String] {
  do {
    try work()
    return []
  } catch let refusal as Refusal {
    return refusal.findings.map(\.rule.id)
  }
}

private func streams() throws -> PlainPen {
  let pen = PlainPen(on: try isoDay("2010-01-01"))
  for id in ["s", "x.t"] as [StreamID] {
    try pen.set(FundingStream(id: id, title: id.text, source: source))
  }
  return pen
}

@Suite struct TreasurerTests {
  @Test
  func `a frame, a commitment of it and a payment of that are what was said, and stay together`()
    throws
  {
    let pen = try streams()
    #expect(try treasurer(pen).frame("x.t", year: 2011, exactly(9), from: "kk") == "x-t-2011-1")
    var said = AmountDetails()
    (said.receiver, said.agreement, said.area) = ("fsb", "plan", "parken")
    (said.matter, said.decision) = ("sag", "b")
    #expect(try treasurer(pen).commit("x-t-2011-1", exactly(5), said) == "x-t-2011-1-commit-1")
    pen.day = try isoDay("2012-06-01")
    var named = AmountDetails()
    (named.id, named.title) = ("rate", "Første rate")
    #expect(try treasurer(pen).pay("x-t-2011-1-commit-1", exactly(2), named) == "rate")
    let frame = try pen.existing(Amount.self, "x-t-2011-1")
    #expect(frame.kind == .frame && frame.year == 2011 && frame.under == nil)
    #expect(frame.title == "Ramme 2011" && frame.amount == exactly(9) && frame.source == source)
    let promised = try pen.existing(Amount.self, "x-t-2011-1-commit-1")
    #expect(promised.kind == .commitment && promised.under == frame.id)
    #expect(promised.stream == "x.t" && promised.financier == "kk")
    // Promised in 2010 of a frame for 2011: it is of the frame's year.
    #expect(promised.year == 2011 && promised.title == "Tilsagn af Ramme 2011")
    #expect(promised.matter == "sag" && promised.decision == "b")
    let paid = try pen.existing(Amount.self, "rate")
    #expect(paid.kind == .paid && paid.under == promised.id && paid.year == 2012)
    #expect(paid.title == "Første rate" && paid.amount == exactly(2))
    #expect(paid.receiver == "fsb" && paid.agreement == "plan" && paid.area == "parken")
    #expect(paid.matter == nil && paid.decision == nil)
    try treasurer(pen).pay(promised.id, exactly(1))
    let other = try pen.existing(Amount.self, "x-t-2011-1-commit-1-pay-1")
    #expect(other.title == "Udbetalt af Tilsagn af Ramme 2011")
  }

  @Test func `what is not of the kind above, or is not there, is not promised or paid of`() throws {
    let pen = try streams()
    let frame = try treasurer(pen).frame("s", year: 2010, exactly(9), from: "kk")
    let promised = try treasurer(pen).commit(frame, exactly(5))
    let paid = try treasurer(pen).pay(promised, exactly(5))
    for id in [promised, paid] {
      #expect(
        try refused { try treasurer(pen).commit(id, exactly(1)) } == ["investments.notAFrame"])
    }
    for id in [frame, paid] {
      #expect(
        try refused { try treasurer(pen).pay(id, exactly(1)) } == ["investments.notACommitment"])
    }
    for work in [treasurer(pen).commit, treasurer(pen).pay] {
      #expect(
        try refused { _ = try work("findes-ikke", exactly(1), AmountDetails()) }
          == ["record.unknown"])
    }
    let stream = { _ = try treasurer(pen).frame("u", year: 2010, exactly(1), from: "kk") }
    #expect(try refused(stream) == ["record.unknown"])
    var taken = AmountDetails()
    taken.id = paid
    #expect(try refused { try treasurer(pen).commit(frame, exactly(1), taken) } == ["record.taken"])
  }

  @Test(arguments: [(1599, false), (1600, true), (2999, true), (3000, false)])
  func `a frame is for a year of the calendar`(_ year: Int, _ isOne: Bool) throws {
    let pen = try streams()
    let work = { _ = try treasurer(pen).frame("s", year: year, exactly(1), from: "kk") }
    #expect(try refused(work) == (isOne ? [] : ["investments.yearsReversed"]))
  }

  @Test
  func `what is taken back is so once, not while others are of it, and nothing is of it then`()
    throws
  {
    let pen = try streams()
    let frame = try treasurer(pen).frame("s", year: 2010, exactly(9), from: "kk")
    pen.day = try isoDay("2010-06-01")
    let promised = try treasurer(pen).commit(frame, exactly(5))
    // Also on a day before the commitment is recorded from.
    for day in ["2010-03-01", "2010-06-01"] {
      pen.day = try isoDay(day)
      let work = { try treasurer(pen).withdraw(frame, why: "x") }
      #expect(try refused(work) == ["investments.hasUnder"])
    }
    pen.day = try isoDay("2010-09-01")
    try treasurer(pen).withdraw(promised, why: "opgivet")
    #expect(
      try pen.existing(Amount.self, promised).withdrawn
        == Withdrawal(day: RoughDay(pen.day), why: "opgivet"))
    for day in ["2010-07-01", "2010-09-01", "2011-01-01"] {
      pen.day = try isoDay(day)
      #expect(
        try refused { try treasurer(pen).withdraw(promised, why: "x") }
          == ["investments.withdrawnAlready"])
      #expect(
        try refused { try treasurer(pen).pay(promised, exactly(1)) } == ["investments.takenBack"])
    }
    #expect(try refused { try treasurer(pen).withdraw(frame, why: "x") } == [])
    #expect(
      try refused { try treasurer(pen).commit(frame, exactly(1)) } == ["investments.takenBack"])
  }
}

/// What a sequence of acts did, kept without any of the room's code.
private struct Ledger {
  struct Entry {
    let kind: Int
    let under: String?
    let stream: String
    var isBack = false
    let from: Int
  }
  var entries: [String: Entry] = [:]

  func hasLive(under id: String) -> Bool {
    entries.values.contains { $0.under == id && !$0.isBack }
  }
}

@Suite struct TreasurerLawTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `in whatever order money is promised, paid and taken back, nothing loses what it is of`(
    _ seed: UInt64
  ) throws {
    var random = SeededRandom(seed: seed)
    let pen = try streams()
    let start = pen.day
    var ledger = Ledger()
    for number in 0..<60 {
      let day = random.int(0...900)
      pen.day = start.adding(days: day)
      var details = AmountDetails()
      details.id = AmountID("n\(number)")
      let ids = ledger.entries.keys.sorted()
      let act = random.int(0...4)
      if act == 0 || ids.isEmpty {
        let stream: StreamID = random.oneIn(2) ? "s" : "x.t"
        try treasurer(pen).frame(
          stream, year: 2010 + random.int(0...2), exactly(9), from: "kk", details)
        ledger.entries["n\(number)"] = Ledger.Entry(
          kind: 0, under: nil, stream: stream.text, from: day)
        continue
      }
      let on = ids[random.int(0...ids.count - 1)]
      if act == 1 {
        try withdraw(on, day, pen, &ledger)
      } else {
        try use(on, act == 2 ? 1 : 2, details, day, pen, &ledger)
      }
    }
    try hold(pen, ledger)
  }

  private func withdraw(_ on: String, _ day: Int, _ pen: PlainPen, _ ledger: inout Ledger) throws {
    let (id, above) = (try #require(AmountID(on)), try #require(ledger.entries[on]))
    let isThere = above.from <= day && !above.isBack
    let isDone = try refused { try treasurer(pen).withdraw(id, why: "x") } == []
    #expect(isDone == (isThere && !ledger.hasLive(under: on)), "withdraw \(on)")
    if isDone { ledger.entries[on]?.isBack = true }
  }

  /// Promises of a frame (1) or pays of a promise (2).
  private func use(
    _ on: String, _ kind: Int, _ details: AmountDetails, _ day: Int, _ pen: PlainPen,
    _ ledger: inout Ledger
  ) throws {
    let (id, above) = (try #require(AmountID(on)), try #require(ledger.entries[on]))
    let isThere = above.from <= day && !above.isBack
    let isDone =
      try refused {
        let work = kind == 1 ? treasurer(pen).commit : treasurer(pen).pay
        _ = try work(id, exactly(1), details)
      } == []
    #expect(isDone == (isThere && above.kind == kind - 1), "\(kind) of \(on)")
    let new = try #require(details.id).text
    if isDone {
      ledger.entries[new] = Ledger.Entry(kind: kind, under: on, stream: above.stream, from: day)
    }
  }

  private func hold(_ pen: PlainPen, _ ledger: Ledger) throws {
    let all = pen.timelines(Amount.self, during: .always, pointingAt: nil)
      .compactMap { $0.pieces.last?.value }
    #expect(Set(all.map(\.id.text)) == Set(ledger.entries.keys))
    for amount in all {
      let known = try #require(ledger.entries[amount.id.text])
      #expect(amount.under?.text == known.under && amount.stream.text == known.stream)
      #expect((amount.withdrawn != nil) == known.isBack)
    }
    let rules = try FundingChecks(book(pen)).findings(about: nil, during: .always).map(\.rule.id)
    let wrong: Set = [
      "investments.wrongUnder", "investments.underWithdrawn", "investments.outsideYears",
      "investments.yearsReversed",
    ]
    #expect(wrong.isDisjoint(with: rules))
  }
}
