import Casework
import Store
public import Vocabulary

extension StoreContract {
  /// A made-up reading of one indicator and one subject for a year.
  public static func reading(_ year: String, _ value: Int64?, about id: String = "a") -> Reading {
    Reading(
      indicator: "i", subject: Pointer(kind: "test-note", id: id),
      period: Period(edtf: year) ?? .always, status: value == nil ? .missing : .actual,
      value: value, source: Source("prøve", inferred: "alt", madeUp: true))
  }
}

/// What every store promises of readings.
enum ReadingLaws {
  private static let noon = StoreContract.noon
  private static let day = StoreContract.day
  private static let subject = Pointer(kind: "test-note", id: "a")

  private static func state(
    _ store: any Archive, _ reason: String, keep: Bool = true, basis: EntryNumber? = nil,
    _ readings: Reading...
  ) async throws -> [ReadingFate] {
    try await store.write(StoreContract.act(reason, basis: basis), on: day, keep: keep) { pen in
      try readings.map { try pen.state($0) }
    }
  }

  private static func values(_ store: any Archive, known: EntryNumber? = nil) async throws
    -> [[Int64?]]
  {
    try await store.read(knownAt: known) { records in
      try records.readings(of: "i", about: subject).map {
        [$0.reading.value, Int64($0.entry)]
      }
    }
  }

  static let all: [Law<StoreContract.Making>] = [
    Law("a reading is read as it was stated, with its entry, and a correction stands beside it") {
      make in
      let store = try await make { noon }
      let one = StoreContract.reading("2014", 10)
      try requireEqual(try await state(store, "en", one), [.new], "the first")
      try requireEqual(
        try await state(store, "to", StoreContract.reading("2014", 11)), [.corrected], "the second")
      try requireEqual(try await values(store), [[10, 1], [11, 2]], "all that was said")
      try requireEqual(try await values(store, known: 1), [[10, 1]], "what was known")
      let read = try await store.read(knownAt: 1) {
        try $0.readings(of: "i", about: subject).map(\.reading)
      }
      try requireEqual(read, [one], "every property")
      try require(try await store.verify(published: nil).isOK, "the chain is broken")
    },
    Law("the same again is not written, and makes no entry by itself") { make in
      let store = try await make { noon }
      _ = try await state(store, "en", StoreContract.reading("2014", 10))
      let again = try await state(store, "igen", StoreContract.reading("2014", 10))
      try requireEqual(again, [.same], "the second")
      try requireEqual(try await store.entries(upTo: nil).count, 1, "entries")
    },
    Law("zero, missing and withdrawn are three different things") { make in
      let store = try await make { noon }
      var back = StoreContract.reading("2016", nil)
      back.status = .withdrawn
      _ = try await state(
        store, "tre", StoreContract.reading("2014", 0), StoreContract.reading("2015", nil), back)
      let read = try await store.read(knownAt: nil) {
        try $0.readings(of: "i", about: subject).map { ($0.reading.status, $0.reading.value) }
      }
      try requireEqual(read.map(\.0), [.actual, .missing, .withdrawn], "statuses")
      try requireEqual(read.map(\.1), [0, nil, nil], "values")
    },
    Law("two values of the same in one act are refused, and nothing is written") { make in
      let store = try await make { noon }
      do {
        _ = try await state(
          store, "to", StoreContract.reading("2014", 1), StoreContract.reading("2014", 2))
        throw Broken("it was taken")
      } catch is ReadingTwice {}
      try requireEqual(try await store.entries(upTo: nil).count, 0, "entries")
      try requireEqual(try await values(store), [], "readings")
      _ = try await state(store, "en", StoreContract.reading("2014", 3))
      try requireEqual(try await values(store), [[3, 1]], "afterwards")
      try require(try await store.verify(published: nil).isOK, "the chain is broken")
    },
    Law("a what-if sees its own readings, and leaves none") { make in
      let store = try await make { noon }
      let seen = try await store.write(StoreContract.act("hvis"), on: day, keep: false) { pen in
        _ = try pen.state(StoreContract.reading("2014", 1))
        return try pen.readings(of: "i", about: subject).count
      }
      try requireEqual(seen, 1, "inside")
      try requireEqual(try await values(store), [], "outside")
      let (ids, subjects) = try await store.read(knownAt: nil) {
        (try $0.measuredIndicators(), try $0.measuredSubjects(of: "i"))
      }
      try requireEqual(ids, [], "indicators")
      try requireEqual(subjects, [], "subjects")
    },
    Law("an act on outdated knowledge of a reading is refused; of another it is not") { make in
      let store = try await make { noon }
      _ = try await state(store, "en", StoreContract.reading("2014", 1))
      _ = try await state(store, "to", StoreContract.reading("2014", 2))
      do {
        _ = try await state(store, "sen", basis: 1, StoreContract.reading("2014", 3))
        throw Broken("it was taken")
      } catch let stale as StaleWrite {
        try requireEqual(stale.by.reason, "to", "who changed it")
      }
      _ = try await state(store, "andet", basis: 1, StoreContract.reading("2015", 3))
    },
    Law("what is measured is told as known, in order") { make in
      let store = try await make { noon }
      _ = try await state(store, "b", StoreContract.reading("2014", 1, about: "b"))
      _ = try await state(store, "a", StoreContract.reading("2014", 1))
      let now = try await store.read(knownAt: nil) { try $0.measuredSubjects(of: "i").map(\.id) }
      let then = try await store.read(knownAt: 1) { try $0.measuredSubjects(of: "i").map(\.id) }
      try requireEqual(now, ["a", "b"], "now")
      try requireEqual(then, ["b"], "then")
      try requireEqual(
        try await store.read(knownAt: nil) { try $0.measuredIndicators() }, ["i"], "i")
    },
    Law("random readings answer as a grid of what was last said, at every entry") { make in
      for seed in 0..<sequences(10, usually: 4) {
        var random = SeededRandom(seed: UInt64(500 + seed))
        let store = try await make { noon }
        var grid: [String: Int64?] = [:]
        var history: [(entry: Int, grid: [String: Int64?])] = [(0, grid)]
        for act in 0..<12 {
          var stated: [String: Int64?] = [:]
          for _ in 0..<random.int(1...5) {
            stated["\(random.int(2010...2014))"] = .some(
              random.oneIn(4) ? nil : Int64(random.int(0...3)))
          }
          let keep = !random.oneIn(4)
          let readings = stated.sorted { $0.key < $1.key }.map {
            StoreContract.reading($0.key, $0.value)
          }
          let after = grid.merging(stated) { $1 }
          try await store.write(StoreContract.act("\(act)"), on: day, keep: keep) { pen in
            for reading in readings { _ = try pen.state(reading) }
          }
          guard keep, after != grid else { continue }
          grid = after
          history.append((try await store.entries(upTo: nil).count, grid))
        }
        for (entry, expected) in history {
          let found = try await store.read(knownAt: entry) { records in
            try records.readings(of: "i", about: subject).reduce(into: [String: Int64?]()) {
              $0[$1.reading.period.edtf] = .some($1.reading.value)
            }
          }
          try requireEqual(found, expected, "seed \(seed) at entry \(entry)")
        }
        try require(try await store.verify(published: nil).isOK, "the chain is broken")
      }
    },
  ]
}
