import Foundation
import Store
import Vocabulary

// Readings are rows of numbers; what they are of and where they come from are named once.

extension SQLiteShelf {
  /// What a series is of.
  struct SeriesName: Hashable {
    let indicator: IndicatorID
    let subject: Pointer
  }

  /// The number of a series, and whether it was made in this transaction: then nothing was known.
  struct SeriesNumber {
    let number: Int
    let isNew: Bool
  }

  private static let statuses = ReadingStatus.allCases

  // MARK: Writing

  func append(_ stated: StatedReading) throws -> Bool {
    let reading = stated.reading
    let series = try series(of: reading)
    let number = try nextReading ?? lastReading() + 1
    let status = Self.statuses.firstIndex(of: reading.status) ?? 0
    let wasNew = try connection.query(
      "INSERT OR IGNORE INTO reading VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", .number(number),
      .number(stated.entry), .number(series.number), .number(Int(reading.period.start.number)),
      .number(Int(reading.last.number)), .number(reading.definition ?? 0), .number(status),
      reading.value.map { .number(Int($0)) }, .number(reading.decimals),
      reading.part.map { .number(Int($0)) }, reading.whole.map { .number(Int($0)) },
      .number(try origin(of: reading))
    ).runChanging()
    nextReading = wasNew ? number + 1 : number
    return wasNew
  }

  private func lastReading() throws -> Int {
    try connection.query("SELECT coalesce(max(number), 0) FROM reading").first {
      try $0.int(0, in: 0...Self.most, "reading.number")
    } ?? 0
  }

  func close(readingsOf entry: EntryNumber) throws {
    try connection.query(
      "INSERT INTO batch VALUES (?, ?)", .number(entry), .number(try lastReading())
    ).run()
  }

  private func series(of reading: Reading) throws -> SeriesNumber {
    let name = SeriesName(indicator: reading.indicator, subject: reading.subject)
    if let lastSeries, lastSeries.name == name { return lastSeries.number }
    let found = try seriesNumbers[name] ?? number(of: name) ?? make(name)
    seriesNumbers[name] = found
    lastSeries = (name, found)
    return found
  }

  private func number(of name: SeriesName) throws -> SeriesNumber? {
    try connection.query(
      "SELECT number FROM series WHERE indicator = ? AND kind = ? AND id = ?",
      .text(name.indicator.text), .text(name.subject.kind), .text(name.subject.id)
    ).first { SeriesNumber(number: $0.int(0), isNew: false) }
  }

  private func make(_ name: SeriesName) throws -> SeriesNumber {
    let number =
      try connection.query("SELECT coalesce(max(number), 0) + 1 FROM series").first {
        try $0.int(0, in: 1...Self.most, "series.number")
      } ?? 1
    try connection.query(
      "INSERT INTO series VALUES (?, ?, ?, ?)", .number(number), .text(name.indicator.text),
      .text(name.subject.kind), .text(name.subject.id)
    ).run()
    return SeriesNumber(number: number, isNew: true)
  }

  private func origin(of reading: Reading) throws -> Int {
    if let lastOrigin, lastOrigin.source.isWritten(like: reading.source) {
      return lastOrigin.number
    }
    let found = try number(of: reading.source)
    lastOrigin = (reading.source, found)
    return found
  }

  /// Origins are told apart by their bytes, as digests are: two ways to write an Å are two texts.
  private func number(of source: Source) throws -> Int {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let body = String(decoding: try encoder.encode(source), as: UTF8.self)
    if let known = originNumbers[Array(body.utf8)] { return known }
    if originNumbers.count > Self.mostKept { originNumbers = [:] }
    let known = try connection.query("SELECT number FROM origin WHERE body = ?", .text(body))
      .first { $0.int(0) }
    let number = try known ?? make(body)
    originNumbers[Array(body.utf8)] = number
    return number
  }

  private func make(_ body: String) throws -> Int {
    try connection.query("INSERT INTO origin (body) VALUES (?)", .text(body)).run()
    return try connection.query("SELECT last_insert_rowid()").first { $0.int(0) } ?? 0
  }

  /// More texts than this are not kept in memory.
  private static let mostKept = 20_000

  // MARK: Reading

  private static let columns = """
    SELECT reading.entry, series.indicator, series.kind, series.id, first, last, definition, status,
      value, decimals, part, whole, origin.number, origin.body
    FROM reading JOIN series ON series.number = reading.series
      JOIN origin ON origin.number = reading.origin
    """

  func readings(
    of indicator: IndicatorID, about subject: Pointer, upTo entry: EntryNumber
  ) throws -> [StatedReading] {
    try connection.query(
      Self.columns + " WHERE indicator = ? AND kind = ? AND id = ? AND entry <= ? ORDER BY"
        + " reading.number", .text(indicator.text), .text(subject.kind), .text(subject.id),
      .number(entry)
    ).rows(stated)
  }

  func newest(likeThat reading: Reading, upTo entry: EntryNumber) throws -> StatedReading? {
    let name = SeriesName(indicator: reading.indicator, subject: reading.subject)
    let series =
      lastSeries?.name == name ? lastSeries?.number : try seriesNumbers[name] ?? number(of: name)
    guard let series, !series.isNew else { return nil }
    seriesNumbers[name] = series
    return try connection.query(
      Self.columns + " WHERE series = ? AND first = ? AND last = ? AND definition = ?"
        + " AND reading.entry <= ? ORDER BY reading.entry DESC LIMIT 1", .number(series.number),
      .number(Int(reading.period.start.number)), .number(Int(reading.last.number)),
      .number(reading.definition ?? 0), .number(entry)
    ).first(stated)
  }

  func measuredIndicators(upTo entry: EntryNumber) throws -> [IndicatorID] {
    try connection.query(
      """
      SELECT DISTINCT indicator FROM series WHERE EXISTS (
        SELECT 1 FROM reading WHERE series = series.number AND entry <= ?) ORDER BY indicator
      """, .number(entry)
    ).rows { row in
      guard let id = IndicatorID(try row.text(0)) else { throw damaged("series.indicator") }
      return id
    }
  }

  func measuredSubjects(of indicator: IndicatorID, upTo entry: EntryNumber) throws -> [Pointer] {
    try connection.query(
      """
      SELECT kind, id FROM series WHERE indicator = ? AND EXISTS (
        SELECT 1 FROM reading WHERE series = series.number AND entry <= ?) ORDER BY kind, id
      """, .text(indicator.text), .number(entry)
    ).rows { Pointer(kind: try $0.text(0), id: try $0.text(1)) }
  }

  func readings(madeBy entry: EntryNumber, _ each: (StatedReading) throws -> Void) throws {
    guard let (before, last) = try batch(of: entry) else { return }
    var count = 0
    let rows = try connection.query(
      Self.columns + " WHERE reading.number > ? AND reading.number <= ? ORDER BY reading.number",
      .number(before), .number(last))
    try rows.each { row in
      let stated = try self.stated(row)
      guard stated.entry == entry else { throw damaged("reading.entry") }
      count += 1
      try each(stated)
    }
    guard last > before, count == last - before else { throw damaged("batch.last") }
  }

  func readingCounts() throws -> [EntryNumber: Int] {
    var before = 0
    var counts: [EntryNumber: Int] = [:]
    try connection.query("SELECT entry, last FROM batch ORDER BY entry").each { row in
      let last = try row.int(1, in: 0...Self.most, "batch.last")
      counts[row.int(0)] = last - before
      before = last
    }
    return counts
  }

  func readingCount(of entry: EntryNumber) throws -> Int {
    guard let (before, last) = try batch(of: entry) else { return 0 }
    return last - before
  }

  /// The numbers of the last reading before an entry's and of its own last; nil when it has none.
  private func batch(of entry: EntryNumber) throws -> (before: Int, last: Int)? {
    func number(_ query: Query) throws -> Int? {
      try query.first { try $0.int(0, in: 0...Self.most, "batch.last") }
    }
    let last = try number(
      connection.query("SELECT last FROM batch WHERE entry = ?", .number(entry)))
    guard let last else { return nil }
    let before = try number(
      connection.query(
        "SELECT last FROM batch WHERE entry < ? ORDER BY entry DESC LIMIT 1", .number(entry)))
    return (before ?? 0, last)
  }

  private func stated(_ row: Query) throws -> StatedReading {
    let (first, last) = (Day(daysSince1970: row.int(4)), Day(daysSince1970: row.int(5)))
    guard let indicator = IndicatorID(try row.text(1)), let period = Period(first, until: last)
    else { throw damaged("reading") }
    let status = try row.int(7, in: 0...(Self.statuses.count - 1), "reading.status")
    let definition = try row.int(6, in: 0...Self.most, "reading.definition")
    return StatedReading(
      Reading(
        indicator: indicator, subject: Pointer(kind: try row.text(2), id: try row.text(3)),
        period: period, definition: definition == 0 ? nil : definition,
        status: Self.statuses[status], value: try value(row, 8, "reading.value"),
        decimals: try row.int(9, in: 0...6, "reading.decimals"),
        part: try value(row, 10, "reading.part"), whole: try value(row, 11, "reading.whole"),
        source: try source(row)),
      entry: try row.int(0, in: 1...Self.most, "reading.entry"))
  }

  private func value(_ row: Query, _ column: Int32, _ place: String) throws -> Int64? {
    let most = Int(largestScaled)
    return try row.optionalInt(column, in: -most...most, place).map(Int64.init)
  }

  private func source(_ row: Query) throws -> Source {
    let number = row.int(12)
    if let known = sources[number] { return known }
    guard let source = try? JSONDecoder().decode(Source.self, from: Data(row.text(13).utf8)) else {
      throw damaged("origin.body")
    }
    if sources.count > Self.mostKept { sources = [:] }
    sources[number] = source
    return source
  }
}

extension Source {
  /// Whether another is written with the same bytes.
  fileprivate func isWritten(like other: Source) -> Bool {
    madeUp == other.madeUp && text.utf8.elementsEqual(other.text.utf8)
      && (inferred == nil) == (other.inferred == nil)
      && (inferred ?? "").utf8.elementsEqual((other.inferred ?? "").utf8)
  }
}
