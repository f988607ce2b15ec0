import Foundation
import Store
import Vocabulary

/// A file opened to be read, and nothing put in it or beside it.
///
/// Where no log lies beside it nobody writes it: it is read as it stands, without a lock and without the
/// files that SQLite else puts there, so that a copy in a folder that may only be read can be asked. What
/// tells that somebody did write is looked at before and after. Where a log lies there, or somebody did
/// write, it is read as one of those who share it, and then nothing that they do disturbs it.
final class ReadOnlyFile {
  let path: String
  let deriver: Deriver
  /// What the file was when it was opened; nil when it is shared.
  private var stamp: FileStamp?

  init(path: String, deriver: Deriver) {
    self.path = path
    self.deriver = deriver
  }

  /// Opens it, by what lies beside it now, and says its version; throws `StoreFailure`.
  ///
  /// - Parameter isWritten: whether others have been seen to write it, so that it is to be shared with
  ///   them where that can be; where nothing may be put beside it, it cannot.
  func open(isWritten: Bool = false) throws -> (Connection, version: Int) {
    if isWritten || FileStamp.logSize(of: path) > 0 {
      do { return try open(.read) } catch StoreFailure.cannotUse where isWritten {}
    }
    do {
      return try open(.still)
    } catch {
      // Somebody began to write while it was opened.
      guard FileStamp.logSize(of: path) > 0 else { throw error }
      return try open(.read)
    }
  }

  private func open(_ mode: Connection.Mode) throws -> (Connection, version: Int) {
    let connection = try Connection(path: path, mode)
    stamp = mode == .still ? FileStamp(path, connection) : nil
    try connection.run("PRAGMA trusted_schema = OFF")
    let version = try Schema.fileVersion(connection)
    try Schema.lend(connection, of: version)
    return (connection, version)
  }

  /// Whether what has been read since it was opened is of one state.
  func isUndisturbed(_ connection: Connection) -> Bool {
    stamp == nil || stamp == FileStamp(path, connection)
  }
}

/// What a file that is written looks different by: its place, size and time, the log beside it, and the
/// header's change counter (at byte 24).
struct FileStamp: Equatable {
  private let place: [UInt64]
  private let size: Int64
  private let seconds: Int
  private let nanoseconds: Int
  private let counter: UInt32
  private let log: Int64

  /// The stamp of a file now; nil when it is gone or cannot be read.
  init?(_ path: String, _ connection: Connection) {
    var status = stat()
    guard stat(path, &status) == 0, let counter = connection.fileNumber(at: 24) else { return nil }
    place = [UInt64(status.st_dev), UInt64(status.st_ino)]
    size = Int64(status.st_size)
    (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    self.counter = counter
    log = Self.logSize(of: path)
  }

  /// The size of the log beside a file; 0 when there is none.
  static func logSize(of path: String) -> Int64 {
    var status = stat()
    return stat(path + "-wal", &status) == 0 ? Int64(status.st_size) : 0
  }
}
