import Foundation

@testable import Persistence

/// Files as programs of before made them.
enum OldFile {
  /// The content of a file of today in the tables of an older version.
  static func make(version: Int, of path: String, in folder: TemporaryFolder) throws -> String {
    let old = folder.path("v\(version)-\(UUID().uuidString)")
    let connection = try Connection(path: old, .create)
    try connection.run(
      "PRAGMA journal_mode = WAL; PRAGMA application_id = \(Schema.applicationID)")
    for step in Schema.steps.prefix(version) { try connection.run(step) }
    try Forger(connection).unguarded { connection in
      try connection.run("ATTACH '\(path)' AS new")
      let tables =
        ["entry", "record"] + (version < 2 ? [] : ["pointer"])
        + (version < 3 ? [] : ["series", "origin", "reading", "batch"])
      for table in tables {
        let columns = try connection.query("SELECT name FROM pragma_table_info('\(table)')")
          .rows { try $0.text(0) }.joined(separator: ", ")
        try connection.run("INSERT INTO \(table) SELECT \(columns) FROM new.\(table)")
      }
      try connection.run("DETACH new")
    }
    try connection.run("PRAGMA user_version = \(version); PRAGMA wal_checkpoint(TRUNCATE)")
    return old
  }
}
