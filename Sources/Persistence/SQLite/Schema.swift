import Casework
import Vocabulary

/// The tables, their guards, and how an older file becomes one of today.
enum Schema {
  /// "ALMN": what tells our files from other SQLite files.
  static let applicationID = 0x414C_4D4E

  /// The version a file of today has.
  static var version: Int { steps.count }

  /// The version since which pointers are kept as statements are made.
  private static let pointersSince = 2

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
  ]

  /// The tables, indexes and triggers of today, with their texts as SQLite keeps them.
  static func objects() throws -> [(name: String, sql: String)] {
    let connection = try Connection(path: ":memory:", create: true)
    for step in steps { try connection.run(step) }
    return try connection.query("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
      .rows { (name: try $0.text(0), sql: try $0.text(1)) }
  }

  /// Readies a connection: pragmas, ours or not, old or new.
  ///
  /// A file of an older version is brought up to today's, `derive` filling what is derived; throws
  /// `StoreFailure`.
  static func prepare(
    _ connection: Connection, isNew: Bool, derive: (Connection) throws -> Void
  ) throws {
    if isNew {
      try connection.run(
        "PRAGMA journal_mode = WAL; PRAGMA application_id = \(applicationID)")
    } else if try pragma(connection, "application_id") != applicationID {
      throw StoreFailure.notOurs(path: connection.path)
    }
    try connection.run(
      """
      PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;
      PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF; PRAGMA mmap_size = 1073741824;
      """)
    guard try pragma(connection, "user_version") != version else { return }
    try migrate(connection, derive)
  }

  private static func migrate(
    _ connection: Connection, _ derive: (Connection) throws -> Void
  ) throws {
    try connection.run("BEGIN IMMEDIATE")
    do {
      let found = try pragma(connection, "user_version")
      guard found >= 0 else {
        throw StoreFailure.damaged(path: connection.path, detail: "user_version")
      }
      guard found <= version else {
        throw StoreFailure.newer(path: connection.path, version: found, known: version)
      }
      for step in steps.dropFirst(found) { try connection.run(step) }
      // Only the step that made the table of pointers leaves it to be filled.
      if found < pointersSince { try derive(connection) }
      try connection.run("PRAGMA user_version = \(version)")
      try connection.run("COMMIT")
    } catch {
      try? connection.run("ROLLBACK")
      throw error
    }
  }

  private static func pragma(_ connection: Connection, _ name: String) throws -> Int {
    try connection.query("PRAGMA \(name)").first { $0.int(0) } ?? 0
  }
}
