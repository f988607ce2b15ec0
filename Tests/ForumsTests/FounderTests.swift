import AlmenTestKit
import Forums
import Testing
import Vocabulary

private let (before, later) = (Source("Først", madeUp: true), Source("Siden", madeUp: true))

private func forum(
  _ id: ForumID, reportsTo: [ForumID] = [], replaces: [ForumID] = []
) -> Forum {
  Forum(
    id: id, name: id.text, level: .two, kind: .joint, reportsTo: reportsTo, replaces: replaces,
    source: before)
}

private func founder(_ pen: PlainPen) -> Founder {
  ForumBook(pen).founder(with: pen, source: later)
}

/// The rules that refuse some work; none when it is done.
private func refused(_ work: () throws -> Void) throws -> [String] {
  do {
    try work()
    return []
  } catch let refusal as Refusal {
    return refusal.findings.map(\.rule.id)
  }
}

@Suite struct FounderTests {
  /// A top with two below it and one below each of those, from 2020 on; the pen stands in 2021.
  private func structure() throws -> PlainPen {
    let pen = PlainPen(on: try isoDay("2020-01-01"))
    try pen.set(forum("top"))
    try pen.set(forum("venstre", reportsTo: ["top"]))
    try pen.set(forum("hoejre", reportsTo: ["top"]))
    try pen.set(forum("under", reportsTo: ["venstre", "hoejre"]))
    pen.day = try isoDay("2021-01-01")
    return pen
  }

  private func lines(_ pen: PlainPen, _ id: ForumID, _ day: String = "2021-01-01") throws
    -> [ForumID]?
  {
    pen.record(Forum.self, id, on: try isoDay(day))?.reportsTo
  }

  @Test func `a forum that gathers others takes over what reported to them, and they end`() throws {
    let pen = try structure()
    try founder(pen).found(forum("nyt", reportsTo: ["top"], replaces: ["venstre", "hoejre"]))
    #expect(try lines(pen, "nyt") == ["top"])
    #expect(try lines(pen, "under") == ["nyt"])
    #expect(try lines(pen, "under", "2020-12-31") == ["venstre", "hoejre"])
    #expect(try lines(pen, "venstre") == nil)
    #expect(try lines(pen, "hoejre", "2020-12-31") == ["top"])
    // One that ended may arise again.
    #expect(try refused { try founder(pen).found(forum("venstre")) } == [])
  }

  @Test func `a forum is founded once, and replaces others that are there`() throws {
    let pen = try structure()
    #expect(try refused { try founder(pen).found(forum("top")) } == ["forums.there"])
    let itself = forum("nyt", replaces: ["nyt"])
    #expect(try refused { try founder(pen).found(itself) } == ["forums.ownSuccessor"])
    let unknown = forum("nyt", replaces: ["findes-ikke"])
    #expect(try refused { try founder(pen).found(unknown) } == ["record.unknown"])
    #expect(try lines(pen, "nyt") == nil)
  }

  @Test func `a forum is moved from the day to what is recorded for later, and keeps the rest`()
    throws
  {
    let pen = try structure()
    var named = forum("under", reportsTo: ["top"])
    named.name = "Senere"
    pen.set(named, during: Period(from: try isoDay("2022-01-01")))
    try founder(pen).rehome("under", level: .three, name: "Nu")
    var moved = try pen.existing(Forum.self, "under")
    #expect(moved.level == .three && moved.name == "Nu")
    #expect(moved.source == before.continued(by: later))
    #expect(moved.reportsTo == ["venstre", "hoejre"] && moved.secretariat == nil)
    try founder(pen).rehome("under", reportsTo: ["top"], secretariat: "kk")
    moved = try pen.existing(Forum.self, "under")
    #expect(moved.reportsTo == ["top"] && moved.secretariat == "kk" && moved.level == .three)
    #expect(pen.record(Forum.self, "under", on: try isoDay("2022-01-01")) == named)
    #expect(try refused { try founder(pen).rehome("findes-ikke", name: "X") } == ["record.unknown"])
  }

  @Test func `an abolished forum is divided among others, or ends for a reason that is kept`()
    throws
  {
    let pen = try structure()
    try founder(pen).abolish("top", into: ["venstre", "hoejre"], why: "deling")
    #expect(try lines(pen, "venstre") == ["hoejre"])
    #expect(try lines(pen, "hoejre") == ["venstre"])
    #expect(try pen.existing(Forum.self, "venstre").replaces == ["top"])
    #expect(pen.timelines(Abolition.self, during: .always, pointingAt: nil).isEmpty)
    try founder(pen).abolish("under", into: [], why: "ingen brug")
    let kept = try pen.existing(Abolition.self, "under-2021-01-01")
    #expect(kept.forum == "under" && kept.why == "ingen brug" && kept.source == later)
    #expect(
      try refused { try founder(pen).abolish("under", into: [], why: "x") } == ["record.unknown"])
  }

  @Test func `a forum cannot take over from itself, nor one that is not there`() throws {
    let pen = try structure()
    let itself = { try founder(pen).abolish("top", into: ["venstre", "top"], why: "x") }
    #expect(try refused(itself) == ["forums.ownSuccessor"])
    let absent = { try founder(pen).abolish("top", into: ["findes-ikke"], why: "x") }
    #expect(try refused(absent) == ["record.unknown"])
    #expect(try lines(pen, "venstre") == ["top"])
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `whatever is founded and abolished, every line leads to another forum that is there`(
    _ seed: UInt64
  ) throws {
    var random = SeededRandom(seed: seed)
    let pen = PlainPen(on: try isoDay("2020-01-01"))
    let ids = (0..<6).compactMap { ForumID("f\($0)") }
    for _ in 0..<40 {
      pen.day = pen.day.adding(days: random.int(0...2))
      let there = ids.filter { pen.record(Forum.self, $0, on: pen.day) != nil }
      let id = ids[random.int(0...5)]
      let some = there.filter { _ in random.oneIn(3) }
      let reporting = there.filter { other in
        pen.record(Forum.self, other, on: pen.day)?.reportsTo.contains(id) == true
      }
      let others = some.filter { $0 != id }
      if !there.contains(id) {
        try founder(pen).found(
          forum(id, reportsTo: there.filter { _ in random.oneIn(3) }, replaces: some))
      } else if random.oneIn(2) {
        try founder(pen).rehome(id, reportsTo: others)
      } else {
        try founder(pen).abolish(id, into: others, why: "prøve")
        for other in reporting where other != id {
          let now = Set(try pen.existing(Forum.self, other).reportsTo)
          #expect(now.isSuperset(of: others.filter { $0 != other }), "\(other) lost a line")
        }
      }
      for forum in pen.records(Forum.self, on: pen.day, pointingAt: nil) {
        for line in forum.reportsTo {
          #expect(line != forum.id)
          #expect(pen.record(Forum.self, line, on: pen.day) != nil, "\(forum.id) to \(line)")
        }
        #expect(Set(forum.reportsTo).count == forum.reportsTo.count)
      }
    }
  }
}
