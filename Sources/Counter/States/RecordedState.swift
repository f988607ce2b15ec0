public import Vocabulary

/// What is recorded, at one knowledge, to be held against the same at another: read once, and kept after its
/// transaction has ended.
public struct RecordedState: Sendable {
  /// The kinds, each with the timelines of its things by their ids.
  fileprivate let kinds: [(record: any Record.Type, kept: any Sendable)]

  /// Reads all that a house is lent, or some things alone.
  public init(_ house: any House, about: Set<Pointer>? = nil) throws {
    kinds = try house.kinds.map { (record: $0, kept: try Self.timelines($0, house, about)) }
  }

  private static func timelines<R: Record>(
    _ type: R.Type, _ house: any House, _ about: Set<Pointer>?
  ) throws -> any Sendable {
    let all = try house.records.timelines(type, about: about, during: .always)
    return Dictionary(
      all.compactMap { timeline in timeline.pieces.first.map { ($0.value.id.text, timeline) } },
      uniquingKeysWith: { first, _ in first })
  }

  fileprivate func timelines<R: Record>(_: R.Type) -> [String: Timeline<R>] {
    kinds.first { $0.record.kind == R.kind }?.kept as? [String: Timeline<R>] ?? [:]
  }
}

/// One thing of which another state says something else.
public struct ThingDifference: Sendable {
  /// What of it is otherwise, and on which days.
  public struct Change: Hashable, Sendable {
    /// The days; nil when single days were held against each other.
    public let period: Period?
    /// What the first state says; nil when it has nothing.
    public let old: [Property]?
    /// What the other says.
    public let new: [Property]?
  }

  /// The thing.
  public let subject: Pointer
  /// What its kind is called.
  public let kind: KindName
  /// What it is called in the newest version of either.
  public let title: String
  /// What is otherwise, the earliest days first.
  public let changes: [Change]
}

/// Holds one state of the records against another: two days, two knowledges, or with and without what is proposed.
public enum StateComparison {
  /// Which days are held against each other.
  public enum Days: Hashable, Sendable {
    /// Each day against the same.
    case all
    /// One day of the first state against one of the other.
    case on(Day, Day)
  }

  /// What differs, by kind in the order of the kinds, and each kind by id.
  public static func differences(
    from old: RecordedState, to new: RecordedState, _ days: Days = .all
  ) throws -> [ThingDifference] {
    let types =
      new.kinds.map(\.record)
      + old.kinds.map(\.record).filter { type in
        !new.kinds.contains { $0.record.kind == type.kind }
      }
    return try types.flatMap { try differences($0, old, new, days) }
  }

  private static func differences<R: Record>(
    _ type: R.Type, _ old: RecordedState, _ new: RecordedState, _ days: Days
  ) throws -> [ThingDifference] {
    let (before, after) = (old.timelines(type), new.timelines(type))
    return try Set(before.keys).union(after.keys).sorted().compactMap { id in
      let (one, other) = (before[id] ?? Timeline(), after[id] ?? Timeline())
      let changes = try changes(from: one, to: other, days)
      guard !changes.isEmpty else { return nil }
      let shown = other.pieces.last?.value ?? one.pieces.last?.value
      return ThingDifference(
        subject: Pointer(kind: R.kind, id: id), kind: R.called, title: shown?.title ?? id,
        changes: changes)
    }
  }

  private static func changes<R: Record>(
    from old: Timeline<R>, to new: Timeline<R>, _ days: Days
  ) throws -> [ThingDifference.Change] {
    if case .on(let first, let last) = days {
      let (one, other) = (old.value(on: first), new.value(on: last))
      return one == other ? [] : [try change(nil, one, other)]
    }
    guard old != new else { return [] }
    let points = old.changePoints(in: .always) + new.changePoints(in: .always)
    var found: [(period: Period, old: R?, new: R?)] = []
    for period in Period.always.split(at: points) {
      let (one, other) = (old.value(on: period.start), new.value(on: period.start))
      guard one != other else { continue }
      if let last = found.last, last.old == one, last.new == other,
        let joined = last.period.joined(with: period)
      {
        found[found.count - 1].period = joined
      } else {
        found.append((period, one, other))
      }
    }
    return try found.map { try change($0.period, $0.old, $0.new) }
  }

  private static func change(
    _ period: Period?, _ old: (some Record)?, _ new: (some Record)?
  ) throws -> ThingDifference.Change {
    ThingDifference.Change(
      period: period, old: try old.map { try Properties.of($0) },
      new: try new.map { try Properties.of($0) })
  }
}
