import Vocabulary

/// The way from the baseline over the milestones to the target, by what is lacking on each day.
struct Path {
  private let goal: Goal
  /// The days of the baseline, the milestones and the target, with what may be lacking then.
  private let points: [(day: Day, lacking: Exact)]
  private let hasBaseline: Bool
  private let atStart: Exact?
  private let isSum: Bool

  init(_ criterion: Criterion, _ goal: Goal, _ indicator: Indicator) throws {
    self.goal = goal
    let decimals = indicator.decimals ?? 0
    func lacking(_ measured: Measured) throws -> Exact {
      try goal.shortfall(of: Exact(measured.value, decimals: decimals))
    }
    func point(_ measured: Measured?) throws -> [(day: Day, lacking: Exact)] {
      guard let measured, let day = measured.day else { return [] }
      return [(day.latest, try lacking(measured))]
    }
    isSum = criterion.rule?.how == .sum
    // A sum starts from nothing the day before its first; a baseline is then only to compare with.
    let start =
      isSum
      ? criterion.rule?.from.map { Measured(value: 0, day: RoughDay($0.earliest.previous)) }
      : criterion.baseline
    atStart = try start.map(lacking)
    let first = try point(start)
    hasBaseline = !first.isEmpty
    let end = criterion.target?.day.map { [(day: $0.latest, lacking: Exact.zero)] } ?? []
    points = (first + (try criterion.milestones.flatMap(point)) + end).sorted { $0.day < $1.day }
  }

  /// Whether the goal is to stay where one started: kept or not, on every day.
  var isKept: Bool {
    goal.direction == .hold || goal.direction == .interval || atStart.map { $0.sign == 0 } ?? false
  }

  /// 0 at the baseline, 1 at the target, in a straight line of what is lacking; nil without a baseline,
  /// when the baseline is at the target, and when it already was better.
  func progress(_ value: Exact) throws -> Progress? {
    guard let atStart, atStart.sign > 0 else { return nil }
    return Progress(raw: try Exact.one.minus(goal.shortfall(of: value).over(atStart)))
  }

  /// Whether no more is lacking than may be on a day; nil when nothing says how much that is.
  func isReached(by value: Exact, on day: Day) throws -> Bool? {
    guard let allowed = try allowed(on: day) else { return nil }
    // A sum that is to stay low may have come no further than its share of the time.
    return try goal.shortfall(of: value) <= (isSum ? allowed : max(allowed, .zero))
  }

  private func allowed(on day: Day) throws -> Exact? {
    guard let before = points.last(where: { $0.day <= day }) else {
      return hasBaseline ? points.first?.lacking : nil
    }
    guard hasBaseline, let after = points.first(where: { $0.day > day }) else {
      return before.lacking
    }
    let gone = try Exact(
      Int64(day.number - before.day.number), over: Int64(after.day.number - before.day.number))
    return try before.lacking.plus(after.lacking.minus(before.lacking).times(gone))
  }
}
