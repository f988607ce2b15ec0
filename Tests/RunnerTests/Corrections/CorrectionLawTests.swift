import AlmenTestKit
import CaseFiles
import Persistence
import Store
import Testing
import Vocabulary

@testable import Runner

extension Tag {
  /// A random law that goes through all its sequences with `ALMEN_LONG=1`, and through few without.
  @Tag static var long: Self
}

/// Corrections, changes and retractions by chance against a grid of days, on both axes of time.
///
/// The oracle keeps what every note says on each day, and every reading, as known at every entry: no periods, no
/// statements, no folding.
@Suite(.tags(.long)) struct CorrectionLawTests {
  @Test func `what was known stays known, and what is taken back gives back what held`()
    async throws
  {
    var did: [Kind: Int] = [:]
    for seed in 0..<sequences(10_000, usually: 60) {
      let store = try await Stores(kinds: [TestNote.self, Redaction.self]) { Self.noon }
        .memory(replaying: [])
      var sequence = Sequence(store: store, seed: UInt64(seed))
      try await sequence.run()
      did.merge(sequence.did) { $0 + $1 }
    }
    // Each way must be gone, or the law says nothing of it.
    #expect(Set(did.keys).isSuperset(of: Kind.allCases), "\(did)")
  }

  private static let noon = Instant(secondsSince1970: 1_284_033_600)
}

/// What an act may be, and that a retraction was refused.
private enum Kind: CaseIterable { case write, correct, alter, retract, refused }

/// What is so, as known at one entry.
private struct Grid: Hashable {
  static let width = 13
  /// What each note says on each day; the last column stands for every day after the others.
  var notes: [[String?]]
  /// The value of each reading, by indicator, note and day; nil when nothing is said.
  var readings: [[Int64?]]

  static let empty = Grid(
    notes: Array(repeating: Array(repeating: nil, count: width), count: 3),
    readings: Array(repeating: Array(repeating: nil, count: 2), count: 3))
}

private struct Sequence {
  private static let ids: [Identifier<TestNoteSubject>] = ["a", "b", "c"]
  private static let first = Day(daysSince1970: 14_800)
  private static let indicator: IndicatorID = "maal"

  let store: any Archive
  var random: SeededRandom
  let seed: UInt64
  private(set) var did: [Kind: Int] = [:]
  /// What is known at each entry, from none on, and what each wrote of.
  private var known: [Grid] = [.empty]
  private var wrote: [(notes: Set<Int>, readings: Set<[Int]>)] = [([], [])]
  private var now: Grid { known[known.count - 1] }

  init(store: any Archive, seed: UInt64) {
    (self.store, self.seed) = (store, seed)
    random = SeededRandom(seed: seed)
  }

  mutating func run() async throws {
    for _ in 0..<random.int(4...12) {
      switch random.int(0...7) {
      case 0...2: try await write()
      case 3, 4: try await correct(isChange: random.oneIn(2))
      default: try await retract()
      }
    }
    for (entry, grid) in known.enumerated() {
      #expect(try await asked(entry) == grid, "known at \(entry), seed \(seed)")
    }
    #expect(try await store.verify(published: nil).isOK)
  }

  private static func day(_ index: Int) -> Day { first.adding(days: index) }

  private static func days(_ from: Int, _ to: Int?) -> Period {
    Period(day(from), to: to.map(day)) ?? .always
  }

  /// What the store says as known at an entry.
  private func asked(_ entry: EntryNumber) async throws -> Grid {
    try await store.read(knownAt: entry) { records in
      var grid = Grid.empty
      for (row, id) in Self.ids.enumerated() {
        for column in 0..<Grid.width {
          grid.notes[row][column] = try records.record(
            TestNote.self, id, on: Self.day(column)
          ).map { "\($0.title)\($0.mentions.map(\.text).joined())" }
        }
        for stated in try records.readings(of: Self.indicator, about: id.pointer) {
          let column = Self.day(0) == stated.reading.period.start ? 0 : 1
          grid.readings[row][column] =
            stated.reading.status == .withdrawn ? nil : stated.reading.value
        }
      }
      return grid
    }
  }

  private func act<R: Sendable>(
    _ work: @Sendable (any KeepingPen) throws -> R
  ) async throws -> R {
    let entry = Entry(author: "prøve", capacity: "import", reason: "tilfældig")
    return try await store.write(entry, on: Self.first, keep: true) { pen, _ in try work(pen) }
  }

  /// Takes note of an entry, when one was made.
  private mutating func close(
    _ kind: Kind, _ grid: Grid, _ notes: Set<Int>, _ readings: Set<[Int]> = []
  ) async throws {
    let count = try await store.entries(upTo: nil).count
    guard count == known.count else {
      #expect(grid == now, "no entry was made, but something was to change; seed \(seed)")
      return
    }
    known.append(grid)
    wrote.append((notes, readings))
    did[kind, default: 0] += 1
  }

  // MARK: Acts

  private mutating func write() async throws {
    var (grid, notes, readings) = (now, Set<Int>(), Set<[Int]>())
    var work: [@Sendable (any KeepingPen) throws -> Void] = []
    for _ in 0..<random.int(1...3) {
      let row = random.int(0...2)
      if random.oneIn(4) {
        let (column, value) = (random.int(0...1), Int64(random.int(0...2)))
        guard !readings.contains([row, column]), grid.readings[row][column] != value else {
          continue
        }
        grid.readings[row][column] = value
        readings.insert([row, column])
        work.append { _ = try $0.state(Self.reading(row, column, value)) }
        continue
      }
      let from = random.int(0...(Grid.width - 2))
      let to: Int? = random.oneIn(3) ? nil : random.int((from + 1)...(Grid.width - 1))
      let title = ["x", "y", "z"][random.int(0...2)]
      let mention: Int? = random.oneIn(3) ? random.int(0...2) : nil
      let isCleared = random.oneIn(5)
      notes.insert(row)
      for column in from..<(to ?? Grid.width) {
        grid.notes[row][column] =
          isCleared ? nil : title + (mention.map { Self.ids[$0].text } ?? "")
      }
      work.append { pen in
        let (id, period) = (Self.ids[row], Self.days(from, to))
        if isCleared { return try pen.clear(TestNote.self, id, during: period) }
        let mentions = mention.map { [Self.ids[$0]] } ?? []
        try pen.set(TestNote(id, title, mentions: mentions), during: period)
      }
    }
    let steps = work
    try await act { pen in for step in steps { try step(pen) } }
    try await close(.write, grid, notes, readings)
  }

  private static func reading(_ row: Int, _ column: Int, _ value: Int64) -> Reading {
    Reading(
      indicator: indicator, subject: ids[row].pointer, period: Period(day: day(column)),
      value: value, source: Source("Prøve", madeUp: true))
  }

  /// The days around one on which a note says the same.
  private func run(_ row: Int, _ column: Int) -> Range<Int> {
    let notes = now.notes[row]
    var (low, high) = (column, column + 1)
    while low > 0, notes[low - 1] == notes[column] { low -= 1 }
    while high < Grid.width, notes[high] == notes[column] { high += 1 }
    return low..<high
  }

  private mutating func correct(isChange: Bool) async throws {
    let (row, column) = (random.int(0...2), random.int(0...(Grid.width - 1)))
    guard let held = now.notes[row][column] else { return }
    let run = run(row, column)
    var (days, grid) = ((isChange ? column : run.lowerBound)..<run.upperBound, now)
    let title = ["x", "y", "w"][random.int(0...2)]
    var words = ["title=\(title)"]
    if !isChange, random.oneIn(2) {
      let from = random.int(0...(Grid.width - 2))
      let to = random.oneIn(3) ? Grid.width : random.int((from + 1)...(Grid.width - 1))
      for column in days { grid.notes[row][column] = nil }
      days = from..<to
      words += [
        "from=\(Self.day(from))", "until=\(to == Grid.width ? "" : "\(Self.day(to - 1))")",
      ]
    }
    for column in days { grid.notes[row][column] = title + held.dropFirst() }
    let (said, day) = (words, Self.day(column))
    try await act { pen in
      let subject = Self.ids[row].pointer
      let correction = try RecordCorrection(
        PropertyEdits(said, of: subject, hasDays: !isChange), of: TestNote.self, subject, on: day,
        isChange: isChange, pen.statements(of: subject))
      try #require(correction).write(with: pen, RoomTerms(kinds: [TestNote.self]))
    }
    try await close(isChange ? .alter : .correct, grid, [row])
  }

  // MARK: Taking back

  /// Whether something rests on an entry, by the grids alone.
  private func isRestedOn(_ entry: Int) -> Bool {
    let (before, after) = (known[entry - 1], known[entry])
    let (notes, readings) = wrote[entry]
    if notes.contains(where: { now.notes[$0] != after.notes[$0] }) { return true }
    if readings.contains(where: { now.readings[$0[0]][$0[1]] != after.readings[$0[0]][$0[1]] }) {
      return true
    }
    let later = (entry + 1)..<max(entry + 1, known.count)
    let made = notes.filter { row in
      before.notes[row].allSatisfy { $0 == nil } && after.notes[row].contains { $0 != nil }
    }
    return made.contains { row in
      let id = Self.ids[row].text
      let isNamed = (0...2).contains { other in
        !notes.contains(other) && now.notes[other].contains { $0?.dropFirst() == id[...] }
          && later.contains { wrote[$0].notes.contains(other) }
      }
      let isMeasured = (0...1).contains { column in
        now.readings[row][column] != nil
          && later.contains { wrote[$0].readings.contains([row, column]) }
      }
      return isNamed || isMeasured
    }
  }

  private mutating func retract() async throws {
    guard known.count > 1 else { return }
    // Late ones more often: most early ones are rested on.
    let entry = max(1, known.count - 1 - (random.oneIn(2) ? 0 : random.int(0...5)))
    let isRefused = isRestedOn(entry)
    let found = try await act { pen in
      guard let signed = try pen.signed(entry) else { throw Lacking() }
      let retraction = try Retraction(of: signed, in: pen) { pointer in
        try pen.timelines(TestNote.self, during: .always, pointingAt: pointer)
          .compactMap { $0.pieces.first?.value.pointer }
      }
      if retraction.resting.isEmpty { try retraction.write(with: pen) }
      return retraction.resting
    }
    #expect(found.isEmpty != isRefused, "entry \(entry) of \(known.count - 1), seed \(seed)")
    #expect(found.allSatisfy { $0.entry > entry }, "what rests is later")
    guard found.isEmpty, !isRefused else {
      did[.refused, default: 0] += 1
      return
    }
    var grid = now
    let (notes, readings) = wrote[entry]
    for row in notes { grid.notes[row] = known[entry - 1].notes[row] }
    for each in readings {
      grid.readings[each[0]][each[1]] = known[entry - 1].readings[each[0]][each[1]]
    }
    // Only what it says otherwise is stated.
    let said = Set(notes.filter { grid.notes[$0] != now.notes[$0] })
    let measured = readings.filter { grid.readings[$0[0]][$0[1]] != now.readings[$0[0]][$0[1]] }
    try await close(.retract, grid, said, measured)
  }

  private struct Lacking: Error {}
}
