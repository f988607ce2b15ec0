public import Vocabulary

/// A value that a criterion is held against.
public enum Aim: Hashable, Sendable, CaseIterable {
  /// Where it started from.
  case baseline
  /// What is to be reached on the way, by its day.
  case milestone
  /// Where it is to come.
  case target
}

extension Criterion {
  /// The criterion with an aim stated anew; a milestone takes the place of the one of its day.
  public func aiming(_ aim: Aim, at value: Measured) -> Criterion {
    var criterion = self
    switch aim {
    case .baseline: criterion.baseline = value
    case .target: criterion.target = value
    case .milestone:
      let others = milestones.filter { $0.day != value.day }
      criterion.milestones = (others + [value]).sorted {
        ($0.day?.earliest ?? .earliest) < ($1.day?.earliest ?? .earliest)
      }
    }
    return criterion
  }
}

extension Indicator {
  /// A written number in units of the indicator's last decimal; nil when it is written finer than that, or too large.
  public func units(_ value: Int64, decimals written: Int) -> Int64? {
    let own = decimals ?? 0
    var value = value
    for _ in 0..<max(own - written, 0) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    for _ in 0..<max(written - own, 0) {
      guard value % 10 == 0 else { return nil }
      value /= 10
    }
    return value
  }

  /// The indicator with a new definition from a day on; the one before ends the day before, unless it has ended.
  public func defined(
    anew meaning: String, from day: Day, bridge: (times: Int64, over: Int64, why: String)?,
    source: String
  ) -> Indicator {
    var indicator = self
    let last = definitions.indices.max { definitions[$0].version < definitions[$1].version }
    let number = last.map { definitions[$0].version } ?? 1
    if let last, indicator.definitions[last].until == nil {
      indicator.definitions[last].until = day.previous
    }
    // What was measured before anybody said what it counts was by a first one all the same.
    indicator.definitions.append(
      DefinitionVersion(
        version: last == nil ? 1 : number + 1, from: last == nil ? nil : day, meaning: meaning,
        bridge: bridge.map { Bridge(from: number, times: $0.times, over: $0.over, why: $0.why) },
        source: source))
    return indicator
  }
}
