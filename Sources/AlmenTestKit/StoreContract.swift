import Casework
public import Store
public import Vocabulary

/// What every store promises. A store's author runs each law over stores of her own:
///
///     @Test(arguments: StoreContract.laws)
///     func keeps(_ law: Law<StoreContract.Making>) async throws { try await law.check(making) }
public enum StoreContract {
  /// Makes an empty store that keeps `TestNote`s and takes its time from a clock.
  public typealias Making =
    @Sendable (_ now: @escaping @Sendable () -> Instant) async throws
    -> any Archive

  /// The kinds the store must know.
  public static let kinds: [any Record.Type] = [TestNote.self, Redaction.self]

  /// Every promise.
  public static let laws: [Law<Making>] =
    basics + signing + BookLaws.all + ClockLaws.all + ReadingLaws.all + StoreOracle.laws

  static let noon = Instant(secondsSince1970: 1_284_033_600)
  static let day = Day(daysSince1970: 14_800)

  static func act(_ reason: String, basis: EntryNumber? = nil) -> Entry {
    Entry(author: "prøve", capacity: "import", reason: reason, basis: basis)
  }

  static func from(_ days: Int, to end: Int? = nil) -> Period {
    Period(day.adding(days: days), to: end.map { day.adding(days: $0) }) ?? .always
  }

  // MARK: Reading and writing

  private static let basics: [Law<Making>] = [
    Law("what is written is read, on its days and not on others") { make in
      let store = try await make { noon }
      try await store.write(act("a"), on: day, keep: true) { pen in
        try pen.set(TestNote("a", "en"), during: from(0, to: 10))
      }
      let found = try await store.read(knownAt: nil) { records in
        try [-1, 0, 9, 10].map {
          try records.record(TestNote.self, "a", on: day.adding(days: $0))?.title
        }
      }
      try requireEqual(found, [nil, "en", "en", nil], "the ends of a period")
    },
    Law("the last day that can be written comes out as it went in") { make in
      let store = try await make { noon }
      guard let last = Day("2999-12-31"), let period = Period(day, until: last) else {
        throw Broken("no such day")
      }
      try await store.write(act("a"), on: day, keep: true) {
        try $0.set(TestNote("a", "en"), during: period)
      }
      let found = try await store.statements(of: nil).map(\.period)
      try requireEqual(found, [period], "the period")
    },
    Law("a change recorded for the future leaves the days between alone") { make in
      let store = try await make { noon }
      try await store.write(act("a"), on: day, keep: true) { try $0.set(TestNote("a", "nu")) }
      try await store.write(act("b"), on: day.adding(days: 100), keep: true) {
        try $0.set(TestNote("a", "siden"))
      }
      try await store.write(act("c"), on: day.adding(days: 10), keep: true) {
        try $0.set(TestNote("a", "imens"))
      }
      let titles = try await store.read(knownAt: nil) { records in
        try records.timeline(TestNote.self, "a").pieces.map(\.value.title)
      }
      try requireEqual(titles, ["nu", "imens", "siden"], "versions")
    },
    Law("an act that is not kept, fails or states nothing leaves no trace") { make in
      let store = try await make { noon }
      let seen = try await store.write(act("a"), on: day, keep: false) { pen in
        try pen.set(TestNote("a", "hvis"))
        return try pen.record(TestNote.self, "a", on: day)?.title
      }
      try requireEqual(seen, "hvis", "a what-if sees itself")
      try? await store.write(act("b"), on: day, keep: true) { pen in
        try pen.set(TestNote("a", "fejl"))
        throw Broken("on purpose")
      }
      try await store.write(act("c"), on: day, keep: true) { _ in }
      let entries = try await store.entries(upTo: nil)
      try requireEqual(entries.count, 0, "entries")
      let titles = try await store.read(knownAt: nil) { records in
        try records.records(TestNote.self, on: day).map(\.title)
      }
      try requireEqual(titles, [], "records")
    },
    Law("records kept after their transaction refuse") { make in
      let store = try await make { noon }
      let keeper = Keeper()
      try await store.read(knownAt: nil) { keeper.kept = $0 }
      do {
        _ = try keeper.kept?.records(TestNote.self, on: day)
        throw Broken("they answered")
      } catch is RecordsReturned {}
    },
    Law("two writers at once lose nothing") { make in
      let store = try await make { noon }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<20 {
          group.addTask {
            try await store.write(act("\(number)"), on: day, keep: true) { pen in
              let id = Identifier<TestNoteSubject>("n\(number)") ?? "a"
              try pen.set(TestNote(id, "\(number)"))
            }
          }
        }
        try await group.waitForAll()
      }
      let count = try await store.read(knownAt: nil) {
        try $0.records(TestNote.self, on: day).count
      }
      try requireEqual(count, 20, "records")
      try require(try await store.verify(published: nil).isOK, "the chain is broken")
    },
    Law("an act on outdated knowledge of what it touches is refused with who changed what") {
      make in
      let store = try await make { noon }
      for (id, reason) in [("a", "første"), ("b", "anden"), ("a", "tredje")] {
        try await store.write(act(reason), on: day, keep: true) { pen in
          try pen.set(TestNote(Identifier(id) ?? "a", reason))
        }
      }
      do {
        try await store.write(act("sen", basis: 2), on: day, keep: true) { pen in
          try pen.set(TestNote("a", "sen"))
        }
        throw Broken("it was taken")
      } catch let stale as StaleWrite {
        try requireEqual(stale.by.reason, "tredje", "who changed it")
      }
      do {
        try await store.write(act("hviler på", basis: 2), on: day, keep: true) { pen in
          try pen.expectUnchanged(Identifier<TestNoteSubject>("a").pointer)
          try pen.set(TestNote("b", "hviler"))
        }
        throw Broken("what it rests on was changed, and it was taken")
      } catch is StaleWrite {}
      try await store.write(act("andet", basis: 2), on: day, keep: true) { pen in
        try pen.set(TestNote("b", "andet"))
      }
      try requireEqual(try await store.entries(upTo: nil).count, 4, "entries")
    },
  ]

  // MARK: The book

  private static let signing: [Law<Making>] = [
    Law("entries have author, capacity, reason, order and a time that never goes back") { make in
      let clock = GivenTimes([300, 200, 400])
      let store = try await make { clock.next() }
      for reason in ["en", "to", "tre"] {
        try await store.write(act(reason), on: day, keep: true) {
          try $0.set(TestNote("a", reason))
        }
      }
      let entries = try await store.entries(upTo: nil)
      try requireEqual(entries.map(\.number), [1, 2, 3], "numbers")
      try requireEqual(entries.map(\.reason), ["en", "to", "tre"], "reasons")
      try requireEqual(entries.map(\.at.seconds), [300, 300, 400], "times")
      try requireEqual(
        entries.map(\.previous), ["", entries[0].digest, entries[1].digest], "the chain")
      try requireEqual(try await store.verify(published: nil).isOK, true, "verify")
    },
    Law("what was known on a day is what entries up to its end say") { make in
      let clock = GivenTimes([10, 86_399, 86_400])
      let store = try await make { clock.next() }
      for reason in ["en", "to", "tre"] {
        try await store.write(act(reason), on: day, keep: true) {
          try $0.set(TestNote("a", reason))
        }
      }
      let first = try await store.lastEntry(on: Day(daysSince1970: 0))
      try requireEqual(first, 2, "the last entry of the first day")
      let title = try await store.read(knownAt: first) {
        try $0.record(TestNote.self, "a", on: day)?.title
      }
      try requireEqual(title, "to", "what was known")
    },
    Law("the kinds that something has been stated of are told, each once") { make in
      let store = try await make { noon }
      try requireEqual(try await store.kinds(), [], "before")
      for title in ["en", "to"] {
        try await store.write(act(title), on: day, keep: true) { try $0.set(TestNote("a", title)) }
      }
      try await store.write(act("kept"), on: day, keep: true) { pen in
        try pen.keep(
          Pointer(kind: "abc.ting", id: "x"), body: "{}", during: from(0))
      }
      try requireEqual(try await store.kinds(), ["abc.ting", "test-note"], "kinds")
      try require(try await store.verify(published: nil).isOK, "an unknown kind breaks nothing")
    },
    Law("a cut tail shows against a published head") { make in
      let (whole, cut) = (try await make { noon }, try await make { noon })
      for store in [whole, cut] {
        try await store.write(act("en"), on: day, keep: true) { try $0.set(TestNote("a", "en")) }
      }
      try await whole.write(act("to"), on: day, keep: true) { try $0.set(TestNote("a", "to")) }
      let head = PublishedHead(try await whole.verify(published: nil).head, origin: nil)
      try require(try await whole.verify(published: head).isOK, "its own head")
      let result = try await cut.verify(published: head)
      try requireEqual(result.firstBad, 2, "the first bad entry")
    },
    Law("a redaction takes the content out, says so, and keeps the answers of today") { make in
      let store = try await make { noon }
      for title in ["Navn Navnesen", "Navn Nyesen"] {
        try await store.write(act(title), on: day, keep: true) { pen in
          try pen.set(TestNote("a", title), during: from(0, to: 10))
        }
      }
      try await store.redact(TestNote.self, "a", act("sletning")) { note in
        TestNote(note.id, "slettet")
      } closing: { _, _ in
      }
      let statements = try await store.statements(of: Identifier<TestNoteSubject>("a").pointer)
      try requireEqual(
        statements.map { $0.content == .redacted }, [true, true, false, false], "redacted")
      let title = try await store.read(knownAt: nil) {
        try $0.record(TestNote.self, "a", on: day)?.title
      }
      try requireEqual(title, "slettet", "today's answer")
      let before = try await store.read(knownAt: 2) {
        try $0.record(TestNote.self, "a", on: day)?.title
      }
      try requireEqual(before, nil, "the answer of before")
      let result = try await store.verify(published: nil)
      try require(result.isOK, "verify says \(result)")
      try requireEqual(result.redacted, 2, "redacted statements")
    },
    Law("a redaction that is refused, is of nothing or makes another thing has no effect") { make in
      let store = try await make { noon }
      try await store.write(act("en"), on: day, keep: true) { try $0.set(TestNote("a", "navn")) }
      let tries: [@Sendable () async throws -> Void] = [
        {
          try await store.redact(TestNote.self, "a", act("x")) {
            TestNote($0.id, "y")
          } closing: { _, _ in
            throw Broken("refused")
          }
        },
        {
          try await store.redact(TestNote.self, "b", act("x")) {
            $0
          } closing: { _, _ in
          }
        },
        {
          try await store.redact(TestNote.self, "a", act("x")) { _ in
            TestNote("b", "y")
          } closing: { _, _ in
          }
        },
      ]
      for each in tries {
        do {
          try await each()
        } catch {
          continue
        }
        throw Broken("it was taken")
      }
      let title = try await store.read(knownAt: nil) {
        try $0.record(TestNote.self, "a", on: day)?.title
      }
      try requireEqual(title, "navn", "what is said")
      try requireEqual(try await store.entries(upTo: nil).count, 1, "entries")
    },
    Law("marks of redactions cannot be written") { make in
      let store = try await make { noon }
      guard let mark = Redaction(ofStatement: 1, about: Pointer(kind: "test-note", id: "a")) else {
        throw Broken("no mark")
      }
      do {
        try await store.write(act("x"), on: day, keep: true) { try $0.set(mark) }
        throw Broken("it was taken")
      } catch is Refusal {}
    },
    Law("an act is lent the records as they were before it, and the number of its entry") { make in
      let store = try await make { noon }
      for title in ["en", "to"] {
        let (before, now, number) = try await store.write(act(title), on: day, keep: true) {
          pen, before in
          try pen.set(TestNote("a", title, mentions: ["b"]))
          let target = Identifier<TestNoteSubject>("b").pointer
          return (
            try before.timelines(TestNote.self, during: .always, pointingAt: target)
              .flatMap { $0.pieces.map(\.value.title) },
            try pen.record(TestNote.self, "a", on: day)?.title, pen.entry
          )
        }
        try requireEqual(before, title == "en" ? [] : ["en"], "before")
        try requireEqual(now, title, "now")
        try requireEqual(try await store.entries(upTo: nil).last?.number, number, "the number")
      }
    },
    Law("a pen that is laid down reads and writes no more") { make in
      let store = try await make { noon }
      do {
        try await store.write(act("x"), on: day, keep: true) { pen in
          try pen.set(TestNote("a", "en"))
          pen.layDown()
          try requireEqual(try pen.record(TestNote.self, "a", on: day)?.title, "en", "it reads")
          try pen.set(TestNote("a", "to"))
        }
        throw Broken("it wrote")
      } catch is PenLaidDown {}
      try requireEqual(try await store.entries(upTo: nil).count, 0, "entries")
    },
  ]
}

/// Keeps lent records against the rules, to see that they refuse.
///
/// Unchecked on purpose: the compiler would not let records out of their transaction.
private final class Keeper: @unchecked Sendable {
  var kept: (any Records)?
}
