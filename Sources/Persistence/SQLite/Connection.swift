import CSQLite
import Foundation
import Store

/// A connection to one SQLite file, with its prepared statements kept.
final class Connection {
  /// How a file is opened.
  enum Mode {
    /// Made when it is not there.
    case create
    /// To read and write.
    case write
    /// To read, beside others that may write: it takes part in their log.
    case read
    /// To read a file that nobody writes: nothing is put beside it, and nothing is locked.
    case still
  }

  private var handle: OpaquePointer?
  private var prepared: [String: Query] = [:]
  let path: String
  /// What has been read through it so far.
  var work = ShelfWork()

  /// Opens a file, or throws `StoreFailure`.
  init(path: String, _ mode: Mode) throws {
    self.path = path
    let flags: Int32 =
      switch mode {
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .write: SQLITE_OPEN_READWRITE
      case .read: SQLITE_OPEN_READONLY
      case .still: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      }
    let name = mode == .still ? Self.uri(path) + "?immutable=1" : path
    let code = sqlite3_open_v2(name, &handle, flags, nil)
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

  /// A path as SQLite reads it in an address: all but plain letters as their bytes.
  private static func uri(_ path: String) -> String {
    let start = path.hasPrefix("/") ? "/" : ""
    return "file:" + start
      + path.utf8.drop { $0 == UInt8(ascii: "/") }.map { byte in
        let isPlain =
          (97...122).contains(byte) || (65...90).contains(byte) || (45...57).contains(byte)
        let hex = String(byte, radix: 16, uppercase: true)
        return isPlain
          ? String(UnicodeScalar(byte)) : "%" + (hex.utf8.count == 1 ? "0" : "") + hex
      }.joined()
  }

  /// Four bytes of the file as a number, the greatest first; nil when they cannot be read.
  func fileNumber(at offset: Int) -> UInt32? {
    var bytes: [UInt8] = [0, 0, 0, 0]
    guard almen_read_file(handle, &bytes, 4, Int64(offset)) == SQLITE_OK else { return nil }
    return bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The texts of all queries made so far.
  var texts: [String] { prepared.keys.sorted() }

  /// How many rows the last statement changed.
  var changes: Int { Int(sqlite3_changes64(handle)) }

  /// Runs statements that give no rows.
  func run(_ sql: String) throws {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// Copies what this connection sees into another file: byte for byte where nothing lies in the log, else
  /// page by page; throws `StoreFailure`.
  func copy(to path: String) throws {
    // Written by nobody else while it is copied; page by page it is one state anyhow, and a connection
    // that holds the file cannot copy it so.
    try run("BEGIN IMMEDIATE")
    let isStill = FileStamp.logSize(of: self.path) == 0
    if isStill {
      defer { try? run("ROLLBACK") }
      return try copyBytes(to: path)
    }
    try run("ROLLBACK")
    try copyPages(to: path)
  }

  private func copyBytes(to path: String) throws {
    var status = stat()
    guard stat(self.path, &status) == 0, let output = FileHandle(forWritingAtPath: path) else {
      throw StoreFailure.cannotUse(path: path, detail: String(cString: strerror(errno)))
    }
    defer { try? output.close() }
    var (offset, size) = (0, Int(status.st_size))
    while offset < size {
      var bytes = [UInt8](repeating: 0, count: min(1 << 20, size - offset))
      let code = almen_read_file(handle, &bytes, Int32(bytes.count), Int64(offset))
      guard code == SQLITE_OK else { throw failure(code) }
      do { try output.write(contentsOf: bytes) } catch { throw StoreFailure.full(path: path) }
      offset += bytes.count
    }
    guard fsync(output.fileDescriptor) == 0 else { throw StoreFailure.full(path: path) }
  }

  private func copyPages(to path: String) throws {
    let other = try Connection(path: path, .write)
    guard let backup = sqlite3_backup_init(other.handle, "main", handle, "main") else {
      throw other.failure(sqlite3_errcode(other.handle))
    }
    let stepped = sqlite3_backup_step(backup, -1)
    let finished = sqlite3_backup_finish(backup)
    guard stepped == SQLITE_DONE, finished == SQLITE_OK else { throw other.failure(stepped) }
    // Nothing is to lie beside the copy: it is one file.
    try other.run("PRAGMA wal_checkpoint(TRUNCATE)")
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

  /// What SQLite says in the second byte of a failure to put something on the disk: WRITE, FSYNC,
  /// DIR_FSYNC, TRUNCATE, SHMOPEN, SHMSIZE.
  private static let writing: Set<Int32> = [3, 4, 5, 6, 18, 19]

  /// What a code of SQLite means to us.
  func failure(_ code: Int32) -> StoreFailure {
    let detail = String(cString: sqlite3_errmsg(handle))
    switch code & 0xFF {
    case SQLITE_NOTADB: return .notOurs(path: path)
    case SQLITE_CORRUPT: return .damaged(path: path, detail: detail)
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy(path: path)
    case SQLITE_FULL: return .full(path: path)
    case SQLITE_IOERR where Self.writing.contains(code >> 8): return .full(path: path)
    default: return .cannotUse(path: path, detail: detail)
    }
  }
}
