import AlmenTestKit
import Criteria
import Testing
import Vocabulary

/// Laws over random cases, seeded.
@Suite struct EvaluationLawTests {
  private static let cases = 2_000

  /// Baseline, target and value; the target differs from the baseline.
  private func each(_ seed: UInt64, _ check: (Int64, Int64, Int64) throws -> Void) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<Self.cases {
      let size = random.oneIn(10) ? 999_999_999_999_999 : 1000
      let baseline = Int64(random.int(-size...size))
      let target = Int64(random.int(-size...size))
      let value =
        random.oneIn(5) ? [baseline, target][random.int(0...1)] : Int64(random.int(-size...size))
      if baseline != target { try check(baseline, target, value) }
    }
  }

  private func direction(_ baseline: Int64, _ target: Int64) -> Direction {
    target > baseline ? .up : .down
  }

  private func judge(
    _ baseline: Int64, _ target: Int64, _ value: Int64, _ direction: Direction? = nil,
    upTo: Int64? = nil, tolerance: Int64? = nil, on day: String = "2015-06-01",
    year: String = "2014"
  ) throws -> Evaluation {
    try evaluate(
      criterion(baseline, target, upTo: upTo, tolerance: tolerance),
      indicator(direction ?? self.direction(baseline, target)), [reading(year, value)], on: day)
  }

  @Test func `nothing is reached at the baseline and everything at the target`() throws {
    try each(1) { baseline, target, _ in
      #expect(try judge(baseline, target, baseline).progress?.raw == Exact(0))
      let there = try judge(baseline, target, target)
      #expect(there.progress?.raw == Exact(1))
      #expect(there.status == .met)
      #expect(try judge(baseline, target, baseline).status == .notMet)
    }
  }

  @Test func `turning sign and direction around changes nothing`() throws {
    try each(2) { baseline, target, value in
      for day in ["2013-03-01", "2015-06-01"] {
        let year = day < "2014" ? "2012" : "2014"
        let one = try judge(baseline, target, value, on: day, year: year)
        let other = try judge(-baseline, -target, -value, on: day, year: year)
        #expect(
          (one.status, one.reason, one.progress) == (other.status, other.reason, other.progress))
        #expect(one.value?.rounded(decimals: 1) == other.value?.rounded(decimals: 1).map { -$0 })
      }
    }
  }

  @Test func `a better value never stands worse`() throws {
    let rank: [CriterionStatus: Int] = [.notMet: 0, .behind: 0, .onTrack: 1, .met: 2]
    try each(3) { baseline, target, value in
      let better = target > baseline ? value + 1 : value - 1
      for (day, year) in [("2013-03-01", "2012"), ("2015-06-01", "2014")] {
        let one = try judge(baseline, target, value, on: day, year: year)
        let other = try judge(baseline, target, better, on: day, year: year)
        #expect(try #require(rank[one.status]) <= #require(rank[other.status]))
        #expect(try #require(one.progress).raw < #require(other.progress).raw)
      }
    }
  }

  @Test func `a value within the band is met and whole, and one further away is less`() throws {
    try each(4) { low, other, value in
      let (low, high) = (min(low, other), max(low, other))
      let baseline = high + 1_000
      let found = try judge(baseline, low, value, .interval, upTo: high)
      #expect((found.status == .met) == (low <= value && value <= high))
      #expect((found.progress?.raw == Exact(1)) == (found.status == .met))
      #expect(try judge(baseline, low, baseline, .interval, upTo: high).progress?.raw == Exact(0))
      // As far below the band as above it is as good.
      let above = try judge(baseline, low, high + 7, .interval, upTo: high)
      let below = try judge(baseline, low, low - 7, .interval, upTo: high)
      #expect((above.status, above.progress) == (below.status, below.progress))
      let further = try judge(baseline, low, high + 8, .interval, upTo: high)
      #expect(try #require(further.progress).raw < #require(above.progress).raw)
    }
  }

  @Test func `a value is held within its tolerance, wherever zero lies`() throws {
    try each(5) { target, shift, value in
      let found = try judge(target, target, value, .hold, tolerance: 5)
      #expect(found.status == ((value - target).magnitude <= 5 ? .met : .notMet))
      #expect(found.progress == nil)
      guard target.magnitude < 2_000, shift.magnitude < 2_000, value.magnitude < 2_000 else {
        return
      }
      let moved = try judge(target + shift, target + shift, value + shift, .hold, tolerance: 5)
      #expect(moved.status == found.status)
    }
  }

  @Test func `splitting a time changes no sum`() throws {
    var random = SeededRandom(seed: 6)
    let rule = EvaluationRule(how: .sum, from: RoughDay("2011-01-01"))
    for _ in 0..<500 {
      let goal = criterion(nil, Int64(random.int(0...4000)), rule: rule)
      var whole: [Reading] = []
      var split: [Reading] = []
      for year in 2011...2014 {
        let count = Int64(random.int(0...1000))
        whole.append(try reading("\(year)", count))
        let part = Int64(random.int(0...Int(count)))
        let month = random.int(1...11)
        split.append(try reading("\(year)-01/\(year)-\(month < 10 ? "0" : "")\(month)", part))
        split.append(
          try reading("\(year)-\(month < 9 ? "0" : "")\(month + 1)/\(year)-12", count - part))
      }
      let measured = indicator(random.oneIn(2) ? .up : .down, kind: .count)
      let one = try evaluate(goal, measured, whole)
      let other = try evaluate(goal, measured, split)
      #expect((one.value, one.status, one.coverage) == (other.value, other.status, other.coverage))
      // Stating both the year and its parts counts neither twice.
      #expect(try evaluate(goal, measured, whole + split).value == one.value)
    }
  }

  @Test func `weights times anything give the same`() throws {
    var random = SeededRandom(seed: 7)
    for _ in 0..<500 {
      let parts = try (0..<random.int(1...6)).map { _ in
        (
          random.int(1...50),
          try evaluate(
            criterion(0, 100), indicator(.up),
            random.oneIn(4) ? [] : [reading("2014", Int64(random.int(-50...150)))])
        )
      }
      let scale = random.int(2...1000)
      let one = try Rollup(parts.map { ($0.0, $0.1) })
      #expect(one == (try Rollup(parts.map { ($0.0 * scale, $0.1) })))
      // By hand, in whole numbers: what is judged shares the weight.
      let judged = parts.filter { $0.1.status != .unjudged }
      let sum = judged.reduce(Int64(0)) { sum, part in
        let value = part.1.value?.rounded(decimals: 0) ?? 0
        return sum + Int64(part.0) * min(max(value, 0), 100)
      }
      let weight = judged.reduce(Int64(0)) { $0 + Int64($1.0) }
      #expect(one.score == (weight == 0 ? nil : try Exact(sum, over: weight * 100)))
    }
  }

  @Test func `the line is the one that least squares give`() throws {
    var random = SeededRandom(seed: 8)
    for _ in 0..<300 {
      let values = (0..<random.int(3...9)).map { _ in Int64(random.int(-500...500)) }
      let days = values.indices.map { 14_000 + $0 * random.int(200...400) }
      let points = try zip(days, values).map { day, value in
        try reading(Day(daysSince1970: day).description, value)
      }
      var goal = criterion(nil, 0)
      goal.target?.day = RoughDay(Day(daysSince1970: 20_000))
      let found = try evaluate(
        goal, indicator(.up, every: nil), points, on: Day(daysSince1970: 19_000).description)
      // In whole numbers, by the textbook's formula.
      let stated = Set(days).sorted().map { day in
        (Int64(day - 14_000), values[days.lastIndex(of: day) ?? 0])
      }
      let n = Int64(stated.count)
      let (sx, sy) = (stated.reduce(0) { $0 + $1.0 }, stated.reduce(0) { $0 + $1.1 })
      let sxx = stated.reduce(0) { $0 + $1.0 * $1.0 }
      let sxy = stated.reduce(0) { $0 + $1.0 * $1.1 }
      guard n >= 3 else { continue }
      let slope = try Exact(n * sxy - sx * sy, over: n * sxx - sx * sx)
      #expect(found.trend?.perYear == (try slope.times(Exact(365))))
      let end = try slope.times(Exact(6_000 * n - sx)).plus(Exact(sy)).over(Exact(n))
      #expect(found.trend?.projection == end)
    }
  }

  @Test(arguments: [1, 2, 8])
  func `results are the same for any number of tasks`(_ tasks: Int) async throws {
    var random = SeededRandom(seed: 9)
    let cases = try (0..<400).map { _ in
      try caseOf(
        criterion(Int64(random.int(0...100)), Int64(random.int(0...100))), indicator(.up),
        (2010...2014).map { try reading("\($0)", Int64(random.int(0...100))) })
    }
    let day = try isoDay("2015-06-01")
    let alone = cases.map { $0.evaluation(on: day) }
    let size = (cases.count + tasks - 1) / tasks
    let shared = await withTaskGroup(of: (Int, [Evaluation?]).self) { group in
      for start in stride(from: 0, to: cases.count, by: size) {
        let part = Array(cases[start..<min(start + size, cases.count)])
        group.addTask { (start, part.map { $0.evaluation(on: day) }) }
      }
      var found: [(Int, [Evaluation?])] = []
      for await part in group { found.append(part) }
      return found.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
    #expect(shared == alone)
  }

  @Test func `exact fractions are ordered and added as whole numbers are`() throws {
    var random = SeededRandom(seed: 10)
    for _ in 0..<5_000 {
      let (a, b) = (Int64(random.int(-1000...1000)), Int64(random.int(1...1000)))
      let (c, d) = (Int64(random.int(-1000...1000)), Int64(random.int(1...1000)))
      let (one, other) = (try Exact(a, over: b), try Exact(c, over: d))
      #expect((one < other) == (a * d < c * b))
      #expect((one == other) == (a * d == c * b))
      #expect(try one.plus(other) == Exact(a * d + c * b, over: b * d))
      #expect(try one.minus(other).plus(other) == one)
      #expect(try one.times(other) == Exact(a * c, over: b * d))
    }
    let large = try Exact(Int64.max, over: 3).times(Exact(Int64.max, over: 5))
    #expect(throws: ExactOverflow.self) { try large.times(large) }
    #expect(throws: ExactOverflow.self) { try Exact(1, over: 0) }
    let close = try Exact(Int64.max, over: Int64.max - 1).times(
      Exact(Int64.max - 2, over: Int64.max - 3))
    #expect(Exact(1) < close)
  }

  @Test(
    arguments: [(5, 1), (4, 0), (-5, -1), (-4, 0), (15, 2), (25, 3), (-25, -3)]
      as [(Int64, Int64)])
  func `a half is rounded away from zero`(_ tenths: Int64, _ whole: Int64) throws {
    #expect(try Exact(tenths, over: 10).rounded(decimals: 0) == whole)
  }
}
