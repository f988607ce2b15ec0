import CSQLite
import Store

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

  init(_ statement: OpaquePointer, _ connection: Connection) {
    self.statement = statement
    self.connection = connection
  }

  deinit { sqlite3_finalize(statement) }

  func bind(_ values: [Value?]) throws {
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
    connection.work.rows += code == SQLITE_ROW ? 1 : 0
    if code == SQLITE_ROW { return true }
    reset()
    guard code == SQLITE_DONE else { throw connection.failure(code) }
    return false
  }

  /// Makes it ready to be asked again, and counts what it cost.
  private func reset() {
    connection.work.steps += Int(
      sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_VM_STEP, 1))
    sqlite3_reset(statement)
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
    defer { reset() }
    while try step() { try row(self) }
  }

  /// All rows.
  func rows<Row>(_ row: (Query) throws -> Row) throws -> [Row] {
    var rows: [Row] = []
    defer { reset() }
    while try step() { rows.append(try row(self)) }
    return rows
  }

  /// The first row, or nil.
  func first<Row>(_ row: (Query) throws -> Row) throws -> Row? {
    defer { reset() }
    return try step() ? try row(self) : nil
  }

  func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  /// A number that a sound file has between bounds; what is outside would be counted with and stop the
  /// program.
  func int(_ column: Int32, in range: ClosedRange<Int>, _ place: String) throws -> Int {
    let number = int(column)
    guard range.contains(number) else {
      throw StoreFailure.damaged(path: connection.path, detail: place)
    }
    return number
  }

  /// The same, or nil when there is none.
  func optionalInt(_ column: Int32, in range: ClosedRange<Int>, _ place: String) throws -> Int? {
    sqlite3_column_type(statement, column) == SQLITE_NULL
      ? nil : try int(column, in: range, place)
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
