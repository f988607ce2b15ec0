import Synchronization
package import Vocabulary

/// A part took longer than it is waited for.
package struct OutOfPatience: Error {}

/// Records lent to a part that is not waited for for ever: past a time every reading throws `OutOfPatience`.
///
/// A part that reads nothing more cannot be stopped so, and nothing else can stop it either.
package struct Hurry: Records, Readings {
  private let lent: LentRecords
  private let deadline = Deadline()

  /// Holds the time, so that what is lent once can be given a new time.
  private final class Deadline: Sendable {
    let end = Mutex<ContinuousClock.Instant?>(nil)
  }

  /// Lends some records.
  package init(_ lent: LentRecords) { self.lent = lent }

  /// Waits so long from now.
  package func begin(patience: Swift.Duration) {
    deadline.end.withLock { $0 = ContinuousClock.now + patience }
  }

  private func look() throws {
    if let end = deadline.end.withLock({ $0 }), ContinuousClock.now > end { throw OutOfPatience() }
  }

  package func record<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>, on day: Day
  ) throws -> R? {
    try look()
    return try lent.record(type, id, on: day)
  }

  package func records<R: Record>(_ type: R.Type, on day: Day, pointingAt: Pointer?) throws -> [R] {
    try look()
    return try lent.records(type, on: day, pointingAt: pointingAt)
  }

  package func timeline<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>) throws -> Timeline<
    R
  > {
    try look()
    return try lent.timeline(type, id)
  }

  package func timelines<R: Record>(
    _ type: R.Type, during: Period, pointingAt: Pointer?
  ) throws -> [Timeline<R>] {
    try look()
    return try lent.timelines(type, during: during, pointingAt: pointingAt)
  }

  package func readings(of indicator: IndicatorID, about subject: Pointer) throws -> [StatedReading]
  {
    try look()
    return try lent.readings(of: indicator, about: subject)
  }

  package func measuredIndicators() throws -> [IndicatorID] {
    try look()
    return try lent.measuredIndicators()
  }

  package func measuredSubjects(of indicator: IndicatorID) throws -> [Pointer] {
    try look()
    return try lent.measuredSubjects(of: indicator)
  }
}
