import Vocabulary

/// What is put together of a ledger: by whom, of which dwellings.
struct LedgerKey: Hashable, Sendable {
  let afdeling: PartyID
  let type: DwellingType
}

/// A count with the share that the municipality could have of it.
struct Tally: Hashable, Sendable {
  let afdeling: PartyID
  let type: DwellingType
  /// The last day that it counts, from which it is in the ledger.
  let last: Day
  /// Reported, offered, assigned, refused, given up, let otherwise.
  let numbers: [Int]
  /// The share of what was reported, in hundredths of a per cent; 0 where there is no right.
  let share: Int
  /// Whether it lies where `§ 59 stk. 5` counts a third of lettings.
  let isRaised: Bool
  /// Whether the share is all of them by `§ 59 stk. 4`, from which no agreement lets off.
  var isCombined = false
}

/// What of an afdeling's duty others have taken over: so many dwellings a year, on some days.
///
/// It runs up day by day, and is taken of what the municipality could have of a month when that counts: never more than
/// that, since nobody is let off what nobody could ask for. What cannot be taken is carried to the months after it, so
/// that what is owed never falls.
struct Relief: Hashable, Sendable {
  let days: Period
  let exempted: PartyID
  let dwellings: Int
  let takers: [PartyID: Int]
}

/// What a relief has come to by a day.
struct ReliefOutcome: Hashable, Sendable {
  let relief: Relief
  /// What it says, day by day.
  let asked: Parts
  /// What the municipality could have had there in its days, and no other relief has taken.
  let there: Parts
  /// What others take over of it, each.
  let takers: [PartyID: Parts]

  /// What the afdeling is let off: taken of each month as it counts.
  let given: Parts

  /// What it says and what no month has had a share to take it of yet.
  var carried: Parts { asked - given }

  /// What it comes to, when others of the same afdeling have taken theirs first.
  ///
  /// - Parameters:
  ///   - relief: the relief.
  ///   - tallies: the counts in the order of their days.
  ///   - day: the day.
  ///   - left: what is left of each count's share, by its place; what is taken here is taken of it.
  init(_ relief: Relief, _ tallies: [Tally], on day: Day, left: inout [Int: Parts]) {
    var (there, given) = (Parts.zero, Parts.zero)
    for (place, tally) in tallies.enumerated() where tally.last <= day && relief.takes(of: tally) {
      let share = left[place] ?? Parts(share: tally.share, of: tally.numbers.first ?? 0)
      let taken = max(min(relief.asked(through: tally.last) - given, share), .zero)
      there += share
      given += taken
      left[place] = share - taken
    }
    (self.relief, asked) = (relief, relief.asked(through: day))
    (self.there, self.given) = (there, given)
    takers = given.shared(by: relief.takers)
  }
}

extension Relief {
  /// What it says by a day.
  fileprivate func asked(through day: Day) -> Parts {
    let all = days.byYear(through: day).reduce(Parts.zero) { sum, part in
      sum + Parts(yearly: dwellings, days: part.days, of: Day.length(ofYear: part.year))
    }
    return max(all, .zero)
  }

  /// Whether it can be taken of a count's share.
  fileprivate func takes(of tally: Tally) -> Bool {
    tally.type == .family && tally.afdeling == exempted && !tally.isCombined
      && days.contains(tally.last)
  }
}

/// What a ledger's line has come to by a day.
struct LedgerSum: Hashable, Sendable {
  var reported: Int128 = 0
  var offered: Int128 = 0
  var assigned: Int128 = 0
  var refused: Int128 = 0
  var givenUp: Int128 = 0
  var otherwise: Int128 = 0
  /// The share of what was reported.
  var share = Parts.zero
  /// What others took over of it.
  var exempted = Parts.zero
  /// What it took over of others'.
  var taken = Parts.zero

  /// What the municipality could have by the day, exactly.
  var due: Parts { share - exempted + taken }
  /// Offered and not answered yet: neither assigned, refused nor given up.
  var waiting: Int128 { offered - assigned - refused - givenUp }

  mutating func add(_ other: LedgerSum) {
    reported += other.reported
    offered += other.offered
    assigned += other.assigned
    refused += other.refused
    givenUp += other.givenUp
    otherwise += other.otherwise
    share += other.share
    exempted += other.exempted
    taken += other.taken
  }

  /// Adds what was counted: reported, offered, assigned, refused, given up, let otherwise.
  mutating func add(numbers: [Int]) {
    let numbers = numbers.map { Int128($0) }
    guard numbers.count == 6 else { return }
    reported += numbers[0]
    offered += numbers[1]
    assigned += numbers[2]
    refused += numbers[3]
    givenUp += numbers[4]
    otherwise += numbers[5]
  }
}

/// The ledger on a day: the one place that counts what the municipality could have and what it got.
///
/// A month counts from its last day. Nothing is rounded between months: the exact share runs on, and only what an
/// organisation owes in all is rounded down, so that its rest is never lost.
struct Ledger: Hashable, Sendable {
  /// The sums by afdeling and dwellings.
  let sums: [LedgerKey: LedgerSum]
  /// Lettings that `§ 59 stk. 5` counts a third of.
  let raisedLettings: Int128
  /// What each relief has come to, in their order.
  let outcomes: [ReliefOutcome]

  /// The ledger of some counts and reliefs on a day.
  init(_ tallies: [Tally], _ reliefs: [Relief], on day: Day) {
    var sums: [LedgerKey: LedgerSum] = [:]
    var raised: Int128 = 0
    for tally in tallies where tally.last <= day {
      let key = LedgerKey(afdeling: tally.afdeling, type: tally.type)
      sums[key, default: LedgerSum()].add(numbers: tally.numbers)
      sums[key]?.share += Parts(share: tally.share, of: tally.numbers.first ?? 0)
      if tally.isRaised, tally.numbers.count == 6 {
        raised += Int128(tally.numbers[2]) + Int128(tally.numbers[5])
      }
    }
    var outcomes: [ReliefOutcome] = []
    let inOrder = reliefs.isEmpty ? [] : tallies.sorted { $0.last < $1.last }
    var left: [Int: Parts] = [:]
    for relief in reliefs {
      let outcome = ReliefOutcome(relief, inOrder, on: day, left: &left)
      outcomes.append(outcome)
      sums[.init(afdeling: relief.exempted, type: .family), default: LedgerSum()].exempted +=
        outcome.given
      for (taker, parts) in outcome.takers {
        sums[.init(afdeling: taker, type: .family), default: LedgerSum()].taken += parts
      }
    }
    self.outcomes = outcomes
    (self.sums, raisedLettings) = (sums, raised)
  }

  /// What some lines make together.
  func sum(of afdelinger: Set<PartyID>? = nil, _ type: DwellingType) -> LedgerSum {
    var all = LedgerSum()
    for (key, sum) in sums
    where key.type == type && (afdelinger?.contains(key.afdeling) ?? true) {
      all.add(sum)
    }
    return all
  }

  /// What the minister's approval gives on top, in the whole municipality (`§ 59 stk. 5`).
  var raise: Int128 { Parts.third(of: raisedLettings) }
}

extension Period {
  /// The days of it up to a day, by year.
  func byYear(through day: Day) -> [(year: Int, days: Int)] {
    guard let known = Period(start, until: min(until ?? day, day)), start <= day else { return [] }
    var found: [(Int, Int)] = []
    var first = known.start
    let end = known.end ?? day.next
    while first < end {
      let next = min(Day(first.year + 1, 1, 1) ?? end, end)
      guard next > first else { break }
      found.append((first.year, Int(next.number) - Int(first.number)))
      first = next
    }
    return found
  }
}

extension Day {
  /// The days of a year.
  static func length(ofYear year: Int) -> Int { length(ofMonth: 2, in: year) + 337 }
}
