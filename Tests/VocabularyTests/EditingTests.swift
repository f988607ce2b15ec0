import AlmenTestKit
import Testing
import Vocabulary

/// What names a thing is edited on its days and no others.
@Suite struct EditingTests {
  private let other = TestNote("one", "Nævner ikke")
  private let naming = TestNote("one", "Nævner", mentions: ["two"])
  private let two = TestNote("two", "Nævnt").pointer

  /// A note that names another from 2010 to 2019 and from 2025 on, and does not between; there is none in 2024.
  private func pen() throws -> PlainPen {
    let pen = PlainPen(on: try isoDay("2015-01-01"))
    pen.set(naming, during: try isoPeriod("2010-01-01", "2019-12-31"))
    pen.set(other, during: try isoPeriod("2020-01-01", "2023-12-31"))
    pen.set(naming, during: Period(from: try isoDay("2025-01-01")))
    return pen
  }

  private func days(_ pen: PlainPen, _ title: String) -> [Period] {
    pen.timeline(TestNote.self, "one").pieces.filter { $0.value.title == title }.map(\.period)
  }

  @Test func `versions that name it change from the pen's day on, and no gap is filled`() throws {
    let pen = try pen()
    try pen.edit(TestNote.self, naming: two) { TestNote($0.id, "Rettet", mentions: ["two"]) }
    #expect(
      days(pen, "Rettet") == [
        try isoPeriod("2015-01-01", "2019-12-31"), Period(from: try isoDay("2025-01-01")),
      ])
    #expect(days(pen, "Nævner") == [try isoPeriod("2010-01-01", "2014-12-31")])
    #expect(days(pen, "Nævner ikke") == [try isoPeriod("2020-01-01", "2023-12-31")])
  }

  @Test func `a version that becomes nothing ends, in a period when one is given`() throws {
    let pen = try pen()
    try pen.edit(TestNote.self, naming: two, during: isoPeriod("2018-01-01", "2025-12-31")) { _ in
      nil
    }
    #expect(
      days(pen, "Nævner") == [
        try isoPeriod("2010-01-01", "2017-12-31"), Period(from: try isoDay("2026-01-01")),
      ])
    #expect(days(pen, "Nævner ikke") == [try isoPeriod("2020-01-01", "2023-12-31")])
  }

  @Test func `what is not changed is not stated again`() throws {
    let pen = PlainPen(copying: try pen())
    let stated = CountingPen(pen)
    try stated.edit(TestNote.self, naming: two) { $0 }
    #expect(stated.count == 0)
    try stated.edit(TestNote.self, naming: two) { TestNote($0.id, "Ny", mentions: ["two"]) }
    #expect(stated.count == 2)
  }

  @Test func `a list of parties has the successor once`() {
    let parties: [PartyID] = ["a", "b", "c", "b"]
    #expect(parties.carried(from: "b", to: "c") == ["a", "c"])
    #expect(parties.carried(from: "x", to: "y") == ["a", "b", "c"])
    #expect(parties.map(\.pointer).carried(from: "a", to: "c").map(\.id) == ["c", "b"])
  }
}

/// A pen that counts what is stated.
private final class CountingPen: Pen {
  private let pen: PlainPen
  private(set) var count = 0
  var day: Day { pen.day }
  var touched: Set<Pointer> { pen.touched }

  init(_ pen: PlainPen) { self.pen = pen }

  func set<R: Record>(_ record: R, during period: Period) {
    count += 1
    pen.set(record, during: period)
  }

  func clear<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>, during period: Period) {
    count += 1
    pen.clear(type, id, during: period)
  }

  func record<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>, on day: Day) -> R? {
    pen.record(type, id, on: day)
  }

  func records<R: Record>(_ type: R.Type, on day: Day, pointingAt: Pointer?) -> [R] {
    pen.records(type, on: day, pointingAt: pointingAt)
  }

  func timeline<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>) -> Timeline<R> {
    pen.timeline(type, id)
  }

  func timelines<R: Record>(_ type: R.Type, during: Period, pointingAt: Pointer?) -> [Timeline<R>] {
    pen.timelines(type, during: during, pointingAt: pointingAt)
  }
}
