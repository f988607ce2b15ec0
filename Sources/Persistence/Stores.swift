import Foundation
public import Store
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
  /// program or damaged, and when it is to be written and of an older version.
  public func open(at path: String, for use: StoreUse) throws -> any Archive {
    try checkFile(path)
    switch use {
    case .reading:
      let file = ReadOnlyFile(path: path, deriver: Deriver(kinds))
      return StatementStore(try SQLiteShelf(reading: file), kinds: kinds, now: now)
    case .writing:
      let connection = try Connection(path: path, .write)
      try Schema.prepareToWrite(connection)
      return StatementStore(SQLiteShelf(connection), kinds: kinds, now: now)
    }
  }

  /// Makes a new file of a history: built beside it under another name, then given its name at
  /// once, so that it is there wholly or not at all.
  public func create(
    at path: String, replaying: [ReplayedEntry],
    accept: @Sendable (any Archive) async throws -> Void
  ) async throws {
    for end in ["", "-wal", "-shm", "-journal"] where isThere(path + end) {
      throw StoreFailure.exists(path: path + end)
    }
    let draft = try Draft(of: path)
    defer { draft.remove() }
    let connection = try Connection(path: draft.path, .write)
    try Schema.make(connection)
    let store = StatementStore(SQLiteShelf(connection), kinds: kinds, now: now)
    try await store.replay(replaying)
    try await accept(store)
    try await store.settle()
    try draft.becomeWhole()
  }

  /// A store in memory with a history.
  public func memory(replaying entries: [ReplayedEntry]) async throws -> any Archive {
    let store = StatementStore(MemoryShelf(), kinds: kinds, now: now)
    try await store.replay(entries)
    return store
  }

  /// Brings a file of an older version up to today's, after a copy of it has been put beside it; throws
  /// `StoreFailure`.
  public func upgrade(at path: String) async throws -> Upgrade {
    try checkFile(path)
    let head = try await open(at: path, for: .reading).head()
    let connection = try Connection(path: path, .write)
    let found = try Schema.fileVersion(connection)
    guard found < Schema.version else {
      return Upgrade(from: found, to: found, copy: nil, head: head)
    }
    let copy = try copy(connection, of: found)
    let (shelf, deriver) = (SQLiteShelf(connection), Deriver(kinds))
    _ = try Schema.upgrade(connection) { try shelf.derivePointers { try deriver.pointers($0, $1) } }
    guard try await open(at: path).head() == head else {
      throw StoreFailure.damaged(path: path, detail: "upgrade")
    }
    return Upgrade(from: found, to: Schema.version, copy: copy, head: head)
  }

  /// Puts a copy of what a connection sees beside its file, under a name that nothing has.
  private func copy(_ connection: Connection, of version: Int) throws -> String {
    let stem = "\(connection.path).udgave-\(version)"
    let free = (1...99).lazy.map { $0 == 1 ? stem : "\(stem)-\($0)" }.first { !isThere($0) }
    guard let free else { throw StoreFailure.exists(path: stem) }
    let draft = try Draft(of: free)
    defer { draft.remove() }
    try connection.copy(to: draft.path)
    try draft.becomeWhole()
    return free
  }

  /// Removes what an interrupted `create` or `upgrade` left beside a path, and names it.
  public func sweep(beside path: String) -> [String] { Draft.sweep(beside: path) }

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
        ? StoreFailure.missing(path: path)
        : .cannotUse(path: path, detail: String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw StoreFailure.notOurs(path: path) }
  }
}
