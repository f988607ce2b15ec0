import Store
import Vocabulary

/// The records of a plain book as known at one entry, for the length of one transaction; as a pen it
/// writes in its own copy.
final class PlainLedger: KeepingPen {
  private(set) var book: PlainBook
  private(set) var touched: Set<Pointer> = []
  let day: Day
  private let known: EntryNumber
  private let writing: Entry?
  private let begun: (statements: Int, readings: Int)
  private var isLent = true
  private var isLaidDown = false
  private var folded: [Pointer: Timeline<Int>] = [:]
  private var decoded: [Int: any Record] = [:]

  init(_ book: PlainBook, known: EntryNumber) {
    (self.book, self.known, self.writing, self.day) = (book, known, nil, .earliest)
    begun = (0, 0)
  }

  init(_ book: PlainBook, writing: Entry, on day: Day) {
    (self.book, self.known, self.writing, self.day) = (book, .max, writing, day)
    begun = (book.statements.count, book.readings.count)
  }

  var entry: EntryNumber { book.entries.count + 1 }
  var hasStated: Bool {
    book.statements.count > begun.statements || book.readings.count > begun.readings
  }

  func takeBack() { isLent = false }
  func layDown() { isLaidDown = true }

  func check() throws {
    if !isLent { throw RecordsReturned() }
  }

  // MARK: Reading

  func record<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>, on day: Day) throws -> R? {
    try check()
    return try fold(id.pointer).value(on: day).map { try decode(type, $0) }
  }

  func records<R: Record>(_ type: R.Type, on day: Day, pointingAt: Pointer?) throws -> [R] {
    try check()
    return try subjects(R.kind).compactMap { subject in
      guard let record = try fold(subject).value(on: day).map({ try decode(type, $0) }) else {
        return nil
      }
      return pointingAt.map(record.foundBy.contains) ?? true ? record : nil
    }
  }

  func timeline<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>) throws -> Timeline<R> {
    try check()
    return try fold(id.pointer).compactMap { try decode(type, $0) }
  }

  func timelines<R: Record>(
    _ type: R.Type, during: Period, pointingAt: Pointer?
  ) throws -> [Timeline<R>] {
    try check()
    return try subjects(R.kind).compactMap { subject in
      let numbers = fold(subject)
      guard numbers.pieces.contains(where: { $0.period.intersection(during) != nil }) else {
        return nil
      }
      let timeline = try numbers.compactMap { try decode(type, $0) }
      guard let pointingAt else { return timeline }
      return timeline.pieces.contains { $0.value.foundBy.contains(pointingAt) } ? timeline : nil
    }
  }

  private func subjects(_ kind: String) -> [Pointer] {
    book.byKind[kind, default: []].sorted()
  }

  private func fold(_ subject: Pointer) -> Timeline<Int> {
    if let timeline = folded[subject] { return timeline }
    var timeline = Timeline<Int>()
    for number in book.bySubject[subject] ?? [] {
      let statement = book.statements[number - 1]
      guard statement.entry <= known else { break }
      timeline.replace(statement.period, with: statement.body.map { _ in number })
    }
    folded[subject] = timeline
    return timeline
  }

  private func decode<R: Record>(_ type: R.Type, _ number: Int) throws -> R {
    if let record = decoded[number] as? R { return record }
    let statement = book.statements[number - 1]
    let record = try Body.stored(
      type, statement.body ?? "", of: statement.subject, statement: number)
    decoded[number] = record
    return record
  }

  // MARK: Writing

  /// What the act rests on, while one may write.
  private func basis() throws -> EntryNumber {
    try check()
    if isLaidDown { throw PenLaidDown() }
    guard let writing else { throw RecordsReturned() }
    return min(writing.basis ?? .max, entry - 1)
  }

  func set<R: Record>(_ record: R, during period: Period) throws {
    try refuseMark(record.pointer)
    try state(record.pointer, period, .said(Body.encode(record)))
  }

  func clear<R: Record>(_: R.Type, _ id: Identifier<R.Subject>, during period: Period) throws {
    try refuseMark(id.pointer)
    try state(id.pointer, period, .cleared)
  }

  func keep(_ subject: Pointer, body: String?, during period: Period) throws {
    try refuseMark(subject)
    try state(subject, period, body.map { .said($0) } ?? .cleared)
  }

  func expectUnchanged(_ subject: Pointer) throws {
    try check()
    if let writing { try refuseStale(subject, min(writing.basis ?? .max, entry - 1)) }
  }

  private func refuseMark(_ subject: Pointer) throws {
    if subject.kind == Redaction.kind { throw Refusal(RecordRules.mark, about: subject) }
  }

  func state(
    _ subject: Pointer, _ period: Period, _ content: Statement.Content, salt: String? = nil
  ) throws {
    try refuseStale(subject, try basis())
    if case .said(let body) = content {
      try RecordRules.refuseTexts(of: body, about: subject) {
        (book.bySubject[subject] ?? []).compactMap { book.statements[$0 - 1].body }
      }
    }
    let number = book.statements.count + 1
    book.append(
      Statement(
        number: number, entry: entry, subject: subject, period: period, content: content,
        salt: salt, digest: PlainBook.digest(number)))
    touched.insert(subject)
    folded[subject] = nil
  }

  private func refuseStale(_ subject: Pointer, _ basis: EntryNumber) throws {
    guard basis < entry - 1, !touched.contains(subject) else { return }
    let last = book.lastEntry(about: subject)
    if last > basis, last < entry {
      throw StaleWrite(subject: subject, basis: basis, by: book.entries[last - 1])
    }
  }

  // MARK: Readings

  private var knownReadings: [StatedReading] { book.readings.filter { $0.entry <= known } }

  func readings(of indicator: IndicatorID, about subject: Pointer) throws -> [StatedReading] {
    try check()
    return knownReadings.filter {
      $0.reading.indicator == indicator && $0.reading.subject == subject
    }
  }

  func measuredIndicators() throws -> [IndicatorID] {
    try check()
    return Set(knownReadings.map(\.reading.indicator)).sorted()
  }

  func measuredSubjects(of indicator: IndicatorID) throws -> [Pointer] {
    try check()
    return Set(knownReadings.filter { $0.reading.indicator == indicator }.map(\.reading.subject))
      .sorted()
  }

  func state(_ reading: Reading) throws -> ReadingFate {
    let basis = try basis()
    let subject = reading.indicator.pointer
    try RecordRules.refuseText(reading.source.text, of: "source", about: subject)
    let newest = book.newest(likeThat: reading)
    if let newest {
      if newest.entry == entry { throw ReadingTwice(reading) }
      if newest.reading == reading { return .same }
      if newest.entry > basis {
        throw StaleWrite(subject: subject, basis: basis, by: book.entries[newest.entry - 1])
      }
    }
    try refuseStale(subject, basis)
    touched.insert(subject)
    book.readings.append(StatedReading(reading, entry: entry))
    return newest == nil ? .new : .corrected
  }
}
