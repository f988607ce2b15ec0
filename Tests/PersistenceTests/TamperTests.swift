import AlmenTestKit
import CSQLite
import Foundation
import Store
import Testing
import Vocabulary

@testable import Persistence

/// Changes a copy of a file by other means than ours, its triggers dropped, and asks verify.
@Suite struct TamperTests {
  private let folder: TemporaryFolder
  private let stores = Stores(kinds: StoreContract.kinds) { Instant(secondsSince1970: 1000) }

  init() async throws {
    folder = try TemporaryFolder()
    let path = folder.path("whole.sqlite")
    try await stores.create(at: path, replaying: []) { _ in }
    let store = try stores.open(at: path)
    let day = Day(daysSince1970: 15_000)
    for number in 1...6 {
      let entry = Entry(author: "prøve", capacity: "import", reason: "nr. \(number)")
      try await store.write(entry, on: day.adding(days: number), keep: true) { pen, _ in
        for name in ["a", "b"] {
          let id = try #require(Identifier<TestNoteSubject>(name))
          try pen.set(TestNote(id, "\(name) \(number)", mentions: ["c"]))
        }
        if number == 4 { try pen.end(TestNote.self, "a") }
        if number == 5 {
          for (year, value) in [("2014", 10), ("2015", 20)] {
            _ = try pen.state(StoreContract.reading(year, Int64(value)))
          }
        }
        if number == 6 { _ = try pen.state(StoreContract.reading("2014", 11)) }
      }
    }
  }

  /// Every way to touch the file, and the entry that must be named.
  static let tamperings: [(sql: String, firstBad: Int)] = [
    ("UPDATE entry SET author = 'en anden' WHERE number = 3", 3),
    ("UPDATE entry SET reason = reason || ' ' WHERE number = 2", 2),
    ("UPDATE entry SET capacity = 'init' WHERE number = 2", 2),
    ("UPDATE entry SET at = '2020-01-01T00:00:00Z' WHERE number = 6", 6),
    ("UPDATE entry SET at = '1960-01-01T00:00:00Z' WHERE number = 5", 5),
    ("UPDATE entry SET at = 'i går' WHERE number = 5", 5),
    ("UPDATE entry SET previous = digest WHERE number = 4", 4),
    ("UPDATE entry SET digest = previous WHERE number = 4", 4),
    ("UPDATE entry SET last = last + 1 WHERE number = 2", 2),
    ("UPDATE entry SET replayed = 1 WHERE number = 3", 3),
    ("UPDATE entry SET replayed = 1 WHERE number = 1", 1),
    ("UPDATE entry SET replayed = 7 WHERE number = 6", 6),
    ("UPDATE entry SET seal = digest WHERE number = 6", 6),
    ("UPDATE entry SET at = 'i går' WHERE number = 6", 6),
    ("UPDATE entry SET last = 9223372036854775807 WHERE number = 3", 3),
    ("UPDATE entry SET last = -9223372036854775807 - 1 WHERE number = 6", 6),
    ("UPDATE record SET salt = 'forged' WHERE body IS NULL", 4),
    (
      "INSERT INTO pointer VALUES ('test-note', 'd', 'test-note', 'a', (SELECT number FROM record WHERE body IS NULL))",
      4
    ),
    ("UPDATE record SET body = replace(body, 'a 3', 'a 9') WHERE entry = 3", 3),
    ("UPDATE record SET body = body || ' ' WHERE number = 1", 1),
    ("UPDATE record SET body = body || char(0) || 'x' WHERE number = 1", 1),
    ("UPDATE record SET salt = salt || 'x' WHERE number = 4", 2),
    (
      "UPDATE record SET salt = substr(salt, 2), body = substr(salt, 1, 1) || body WHERE number = 4",
      2
    ),
    ("UPDATE record SET valid_start = '2001-01-01' WHERE number = 7", 4),
    ("UPDATE record SET valid_end = '2031-01-01' WHERE number = 7", 4),
    ("UPDATE record SET valid_start = 'nu' WHERE number = 7", 4),
    ("UPDATE record SET id = 'b' WHERE number = 5", 3),
    ("UPDATE record SET kind = 'party' WHERE number = 5", 3),
    ("UPDATE record SET body = NULL, salt = NULL WHERE number = 5", 3),
    ("UPDATE record SET digest = (SELECT digest FROM record WHERE number = 1) WHERE number = 5", 3),
    ("UPDATE record SET body = '{}' WHERE kind = 'test-note' AND body IS NULL", 4),
    ("UPDATE record SET entry = 2 WHERE number = 5", 2),
    ("DELETE FROM record WHERE number = 1", 1),
    ("DELETE FROM record WHERE number = 6", 3),
    ("DELETE FROM record WHERE entry = 6", 6),
    ("DELETE FROM entry WHERE number = 3", 3),
    ("DELETE FROM entry WHERE number = 1", 1),
    ("DELETE FROM entry WHERE number = 6", 6),
    (
      "INSERT INTO record SELECT 99, kind, id, valid_start, valid_end, 3, body, salt, digest FROM record WHERE number = 1",
      3
    ),
    (
      "INSERT INTO record SELECT 99, kind, id, valid_start, valid_end, 7, body, salt, digest FROM record WHERE number = 1",
      7
    ),
    (
      "INSERT INTO record SELECT 0, kind, id, valid_start, valid_end, 1, body, salt, digest FROM record WHERE number = 1",
      1
    ),
    (
      "INSERT INTO entry SELECT 7, at, author, capacity, reason, replayed, last, previous, digest, seal, clock FROM entry WHERE number = 6",
      7
    ),
    (
      "INSERT INTO entry SELECT 0, at, author, capacity, reason, replayed, 0, '', digest, seal, clock FROM entry WHERE number = 1",
      0
    ),
    // Two bodies of one entry swapped, and two of different entries.
    (swap("body", 1, 2), 1), (swap("body", 3, 9), 2), (swap("salt", 1, 3), 1),
    // Whole statements swapped, with digests and all.
    (swap("body", 1, 2) + swap("salt", 1, 2) + swap("digest", 1, 2), 1),
    (swap("body", 1, 3) + swap("salt", 1, 3) + swap("digest", 1, 3), 1),
    // Derived tables.
    ("DELETE FROM pointer WHERE record = 3", 2),
    ("UPDATE pointer SET target_id = 'd' WHERE record = 3", 2),
    ("INSERT INTO pointer VALUES ('test-note', 'd', 'test-note', 'a', 3)", 2),
    ("INSERT INTO pointer VALUES ('test-note', 'd', 'test-note', 'a', 99)", 7),
    ("UPDATE pointer SET id = 'b' WHERE record = 3", 2),
    ("UPDATE pointer SET kind = 'party' WHERE record = 3", 2),
    // Numbers that stop a program that counts with them.
    ("UPDATE entry SET number = 9223372036854775807 WHERE number = 6", 6),
    ("UPDATE entry SET number = -5 WHERE number = 6", -5),
    ("UPDATE record SET number = 9223372036854775807 WHERE number = 13", 6),
    ("UPDATE record SET entry = 9223372036854775807 WHERE number = 5", 3),
    ("UPDATE reading SET number = 9223372036854775807 WHERE number = 3", 6),
    ("UPDATE reading SET decimals = -1 WHERE number = 3", 6),
    ("UPDATE reading SET decimals = 9223372036854775807 WHERE number = 3", 6),
    ("UPDATE reading SET value = -9223372036854775807 - 1 WHERE number = 3", 6),
    ("UPDATE reading SET definition = -1 WHERE number = 3", 6),
    ("UPDATE reading SET status = -1 WHERE number = 3", 6),
    ("UPDATE reading SET last = 9223372036854775807 WHERE number = 3", 6),
    ("UPDATE batch SET last = 9223372036854775807 WHERE entry = 6", 6),
    ("UPDATE batch SET last = -1 WHERE entry = 5", 5),
    ("UPDATE entry SET clock = '2020-01-01T00:00:00Z' WHERE number = 6", 6),
    ("UPDATE entry SET clock = 'i går' WHERE number = 6", 6),
    // Readings, and what their numbers stand for.
    ("UPDATE reading SET value = value + 1 WHERE number = 1", 5),
    ("UPDATE reading SET value = NULL WHERE number = 3", 6),
    ("UPDATE reading SET first = first - 1 WHERE number = 2", 5),
    ("UPDATE reading SET status = 1 WHERE number = 2", 5),
    ("UPDATE reading SET status = 99 WHERE number = 2", 5),
    ("UPDATE reading SET decimals = 1 WHERE number = 3", 6),
    ("UPDATE reading SET definition = 2 WHERE number = 3", 6),
    ("UPDATE reading SET part = 1, whole = 2 WHERE number = 3", 6),
    ("UPDATE reading SET entry = 4 WHERE number = 1", 5),
    ("UPDATE reading SET entry = 3 WHERE number = 3", 6),
    ("DELETE FROM reading WHERE number = 2", 5),
    ("DELETE FROM reading WHERE number = 3", 6),
    (
      "INSERT INTO reading SELECT 4, 6, series, 0, 1, definition, status, value, decimals, part, whole, origin FROM reading WHERE number = 1",
      7
    ),
    (
      "INSERT INTO reading SELECT 0, 6, series, 0, 1, definition, status, value, decimals, part, whole, origin FROM reading WHERE number = 1",
      7
    ),
    ("UPDATE series SET id = 'c'", 5), ("UPDATE series SET indicator = 'j'", 5),
    ("DELETE FROM series", 5), ("UPDATE origin SET body = '\"en anden\"'", 5),
    ("DELETE FROM origin", 5), ("UPDATE batch SET last = 1 WHERE entry = 5", 5),
    ("UPDATE batch SET last = 4 WHERE entry = 6", 6), ("DELETE FROM batch WHERE entry = 6", 6),
    ("DELETE FROM batch", 5), ("INSERT INTO batch VALUES (3, 1)", 3),
    ("INSERT INTO batch VALUES (9, 3)", 9),
  ]

  private static func swap(_ column: String, _ one: Int, _ other: Int) -> String {
    """
    UPDATE record SET \(column) = CASE number
      WHEN \(one) THEN (SELECT \(column) FROM record WHERE number = \(other))
      ELSE (SELECT \(column) FROM record WHERE number = \(one)) END
    WHERE number IN (\(one), \(other));
    """
  }

  @Test(arguments: tamperings.indices)
  func `verify finds what was touched and names the first bad entry`(_ index: Int) async throws {
    let (sql, firstBad) = Self.tamperings[index]
    let path = try copy("\(index).sqlite")
    let before = try await stores.open(at: path).verify(published: nil)
    #expect(before.isOK && before.entries == 6)
    try tamper(path, sql)
    let result = try await stores.open(at: path).verify(published: nil)
    #expect(result.firstBad == firstBad, "\(sql): \(result)")
    #expect(!result.isOK)
    // The guards are back, so that they are not what tells.
    #expect(result.changedGuards.isEmpty)
  }

  @Test(arguments: tamperings.indices)
  func `what was touched stops no command without a word`(_ index: Int) async throws {
    let path = try copy("asked-\(index).sqlite")
    try tamper(path, Self.tamperings[index].sql)
    for use in [StoreUse.reading, .writing] {
      let store = try stores.open(at: path, for: use)
      let kinds = try? await store.kinds()
      _ = try? await store.statements(of: nil)
      _ = try? await store.statements(madeBy: 9)
      _ = try? await store.head()
      _ = try? await store.lastEntry(on: Day(daysSince1970: 3))
      try? await store.readings(upTo: .max, newestOnly: true) { _ in }
      _ = try? await store.readingCounts()
      _ = try? await store.read(knownAt: nil) { records in
        try records.records(TestNote.self, on: Day(daysSince1970: 15_010)).count
      }
      #expect(kinds?.count ?? 1 <= 3)
    }
    let entry = Entry(author: "prøve", capacity: "import", reason: "efter skaden")
    let store = try stores.open(at: path)
    try? await store.write(entry, on: Day(daysSince1970: 15_020), keep: true) { pen, _ in
      try pen.set(TestNote("z", "ny"))
      _ = try pen.state(StoreContract.reading("2016", 30))
    }
    _ = try? await store.verify(published: nil)
  }

  @Test(arguments: [
    ("DROP TRIGGER record_unchanged", "record_unchanged"),
    ("DROP INDEX record_entry", "record_entry"),
    (
      "DROP TRIGGER record_kept; CREATE TRIGGER record_kept BEFORE DELETE ON record WHEN 0 BEGIN SELECT RAISE(ABORT, 'records are kept'); END",
      "record_kept"
    ),
    (
      "CREATE TRIGGER evil AFTER INSERT ON entry BEGIN UPDATE record SET body = NULL; END", "evil"
    ),
    ("CREATE VIEW let AS SELECT * FROM entry", "let"),
    ("CREATE INDEX large ON record (length(zeroblob(id)))", "large"),
    ("CREATE VIRTUAL TABLE search USING fts5(x)", "search"),
    (
      "ALTER TABLE batch RENAME TO other; CREATE VIEW batch AS SELECT * FROM other", "batch"
    ),
    ("DROP TABLE format; CREATE TABLE format (made INTEGER) STRICT", "format"),
  ])
  func `a file whose guards, tables or views are not the program's is not whole`(
    _ sql: String, _ name: String
  ) async throws {
    let path = try copy(UUID().uuidString)
    try Connection(path: path, .write).run(sql)
    let result = try await stores.open(at: path, for: .reading).verify(published: nil)
    #expect(result.changedGuards.contains(name))
    #expect(!result.isOK)
    // What somebody else put there would do its own with what is written.
    #expect(throws: StoreFailure.unguarded(path: path, changed: result.changedGuards)) {
      try stores.open(at: path)
    }
  }

  @Test func `what SQLite counts for its own use changes nothing`() async throws {
    let path = try copy("counted.sqlite")
    try Connection(path: path, .write).run("ANALYZE")
    let store = try stores.open(at: path)
    #expect(try await store.verify(published: nil).isOK)
  }

  @Test func `a tail cut off with all that belonged to it shows against a published head`()
    async throws
  {
    let path = try copy("tail.sqlite")
    let head = try #require(try await stores.open(at: path).head())
    try tamper(
      path,
      """
      DELETE FROM pointer WHERE record > 9; DELETE FROM record WHERE entry > 4;
      DELETE FROM reading; DELETE FROM batch;
      DELETE FROM entry WHERE number > 4
      """)
    let store = try stores.open(at: path)
    #expect(try await store.verify(published: nil).isOK)
    let result = try await store.verify(published: head)
    #expect(result.firstBad == 5)
    #expect(result.fault == .notAsPublished)
  }

  @Test(arguments: [
    "UPDATE record SET body = '{}' WHERE number = 1", "DELETE FROM record WHERE number = 1",
    "UPDATE entry SET author = 'x'", "DELETE FROM entry",
    "INSERT OR REPLACE INTO record SELECT * FROM record WHERE number = 1",
    "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE number = 1",
    "UPDATE record SET body = NULL, salt = NULL WHERE number = 1",
    "UPDATE reading SET value = 1", "DELETE FROM reading", "UPDATE series SET id = 'x'",
    "DELETE FROM series", "UPDATE origin SET body = 'x'", "DELETE FROM origin",
    "UPDATE batch SET last = 9", "DELETE FROM batch", "INSERT INTO batch VALUES (3, 1)",
    "INSERT OR REPLACE INTO reading SELECT * FROM reading WHERE number = 1",
    "INSERT INTO record SELECT 50, kind, id, valid_start, valid_end, 3, body, salt, digest FROM record WHERE number = 1",
  ])
  func `the triggers refuse what is not an append`(_ sql: String) async throws {
    let path = try copy(UUID().uuidString)
    #expect(throws: (any Error).self) { try Connection(path: path, .write).run(sql) }
    #expect(try await stores.open(at: path).verify(published: nil).isOK)
  }

  @Test func `a redacted name is nowhere in the file`() async throws {
    let path = try copy("redacted.sqlite")
    let store = try stores.open(at: path)
    let entry = Entry(author: "prøve", capacity: "import", reason: "sletning")
    try await store.write(entry, on: Day(daysSince1970: 15_000), keep: true) { pen, _ in
      try pen.set(TestNote("n", "Hemmelig Navnesen"))
    }
    try await store.redact(TestNote.self, "n", entry) {
      TestNote($0.id, "slettet")
    } closing: { _, _ in
    }
    for end in ["", "-wal", "-shm"] {
      let bytes = FileManager.default.contents(atPath: path + end) ?? Data()
      #expect(bytes.range(of: Data("Navnesen".utf8)) == nil, "in \(end)")
    }
    #expect(try await store.verify(published: nil).redacted == 1)
  }

  private func copy(_ name: String) throws -> String {
    let path = folder.path(name)
    try Connection(path: folder.path("whole.sqlite"), .write)
      .run("PRAGMA wal_checkpoint(TRUNCATE)")
    try FileManager.default.copyItem(atPath: folder.path("whole.sqlite"), toPath: path)
    return path
  }

  private func tamper(_ path: String, _ sql: String) throws {
    try Forger(path).unguarded { try $0.run(sql) }
  }
}
