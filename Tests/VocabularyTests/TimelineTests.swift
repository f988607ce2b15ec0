import AlmenTestKit
import Testing
import Vocabulary

@Suite struct TimelineTests {
  private let first = Day(daysSince1970: 14_600)

  private func day(_ index: Int) -> Day { first.adding(days: index) }

  private func period(_ from: Int, _ end: Int?) throws -> Period {
    try #require(Period(day(from), to: end.map(day)))
  }

  // MARK: Laws against a grid of days

  /// The last column stands for all days after the others.
  private static let width = 25

  private func randomTimeline(_ random: inout SeededRandom) throws -> (Timeline<Int>, [Int?]) {
    var timeline = Timeline<Int>()
    var grid = [Int?](repeating: nil, count: Self.width)
    for _ in 0..<random.int(1...10) {
      let from = random.int(0...(Self.width - 1))
      let end: Int? =
        from == Self.width - 1 || random.oneIn(4) ? nil : random.int((from + 1)...(Self.width - 1))
      let value: Int? = random.oneIn(4) ? nil : random.int(1...3)
      timeline.replace(try period(from, end), with: value)
      for index in from..<(end ?? Self.width) { grid[index] = value }
    }
    return (timeline, grid)
  }

  @Test func `ten thousand random sequences of replacements answer as a grid of days`() throws {
    var random = SeededRandom(seed: 20_100_331)
    for _ in 0..<10_000 {
      let (timeline, grid) = try randomTimeline(&random)
      let answers = (0..<Self.width).map { timeline.value(on: day($0)) }
      guard answers == grid else {
        Issue.record("\(timeline.pieces) is not \(grid)")
        return
      }
      try checkShape(timeline, grid)
      try checkQuestions(timeline, grid, &random)
    }
  }

  private func checkShape(_ timeline: Timeline<Int>, _ grid: [Int?]) throws {
    let runs = grid.indices.filter { grid[$0] != nil && ($0 == 0 || grid[$0 - 1] != grid[$0]) }
    #expect(timeline.pieces.map(\.period.start) == runs.map(day), "joined, in order")
    for (piece, next) in zip(timeline.pieces, timeline.pieces.dropFirst()) {
      let end = try #require(piece.period.end)
      #expect(end <= next.period.start, "without overlap")
    }
  }

  private func checkQuestions(
    _ timeline: Timeline<Int>, _ grid: [Int?], _ random: inout SeededRandom
  ) throws {
    let from = random.int(0...(Self.width - 2))
    let end = random.int((from + 1)...(Self.width - 1))
    let asked = try period(from, end)
    let empty = (from..<end).filter { grid[$0] == nil }
    let gaps = timeline.gaps(in: asked).flatMap { gap in
      (from..<end).filter { gap.contains(day($0)) }
    }
    #expect(gaps == empty)
    let changes = (from..<end).filter { ($0 == 0 ? nil : grid[$0 - 1]) != grid[$0] }
    #expect(timeline.changePoints(in: asked) == changes.map(day))
    let next = (1..<Self.width).first { $0 > from && grid[$0] != grid[$0 - 1] }
    #expect(timeline.nextChange(after: day(from)) == next.map(day))
    let inside = timeline.pieces(in: asked).flatMap { piece in
      (from..<end).filter { piece.period.contains(day($0)) }
    }
    #expect(inside == (from..<end).filter { grid[$0] != nil })
  }

  // MARK: What it costs

  /// A value that counts how often it is held against another.
  private struct Counted: Hashable {
    final class Count { var held = 0 }
    let number: Int
    let count: Count

    static func == (left: Self, right: Self) -> Bool {
      left.count.held += 1
      return left.number == right.number
    }

    func hash(into hasher: inout Hasher) { hasher.combine(number) }
  }

  @Test(arguments: [true, false])
  func `four thousand versions are as long to make as they are`(isInOrder: Bool) throws {
    let count = Counted.Count()
    var timeline = Timeline<Counted>()
    let days = isInOrder ? Array(0..<4_000) : Array((0..<4_000).reversed())
    for index in days {
      let next = isInOrder ? nil : index + 1
      timeline.replace(try period(index, next), with: Counted(number: index, count: count))
    }
    #expect(timeline.pieces.count == 4_000)
    #expect(count.held <= 4 * 4_000, "each is held against its neighbours alone")
    count.held = 0
    let other = timeline.compactMap { Counted(number: $0.number + 1, count: count) }
    #expect(other.pieces.count == 4_000)
    #expect(count.held <= 4_000)
  }

  @Test func `a state said anew from the next day on, again and again, is cut where it was`() throws
  {
    var random = SeededRandom(seed: 4_000)
    for _ in 0..<500 {
      var timeline = Timeline<Int>()
      var grid = [Int?](repeating: nil, count: Self.width)
      for index in 0..<Self.width where !random.oneIn(3) {
        let value: Int? = random.oneIn(6) ? nil : random.int(1...2)
        timeline.replace(try period(index, nil), with: value)
        for later in index..<Self.width { grid[later] = value }
      }
      #expect((0..<Self.width).map { timeline.value(on: day($0)) } == grid)
      try checkShape(timeline, grid)
      try checkQuestions(timeline, grid, &random)
    }
  }

  // MARK: The museum

  @Test func `a period of no length is refused`() {
    #expect(Period(day(3), to: day(3)) == nil)
    #expect(Period(day(3), to: day(2)) == nil)
    #expect(Period(day(3), until: day(2)) == nil)
  }

  @Test func `the inclusive end goes out as it came in`() throws {
    let period = try #require(Period(day(0), until: day(9)))
    #expect(period.until == day(9))
    #expect(period.end == day(10))
    #expect(Period(day: day(0)).until == day(0))
    #expect(Period(from: day(0)).until == nil)
  }

  @Test func `a change recorded for the future leaves the days between alone`() throws {
    var timeline = Timeline<String>()
    timeline.replace(Period(from: day(0)), with: "nu")
    timeline.replace(Period(from: day(100)), with: "siden")
    #expect(timeline.value(on: day(99)) == "nu")
    #expect(timeline.value(on: day(100)) == "siden")
  }

  @Test func `ending on the first day leaves one day, and ending before it leaves none`() throws {
    var timeline = Timeline<String>()
    timeline.replace(Period(from: day(0)), with: "kort")
    timeline.replace(Period(from: day(1)), with: nil)
    #expect(timeline.pieces.map(\.period) == [Period(day: day(0))])
    timeline.replace(Period(from: day(0)), with: nil)
    #expect(timeline.isEmpty)
  }

  @Test func `a successor on the day after the last day leaves neither gap nor overlap`() throws {
    var timeline = Timeline<String>()
    let old = try #require(Period(day(0), until: day(9)))
    timeline.replace(old, with: "gammel")
    timeline.replace(Period(from: try #require(old.until).next), with: "ny")
    #expect(timeline.gaps(in: Period(from: day(0))) == [])
    #expect(timeline.value(on: day(9)) == "gammel")
    #expect(timeline.value(on: day(10)) == "ny")
  }

  @Test func `equal neighbours are one piece`() throws {
    let timeline = Timeline([
      .init(try period(0, 5), 1), .init(try period(5, 9), 1), .init(try period(10, 12), 1),
    ])
    #expect(timeline.pieces.map(\.period) == [try period(0, 9), try period(10, 12)])
  }
}

@Suite struct LoopTests {
  private let first = Day(daysSince1970: 14_600)

  /// Edges `from -> to` that hold from a day on.
  private func find(_ start: Int, _ edges: [(Int, Int, since: Int)]) -> Period? {
    loop(from: start, during: .always) { node, period in
      edges.filter { $0.0 == node }.compactMap { edge in
        period.intersection(Period(from: first.adding(days: edge.since))).map { (edge.1, $0) }
      }
    }
  }

  @Test func `a loop that appears only at a later date is found on its days`() {
    let days = find(1, [(1, 2, since: 0), (2, 3, since: 10), (3, 1, since: 20)])
    #expect(days == Period(from: first.adding(days: 20)))
  }

  @Test func `a chain is no loop, nor is a net with two ways to the same`() {
    #expect(
      find(1, [(1, 2, since: 0), (1, 3, since: 0), (2, 4, since: 0), (3, 4, since: 0)]) == nil)
  }

  @Test func `a thing above itself is a loop`() {
    #expect(find(1, [(1, 1, since: 5)]) == Period(from: first.adding(days: 5)))
  }

  @Test func `a chain of a hundred thousand neither takes for ever nor breaks the stack`() {
    let days = loop(from: 0, during: .always) { (node: Int, period: Period) in
      node < 100_000 ? [(node + 1, period), (node + 1, period)] : []
    }
    #expect(days == nil)
  }

  @Test func `all that is come to is found once, in a loop too`() {
    let next = [1: [2, 3], 2: [4], 3: [4], 4: [1], 5: [1]]
    #expect(reached(from: [1]) { next[$0] ?? [] } == [1, 2, 3, 4])
    #expect(reached(from: [Int]()) { next[$0] ?? [] } == [])
  }

  @Test func `a period is split at the days that lie in it and not at its first`() throws {
    let year = try #require(Period(first, until: first.adding(days: 364)))
    let days = [0, 10, 10, 364, 365].map { first.adding(days: $0) }
    let parts = year.split(at: days)
    #expect(parts.map(\.start) == [0, 10, 364].map { first.adding(days: $0) })
    #expect(parts.last?.end == year.end)
    #expect(Period(from: first).split(at: [Day]()) == [Period(from: first)])
  }
}
