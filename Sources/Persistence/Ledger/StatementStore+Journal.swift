public import Casework
public import Vocabulary

extension StatementStore: Journal {
  /// The entries in order.
  public func entries(upTo: EntryNumber?) async throws -> [SignedEntry] {
    try transaction(writing: false) { _ in (try shelf.entries(upTo: upTo ?? .max), false) }
  }

  /// The last entry made up to the end of a day.
  public func lastEntry(on day: Day) async throws -> EntryNumber {
    let end = Instant(secondsSince1970: Int64(day.number + 1) * 86_400)
    return try transaction(writing: false) { _ in (try shelf.lastEntry(before: end), false) }
  }

  /// What has been stated of a thing, or of everything.
  public func statements(of subject: Pointer?) async throws -> [Statement] {
    try transaction(writing: false) { last in
      if let subject { return (try shelf.statements(of: subject, upTo: .max), false) }
      let entries = last.map { 1...max(1, $0.number) }.map(Array.init) ?? []
      return (try entries.flatMap { try shelf.statements(madeBy: $0) }, false)
    }
  }

  /// Hands over readings, in order.
  public func readings(
    upTo entry: EntryNumber, newestOnly: Bool, _ each: @Sendable (StatedReading) throws -> Void
  ) async throws {
    try transaction(writing: false) { _ in
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

  /// The kinds that anything has been stated of, in order.
  public func kinds() async throws -> [String] {
    try transaction(writing: false) { _ in (try shelf.kinds(), false) }
  }

  /// Recomputes everything, entry by entry, and names the first bad one.
  public func verify(published: Head?) async throws -> Verification {
    // Not a transaction as others: the last entry itself may be what is bad.
    try shelf.begin(writing: false)
    defer { shelf.rollback() }
    var verifier = Verifier(shelf: shelf, deriver: deriver)
    return verifier.verify(last: try shelf.lastNumber(), published: published)
  }
}
