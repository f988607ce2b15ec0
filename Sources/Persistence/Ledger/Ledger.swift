import Store
import Vocabulary

/// Records as known at one entry, folded from statements, for the length of one transaction.
///
/// Statements are folded through `Timeline.replace` in order, the newest winning; bodies are decoded
/// when asked for. As a pen it also writes.
final class Ledger: KeepingPen {
  let shelf: any Shelf
  private let known: EntryNumber
  private let writing: Writing?
  private var isLent = true
  private var isLaidDown = false
  private var cache: DecodedBodies
  private var timelines: [Pointer: Timeline<Int>] = [:]
  private var bodies: [Int: String] = [:]
  private var wholeKinds: [String: [String]] = [:]

  private(set) var touched: Set<Pointer> = []

  /// What a ledger needs to write.
  struct Writing {
    let day: Day
    let entry: EntryNumber
    let basis: EntryNumber
    var nextStatement: Int
    /// Whether it puts an exported history in again, whose texts stand as they were.
    let isExported: Bool
    /// What a body of a kind names and is found by.
    let pointers: (String, String?) throws -> [Pointer]
    let salt: () -> String
  }

  private var next: Int
  private(set) var digest = Digest.Entry()
  private var hasReadings = false
  private var lastIndicator: IndicatorID?

  init(_ shelf: any Shelf, known: EntryNumber, cache: DecodedBodies, writing: Writing? = nil) {
    self.shelf = shelf
    self.known = known
    self.cache = cache
    self.writing = writing
    self.next = writing?.nextStatement ?? 0
  }

  /// The number of the last statement made.
  var last: Int { next - 1 }
  /// Whether anything has been stated.
  var hasStated: Bool { writing.map { next > $0.nextStatement || hasReadings } ?? false }

  /// Takes the records back; asking afterwards throws.
  func takeBack() { isLent = false }

  // MARK: Reading

  func record<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>, on day: Day) throws -> R? {
    try check()
    return try fold(id.pointer).value(on: day).map { try decode(type, $0) }
  }

  func records<R: Record>(_ type: R.Type, on day: Day, pointingAt: Pointer?) throws -> [R] {
    try check()
    return try ids(R.kind, pointingAt).compactMap { id in
      guard let number = try fold(Pointer(kind: R.kind, id: id)).value(on: day) else { return nil }
      let record = try decode(type, number)
      return pointingAt.map(record.foundBy.contains) ?? true ? record : nil
    }
  }

  func timeline<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>) throws -> Timeline<R> {
    try check()
    return try decoded(type, fold(id.pointer))
  }

  func timelines<R: Record>(
    _ type: R.Type, during: Period, pointingAt: Pointer?
  ) throws -> [Timeline<R>] {
    try check()
    return try ids(R.kind, pointingAt).compactMap { id in
      let numbers = try fold(Pointer(kind: R.kind, id: id))
      guard numbers.pieces.contains(where: { $0.period.intersection(during) != nil }) else {
        return nil
      }
      let timeline = try decoded(type, numbers)
      guard let pointingAt else { return timeline }
      return timeline.pieces.contains { $0.value.foundBy.contains(pointingAt) } ? timeline : nil
    }
  }

  func check() throws {
    guard isLent else { throw RecordsReturned() }
  }

  private func ids(_ kind: String, _ target: Pointer?) throws -> [String] {
    if let target { return try shelf.ids(ofKind: kind, pointingAt: target) }
    if let ids = wholeKinds[kind] { return ids }
    var found: Set<String> = []
    for statement in try shelf.statements(ofKind: kind, upTo: known) {
      let isFolded = timelines[statement.subject] != nil && !found.contains(statement.subject.id)
      if isFolded { timelines[statement.subject] = Timeline() }
      found.insert(statement.subject.id)
      apply(statement)
    }
    let ids = found.sorted()
    wholeKinds[kind] = ids
    return ids
  }

  private func fold(_ subject: Pointer) throws -> Timeline<Int> {
    if let timeline = timelines[subject] { return timeline }
    if wholeKinds[subject.kind] != nil { return Timeline() }
    timelines[subject] = Timeline()
    for statement in try shelf.statements(of: subject, upTo: known) { apply(statement) }
    return timelines[subject] ?? Timeline()
  }

  private func apply(_ statement: Statement) {
    let number = statement.body.map { _ in statement.number }
    if let body = statement.body, !cache.has(statement.number) { bodies[statement.number] = body }
    timelines[statement.subject, default: Timeline()].replace(statement.period, with: number)
  }

  private func decoded<R: Record>(
    _ type: R.Type, _ numbers: Timeline<Int>
  ) throws -> Timeline<R> {
    try numbers.compactMap { try decode(type, $0) }
  }

  private func decode<R: Record>(_ type: R.Type, _ number: Int) throws -> R {
    if let record = cache.record(number, as: type) { return record }
    guard let body = bodies[number] else { throw RecordsReturned() }
    let record = try Body.stored(
      type, body, of: subject(ofKind: R.kind, number), statement: number)
    cache.keep(record, number)
    return record
  }

  /// What a statement is about, looked for when it cannot be read.
  private func subject(ofKind kind: String, _ number: Int) -> Pointer {
    timelines.first { subject, timeline in
      subject.kind == kind && timeline.pieces.contains { $0.value == number }
    }?.key ?? Pointer(kind: kind, id: "?")
  }

  // MARK: Writing

  var day: Day { writing?.day ?? .earliest }

  var entry: EntryNumber { writing?.entry ?? known }

  func layDown() { isLaidDown = true }

  /// What is needed to write, while one may.
  private func open() throws -> Writing {
    try check()
    if isLaidDown { throw PenLaidDown() }
    guard let writing else { throw RecordsReturned() }
    return writing
  }

  func set<R: Record>(_ record: R, during period: Period) throws {
    try refuseMark(R.kind, record.pointer)
    try state(record.pointer, period, body: Body.encode(record), pointsAt: record.foundBy)
  }

  func clear<R: Record>(
    _: R.Type, _ id: Identifier<R.Subject>, during period: Period
  ) throws {
    try refuseMark(R.kind, id.pointer)
    try state(id.pointer, period, body: nil, pointsAt: [])
  }

  func expectUnchanged(_ subject: Pointer) throws {
    try check()
    if let writing { try refuseStale(subject, writing) }
  }

  func keep(_ subject: Pointer, body: String?, during period: Period) throws {
    try refuseMark(subject.kind, subject)
    let pointers = try open().pointers(subject.kind, body)
    try state(subject, period, body: body, pointsAt: pointers)
  }

  /// Marks of redactions are made by redacting alone: the trigger trusts them.
  private func refuseMark(_ kind: String, _ subject: Pointer) throws {
    guard kind == Redaction.kind else { return }
    throw Refusal(RecordRules.mark, about: subject)
  }

  /// States a body as it is, with a salt of its own when given; with a digest alone it states what
  /// has been redacted.
  func state(
    _ subject: Pointer, _ period: Period, body: String?, salt: String? = nil,
    digest redacted: String? = nil, pointsAt: [Pointer]
  ) throws {
    let writing = try open()
    try refuseStale(subject, writing)
    if let body, !writing.isExported {
      try RecordRules.refuseTexts(of: body, about: subject) {
        try shelf.statements(of: subject, upTo: .max).compactMap(\.body)
      }
    }
    let salt = body.map { _ in salt ?? writing.salt() }
    let statement = Statement(
      number: next, entry: writing.entry, subject: subject, period: period,
      content: body.map { .said($0) } ?? (redacted == nil ? .cleared : .redacted), salt: salt,
      digest: redacted ?? Digest.of(salt: salt, body: body))
    try shelf.append(statement, pointsAt: pointsAt)
    next += 1
    digest.add(statement)
    touched.insert(subject)
    if timelines[subject] != nil || wholeKinds[subject.kind] != nil { apply(statement) }
    if let ids = wholeKinds[subject.kind], !ids.contains(subject.id) {
      wholeKinds[subject.kind] = nil
    }
  }

  // MARK: Readings

  func readings(of indicator: IndicatorID, about subject: Pointer) throws -> [StatedReading] {
    try check()
    return try shelf.readings(of: indicator, about: subject, upTo: known)
  }

  func measuredIndicators() throws -> [IndicatorID] {
    try check()
    return try shelf.measuredIndicators(upTo: known)
  }

  func measuredSubjects(of indicator: IndicatorID) throws -> [Pointer] {
    try check()
    return try shelf.measuredSubjects(of: indicator, upTo: known)
  }

  func state(_ reading: Reading) throws -> ReadingFate {
    let writing = try open()
    if !writing.isExported {
      let subject = reading.indicator.pointer
      try RecordRules.refuseText(reading.source.text, of: "source", about: subject)
      try RecordRules.refuseText(reading.source.inferred ?? "", of: "inferred", about: subject)
    }
    let newest = try shelf.newest(likeThat: reading, upTo: .max)
    if let newest {
      if newest.entry < writing.entry, newest.reading == reading { return .same }
      if newest.entry > writing.basis, newest.entry < writing.entry,
        let by = try shelf.entry(newest.entry)
      {
        throw StaleWrite(subject: reading.indicator.pointer, basis: writing.basis, by: by)
      }
    }
    if lastIndicator != reading.indicator {
      // What the figures mean stands on the indicator: it too must be as the author saw it.
      try refuseStale(reading.indicator.pointer, writing)
      lastIndicator = reading.indicator
      touched.insert(reading.indicator.pointer)
    }
    let stated = StatedReading(reading, entry: writing.entry)
    guard try shelf.append(stated) else { throw ReadingTwice(reading) }
    digest.add(reading)
    hasReadings = true
    return newest == nil ? .new : .corrected
  }

  /// Closes the readings of the entry, when it has any.
  func closeReadings() throws {
    if hasReadings, let writing { try shelf.close(readingsOf: writing.entry) }
  }

  private func refuseStale(_ subject: Pointer, _ writing: Writing) throws {
    guard writing.basis < writing.entry - 1, !touched.contains(subject) else { return }
    let last = try shelf.lastEntry(about: subject)
    guard last > writing.basis, let by = try shelf.entry(last) else { return }
    throw StaleWrite(subject: subject, basis: writing.basis, by: by)
  }
}

/// Decoded bodies by statement number; a number's body never changes but by a redaction.
final class DecodedBodies {
  private var records: [Int: any Record] = [:]
  private let limit: Int

  /// Keeps bodies of statements up to a number: later ones may be rolled back and be others next
  /// time.
  init(upTo limit: Int) { self.limit = limit }

  private init(_ records: [Int: any Record], upTo limit: Int) {
    self.records = records
    self.limit = limit
  }

  /// The same bodies, with room for those of later statements.
  func extended(to limit: Int) -> DecodedBodies {
    limit == self.limit ? self : DecodedBodies(records, upTo: limit)
  }

  func has(_ number: Int) -> Bool { records[number] != nil }

  func record<R: Record>(_ number: Int, as type: R.Type) -> R? { records[number] as? R }

  func keep(_ record: some Record, _ number: Int) {
    if number <= limit { records[number] = record }
  }
}
