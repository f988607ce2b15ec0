package import Vocabulary

/// The room's answers: the criteria of a day and how each stands.
package struct CriterionBook {
  let records: any Records
  /// The readings themselves.
  package let readings: any Readings
  let places: any CriterionPlaces
  let lists: [AreaList]
  private let standards: [IndicatorID: Contribution<IndicatorDefinition>]

  /// A book over lent records and readings, with what modules say of indicators and lists.
  package init(
    _ records: any Records, readings: any Readings, places: any CriterionPlaces,
    defined: [Contribution<IndicatorDefinition>] = [], lists: [AreaList] = []
  ) {
    self.records = records
    self.readings = readings
    self.places = places
    self.lists = lists
    standards = Dictionary(
      defined.map { ($0.value.indicator, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// An indicator on a day, with what its record leaves out taken from its module.
  package func indicator(_ id: IndicatorID, on day: Day) throws -> Indicator? {
    try records.record(Indicator.self, id, on: day).map { try filled($0, on: day) }
  }

  /// The record with what it leaves out taken from the part that defines it.
  private func filled(_ indicator: Indicator, on day: Day) throws -> Indicator {
    guard let standard = try standard(of: indicator.id) else { return indicator }
    var filled = indicator.filled(by: standard.value.standard)
    filled.owner = try filled.owner ?? places.player(of: standard.part, on: day)
    return filled
  }

  /// What a part says of an indicator, where the case takes what that part defines: another town's figure of the same
  /// id is its own.
  private func standard(of id: IndicatorID) throws -> Contribution<IndicatorDefinition>? {
    guard let standard = standards[id], try places.takes(standard.part) else { return nil }
    return standard
  }

  /// A criterion with everything it is judged by.
  package func caseOf(_ id: CriterionID) throws -> CriterionCase {
    let criterion = try records.timeline(Criterion.self, id)
    var indicators: [IndicatorID: Timeline<Indicator>] = [:]
    var series: [CriterionCase.SeriesName: [StatedReading]] = [:]
    for piece in criterion.pieces {
      guard let id = piece.value.indicator else { continue }
      let standard = try standard(of: id)?.value.standard
      indicators[id] = try records.timeline(Indicator.self, id).compactMap {
        $0.filled(by: standard)
      }
      for subject in piece.value.subjects {
        series[.init(id, subject)] = try readings.readings(of: id, about: subject)
      }
    }
    return CriterionCase(criterion: criterion, indicators: indicators, readings: series)
  }

  /// The criteria that exist on a day, in the order of the Danish alphabet, each with how it stands.
  package func assessments(on day: Day) throws -> [Assessment] {
    try assessments(on: day, naming: nil)
  }

  /// The same of those criteria alone that name any of some things; of all when nil.
  package func assessments(on day: Day, naming things: Set<Pointer>?) throws -> [Assessment] {
    try records.records(Criterion.self, on: day, naming: things).compactMap {
      try assess($0.id, on: day)
    }
    .sorted { $0.criterion.id < $1.criterion.id }.inDanishOrder(\.criterion.title)
  }

  /// How a criterion stands on a day; nil when it is not there.
  package func assess(_ id: CriterionID, on day: Day) throws -> Assessment? {
    let found = try caseOf(id)
    guard let criterion = found.criterion(on: day), let evaluation = found.evaluation(on: day)
    else { return nil }
    return Assessment(
      criterion: criterion, evaluation: evaluation,
      indicator: try criterion.indicator.flatMap { try indicator($0, on: day) }, case: found)
  }

  /// Whether a criterion measures a goal on some day of a period.
  package func isMeasured(_ goal: ClauseID, during: Period) throws -> Bool {
    try !records.timelines(Criterion.self, during: during, pointingAt: goal.pointer).isEmpty
  }

  /// Whether the newest two measurements of an indicator, by one definition, show a negative
  /// development of any subject by a day; nil when there are not two of one subject, or the indicator
  /// has no direction that worsens.
  package func hasWorsened(_ id: IndicatorID, by day: Day) throws -> Bool? {
    guard let indicator = try indicator(id, on: day), let direction = indicator.direction else {
      return nil
    }
    let pairs = try readings.measuredSubjects(of: id).compactMap { subject -> (Exact, Exact)? in
      let stated = try readings.readings(of: id, about: subject)
      let own = Series(stated, by: indicator, version: nil, on: day).current
      let version = own.last.flatMap { indicator.version(of: $0.stated.reading) }
      let last = Series(stated, by: indicator, version: version, on: day).current.suffix(2)
      let values = last.compactMap { $0.stated.reading.status == .actual ? $0.value : nil }
      return values.count == 2 ? (values[0], values[1]) : nil
    }
    guard !pairs.isEmpty else { return nil }
    switch direction {
    case .up: return pairs.contains { $0.1 < $0.0 }
    case .down: return pairs.contains { $0.1 > $0.0 }
    case .hold, .interval: return nil
    }
  }
}

/// A criterion and how it stands.
public struct Assessment: Sendable {
  /// The criterion.
  public let criterion: Criterion
  /// How it stands.
  public let evaluation: Evaluation
  /// Its indicator, with what its module says; nil when nobody has said.
  public let indicator: Indicator?
  /// Everything it was judged by, to ask of other days.
  public let `case`: CriterionCase
}
