import AlmenTestKit
import Forums
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)
private func body(_ id: String) -> Pointer { Pointer(kind: PartySubject.kind, id: id) }

/// Delegations as other rooms know them.
private struct Told: Mandates {
  var mandates: [Mandate] = []
  func mandate(_ pointer: Pointer, on day: Day) -> Mandate? {
    mandates.first { $0.pointer == pointer }
  }
}

private func decision(
  _ id: DecisionID, by bodies: String..., on day: String = "2020-03-01",
  as outcome: Outcome = .approved, to: String? = nil, authority: String? = nil,
  votes: Votes? = nil, matter: MatterID = "s"
) -> Decision {
  Decision(
    id: id, title: id.text, matter: matter, body: body(bodies[0]),
    bodies: bodies.dropFirst().map(body), day: RoughDay(day) ?? RoughDay(.earliest),
    outcome: outcome, referredTo: to.map(body),
    authority: authority.map { text in
      let parts = text.split(separator: "/").map(String.init)
      return Pointer(kind: parts[0], id: parts[1])
    }, votes: votes, source: source)
}

private func matter(closed: String? = nil) -> Matter {
  Matter(
    id: "s", title: "Sag", origin: body("kk"), raised: RoughDay(.earliest),
    closed: closed.flatMap { RoughDay($0) }.map { Ending(day: $0, why: "slut") }, source: source)
}

private func book(_ told: Told = Told(), _ matter: Matter = matter(), _ decisions: Decision...)
  -> ForumBook
{
  ForumBook(
    decisions.reduce(PlainRecords().with(matter)) { $0.with($1, $1.day.earliest.description) },
    bodies: OnlyBR(), money: PlainMoney(), mandates: told)
}

/// Who decided, on whose authority, and where a matter is that was sent on.
@Suite struct DecisionTests {
  private static let delegation = Mandate(
    Pointer(kind: "delegation", id: "d"), to: body("tmu"),
    restsOn: Pointer(kind: "decision", id: "giver"))
  private static let use = Mandate(
    Pointer(kind: "use", id: "u"), to: body("tmu"),
    restsOn: Pointer(kind: "delegation", id: "d"), day: RoughDay("2020-02-20"))

  @Test(
    arguments: [
      ("delegation/d", "br", Outcome.approved, "2020-01-01", ["br"], []),
      ("use/u", "br", .approved, "2020-01-01", ["br"], []),
      ("decision/giver", "br", .approved, "2020-01-01", ["br"], []),
      ("decision/giver", "br", .rejected, "2020-01-01", [], ["outcome"]),
      ("delegation/d", "br", .noted, "2020-01-01", [], ["outcome"]),
      ("delegation/d", "br", .approved, "2020-03-02", [], ["day"]),
      ("use/sent", "br", .approved, "2020-01-01", [], ["day"]),
      ("delegation/anden", "br", .approved, "2020-01-01", [], ["body"]),
      ("decision/d", "br", .approved, "2020-01-01", [], ["circle"]),
      ("party/br", "br", .approved, "2020-01-01", [], ["kind"]),
    ] as [(String, String, Outcome, String, [String], [String])])
  func `a decision counts for those on whose authority it was taken, while the way holds`(
    _ authority: String, _ giver: String, _ outcome: Outcome, _ day: String, _ powers: [String],
    _ faults: [String]
  ) throws {
    let told = Told(mandates: [
      Self.delegation, Self.use,
      Mandate(
        Pointer(kind: "use", id: "sent"), to: body("tmu"), restsOn: Self.delegation.pointer,
        day: RoughDay("2020-04-01")),
      Mandate(Pointer(kind: "delegation", id: "anden"), to: body("sud")),
    ])
    let book = book(
      told, matter(), decision("giver", by: giver, on: day, as: outcome),
      decision("d", by: "tmu", authority: authority))
    let known = try #require(try book.decision("d", on: .latest))
    #expect(known.authorities == Set(powers.map(body)))
    #expect(known.counts(for: body("tmu")) && known.counts(for: body("br")) == !powers.isEmpty)
    let found = try ForumChecks(book).findings(about: nil, during: .always)
      .filter { $0.rule.id == "forums.unauthorised" }.map { $0.facts["fault"] }
    #expect(found == faults.map { .text($0) })
  }

  @Test
  func `authority goes on through those who passed it on, and a joint meeting decides as all`()
    throws
  {
    let told = Told(mandates: [
      Mandate(
        Pointer(kind: "delegation", id: "d1"), to: body("tmu"),
        restsOn: Pointer(kind: "decision", id: "first")),
      Mandate(
        Pointer(kind: "delegation", id: "d2"), to: body("tmf"),
        restsOn: Pointer(kind: "decision", id: "second")),
    ])
    let book = book(
      told, matter(), decision("first", by: "br", on: "2020-01-01"),
      decision("second", by: "sud", "tmu", on: "2020-02-01", authority: "delegation/d1"),
      decision("third", by: "tmf", authority: "delegation/d2"))
    let third = try #require(try book.decision("third", on: .latest))
    #expect(third.authorities == [body("br"), body("sud"), body("tmu")])
    #expect(
      try book.authority(of: "third", on: .latest).map(\.pointer.description) == [
        "decision/third", "delegation/d2", "decision/second", "delegation/d1", "decision/first",
      ])
    #expect(try book.decision("second", on: .latest)?.bodies == [body("sud"), body("tmu")])
  }

  @Test(
    arguments: [
      ([], ["sud"]),
      ([decision("b", by: "sud", on: "2020-04-01")], []),
      ([decision("b", by: "tmu", on: "2020-04-01")], ["sud"]),
      // Dealt with the same day; but two that send it to each other are not both done.
      ([decision("b", by: "sud", as: .rejected)], []),
      ([decision("b", by: "sud", as: .referred, to: "tmu")], ["sud", "tmu"]),
      ([decision("b", by: "sud", on: "2020-04-01", as: .referred, to: "tmu")], ["tmu"]),
      ([decision("b", by: "sud", on: "2020-04-01", as: .postponed)], ["sud"]),
      ([decision("b", by: "sud", on: "2020-02-01")], ["sud"]),
    ] as [([Decision], [String])])
  func `a matter that was sent on is somebody's until it is treated`(
    _ others: [Decision], _ owners: [String]
  ) throws {
    var records = PlainRecords().with(matter())
    for one in [decision("a", by: "tmu", as: .referred, to: "sud")] + others {
      records = records.with(one, one.day.earliest.description)
    }
    let duties = try ForumBook(records).duties(on: isoDay("2020-05-01"))
      .filter { $0.rule.id == "forums.referredOpen" || $0.rule.id == "forums.postponedOpen" }
    #expect(duties.compactMap { $0.owner?.id }.sorted() == owners)
    let closed = ForumBook(records.with(matter(closed: "2020-04-30")))
    #expect(
      try closed.duties(on: isoDay("2020-05-01")).allSatisfy {
        $0.rule.id == "forums.followUpUnanswered"
      })
  }

  @Test(arguments: [
    (Votes(for: 9, against: 2), []), (Votes(for: -1), ["number"]),
    (Votes(for: 2, cast: [CastVote(name: "A", vote: .for, count: 3)]), ["sum"]),
    (Votes(cast: [CastVote(vote: .against)]), ["nobody"]),
    (Votes(for: 2, against: 1, cast: [CastVote(name: "A", vote: .for, count: 2)]), []),
  ])
  func `votes are as many as there can be`(_ votes: Votes, _ faults: [String]) throws {
    let found = try ForumChecks(book(Told(), matter(), decision("a", by: "br", votes: votes)))
      .findings(about: nil, during: .always).filter { $0.rule.id == "forums.badVotes" }
    #expect(found.map { $0.facts["fault"] } == faults.map { .text($0) })
  }

  @Test func `what is referred says to whom, and nothing else does`() throws {
    for wrong in [
      decision("a", by: "br", as: .referred), decision("a", by: "br", as: .approved, to: "sud"),
    ] {
      let found = try ForumChecks(book(Told(), matter(), wrong))
        .findings(about: nil, during: .always).map(\.rule.id)
      #expect(found.contains("forums.referredNowhere"))
    }
  }

  @Test func `an item that a decision put off is postponed, and comes back`() throws {
    let desk = try MeetingDesk()
    try desk.act(on: "2012-02-01") { _ = try $0.decide("m1-1", .postponed, title: "Udsat") }
    let item = try desk.pen.existing(AgendaItem.self, "m1-1")
    #expect(try desk.structure.state(of: item, on: desk.pen.day) == .postponed)
    let rules = try desk.structure.duties(on: isoDay("2012-02-02")).map(\.rule.id)
    #expect(rules.contains("forums.itemPostponed") && !rules.contains("forums.postponedOpen"))
    #expect(
      try ForumChecks(desk.structure).findings(about: nil, during: .always)
        .filter { $0.rule.severity == .error } == [])
    try desk.act(on: "2012-02-03") { _ = try $0.put("s1", on: "m2", how: .decision) }
    #expect(try desk.structure.state(of: item, on: desk.pen.day) == .carried(to: "m2-1"))
  }

  @Test func `only who met decides`() throws {
    let desk = try MeetingDesk()
    var others = DecisionDetails()
    others.bodies = [body("sud")]
    #expect(
      try desk.refused(on: "2012-02-01") {
        _ = try $0.decide("m1-1", .approved, title: "x", others)
      } == ["forums.whichBody"])
  }
}
