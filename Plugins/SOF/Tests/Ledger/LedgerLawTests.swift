import Agreements
import AlmenTestKit
import Counter
import Organisation
import Testing
import Vocabulary

@testable import SOF

extension Tag {
  /// A random law that goes through all its sequences with `ALMEN_LONG=1`, and through few without.
  @Tag static var long: Self
}

/// Random ledgers, counted once more by hand: day by day, dwelling by dwelling.
@Suite(.tags(.long)) struct LedgerLawTests {
  private static let shards = 4

  /// A part of the seeds: parts run beside each other.
  private func seeds(_ shard: Int, usually few: Int) -> StrideTo<Int> {
    stride(from: shard, to: sequences(10_000, usually: few), by: Self.shards)
  }

  @Test(arguments: 0..<shards)
  func `the ledger equals a count by hand on every day and at every entry`(_ shard: Int) throws {
    for seed in seeds(shard, usually: 200) {
      var random = SeededRandom(seed: UInt64(seed))
      let made = MadeLedger(&random)
      for entry in made.entries {
        var hand = HandCount()
        var before: Ledger?
        for day in made.days {
          hand.pass(day, entry)
          let ledger = Ledger(entry.tallies, entry.reliefs, on: day)
          guard hand.equals(ledger) else {
            Issue.record("seed \(seed), \(day): \(ledger) and by hand \(hand)")
            return
          }
          // What is let off never makes a day's own part less than nothing.
          let own = LedgerKey(afdeling: "a", type: .family)
          let (due, earlier) = (ledger.sums[own]?.due, before?.sums[own]?.due)
          #expect(due ?? .zero >= earlier ?? .zero, "seed \(seed), \(day)")
          before = ledger
        }
      }
    }
  }

  @Test(arguments: 0..<shards)
  func `what is recorded gives the same, with decisions, agreements and corrections`(
    _ shard: Int
  ) throws {
    for seed in seeds(shard, usually: 60) {
      var random = SeededRandom(seed: UInt64(seed) &+ 1_000_000)
      let made = try MadeRecords(&random)
      for entry in made.entries {
        let book = LedgerBook(
          rooms: PlainRooms(entry.records, readings: made.readings, parts: plugged))
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

private let isoDayOfNextList = Day(2024, 12, 1) ?? .latest

private let calendar = (0..<1_600).map { (Day(2023, 12, 1) ?? .earliest).adding(days: $0) }

private func day(_ number: Int) -> Day { calendar[number] }

/// A ledger of three afdelinger, as it was known at a few entries: one in twenty over two years, of which one is a leap
/// year, and the others over some weeks of them, most of them where a year begins, ends or has its leap day.
private struct MadeLedger {
  let days: ArraySlice<Day>
  var entries: [Entry] = []

  init(_ random: inout SeededRandom) {
    let length = random.oneIn(20) ? 760 : random.int(8...70)
    let turn = [31, 90, 397][random.int(0...2)] - random.int(0...length)
    let start = random.oneIn(3) ? random.int(0...760 - length) : min(max(turn, 0), 760 - length)
    days = calendar[start..<start + length]
    var entry = Entry()
    for _ in 0..<random.int(1...4) {
      for _ in 0..<random.int(0...6) { entry.tallies.append(tally(&random)) }
      if random.oneIn(2) { entry.reliefs.append(relief(&random)) }
      if random.oneIn(3), !entry.tallies.isEmpty {
        let place = random.int(0...entry.tallies.count - 1)
        entry.tallies[place] = tally(&random)
      }
      entries.append(entry)
    }
  }

  private func tally(_ random: inout SeededRandom) -> Tally {
    Tally(
      afdeling: afdelinger[random.int(0...2)], type: random.oneIn(4) ? .youth : .family,
      last: day(random.int(days.startIndex...days.endIndex - 1)),
      numbers: (0..<6).map { _ in random.int(0...9) },
      share: [0, 2500, 3333, 5000, 1, 10_000][random.int(0...5)], isRaised: random.oneIn(4),
      isCombined: random.oneIn(5))
  }

  private func relief(_ random: inout SeededRandom) -> Relief {
    let start = random.int(days.startIndex...days.endIndex - 1)
    let (one, two) = (random.int(0...5), random.int(0...5))
    let days =
      Period(day(start), until: random.oneIn(3) ? nil : day(start + random.int(0...days.count)))
      ?? Period(from: day(start))
    return Relief(
      days: days, exempted: "a", dwellings: one + two, takers: ["b": one, "c": two])
  }
}

/// The count by hand: of each afdeling its dwellings in ten thousandths, and of each exemption its days of years of 365 and
/// 366 days; nobody is let off more than there was on the day, and what is not taken waits for the next.
private struct HandCount {
  struct Line: Hashable {
    var (numbers, tenThousandths) = ([0, 0, 0, 0, 0, 0], 0)
  }

  /// What an exemption has asked for, in dwellings a day, and what it was given, in parts of a dwelling.
  struct Off: Hashable {
    var ordinary = 0
    var leap = 0
    var given: Int128 = 0

    var asked: Int128 { Int128(ordinary) * 10_000 * 366 + Int128(leap) * 10_000 * 365 }
  }

  /// So many parts make a dwelling: all three divide it.
  static let whole: Int128 = 10_000 * 365 * 366

  static func floor(_ numerator: Int128, _ denominator: Int128) -> Int128 {
    var whole = numerator / denominator
    while whole * denominator > numerator { whole -= 1 }
    return whole
  }

  var lines: [LedgerKey: Line] = [:]
  var offs: [Int: Off] = [:]
  var reliefs: [Relief] = []
  var raised = 0

  mutating func pass(_ day: Day, _ entry: Entry) {
    reliefs = entry.reliefs
    for (place, relief) in reliefs.enumerated() where relief.days.contains(day) {
      if day.year == 2024 {
        offs[place, default: Off()].leap += relief.dwellings
      } else {
        offs[place, default: Off()].ordinary += relief.dwellings
      }
    }
    // What the day gives that somebody can be let off: nothing by `§ 59 stk. 4`.
    var there: [PartyID: Int128] = [:]
    for tally in entry.tallies where tally.last == day {
      let key = LedgerKey(afdeling: tally.afdeling, type: tally.type)
      for place in 0..<6 { lines[key, default: Line()].numbers[place] += tally.numbers[place] }
      for _ in 0..<tally.numbers[0] {
        lines[key]?.tenThousandths += tally.share
        if tally.isCombined || tally.type == .youth { continue }
        there[tally.afdeling, default: 0] += Int128(tally.share) * 365 * 366
      }
      if tally.isRaised { raised += tally.numbers[2] + tally.numbers[5] }
    }
    for (place, relief) in reliefs.enumerated() where relief.days.contains(day) {
      var off = offs[place] ?? Off()
      let taken = min(off.asked - off.given, there[relief.exempted] ?? 0)
      there[relief.exempted, default: 0] -= taken
      off.given += taken
      offs[place] = off
    }
  }

  /// What each afdeling owes in all, in parts of a dwelling.
  var due: [LedgerKey: Int128] {
    var due = lines.mapValues { Int128($0.tenThousandths) * 365 * 366 }
    for (place, relief) in reliefs.enumerated() {
      let (off, key) = (
        offs[place] ?? Off(), LedgerKey(afdeling: relief.exempted, type: .family)
      )
      let given = off.given
      due[key, default: 0] -= given
      let all = Int128(relief.takers.values.reduce(0, +))
      var untaken = given
      for (number, taker) in relief.takers.keys.sorted().enumerated() where all > 0 {
        let isLast = number == relief.takers.count - 1
        let part =
          isLast ? untaken : Self.floor(given * Int128(relief.takers[taker] ?? 0), all)
        untaken -= part
        due[LedgerKey(afdeling: taker, type: .family), default: 0] += part
      }
    }
    return due
  }

  func equals(_ ledger: Ledger) -> Bool {
    let due = due
    let keys = Set(lines.keys).union(ledger.sums.keys).union(due.keys)
    // Others take over all that is let off, to the last part of a dwelling.
    let (off, taken) = ledger.sums.values.reduce((Parts.zero, Parts.zero)) {
      ($0.0 + $1.exempted, $0.1 + $1.taken)
    }
    return raised / 3 == ledger.raise.shown && off == taken
      && keys.allSatisfy { key in
        let (line, sum) = (lines[key] ?? Line(), ledger.sums[key] ?? LedgerSum())
        let counted = [
          sum.reported, sum.offered, sum.assigned, sum.refused, sum.givenUp, sum.otherwise,
        ]
        let owed = due[key] ?? 0
        return line.numbers.map { Int128($0) } == counted && owed >= 0
          && Self.floor(owed, Self.whole) == sum.due.dwellings
          && Self.floor(owed * 10_000, Self.whole) == Int128(sum.due.tenThousandths)
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

  let days = calendar[0..<500]
  /// a and b lie in an area on the list of 1 December 2023; that of 2024 has it, has it not, or its figures are lacking.
  let readings: PlainReadings
  private let isListedOn: Bool
  var looked: Set<Day> = []
  var entries: [Known] = []

  /// A dated share: of everybody, of an organisation, or of one afdeling.
  private struct Share {
    let rank: Int
    let days: Period
    let percent: Int
    let scope: [PartyID]
    let near: [PartyID: Int]

    /// Whether it counts on a day: by `§ 59 stk. 4` no longer than the area is on the list.
    func holds(on day: Day, _ isListedOn: Bool) -> Bool {
      days.contains(day) && (rank < 2 || isListedOn || day < isoDayOfNextList)
    }
  }

  init(_ random: inout SeededRandom) throws {
    let next: Int64? = [450, 300, nil][random.int(0...2)]
    isListedOn = next == 450
    readings = combinedFigures(next)
    var records = town.inListedArea
    var shares: [Share] = []
    for number in 0..<random.int(0...3) {
      let share = try Self.share(number, &random, &records)
      if let share { shares.append(share) }
    }
    let cut = day(random.int(100...499))
    let relief = try random.oneIn(2) ? Self.agreed(through: cut, &shares, &records) : nil
    var counts: [String: (VacancyCount, Day)] = [:]
    // What is counted again corrects what was counted, as the act writes it.
    let pen = PlainPen(on: day(499))
    let writer = CountWriter(pen: pen, today: day(499), mayCorrect: true)
    for _ in 0..<random.int(1...3) {
      for _ in 0..<random.int(1...5) {
        let made = try Self.made(&random)
        counts[made.id.text] = (made, made.time.latest)
        var said = try writer.count(of: made.afdeling, made.type, made.time, madeUp)
        said.say(made.numbers)
        if try writer.isNew(said) { try writer.write(said) }
      }
      var known = records
      for timeline in pen.timelines(VacancyCount.self, during: .always, pointingAt: nil) {
        for piece in timeline.pieces { known = known.with(piece.value, piece.period) }
      }
      let tallies = counts.values.map { made, last in
        let held = Self.held(shares, made.afdeling, last, isListedOn)
        return Tally(
          afdeling: made.afdeling, type: .family, last: last, numbers: made.numbers,
          share: held?.2 ?? 0, isRaised: false, isCombined: held?.0 == 2)
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
      isAll
      ? [["a"], ["b"], ["c"], [], ["org"]][random.int(0...4)]
      : [[], ["org"], ["c"]][random.int(0...2)]
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
        // c lies in no area on the list.
        if isAll {
          let isMeant = scope.isEmpty || scope.contains(afdeling) || scope == ["org"]
          return (afdeling, isMeant && afdeling != "c" ? 2 : -1)
        }
        if scope.isEmpty { return (afdeling, 0) }
        if scope.contains(afdeling) { return (afdeling, 2) }
        return (afdeling, scope == ["org"] && afdeling != "c" ? 1 : -1)
      })
    return Share(
      rank: isAll ? 2 : 0, days: days, percent: percent, scope: afdelinger, near: near)
  }

  /// The share that decides: the highest rank, then the nearest, then the largest.
  private static func held(
    _ shares: [Share], _ afdeling: PartyID, _ day: Day, _ isListedOn: Bool
  ) -> (Int, Int, Int)? {
    var best: (Int, Int, Int)?
    for share in shares where share.holds(on: day, isListedOn) {
      let near = share.near[afdeling] ?? 1
      guard near >= 0 else { continue }
      let this = (share.rank, near, share.percent)
      if let held = best, held >= this { continue }
      best = this
    }
    return best
  }

  /// What the two organisations owe, each by itself.
  func due(of hand: HandCount) -> Int128 {
    [["a", "b"], ["c"]].map { (some: [PartyID]) -> Int128 in
      let due = hand.due
      let sum = some.compactMap { due[LedgerKey(afdeling: $0, type: .family)] }.reduce(0, +)
      return HandCount.floor(sum, HandCount.whole)
    }.reduce(0, +)
  }
}

extension VacancyCount {
  /// Its numbers, in the order of a table.
  fileprivate mutating func say(_ numbers: [Int]) {
    let paths: [WritableKeyPath<VacancyCount, Int>] = [
      \.reported, \.offered, \.assigned, \.refused, \.givenUp, \.otherwise,
    ]
    for (path, number) in zip(paths, numbers) { self[keyPath: path] = number }
  }
}
