import AlmenTestKit
import Forums
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)
private let body = Pointer(kind: PartySubject.kind, id: "tmu")

/// What is done with a matter and with an item of an agenda, over plain values.
@Suite struct SecretaryTests {
  private let desk: MeetingDesk

  init() throws { desk = try MeetingDesk() }

  private var matter: Matter { get throws { try desk.pen.existing(Matter.self, "s1") } }

  @Test func `recommendations are numbered as they are added`() throws {
    try desk.act(on: "2012-01-10") {
      try $0.add("at bygge", to: "s1", proposer: "tmf", decides: body)
      try $0.add("at betale", to: "s1", proposer: "oekf", decides: body)
    }
    #expect(
      try matter.points == [
        Point(point: 1, text: "at bygge", proposer: "tmf", decides: body),
        Point(point: 2, text: "at betale", proposer: "oekf", decides: body),
      ])
    try desk.act(on: "2012-01-21") { try $0.withdraw("m1-1", why: "trukket") }
    try desk.act(on: "2012-01-22") { try $0.close("s1", why: "opgivet") }
    #expect(
      try desk.refused(on: "2012-01-23") {
        try $0.add("for sent", to: "s1", proposer: "tmf", decides: body)
      } == ["forums.closed"])
  }

  @Test func `a step of the procedure is planned, and planned anew; no other step is`() throws {
    desk.pen.set(
      Procedure(
        id: "forloeb", title: "Forløb",
        steps: [Step(step: "udkast", title: "Udkast"), Step(step: "svar", title: "Svar")],
        source: source), during: .always)
    try desk.act(on: "2012-01-05") {
      try $0.enter(
        Matter(
          id: "s3", title: "s3", origin: body, raised: RoughDay(desk.pen.day), procedure: "forloeb",
          source: source))
    }
    let (june, july) = try (#require(RoughDay("2012-06")), #require(RoughDay("2012-07")))
    try desk.act(on: "2012-01-06") {
      try $0.plan("s3", step: "udkast", day: june)
      try $0.plan("s3", step: "svar", day: july)
      try $0.plan("s3", step: "udkast", day: july)
    }
    #expect(
      try desk.pen.existing(Matter.self, "s3").planned == [
        Planned(step: "svar", day: july), Planned(step: "udkast", day: july),
      ])
    for matter in ["s1", "s3"] as [MatterID] {
      #expect(
        try desk.refused(on: "2012-01-07") { try $0.plan(matter, step: "hoering", day: june) }
          == ["forums.unknownStep"])
    }
  }

  @Test func `an item is taken off once, and nothing is decided of it then`() throws {
    try desk.act(on: "2012-01-21") { try $0.withdraw("m1-1", why: "trukket") }
    #expect(try desk.pen.existing(AgendaItem.self, "m1-1").withdrawn == "trukket")
    #expect(try desk.state(of: "m1-1", on: "2012-01-21") == .withdrawn)
    let acts: [(Secretary) throws -> Void] = [
      { try $0.withdraw("m1-1", why: "igen") },
      { try $0.postpone("m1-1" as AgendaItemID, why: "for sent") },
      { _ = try $0.decide("m1-1", .approved, title: "Godkendt") },
    ]
    for act in acts {
      #expect(try desk.refused(on: "2012-02-01", act) == ["forums.settled"])
    }
    #expect(
      try desk.refused(on: "2012-01-22") { _ = try $0.put("s1", on: "m1", how: .decision) } == [])
  }
}
