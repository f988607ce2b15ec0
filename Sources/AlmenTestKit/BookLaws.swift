import Store
import Vocabulary

/// What a pen tells of the store's book inside an act.
enum BookLaws {
  static let all: [Law<StoreContract.Making>] = [
    Law("an act is told who stated what, its own statements among it") { make in
      let store = try await make { StoreContract.noon }
      let subject = Identifier<TestNoteSubject>("a").pointer
      try await store.write(StoreContract.act("en"), on: StoreContract.day, keep: true) { pen in
        try pen.set(TestNote("a", "en"), during: StoreContract.from(0))
        try pen.set(TestNote("b", "b"), during: StoreContract.from(0))
        _ = try pen.state(reading)
      }
      let told = try await store.write(
        StoreContract.act("to"), on: StoreContract.day, keep: true
      ) { pen in
        try pen.clear(TestNote.self, "a", during: StoreContract.from(5))
        return (
          try pen.statements(of: subject), try pen.statements(madeBy: 1),
          try pen.readings(madeBy: 1), try (0...3).map { try pen.signed($0)?.reason }
        )
      }
      try requireEqual(told.0.map(\.entry), [1, 2], "entries of a thing")
      try requireEqual(told.0.map { $0.body == nil }, [false, true], "what is cleared")
      try requireEqual(told.1.map(\.subject.id), ["a", "b"], "things of an entry")
      try requireEqual(told.2.map(\.reading), [reading], "readings of an entry")
      try requireEqual(told.3, [nil, "en", nil, nil], "closed entries")
    },
    Law("a body that is kept as it is, is found by what it names") { make in
      let store = try await make { StoreContract.noon }
      let body = try Body.encode(TestNote("a", "en", mentions: ["b"]))
      try await store.write(StoreContract.act("en"), on: StoreContract.day, keep: true) { pen in
        try pen.keep(
          Identifier<TestNoteSubject>("a").pointer, body: body, during: StoreContract.from(0))
      }
      let found = try await store.read(knownAt: nil) {
        try $0.records(
          TestNote.self, on: StoreContract.day,
          pointingAt: Identifier<TestNoteSubject>("b").pointer)
      }
      try requireEqual(found.map(\.title), ["en"], "what names it")
      try require(try await store.verify(published: nil).isOK, "derived tables")
    },
  ]

  private static let reading = Reading(
    indicator: "maal", subject: Identifier<TestNoteSubject>("a").pointer,
    period: Period(day: StoreContract.day), value: 3, source: Source("Prøve", madeUp: true))
}
