public import Store
public import Vocabulary

extension PlainStore: Journal {
  /// The end of the chain; where it came from it does not tell.
  public func head() async throws -> PublishedHead? {
    book.entries.last.map {
      PublishedHead(Head(number: $0.number, digest: $0.digest), origin: nil)
    }
  }

  /// The entries in order.
  public func entries(upTo: EntryNumber?) async throws -> [SignedEntry] {
    Array(book.entries.prefix(max(0, upTo ?? .max)))
  }

  /// One entry.
  public func entry(_ number: EntryNumber) async throws -> SignedEntry? {
    book.entries.first { $0.number == number }
  }

  /// What an entry states.
  public func statements(madeBy entry: EntryNumber) async throws -> [Statement] {
    book.made(by: entry)
  }

  /// The readings that an entry states, in order.
  public func readings(madeBy entry: EntryNumber) async throws -> [StatedReading] {
    book.readings.filter { $0.entry == entry }
  }

  /// How many readings an entry states.
  public func readingCount(of entry: EntryNumber) async throws -> Int {
    book.readings.count { $0.entry == entry }
  }

  /// The last entry made up to the end of a day.
  public func lastEntry(on day: Day) async throws -> EntryNumber {
    book.entries.last { $0.at.day <= day }?.number ?? 0
  }

  /// What has been stated of a thing, or of everything.
  public func statements(of subject: Pointer?) async throws -> [Statement] {
    guard let subject else { return book.statements }
    return (book.bySubject[subject] ?? []).map { book.statements[$0 - 1] }
  }

  /// What has been stated of each of some things.
  public func statements(ofEach subjects: [Pointer]) async throws -> [Statement] {
    subjects.flatMap { book.bySubject[$0] ?? [] }.map { book.statements[$0 - 1] }
  }

  /// Hands over readings, in order.
  public func readings(
    upTo entry: EntryNumber, newestOnly: Bool, _ each: @Sendable (StatedReading) throws -> Void
  ) async throws {
    let known = book.readings.filter { $0.entry <= entry }
    for stated in known {
      let newest = known.last { $0.reading.isAbout(theSameAs: stated.reading) }
      if !newestOnly || newest?.entry == stated.entry { try each(stated) }
    }
  }

  /// How many readings each entry states.
  public func readingCounts() async throws -> [EntryNumber: Int] {
    book.readings.reduce(into: [:]) { $0[$1.entry, default: 0] += 1 }
  }

  /// The kinds that anything has been stated of, in order.
  public func kinds() async throws -> [String] { book.byKind.keys.sorted() }

  /// Whether the entries are in order, and reach as far as a published head: nothing of what they say.
  public func verify(published: PublishedHead?) async throws -> Verification {
    let numbers = book.entries.map(\.number)
    var bad = zip(numbers, 1...).first { $0 != $1 }?.1
    var fault: Verification.Fault? = bad == nil ? nil : .missingOrAdded
    if let head = published?.head, bad == nil,
      try await entry(head.number)?.digest != head.digest
    {
      (bad, fault) = (min(head.number, book.entries.count + 1), .notAsPublished)
    }
    return Verification(
      entries: book.entries.count, firstBad: bad, fault: fault,
      head: Head(number: book.entries.count, digest: book.entries.last?.digest ?? ""), origin: nil,
      isOriginTried: false, redacted: book.statements.count { $0.content == .redacted },
      doubtfulTimes: DoubtfulTimes(in: book.entries).entries,
      clockCorrections: book.entries.filter { $0.clock != nil }.map(\.number), changedGuards: [])
  }
}
