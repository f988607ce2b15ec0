import Store
import Vocabulary

/// The tables, their guards, and how an older file is read and becomes one of today.
enum Schema {
  /// "ALMN": what tells our files from other SQLite files.
  static let applicationID = 0x414C_4D4E

  /// The version a file of today has.
  static var version: Int { steps.count }

  /// What makes each version of the one before; a released step is never edited.
  static let steps = [
    """
    CREATE TABLE entry (
      number INTEGER PRIMARY KEY, at TEXT NOT NULL, author TEXT NOT NULL,
      capacity TEXT NOT NULL, reason TEXT NOT NULL, replayed INTEGER NOT NULL,
      last INTEGER NOT NULL, previous TEXT NOT NULL, digest TEXT NOT NULL, seal TEXT NOT NULL
    ) STRICT;
    CREATE TABLE record (
      number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL,
      valid_start TEXT NOT NULL, valid_end TEXT,
      entry INTEGER NOT NULL REFERENCES entry (number) DEFERRABLE INITIALLY DEFERRED,
      body TEXT, salt TEXT, digest TEXT NOT NULL
    ) STRICT;
    CREATE INDEX record_subject ON record (kind, id, number, entry, valid_start, valid_end);
    CREATE INDEX record_entry ON record (entry, number);
    CREATE TRIGGER entry_appended BEFORE INSERT ON entry
      WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM entry)
      BEGIN SELECT RAISE(ABORT, 'entries are appended'); END;
    CREATE TRIGGER entry_kept BEFORE DELETE ON entry
      BEGIN SELECT RAISE(ABORT, 'entries are kept'); END;
    CREATE TRIGGER entry_unchanged BEFORE UPDATE ON entry
      BEGIN SELECT RAISE(ABORT, 'entries are not changed'); END;
    CREATE TRIGGER record_appended BEFORE INSERT ON record
      WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM record)
        OR NEW.entry <> (SELECT coalesce(max(number), 0) + 1 FROM entry)
      BEGIN SELECT RAISE(ABORT, 'records are appended'); END;
    CREATE TRIGGER record_kept BEFORE DELETE ON record
      BEGIN SELECT RAISE(ABORT, 'records are kept'); END;
    CREATE TRIGGER record_unchanged BEFORE UPDATE ON record
      WHEN NOT (
        NEW.number = OLD.number AND NEW.kind = OLD.kind AND NEW.id = OLD.id
        AND NEW.valid_start = OLD.valid_start AND NEW.valid_end IS OLD.valid_end
        AND NEW.entry = OLD.entry AND NEW.digest = OLD.digest
        AND NEW.body IS NULL AND NEW.salt IS NULL
        AND EXISTS (
          SELECT 1 FROM record AS redaction WHERE redaction.kind = 'redaction'
            AND redaction.id = 'statement-' || OLD.number))
      BEGIN SELECT RAISE(ABORT, 'records are not changed'); END;
    """,
    """
    CREATE TABLE pointer (
      target_kind TEXT NOT NULL, target_id TEXT NOT NULL, record INTEGER NOT NULL,
      PRIMARY KEY (target_kind, target_id, record)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX pointer_record ON pointer (record);
    """,
    """
    CREATE TABLE series (
      number INTEGER PRIMARY KEY, indicator TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
      UNIQUE (indicator, kind, id)
    ) STRICT;
    CREATE TABLE origin (number INTEGER PRIMARY KEY, body TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE reading (
      number INTEGER PRIMARY KEY, entry INTEGER NOT NULL, series INTEGER NOT NULL,
      first INTEGER NOT NULL, last INTEGER NOT NULL, definition INTEGER NOT NULL,
      status INTEGER NOT NULL, value INTEGER, decimals INTEGER NOT NULL, part INTEGER,
      whole INTEGER, origin INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX reading_key ON reading (series, first, last, definition, entry);
    CREATE TABLE batch (entry INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;
    CREATE TRIGGER series_kept BEFORE DELETE ON series
      BEGIN SELECT RAISE(ABORT, 'series are kept'); END;
    CREATE TRIGGER series_unchanged BEFORE UPDATE ON series
      BEGIN SELECT RAISE(ABORT, 'series are not changed'); END;
    CREATE TRIGGER origin_kept BEFORE DELETE ON origin
      BEGIN SELECT RAISE(ABORT, 'origins are kept'); END;
    CREATE TRIGGER origin_unchanged BEFORE UPDATE ON origin
      BEGIN SELECT RAISE(ABORT, 'origins are not changed'); END;
    CREATE TRIGGER reading_appended BEFORE INSERT ON reading
      WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM reading)
        OR NEW.entry <> (SELECT coalesce(max(number), 0) + 1 FROM entry)
      BEGIN SELECT RAISE(ABORT, 'readings are appended'); END;
    CREATE TRIGGER reading_kept BEFORE DELETE ON reading
      BEGIN SELECT RAISE(ABORT, 'readings are kept'); END;
    CREATE TRIGGER reading_unchanged BEFORE UPDATE ON reading
      BEGIN SELECT RAISE(ABORT, 'readings are not changed'); END;
    CREATE TRIGGER batch_appended BEFORE INSERT ON batch
      WHEN NEW.entry <> (SELECT coalesce(max(number), 0) + 1 FROM entry)
      BEGIN SELECT RAISE(ABORT, 'batches are appended'); END;
    CREATE TRIGGER batch_kept BEFORE DELETE ON batch
      BEGIN SELECT RAISE(ABORT, 'batches are kept'); END;
    CREATE TRIGGER batch_unchanged BEFORE UPDATE ON batch
      BEGIN SELECT RAISE(ABORT, 'batches are not changed'); END;
    """,
    // Who names a thing is found by its kind at once: a hub may be named by every record there is.
    """
    DROP TABLE pointer;
    CREATE TABLE pointer (
      target_kind TEXT NOT NULL, target_id TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
      record INTEGER NOT NULL,
      PRIMARY KEY (target_kind, target_id, kind, id, record)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX pointer_record ON pointer (record);
    ALTER TABLE entry ADD COLUMN clock TEXT;
    CREATE TABLE format (made INTEGER NOT NULL) STRICT;
    CREATE TRIGGER format_once BEFORE INSERT ON format WHEN EXISTS (SELECT 1 FROM format)
      BEGIN SELECT RAISE(ABORT, 'a format is said once'); END;
    CREATE TRIGGER format_kept BEFORE DELETE ON format
      BEGIN SELECT RAISE(ABORT, 'formats are kept'); END;
    CREATE TRIGGER format_unchanged BEFORE UPDATE ON format
      BEGIN SELECT RAISE(ABORT, 'formats are not changed'); END;
    """,
  ]

  /// The versions from which a file keeps pointers, readings, and pointers that say who names.
  static let pointersSince = 2
  static let readingsSince = 3
  static let namingSince = 4

  /// A table, index, trigger or view, with its text as SQLite keeps it.
  struct Object: Hashable {
    let type: String
    let name: String
    let sql: String
  }

  /// What a file of a version has.
  static func objects(of version: Int) throws -> Set<Object> {
    let connection = try Connection(path: ":memory:", .create)
    for step in steps.prefix(version) { try connection.run(step) }
    return try objects(in: connection)
  }

  /// What a file has, but for what SQLite makes itself: indexes of keys, and what ANALYZE counts.
  static func objects(in connection: Connection) throws -> Set<Object> {
    Set(
      try connection.query(
        "SELECT type, name, sql FROM main.sqlite_schema WHERE sql IS NOT NULL"
          + " AND NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4'))"
      ).rows { Object(type: try $0.text(0), name: try $0.text(1), sql: try $0.text(2)) })
  }

  /// Makes the tables in an empty file.
  static func make(_ connection: Connection) throws {
    try connection.run("PRAGMA journal_mode = WAL; PRAGMA application_id = \(applicationID)")
    try guardWrites(connection)
    try transaction(connection) {
      for step in steps { try connection.run(step) }
      try connection.run(
        "INSERT INTO format VALUES (\(version)); PRAGMA user_version = \(version)")
    }
  }

  /// Readies a connection that is to write; throws `StoreFailure` unless the file is one of today's.
  static func prepareToWrite(_ connection: Connection) throws {
    let found = try fileVersion(connection)
    try guardWrites(connection)
    guard found == version else {
      throw StoreFailure.old(path: connection.path, version: found, known: version)
    }
    // A trigger of somebody else's would do its own with what is written.
    let changed = try changes(in: connection, of: version)
    guard changed.isEmpty else {
      throw StoreFailure.unguarded(path: connection.path, changed: changed)
    }
  }

  /// The names of what a file has otherwise than its version has, in order.
  static func changes(in connection: Connection, of version: Int) throws -> [String] {
    let (found, expected) = (try objects(in: connection), try objects(of: version))
    return Set(found.symmetricDifference(expected).map(\.name)).sorted()
  }

  /// The version of a file; throws `StoreFailure` when it is not ours, newer, or says none.
  static func fileVersion(_ connection: Connection) throws -> Int {
    guard try pragma(connection, "application_id") == applicationID else {
      throw StoreFailure.notOurs(path: connection.path)
    }
    let found = try pragma(connection, "user_version")
    guard found >= 1 else {
      throw StoreFailure.damaged(path: connection.path, detail: "user_version")
    }
    guard found <= version else {
      throw StoreFailure.newer(path: connection.path, version: found, known: version)
    }
    return found
  }

  /// Brings a file up to today's version in one transaction, `derive` filling the pointers; says the
  /// version it had.
  static func upgrade(
    _ connection: Connection, derive: () throws -> Void
  ) throws -> Int {
    try guardWrites(connection)
    return try transaction(connection) {
      let found = try fileVersion(connection)
      guard found < version else { return found }
      for step in steps.dropFirst(found) { try connection.run(step) }
      try derive()
      // Later than this the file says itself in which format it was made.
      if found < namingSince { try connection.run("INSERT INTO format VALUES (\(found))") }
      try connection.run("PRAGMA user_version = \(version)")
      return found
    }
  }

  /// What a file of an older version lacks to be read, made beside it in memory.
  static func lend(_ connection: Connection, of found: Int) throws {
    guard found < namingSince else { return }
    try connection.run("PRAGMA temp_store = MEMORY")
    let made = try Connection(path: ":memory:", .create)
    for step in steps { try made.run(step) }
    let tables =
      found < readingsSince ? ["pointer", "series", "origin", "reading", "batch"] : ["pointer"]
    for object in try objects(in: made) where object.type == "table" && tables.contains(object.name)
    {
      try connection.run("CREATE TEMP" + object.sql.dropFirst("CREATE".count))
    }
  }

  private static func guardWrites(_ connection: Connection) throws {
    try connection.run(
      """
      PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;
      PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;
      """)
  }

  private static func transaction<Done>(
    _ connection: Connection, _ work: () throws -> Done
  ) throws -> Done {
    try connection.run("BEGIN IMMEDIATE")
    do {
      let done = try work()
      try connection.run("COMMIT")
      return done
    } catch {
      try? connection.run("ROLLBACK")
      throw error
    }
  }

  private static func pragma(_ connection: Connection, _ name: String) throws -> Int {
    try connection.query("PRAGMA \(name)").first { $0.int(0) } ?? 0
  }
}
