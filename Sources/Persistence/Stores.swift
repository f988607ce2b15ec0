public import Casework
import Foundation
public import Vocabulary

/// The stores of this room: SQLite files, and memory.
public struct Stores: StoreSource {
  private let kinds: [any Record.Type]
  private let now: @Sendable () -> Instant

  /// Stores for records of some kinds, whose entries take their time from a clock.
  public init(kinds: [any Record.Type], now: @escaping @Sendable () -> Instant) {
    self.kinds = kinds
    self.now = now
  }

  /// Opens an existing file; throws `StoreFailure` when it is missing, not ours, newer than this
  /// program or damaged.
  public func open(at path: String) throws -> any Store {
    try checkFile(path)
    let shelf = SQLiteShelf(try Connection(path: path, create: false))
    try prepare(shelf, isNew: false)
    return StatementStore(shelf, kinds: kinds, now: now)
  }

  /// Makes a new file of a history: built beside it under another name, then given its name at
  /// once, so that it is there wholly or not at all.
  public func create(
    at path: String, replaying: [ReplayedEntry],
    accept: @Sendable (any Store) async throws -> Void
  ) async throws {
    for end in ["", "-wal", "-shm", "-journal"] where isThere(path + end) {
      throw StoreFailure.exists(path: path + end)
    }
    let draft = "\(path).ny-\(UUID().uuidString)"
    defer { for end in ["", "-wal", "-shm"] { unlink(draft + end) } }
    try await build(draft, replaying, accept)
    // A link fails when the name has been taken meanwhile; a rename would overwrite.
    guard link(draft, path) == 0 else {
      throw errno == EEXIST
        ? StoreFailure.exists(path: path) : .cannotUse(path: path, detail: reason())
    }
  }

  private func build(
    _ draft: String, _ entries: [ReplayedEntry],
    _ accept: @Sendable (any Store) async throws -> Void
  ) async throws {
    let shelf = SQLiteShelf(try Connection(path: draft, create: true))
    try prepare(shelf, isNew: true)
    let store = StatementStore(shelf, kinds: kinds, now: now)
    try await store.replay(entries)
    try await accept(store)
    try await store.settle()
  }

  /// A store in memory with a history.
  public func memory(replaying entries: [ReplayedEntry]) async throws -> any Store {
    let store = StatementStore(MemoryShelf(), kinds: kinds, now: now)
    try await store.replay(entries)
    return store
  }

  private func prepare(_ shelf: SQLiteShelf, isNew: Bool) throws {
    let deriver = Deriver(kinds)
    try Schema.prepare(shelf.connection, isNew: isNew) { _ in
      try shelf.derivePointers(deriver.pointers)
    }
  }

  private func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// What can be said of a file before SQLite sees it.
  ///
  /// The file is not opened here: closing it again would drop this process's locks on it.
  private func checkFile(_ path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == ENOENT
        ? StoreFailure.missing(path: path) : .cannotUse(path: path, detail: reason())
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw StoreFailure.notOurs(path: path) }
  }

  private func reason() -> String { String(cString: strerror(errno)) }
}
