public import Vocabulary

/// A pen over plain values, to try acts without a store.
public final class PlainPen: Pen, ReadingPen {
  /// The day the act holds from.
  public var day: Day
  /// What has been written.
  public private(set) var touched: Set<Pointer> = []
  /// The readings beside the records: those that were there, and those that have been stated.
  public var stated = PlainReadings()
  private var kept = KeptRecords()

  /// A pen over no records.
  public init(on day: Day) { self.day = day }

  /// A pen over the same records, to try something that may be refused.
  public init(copying other: PlainPen) {
    day = other.day
    touched = other.touched
    stated = other.stated
    kept = other.kept
  }

  /// The version of a thing that holds on a day.
  public func record<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>, on day: Day) -> R? {
    kept.record(type, id, on: day)
  }

  /// All versions of a kind that hold on a day.
  public func records<R: Record>(_ type: R.Type, on day: Day, pointingAt: Pointer?) -> [R] {
    kept.records(type, on: day, pointingAt: pointingAt)
  }

  /// All versions of a thing.
  public func timeline<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>) -> Timeline<R> {
    kept.timeline(type, id)
  }

  /// The complete timelines of a kind.
  public func timelines<R: Record>(
    _ type: R.Type, during: Period, pointingAt: Pointer?
  ) -> [Timeline<R>] {
    kept.timelines(type, during: during, pointingAt: pointingAt)
  }

  /// States that something holds in a period.
  public func set<R: Record>(_ record: R, during: Period) {
    replace(R.self, record.id, during, record)
  }

  /// States that nothing holds in a period.
  public func clear<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>, during: Period) {
    replace(type, id, during, nil)
  }

  /// States a reading; of two that one act states of the same the later counts, as no entry is known here.
  public func state(_ reading: Reading) -> ReadingFate {
    let before = readings(of: reading.indicator, about: reading.subject).map(\.reading)
      .last { ($0.period, $0.definition) == (reading.period, reading.definition) }
    guard before != reading else { return .same }
    stated = stated.with(reading, entry: 1)
    return before == nil ? .new : .corrected
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

  private func replace<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>, _ period: Period, _ record: R?
  ) {
    kept.replace(type, id, period, with: record)
    touched.insert(id.pointer)
  }
}
