import AlmenTestKit
import Foundation
import Store
import Testing
import Vocabulary

@testable import Persistence

/// What a question costs, counted in rows and in steps of the engine, never in seconds.
@Suite struct CostTests {
  private let folder: TemporaryFolder
  private let stores = Stores(kinds: StoreContract.kinds) { Instant(secondsSince1970: 1000) }
  private let day = Day(daysSince1970: 15_000)

  init() throws { folder = try TemporaryFolder() }

  /// A file with many things that all name one hub, ten of them one thing, said by as many entries as a
  /// thousandth of them; put in by the engine itself, since the rules of writing are not what is asked.
  private func file(_ count: Int) async throws -> StatementStore {
    let path = folder.path("\(count)")
    try await stores.create(at: path, replaying: []) { _ in }
    let store = try stores.open(at: path)
    for number in 1...count / 1000 {
      let entry = Entry(author: "prøve", capacity: "import", reason: "nr. \(number)")
      try await store.write(entry, on: day, keep: true) { pen, _ in
        try pen.set(TestNote("x", "\(number)"))
      }
    }
    try Forger(path).unguarded { connection in
      try connection.run(
        """
        WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < \(count - 1))
        INSERT INTO record SELECT 1000 + i, 'test-note', 'n-' || i, '2011-01-26', NULL,
          1 + i % \(count / 1000), json_object('id', 'n-' || i, 'source', 'x', 'title', 'nr. ' || i),
          '', '' FROM n;
        INSERT INTO pointer SELECT 'test-note', 'hub', kind, id, number FROM record;
        INSERT INTO pointer SELECT 'test-note', 'n-3', kind, id, number FROM record
          WHERE number BETWEEN 1000 AND 1009;
        """)
    }
    return try #require(try stores.open(at: path, for: .reading) as? StatementStore)
  }

  /// What some work reads of a store.
  private func cost(
    _ store: StatementStore, _ work: (StatementStore) async throws -> Void
  ) async throws -> ShelfWork {
    let before = await store.workDone()
    try await work(store)
    let after = await store.workDone()
    return ShelfWork(rows: after.rows - before.rows, steps: after.steps - before.steps)
  }

  /// What is asked about one thing.
  private var questions: [(String, (StatementStore) async throws -> Void)] {
    [
      (
        "one thing",
        { [day] in
          _ = try await $0.read(knownAt: nil) { try $0.record(TestNote.self, "n-7", on: day) }
        }
      ),
      (
        "what names one thing",
        { [day] store in
          _ = try await store.read(knownAt: nil) {
            try $0.records(
              TestNote.self, on: day, pointingAt: Pointer(kind: "test-note", id: "n-3"))
          }
        }
      ),
      (
        "what of another kind names a hub",
        { [day] store in
          _ = try await store.read(knownAt: nil) {
            try $0.records(
              Redaction.self, on: day, pointingAt: Pointer(kind: "test-note", id: "hub"))
          }
        }
      ),
      ("the head", { _ = try await $0.head() }),
      ("one entry", { _ = try await $0.entry(1) }),
      ("what one entry states", { _ = try await $0.readingCount(of: 1) }),
      (
        "the statements of one thing",
        { _ = try await $0.statements(of: Pointer(kind: "test-note", id: "n-7")) }
      ),
      ("the last entry of a day", { [day] in _ = try await $0.lastEntry(on: day) }),
      ("the kinds", { _ = try await $0.kinds() }),
    ]
  }

  @Test func `a question about one thing costs the same in a small store and in one of 100,000`()
    async throws
  {
    let (small, large) = (try await file(1_000), try await file(100_000))
    for (name, question) in questions {
      let (one, many) = (try await cost(small, question), try await cost(large, question))
      // The book is halved, not read: 100 entries take at most eight steps more than one.
      #expect(many.rows <= one.rows + 8, "\(name): \(one) and \(many)")
      #expect(many.steps <= one.steps * 2 + 800, "\(name): \(one) and \(many)")
    }
  }

  @Test func `no query of the shelf walks through a table but those that are asked for all of it`()
    async throws
  {
    let path = folder.path("plans")
    try await stores.create(at: path, replaying: []) { _ in }
    let store = try #require(try stores.open(at: path) as? StatementStore)
    let entry = Entry(author: "prøve", capacity: "import", reason: "alt")
    try await store.write(entry, on: day, keep: true) { pen, _ in
      try pen.set(TestNote("a", "x", mentions: ["b"]))
      _ = try pen.state(StoreContract.reading("2014", 1))
    }
    try await store.redact(TestNote.self, "a", entry) {
      $0
    } closing: { _, _ in
    }
    _ = try await store.read(knownAt: nil) { records in
      _ = try records.records(
        TestNote.self, on: day, pointingAt: Pointer(kind: "test-note", id: "b"))
      _ = try records.records(TestNote.self, on: day)
      for indicator in try records.measuredIndicators() {
        for subject in try records.measuredSubjects(of: indicator) {
          _ = try records.readings(of: indicator, about: subject)
        }
      }
    }
    _ = try await store.head()
    _ = try await store.entries(upTo: nil)
    _ = try await store.kinds()
    _ = try await store.lastEntry(on: day)
    _ = try await store.readingCount(of: 1)
    try await store.readings(upTo: .max, newestOnly: true) { _ in }
    let plans = try await store.plans()
    #expect(plans.count > 20)
    for (text, plan) in plans {
      let walks = plan.filter { $0.hasPrefix("SCAN") && !$0.contains("found") }
        .filter { step in !Self.whole.contains { step.hasPrefix($0) } }
      #expect(walks.isEmpty, "\(text): \(plan)")
    }
  }

  /// What is asked for as a whole: the batches that close readings, one row an import; the series, one row
  /// a subject, of which the indicators are told; the one row of the format; and the list of tables and guards.
  private static let whole = [
    "SCAN batch", "SCAN series", "SCAN format", "SCAN CONSTANT", "SCAN main.sqlite_schema",
  ]
}

extension StatementStore {
  /// How the engine answers each query that has been made so far.
  fileprivate func plans() throws -> [(text: String, plan: [String])] {
    let connection = try #require(shelf as? SQLiteShelf).connection
    return try connection.texts.filter { !$0.hasPrefix("PRAGMA") }.map { text in
      (text, try connection.query("EXPLAIN QUERY PLAN " + text).rows { try $0.text(3) })
    }
  }
}
