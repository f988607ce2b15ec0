public import Vocabulary

/// A pen of one transaction as one of several acts in it is lent it: with its own day, and what it touches itself.
public final class DatedPen: KeepingPen {
  private let pen: any KeepingPen
  /// The day the act holds from.
  public let day: Day
  /// What the act has written itself.
  public private(set) var touched: Set<Pointer> = []
  private var isLaidDown = false

  /// Lends a pen for an act from a day.
  public init(_ pen: any KeepingPen, on day: Day) { (self.pen, self.day) = (pen, day) }

  /// The number that the whole transaction's entry would get.
  public var entry: EntryNumber { pen.entry }

  /// Lays it down for this act; others go on with their own.
  public func layDown() { isLaidDown = true }

  private func open() throws -> any KeepingPen {
    if isLaidDown { throw PenLaidDown() }
    return pen
  }

  /// What is stated as it stood touches nothing.
  private func touch(_ thing: Pointer) {
    if pen.touched.contains(thing) { touched.insert(thing) }
  }

  // MARK: Writing

  /// States that from now on this is known to hold in the period.
  public func set<R: Record>(_ record: R, during period: Period) throws {
    try open().set(record, during: period)
    touch(record.pointer)
  }

  /// States that from now on nothing is known to hold in the period.
  public func clear<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>, during period: Period
  ) throws {
    try open().clear(type, id, during: period)
    touch(id.pointer)
  }

  /// States a body as it is.
  public func keep(_ subject: Pointer, body: String?, during period: Period) throws {
    try open().keep(subject, body: body, during: period)
    touch(subject)
  }

  /// States a reading; what is said already touches nothing.
  public func state(_ reading: Reading) throws -> ReadingFate {
    let fate = try open().state(reading)
    if fate != .same { touch(reading.indicator.pointer) }
    return fate
  }

  /// Throws `StaleWrite` when a thing that the act rests on has a later entry than its basis.
  public func expectUnchanged(_ subject: Pointer) throws { try pen.expectUnchanged(subject) }

  // MARK: Reading

  /// The version of a thing that holds on a day, or nil.
  public func record<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>, on day: Day
  ) throws -> R? {
    try pen.record(type, id, on: day)
  }

  /// All versions of a kind that hold on a day.
  public func records<R: Record>(_ type: R.Type, on day: Day, pointingAt: Pointer?) throws -> [R] {
    try pen.records(type, on: day, pointingAt: pointingAt)
  }

  /// All versions of a thing.
  public func timeline<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>
  ) throws -> Timeline<R> {
    try pen.timeline(type, id)
  }

  /// The timelines of those that have a day in a period.
  public func timelines<R: Record>(
    _ type: R.Type, during: Period, pointingAt: Pointer?
  ) throws -> [Timeline<R>] {
    try pen.timelines(type, during: during, pointingAt: pointingAt)
  }

  /// Everything stated of an indicator and a subject.
  public func readings(
    of indicator: IndicatorID, about subject: Pointer
  ) throws -> [StatedReading] {
    try pen.readings(of: indicator, about: subject)
  }

  /// The indicators that there are readings of.
  public func measuredIndicators() throws -> [IndicatorID] { try pen.measuredIndicators() }

  /// The subjects that an indicator has readings of.
  public func measuredSubjects(of indicator: IndicatorID) throws -> [Pointer] {
    try pen.measuredSubjects(of: indicator)
  }

  /// One entry that was closed before.
  public func signed(_ number: EntryNumber) throws -> SignedEntry? { try pen.signed(number) }

  /// What has been stated of a thing.
  public func statements(of subject: Pointer) throws -> [Statement] {
    try pen.statements(of: subject)
  }

  /// What an entry states.
  public func statements(madeBy number: EntryNumber) throws -> [Statement] {
    try pen.statements(madeBy: number)
  }

  /// The readings that an entry states.
  public func readings(madeBy number: EntryNumber) throws -> [StatedReading] {
    try pen.readings(madeBy: number)
  }
}
