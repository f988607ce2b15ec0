import Vocabulary

/// What a law tries parts over: some records, held always unless written otherwise, and some readings; enough to
/// ask every part something, without a store.
///
/// It is a pen as well, for what a part does.
final class Planted: Pen, ReadingPen {
  let day: Day
  private(set) var touched: Set<Pointer> = []
  private var kept = KeptRecords()
  private var stated: [StatedReading] = []

  /// One example of each of some kinds; a pen's acts hold from a day.
  init(examplesOf kinds: [any Record.Type], on day: Day = .earliest) {
    self.day = day
    for kind in kinds { plant(kind.example) }
  }

  /// Puts a record there in a period, in the place of one with its id.
  func plant(_ record: some Record, during period: Period = .always) {
    kept.replace(type(of: record), record.id, period, with: record)
  }

  func record<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>, on day: Day) -> R? {
    kept.record(type, id, on: day)
  }

  func records<R: Record>(_ type: R.Type, on day: Day, pointingAt: Pointer?) -> [R] {
    kept.records(type, on: day, pointingAt: pointingAt)
  }

  func timeline<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>) -> Timeline<R> {
    kept.timeline(type, id)
  }

  func timelines<R: Record>(_ type: R.Type, during: Period, pointingAt: Pointer?) -> [Timeline<R>] {
    kept.timelines(type, during: during, pointingAt: pointingAt)
  }

  func set<R: Record>(_ record: R, during period: Period) {
    kept.replace(R.self, record.id, period, with: record)
    touched.insert(record.pointer)
  }

  func clear<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>, during period: Period) {
    kept.replace(type, id, period, with: nil)
    touched.insert(id.pointer)
  }

  func state(_ reading: Reading) -> ReadingFate {
    stated.append(StatedReading(reading, entry: 1))
    return .new
  }

  func readings(of indicator: IndicatorID, about subject: Pointer) -> [StatedReading] {
    stated.filter { $0.reading.indicator == indicator && $0.reading.subject == subject }
  }

  func measuredIndicators() -> [IndicatorID] { Set(stated.map(\.reading.indicator)).sorted() }

  func measuredSubjects(of indicator: IndicatorID) -> [Pointer] {
    Set(stated.map(\.reading).filter { $0.indicator == indicator }.map(\.subject)).sorted()
  }
}
