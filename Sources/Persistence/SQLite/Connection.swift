import CSQLite
import Casework

/// A connection to one SQLite file, with its prepared statements kept.
final class Connection {
  private var handle: OpaquePointer?
  private var prepared: [String: Query] = [:]
  let path: String

  /// Opens a file, or throws `StoreFailure`.
  init(path: String, create: Bool) throws {
    self.path = path
    let flags = SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0)
    let code = sqlite3_open_v2(path, &handle, flags, nil)
    guard code == SQLITE_OK else {
      let failure = failure(code)
      sqlite3_close_v2(handle)
      handle = nil
      throw failure
    }
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, 30_000)
  }

  deinit {
    prepared = [:]
    sqlite3_close_v2(handle)
  }

  /// How many rows the last statement changed.
  var changes: Int { Int(sqlite3_changes64(handle)) }

  /// Runs statements that give no rows.
  func run(_ sql: String) throws {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// The prepared query of a text, ready for new values.
  func query(_ sql: String, _ values: Query.Value?...) throws -> Query {
    let query = try prepared[sql] ?? prepare(sql)
    prepared[sql] = query
    try query.bind(values)
    return query
  }

  private func prepare(_ sql: String) throws -> Query {
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v3(
      handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    guard code == SQLITE_OK, let statement else { throw failure(code) }
    return Query(statement, self)
  }

  /// What a code of SQLite means to us.
  func failure(_ code: Int32) -> StoreFailure {
    let detail = String(cString: sqlite3_errmsg(handle))
    switch code & 0xFF {
    case SQLITE_NOTADB: return .notOurs(path: path)
    case SQLITE_CORRUPT: return .damaged(path: path, detail: detail)
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy(path: path)
    default: return .cannotUse(path: path, detail: detail)
    }
  }
}

/// One prepared query.
final class Query {
  /// A value given to a query.
  enum Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case text(String)
    case number(Int)

    init(stringLiteral text: String) { self = .text(text) }
    init(integerLiteral number: Int) { self = .number(number) }
  }

  private let statement: OpaquePointer
  private unowned let connection: Connection

  fileprivate init(_ statement: OpaquePointer, _ connection: Connection) {
    self.statement = statement
    self.connection = connection
  }

  deinit { sqlite3_finalize(statement) }

  fileprivate func bind(_ values: [Value?]) throws {
    sqlite3_reset(statement)
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      let code =
        switch value {
        case nil: sqlite3_bind_null(statement, place)
        case .number(let number): sqlite3_bind_int64(statement, place, Int64(number))
        case .text(let text): bind(text, at: place)
        }
      guard code == SQLITE_OK else { throw connection.failure(code) }
    }
  }

  /// Binds by length, so that a NUL inside a text is kept.
  private func bind(_ text: String, at place: Int32) -> Int32 {
    text.withCString { almen_bind_text(statement, place, $0, Int32(text.utf8.count)) }
  }

  /// Goes to the next row; false after the last.
  func step() throws -> Bool {
    let code = sqlite3_step(statement)
    if code == SQLITE_ROW { return true }
    sqlite3_reset(statement)
    guard code == SQLITE_DONE else { throw connection.failure(code) }
    return false
  }

  /// Runs to the end.
  func run() throws { while try step() {} }

  /// Runs to the end, and says whether a row was changed.
  func runChanging() throws -> Bool {
    try run()
    return connection.changes > 0
  }

  /// Hands over each row.
  func each(_ row: (Query) throws -> Void) throws {
    defer { sqlite3_reset(statement) }
    while try step() { try row(self) }
  }

  /// All rows.
  func rows<Row>(_ row: (Query) throws -> Row) throws -> [Row] {
    var rows: [Row] = []
    defer { sqlite3_reset(statement) }
    while try step() { rows.append(try row(self)) }
    return rows
  }

  /// The first row, or nil.
  func first<Row>(_ row: (Query) throws -> Row) throws -> Row? {
    defer { sqlite3_reset(statement) }
    return try step() ? try row(self) : nil
  }

  func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  func optionalInt(_ column: Int32) -> Int? {
    sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : int(column)
  }

  /// The text of a column by its bytes; throws when they are not UTF-8, which ours always are.
  func text(_ column: Int32) throws -> String {
    guard let text = try optionalText(column) else { throw notText(column) }
    return text
  }

  func optionalText(_ column: Int32) throws -> String? {
    guard sqlite3_column_type(statement, column) != SQLITE_NULL else { return nil }
    guard let start = sqlite3_column_text(statement, column) else { throw notText(column) }
    let count = Int(sqlite3_column_bytes(statement, column))
    let bytes = UnsafeBufferPointer(start: start, count: count)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw notText(column) }
    return text
  }

  private func notText(_ column: Int32) -> StoreFailure {
    .damaged(path: connection.path, detail: "column \(column) is not UTF-8")
  }
}
