public import Vocabulary

/// The days on which something may have come about: one day when it is known exactly.
public struct DaySpan: Hashable, Sendable {
  /// The earliest it can have been.
  public let earliest: Day
  /// The latest it can have been.
  public let latest: Day

  init(_ day: RoughDay) { (earliest, latest) = (day.earliest, day.latest) }

  init(_ earliest: Day, _ latest: Day) { (self.earliest, self.latest) = (earliest, latest) }

  /// When the last of several had come about; nil for none.
  init?(lastOf spans: [DaySpan]) {
    guard let earliest = spans.map(\.earliest).max(), let latest = spans.map(\.latest).max()
    else { return nil }
    self.init(earliest, latest)
  }
}

/// Where a step of a matter stands on a day.
public enum StepState: String, Hashable, Sendable, CaseIterable {
  /// It has been taken.
  case done
  /// Its planned day has come, and no record says whether it came with it.
  case supposed
  /// It may have been taken: only a rough day is known.
  case possiblyDone
  /// It is missing, and nothing before it is.
  case next
  /// It is missing, and so is something before it.
  case waiting
  /// It falls away in this matter: nobody is heard in it, or it says why the step need not be taken.
  case notNeeded
}

/// One step of a matter's procedure on a day.
public struct StepProgress: Hashable, Sendable {
  /// The step.
  public let step: Step
  /// Where it stands.
  public let state: StepState
  /// When it was taken, once it was.
  public let taken: DaySpan?
  /// When one that comes by itself was to come, as long as no record says that it has.
  public let planned: DaySpan?
  /// The last day it is in time, when the procedure or the plan says.
  public let due: DaySpan?
  /// What the matter says of it: of how it was taken, or why it need not be; nil when it says nothing.
  public let said: String?
  /// The bodies that take it and have not yet.
  public let owners: [Pointer]
  /// Steps that had to come before it, and came after it, or after the day it was planned for: certain on every reading
  /// of rough days.
  public let late: [Step]
  /// Steps that had to come before it, and have not come yet though it has, or though its planned day has passed.
  public let skipped: [Step]
  /// Those of them of which nobody knows whether they came before.
  public let unsure: [Step]
  /// Whether nobody knows if it was taken: what was before it has come, and the matter has ended without a word of it;
  /// or its planned day has come, without a word of whether it did.
  public let isUnknown: Bool

  /// Whether its last day has passed without it.
  public func isOverdue(on day: Day) -> Bool {
    guard state == .next || state == .waiting, !isUnknown, let due else { return false }
    return due.latest < day
  }
}

/// How far a matter has come in its procedure on a day.
public struct Progress: Hashable, Sendable {
  /// The matter.
  public let matter: Matter
  /// Its procedure.
  public let procedure: Procedure
  /// Its steps, in the procedure's order.
  public let steps: [StepProgress]
  /// Whether it has ended by that day.
  public let isClosed: Bool

  /// The steps that can be taken now, and those after them that have a day in the plan.
  var coming: [StepProgress] {
    guard !isClosed else { return [] }
    let planned = Set(matter.planned.map(\.step))
    return steps.filter {
      $0.state == .next || $0.state == .waiting && planned.contains($0.step.step)
    }
  }

  /// The steps that have not come and that wait for one, however far behind it.
  public func steps(after step: StepProgress) -> [StepProgress] {
    var names = Set([step.step.step])
    var grew = true
    while grew {
      let more = steps.filter {
        !names.contains($0.step.step) && !names.isDisjoint(with: $0.step.after)
      }
      names.formUnion(more.map(\.step.step))
      grew = !more.isEmpty
    }
    return steps.filter {
      $0.step.step != step.step.step && names.contains($0.step.step) && $0.state == .waiting
    }
  }

  /// The steps that can be taken now.
  public var next: [StepProgress] { isClosed ? [] : steps.filter { $0.state == .next } }
}

/// Works out how far a matter has come.
struct ProgressReader {
  let matter: Matter
  let procedure: Procedure
  let decisions: [Decision]
  let day: Day
  /// Who plays the parts that steps name, that day.
  let players: [PartID: PartyID]
  /// Bodies that were no more, and that a decision was taken for by whoever took over.
  let represented: [DecisionID: Set<Pointer>]

  /// - Parameter never: the steps of which no record ever says that they were taken, of a matter that has ended.
  func read(never: Set<String>) -> Progress {
    Progress(
      matter: matter, procedure: procedure,
      steps: procedure.steps.map { progress($0, never) },
      isClosed: matter.closed?.day.hasCome(by: day) == .yes)
  }

  private func progress(_ step: Step, _ never: Set<String>) -> StepProgress {
    let before = before(step)
    let taken = taken(step)
    let state = state(step, taken, before)
    let supposed = state == .supposed ? supposed(step) : nil
    let asks = state == .done || supposed.map { $0.latest <= day } ?? false
    let span = taken ?? supposed
    return StepProgress(
      step: step, state: state, taken: taken,
      planned: step.comes == true && taken == nil ? planned(step) : nil,
      due: due(step, before), said: said(step), owners: owners(step),
      late: asks ? before.filter { isLate($0, after: span) } : [],
      skipped: asks ? before.filter { come($0) == nil } : [],
      unsure: asks ? before.filter { mayPrecede($0, span, never) } : [],
      isUnknown: state == .supposed || isUnknown(step, state, never))
  }

  /// Whether nobody knows if a step that no record tells of was taken: what was before it has come, or is as unknown.
  private func isUnknown(
    _ step: Step, _ state: StepState, _ never: Set<String>
  ) -> Bool {
    (state == .next || state == .waiting) && isUntold(step, never)
  }

  /// Whether a step is told of by no record, and all that had to come before it had come, or is as untold.
  private func isUntold(_ step: Step, _ never: Set<String>, _ seen: Set<String> = []) -> Bool {
    guard never.contains(step.step), come(step) == nil, !seen.contains(step.step) else {
      return false
    }
    return before(step).allSatisfy {
      come($0) != nil || isUntold($0, never, seen.union([step.step]))
    }
  }

  /// Whether a step that no record tells of may have come before another was taken: not where one before it came after.
  private func mayPrecede(_ step: Step, _ span: DaySpan?, _ never: Set<String>) -> Bool {
    isUntold(step, never) && !comesAfter(step, span)
  }

  private func comesAfter(_ step: Step, _ span: DaySpan?, _ seen: Set<String> = []) -> Bool {
    guard let span, !seen.contains(step.step) else { return false }
    return before(step).contains { other in
      if let then = taken(other) { return then.earliest > span.latest }
      return comesAfter(other, span, seen.union([step.step]))
    }
  }

  /// The steps right before one, past those that fall away.
  private func before(_ step: Step, _ seen: Set<String> = []) -> [Step] {
    guard !seen.contains(step.step) else { return [] }
    return step.after.compactMap(find).flatMap { other in
      falls(other) ? before(other, seen.union([step.step])) : [other]
    }
  }

  private func find(_ name: String) -> Step? { procedure.steps.first { $0.step == name } }

  private func falls(_ step: Step) -> Bool {
    step.bodies == .heard && matter.heard.isEmpty
      || matter.taken.contains {
        $0.step == step.step && $0.notNeeded != nil && $0.day.latest <= day
      }
  }

  private func said(_ step: Step) -> String? {
    matter.taken.first { $0.step == step.step && $0.day.earliest <= day }
      .flatMap { $0.notNeeded ?? $0.note }
  }

  private func state(_ step: Step, _ taken: DaySpan?, _ before: [Step]) -> StepState {
    if let taken { return taken.latest <= day ? .done : .possiblyDone }
    if falls(step) { return .notNeeded }
    if supposed(step) != nil { return .supposed }
    return before.allSatisfy { come($0) != nil } ? .next : .waiting
  }

  private func isLate(_ other: Step, after taken: DaySpan?) -> Bool {
    guard let taken, let then = self.taken(other) else { return false }
    return then.earliest > taken.latest
  }

  // MARK: When a step was taken

  /// When a step was taken, as far as that had come by the day; nil when it was not.
  private func taken(_ step: Step) -> DaySpan? {
    let recorded = matter.taken.filter { $0.step == step.step && $0.notNeeded == nil }.map {
      DaySpan($0.day)
    }
    .filter { $0.earliest <= day }
    if let first = recorded.min(by: { $0.latest < $1.latest }) { return first }
    let bodies = bodies(step)
    if bodies.isEmpty { return first(of: decisions(of: step)) }
    let spans = bodies.map { taken(step, by: $0) }
    return spans.contains(nil) ? nil : DaySpan(lastOf: spans.compactMap { $0 })
  }

  /// When a step that comes by itself was to come, once that day has: a plan is no word of what happened.
  private func supposed(_ step: Step) -> DaySpan? {
    guard step.comes == true, !falls(step), taken(step) == nil else { return nil }
    return planned(step).flatMap { $0.earliest <= day ? $0 : nil }
  }

  /// When a step was taken, else was to come by itself: what follows it and its clocks go by that day.
  private func come(_ step: Step) -> DaySpan? { taken(step) ?? supposed(step) }

  /// When a body had decided all that is its to decide in a step; nil when it has not.
  private func taken(_ step: Step, by body: Pointer) -> DaySpan? {
    let own = decisions(of: step).filter { isOf(body, $0) }
    let points = matter.points.filter { step.bodies == .deciding && $0.decides == body }
    if points.isEmpty { return first(of: own) }
    // A decision that names no recommendation is of them all.
    let spans = points.map { point in
      first(of: own.filter { $0.points.isEmpty || $0.points.contains(point.point) })
    }
    return spans.contains(nil) ? nil : DaySpan(lastOf: spans.compactMap { $0 })
  }

  private func first(of decisions: [Decision]) -> DaySpan? {
    decisions.map { DaySpan($0.day) }.min { $0.latest < $1.latest }
  }

  /// The decisions that take a step: those that name it, and for bodies of the matter's own those of
  /// theirs that name no step.
  private func decisions(of step: Step) -> [Decision] {
    decisions.filter { decision in
      guard decision.day.earliest <= day, decision.outcome.takesStep else { return false }
      if let named = decision.step { return named == step.step }
      switch step.bodies {
      case .deciding: return decision.outcome.carries && isOfAny(bodies(step), decision)
      case .heard: return decision.outcome == .answered && isOfAny(bodies(step), decision)
      case nil: return false
      }
    }
  }

  /// Whether a decision is a body's, or of whoever took over from it.
  private func isOf(_ body: Pointer, _ decision: Decision) -> Bool {
    decision.deciders.contains(body) || represented[decision.id]?.contains(body) ?? false
  }

  private func isOfAny(_ bodies: [Pointer], _ decision: Decision) -> Bool {
    bodies.contains { isOf($0, decision) }
  }

  private func bodies(_ step: Step) -> [Pointer] {
    switch step.bodies {
    case .deciding:
      // Not those that have a step of their own, such as the council at the end.
      Set(matter.points.map(\.decides)).subtracting(procedure.steps.flatMap(takers)).sorted()
    case .heard: matter.heard.map(\.pointer)
    case nil: step.by
    }
  }

  /// Who takes a step that is not taken by bodies of the matter's own.
  private func takers(_ step: Step) -> [Pointer] {
    guard let part = step.player else { return step.by }
    return players[part].map { [$0.pointer] } ?? []
  }

  /// Who has yet to take a step.
  ///
  /// Another may have played a part when a step was taken, so whose decision it was is asked on that day, by the
  /// checks.
  private func owners(_ step: Step) -> [Pointer] {
    guard taken(step) == nil else { return [] }
    return step.player == nil
      ? bodies(step).filter { taken(step, by: $0) == nil } : takers(step)
  }

  // MARK: Clocks

  private func planned(_ step: Step) -> DaySpan? {
    matter.planned.first { $0.step == step.step }.map { DaySpan($0.day) }
  }

  /// The last day a step is in time: as planned, within its clock unless that has been put off, and before what
  /// is planned to come by itself after it.
  private func due(_ step: Step, _ before: [Step]) -> DaySpan? {
    let plan = step.comes == true ? nil : planned(step)
    let following = procedure.steps.filter { $0.comes == true && self.before($0).contains(step) }
      .compactMap(planned).map { DaySpan($0.earliest.previous, $0.latest.previous) }
    let clock = step.extendable == true && plan != nil ? nil : clock(step, before)
    let all = [plan, clock].compactMap { $0 } + following
    return all.min { ($0.latest, $0.earliest) < ($1.latest, $1.earliest) }
  }

  private func clock(_ step: Step, _ before: [Step]) -> DaySpan? {
    let spans = before.map(come)
    let start = before.isEmpty ? DaySpan(matter.raised) : DaySpan(lastOf: spans.compactMap { $0 })
    guard !spans.contains(nil), let start else { return nil }
    if let within = step.within {
      return DaySpan(within.deadline(after: start.earliest), within.deadline(after: start.latest))
    }
    return step.workingDays.map { count in
      DaySpan(start.earliest.adding(workingDays: count), start.latest.adding(workingDays: count))
    }
  }
}
