public import Vocabulary

/// Why an evaluation is another than the one before it.
public struct EvaluationChange: Hashable, Sendable {
  /// The first day it has been so.
  public let since: Day
  /// The evaluation of the day before.
  public let before: Evaluation
  /// Why.
  public let whys: [Why]

  /// One reason.
  public enum Why: Hashable, Sendable {
    /// The criterion was set.
    case set
    /// Another value.
    case value(from: Exact?, to: Exact?)
    /// Another definition: of the criterion's own values, or of what is measured.
    case definition(from: Int?, to: Int?)
    /// Another target, milestone or rule.
    case target
    /// Another indicator, or another direction of it.
    case indicator
    /// The target's day has passed.
    case deadline
    /// A reading that should have come has not.
    case silence
    /// A reading was corrected, by an entry: judged by what was known before, it stood otherwise.
    case correction(entry: Int, from: Exact?, stood: CriterionStatus)
  }
}

extension CriterionCase {
  /// Since when the evaluation of a day has been so, and why; nil when it always was.
  public func change(to now: Evaluation) -> EvaluationChange? {
    let corrections = corrections(of: now)
    let steps = steps(before: now.day)
    for step in steps {
      guard let before = evaluation(on: step.previous) else {
        return EvaluationChange(
          since: step, before: Evaluation(step.previous, .unjudged, .noTarget),
          whys: [.set] + corrections)
      }
      guard !before.isAs(now) else { continue }
      return EvaluationChange(
        since: step, before: before, whys: whys(before, now, step) + corrections)
    }
    return corrections.isEmpty
      ? nil
      : EvaluationChange(since: now.day, before: now, whys: corrections)
  }

  /// How far back one looks: a criterion that has stood so through as many readings has long stood so.
  private static let mostSteps = 400

  /// The days on which an evaluation may change, the latest first.
  private func steps(before day: Day) -> [Day] {
    let criteria = criterion.flatMap { period, criterion -> [Day] in
      [period.start] + [criterion.rule?.from?.earliest].compactMap { $0 }
        + ([criterion.target] + criterion.milestones.map(Optional.some)).compactMap {
          $0?.day?.latest.next
        }
    }
    let pieces = indicators.values.joined()
    let versions = pieces.flatMap { period, indicator in
      [period.start] + [period.end].compactMap { $0 } + indicator.definitions.compactMap(\.from)
    }
    let everies = Set(pieces.compactMap(\.indicator.every))
    let times = readings.values.joined().flatMap { one -> [Day] in
      let last = one.reading.last
      return [last, last.adding(months: Criterion.monthsOfUse).next]
        + everies.flatMap { every -> [Day] in
          let next = every.deadline(after: last)
          return [next, every.deadline(after: next).next]
        }
    }
    return Set(criteria + versions + times).filter { $0 <= day }.sorted(by: >)
      .prefix(Self.mostSteps).map { $0 }
  }

  private func whys(_ before: Evaluation, _ now: Evaluation, _ step: Day) -> [EvaluationChange.Why]
  {
    guard let old = criterion(on: step.previous), let new = criterion(on: step) else { return [] }
    var whys: [EvaluationChange.Why] = []
    let (was, isNow) = (measured(old, step.previous), measured(new, step))
    if old.indicator != new.indicator || was?.direction != isNow?.direction {
      whys.append(.indicator)
    }
    let versions = (read(before, was), read(now, isNow))
    if before.definition != now.definition {
      whys.append(.definition(from: before.definition, to: now.definition))
    } else if versions.0 != versions.1, versions.0 != nil, versions.1 != nil {
      whys.append(.definition(from: versions.0, to: versions.1))
    }
    if old.target != new.target || old.milestones != new.milestones || old.rule != new.rule
      || old.baseline != new.baseline
    {
      whys.append(.target)
    }
    let silent: Set<Unjudged?> = [.notReported, .stale]
    if silent.contains(now.reason), !silent.contains(before.reason) { whys.append(.silence) }
    if before.judged != now.judged, now.reason != .notReported {
      whys.append(.value(from: before.judged, to: now.judged))
    }
    if let due = new.target?.day, due.latest.next == step { whys.append(.deadline) }
    return whys
  }

  /// The definition that the newest reading used is by.
  private func read(_ evaluation: Evaluation, _ indicator: Indicator?) -> Int? {
    evaluation.inputs.last.flatMap { indicator?.version(of: $0.stated.reading) }
  }

  private func measured(_ criterion: Criterion, _ day: Day) -> Indicator? {
    criterion.indicator.flatMap { indicator($0, on: day) }
  }

  /// Corrections of what was used, and readings taken back, without which the criterion would stand
  /// otherwise.
  private func corrections(of now: Evaluation) -> [EvaluationChange.Why] {
    let used = now.inputs.compactMap { input in
      input.corrected.map { (new: input.stated, old: $0) }
    }
    let back = readings.values.flatMap { all in
      all.enumerated().filter { $0.element.reading.status == .withdrawn }.compactMap { index, new in
        all[..<index].last { $0.reading.isAbout(theSameAs: new.reading) }.map {
          (new: new, old: $0)
        }
      }
    }
    return (used + back).compactMap { pair in
      guard let before = without(pair.new).evaluation(on: now.day), !before.isAs(now) else {
        return nil
      }
      return .correction(
        entry: pair.new.entry, from: try? pair.old.reading.exact, stood: before.status)
    }
  }
}

extension Evaluation {
  /// Whether another evaluation says the same, on whichever day.
  func isAs(_ other: Evaluation) -> Bool {
    status == other.status && reason == other.reason && value == other.value
      && definition == other.definition
  }
}

extension Evaluation {
  /// The value that it was judged by: one that only stands because there is none newer is none.
  fileprivate var judged: Exact? { status == .unjudged && isOld && reason != .stale ? nil : value }
}
