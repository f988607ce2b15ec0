/// Records and readings for looking up and nothing else: what everybody is lent who judges or shows.
///
/// A pen is records too, so whoever is lent one as `any Records` could cast it back and write under
/// another's signature. This cannot be cast to a pen, and a `Mirror` of it shows nothing.
public struct LentRecords: Records, Readings, CustomReflectable {
  private let records: any Records & Readings

  /// Lends some records for reading.
  public init(_ records: any Records & Readings) { self.records = records }

  /// Nothing: a mirror would hand out what is lent.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }

  /// The version of a thing that holds on a day, or nil.
  public func record<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>, on day: Day
  ) throws -> R? {
    try records.record(type, id, on: day)
  }

  /// All versions of a kind that hold on a day, by id.
  public func records<R: Record>(
    _ type: R.Type, on day: Day, pointingAt: Pointer?
  ) throws -> [R] {
    try records.records(type, on: day, pointingAt: pointingAt)
  }

  /// All versions of a thing.
  public func timeline<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>
  ) throws -> Timeline<R> {
    try records.timeline(type, id)
  }

  /// The complete timelines of those that have a day in a period, by id.
  public func timelines<R: Record>(
    _ type: R.Type, during: Period, pointingAt: Pointer?
  ) throws -> [Timeline<R>] {
    try records.timelines(type, during: during, pointingAt: pointingAt)
  }

  /// Everything stated of an indicator and a subject.
  public func readings(
    of indicator: IndicatorID, about subject: Pointer
  ) throws -> [StatedReading] {
    try records.readings(of: indicator, about: subject)
  }

  /// The indicators that there are readings of.
  public func measuredIndicators() throws -> [IndicatorID] { try records.measuredIndicators() }

  /// The subjects that an indicator has readings of.
  public func measuredSubjects(of indicator: IndicatorID) throws -> [Pointer] {
    try records.measuredSubjects(of: indicator)
  }
}
