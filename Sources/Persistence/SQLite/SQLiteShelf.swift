import Store
import Vocabulary

/// A shelf in an SQLite file.
final class SQLiteShelf: Shelf {
  private(set) var connection: Connection
  /// The version of the file, which is today's when it is written.
  private(set) var version = Schema.version
  /// How the file is opened anew to be read; nil when it is written.
  private let reading: ReadOnlyFile?

  /// The numbers of series and origins, for one transaction.
  var seriesNumbers: [SeriesName: SeriesNumber] = [:]
  var originNumbers: [[UInt8]: Int] = [:]
  var lastSeries: (name: SeriesName, number: SeriesNumber)?
  var lastOrigin: (source: Source, number: Int)?
  var nextReading: Int?
  /// Decoded origins; a body never changes.
  var sources: [Int: Source] = [:]

  /// A shelf in a file that is written.
  init(_ connection: Connection) {
    self.connection = connection
    reading = nil
  }

  /// A shelf in a file that is only read.
  init(reading file: ReadOnlyFile) throws {
    reading = file
    (connection, version) = try file.open()
  }

  func begin(writing: Bool) throws {
    (seriesNumbers, originNumbers, lastSeries, lastOrigin) = ([:], [:], nil, nil)
    (nextReading, sources) = (nil, [:])
    if let reading, !reading.isUndisturbed(connection) {
      (connection, version) = try reading.open(isWritten: true)
    }
    try connection.run(writing ? "BEGIN IMMEDIATE" : "BEGIN")
    if reading != nil, version < Schema.namingSince { try lendPointers() }
  }

  var isUndisturbed: Bool { reading?.isUndisturbed(connection) ?? true }

  var path: String { connection.path }

  var work: ShelfWork { connection.work }

  /// The pointers of a file of an older version, beside it in memory: made anew each time, since a
  /// program of that version may be writing.
  private func lendPointers() throws {
    guard let deriver = reading?.deriver else { return }
    try connection.run("DELETE FROM temp.pointer")
    try derivePointers { try deriver.pointers($0, $1) }
  }

  func format() throws -> Int {
    guard version >= Schema.namingSince else { return version }
    let made = try connection.query("SELECT made FROM format").rows {
      try $0.int(0, in: 1...Schema.version, "format.made")
    }
    guard made.count == 1 else { throw damaged("format.made") }
    return made[0]
  }

  func commit() throws { try connection.run("COMMIT") }

  // A failed statement may already have rolled back, and then there is nothing to roll back.
  func rollback() { try? connection.run("ROLLBACK") }

  func settle() throws {
    let isBusy = try connection.query("PRAGMA wal_checkpoint(TRUNCATE)").first { $0.int(0) != 0 }
    if isBusy == true { throw StoreFailure.busy(path: connection.path) }
  }

  func append(_ entry: SignedEntry) throws {
    try connection.query(
      "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", .number(entry.number),
      .text(entry.at.description), .text(entry.author), .text(entry.capacity),
      .text(entry.reason), .number(entry.isReplay ? 1 : 0), .number(entry.last),
      .text(entry.previous), .text(entry.digest), .text(Digest.seal(of: entry)),
      (entry.clock?.description).map { .text($0) }
    ).run()
  }

  func append(_ statement: Statement, pointsAt: [Pointer]) throws {
    try connection.query(
      "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", .number(statement.number),
      .text(statement.subject.kind), .text(statement.subject.id),
      .text(statement.period.start.description),
      (statement.period.end?.description).map { .text($0) }, .number(statement.entry),
      statement.body.map { .text($0) }, statement.salt.map { .text($0) },
      .text(statement.digest)
    ).run()
    try name(Set(pointsAt), statement)
  }

  private func name(_ targets: Set<Pointer>, _ statement: Statement) throws {
    for target in targets {
      try connection.query(
        "INSERT INTO pointer VALUES (?, ?, ?, ?, ?)", .text(target.kind), .text(target.id),
        .text(statement.subject.kind), .text(statement.subject.id), .number(statement.number)
      ).run()
    }
  }

  func blank(_ number: Int) throws {
    try connection.query(
      "UPDATE record SET body = NULL, salt = NULL WHERE number = ?", .number(number)
    ).run()
    try connection.query("DELETE FROM pointer WHERE record = ?", .number(number)).run()
  }

  // MARK: Entries

  private var entryColumns: String {
    "SELECT number, at, author, capacity, reason, replayed, last, previous, digest, seal,"
      + " \(version < Schema.namingSince ? "NULL" : "clock") FROM entry"
  }

  /// More of anything than this no file has; what a file says beyond it is damage.
  static let most = 1 << 48

  func lastEntry() throws -> SignedEntry? {
    try connection.query(entryColumns + " WHERE number = (SELECT max(number) FROM entry)").first(
      entry)
  }

  func lastNumber() throws -> EntryNumber {
    try connection.query("SELECT coalesce(max(number), 0) FROM entry").first { $0.int(0) } ?? 0
  }

  func entry(_ number: EntryNumber) throws -> SignedEntry? {
    try connection.query(entryColumns + " WHERE number = ?", .number(number)).first(entry)
  }

  func entries(upTo number: EntryNumber) throws -> [SignedEntry] {
    try connection.query(
      entryColumns + " WHERE number <= ? ORDER BY number", .number(number)
    ).rows(entry)
  }

  private func entry(_ row: Query) throws -> SignedEntry {
    let clock = try row.optionalText(10)
    guard let at = Instant(try row.text(1)), clock.map({ Instant($0) != nil }) ?? true else {
      throw damaged("entry.at")
    }
    let entry = SignedEntry(
      number: try row.int(0, in: 1...Self.most, "entry.number"), at: at,
      clock: clock.flatMap(Instant.init), author: try row.text(2), capacity: try row.text(3),
      reason: try row.text(4), isReplay: try row.int(5, in: 0...1, "entry.replayed") == 1,
      last: try row.int(6, in: 0...Self.most, "entry.last"), previous: try row.text(7),
      digest: try row.text(8))
    guard try row.text(9) == Digest.seal(of: entry) else { throw damaged("entry.seal") }
    return entry
  }

  // MARK: Statements

  private static let recordColumns =
    "SELECT number, kind, id, valid_start, valid_end, entry, body, salt, digest FROM record"

  func statements(of subject: Pointer, upTo entry: EntryNumber) throws -> [Statement] {
    try connection.query(
      Self.recordColumns + " WHERE kind = ? AND id = ? AND entry <= ? ORDER BY number",
      .text(subject.kind), .text(subject.id), .number(entry)
    ).rows(statement)
  }

  func statements(ofKind kind: String, upTo entry: EntryNumber) throws -> [Statement] {
    try connection.query(
      Self.recordColumns + " WHERE kind = ? AND entry <= ? ORDER BY id, number", .text(kind),
      .number(entry)
    ).rows(statement)
  }

  func statements(madeBy entry: EntryNumber) throws -> [Statement] {
    try connection.query(
      Self.recordColumns + " WHERE entry = ? ORDER BY number", .number(entry)
    ).rows(statement)
  }

  private func statement(_ row: Query) throws -> Statement {
    let end = try row.optionalText(4)
    guard let start = Day(stored: try row.text(3)),
      let period = Period(start, to: try end.map(lastDay))
    else { throw damaged("record.valid_start") }
    let (body, digest) = (try row.optionalText(6), try row.text(8))
    let empty: Statement.Content = digest == Digest.cleared ? .cleared : .redacted
    return Statement(
      number: try row.int(0, in: 1...Self.most, "record.number"),
      entry: try row.int(5, in: 1...Self.most, "record.entry"),
      subject: Pointer(kind: try row.text(1), id: try row.text(2)), period: period,
      content: body.map { .said($0) } ?? empty, salt: try row.optionalText(7), digest: digest)
  }

  private func lastDay(_ text: String) throws -> Day {
    guard let day = Day(stored: text) else { throw damaged("record.valid_end") }
    return day
  }

  // MARK: Pointers

  /// Goes from kind to kind by the index; DISTINCT would go through every record.
  func kinds() throws -> [String] {
    try connection.query(
      """
      WITH RECURSIVE found (kind) AS (
        SELECT min(kind) FROM record
        UNION ALL
        SELECT (SELECT min(kind) FROM record WHERE kind > found.kind) FROM found
        WHERE found.kind IS NOT NULL)
      SELECT kind FROM found WHERE kind IS NOT NULL ORDER BY kind
      """
    ).rows { try $0.text(0) }
  }

  func ids(ofKind kind: String, pointingAt target: Pointer) throws -> [String] {
    try connection.query(
      """
      SELECT DISTINCT id FROM pointer WHERE target_kind = ? AND target_id = ? AND kind = ?
      ORDER BY id
      """, .text(target.kind), .text(target.id), .text(kind)
    ).rows { try $0.text(0) }
  }

  func lastEntry(about subject: Pointer) throws -> EntryNumber {
    try connection.query(
      "SELECT coalesce(max(entry), 0) FROM record WHERE kind = ? AND id = ?",
      .text(subject.kind), .text(subject.id)
    ).first { $0.int(0) } ?? 0
  }

  var hasMarks: Bool { version >= Schema.namingSince }

  func isNaming(_ targets: Set<Pointer>, _ statement: Statement) throws -> Bool {
    // Before it kept pointers a file had none to be wrong.
    guard version >= Schema.pointersSince else { return true }
    let naming = version < Schema.namingSince ? "'', ''" : "kind, id"
    var (found, isOwn) = (Set<Pointer>(), true)
    let own = version < Schema.namingSince ? Pointer(kind: "", id: "") : statement.subject
    try connection.query(
      "SELECT target_kind, target_id, \(naming) FROM main.pointer WHERE record = ?",
      .number(statement.number)
    ).each { row in
      found.insert(Pointer(kind: try row.text(0), id: try row.text(1)))
      isOwn = try isOwn && Pointer(kind: row.text(2), id: row.text(3)) == own
    }
    return isOwn && found == targets
  }

  /// Fills the pointers of every statement, when the table has just been made.
  func derivePointers(_ pointers: (String, String?) throws -> [Pointer]) throws {
    let all = try connection.query(Self.recordColumns + " ORDER BY number").rows(statement)
    for statement in all {
      try name(Set(pointers(statement.subject.kind, statement.body)), statement)
    }
  }

  // MARK: What verify asks

  func strayEntries() throws -> [EntryNumber] {
    let records = try connection.query(
      "SELECT DISTINCT entry FROM record WHERE entry NOT IN (SELECT number FROM entry)"
    ).rows { $0.int(0) }
    let entries = try connection.query("SELECT number FROM entry WHERE number < 1")
      .rows { $0.int(0) }
    let pointers = try connection.query(
      "SELECT 1 FROM pointer WHERE record NOT IN (SELECT number FROM record) LIMIT 1"
    ).rows { _ in try lastNumber() &+ 1 }
    let readings = try connection.query(
      "SELECT 1 FROM reading WHERE number < 1"
        + " OR number > (SELECT coalesce(max(last), 0) FROM batch) LIMIT 1"
    ).rows { _ in try lastNumber() &+ 1 }
    let batches = try connection.query(
      "SELECT entry FROM batch WHERE entry NOT IN (SELECT number FROM entry)"
    ).rows { $0.int(0) }
    return (records + entries + pointers + readings + batches).sorted()
  }

  func guards() throws -> Guards {
    let sound = try connection.query("PRAGMA integrity_check(1)").first { try $0.text(0) }
    return Guards(
      changed: try Schema.changes(in: connection, of: version), isDamaged: sound != "ok")
  }

  func damaged(_ place: String) -> StoreFailure {
    .damaged(path: connection.path, detail: place)
  }
}
