import AlmenTestKit
import Forums
import Testing
import Vocabulary

private let (before, later) = (Source("Først", madeUp: true), Source("Siden", madeUp: true))

/// The rules that refuse some work; none when it is done.
private func refused(_ work: () throws -> Void) throws -> [String] {
  do {
    try work()
    return []
  } catch let refusal as Refusal {
    return refusal.findings.map(\.rule.id)
  }
}

@Suite struct FounderMembersTests {
  /// A forum of a and b from 2020, of another name from 2022; the pen stands in 2021.
  private func pen() throws -> PlainPen {
    let pen = PlainPen(on: try isoDay("2020-01-01"))
    var forum = Forum(
      id: "f", name: "Før", kind: .joint, members: [.party("a"), .party("b")], source: before)
    try pen.set(forum)
    pen.day = try isoDay("2022-01-01")
    forum.name = "Siden"
    try pen.set(forum)
    pen.day = try isoDay("2021-01-01")
    return pen
  }

  private func founder(_ pen: PlainPen) -> Founder {
    ForumBook(pen).founder(with: pen, source: later)
  }

  private func members(_ pen: PlainPen, _ day: String) throws -> [ForumMember] {
    try #require(pen.record(Forum.self, "f", on: try isoDay(day))).members
  }

  @Test func `who is seated sits from the day on, also where the forum is otherwise later`() throws
  {
    let pen = try pen()
    try founder(pen).seat([.party("c"), .post("formand")], in: "f")
    #expect(try members(pen, "2020-12-31") == [.party("a"), .party("b")])
    let all: [ForumMember] = [.party("a"), .party("b"), .party("c"), .post("formand")]
    #expect(try members(pen, "2021-01-01") == all)
    #expect(try members(pen, "2022-01-01") == all)
    #expect(pen.record(Forum.self, "f", on: try isoDay("2022-01-01"))?.name == "Siden")
  }

  @Test func `who leaves sits no more, and who sits or does not is refused, each with a reason`()
    throws
  {
    let pen = try pen()
    try founder(pen).unseat([.party("a")], from: "f")
    #expect(try members(pen, "2020-12-31").count == 2)
    #expect(try members(pen, "2023-01-01") == [.party("b")])
    #expect(
      try refused { try founder(pen).seat([.party("b"), .party("c")], in: "f") } == [
        "forums.seated"
      ])
    #expect(
      try refused { try founder(pen).unseat([.party("a"), .party("x")], from: "f") }
        == ["forums.notSeated", "forums.notSeated"])
  }

  @Test func `what a forum is for is said from the day on, and only what is otherwise`() throws {
    let pen = try pen()
    try founder(pen).charge("f") { $0.isEntrance = true }
    let forum = try #require(pen.record(Forum.self, "f", on: pen.day))
    #expect(forum.isEntrance == true && forum.source == before.continued(by: later))
    #expect(pen.record(Forum.self, "f", on: try isoDay("2020-12-31"))?.isEntrance == nil)
    #expect(
      try refused { try founder(pen).charge("f") { $0.isEntrance = true } } == ["record.unaltered"])
    #expect(try refused { try founder(pen).charge("x") { $0.notice = 3 } } == ["record.unknown"])
  }

  @Test func `a procedure gets a step before another, and each step once`() throws {
    let pen = try pen()
    let founder = founder(pen)
    try founder.enter(
      Procedure(id: "p", title: "P", steps: [Step(step: "a", title: "A")], source: before))
    try founder.add(Step(step: "b", title: "B"), to: "p")
    try founder.add(Step(step: "c", title: "C"), to: "p", before: "b")
    #expect(
      pen.record(Procedure.self, "p", on: pen.day)?.steps.map(\.step) == ["a", "c", "b"])
    #expect(
      try refused { try founder.add(Step(step: "c", title: "C"), to: "p") } == ["forums.stepThere"])
    #expect(
      try refused { try founder.add(Step(step: "d", title: "D"), to: "p", before: "x") }
        == ["forums.noStep"])
    #expect(
      try refused {
        try founder.enter(Procedure(id: "p", title: "P", steps: [], source: before))
      } == ["record.taken"])
  }

  @Test func `a matter is linked to what it became, also when it is closed`() throws {
    let pen = try pen()
    try pen.set(
      Matter(
        id: "m", title: "M", origin: Pointer(kind: "party", id: "a"), raised: RoughDay(pen.day),
        agreements: ["gammel"], closed: Ending(day: RoughDay(pen.day), why: "Færdig"),
        source: before))
    let secretary = ForumBook(pen).secretary(with: pen, source: later)
    try secretary.link("m", to: ["gammel", "ny"])
    #expect(pen.record(Matter.self, "m", on: pen.day)?.agreements == ["gammel", "ny"])
    #expect(try refused { try secretary.link("m", to: ["ny"]) } == ["record.unaltered"])
  }
}
