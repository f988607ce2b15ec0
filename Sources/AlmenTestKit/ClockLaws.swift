import Casework
import Store
import Vocabulary

/// What a store promises of the times it gives, and of the head it publishes.
enum ClockLaws {
  static let all = clocks + heads

  private static let dayLong: Int64 = 86_400
  private static let start: Int64 = 1_000_000_000

  private static func act(_ word: ClockWord? = nil) -> Entry {
    Entry(author: "prøve", capacity: "import", reason: "ur", clock: word)
  }

  private static func write(
    _ store: any Archive, _ title: String, _ word: ClockWord? = nil
  ) async throws {
    try await store.write(act(word), on: StoreContract.day, keep: true) { pen, _ in
      try pen.set(TestNote("a", title))
    }
  }

  /// The refusal of an act, which must leave no trace; nil when it is taken.
  private static func refusal(
    _ store: any Archive, _ word: ClockWord? = nil
  ) async throws -> ClockRefusal? {
    let before = try await store.head()
    do {
      try await write(store, "afvist?", word)
      return nil
    } catch let refusal as ClockRefusal {
      try requireEqual(try await store.head(), before, "what a refused act left")
      return refusal
    }
  }

  private static let clocks: [Law<StoreContract.Making>] = [
    Law("a clock a day behind is borne, and one more than that is refused") { make in
      let clock = GivenTimes([start, start - dayLong, start - dayLong - 1])
      let store = try await make { clock.next() }
      try await write(store, "en")
      try requireEqual(try await refusal(store), nil, "a day behind")
      guard case .behind(_, let last, 2) = try await refusal(store) else {
        throw Broken("more than a day behind was taken")
      }
      try requireEqual(last.seconds, start, "the time it is held against")
    },
    Law("a clock that was said to be wrong before gives the second after, and is kept beside it") {
      make in
      let right = start - 300 * dayLong
      let clock = GivenTimes([start, right, right, right + 60, right + dayLong])
      let store = try await make { clock.next() }
      try await write(store, "fra fremtiden")
      guard case .behind = try await refusal(store, .confirmed) else {
        throw Broken("another word was taken for it")
      }
      for (title, word) in [("en", ClockWord.corrected), ("to", nil), ("tre", nil)] {
        try await write(store, title, word)
      }
      let entries = try await store.entries(upTo: nil)
      try requireEqual(
        entries.map(\.at.seconds), [start, start + 1, start + 2, start + 3], "times")
      try requireEqual(
        entries.map { $0.clock?.seconds }, [nil, right, right + 60, right + dayLong], "clocks")
      let result = try await store.verify(published: nil)
      try require(result.isOK, "the chain is broken")
      try requireEqual(result.clockCorrections, [2, 3, 4], "what verify tells")
      try requireEqual(result.doubtfulTimes, [1], "whose time is too late")
    },
    Law("a clock more than 400 days ahead asks for a word, and less does not") { make in
      let far = start + 400 * dayLong
      let clock = GivenTimes([start, far, far + 400 * dayLong + 1, far + 400 * dayLong + 1])
      let store = try await make { clock.next() }
      try await write(store, "en")
      try requireEqual(try await refusal(store), nil, "400 days ahead")
      guard case .ahead = try await refusal(store) else { throw Broken("it was taken") }
      try requireEqual(try await refusal(store, .confirmed), nil, "with the word")
    },
    Law("a time that cannot be read back is refused before anything is written") { make in
      guard let last = Day("2999-12-31") else { throw Broken("no such day") }
      let end = Int64(last.number + 1) * dayLong
      let clock = GivenTimes([end - 1, end])
      let store = try await make { clock.next() }
      try await write(store, "sidste sekund")
      guard case .unreadable = try await refusal(store, .confirmed) else {
        throw Broken("it was taken")
      }
      try requireEqual(try await store.entries(upTo: nil).count, 1, "entries")
    },
  ]

  private static let heads: [Law<StoreContract.Making>] = [
    Law("the head is what verify comes to, and an empty store has none") { make in
      let store = try await make { StoreContract.noon }
      try requireEqual(try await store.head(), nil, "the head of nothing")
      for title in ["en", "to", "tre"] {
        try await write(store, title)
        let found = try await store.verify(published: nil)
        let head = try await store.head()
        try requireEqual(head?.head, found.head, "the head")
        try requireEqual(head?.origin, found.origin, "the origin")
        try requireEqual(head?.origin?.replayed, 0, "entries replayed")
      }
    },
    Law("an origin that is not the published one shows, and one that is not there is not tried") {
      make in
      let store = try await make { StoreContract.noon }
      try await write(store, "en")
      guard let head = try await store.head(), let origin = head.origin else {
        throw Broken("it has no origin")
      }
      try await write(store, "to")
      let own = try await store.verify(published: head)
      try require(own.isOK && own.isOriginTried, "its own origin, published an entry ago")
      let untold = try await store.verify(published: PublishedHead(head.head, origin: nil))
      try require(untold.isOK && !untold.isOriginTried, "a head without an origin")
      for other in [
        Origin(replayed: 1, digest: origin.digest),
        Origin(replayed: 0, digest: String(origin.digest.reversed())),
      ] {
        let found = try await store.verify(published: PublishedHead(head.head, origin: other))
        try requireEqual(found.fault, .otherOrigin, "what verify says of another origin")
      }
    },
    Law("one entry is given with what it states, and a number that none has gives none") { make in
      let store = try await make { StoreContract.noon }
      for title in ["en", "to"] { try await write(store, title) }
      try requireEqual(try await store.entry(2)?.number, 2, "the entry")
      for number in [-1, 0, 3, .max] {
        try requireEqual(try await store.entry(number), nil, "entry \(number)")
        try requireEqual(try await store.statements(madeBy: number), [], "what it states")
      }
      try requireEqual(try await store.statements(madeBy: 2).map(\.number), [2], "statements")
      try requireEqual(try await store.readingCount(of: 2), 0, "readings")
    },
  ]
}
