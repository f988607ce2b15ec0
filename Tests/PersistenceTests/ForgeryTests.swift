import AlmenTestKit
import Foundation
import Store
import Testing
import Vocabulary

@testable import Persistence

/// A file in which every digest has been made again after it was changed: what is found even so, and
/// what only a head that was kept elsewhere can find.
@Suite struct ForgeryTests {
  private let folder: TemporaryFolder
  private let stores = Stores(kinds: StoreContract.kinds) {
    Instant(secondsSince1970: 1_795_000_000)
  }

  init() async throws {
    folder = try TemporaryFolder()
    let day = Day(daysSince1970: 15_000)
    let history = try (1...3).map { number in
      ReplayedEntry(
        at: Instant(secondsSince1970: Int64(number) * 1000),
        entry: Entry(author: "almen", capacity: "init", reason: "kilde \(number)"),
        statements: [
          ReplayedEntry.Said(
            subject: Pointer(kind: "test-note", id: "a"), period: Period(from: day),
            content: .said(try Body.encode(TestNote("a", "kilde \(number)", mentions: ["c"]))))
        ])
    }
    try await stores.create(at: folder.path("whole"), replaying: history) { _ in }
    let store = try stores.open(at: folder.path("whole"))
    for number in 4...6 {
      let entry = Entry(author: "prøve", capacity: "import", reason: "nr. \(number)")
      try await store.write(entry, on: day.adding(days: number), keep: true) { pen, _ in
        try pen.set(TestNote("a", "nr. \(number)"))
      }
    }
  }

  private func forged(_ sql: String, breaking: EntryNumber? = nil) throws -> String {
    let path = folder.path(UUID().uuidString)
    try Connection(path: folder.path("whole"), .write).run("PRAGMA wal_checkpoint(TRUNCATE)")
    try FileManager.default.copyItem(atPath: folder.path("whole"), toPath: path)
    try Forger(path).forge(sql, breakingLinkOf: breaking)
    return path
  }

  private func published() async throws -> PublishedHead {
    try #require(try await stores.open(at: folder.path("whole"), for: .reading).head())
  }

  @Test func `making every digest again of an untouched file changes nothing`() async throws {
    let store = try stores.open(at: forged("SELECT 1"))
    let result = try await store.verify(published: published())
    #expect(result.isOK && result.isOriginTried)
    #expect(result.origin?.replayed == 3)
  }

  static let found: [(sql: String, breaking: EntryNumber?, firstBad: Int)] = [
    // Time that goes back, a link to another entry, a body taken out without a signed act.
    ("UPDATE entry SET at = '2009-01-01T00:00:00Z' WHERE number = 5", nil, 5),
    (
      "UPDATE entry SET previous = (SELECT digest FROM entry WHERE number = 2) WHERE number = 5", 5,
      5
    ),
    ("UPDATE entry SET previous = '' WHERE number = 4", 4, 4),
    ("UPDATE record SET body = NULL, salt = NULL WHERE number = 2; DELETE FROM pointer", nil, 1),
    ("UPDATE record SET body = NULL, salt = NULL WHERE number = 5", nil, 5),
    // What was replayed comes first, and nothing else is.
    ("UPDATE entry SET replayed = 1 WHERE number = 5", nil, 5),
    ("UPDATE entry SET replayed = 0 WHERE number = 2", nil, 3),
    ("UPDATE entry SET clock = '2999-01-01T00:00:00Z' WHERE number = 6", nil, 6),
    (
      "UPDATE entry SET number = 7 WHERE number = 6; UPDATE record SET entry = 7 WHERE entry = 6",
      nil, 6
    ),
    (
      "UPDATE entry SET number = -number; UPDATE entry SET number = 1 - number; UPDATE record SET entry = entry + 1",
      nil, 1
    ),
    ("DELETE FROM pointer WHERE record = 2", nil, 2),
  ]

  @Test(arguments: found.indices)
  func `verify finds what digests do not tell`(_ index: Int) async throws {
    let (sql, breaking, firstBad) = Self.found[index]
    // In the order of the numbers: the last first, so that none meets the next.
    let result = try await stores.open(at: forged(sql, breaking: breaking)).verify(published: nil)
    #expect(result.firstBad == firstBad, "\(sql): \(result)")
  }

  static let elsewhere: [(sql: String, fault: Verification.Fault)] = [
    ("UPDATE entry SET replayed = 0", .otherOrigin),
    ("UPDATE entry SET replayed = 0 WHERE number = 3", .otherOrigin),
    ("UPDATE entry SET replayed = 1", .otherOrigin),
    ("UPDATE format SET made = 3", .otherOrigin),
    ("UPDATE entry SET author = 'en anden' WHERE number = 2", .notAsPublished),
    ("UPDATE entry SET at = '2005-09-21T12:00:00Z' WHERE number = 3", .notAsPublished),
    ("UPDATE record SET body = replace(body, 'nr. 6', 'nr. 9')", .notAsPublished),
    ("UPDATE entry SET clock = at WHERE number = 6", .notAsPublished),
  ]

  @Test(arguments: elsewhere.indices)
  func `a head that was kept elsewhere finds what nothing in the file does`(
    _ index: Int
  ) async throws {
    let (sql, fault) = Self.elsewhere[index]
    let store = try stores.open(at: forged(sql))
    let unaided = try await store.verify(published: nil)
    #expect(unaided.isOK, "\(sql): \(unaided)")
    let aided = try await store.verify(published: published())
    #expect(aided.fault == fault, "\(sql): \(aided)")
    #expect((aided.firstBad == nil) == (fault == .otherOrigin))
    #expect(!aided.isOK)
  }

  @Test func `a file of today's format is not passed off as one of before`() async throws {
    let path = try forged("SELECT 1")
    let old = try OldFile.make(version: 3, of: path, in: folder)
    let store = try stores.open(at: old, for: .reading)
    let head = try await published()
    #expect(try await store.verify(published: nil).isOK)
    #expect(try await store.head()?.head == head.head)
    #expect(try await store.verify(published: head).fault == .otherOrigin)
    let untried = try await store.verify(published: PublishedHead(head.head, origin: nil))
    #expect(untried.isOK && !untried.isOriginTried)
  }

  @Test func `a published head is read in both its forms, and in no other`() {
    let (one, other) = (String(repeating: "a1", count: 32), String(repeating: "0f", count: 8))
    for text in ["15:\(one)", "15:\(one):r15-\(other)", "15:\(one):r0-\(other)"] {
      #expect(PublishedHead(text)?.description == text)
    }
    for text in [
      "", "15", "15:", ":\(one)", "0:\(one)", "-1:\(one)", "15:\(one):", "15:\(one):15-\(other)",
      "15:\(one):r15-\(one)", "15:\(one):r-1-\(other)", "15:\(one):r16-\(other)",
      "15:\(one):r15-\(other):x",
      "15:\(one.uppercased())", "15:\(one):r15\(other)", "99999999999999999999:\(one)",
    ] {
      #expect(PublishedHead(text) == nil, "\(text)")
    }
  }
}
