import AlmenTestKit
import Organisation
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

@Suite struct RegistrarAfdelingTests {
  /// Two organisations and an afdeling of the first from 2020 on; the pen stands in 2021.
  private func pen() throws -> PlainPen {
    let pen = PlainPen(on: try isoDay("2020-01-01"))
    for id in ["a", "b"] as [PartyID] {
      try pen.set(Party(id: id, name: id.text, kind: .boligorganisation, source: before))
    }
    try pen.set(
      Party(
        id: "gaard", name: "Gården", kind: .afdeling, partOf: "a",
        dwellings: Dwellings(family: 100), source: before))
    pen.day = try isoDay("2021-01-01")
    return pen
  }

  private func registrar(_ pen: PlainPen) -> Registrar {
    PartyBook(pen, defaults: []).registrar(with: pen, source: later)
  }

  private func gaard(_ pen: PlainPen, _ day: String = "2021-01-01") throws -> Party {
    try #require(pen.record(Party.self, "gaard", on: try isoDay(day)))
  }

  @Test func `an afdeling is another organisation's from the day on`() throws {
    let pen = try pen()
    try registrar(pen).transfer(["gaard"], to: "b")
    #expect(try gaard(pen).partOf == "b" && gaard(pen).source == before.continued(by: later))
    #expect(try gaard(pen, "2020-12-31").partOf == "a")
    #expect(
      try refused { try registrar(pen).transfer(["gaard"], to: "b") } == ["record.unaltered"])
    #expect(
      try refused { try registrar(pen).transfer(["a"], to: "b") } == ["organisation.noAfdeling"])
    #expect(
      try refused { try registrar(pen).transfer(["gaard"], to: "gaard") }
        == ["organisation.noOrganisation"])
  }

  @Test func `dwellings are counted by type, and what is not named stays`() throws {
    let pen = try pen()
    try registrar(pen).count(Dwellings(youth: 12), in: "gaard")
    #expect(try gaard(pen).dwellings == Dwellings(family: 100, youth: 12))
    #expect(try gaard(pen, "2020-12-31").dwellings == Dwellings(family: 100))
    #expect(
      try refused { try registrar(pen).count(Dwellings(youth: 12), in: "gaard") }
        == ["record.unaltered"])
    #expect(
      try refused { try registrar(pen).count(Dwellings(youth: 1), in: "a") }
        == ["organisation.noAfdeling"])
  }

  @Test func `a party ends with its posts, holders and memberships, and not while something rests`()
    throws
  {
    let pen = try pen()
    pen.day = try isoDay("2020-06-01")
    try pen.set(Post(id: "formand", name: "Formand", party: "b", source: before))
    try pen.set(Holder(id: "formand-1", post: "formand", person: "Ida Eksempel", source: before))
    try pen.set(Membership(id: "medlem", member: "b", of: "a", source: before))
    pen.day = try isoDay("2021-01-01")
    let others = ["x", "y"].map { Pointer(kind: "forum", id: $0) }
    #expect(
      try refused { try registrar(pen).windUp("b", resting: others) }
        == ["organisation.restsOn", "organisation.restsOn"])
    #expect(pen.record(Party.self, "b", on: pen.day) != nil)
    try registrar(pen).windUp("b", resting: [])
    #expect(pen.record(Party.self, "b", on: pen.day) == nil)
    #expect(pen.record(Post.self, "formand", on: pen.day) == nil)
    #expect(pen.record(Holder.self, "formand-1", on: pen.day) == nil)
    #expect(pen.record(Membership.self, "medlem", on: pen.day) == nil)
    #expect(pen.record(Party.self, "b", on: try isoDay("2020-12-31")) != nil)
  }

  @Test func `topics and areas are entered with new ids, and changed from the day on`() throws {
    let pen = try pen()
    let registrar = registrar(pen)
    try registrar.enter(Topic(id: "t", title: "T", words: ["ord"], source: before))
    try registrar.enter(Area(id: "o", name: "O", kind: .boligomraade, source: before))
    #expect(
      try refused { try registrar.enter(Topic(id: "t", title: "U", source: before)) }
        == ["record.taken"])
    pen.day = try isoDay("2022-01-01")
    try registrar.change("t" as TopicID) { $0.words = ["andet"] }
    try registrar.change("o" as AreaID) { $0.afdelinger = ["gaard"] }
    #expect(pen.record(Topic.self, "t", on: try isoDay("2021-06-01"))?.words == ["ord"])
    let topic = try #require(pen.record(Topic.self, "t", on: pen.day))
    #expect(topic.words == ["andet"] && topic.source == before.continued(by: later))
    #expect(pen.record(Area.self, "o", on: pen.day)?.afdelinger == ["gaard"])
    #expect(
      try refused { try registrar.change("o" as AreaID) { $0.name = "O" } } == ["record.unaltered"])
  }
}
