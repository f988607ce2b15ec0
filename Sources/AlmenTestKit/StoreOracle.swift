import Casework
import Store
import Vocabulary

/// Random sequences of acts against a grid of days, on both axes of time.
///
/// The oracle keeps, for every entry, what each note says on each day: no periods, no folding.
enum StoreOracle {
  static let laws = [
    Law<StoreContract.Making>(
      "random sequences of acts answer as a grid of days, on both axes"
    ) {
      make in
      for file in 0..<sequences(25) {
        let store = try await make { StoreContract.noon }
        var random = SeededRandom(seed: UInt64(1000 + file))
        for sequence in 0..<100 {
          try await Sequence(file: file, number: sequence).run(store, &random)
        }
        try require(try await store.verify(published: nil).isOK, "the chain is broken")
      }
    }
  ]

  private static let days = 30
  /// The last column stands for every day after the others: an act may be open-ended.
  private static let width = days + 1
  private static let first = StoreContract.day

  private static func day(_ index: Int) -> Day { first.adding(days: index) }

  /// What the notes of a sequence say, by id and day.
  private typealias Grid = [[TestNote?]]

  private struct Sequence {
    let file: Int
    let number: Int

    private var ids: [Identifier<TestNoteSubject>] {
      ["a", "b", "c"].map { Identifier("s\(file)-\(number)-\($0)") ?? "a" }
    }

    func run(_ store: any Archive, _ random: inout SeededRandom) async throws {
      let ids = ids
      var grid = Grid(repeating: Array(repeating: nil, count: width), count: ids.count)
      let start = try await store.verifyFreeHead()
      var known: [(entry: EntryNumber, grid: Grid)] = [(start, grid)]
      for act in 0..<random.int(2...8) {
        let steps = (0..<random.int(1...3)).map { _ in Step(&random, ids.count, "\(act)") }
        let day = random.int(0...(days - 1))
        let keep = !random.oneIn(6)
        let seen = try await perform(steps, on: day, keep: keep, store)
        var after = grid
        for step in steps { step.apply(to: &after, ids, on: day) }
        try requireEqual(seen, after, "inside act \(act) of \(self), steps \(steps) on \(day)")
        guard keep, after != grid || steps.contains(where: { $0.states(grid, day) }) else {
          continue
        }
        grid = after
        known.append((try await store.verifyFreeHead(), grid))
      }
      for (entry, grid) in known { try await ask(store, entry, grid, &random) }
    }

    private func perform(
      _ steps: [Step], on day: Int, keep: Bool, _ store: any Archive
    ) async throws -> Grid {
      let ids = ids
      return try await store.write(
        StoreContract.act("tilfældig"), on: StoreOracle.day(day), keep: keep
      ) { pen in
        for step in steps { try step.perform(pen, ids) }
        return try Self.grid(pen, ids)
      }
    }

    private static func grid(
      _ records: any Records, _ ids: [Identifier<TestNoteSubject>]
    ) throws -> Grid {
      try ids.map { id in
        try (0..<width).map { try records.record(TestNote.self, id, on: StoreOracle.day($0)) }
      }
    }

    /// Asks in every way the protocol has.
    private func ask(
      _ store: any Archive, _ entry: EntryNumber, _ grid: Grid, _ random: inout SeededRandom
    ) async throws {
      let ids = ids
      let target = ids[random.int(0...2)]
      let asked = random.int(0...days)
      let answers = try await store.read(knownAt: entry) { records in
        let day = StoreOracle.day(asked)
        let naming = try records.records(TestNote.self, on: day, pointingAt: target.pointer)
        let timelines = try records.timelines(
          TestNote.self, during: Period(day: day), pointingAt: target.pointer)
        let pieces = try ids.map { try records.timeline(TestNote.self, $0).pieces }
        return (try Self.grid(records, ids), naming, timelines, pieces)
      }
      try requireEqual(answers.0, grid, "known at \(entry) of \(self)")
      let naming = grid.compactMap { $0[asked] }.filter { $0.mentions.contains(target) }
      try requireEqual(answers.1, naming, "naming \(target) on \(asked) of \(self)")
      let everNaming = grid.filter { row in
        row[asked] != nil && row.contains { $0?.mentions.contains(target) == true }
      }
      try requireEqual(answers.2.count, everNaming.count, "timelines naming \(target) of \(self)")
      for (pieces, row) in zip(answers.3, grid) {
        try requireEqual(pieces.count, Self.runs(row), "joined pieces of \(self)")
      }
    }

    /// How many runs of equal values a row has.
    private static func runs(_ row: [TestNote?]) -> Int {
      row.indices.filter { row[$0] != nil && ($0 == 0 || row[$0 - 1] != row[$0]) }.count
    }
  }

  /// One thing done in an act.
  private enum Step: CustomStringConvertible, Sendable {
    case set(Int, String, mentions: Int?)
    case setDuring(Int, String, mentions: Int?, from: Int, to: Int?)
    case change(Int, String, from: Int, to: Int?)
    case clear(Int, from: Int, to: Int?)
    case end(Int)

    init(_ random: inout SeededRandom, _ ids: Int, _ title: String) {
      let id = random.int(0...(ids - 1))
      let mentions: Int? = random.oneIn(2) ? nil : random.int(0...(ids - 1))
      let from = random.int(0...(days - 1))
      let to: Int? = random.oneIn(3) ? nil : random.int((from + 1)...days)
      // Few titles, so that equal neighbours meet.
      let title = random.oneIn(2) ? title : "x"
      switch random.int(1...6) {
      case 1: self = .set(id, title, mentions: mentions)
      case 2, 3: self = .setDuring(id, title, mentions: mentions, from: from, to: to)
      case 4: self = .change(id, title, from: from, to: to)
      case 5: self = .clear(id, from: from, to: to)
      default: self = .end(id)
      }
    }

    var description: String {
      switch self {
      case .set(let id, let title, let mentions): "set \(id) \(title) \(mentions ?? -1)"
      case .setDuring(let id, let title, let mentions, let from, let to):
        "set \(id) \(title) \(mentions ?? -1) \(from)..<\(to ?? -1)"
      case .change(let id, let title, let from, let to):
        "change \(id) \(title) \(from)..<\(to ?? -1)"
      case .clear(let id, let from, let to): "clear \(id) \(from)..<\(to ?? -1)"
      case .end(let id): "end \(id)"
      }
    }

    /// Whether it makes a statement even where it changes nothing; a change or an end of nothing does not.
    func states(_ grid: Grid, _ day: Int) -> Bool {
      switch self {
      case .change(let id, _, let from, let to):
        return grid[id][from..<(to ?? width)].contains { $0 != nil }
      case .end(let id): return grid[id][day] != nil
      default: return true
      }
    }

    private static func period(_ from: Int, _ to: Int?) -> Period {
      Period(StoreOracle.day(from), to: to.map(StoreOracle.day)) ?? .always
    }

    private static func note(
      _ ids: [Identifier<TestNoteSubject>], _ id: Int, _ title: String, _ mentions: Int?
    ) -> TestNote {
      TestNote(ids[id], title, mentions: mentions.map { [ids[$0]] } ?? [])
    }

    func perform(_ pen: any Pen, _ ids: [Identifier<TestNoteSubject>]) throws {
      switch self {
      case .set(let id, let title, let mentions):
        try pen.set(Self.note(ids, id, title, mentions))
      case .setDuring(let id, let title, let mentions, let from, let to):
        try pen.set(Self.note(ids, id, title, mentions), during: Self.period(from, to))
      case .change(let id, let title, let from, let to):
        try pen.change(TestNote.self, ids[id], during: Self.period(from, to)) { note in
          TestNote(note.id, title, mentions: note.mentions)
        }
      case .clear(let id, let from, let to):
        try pen.clear(TestNote.self, ids[id], during: Self.period(from, to))
      case .end(let id): try pen.end(TestNote.self, ids[id])
      }
    }

    func apply(to grid: inout Grid, _ ids: [Identifier<TestNoteSubject>], on day: Int) {
      switch self {
      case .set(let id, let title, let mentions):
        let row = grid[id]
        let next = ((day + 1)..<width).first { row[$0] != row[$0 - 1] } ?? width
        for each in day..<next { grid[id][each] = Self.note(ids, id, title, mentions) }
      case .setDuring(let id, let title, let mentions, let from, let to):
        for each in from..<(to ?? width) { grid[id][each] = Self.note(ids, id, title, mentions) }
      case .change(let id, let title, let from, let to):
        for each in from..<(to ?? width) {
          if let old = grid[id][each] {
            grid[id][each] = TestNote(ids[id], title, mentions: old.mentions)
          }
        }
      case .clear(let id, let from, let to):
        for each in from..<(to ?? width) { grid[id][each] = nil }
      case .end(let id):
        for each in day..<(grid[id][day...].firstIndex { $0 == nil } ?? width) {
          grid[id][each] = nil
        }
      }
    }
  }
}

extension Journal {
  /// The number of the last entry, without the cost of verifying.
  fileprivate func verifyFreeHead() async throws -> EntryNumber {
    try await lastEntry(on: .latest)
  }
}
