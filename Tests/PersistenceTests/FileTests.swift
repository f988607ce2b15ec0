import AlmenTestKit
import Foundation
import Store
import Testing
import Vocabulary

@testable import Persistence

@Suite struct FileTests {
  private let folder: TemporaryFolder
  private let stores = Stores(kinds: StoreContract.kinds) { Instant(secondsSince1970: 1000) }
  private let entry = Entry(author: "prøve", capacity: "import", reason: "prøve")

  init() throws { folder = try TemporaryFolder() }

  private func failure(_ name: String) -> StoreFailure? {
    do {
      _ = try stores.open(at: folder.path(name))
      return nil
    } catch {
      return error as? StoreFailure
    }
  }

  private func isNotOurs(_ name: String) -> Bool {
    if case .notOurs = failure(name) { true } else { false }
  }

  @Test func `a file that is missing, a folder, empty, text or another program's is refused`()
    throws
  {
    let files = FileManager.default
    #expect(failure("none") == .missing(path: folder.path("none")))
    try files.createDirectory(atPath: folder.path("dir"), withIntermediateDirectories: false)
    #expect(isNotOurs("dir"))
    _ = files.createFile(atPath: folder.path("empty"), contents: Data())
    #expect(isNotOurs("empty"))
    _ = files.createFile(atPath: folder.path("text"), contents: Data("Kære forvaltning".utf8))
    #expect(isNotOurs("text"))
    try Connection(path: folder.path("other"), .create).run("CREATE TABLE t (x)")
    #expect(isNotOurs("other"))
  }

  @Test func `a file of a newer program is refused, and left alone`() async throws {
    let path = folder.path("newer")
    try await stores.create(at: path, replaying: []) { _ in }
    try Connection(path: path, .write).run("PRAGMA user_version = 99")
    #expect(failure("newer") == .newer(path: path, version: 99, known: Schema.version))
  }

  @Test func `a damaged file is refused or found, never taken for whole`() async throws {
    let path = folder.path("damaged")
    try await stores.create(at: path, replaying: []) { _ in }
    let store = try stores.open(at: path)
    for number in 0..<200 {
      try await store.write(entry, on: Day(daysSince1970: 15_000), keep: true) { pen in
        try pen.set(TestNote("a", String(repeating: "\(number) ", count: 50)))
      }
    }
    try Connection(path: path, .write).run("PRAGMA wal_checkpoint(TRUNCATE)")
    var bytes = try #require(FileManager.default.contents(atPath: path))
    for index in stride(from: 5000, to: bytes.count, by: 700) { bytes[index] ^= 0xFF }
    let broken = folder.path("broken")
    _ = FileManager.default.createFile(atPath: broken, contents: bytes)
    await #expect(throws: (any Error).self) {
      let result = try await stores.open(at: broken).verify(published: nil)
      #expect(!result.isOK)
      throw Broken("found")
    }
    let cut = folder.path("cut")
    _ = FileManager.default.createFile(atPath: cut, contents: bytes.prefix(bytes.count / 2))
    await #expect(throws: (any Error).self) {
      let result = try await stores.open(at: cut).verify(published: nil)
      #expect(!result.isOK)
      throw Broken("found")
    }
  }

  @Test func `a new file never overwrites, and one that fails leaves nothing`() async throws {
    let path = folder.path("new")
    await #expect(throws: Broken.self) {
      try await stores.create(at: path, replaying: []) { _ in throw Broken("on purpose") }
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path(""))
    #expect(left.isEmpty)
    _ = FileManager.default.createFile(atPath: path, contents: Data("mit".utf8))
    await #expect(throws: StoreFailure.exists(path: path)) {
      try await stores.create(at: path, replaying: []) { _ in }
    }
    #expect(FileManager.default.contents(atPath: path) == Data("mit".utf8))
  }

  @Test func `two connections writing at once lose nothing, and each sees the other's`()
    async throws
  {
    let path = folder.path("shared")
    try await stores.create(at: path, replaying: []) { _ in }
    let both = [try stores.open(at: path), try stores.open(at: path)]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, store) in both.enumerated() {
        group.addTask {
          for number in 0..<50 {
            try await store.write(entry, on: Day(daysSince1970: 15_000), keep: true) { pen in
              let id = try #require(Identifier<TestNoteSubject>("n\(index)-\(number)"))
              try pen.set(TestNote(id, "x"))
            }
          }
        }
      }
      try await group.waitForAll()
    }
    for store in both {
      let count = try await store.read(knownAt: nil) { records in
        try records.records(TestNote.self, on: Day(daysSince1970: 15_000)).count
      }
      #expect(count == 100)
      #expect(try await store.verify(published: nil).entries == 100)
    }
  }

  @Test func `a history replayed into two files has one head, and cannot be added to afterwards`()
    async throws
  {
    let said = ReplayedEntry.Said(
      subject: Pointer(kind: "test-note", id: "a"), period: .always,
      content: .said(try Body.encode(TestNote("a", "før"))), salt: "salt")
    let history = [
      ReplayedEntry(at: Instant(secondsSince1970: 5), entry: entry, statements: [said])
    ]
    var heads: Set<Head> = []
    for name in ["one", "two"] {
      try await stores.create(at: folder.path(name), replaying: history) { _ in }
      let store = try stores.open(at: folder.path(name))
      heads.insert(try await store.verify(published: nil).head)
      #expect(try await store.entries(upTo: nil).map(\.isReplay) == [true])
      #expect(try await store.entries(upTo: nil).map(\.at.seconds) == [5])
    }
    #expect(heads.count == 1)
  }
}
