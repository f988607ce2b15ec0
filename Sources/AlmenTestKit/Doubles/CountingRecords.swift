public import Vocabulary

/// Records that count how many versions they hand over, by kind: what a question reads, whatever the
/// machine.
public final class CountingRecords: Records, Readings {
  private let records: any Records & Readings
  /// How many versions have been handed over, by kind.
  public private(set) var read: [String: Int] = [:]

  /// Counts what is asked of some records.
  public init(_ records: any Records & Readings) { self.records = records }

  private func count<R: Record>(_ type: R.Type, _ number: Int) {
    if number > 0 { read[R.kind, default: 0] += number }
  }

  /// The version of a thing that holds on a day.
  public func record<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>, on day: Day
  ) throws -> R? {
    let found = try records.record(type, id, on: day)
    count(type, found == nil ? 0 : 1)
    return found
  }

  /// All versions of a kind that hold on a day.
  public func records<R: Record>(
    _ type: R.Type, on day: Day, pointingAt: Pointer?
  ) throws -> [R] {
    let found = try records.records(type, on: day, pointingAt: pointingAt)
    count(type, found.count)
    return found
  }

  /// All versions of a thing.
  public func timeline<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>
  ) throws -> Timeline<R> {
    let found = try records.timeline(type, id)
    count(type, found.pieces.count)
    return found
  }

  /// The complete timelines of a kind.
  public func timelines<R: Record>(
    _ type: R.Type, during: Period, pointingAt: Pointer?
  ) throws -> [Timeline<R>] {
    let found = try records.timelines(type, during: during, pointingAt: pointingAt)
    count(type, found.reduce(0) { $0 + $1.pieces.count })
    return found
  }

  /// Everything stated of an indicator and a subject.
  public func readings(of indicator: IndicatorID, about subject: Pointer) throws
    -> [StatedReading]
  {
    try records.readings(of: indicator, about: subject)
  }

  /// The indicators that there are readings of.
  public func measuredIndicators() throws -> [IndicatorID] { try records.measuredIndicators() }

  /// The subjects that an indicator has readings of.
  public func measuredSubjects(of indicator: IndicatorID) throws -> [Pointer] {
    try records.measuredSubjects(of: indicator)
  }
}
