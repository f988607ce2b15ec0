import AlmenTestKit
import Testing
import Vocabulary

/// A lineage written down by hand: who was there when, and who says that it took over.
private struct Written: Lineage {
  var days: [String: [Period]] = [:]
  var taken: [String: [Takeover]] = [:]

  func lives(of thing: Pointer) -> [Period]? { thing.kind == "party" ? days[thing.id] : nil }
  func takeovers(from thing: Pointer) -> [Takeover] { taken[thing.id] ?? [] }
  func predecessors(of thing: Pointer) -> [Pointer] {
    taken.filter { $0.value.contains { $0.by == thing } }.keys.sorted().map(body)
  }
}

private func body(_ id: String) -> Pointer { Pointer(kind: "party", id: id) }

@Suite struct HeirsTests {
  /// a is gathered in b in 2011, b divided into c and d in 2013; d ends in 2015 with nobody, and a arises again in 2016 to
  /// end in 2018 in c.
  private func lineage() throws -> Heirs {
    func period(_ start: String, _ end: String? = nil) throws -> Period {
      try #require(Period(isoDay(start), to: end.map { try isoDay($0) }))
    }
    return Heirs([
      Written(
        days: [
          "a": [try period("2010-01-01", "2011-01-01"), try period("2016-01-01", "2018-01-01")],
          "b": [try period("2010-01-01", "2013-01-01")],
          "c": [try period("2013-01-01")],
          "d": [try period("2013-01-01", "2015-01-01")],
        ],
        taken: [
          "a": [
            Takeover(by: body("b"), days: try period("2011-01-01", "2013-01-01")),
            Takeover(by: body("c"), days: try period("2018-01-01")),
          ],
          "b": [
            Takeover(by: body("c"), days: try period("2013-01-01")),
            Takeover(by: body("d"), days: try period("2013-01-01", "2015-01-01")),
          ],
        ])
    ])
  }

  @Test(arguments: [
    ("a", "2010-06-01", "2010-12-31", ["a"]),
    ("a", "2010-06-01", "2011-01-01", ["b"]),
    ("a", "2010-06-01", "2013-01-01", ["c", "d"]),
    ("a", "2010-06-01", "2015-01-01", ["c"]),
    // What somebody took over stays there when the body arises again.
    ("a", "2010-06-01", "2016-06-01", ["c"]),
    ("a", "2016-06-01", "2016-06-01", ["a"]),
    ("a", "2016-06-01", "2018-01-01", ["c"]),
    ("d", "2014-01-01", "2014-12-31", ["d"]),
    ("d", "2014-01-01", "2015-01-01", []),
    // A body of which nothing is known answers for itself.
    ("x", "2014-01-01", "2015-01-01", ["x"]),
  ])
  func `who answers follows chains, divisions and lives`(
    _ thing: String, _ since: String, _ day: String, _ expected: [String]
  ) throws {
    let heirs = try lineage()
    let found = try heirs.answering(for: body(thing), since: isoDay(since), on: isoDay(day))
    #expect(found.map(\.id) == expected)
    let taken = try heirs.heirs(of: body(thing), since: isoDay(since), on: isoDay(day))
    #expect(taken?.map(\.id) == (expected == [thing] || expected.isEmpty ? nil : expected))
  }

  @Test func `a body left with nobody is anybody's to take from`() throws {
    let (heirs, since, day) = (
      try lineage(), try isoDay("2014-01-01"), try isoDay("2015-06-01")
    )
    #expect(try heirs.mayTake(body("x"), from: body("d"), since: since, on: day))
    #expect(try !heirs.mayTake(body("x"), from: body("c"), since: since, on: day))
    #expect(try heirs.predecessors(of: body("c"), on: day) == [body("a"), body("b")])
  }

  @Test func `a duty is told to those that took over, and remembers whose it was`() throws {
    let rule = Rule("x.regel", .note, sentence: "S", remedy: "R", source: "K")
    let duty = Duty(rule, owner: body("b"), due: nil, subject: body("b"))
    let held = try duty.held(by: lineage(), on: isoDay("2014-01-01"))
    #expect(held.map(\.owner?.id) == ["c", "d"] && held.allSatisfy { $0.formerOwner?.id == "b" })
    let left = Duty(rule, owner: body("d"), due: nil, subject: body("d"))
    let nobody = try left.held(by: lineage(), on: isoDay("2015-01-01"))
    #expect(nobody.map(\.owner) == [nil] && nobody.first?.formerOwner == body("d"))
    #expect(try left.held(by: lineage(), on: isoDay("2014-01-01")) == [left])
  }

  @Test func `a lineage that goes in a ring ends`() throws {
    let days = [try #require(Period(isoDay("2010-01-01"), to: isoDay("2011-01-01")))]
    let ring = Heirs([
      Written(
        days: ["a": days, "b": days],
        taken: [
          "a": [Takeover(by: body("b"), days: .always)],
          "b": [Takeover(by: body("a"), days: .always)],
        ])
    ])
    #expect(try ring.answering(for: body("a"), on: isoDay("2012-01-01")).isEmpty)
  }
}
