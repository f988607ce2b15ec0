public import Vocabulary

/// The room's answers: the criteria of a day and how each stands.
public struct CriteriaBook {
  let records: any Records
  let owners: any CriterionOwners

  /// A book over lent records.
  public init(_ records: any Records, owners: any CriterionOwners) {
    self.records = records
    self.owners = owners
  }

  /// The kinds this room keeps.
  public static let kinds: [any Record.Type] = [
    Indicator.self, Criterion.self, Reading.self,
  ]

  /// The criteria that exist on a day, by title, each with how it stands.
  public func assessments(on day: Day) throws -> [Assessment] {
    try records.records(Criterion.self, on: day).map { try assess($0, on: day) }
      .sorted { ($0.criterion.title, $0.criterion.id) < ($1.criterion.title, $1.criterion.id) }
  }

  /// How a criterion stands on a day.
  public func assess(_ criterion: Criterion, on day: Day) throws -> Assessment {
    let readings = try readings(for: criterion, on: day)
    let latest = readings.filter { $0.status == .actual && $0.value != nil }
      .max { ($0.period.latest, $0.id) < ($1.period.latest, $1.id) }
    let direction = try criterion.indicator
      .flatMap { try records.record(Indicator.self, $0, on: day) }?.direction
    return Assessment(
      criterion: criterion, latest: latest, verdict: verdict(criterion, latest, direction, day))
  }

  /// Whether a criterion measures a goal.
  public func isMeasured(_ goal: ClauseID) throws -> Bool {
    try !records.timelines(Criterion.self, during: .always, pointingAt: goal.pointer).isEmpty
  }

  /// Whether the last two measurements of an indicator show a negative development by a day; nil
  /// when there are not two of one subject, or the indicator has no direction that worsens.
  public func hasWorsened(_ indicator: IndicatorID, by day: Day) throws -> Bool? {
    let direction = try records.record(Indicator.self, indicator, on: day)?.direction
    let readings = try records.records(Reading.self, on: day, pointingAt: indicator.pointer)
      .filter {
        $0.indicator == indicator && $0.status == .actual && $0.value != nil
          && $0.period.latest <= day
      }
    let bySubject = Dictionary(grouping: readings, by: \.subject).values
      .map { $0.sorted { ($0.period.latest, $0.id) < ($1.period.latest, $1.id) } }
    let pairs = bySubject.compactMap { all -> (Int64, Int64)? in
      guard all.count > 1, let last = all[all.count - 1].value,
        let before = all[all.count - 2].value
      else { return nil }
      return (before, last)
    }
    guard !pairs.isEmpty else { return nil }
    switch direction {
    case .up: return pairs.contains { $0.1 < $0.0 }
    case .down: return pairs.contains { $0.1 > $0.0 }
    case .hold, nil: return nil
    }
  }

  /// The readings of a criterion's indicator and subject whose time has passed by a day.
  func readings(for criterion: Criterion, on day: Day) throws -> [Reading] {
    guard let indicator = criterion.indicator, let subject = criterion.subject else { return [] }
    return try records.records(Reading.self, on: day, pointingAt: indicator.pointer).filter {
      $0.indicator == indicator && $0.subject == subject && $0.period.latest <= day
    }
  }

  private func verdict(
    _ criterion: Criterion, _ latest: Reading?, _ direction: Direction?, _ day: Day
  ) -> Verdict {
    guard let value = latest?.value else { return .unjudged(.noReading) }
    guard let target = criterion.target else { return .unjudged(.noTarget) }
    guard let direction else { return .unjudged(.noIndicator) }
    let met =
      switch direction {
      case .up: value >= target.value
      case .down: value <= target.value
      case .hold: value == target.value
      }
    let isDue = target.day.map { day > $0.latest } ?? false
    return met ? .met : isDue ? .notMet : .notYetMet
  }
}

/// A criterion, the latest actual reading and what follows.
public struct Assessment: Hashable, Sendable {
  /// The criterion.
  public let criterion: Criterion
  /// The latest actual reading; nil when there is none.
  public let latest: Reading?
  /// How it stands.
  public let verdict: Verdict
}

/// How a criterion stands on a day.
public enum Verdict: Hashable, Sendable {
  /// The latest actual value is at the target or better.
  case met
  /// It is not, and the target's day has passed.
  case notMet
  /// It is not, and the target's day has not certainly passed.
  case notYetMet
  /// It cannot be said.
  case unjudged(Reason)

  /// Why it cannot be said.
  public enum Reason: String, Hashable, Sendable {
    /// No target is set.
    case noTarget
    /// There is no actual reading.
    case noReading
    /// Nobody has said what is measured, or which way is better.
    case noIndicator
  }
}
