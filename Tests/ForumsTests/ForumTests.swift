import AlmenTestKit
import Forums
import Testing
import Vocabulary

/// Parties that are always there, and of which only BR is political.
struct OnlyBR: Bodies {
  func politicalDays(of id: PartyID, during: Period) -> [Period] { id == "br" ? [during] : [] }
  func days(of body: Pointer, during: Period) -> [Period] { [during] }
  func posts(_ role: PostRole, of party: PartyID, on day: Day) -> [PostID] { ["b1", "b2"] }
  func party(of body: Pointer, on day: Day) throws -> Pointer? {
    body.kind == PartySubject.kind ? body : nil
  }
  func player(of part: PartID, on day: Day) -> PartyID? { nil }
  func part(playedBy id: PartyID, on day: Day) -> PartID? { nil }
  func isForvaltning(_ part: PartID, during: Period) -> Bool { false }
}

/// Money by effort and the days it was committed.
struct PlainMoney: EffortMoney {
  var days: [AgreementID: [Day]] = [:]
  func commitments(to efforts: [AgreementID], during: Period) -> [AgreementID: [Day]] { days }
}

extension ForumBook {
  init(_ records: any Records) { self.init(records, bodies: OnlyBR(), money: PlainMoney()) }
}

private func forum(
  _ id: ForumID, level: Level? = .two, reportsTo: [ForumID] = [], body: PartyID? = nil,
  replaces: [ForumID] = []
) -> Forum {
  Forum(
    id: id, name: id.text, level: level, kind: .joint, reportsTo: reportsTo, politicalBody: body,
    replaces: replaces, source: Source("Prøve", madeUp: true))
}

private func check(_ records: PlainRecords, during: Period = .always) throws -> [Finding] {
  try ForumChecks(ForumBook(records)).findings(about: nil, during: during)
}

@Suite struct RecordTests {
  @Test(arguments: RecordContract.laws, ForumsRoom().kinds.map(RecordContract.Kind.init))
  func `every kind keeps`(_ law: Law<RecordContract.Kind>, _ kind: RecordContract.Kind) async throws
  {
    try await law.check(kind)
  }
}

@Suite struct StructureTests {
  @Test func `a forum is there on its days, and its id may come back with another remit`() throws {
    let records = PlainRecords().with(forum("b", level: .one), "2010-08-01", "2014-12-31")
      .with(forum("b", level: .one), "2018-08-01")
    let structure = ForumBook(records)
    func isThere(_ text: String) throws -> Bool {
      try structure.forum("b", on: isoDay(text)) != nil
    }
    let days = ["2010-07-31", "2010-08-01", "2014-12-31", "2015-01-01", "2018-07-31", "2018-08-01"]
    #expect(try days.map(isThere) == [false, true, true, false, false, true])
  }

  @Test func `fora come by level, those without one last`() throws {
    let records = PlainRecords().with(forum("c", level: nil)).with(forum("b", level: .three))
      .with(forum("a", level: .one))
    let ids = try ForumBook(records).forums(on: Day(daysSince1970: 15_000))
    #expect(ids.map(\.id) == ["a", "b", "c"])
  }
}

@Suite struct ForumRuleTests {
  @Test func `fora that report round in a ring are refused, on the days they do`() throws {
    let ring = PlainRecords().with(forum("a", reportsTo: ["b"]), "2010-01-01")
      .with(forum("b", reportsTo: ["c"]), "2010-01-01")
      .with(forum("c", reportsTo: ["a"]), "2012-01-01")
    let found = try check(ring)
    #expect(Set(found.map(\.rule.id)) == ["forums.reportLoop"])
    #expect(found.first?.facts["days"] == .period(Period(from: try isoDay("2012-01-01"))))
    let before = try isoPeriod("2010-01-01", "2011-12-31")
    #expect(try check(ring, during: before).filter(\.rule.refuses) == [])
  }

  @Test func `reporting down is a warning, to the same or a higher level is not`() throws {
    let records = PlainRecords().with(forum("top", level: .one, body: "br"))
      .with(forum("low", level: .three, reportsTo: ["top"]))
    #expect(try check(records) == [])
    let down = records.with(forum("wrong", level: .one, reportsTo: ["low"], body: "br"))
    #expect(try check(down).map(\.rule.id) == ["forums.reportsDown"])
  }

  @Test func `a body beside the one it replaced is a warning with the days`() throws {
    let new = forum("ny", level: nil, replaces: ["gammel"])
    let old = forum("gammel", level: nil)
    let after = PlainRecords().with(old, "2005-01-01", "2010-07-31").with(new, "2010-08-01")
    #expect(try check(after) == [])
    let both = PlainRecords().with(old, "2005-01-01", "2010-08-02").with(new, "2010-08-01")
    let days = try isoPeriod("2010-08-01", "2010-08-02")
    #expect(try check(both).map { $0.facts["days"] } == [.list([.period(days)])])
  }

  @Test func `a line to a political body may go over several fora`() throws {
    let records = PlainRecords().with(forum("a", level: .one, body: "br"))
      .with(forum("b", reportsTo: ["a"])).with(forum("c", level: .three, reportsTo: ["b"]))
    #expect(try check(records) == [])
  }

  @Test
  func
    `a forum without such a line is a note with the days, and a body that is not political gives none`()
    throws
  {
    let records = PlainRecords().with(
      forum("a", level: .one, body: "br"), "2010-01-01", "2014-12-31"
    )
    .with(forum("a", level: .one, body: "tmf"), "2015-01-01")
    .with(forum("b", reportsTo: ["a"]), "2010-01-01")
    let days = Fact.list([.period(Period(from: try isoDay("2015-01-01")))])
    let found = try check(records)
    #expect(found.map(\.rule.id) == ["forums.noPoliticalLine", "forums.noPoliticalLine"])
    #expect(found.map { $0.facts["days"] } == [days, days])
  }

  @Test func `before the levels no line is asked for`() throws {
    #expect(try check(PlainRecords().with(forum("gammel", level: nil))) == [])
  }
}

@Suite struct MeetingRuleTests {
  private let source = Source("Prøve", madeUp: true)
  private let body = Pointer(kind: ForumSubject.kind, id: "a")

  private func meeting(
    _ id: MeetingID, _ day: String, convened: String? = nil, cancelled: String? = nil
  ) throws -> Meeting {
    Meeting(
      id: id, title: id.text, body: body, day: try isoDay(day),
      convened: try convened.map(isoDay), cancelled: cancelled, source: source)
  }

  private func matter(_ origin: Pointer, closed: Ending? = nil) throws -> Matter {
    Matter(
      id: "sag", title: "Sag", origin: origin, raised: try #require(RoughDay("2020-01-01")),
      procedure: "vej", closed: closed, source: source)
  }

  private func decision(_ id: DecisionID, _ followUp: FollowUp? = nil) throws -> Decision {
    Decision(
      id: id, title: id.text, matter: "sag", item: "punkt", body: body,
      day: try #require(RoughDay("2020-03-02")), outcome: .approved, followUp: followUp,
      source: source)
  }

  private func rules(_ records: PlainRecords) throws -> [String] {
    try check(records).map(\.rule.id)
  }

  private func base() throws -> PlainRecords {
    var forum = forum("a", level: .one, body: "br")
    forum.notice = 5
    return PlainRecords().with(forum).with(try meeting("m", "2020-03-02"), "2020-01-01")
      .with(try matter(body), "2020-01-01")
      .with(
        AgendaItem(
          id: "punkt", title: "Punkt", meeting: "m", matter: "sag", place: 1, how: .decision,
          source: source), "2020-01-01")
  }

  @Test(arguments: [("2020-02-24", false), ("2020-02-25", true)])
  func `a meeting is convened so many working days before, or late`(
    _ convened: String, _ isLate: Bool
  ) throws {
    let records = try base().with(meeting("m", "2020-03-02", convened: convened), "2020-01-01")
    #expect(try rules(records).contains("forums.convenedLate") == isLate)
  }

  @Test func `a body that meets twice on a day is told, unless one meeting was called off`() throws
  {
    let twice = try base().with(meeting("n", "2020-03-02"))
    #expect(try rules(twice).filter { $0 == "forums.meetingTwice" }.count == 1)
    let off = try base().with(meeting("n", "2020-03-02", cancelled: "sygdom"))
    #expect(try rules(off) == rules(base()))
  }

  @Test func `an item that ends with two decisions is refused`() throws {
    let one = try base().with(decision("d1"))
    #expect(try !rules(one).contains("forums.decidedTwice"))
    #expect(try rules(one.with(decision("d2"))).contains("forums.decidedTwice"))
  }

  @Test func `a follow-up is something or nothing, not both`() throws {
    let both = FollowUp(what: "Skriv", notNeeded: "ingen grund")
    #expect(try rules(base().with(decision("d", both))).contains("forums.badFollowUp"))
    let nothing = FollowUp(notNeeded: "ingen grund")
    #expect(try !rules(base().with(decision("d", nothing))).contains("forums.badFollowUp"))
  }

  @Test func `where a matter came from never changes`() throws {
    let other = Pointer(kind: PartySubject.kind, id: "tmf")
    let changed = try base().with(matter(other), "2021-01-01")
    #expect(try rules(changed).contains("forums.originChanged"))
    #expect(try !rules(base()).contains("forums.originChanged"))
  }

  @Test func `a matter closed before its steps are taken is a note`() throws {
    let way = Procedure(
      id: "vej", title: "Vej", steps: [Step(step: "et", title: "Et", by: [body])], source: source)
    let closed = Ending(day: try #require(RoughDay("2020-06-01")), why: "opgivet")
    let open = try base().with(way)
    #expect(try !rules(open).contains("forums.closedUnfinished"))
    let ended = open.with(try matter(body, closed: closed), "2020-06-01")
    #expect(try rules(ended).contains("forums.closedUnfinished"))
  }
}
