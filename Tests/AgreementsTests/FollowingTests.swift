import Agreements
import AlmenTestKit
import Testing
import Vocabulary

private let source = Source("Siden", madeUp: true)

/// What stands under each of a value's names.
private func fields(_ value: some Any) -> [String: String] {
  Dictionary(
    uniqueKeysWithValues: Mirror(reflecting: value).children.compactMap { child in
      child.label.map {
        ($0.trimmingPrefix("_").description, String(describing: child.value))
      }
    })
}

@Suite struct FollowingTests {
  @Test(arguments: Following.allCases)
  func `an agreement made from another inherits every field but its own, also one that comes later`(
    _ following: Following
  ) throws {
    let other = Agreement.example
    let new = other.followed(by: "ny", following, title: "Ny", source: source)
    let own: Set = [
      "id", "title", "succeeds", "amends", "extends", "renews", "term", "stage", "planned",
      "concluded", "notice", "closed", "letGo", "note", "source",
    ]
    let (before, after) = (fields(other), fields(new))
    #expect(own.isSubset(of: before.keys) && before.keys.count > own.count)
    for (name, value) in before {
      #expect((after[name] == value) == !own.contains(name), "\(name): \(after[name] ?? "")")
    }
    let told = [Following.amending: new.amends, .extending: new.extends, .renewing: new.renews]
    for (relation, named) in told { #expect(named == (relation == following ? [other.id] : [])) }
    let parts = (fields(try #require(other.term)), fields(try #require(new.term)))
    for (name, value) in parts.0 {
      let isOwn = ["from", "until", "lasts"].contains(name)
      #expect((parts.1[name] == value) == !isOwn, "\(name) of the term")
    }
  }

  @Test
  func `it is a draft with its own days, and a title that tells the two apart when none is given`()
    throws
  {
    let other = Agreement(
      id: "a", title: "A", kind: "delaftale", parties: ["kk", "bl"],
      term: Term(from: RoughDay("2020-01-01"), lasts: Duration("2y")),
      concluded: Conclusion(day: RoughDay("2020-01-01")), source: source)
    let pen = PlainPen(on: try isoDay("2021-01-01"))
    try pen.set(other)
    let clerk = AgreementBook(pen).clerk(with: pen, source: source)
    try clerk.enter("b", .renewing, "a", until: RoughDay("2024"))
    let new = try pen.existing(Agreement.self, "b")
    #expect(new.title == "A (fornyet)" && new.stage == .draft && new.concluded == nil)
    #expect(new.term == Term(until: RoughDay("2024")))
    #expect(new.renews == ["a"])
    try clerk.enter("c", .amending, "a")
    #expect(try pen.existing(Agreement.self, "c").term == nil)
    func rules(_ id: AgreementID, _ of: AgreementID) -> [String] {
      let error = #expect(throws: Refusal.self) { try clerk.enter(id, .extending, of) }
      return error?.findings.map(\.rule.id) ?? []
    }
    #expect(rules("b", "a") == ["record.taken"])
    #expect(rules("d", "findes-ikke") == ["record.unknown"])
  }

  @Test func `versions are numbered and named by the agreement; the first is the first`() throws {
    let pen = PlainPen(on: try isoDay("2021-01-01"))
    try pen.set(
      Agreement(id: "a", title: "Aftale A", kind: "delaftale", stage: .draft, source: source))
    let clerk = AgreementBook(pen).clerk(with: pen, source: source)
    #expect(try clerk.change("a", .editorial) == "a-udgave-1")
    pen.day = pen.day.next
    #expect(try clerk.change("a", .editorial) == "a-udgave-2")
    #expect(try clerk.change("a", title: "Egen", takesIn: ["emne"]) == "a-udgave-3")
    let all = pen.timelines(AgreementVersion.self, during: .always, pointingAt: nil)
      .compactMap { $0.pieces.last?.value }
    #expect(all.map(\.title) == ["Aftale A, 1. udgave", "Aftale A, 2. udgave", "Egen"])
    #expect(all.map(\.change) == [.first, .editorial, .material])
    #expect(all.map(\.takesIn) == [[], [], ["emne"]])
    #expect(all.map(\.day) == [RoughDay("2021-01-01"), RoughDay(pen.day), RoughDay(pen.day)])
  }

  @Test func `bodies that approve in turn each wait for the one before`() {
    let bodies = ["a", "b", "c"].map { Pointer(kind: PartySubject.kind, id: $0) }
    #expect(Approver.inTurn(bodies).map(\.after) == [[], [bodies[0]], [bodies[1]]])
  }
}
