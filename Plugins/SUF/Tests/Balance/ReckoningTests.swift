import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import SUF

@Suite struct ReckoningTests {
  @Test func `44,000 dwellings for 44 parts of people are 56,000 for 56`() throws {
    let basis = Basis(
      homes: [try line([("2000-01-01", nil, home("landet", in: "landet", 44_000))])],
      populations: [people("landet", 2014, 44), people("landet", 2024, 56)], places: ["landet"])
    let reckoning = Reckoning(.care, nil, [kept("holdt", 2014)], basis)
    #expect(reckoning.line("landet", 2014).need == 44_000)
    #expect(reckoning.line("landet", 2024).need == 56_000)
    #expect(reckoning.line("landet", 2024).balance == -12_000)
  }

  @Test(
    arguments: [
      (1, 2, 1), (1, 3, 0), (2, 3, 1), (3, 2, 2), (5, 2, 3), (0, 7, 0), (-1, 2, 0), (-3, 2, -1),
      (-2, 3, -1), (999_999_999_999, 1, 999_999_999_999),
    ] as [(Int64, Int64, Int)])
  func `a number is rounded to the nearest, halves up`(_ part: Int64, _ whole: Int64, _ to: Int) {
    #expect(Fraction(part, whole)?.rounded == to)
  }

  @Test func `what is more than can be kept is not known, and nothing stops`() throws {
    let most = try #require(Fraction(Int64.max, 1)?.times(Int64.max))
    #expect(most.times(Int64.max) == nil)
    #expect(most.rounded == nil || most.rounded != 0)
    #expect(Fraction(1, 0) == nil && Fraction(1, -1) == nil)
  }

  @Test func `a need is rounded once, and the sum adds what was rounded`() throws {
    var two = coverage("to", 1050)
    (two.youngest, two.oldest) = (67, 79)
    var one = people("nord", 2026, 105)
    one.ages.append(AgeCount(Ages(67, 79), 103))
    var south = people("syd", 2026, 105)
    south.ages.append(AgeCount(Ages(67, 79), 103))
    let basis = Basis(homes: [], populations: [one, south], places: ["nord", "syd"])
    let reckoning = Reckoning(.care, nil, [coverage("en", 950), two], basis)
    // 105 x 9.5 % = 9.975 and 103 x 10.5 % = 10.815: 20.79 is 21, where parts would be 10 + 11.
    let line = reckoning.line("nord", 2026)
    #expect(line.parts.map { $0.product.hundredths } == [998, 1082])
    #expect(line.need == 21)
    #expect(reckoning.sum(2026).need == 42)
  }

  @Test func `a home is out while it is built, and what it has is of 1 January`() throws {
    let homes = [
      try line([
        ("2010-01-01", "2025-12-31", home("elm", 60)),
        ("2026-01-01", "2027-06-30", home("elm", 20, out: 40, .careDwelling, .rebuilding)),
        ("2027-07-01", "2029-12-31", home("elm", 72, occupancy: 9700)),
      ]),
      try line([("2026-01-02", nil, home("ask", in: "nord", 10))]),
      try line([("2010-01-01", nil, home("gran", in: "syd", 8))]),
      try line([("2010-01-01", nil, home("lind", in: "nord", 30, .elderlyDwelling))]),
    ]
    let basis = Basis(homes: homes, populations: [], places: ["nord"])
    let reckoning = Reckoning(.care, nil, [], basis)
    let told = (2025...2030).map { reckoning.line("nord", $0) }
    #expect(told.map(\.usable) == [60, 20, 30, 70 + 10, 80, 10])
    #expect(told.map(\.out) == [0, 40, 40, 0, 0, 0])
    #expect(told.allSatisfy { $0.need == nil && $0.missing == [.assumption] })
  }

  @Test func `what is not known is said, and is no nothing`() throws {
    let homes = [try line([("2010-01-01", nil, home("elm", 60))])]
    let basis = Basis(
      homes: homes,
      populations: [people("nord", 2026, 100, from: 85), people("nord", 2027, 100)],
      places: ["nord", "syd"])
    let early = Reckoning(.care, nil, [coverage("sen", 1000, from: 2028)], basis)
    #expect(early.line("nord", 2027).missing == [.rate("sen")])
    let some = Reckoning(.care, nil, [coverage("en", 1000)], basis)
    #expect(some.line("nord", 2026).missing == [.untold(Ages(80, nil))])
    #expect(some.line("syd", 2027).missing == [.population])
    #expect(some.line("nord", 2027).need == 10)
    #expect(some.sum(2027).need == nil && some.sum(2027).balance == nil)
    let nowhere = Basis(homes: [], populations: [], places: [])
    let none = Reckoning(.care, nil, [coverage("en", 1000)], nowhere).sum(2027)
    #expect(none.need == nil && none.usable == nil && none.balance == nil)
    let base = Reckoning(.care, nil, [kept("holdt", 2027)], basis)
    #expect(base.line("nord", 2027).missing == [.base("holdt", 2027)])
    let only = Reckoning(.care, nil, [kept("holdt", 2027, area: "nord")], basis)
    #expect(only.line("nord", 2027).need == 60)
    #expect(only.line("syd", 2027).missing == [.assumption])
  }

  @Test func `before any home is recorded nobody knows how many there are`() throws {
    let homes = [try line([("2026-07-01", nil, home("elm", 60))])]
    let basis = Basis(homes: homes, populations: [people("nord", 2026, 100)], places: ["nord"])
    let reckoning = Reckoning(.care, nil, [coverage("en", 1000)], basis)
    #expect([2026, 2027].map { reckoning.line("nord", $0).usable } == [nil, 60])
    #expect([2026, 2027].map { reckoning.sum($0).out } == [nil, 0])
    #expect(reckoning.sum(2026).need == 10 && reckoning.sum(2026).balance == nil)
    // A coverage that is kept of a year in which nothing is known is not known, and not nothing.
    let held = Reckoning(.care, nil, [kept("holdt", 2026)], basis)
    #expect(held.line("nord", 2026).missing == [.base("holdt", 2026)])
  }

  @Test func `a home that was there already is not known before it is first told of`() throws {
    let homes = [
      try line([("2000-01-01", nil, home("elm", 60))]),
      try line([("2010-03-01", nil, home("syd", in: "syd", 48, .careDwelling, .stated))]),
      try line([("2012-01-01", nil, home("kaj", in: "syd", 10))]),
    ]
    let basis = Basis(
      homes: homes, populations: [people("nord", 2008, 100), people("syd", 2008, 100)],
      places: ["nord", "syd"])
    let reckoning = Reckoning(.care, nil, [coverage("en", 1000)], basis)
    // Not none, of the place and of all together; what was opened was not there before.
    #expect((2008...2012).map { reckoning.line("syd", $0).usable } == [nil, nil, nil, 48, 58])
    #expect((2008...2012).map { reckoning.line("nord", $0).usable } == [60, 60, 60, 60, 60])
    #expect((2008...2012).map { reckoning.sum($0).usable } == [nil, nil, nil, 108, 118])
    #expect(reckoning.line("syd", 2008).need == 10 && reckoning.line("syd", 2008).balance == nil)
    #expect(reckoning.line("syd", 2008).out == nil && reckoning.sum(2008).out == nil)
    // It had none of another kind, and a coverage that is kept of a year that is not known is not known.
    #expect(Reckoning(.elderly, nil, [], basis).line("syd", 2008).usable == 0)
    let held = Reckoning(.care, nil, [kept("holdt", 2008)], basis)
    #expect(held.line("nord", 2008).missing == [.base("holdt", 2008)])
    let own = Reckoning(.care, nil, [kept("holdt", 2008, area: "nord")], basis)
    #expect(own.line("nord", 2008).need == 60)
  }

  @Test func `what is out in the year a home is first told of is held against what comes after`()
    throws
  {
    let elm = try line([
      ("2026-03-01", "2026-05-31", home("elm", 60, .careDwelling, .stated)),
      ("2026-06-01", "2026-08-31", home("elm", 0, out: 60, .careDwelling, .rebuilding)),
      ("2026-09-01", nil, home("elm", 60, .careDwelling, .reopened)),
    ])
    let basis = Basis(homes: [elm], populations: [], places: ["nord"])
    let told = Reckoning(.care, nil, [], basis).between(2026)
    #expect(told.map(\.usable) == [0] && told.map(\.isFewer) == [true])
  }

  @Test func `what lasts to no 1 January is told beside the balance`() throws {
    let homes = [
      try line([
        ("2010-01-01", "2027-01-31", home("elm", 48)),
        ("2027-02-01", "2027-11-30", home("elm", 0, out: 48, .careDwelling, .rebuilding)),
        ("2027-12-01", nil, home("elm", 48)),
      ]),
      // Fewer and fewer: the next 1 January shows it.
      try line([
        ("2010-01-01", "2027-03-31", home("ask", 30)),
        ("2027-04-01", "2027-08-31", home("ask", 20)),
        ("2027-09-01", nil, home("ask", 10)),
      ]),
      // There for some months only.
      try line([("2027-05-01", "2027-06-30", home("lind", 5))]),
    ]
    let basis = Basis(homes: homes, populations: [], places: ["nord"])
    let told = Reckoning(.care, nil, [], basis).between(2027)
    #expect(told.map(\.home.id) == ["elm", "lind"])
    #expect(told.map(\.usable) == [0, 5] && told.map(\.out) == [48, 0])
    #expect(told.map(\.isFewer) == [true, false])
    #expect(told.first?.days == (try isoPeriod("2027-02-01", "2027-11-30")))
    #expect(Reckoning(.care, nil, [], basis).between(2026) == [])
    #expect(Reckoning(.elderly, nil, [], basis).between(2027) == [])
  }

  @Test func `a kept coverage is that of all places together`() throws {
    let homes = [try line([("2010-01-01", nil, home("elm", 30))])]
    let basis = Basis(
      homes: homes, populations: [people("nord", 2026, 100), people("syd", 2026, 200)],
      places: ["nord", "syd"])
    let reckoning = Reckoning(.care, nil, [kept("holdt", 2026)], basis)
    #expect(reckoning.lines(2026).map(\.need) == [10, 20])
    #expect(reckoning.lines(2026).map(\.balance) == [20, -20])
  }
}
