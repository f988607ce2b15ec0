import Agreements
import AlmenTestKit
import Counter
import Organisation
import Testing
import Vocabulary

@testable import SOF

/// Random ledgers, counted once more by hand: day by day, dwelling by dwelling.
@Suite struct LedgerLawTests {
  @Test func `the ledger equals a count by hand on every day and at every entry`() throws {
    for seed in 0..<sequences(10_000, usually: 60) {
      var random = SeededRandom(seed: UInt64(seed))
      let made = MadeLedger(&random)
      for entry in made.entries {
        var hand = HandCount()
        for day in made.days {
          hand.pass(day, entry)
          let ledger = Ledger(entry.tallies, entry.reliefs, on: day)
          guard hand.equals(ledger) else {
            Issue.record("seed \(seed), \(day): \(ledger) and by hand \(hand)")
            return
          }
        }
      }
    }
  }

  @Test func `what is recorded gives the same, with decisions, agreements and corrections`() throws
  {
    for seed in 0..<sequences(10_000, usually: 25) {
      var random = SeededRandom(seed: UInt64(seed) &+ 1_000_000)
      let made = try MadeRecords(&random)
      for entry in made.entries {
        let book = LedgerBook(rooms: PlainRooms(entry.records, parts: plugged))
        var hand = HandCount()
        for day in made.days {
          hand.pass(day, Entry(tallies: entry.tallies, reliefs: entry.reliefs))
          guard made.looked.contains(day) else { continue }
          let ledger = try book.ledger(on: day)
          guard hand.equals(ledger.ledger) else {
            Issue.record("seed \(seed), \(day): \(ledger.ledger) and by hand \(hand)")
            return
          }
          #expect(ledger.due(.family) == made.due(of: hand))
        }
      }
    }
  }
}

/// What is known at an entry.
private struct Entry {
  var tallies: [Tally] = []
  var reliefs: [Relief] = []
}

private let afdelinger: [PartyID] = ["a", "b", "c"]

private func day(_ number: Int) -> Day { (Day(2023, 12, 1) ?? .earliest).adding(days: number) }

/// A ledger of three afdelinger over two years, one of them a leap year, as it was known at a few entries.
private struct MadeLedger {
  let days = (0..<760).map { day($0) }
  var entries: [Entry] = []

  init(_ random: inout SeededRandom) {
    var entry = Entry()
    for _ in 0..<random.int(1...4) {
      for _ in 0..<random.int(0...6) { entry.tallies.append(Self.tally(&random)) }
      if random.oneIn(2) { entry.reliefs.append(Self.relief(&random)) }
      if random.oneIn(3), !entry.tallies.isEmpty {
        let place = random.int(0...entry.tallies.count - 1)
        entry.tallies[place] = Self.tally(&random)
      }
      entries.append(entry)
    }
  }

  private static func tally(_ random: inout SeededRandom) -> Tally {
    Tally(
      afdeling: afdelinger[random.int(0...2)], type: random.oneIn(4) ? .youth : .family,
      last: day(random.int(0...759)), numbers: (0..<6).map { _ in random.int(0...9) },
      share: [0, 2500, 3333, 5000, 1, 10_000][random.int(0...5)], isRaised: random.oneIn(4))
  }

  private static func relief(_ random: inout SeededRandom) -> Relief {
    let start = random.int(0...700)
    let (one, two) = (random.int(0...5), random.int(0...5))
    let days =
      Period(day(start), until: random.oneIn(3) ? nil : day(start + random.int(0...500)))
      ?? Period(from: day(start))
    return Relief(
      days: days, exempted: "a", dwellings: one + two, takers: ["b": one, "c": two])
  }
}

/// The count by hand: of each afdeling its dwellings in ten thousandths, and in days of years of 365 and 366 days.
private struct HandCount {
  struct Line: Hashable {
    var numbers = [0, 0, 0, 0, 0, 0]
    var tenThousandths = 0
    var ordinary = 0
    var leap = 0

    /// Over a denominator that all three divide, and that the program does not use.
    var numerator: Int128 {
      Int128(tenThousandths) * 365 * 366 * 7 + Int128(ordinary) * 10_000 * 366 * 7
        + Int128(leap) * 10_000 * 365 * 7
    }

    static let denominator: Int128 = 10_000 * 365 * 366 * 7

    static func floor(_ numerator: Int128, _ denominator: Int128) -> Int128 {
      var whole = numerator / denominator
      while whole * denominator > numerator { whole -= 1 }
      return whole
    }
  }

  var lines: [LedgerKey: Line] = [:]
  var raised = 0

  mutating func pass(_ day: Day, _ entry: Entry) {
    for tally in entry.tallies where tally.last == day {
      let key = LedgerKey(afdeling: tally.afdeling, type: tally.type)
      for place in 0..<6 { lines[key, default: Line()].numbers[place] += tally.numbers[place] }
      for _ in 0..<tally.numbers[0] { lines[key]?.tenThousandths += tally.share }
      if tally.isRaised { raised += tally.numbers[2] + tally.numbers[5] }
    }
    let isLeap = day.year == 2024
    for relief in entry.reliefs where relief.days.contains(day) {
      func add(_ afdeling: PartyID, _ dwellings: Int) {
        let key = LedgerKey(afdeling: afdeling, type: .family)
        if isLeap {
          lines[key, default: Line()].leap += dwellings
        } else {
          lines[key, default: Line()].ordinary += dwellings
        }
      }
      add(relief.exempted, -relief.dwellings)
      for (taker, dwellings) in relief.takers { add(taker, dwellings) }
    }
  }

  func equals(_ ledger: Ledger) -> Bool {
    let keys = Set(lines.keys).union(ledger.sums.keys)
    return raised / 3 == ledger.raise.shown
      && keys.allSatisfy { key in
        let (line, sum) = (lines[key] ?? Line(), ledger.sums[key] ?? LedgerSum())
        let counted = [
          sum.reported, sum.offered, sum.assigned, sum.refused, sum.givenUp, sum.otherwise,
        ]
        return line.numbers.map { Int128($0) } == counted
          && Line.floor(line.numerator, Line.denominator) == sum.due.dwellings
          && Line.floor(line.numerator * 10_000, Line.denominator)
            == Int128(sum.due.tenThousandths)
      }
  }
}

/// Records of three afdelinger, with the shares that hold as plain values beside them.
private struct MadeRecords {
  struct Known {
    var records: PlainRecords
    var tallies: [Tally]
    var reliefs: [Relief]
  }

  let days = (0..<500).map { day($0) }
  var looked: Set<Day> = []
  var entries: [Known] = []

  /// A dated share: of everybody, of an organisation, or of one afdeling.
  private struct Share {
    let rank: Int
    let days: Period
    let percent: Int
    let scope: [PartyID]
    let near: [PartyID: Int]
  }

  init(_ random: inout SeededRandom) throws {
    var records = town
    var shares: [Share] = []
    for number in 0..<random.int(0...3) {
      let share = try Self.share(number, &random, &records)
      if let share { shares.append(share) }
    }
    let cut = day(random.int(100...499))
    let relief = try random.oneIn(2) ? Self.agreed(through: cut, &shares, &records) : nil
    var counts: [String: (VacancyCount, Day)] = [:]
    for _ in 0..<random.int(1...3) {
      for _ in 0..<random.int(1...5) {
        let made = try Self.made(&random)
        counts[made.id.text] = (made, made.time.latest)
      }
      var known = records
      for (made, last) in counts.values { known = known.with(made, last.description) }
      let tallies = counts.values.map { made, last in
        Tally(
          afdeling: made.afdeling, type: .family, last: last, numbers: made.numbers,
          share: Self.held(shares, made.afdeling, last), isRaised: false)
      }
      entries.append(Known(records: known, tallies: tallies, reliefs: relief.map { [$0] } ?? []))
    }
    let ends = counts.values.map(\.1)
    looked = Set(ends + ends.map(\.previous) + [day(79), day(80), cut, cut.next, day(499)])
    looked.formIntersection(days)
  }

  private static func made(_ random: inout SeededRandom) throws -> VacancyCount {
    let month = (Day(2023, 12, 1) ?? .earliest).adding(months: random.int(0...14))
    let afdeling = afdelinger[random.int(0...2)]
    return try count(
      afdeling, String(month.description.prefix(7)), (0..<6).map { _ in random.int(0...9) })
  }

  /// An agreement with both organisations, and an exemption in it that outlasts it.
  private static func agreed(
    through cut: Day, _ shares: inout [Share], _ records: inout PlainRecords
  ) throws -> Relief {
    let days = try #require(Period(day(60), until: cut))
    records = records.with(
      try agreement(
        "stor", share: 4_000, with: ["org", "bo"], from: day(60).description,
        until: cut.description), day(60).description)
    shares.append(Share(rank: 1, days: days, percent: 4_000, scope: afdelinger, near: [:]))
    records = records.with(
      Exemption(
        id: "fri", title: "Fri", agreement: "stor", exempted: "a", dwellings: 9,
        compensations: [
          Compensation(party: "b", dwellings: 4), Compensation(party: "c", dwellings: 5),
        ], source: madeUp), day(80).description)
    return Relief(
      days: try #require(Period(day(80), until: cut)), exempted: "a", dwellings: 9,
      takers: ["b": 4, "c": 5])
  }

  private static func share(
    _ number: Int, _ random: inout SeededRandom, _ records: inout PlainRecords
  ) throws -> Share? {
    let start = random.int(0...300)
    let isAll = random.oneIn(3)
    let scope: [PartyID] =
      isAll ? [["a"], ["b"]][random.int(0...1)] : [[], ["org"], ["c"]][random.int(0...2)]
    let percent = isAll ? 10_000 : random.int(1...2_500)
    guard let id = Identifier<AssignmentDecisionSubject>("d-\(number)"),
      let days = Period(day(start), until: day(start + random.int(0...200)))
    else { return nil }
    records = records.with(
      AssignmentDecision(
        id: id, title: "D", basis: isAll ? .combined : .demand, share: isAll ? nil : percent,
        of: scope, source: madeUp), days.start.description, days.until?.description)
    let near: [PartyID: Int] = Dictionary(
      uniqueKeysWithValues: afdelinger.map { afdeling in
        if scope.isEmpty { return (afdeling, 0) }
        if scope.contains(afdeling) { return (afdeling, 2) }
        return (afdeling, scope == ["org"] && afdeling != "c" ? 1 : -1)
      })
    return Share(
      rank: isAll ? 2 : 0, days: days, percent: percent, scope: afdelinger, near: near)
  }

  /// The share that decides: the highest rank, then the nearest, then the largest.
  private static func held(_ shares: [Share], _ afdeling: PartyID, _ day: Day) -> Int {
    var best: (Int, Int, Int)?
    for share in shares where share.days.contains(day) {
      let near = share.near[afdeling] ?? 1
      guard near >= 0 else { continue }
      let this = (share.rank, near, share.percent)
      if let held = best, held >= this { continue }
      best = this
    }
    return best?.2 ?? 0
  }

  /// What the two organisations owe, each by itself.
  func due(of hand: HandCount) -> Int128 {
    [["a", "b"], ["c"]].map { (some: [PartyID]) -> Int128 in
      let sum = some.compactMap { hand.lines[LedgerKey(afdeling: $0, type: .family)]?.numerator }
        .reduce(0, +)
      return HandCount.Line.floor(sum, HandCount.Line.denominator)
    }.reduce(0, +)
  }
}
