public import Store
public import Vocabulary

/// A store in memory, to try a module in without a database: the same answers as a real one, kept as plain
/// arrays.
///
/// It proves nothing: its digests are the entries' own numbers, so `verify` tells that the entries are in
/// order and nothing of what they say.
public actor PlainStore {
  var book = PlainBook()
  private let now: @Sendable () -> Instant

  /// An empty store whose entries take their time from a clock.
  public init(now: @escaping @Sendable () -> Instant) { self.now = now }

  /// Works in a copy of the book, which takes the book's place when something was stated and is kept.
  private func act<R>(
    _ entry: Entry, on day: Day, keep: Bool, replayed: EntryTime? = nil,
    _ work: (PlainLedger, PlainLedger) throws -> R
  ) throws -> R {
    let before = PlainLedger(book, known: book.entries.count)
    let ledger = PlainLedger(book, writing: entry, on: day)
    defer {
      before.takeBack()
      ledger.takeBack()
    }
    if replayed == nil { try refuseTexts(of: entry, book.entries.count + 1) }
    let result = try work(ledger, before)
    guard keep, ledger.hasStated else { return result }
    let time = try replayed ?? EntryTime(now: now(), word: entry.clock, after: book.entries.last)
    let number = book.entries.count + 1
    var changed = ledger.book
    changed.entries.append(
      SignedEntry(
        number: number, at: time.at, clock: time.clock, author: entry.author,
        capacity: entry.capacity, reason: entry.reason, isReplay: replayed != nil,
        last: changed.statements.count, previous: book.entries.last?.digest ?? "",
        digest: PlainBook.digest(number)))
    book = changed
    return result
  }

  private func refuseTexts(of entry: Entry, _ number: EntryNumber) throws {
    let subject = Pointer(kind: "entry", id: String(number))
    for (property, text) in [
      ("author", entry.author), ("capacity", entry.capacity), ("reason", entry.reason),
    ] {
      try RecordRules.refuseText(text, of: property, about: subject)
    }
  }

  /// Puts a history in, with its own times.
  func replay(_ entries: [ReplayedEntry]) throws {
    for entry in entries {
      let before = book.entries.last
      let time = entry.at.map { EntryTime(at: max($0, before?.at ?? $0), clock: entry.clock) }
      try act(entry.entry, on: now().day, keep: true, replayed: time) { ledger, _ in
        for said in entry.statements {
          try ledger.state(said.subject, said.period, said.content, salt: said.salt)
        }
        try entry.readings?({ _ = try ledger.state($0) })
      }
      guard book.entries.count == (before?.number ?? 0) + 1 else {
        throw ReplayDiffers(entry: (before?.number ?? 0) + 1, isEmpty: true)
      }
    }
  }
}

extension PlainStore: Database {
  /// Lends records as known at an entry.
  public func read<R: Sendable>(
    knownAt: EntryNumber?, _ work: @Sendable (any Records & Readings) throws -> R
  ) async throws -> R {
    let ledger = PlainLedger(book, known: knownAt ?? .max)
    defer { ledger.takeBack() }
    return try work(ledger)
  }

  /// Lends a pen for one act, and the records as they were before it.
  public func write<R: Sendable>(
    _ entry: Entry, on day: Day, keep: Bool,
    _ work: @Sendable (any KeepingPen, any Records & Readings) throws -> R
  ) async throws -> R {
    try act(entry, on: day, keep: keep) { try work($0, $1) }
  }

  /// Takes what has been stated of a thing out, and states it again edited.
  public func redact<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>, _ entry: Entry, _ edit: @Sendable (R) -> R,
    closing: @Sendable (any KeepingPen, any Records & Readings) throws -> Void
  ) async throws {
    let old = (book.bySubject[id.pointer] ?? []).map { book.statements[$0 - 1] }
    guard old.contains(where: { $0.body != nil }) else {
      throw NothingToRedact(subject: id.pointer)
    }
    try act(entry, on: now().day, keep: true) { ledger, before in
      for statement in old { try restate(statement, type, ledger, edit) }
      try closing(ledger, before)
    }
    for statement in old where statement.body != nil { book.blank(statement.number) }
  }

  private func restate<R: Record>(
    _ statement: Statement, _ type: R.Type, _ ledger: PlainLedger, _ edit: (R) -> R
  ) throws {
    switch statement.content {
    case .said(let body):
      let edited = edit(
        try Body.stored(type, body, of: statement.subject, statement: statement.number))
      guard edited.pointer == statement.subject,
        let mark = Redaction(ofStatement: statement.number, about: statement.subject)
      else { throw NothingToRedact(subject: statement.subject) }
      try ledger.state(mark.pointer, Period(from: ledger.day), .said(Body.encode(mark)))
      try ledger.set(edited, during: statement.period)
    case .cleared: try ledger.state(statement.subject, statement.period, .cleared)
    case .redacted: break
    }
  }
}

/// Where plain stores come from: memory alone, so that there is nothing to open.
public struct PlainStores: StoreSource {
  private let now: @Sendable () -> Instant

  /// Stores whose entries take their time from a clock; noon on 9 September 2010 when none is given.
  public init(
    now: @escaping @Sendable () -> Instant = { Instant(secondsSince1970: 1_284_033_600) }
  ) {
    self.now = now
  }

  /// Nothing is there: throws `StoreFailure.missing`.
  public func open(at path: String, for: StoreUse) throws -> any Archive {
    throw StoreFailure.missing(path: path)
  }

  /// Makes a store that nobody can open again, so that what is asked of it is asked in `accept`.
  public func create(
    at path: String, replaying entries: [ReplayedEntry],
    accept: @Sendable (any Archive) async throws -> Void
  ) async throws {
    try await accept(try await memory(replaying: entries))
  }

  /// A store with a history.
  public func memory(replaying entries: [ReplayedEntry]) async throws -> any Archive {
    let store = PlainStore(now: now)
    try await store.replay(entries)
    return store
  }

  /// Nothing is there: throws `StoreFailure.missing`.
  public func upgrade(at path: String) async throws -> Upgrade {
    throw StoreFailure.missing(path: path)
  }

  /// Nothing is left beside anything.
  public func sweep(beside path: String) -> [String] { [] }
}
