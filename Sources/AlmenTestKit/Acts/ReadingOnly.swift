import Casework
import Store
import Vocabulary

/// Lends a module a pen where it is to be lent records, and sees whether it writes.
///
/// Nobody is lent one in earnest: this finds the module that would try.
enum ReadingOnly {
  static func check(_ module: any ForvaltningModule) throws {
    var acts = RandomActs(seed: 1, try Catalogue([module]))
    let base = PlainPen(on: RandomRecords.days.first ?? .earliest)
    let pen = TrapPen(over: base)
    for write in try acts.municipality() { try write.write(with: pen) }
    pen.isSet = true
    // As it is, and within another value, where a mirror would find it.
    for lent: any Records in [pen, Shell(within: pen)] {
      for check in (module as? any CheckContributing)?.checks(over: lent) ?? [] {
        try trap(check, pen) { _ = try check.findings(about: nil, during: .always) }
        try trap(check, pen) { _ = try check.findings(about: base.touched, during: .always) }
      }
      for obliger in (module as? any DutyContributing)?.obligers(over: lent) ?? [] {
        let day = base.day.adding(days: 400)
        try trap(obliger, pen) { _ = try obliger.duties(on: day, through: day.adding(days: 400)) }
      }
    }
  }

  private static func trap(_ who: Any, _ pen: TrapPen, _ work: () throws -> Void) throws {
    do { try work() } catch is Trapped {}
    // It may have caught what it was thrown.
    try require(!pen.isSprung, "\(type(of: who)) writes in what it is lent to read")
  }

  struct Trapped: Error {}
}

/// A pen over plain values that springs when something is written once it is set.
///
/// What it writes to is hidden from mirrors: who takes that would not be seen.
private final class TrapPen: KeepingPen, CustomReflectable {
  var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }

  var isSet = false
  private(set) var isSprung = false
  private let base: PlainPen
  private var stated = PlainReadings()

  init(over base: PlainPen) { self.base = base }

  var day: Day { base.day }
  var touched: Set<Pointer> { base.touched }
  var entry: EntryNumber { 1 }

  private func spring() throws {
    guard isSet else { return }
    isSprung = true
    throw ReadingOnly.Trapped()
  }

  func set<R: Record>(_ record: R, during period: Period) throws {
    try spring()
    base.set(record, during: period)
  }

  func clear<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>, during: Period) throws {
    try spring()
    base.clear(type, id, during: during)
  }

  func state(_ reading: Reading) throws -> ReadingFate {
    try spring()
    stated = stated.with(reading, entry: 1)
    return .new
  }

  func keep(_ subject: Pointer, body: String?, during: Period) throws { try spring() }

  func expectUnchanged(_ subject: Pointer) throws {}

  func layDown() { isSprung = true }

  func record<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>, on day: Day) -> R? {
    base.record(type, id, on: day)
  }

  func records<R: Record>(_ type: R.Type, on day: Day, pointingAt: Pointer?) -> [R] {
    base.records(type, on: day, pointingAt: pointingAt)
  }

  func timeline<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>) -> Timeline<R> {
    base.timeline(type, id)
  }

  func timelines<R: Record>(
    _ type: R.Type, during: Period, pointingAt: Pointer?
  ) -> [Timeline<R>] {
    base.timelines(type, during: during, pointingAt: pointingAt)
  }

  func readings(of indicator: IndicatorID, about subject: Pointer) -> [StatedReading] {
    stated.readings(of: indicator, about: subject)
  }

  func measuredIndicators() -> [IndicatorID] { stated.measuredIndicators() }

  func measuredSubjects(of indicator: IndicatorID) -> [Pointer] {
    stated.measuredSubjects(of: indicator)
  }
}

/// Records with a pen inside, which a mirror shows.
private struct Shell: Records, Readings {
  let within: any Records & Readings

  func record<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>, on day: Day
  ) throws -> R? {
    try within.record(type, id, on: day)
  }

  func records<R: Record>(_ type: R.Type, on day: Day, pointingAt: Pointer?) throws -> [R] {
    try within.records(type, on: day, pointingAt: pointingAt)
  }

  func timeline<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>
  ) throws -> Timeline<R> {
    try within.timeline(type, id)
  }

  func timelines<R: Record>(
    _ type: R.Type, during: Period, pointingAt: Pointer?
  ) throws -> [Timeline<R>] {
    try within.timelines(type, during: during, pointingAt: pointingAt)
  }

  func readings(
    of indicator: IndicatorID, about subject: Pointer
  ) throws -> [StatedReading] {
    try within.readings(of: indicator, about: subject)
  }

  func measuredIndicators() throws -> [IndicatorID] { try within.measuredIndicators() }

  func measuredSubjects(of indicator: IndicatorID) throws -> [Pointer] {
    try within.measuredSubjects(of: indicator)
  }
}
