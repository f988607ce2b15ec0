import Store
import Vocabulary

/// A shelf in memory, for tests and the demonstration.
final class MemoryShelf: Shelf {
  private var entries: [SignedEntry] = []
  private var statements: [Statement] = []
  private var pointsAt: [[Pointer]] = []
  private var bySubject: [Pointer: [Int]] = [:]
  private var byKind: [String: [Int]] = [:]
  private var byTarget: [Pointer: [Int]] = [:]
  private var blanked: [(statement: Statement, pointsAt: [Pointer])] = []
  private var readings: [StatedReading] = []
  private var bySeries: [IndicatorID: [Pointer: [Int]]] = [:]
  private var mark = (entries: 0, statements: 0, readings: 0)

  let path = "hukommelsen"
  let hasMarks = true
  var isUndisturbed: Bool { true }
  private(set) var work = ShelfWork()

  func begin(writing: Bool) {
    mark = (entries.count, statements.count, readings.count)
    blanked = []
  }

  func commit() {}

  func settle() {}

  func rollback() {
    entries.removeLast(entries.count - mark.entries)
    for stated in readings[mark.readings...].reversed() {
      bySeries[stated.reading.indicator]?[stated.reading.subject]?.removeLast()
    }
    readings.removeLast(readings.count - mark.readings)
    for index in (mark.statements..<statements.count).reversed() {
      bySubject[statements[index].subject]?.removeLast()
      byKind[statements[index].subject.kind]?.removeLast()
      for target in pointsAt[index] { byTarget[target]?.removeLast() }
    }
    statements.removeLast(statements.count - mark.statements)
    pointsAt.removeLast(pointsAt.count - mark.statements)
    for (statement, targets) in blanked where statement.number <= statements.count {
      let index = statement.number - 1
      statements[index] = statement
      pointsAt[index] = targets
      for target in targets { byTarget[target, default: []].append(index) }
    }
  }

  func append(_ entry: SignedEntry) { entries.append(entry) }

  func append(_ statement: Statement, pointsAt targets: [Pointer]) {
    let targets = Set(targets).sorted()
    bySubject[statement.subject, default: []].append(statements.count)
    byKind[statement.subject.kind, default: []].append(statements.count)
    for target in targets { byTarget[target, default: []].append(statements.count) }
    statements.append(statement)
    pointsAt.append(targets)
  }

  func blank(_ number: Int) {
    guard statements.indices.contains(number - 1) else { return }
    blanked.append((statements[number - 1], pointsAt[number - 1]))
    statements[number - 1].content = .redacted
    statements[number - 1].salt = nil
    for target in pointsAt[number - 1] { byTarget[target]?.removeAll { $0 == number - 1 } }
    pointsAt[number - 1] = []
  }

  func lastEntry() -> SignedEntry? { entries.last }

  func lastNumber() -> EntryNumber { entries.count }

  func entry(_ number: EntryNumber) -> SignedEntry? {
    entries.indices.contains(number - 1) ? entries[number - 1] : nil
  }

  func entries(upTo number: EntryNumber) -> [SignedEntry] { Array(entries.prefix(max(0, number))) }

  func format() -> Int { Schema.version }

  func statements(of subject: Pointer, upTo entry: EntryNumber) -> [Statement] {
    counted(bySubject[subject, default: []]).map { statements[$0] }.filter { $0.entry <= entry }
  }

  func statements(ofKind kind: String, upTo entry: EntryNumber) -> [Statement] {
    counted(byKind[kind, default: []]).map { statements[$0] }.filter { $0.entry <= entry }
  }

  func statements(madeBy entry: EntryNumber) -> [Statement] {
    guard let signed = self.entry(entry) else { return [] }
    return Array(statements[(self.entry(entry - 1)?.last ?? 0)..<signed.last])
  }

  private func counted(_ indices: [Int]) -> [Int] {
    work.rows += indices.count
    return indices
  }

  func kinds() -> [String] { byKind.filter { !$0.value.isEmpty }.keys.sorted() }

  func ids(ofKind kind: String, pointingAt target: Pointer) -> [String] {
    let ids = counted(byTarget[target, default: []]).map { statements[$0].subject }
      .filter { $0.kind == kind }.map(\.id)
    return Set(ids).sorted()
  }

  func lastEntry(about subject: Pointer) -> EntryNumber {
    bySubject[subject]?.last.map { statements[$0].entry } ?? 0
  }

  func isNaming(_ targets: Set<Pointer>, _ statement: Statement) -> Bool {
    pointsAt.indices.contains(statement.number - 1)
      && Set(pointsAt[statement.number - 1]) == targets
  }

  // MARK: Readings

  func append(_ stated: StatedReading) -> Bool {
    let before = newest(likeThat: stated.reading, upTo: .max)
    guard before?.entry != stated.entry else { return false }
    bySeries[stated.reading.indicator, default: [:]][stated.reading.subject, default: []]
      .append(readings.count)
    readings.append(stated)
    return true
  }

  func close(readingsOf: EntryNumber) {}

  func readings(
    of indicator: IndicatorID, about subject: Pointer, upTo entry: EntryNumber
  ) -> [StatedReading] {
    (bySeries[indicator]?[subject] ?? []).map { readings[$0] }.filter { $0.entry <= entry }
  }

  func newest(likeThat reading: Reading, upTo entry: EntryNumber) -> StatedReading? {
    readings(of: reading.indicator, about: reading.subject, upTo: entry)
      .last { $0.reading.isAbout(theSameAs: reading) }
  }

  func measuredIndicators(upTo entry: EntryNumber) -> [IndicatorID] {
    Set(readings.filter { $0.entry <= entry }.map(\.reading.indicator)).sorted()
  }

  func measuredSubjects(of indicator: IndicatorID, upTo entry: EntryNumber) -> [Pointer] {
    (bySeries[indicator] ?? [:]).filter {
      $0.value.first.map { readings[$0].entry <= entry } ?? false
    }
    .keys.sorted()
  }

  func readings(madeBy entry: EntryNumber, _ each: (StatedReading) throws -> Void) rethrows {
    for stated in readings where stated.entry == entry { try each(stated) }
  }

  func readingCounts() -> [EntryNumber: Int] {
    readings.reduce(into: [:]) { $0[$1.entry, default: 0] += 1 }
  }

  func readingCount(of entry: EntryNumber) -> Int {
    readings.count { $0.entry == entry }
  }

  func strayEntries() -> [EntryNumber] { [] }

  func guards() -> Guards { Guards() }
}
