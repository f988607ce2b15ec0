public import Store
public import Vocabulary

/// The store of statements, over whichever shelf: an actor whose transactions are synchronous.
public actor StatementStore {
  let shelf: any Shelf
  let deriver: Deriver
  private let now: @Sendable () -> Instant
  private var cache = DecodedBodies(upTo: 0)
  private var cachedHead = Head(number: 0, digest: "")

  init(
    _ shelf: sending any Shelf, kinds: [any Record.Type], now: @escaping @Sendable () -> Instant
  ) {
    self.shelf = shelf
    self.deriver = Deriver(kinds)
    self.now = now
  }

  /// Runs work in a transaction of the shelf; it stays when the work says so.
  ///
  /// What is read while others write a file that was taken to be still is asked again, once; work that
  /// hands things over on its way cannot be, and throws `StoreFailure.changedMeanwhile`.
  func transaction<R>(
    writing: Bool, isRepeatable: Bool = true,
    _ work: (SignedEntry?) throws -> (result: R, keep: Bool)
  ) throws -> R {
    for mayRepeat in [isRepeatable, false] {
      let found = Result { try once(writing: writing, work) }
      if shelf.isUndisturbed { return try found.get() }
      if !mayRepeat { break }
    }
    throw StoreFailure.changedMeanwhile(path: shelf.path)
  }

  private func once<R>(
    writing: Bool, _ work: (SignedEntry?) throws -> (result: R, keep: Bool)
  ) throws -> R {
    try shelf.begin(writing: writing)
    do {
      let last = try lastEntry()
      let outcome = try work(last)
      if outcome.keep { try shelf.commit() } else { shelf.rollback() }
      return outcome.result
    } catch {
      shelf.rollback()
      throw error
    }
  }

  /// The last entry; throws `StoreFailure` when it does not follow the one before it.
  private func lastEntry() throws -> SignedEntry? {
    guard let last = try shelf.lastEntry() else { return nil }
    let before = last.number == 1 ? "" : try shelf.entry(last.number - 1)?.digest
    guard before == last.previous else {
      throw StoreFailure.damaged(path: shelf.path, detail: "entry.previous")
    }
    return last
  }

  /// What has been read so far: what tests bound the cost of a question by.
  package func workDone() -> ShelfWork { shelf.work }

  /// The decoded bodies that are still good: other processes may have written, and redacted.
  private func bodies(_ last: SignedEntry?) throws -> DecodedBodies {
    let head = Head(number: last?.number ?? 0, digest: last?.digest ?? "")
    let before = try shelf.entry(cachedHead.number)
    let isKnown = before?.digest ?? "" == cachedHead.digest
    let redactions = try shelf.statements(ofKind: Redaction.kind, upTo: head.number)
    let isRedacted = redactions.contains { $0.entry > cachedHead.number }
    cache =
      isKnown && !isRedacted
      ? cache.extended(to: last?.last ?? 0)
      : DecodedBodies(upTo: last?.last ?? 0)
    cachedHead = head
    return cache
  }
}

extension StatementStore: Database {
  /// Lends records as known at an entry, in one state of the store.
  public func read<R: Sendable>(
    knownAt: EntryNumber?, _ work: @Sendable (any Records & Readings) throws -> R
  ) async throws -> R {
    try transaction(writing: false) { last in
      let ledger = Ledger(shelf, known: knownAt ?? .max, cache: try bodies(last))
      defer { ledger.takeBack() }
      return (try work(ledger), false)
    }
  }

  /// Lends a pen for one act, and the records as they were before it.
  public func write<R: Sendable>(
    _ entry: Entry, on day: Day, keep: Bool,
    _ work: @Sendable (any KeepingPen, any Records & Readings) throws -> R
  ) async throws -> R {
    try transaction(writing: true) { last in
      let before = try before(last)
      defer { before.takeBack() }
      return try write(entry, on: day, after: last, keep: keep) { try work($0, before) }
    }
  }

  /// The records as they are known up to an entry, also once the next has begun to state.
  private func before(_ last: SignedEntry?) throws -> Ledger {
    Ledger(shelf, known: last?.number ?? 0, cache: try bodies(last))
  }

  /// One act inside a transaction: states, then closes the entry.
  private func write<R>(
    _ entry: Entry, on day: Day, after last: SignedEntry?, replayed: EntryTime? = nil, keep: Bool,
    isExported: Bool = false, _ work: (Ledger) throws -> R
  ) throws -> (result: R, keep: Bool) {
    let number = (last?.number ?? 0) + 1
    if !isExported { try refuseTexts(of: entry, number) }
    let ledger = Ledger(
      shelf, known: .max, cache: try bodies(last),
      writing: Ledger.Writing(
        day: day, entry: number, basis: min(entry.basis ?? .max, number - 1),
        nextStatement: (last?.last ?? 0) &+ 1, isExported: isExported,
        pointers: deriver.pointers, salt: newSalt))
    defer { ledger.takeBack() }
    let result = try work(ledger)
    guard keep, ledger.hasStated else { return (result, false) }
    let time = try replayed ?? EntryTime(now: now(), word: entry.clock, after: last)
    var signed = SignedEntry(
      number: number, at: time.at, clock: time.clock, author: entry.author,
      capacity: entry.capacity, reason: entry.reason, isReplay: replayed != nil,
      last: ledger.last, previous: last?.digest ?? "", digest: "")
    var digest = ledger.digest
    signed.digest = digest.digest(of: signed)
    try ledger.closeReadings()
    try shelf.append(signed)
    return (result, true)
  }

  private func refuseTexts(of entry: Entry, _ number: EntryNumber) throws {
    let subject = Pointer(kind: "entry", id: String(number))
    let texts = [
      ("author", entry.author), ("capacity", entry.capacity), ("reason", entry.reason),
    ]
    for (property, text) in texts {
      try RecordRules.refuseText(text, of: property, about: subject)
    }
  }
}

extension StatementStore {
  /// Puts a history into a store that has just been made, with its own times, salts and digests.
  func replay(_ entries: [ReplayedEntry]) throws {
    for entry in entries {
      try transaction(writing: true) { last in
        let time = entry.at.map {
          EntryTime(at: max($0, last?.at ?? $0), clock: entry.clock)
        }
        let outcome = try write(
          entry.entry, on: now().day, after: last, replayed: time, keep: true,
          isExported: entry.digest != nil
        ) { ledger in
          for said in entry.statements { try restate(said, ledger) }
          try entry.readings?({ _ = try ledger.state($0) })
        }
        let made = try shelf.lastEntry()
        // What states nothing new would vanish, and every later entry have another number.
        guard made?.number == (last?.number ?? 0) + 1 else {
          throw ReplayDiffers(entry: (last?.number ?? 0) + 1, isEmpty: true)
        }
        if let digest = entry.digest, made?.digest != digest {
          throw ReplayDiffers(entry: (last?.number ?? 0) + 1)
        }
        return outcome
      }
    }
  }

  private func restate(_ said: ReplayedEntry.Said, _ ledger: Ledger) throws {
    let body: String? = if case .said(let body) = said.content { body } else { nil }
    try ledger.state(
      said.subject, said.period, body: body, salt: said.salt,
      digest: said.content == .redacted ? said.digest : nil,
      pointsAt: deriver.pointers(said.subject.kind, body))
  }

  /// Puts what is still beside the file into it.
  func settle() throws { try shelf.settle() }

  /// Takes what has been stated of a thing out of the store, and states it again edited.
  public func redact<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>, _ entry: Entry, _ edit: @Sendable (R) -> R,
    closing: @Sendable (any KeepingPen, any Records & Readings) throws -> Void
  ) async throws {
    try transaction(writing: true) { last in
      let before = try before(last)
      defer { before.takeBack() }
      let old = try shelf.statements(of: id.pointer, upTo: .max)
      guard old.contains(where: { $0.body != nil }) else {
        throw NothingToRedact(subject: id.pointer)
      }
      let outcome = try write(entry, on: now().day, after: last, keep: true) { ledger in
        for statement in old { try restate(statement, type, ledger, edit) }
        try closing(ledger, before)
      }
      for statement in old where statement.body != nil { try shelf.blank(statement.number) }
      return outcome
    }
    cache = DecodedBodies(upTo: 0)
    try shelf.settle()
  }

  private func restate<R: Record>(
    _ statement: Statement, _ type: R.Type, _ ledger: Ledger, _ edit: (R) -> R
  ) throws {
    switch statement.content {
    case .said(let body):
      let edited = edit(
        try Body.stored(type, body, of: statement.subject, statement: statement.number))
      guard edited.pointer == statement.subject,
        let mark = Redaction(ofStatement: statement.number, about: statement.subject)
      else { throw NothingToRedact(subject: statement.subject) }
      try ledger.state(
        mark.pointer, Period(from: ledger.day), body: Body.encode(mark), pointsAt: mark.pointsAt)
      try ledger.set(edited, during: statement.period)
    case .cleared:
      try ledger.state(statement.subject, statement.period, body: nil, pointsAt: [])
    case .redacted: break
    }
  }
}

/// A text of 128 random bits.
private func newSalt() -> String {
  var generator = SystemRandomNumberGenerator()
  return String(generator.next(), radix: 36) + String(generator.next(), radix: 36)
}
