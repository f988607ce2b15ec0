import Vocabulary

/// Judges one criterion on one day.
struct Judge {
  let `case`: CriterionCase
  let criterion: Criterion
  let day: Day

  /// Something keeps the criterion from being judged.
  private struct Stopped: Error {
    let reason: Unjudged
    var value: Exact?
    var inputs: [Evaluation.Input] = []
    var coverage: Coverage?
  }

  func evaluation() -> Evaluation {
    let indicator = criterion.indicator.flatMap { `case`.indicator($0, on: day) }
    let version = indicator.flatMap { self.version(of: $0) }
    var evaluation: Evaluation
    do {
      evaluation = try judged(indicator, version)
    } catch let stopped as Stopped {
      evaluation = Evaluation(day, .unjudged, stopped.reason)
      evaluation.value = stopped.value
      evaluation.inputs = stopped.inputs
      evaluation.coverage = stopped.coverage
    } catch {
      evaluation = Evaluation(day, .unjudged, .tooLarge)
    }
    evaluation.definition = version
    return evaluation
  }

  private func judged(_ indicator: Indicator?, _ version: Int?) throws -> Evaluation {
    guard let indicator, let direction = indicator.direction else {
      throw Stopped(reason: .noIndicator)
    }
    let series = Values(judge: self, indicator: indicator, version: version)
    guard !criterion.subjects.isEmpty else { throw Stopped(reason: .noSubject) }
    // Which definition the target is stated by is not known: then nothing can be held against it.
    if version == nil { throw Stopped(reason: .definitionChanged) }
    let found = try series.value(by: criterion.target?.day)
    guard let target = try criterion.target.map({ try Goal($0, direction, indicator) }) else {
      throw Stopped(
        reason: .noTarget, value: found.value, inputs: found.inputs, coverage: found.coverage)
    }
    guard let value = found.value, found.reason == nil else {
      throw Stopped(
        reason: found.reason ?? .noReading, value: found.value, inputs: found.inputs,
        coverage: found.coverage)
    }
    let path = try Path(criterion, target, indicator)
    var evaluation = try verdict(value, found, target, path)
    evaluation.value = value
    evaluation.inputs = found.inputs
    evaluation.newest = found.newest
    evaluation.coverage = found.coverage
    evaluation.progress = try path.progress(value)
    evaluation.trend = try? series.trend(to: criterion.target?.day?.latest)
    return evaluation
  }

  private func verdict(
    _ value: Exact, _ found: Values.Found, _ target: Goal, _ path: Path
  ) throws -> Evaluation {
    let isOver = criterion.target?.day.map { day > $0.latest } ?? false
    if criterion.rule?.how == .sum, !found.isLowerBound || target.direction != .up {
      // Such a sum may still cross its target: until all is in, nothing is met.
      if isOver, found.coverage?.isWhole != true { return Evaluation(day, .unjudged, .notReported) }
      if isOver, try target.isMet(by: value) { return Evaluation(day, .met) }
    } else if try target.isMet(by: value) {
      return Evaluation(day, .met)
    } else if criterion.rule?.how == .sum, isOver, found.coverage?.isWhole != true {
      return Evaluation(day, .unjudged, .notReported)
    }
    if isOver { return Evaluation(day, .notMet) }
    if criterion.target?.day == nil {
      return path.isKept ? Evaluation(day, .notMet) : Evaluation(day, .unjudged, .noDeadline)
    }
    guard let last = found.last, let isFarEnough = try path.isReached(by: value, on: last) else {
      return Evaluation(day, .unjudged, .noBaseline)
    }
    return Evaluation(day, isFarEnough ? .onTrack : .behind)
  }

  /// The definition that the criterion's own values are stated by.
  private func version(of indicator: Indicator) -> Int? {
    if let definition = criterion.definition { return definition }
    let start = `case`.criterion.first { $0.criterion == criterion }?.period.start
    return indicator.version(on: criterion.baseline?.day?.latest ?? start ?? day)
  }
}

/// What is to be reached, in exact values.
struct Goal {
  let direction: Direction
  let low: Exact
  let high: Exact

  init(_ target: Measured, _ direction: Direction, _ indicator: Indicator) throws {
    let decimals = indicator.decimals ?? 0
    let value = try Exact(target.value, decimals: decimals)
    self.direction = direction
    switch direction {
    case .up, .down: (low, high) = (value, value)
    case .hold:
      let tolerance = try Exact(target.tolerance ?? 0, decimals: decimals).magnitude
      (low, high) = (try value.minus(tolerance), try value.plus(tolerance))
    case .interval:
      (low, high) = (value, try Exact(target.upTo ?? target.value, decimals: decimals))
    }
  }

  func isMet(by value: Exact) throws -> Bool { try shortfall(of: value).sign <= 0 }

  /// How much is lacking: above 0 when the goal is not met; below it by how much it is exceeded, for
  /// goals where more is better or less is.
  func shortfall(of value: Exact) throws -> Exact {
    switch direction {
    case .up: try low.minus(value)
    case .down: try value.minus(high)
    case .hold, .interval: try max(.zero, max(low.minus(value), value.minus(high)))
    }
  }
}

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
