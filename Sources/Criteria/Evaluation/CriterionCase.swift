public import Vocabulary

/// A criterion with everything it is judged by, as a plain value: judging asks nobody, so that the same
/// case gives the same answer wherever and however often it is judged.
public struct CriterionCase: Sendable {
  /// The criterion, version by version.
  public let criterion: [(period: Period, criterion: Criterion)]
  /// Its indicators, version by version, with what modules say of them.
  let indicators: [IndicatorID: [(period: Period, indicator: Indicator)]]
  /// Everything stated of each indicator and subject, in order.
  let readings: [SeriesName: [StatedReading]]

  /// What a series is of.
  public struct SeriesName: Hashable, Sendable {
    /// The indicator.
    public let indicator: IndicatorID
    /// Whom or what it is about.
    public let subject: Pointer

    /// Names a series.
    public init(_ indicator: IndicatorID, _ subject: Pointer) {
      self.indicator = indicator
      self.subject = subject
    }
  }

  /// Puts a case together.
  public init(
    criterion: Timeline<Criterion>, indicators: [IndicatorID: Timeline<Indicator>],
    readings: [SeriesName: [StatedReading]]
  ) {
    self.criterion = criterion.pieces.map { ($0.period, $0.value) }
    self.indicators = indicators.mapValues { $0.pieces.map { ($0.period, $0.value) } }
    self.readings = readings
  }

  /// The criterion on a day; nil when it is not there.
  public func criterion(on day: Day) -> Criterion? {
    criterion.last { $0.period.contains(day) }?.criterion
  }

  func indicator(_ id: IndicatorID, on day: Day) -> Indicator? {
    indicators[id]?.last { $0.period.contains(day) }?.indicator
  }

  /// How the criterion stands on a day; nil when it is not there.
  public func evaluation(on day: Day) -> Evaluation? {
    guard let criterion = criterion(on: day) else { return nil }
    return Judge(case: self, criterion: criterion, day: day).evaluation()
  }

  /// The same case if one thing had not been stated.
  func without(_ stated: StatedReading) -> CriterionCase {
    CriterionCase(self, readings: readings.mapValues { all in all.filter { $0 != stated } })
  }

  private init(_ other: CriterionCase, readings: [SeriesName: [StatedReading]]) {
    criterion = other.criterion
    indicators = other.indicators
    self.readings = readings
  }
}

extension CriterionCase {
  /// The actual values up to a day, by time, in the definition compared by; none when it is about several.
  public func values(on day: Day) -> [Exact] {
    guard let criterion = criterion(on: day), criterion.subjects.count == 1,
      let indicator = criterion.indicator.flatMap({ self.indicator($0, on: day) })
    else { return [] }
    let stated = readings[SeriesName(indicator.id, criterion.subjects[0])] ?? []
    let version = evaluation(on: day)?.definition
    return Series(stated, by: indicator, version: version, on: day).current
      .filter { $0.stated.reading.status == .actual }.compactMap(\.value)
  }
}
