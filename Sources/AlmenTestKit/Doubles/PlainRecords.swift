public import Vocabulary

/// Records from plain values, to try rules without a store.
public struct PlainRecords: Records, Readings {
  /// The readings beside them.
  public var stated = PlainReadings()
  private var versions: [(period: Period, record: any Record)] = []

  /// No records.
  public init() {}

  /// The same records and one more version, which replaces what earlier ones say of its days.
  public func with(_ record: some Record, _ period: Period = .always) -> PlainRecords {
    var copy = self
    copy.versions.append((period, record))
    return copy
  }

  /// The same records and one more version with an inclusive last day, both ISO days; all days
  /// when a text is not a day.
  public func with(_ record: some Record, _ from: String, _ until: String? = nil) -> PlainRecords {
    let period = Day(from).flatMap { Period($0, until: until.flatMap { Day($0) }) }
    return with(record, period ?? .always)
  }

  /// The version of a thing that holds on a day.
  public func record<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>, on day: Day) -> R? {
    timeline(type, id).value(on: day)
  }

  /// All versions of a kind that hold on a day.
  public func records<R: Record>(_ type: R.Type, on day: Day, pointingAt: Pointer?) -> [R] {
    timelines(type, during: Period(day: day), pointingAt: nil).compactMap { timeline in
      timeline.value(on: day).flatMap { record in
        pointingAt.map(record.foundBy.contains) ?? true ? record : nil
      }
    }
  }

  /// All versions of a thing.
  public func timeline<R: Record>(_: R.Type, _ id: Identifier<R.Subject>) -> Timeline<R> {
    var timeline = Timeline<R>()
    for (period, record) in versions {
      if let record = record as? R, record.id == id { timeline.replace(period, with: record) }
    }
    return timeline
  }

  /// The complete timelines of a kind.
  public func timelines<R: Record>(
    _ type: R.Type, during: Period, pointingAt: Pointer?
  ) -> [Timeline<R>] {
    let ids = Set(versions.compactMap { ($0.record as? R)?.id }).sorted()
    return ids.map { timeline(type, $0) }.filter { timeline in
      let pieces = timeline.pieces
      return pieces.contains { $0.period.intersection(during) != nil }
        && (pointingAt.map { target in
          pieces.contains { $0.value.foundBy.contains(target) }
        } ?? true)
    }
  }

  /// Everything stated of an indicator and a subject.
  public func readings(of indicator: IndicatorID, about subject: Pointer) -> [StatedReading] {
    stated.readings(of: indicator, about: subject)
  }

  /// The indicators that there are readings of.
  public func measuredIndicators() -> [IndicatorID] { stated.measuredIndicators() }

  /// The subjects that an indicator has readings of.
  public func measuredSubjects(of indicator: IndicatorID) -> [Pointer] {
    stated.measuredSubjects(of: indicator)
  }
}
