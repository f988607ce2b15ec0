public import Store
public import Vocabulary

/// One municipality: its store and the modules plugged in, and the one door to both.
public struct Kommune: Sendable {
  private let store: any Archive
  /// The store, for what is tried in it.
  var archive: any Archive { store }
  /// What modules bring.
  public let catalogue: Catalogue
  /// Whether what is confidential is left out of everything read.
  private let isPublic: Bool
  /// The store's own book.
  public var journal: any Journal { store }

  /// Puts a municipality together.
  public init(store: any Archive, catalogue: Catalogue, isPublic: Bool = false) {
    self.isPublic = isPublic
    self.store = store
    self.catalogue = catalogue
  }

  /// Lends the rooms as known at the end of a day (UTC), or as known now when nil.
  ///
  /// What is kept from the public is so by what is known now, whatever knowledge is asked for, and by that
  /// knowledge too. Throws `SecrecyFailed` when a part cannot say what it hides.
  public func read<R: Sendable>(
    known day: Day? = nil, _ work: @Sendable (Desk) throws -> R
  ) async throws -> R {
    try await read(known: day.map { Known.day($0) }, work)
  }

  /// The same as known at the end of a day, or with an entry; throws `NoSuchEntry` too.
  public func read<R: Sendable>(
    known: Known?, _ work: @Sendable (Desk) throws -> R
  ) async throws -> R {
    let entry = try await store.lastEntry(known: known)
    let day = try await store.day(known: known)
    let (catalogue, isPublic) = (catalogue, isPublic)
    let hidden = isPublic && entry != nil ? try await hidden() : Hidden()
    return try await store.read(knownAt: entry) { records in
      let lent: any Records & Readings =
        isPublic ? try catalogue.publicRecords(of: records, alsoHidden: hidden) : records
      return try work(catalogue.asKnown(on: day).house(over: lent))
    }
  }

  /// What is hidden by what is known now.
  ///
  /// Read before an earlier knowledge is: that is never changed, so the answer is whole though it is
  /// not read in the same transaction.
  private func hidden() async throws -> Hidden {
    let catalogue = catalogue
    return try await store.read(knownAt: nil) { try catalogue.publicRecords(of: $0).hidden }
  }

  /// Lends the rooms and a pen for one signed act that holds from a day.
  ///
  /// Before the entry is closed every rule is asked about all that the act may concern. Throws `Refusal`
  /// with all violations at once; then, as with any error and when `keep` is false, nothing is written. What a rule
  /// asks for a word for is refused unless `words` has it.
  public func write<R: Sendable>(
    _ entry: Entry, on day: Day, saying words: Set<String> = [], keep: Bool = true,
    _ work: @Sendable (Desk, any KeepingPen) throws -> R
  ) async throws -> R {
    try await write(entry, on: day, saying: words, work) { _, judgement, result in
      if !judgement.refusals.isEmpty { throw Refusal(judgement.refusals) }
      return Verdict(result, keep: keep)
    }.result
  }

  /// Lends the rooms and a pen for one signed act, then the rooms as the act makes them with what the
  /// rules say of it, while names can still be looked up; all of it once, in one transaction.
  ///
  /// The entry is nil when nothing was kept: by the verdict, because a rule refuses, or because the act states nothing.
  public func write<Done, R: Sendable>(
    _ entry: Entry, on day: Day, saying words: Set<String> = [],
    _ work: @Sendable (Desk, any KeepingPen) throws -> Done,
    judged: @Sendable (Desk, Judgement, Done) throws -> Verdict<R>
  ) async throws -> (result: R, entry: EntryNumber?) {
    let catalogue = catalogue
    do {
      return try await store.write(entry, on: day, keep: true) { pen, before in
        let desk = Desk(pen, catalogue)
        let done = try work(desk, pen)
        pen.layDown()
        let judgement = try desk.judgement(
          of: pen.touched, before: Desk(before, catalogue), saying: words)
        let verdict = try judged(desk, judgement, done)
        guard verdict.isKept, judgement.refusals.isEmpty else {
          throw NotKept(result: verdict.result)
        }
        return (verdict.result, pen.touched.isEmpty ? nil : pen.entry)
      }
    } catch let notKept as NotKept<R> {
      return (notKept.result, nil)
    }
  }

  /// Takes what has been stated of a thing out of the store and states it again edited, by a signed
  /// act that is asked about as any other.
  ///
  /// For a person's name. `closing` is asked last, of the rooms as they are then; what it throws undoes all. Throws
  /// `NothingToRedact` and `Refusal`.
  public func redact<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>, _ entry: Entry, _ edit: @Sendable (R) -> R,
    closing: @Sendable (Desk) throws -> Void = { _ in }
  ) async throws {
    let catalogue = catalogue
    try await store.redact(type, id, entry, edit) { pen, before in
      pen.layDown()
      let desk = Desk(pen, catalogue)
      let judgement = try desk.judgement(of: pen.touched, before: Desk(before, catalogue))
      if !judgement.refusals.isEmpty { throw Refusal(judgement.refusals) }
      try closing(desk)
    }
  }

  /// Kinds that somebody has stated something of and that cannot be read here, each as a finding.
  public func foreignKinds() async throws -> [Finding] {
    catalogue.foreign(try await store.kinds())
  }
}

/// What is to become of an act that has been judged.
public struct Verdict<R: Sendable>: Sendable {
  let result: R
  let isKept: Bool

  /// Hands on a result, and keeps the act or leaves it as a trial.
  public init(_ result: R, keep: Bool) {
    self.result = result
    self.isKept = keep
  }
}

/// Leaves a transaction with a result and nothing written.
private struct NotKept<R: Sendable>: Error {
  let result: R
}
