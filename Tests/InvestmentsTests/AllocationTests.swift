import AlmenTestKit
import Investments
import Testing
import Vocabulary

extension Tag {
  /// A random law that goes through all its sequences with `ALMEN_LONG=1`, and through few without.
  @Tag static var long: Self
}

@Suite struct AllocationTests {
  @Test(.tags(.long))
  func `random allocations add up to the øre, and nobody is an øre from his share`()
    throws
  {
    var random = SeededRandom(seed: 41)
    for _ in 0..<sequences(100_000) {
      let size = random.oneIn(10) ? 9_000_000_000_000_000 : 1_000_000
      let money = Kroner(ore: Int64(random.int(0...size)))
      let weights = (0..<random.int(1...7)).map { _ in
        Int64(random.oneIn(5) ? 0 : random.int(1...(random.oneIn(9) ? 900_000_000 : 50)))
      }
      guard weights.contains(where: { $0 > 0 }) else { continue }
      let parts = try money.allocated(by: weights)
      #expect(parts.reduce(Int64(0)) { $0 + $1.ore } == money.ore)
      let sum = Int128(weights.reduce(0, +))
      for (part, weight) in zip(parts, weights) {
        let exact = Int128(money.ore) * Int128(weight)
        let off = Int128(part.ore) * sum - exact
        #expect(off.magnitude < sum.magnitude, "\(money) \(weights)")
        #expect(weight > 0 || part == .zero)
      }
    }
  }

  @Test func `what is left over goes to the largest remainders, the first first`() throws {
    #expect(try Kroner(ore: 10).allocated(by: [1, 1, 1]).map(\.ore) == [4, 3, 3])
    #expect(try Kroner(ore: 101).allocated(by: [88, 10, 2]).map(\.ore) == [89, 10, 2])
    #expect(try Kroner(ore: 0).allocated(by: [1, 2]).map(\.ore) == [0, 0])
    for weights in [[0, 0], [-1, 2], []] as [[Int64]] {
      #expect(throws: MoneyOverflow.self) { try Kroner(ore: 10).allocated(by: weights) }
    }
  }

  @Test(
    arguments: [
      (100, 1, 3, 33), (200, 1, 3, 67), (1, 1, 2, 1), (3, 1, 2, 2), (5, 1, 2, 3), (-1, 1, 2, 0),
      (-3, 1, 2, -1), (14_169_100_000, 8_448, 10_000, 11_970_055_680),
      (11_970_055_680, 5_000, 10_000, 5_985_027_840),
    ] as [(Int64, Int64, Int64, Int64)])
  func `a quotient that is no whole øre is rounded half up once`(
    _ ore: Int64, _ times: Int64, _ whole: Int64, _ part: Int64
  ) throws {
    #expect(try Kroner(ore: ore).part(times, of: whole).ore == part)
  }

  @Test func `what does not fit is told`() {
    #expect(throws: MoneyOverflow.self) { try Kroner(ore: .max).part(2, of: 1) }
    #expect(throws: MoneyOverflow.self) { try Kroner(ore: 1).part(1, of: 0) }
  }
}

@Suite struct RoundTests {
  private func round(_ how: SharingOut, _ asked: [Int64], granted: [Int64?] = []) -> Round {
    Round(
      id: "r", title: "r", frame: "ramme", opens: Day(daysSince1970: 0),
      closes: Day(daysSince1970: 10), how: how,
      applications: asked.enumerated().map { index, ore in
        let given: Int64? = granted.isEmpty ? nil : granted[index]
        return Application(
          by: "org", what: "boliger", asked: Kroner(ore: ore),
          granted: given.map { Kroner(ore: $0) })
      }, decision: "b", source: Source("Prøve", madeUp: true))
  }

  @Test func `money that suffices is what was asked for`() throws {
    for how in SharingOut.allCases {
      #expect(try round(how, [30, 20]).shares(of: Kroner(ore: 60)).map(\.ore) == [30, 20])
    }
  }

  @Test func `money that does not is shared out by the round's rule, to the øre`() throws {
    #expect(
      try round(.inOrder, [30, 20, 5]).shares(of: Kroner(ore: 40)).map(\.ore) == [30, 10, 0])
    #expect(
      try round(.proportional, [30, 20, 5]).shares(of: Kroner(ore: 40)).map(\.ore) == [22, 14, 4])
  }

  @Test func `random rounds give out the whole frame and nobody more than he asked for`() throws {
    var random = SeededRandom(seed: 42)
    for _ in 0..<5_000 {
      let asked = (0..<random.int(1...6)).map { _ in Int64(random.int(1...1_000)) }
      let money = Int64(random.int(0...2_000))
      for how in SharingOut.allCases {
        let shares = try round(how, asked).shares(of: Kroner(ore: money)).map(\.ore)
        #expect(shares.reduce(0, +) == min(money, asked.reduce(0, +)))
        #expect(zip(shares, asked).allSatisfy { $0 >= 0 && $0 <= $1 })
      }
    }
  }

  @Test(
    arguments: [
      ([30, 10], []), ([30, 11], ["investments.overRound"]),
      ([30, 9], ["investments.roundDiffers"]),
      ([20, 20], ["investments.roundDiffers"]),
      ([31, 9], ["investments.grantedTooMuch", "investments.roundDiffers"]), ([30, nil], []),
    ] as [([Int64?], [String])])
  func `what is granted is held against the frame and the round's rule`(
    _ granted: [Int64?], _ rules: [String]
  ) throws {
    let frame = Amount(
      id: "ramme", title: "r", stream: "s", kind: .frame, year: 2010,
      amount: AmountRange(low: Kroner(ore: 40), high: Kroner(ore: 40)), financier: "kk",
      source: Source("Prøve", madeUp: true))
    let records = PlainRecords().with(frame).with(round(.inOrder, [30, 20], granted: granted))
    #expect(try moneyRules(records) == rules)
  }
}
