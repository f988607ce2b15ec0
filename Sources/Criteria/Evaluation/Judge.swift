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
    var asOf: Day?
    var isOld = false
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
      evaluation.asOf = stopped.asOf
      evaluation.isOld = stopped.isOld && stopped.value != nil
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
        reason: .noTarget, value: found.value, inputs: found.inputs, coverage: found.coverage,
        asOf: found.last, isOld: found.isOld)
    }
    guard let value = found.value, found.reason == nil else {
      throw Stopped(
        reason: found.reason ?? .noReading, value: found.value, inputs: found.inputs,
        coverage: found.coverage, asOf: found.last, isOld: found.isOld)
    }
    let path = try Path(criterion, target, indicator)
    var evaluation = try verdict(value, found, target, path, hasRhythm: indicator.every != nil)
    evaluation.value = value
    evaluation.isOld =
      evaluation.reason == .stale
      || indicator.every == nil && criterion.isOpen(on: day)
        && (found.last.map { criterion.isStale($0, on: day) } ?? false)
    evaluation.inputs = found.inputs
    evaluation.newest = found.newest
    evaluation.asOf = found.last
    evaluation.coverage = found.coverage
    evaluation.progress = try path.progress(value)
    evaluation.trend = try? series.trend(to: criterion.target?.day?.latest)
    return evaluation
  }

  private func verdict(
    _ value: Exact, _ found: Values.Found, _ target: Goal, _ path: Path, hasRhythm: Bool
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
    // Where nobody has said how often there is to be a figure, an old one does not tell how far one is.
    if !hasRhythm, criterion.isStale(last, on: day) { return Evaluation(day, .unjudged, .stale) }
    return Evaluation(day, isFarEnough ? .onTrack : .behind)
  }

  /// The definition that the criterion's own values are stated by.
  private func version(of indicator: Indicator) -> Int? {
    if let definition = criterion.definition { return definition }
    let start = `case`.criterion.first { $0.criterion == criterion }?.period.start
    return indicator.version(on: criterion.baseline?.day?.latest ?? start ?? day)
  }
}
