public import Store
public import Vocabulary

extension StatementStore: Journal {
  /// The end of the chain with how the store came about.
  public func head() async throws -> PublishedHead? {
    try transaction(writing: false) { last in
      (try last.map { try published(Head(number: $0.number, digest: $0.digest)) }, false)
    }
  }

  /// The entries in order.
  public func entries(upTo: EntryNumber?) async throws -> [SignedEntry] {
    try transaction(writing: false) { _ in (try shelf.entries(upTo: upTo ?? .max), false) }
  }

  /// One entry.
  public func entry(_ number: EntryNumber) async throws -> SignedEntry? {
    try transaction(writing: false) { _ in (try shelf.entry(number), false) }
  }

  /// The last entry made up to the end of a day.
  public func lastEntry(on day: Day) async throws -> EntryNumber {
    let end = Instant(secondsSince1970: Int64(day.number + 1) * 86_400)
    return try transaction(writing: false) { last in
      (try number(upTo: last?.number ?? 0) { $0.at < end }, false)
    }
  }

  /// What has been stated of a thing, or of everything.
  public func statements(of subject: Pointer?) async throws -> [Statement] {
    try transaction(writing: false) { last in
      if let subject { return (try shelf.statements(of: subject, upTo: .max), false) }
      var all: [Statement] = []
      for number in stride(from: 1, through: last?.number ?? 0, by: 1) {
        all += try shelf.statements(madeBy: number)
      }
      return (all, false)
    }
  }

  /// What has been stated of each of some things.
  public func statements(ofEach subjects: [Pointer]) async throws -> [Statement] {
    try transaction(writing: false) { _ in
      (try subjects.flatMap { try shelf.statements(of: $0, upTo: .max) }, false)
    }
  }

  /// What an entry states.
  public func statements(madeBy number: EntryNumber) async throws -> [Statement] {
    try transaction(writing: false) { _ in (try shelf.statements(madeBy: number), false) }
  }

  /// Hands over readings, in order.
  public func readings(
    upTo entry: EntryNumber, newestOnly: Bool, _ each: @Sendable (StatedReading) throws -> Void
  ) async throws {
    try transaction(writing: false, isRepeatable: false) { _ in
      let entries = try shelf.readingCounts().keys.filter { $0 <= entry }.sorted()
      for number in entries {
        try shelf.readings(madeBy: number) { stated in
          if newestOnly {
            let newest = try shelf.newest(likeThat: stated.reading, upTo: entry)
            if newest?.entry != number { return }
          }
          try each(stated)
        }
      }
      return ((), false)
    }
  }

  /// How many readings each entry states.
  public func readingCounts() async throws -> [EntryNumber: Int] {
    try transaction(writing: false) { _ in (try shelf.readingCounts(), false) }
  }

  /// The readings that an entry states, in order.
  public func readings(madeBy number: EntryNumber) async throws -> [StatedReading] {
    try transaction(writing: false) { _ in
      var found: [StatedReading] = []
      try shelf.readings(madeBy: number) { found.append($0) }
      return (found, false)
    }
  }

  /// How many readings an entry states.
  public func readingCount(of entry: EntryNumber) async throws -> Int {
    try transaction(writing: false) { _ in (try shelf.readingCount(of: entry), false) }
  }

  /// The kinds that anything has been stated of, in order.
  public func kinds() async throws -> [String] {
    try transaction(writing: false) { _ in (try shelf.kinds(), false) }
  }

  /// Recomputes everything, entry by entry, and names the first bad one.
  public func verify(published: PublishedHead?) async throws -> Verification {
    for _ in 1...2 {
      // Not a transaction as others: the last entry itself may be what is bad.
      try shelf.begin(writing: false)
      defer { shelf.rollback() }
      var verifier = Verifier(shelf: shelf, deriver: deriver)
      let found = Result {
        try verifier.verify(last: shelf.lastNumber(), published: published)
      }
      if shelf.isUndisturbed { return try found.get() }
    }
    throw StoreFailure.changedMeanwhile(path: shelf.path)
  }

  // MARK: The head

  private func published(_ head: Head) throws -> PublishedHead {
    let replayed = try number(upTo: head.number, isBefore: \.isReplay)
    let last = try shelf.entry(replayed)?.digest ?? ""
    return PublishedHead(
      head, origin: Digest.origin(format: try shelf.format(), replayed: replayed, last, head))
  }

  /// The last entry up to a number that something holds of, as of all before it; 0 for none.
  ///
  /// Halves the book instead of reading it.
  private func number(
    upTo last: EntryNumber, isBefore: (SignedEntry) -> Bool
  ) throws -> EntryNumber {
    var (low, high) = (0, last)
    while low < high {
      let middle = low + (high - low + 1) / 2
      guard let entry = try shelf.entry(middle) else {
        throw StoreFailure.damaged(path: shelf.path, detail: "entry.number")
      }
      if isBefore(entry) { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
