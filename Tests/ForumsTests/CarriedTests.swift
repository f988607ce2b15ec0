import AlmenTestKit
import Forums
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)

/// What becomes of fora and procedures where one party takes over from another.
@Suite struct CarriedTests {
  @Test func `seats, the secretariat and the political body are the successor's, each once`() {
    let forum = Forum(
      id: "f", name: "F", kind: .joint,
      members: [
        .party("gammel"), .party("ny"), .every(.mayor, of: "gammel"), .post("formand"),
        .party("anden"),
      ], secretariat: "gammel", politicalBody: "gammel", source: source)
    let carried = forum.carried(from: "gammel", to: "ny")
    #expect(
      carried.members == [
        .party("ny"), .every(.mayor, of: "ny"), .post("formand"), .party("anden"),
      ])
    #expect(carried.secretariat == "ny" && carried.politicalBody == "ny")
    #expect(forum.carried(from: "tredje", to: "ny") == forum)
    #expect(carried.without("formand").members.count == 3)
  }

  @Test func `a step is the successor's in matters raised from then on, and not in those before`()
    throws
  {
    let (old, new): (PartyID, PartyID) = ("gammel", "ny")
    let pen = PlainPen(on: try isoDay("2020-01-01"))
    let step = Step(step: "beslut", title: "B", by: [old.pointer, new.pointer])
    pen.set(Procedure(id: "p", title: "P", steps: [step], source: source), during: .always)
    for (id, day) in [("foer", "2019-06-01"), ("efter", "2020-06-01")] as [(MatterID, String)] {
      let raised = RoughDay(try isoDay(day))
      pen.set(
        Matter(
          id: id, title: "S", origin: old.pointer, raised: raised, procedure: "p", source: source),
        during: .always)
    }
    try pen.edit(Procedure.self, naming: old.pointer) { $0.carried(from: old, to: new) }
    let book = ForumBook(pen)
    let by = try (["foer", "efter"] as [MatterID]).map {
      try book.progress(of: $0, on: isoDay("2021-01-01"))?.steps.first?.step.by
    }
    #expect(by == [[old.pointer, new.pointer], [new.pointer]])
  }
}
