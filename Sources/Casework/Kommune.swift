public import Vocabulary

/// One municipality: its store and the modules plugged in, and the one door to both.
public struct Kommune: Sendable {
  private let store: any Store
  /// What modules bring.
  public let catalogue: Catalogue
  /// Whether what is confidential is left out of everything read.
  private let isPublic: Bool
  /// The store's own book.
  public var journal: any Journal { store }

  /// Puts a municipality together.
  public init(store: any Store, catalogue: Catalogue, isPublic: Bool = false) {
    self.isPublic = isPublic
    self.store = store
    self.catalogue = catalogue
  }

  /// Lends the rooms as known at the end of a day (UTC), or as known now when nil.
  ///
  /// What is kept from the public is so by what is known now, whatever knowledge is asked for.
  public func read<R: Sendable>(
    known day: Day? = nil, _ work: @Sendable (Desk) throws -> R
  ) async throws -> R {
    let entry: EntryNumber? =
      if let day { try await store.lastEntry(on: day) } else { nil }
    let (catalogue, isPublic) = (catalogue, isPublic)
    let hidden = isPublic && entry != nil ? try await hidden() : []
    return try await store.read(knownAt: entry) { records in
      let lent: any Records & Readings =
        isPublic
        ? try PublicRecords(records, kinds: Catalogue.kinds, alsoHidden: hidden) : records
      return try work(Desk(lent, readings: lent, catalogue))
    }
  }

  /// What is hidden by what is known now.
  ///
  /// Read before an earlier knowledge is: that is never changed, so the answer is whole though it is
  /// not read in the same transaction.
  private func hidden() async throws -> Set<Pointer> {
    try await store.read(knownAt: nil) {
      try PublicRecords($0, kinds: Catalogue.kinds, alsoHidden: []).hidden
    }
  }

  /// Lends the rooms and a pen for one signed act that holds from a day.
  ///
  /// Before the entry is closed every rule is asked about what was touched, what it names and what
  /// names it. Throws `Refusal` with all violations at once; then, as with any error and when
  /// `keep` is false, nothing is written.
  public func write<R: Sendable>(
    _ entry: Entry, on day: Day, keep: Bool = true,
    _ work: @Sendable (Desk, any KeepingPen) throws -> R
  ) async throws -> R {
    let catalogue = catalogue
    return try await store.write(entry, on: day, keep: keep) { pen in
      let desk = Desk(pen, readings: pen, catalogue)
      let result = try work(desk, pen)
      try Self.refuse(desk, touched: pen.touched)
      return result
    }
  }

  /// Tries an act and lends what it would make, with what the rules say of all it concerns; nothing of
  /// it stays.
  public func whatIf<Done, R: Sendable>(
    _ entry: Entry, on day: Day, _ work: @Sendable (Desk, any KeepingPen) throws -> Done,
    judged: @Sendable (Desk, [Finding], Done) throws -> R
  ) async throws -> R {
    let catalogue = catalogue
    return try await store.write(entry, on: day, keep: false) { pen in
      let desk = Desk(pen, readings: pen, catalogue)
      let done = try work(desk, pen)
      return try judged(desk, try Self.findings(desk, touched: pen.touched), done)
    }
  }

  /// Takes what has been stated of a thing out of the store and states it again edited, by a signed
  /// act that is asked about as any other.
  ///
  /// For a person's name. Throws `NothingToRedact` and `Refusal`.
  public func redact<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>, _ entry: Entry, _ edit: @Sendable (R) -> R
  ) async throws {
    let catalogue = catalogue
    try await store.redact(type, id, entry, edit) { pen in
      try Self.refuse(Desk(pen, readings: pen, catalogue), touched: pen.touched)
    }
  }

  /// Kinds that somebody has stated something of and that cannot be read here, each as a finding.
  public func foreignKinds() async throws -> [Finding] {
    catalogue.foreign(try await store.kinds())
  }

  private static func refuse(_ desk: Desk, touched: Set<Pointer>) throws {
    let refusals = try findings(desk, touched: touched).filter(\.rule.refuses)
    if !refusals.isEmpty { throw Refusal(refusals) }
  }

  /// A large act is asked about as a whole, which costs less than finding its neighbours.
  private static func findings(_ desk: Desk, touched: Set<Pointer>) throws -> [Finding] {
    try desk.findings(about: touched.count > 500 ? nil : desk.neighbourhood(of: touched))
      + desk.catalogue.foreign(touched.map(\.kind)).filter(\.rule.refuses)
  }
}
