import AlmenTestKit
import Foundation
import Store
import Synchronization
import Testing
import Vocabulary

@testable import Persistence

/// What reads never writes, whatever version wrote the file and whoever writes it meanwhile.
@Suite struct ReadOnlyTests {
  private let folder: TemporaryFolder
  private let stores = Stores(kinds: StoreContract.kinds) { Instant(secondsSince1970: 1000) }
  private let entry = Entry(author: "prøve", capacity: "import", reason: "prøve")
  private let day = Day(daysSince1970: 15_000)
  private let target = Pointer(kind: "test-note", id: "b")
  private var path: String { folder.path("file") }

  init() async throws {
    folder = try TemporaryFolder()
    try await stores.create(at: path, replaying: []) { _ in }
    try await write("nævner")
  }

  /// Writes as another process would: opens, writes, and lets go.
  private func write(_ title: String) async throws {
    let store = try stores.open(at: path)
    try await store.write(entry, on: day, keep: true) { pen, _ in
      try pen.set(TestNote("a", title, mentions: ["b"]))
      _ = try pen.state(StoreContract.reading("2014", Int64(title.utf8.count)))
    }
  }

  private func title(_ store: any Archive) async throws -> String? {
    try await store.read(knownAt: nil) { try $0.record(TestNote.self, "a", on: day)?.title }
  }

  private var beside: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path("")).sorted() }
  }

  @Test func `reading puts nothing beside the file and leaves each byte of it`() async throws {
    let before = FileManager.default.contents(atPath: path)
    let store = try stores.open(at: path, for: .reading)
    #expect(try await title(store) == "nævner")
    #expect(try await store.verify(published: nil).isOK)
    #expect(try await store.head()?.head.number == 1)
    #expect(try beside == ["file"])
    #expect(FileManager.default.contents(atPath: path) == before)
  }

  @Test func `a store that is opened to read refuses to write`() async throws {
    let store = try stores.open(at: path, for: .reading)
    await #expect(throws: StoreFailure.self) {
      try await store.write(entry, on: day, keep: true) { pen, _ in try pen.set(TestNote("c", "x"))
      }
    }
    #expect(try await stores.open(at: path).entries(upTo: nil).count == 1)
  }

  @Test(arguments: 1...Schema.version - 1)
  func `a file of an older version is read as it is, and written when it has been upgraded`(
    _ version: Int
  ) async throws {
    if version < 3 {
      // Those versions had no readings.
      try Forger(path).forge("DELETE FROM reading; DELETE FROM batch; DELETE FROM series")
    }
    let old = try OldFile.make(version: version, of: path, in: folder)
    let before = FileManager.default.contents(atPath: old)
    let store = try stores.open(at: old, for: .reading)
    let naming = { @Sendable (records: any Records) in
      try records.records(TestNote.self, on: day, pointingAt: target).map(\.title)
    }
    #expect(try await store.read(knownAt: nil) { try naming($0) } == ["nævner"])
    let whole = try await store.verify(published: nil)
    #expect(whole.isOK, "\(whole)")
    #expect(FileManager.default.contents(atPath: old) == before)
    #expect(
      throws: StoreFailure.old(path: old, version: version, known: Schema.version)
    ) { try stores.open(at: old) }
    #expect(FileManager.default.contents(atPath: old) == before)

    let done = try await stores.upgrade(at: old)
    #expect(done.from == version && done.to == Schema.version)
    #expect(done.head?.head == whole.head && done.head?.origin == whole.origin)
    let upgraded = try stores.open(at: old)
    #expect(try await upgraded.verify(published: done.head).isOK)
    #expect(try await upgraded.read(knownAt: nil) { try naming($0) } == ["nævner"])
    try await upgraded.write(entry, on: day, keep: true) { pen, _ in
      try pen.set(TestNote("c", "ny"))
    }
    #expect(try await upgraded.verify(published: done.head).isOK)

    let copy = try #require(done.copy)
    #expect(FileManager.default.contents(atPath: copy) == before)
    let kept = try stores.open(at: copy, for: .reading)
    #expect(try await kept.verify(published: done.head).isOK)
    #expect(try await stores.upgrade(at: old).copy == nil)
  }

  @Test func `what is still in the log of a file that is upgraded is in its copy`() async throws {
    let old = try OldFile.make(version: 3, of: path, in: folder)
    let other = try Connection(path: old, .write)
    try Forger(other).unguarded { try $0.run("UPDATE entry SET reason = 'i loggen'") }
    let copy = try #require(try await stores.upgrade(at: old).copy)
    let connection = try Connection(path: copy, .read)
    let reason = try connection.query("SELECT reason FROM entry").first { try $0.text(0) }
    #expect(reason == "i loggen")
  }

  @Test func `an upgrade puts its copy where nothing is`() async throws {
    let old = try OldFile.make(version: 3, of: path, in: folder)
    _ = FileManager.default.createFile(atPath: old + ".udgave-3", contents: Data("mit".utf8))
    #expect(try await stores.upgrade(at: old).copy == old + ".udgave-3-2")
    #expect(FileManager.default.contents(atPath: old + ".udgave-3") == Data("mit".utf8))
  }

  @Test func `what others write while it is read is read again, as one state`() async throws {
    let store = try stores.open(at: path, for: .reading)
    let asked = Mutex(0)
    let path = path
    let found = try await store.read(knownAt: nil) { records -> [String?] in
      let first = try records.record(TestNote.self, "a", on: day)?.title
      if asked.withLock({
        $0 += 1
        return $0 == 1
      }) {
        // Another writes and lets go, so that nothing lies beside the file afterwards.
        let other = try Connection(path: path, .write)
        try other.run("BEGIN; CREATE TABLE other (x); DROP TABLE other; COMMIT")
      }
      return [first, try records.record(TestNote.self, "a", on: day.next)?.title]
    }
    #expect(found == ["nævner", "nævner"])
    #expect(asked.withLock { $0 } == 2)
    try await write("en anden")
    #expect(try await title(store) == "en anden")
  }

  @Test func `one who reads among those who write all the time is answered`() async throws {
    let store = try stores.open(at: path, for: .reading)
    let path = path
    for _ in 1...5 {
      let found = try await store.read(knownAt: nil) { records in
        let other = try Connection(path: path, .write)
        try other.run("BEGIN; CREATE TABLE other (x); DROP TABLE other; COMMIT")
        return try records.record(TestNote.self, "a", on: day)?.title
      }
      #expect(found == "nævner")
    }
  }

  @Test func `what is handed over on the way cannot be read again, and is refused the first time`()
    async throws
  {
    let store = try stores.open(at: path, for: .reading)
    let path = path
    await #expect(throws: StoreFailure.changedMeanwhile(path: path)) {
      try await store.readings(upTo: .max, newestOnly: false) { _ in
        let other = try Connection(path: path, .write)
        try other.run("BEGIN; CREATE TABLE other (x); DROP TABLE other; COMMIT")
      }
    }
    // Whoever asks again shares it with those who write.
    let seen = Mutex(0)
    try await store.readings(upTo: .max, newestOnly: false) { _ in
      let other = try Connection(path: path, .write)
      try other.run("BEGIN; CREATE TABLE other (x); DROP TABLE other; COMMIT")
      seen.withLock { $0 += 1 }
    }
    #expect(seen.withLock { $0 } == 1)
  }

  @Test func `a file that is put in the place of another is read, and one cut short is told`()
    async throws
  {
    let store = try stores.open(at: path, for: .reading)
    #expect(try await title(store) == "nævner")
    let copy = folder.path("copy")
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    try await write("en anden")
    #expect(rename(copy, path) == 0)
    #expect(try await title(store) == "nævner")
    #expect(truncate(path, 5000) == 0)
    await #expect(throws: StoreFailure.self) { try await title(store) }
  }

  @Test func `where others are writing, it is read beside them`() async throws {
    let writer = try stores.open(at: path)
    try await writer.write(entry, on: day, keep: true) { pen, _ in
      try pen.set(TestNote("a", "i loggen"))
    }
    let store = try stores.open(at: path, for: .reading)
    #expect(try await title(store) == "i loggen")
    try await writer.write(entry, on: day, keep: true) { pen, _ in
      try pen.set(TestNote("a", "igen"))
    }
    #expect(try await title(store) == "igen")
  }

  @Test func `a new file is its owner's alone, and so is a copy of it`() async throws {
    let old = try OldFile.make(version: 3, of: path, in: folder)
    let copy = try #require(try await stores.upgrade(at: old).copy)
    for file in [path, copy] {
      var status = stat()
      #expect(stat(file, &status) == 0 && status.st_mode & 0o777 == 0o600, "\(file)")
    }
  }

  @Test func `a path with odd letters is the file it names`() async throws {
    for name in ["æøå ?immutable=0", "50%25#x", "a&b=c;d", "'"] {
      let odd = folder.path(name)
      try await stores.create(at: odd, replaying: []) { _ in }
      #expect(try await stores.open(at: odd, for: .reading).head() == nil, "\(name)")
    }
  }

  @Test func `drafts of a process that is gone are removed and named, and no others`() throws {
    let gone = "file.ny-999999999-1"
    let mine = "file.ny-\(getpid())-7"
    for name in [gone, mine, "file.ny-noter", "andet.ny-999999999-1", "file.ny-999999999"] {
      _ = FileManager.default.createFile(atPath: folder.path(name), contents: Data("x".utf8))
    }
    #expect(stores.sweep(beside: path) == [gone])
    #expect(try !beside.contains(gone) && beside.contains(mine))
    #expect(try beside.count == 5)
  }
}
