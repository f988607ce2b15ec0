import AlmenTestKit
import Forums
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)
private let other = Pointer(kind: PartySubject.kind, id: "sud")

/// A matter that was sent to another body is not closed until that has dealt with it.
@Suite struct ReferralTests {
  private let desk: MeetingDesk

  init() throws {
    desk = try MeetingDesk()
    try desk.act(on: "2012-02-01") {
      var details = DecisionDetails()
      details.referredTo = other
      _ = try $0.decide("m1-1", .referred, title: "Henvist", details)
    }
  }

  private func findings(on day: String) throws -> [Finding] {
    let last = try isoDay(day)
    let days = try #require(Period(.earliest, until: last))
    return try ForumChecks(desk.structure).findings(about: nil, during: days)
      .filter { $0.rule.id == "forums.closedReferred" }
  }

  @Test func `it is refused while the other has not dealt with it, and done when it has`() throws {
    #expect(
      try desk.refused(on: "2012-02-02") { try $0.close("s1", why: "opgivet") }
        == ["forums.stillReferred"])
    // The other matter was sent nowhere.
    #expect(try desk.refused(on: "2012-02-02") { try $0.close("s2", why: "opgivet") } == [])
    try desk.act(on: "2012-02-03") {
      try $0.convene("u1", title: "u1", body: other, on: isoDay("2012-02-10"))
      _ = try $0.put("s1", on: "u1", how: .decision)
    }
    try desk.act(on: "2012-02-10") { _ = try $0.decide("u1-1", .noted, title: "Set") }
    try desk.act(on: "2012-02-11") { try $0.close("s1", why: "færdig") }
    #expect(try findings(on: "2012-03-01") == [])
  }

  @Test func `a matter that came closed from elsewhere is found, from the day it was closed`()
    throws
  {
    var matter = try desk.pen.existing(Matter.self, "s1")
    matter.closed = Ending(day: RoughDay(try isoDay("2012-02-20")), why: "indlæst så")
    desk.pen.set(matter, during: Period(from: try isoDay("2012-02-02")))
    #expect(try findings(on: "2012-02-19") == [])
    let found = try findings(on: "2012-03-01")
    #expect(found.map(\.subject) == [matter.pointer])
    #expect(found.first?.facts["body"] == .thing(other))
    matter.history = true
    desk.pen.set(matter, during: Period(from: try isoDay("2012-02-02")))
    #expect(try findings(on: "2012-03-01") == [])
  }
}
