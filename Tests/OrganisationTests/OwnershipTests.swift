import AlmenTestKit
import Organisation
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)

private func party(
  _ id: PartyID, _ kind: PartyKind, partOf: PartyID? = nil, committee: PartyID? = nil,
  succeeds: [PartyID] = [], dwellings: Dwellings? = nil
) -> Party {
  Party(
    id: id, name: id.text, kind: kind, partOf: partOf, committee: committee, succeeds: succeeds,
    dwellings: dwellings, source: source)
}

private func topic(_ id: TopicID, kle: [String] = [], supervision: Bool? = nil) -> Topic {
  Topic(
    id: id, title: id.text, kle: kle.compactMap { KLENumber($0) }, isSupervision: supervision,
    source: source)
}

private func responsibility(_ id: String, _ topic: TopicID, _ unit: PartyID, rule: String? = nil)
  -> Responsibility
{
  Responsibility(
    id: Identifier(id) ?? "x", topic: topic, unit: unit, sharedRule: rule, source: source)
}

private func number(_ text: String) throws -> PlanNumber {
  PlanNumber(
    id: try #require(Identifier("kle-" + text.replacing(".", with: "-"))),
    kle: try #require(KLENumber(text)), title: text, source: source)
}

private func check(_ records: PlainRecords, _ defaults: [Contribution<TopicDefault>] = []) throws
  -> [Finding]
{
  try PartyChecks(PartyBook(records, defaults: defaults)).findings(about: nil, during: .always)
}

@Suite struct PlanNumberTests {
  private func base() throws -> PlainRecords {
    PlainRecords().with(try number("03.30"), "2010-01-01", "2026-12-31")
      .with(try number("03.30.05"), "2010-01-01", "2026-12-31")
      .with(party("tmf", .forvaltning)).with(party("sof", .forvaltning))
  }

  @Test
  func `a number belongs to the topic that names it, else to the one that names what it is under`()
    throws
  {
    let one = try base().with(topic("social", kle: ["03.30"]))
    let register = PartyBook(one, defaults: [])
    let day = try isoDay("2015-01-01")
    func topics(_ text: String) throws -> [TopicID] {
      try register.topics(for: #require(KLENumber(text)), on: day).map(\.id)
    }
    #expect(try topics("03.30.05") == ["social"])
    #expect(try topics("03.30.99") == [])
    let both = PartyBook(one.with(topic("plan", kle: ["03.30.05"])), defaults: [])
    #expect(try both.topics(for: #require(KLENumber("03.30.05")), on: day).map(\.id) == ["plan"])
    #expect(try both.topics(for: #require(KLENumber("03.30")), on: day).map(\.id) == ["social"])
  }

  @Test func `a planted gap of one day is found, with the day`() throws {
    let gap = try isoDay("2015-06-02")
    let records = try base().with(topic("t", kle: ["03.30"]), "2010-01-01", "2015-06-01")
      .with(topic("t", kle: ["03.30"]), "2015-06-03", "2026-12-31")
    let found = try check(records, [Contribution(TopicDefault("t", source: "prøve"), by: "tmf")])
    #expect(
      found.map(\.rule.id) == [
        "organisation.numberWithoutOwner", "organisation.numberWithoutOwner",
      ])
    #expect(found.allSatisfy { $0.facts["days"] == .list([.period(Period(day: gap))]) })
  }

  @Test func `a planted double claim is found, with the days and both units`() throws {
    let records = try base().with(topic("t", kle: ["03.30"]), "2010-01-01", "2026-12-31")
      .with(topic("u", kle: ["03.30.05"]), "2010-01-01", "2026-12-31")
      .with(topic("v", kle: ["03.30.05"]), "2015-01-01", "2015-01-01")
    let defaults = [
      Contribution(TopicDefault("t", source: "x"), by: "tmf"),
      Contribution(TopicDefault("u", source: "x"), by: "tmf"),
      Contribution(TopicDefault("v", source: "x"), by: "sof"),
    ]
    let found = try check(records, defaults)
    #expect(found.map(\.rule.id) == ["organisation.numberTwice"])
    #expect(found.first?.facts["days"] == .period(Period(day: try isoDay("2015-01-01"))))
    let units: [Fact] = [.thing(PartyID("sof").pointer), .thing(PartyID("tmf").pointer)]
    #expect(found.first?.facts["units"] == .list(units))
  }

  @Test func `two topics of one owner clash in nothing`() throws {
    let records = try base().with(
      topic("t", kle: ["03.30", "03.30.05"]), "2010-01-01", "2026-12-31"
    )
    .with(topic("u", kle: ["03.30.05"]), "2010-01-01", "2026-12-31")
    let defaults = [
      Contribution(TopicDefault("t", source: "x"), by: "tmf"),
      Contribution(TopicDefault("u", source: "x"), by: "tmf"),
    ]
    #expect(try check(records, defaults) == [])
  }
}

@Suite struct SupervisionTests {
  /// TMU over TMF, whose unit supervises from 2010; an organisation with a board.
  private var base: PlainRecords {
    PlainRecords().with(party("kk", .municipality)).with(party("tmu", .committee, partOf: "kk"))
      .with(party("tmf", .forvaltning, partOf: "kk", committee: "tmu"))
      .with(party("sof", .forvaltning, partOf: "kk", committee: "tmu"))
      .with(party("enhed", .unit, partOf: "tmf")).with(party("fsb", .boligorganisation))
      .with(topic("tilsyn", supervision: true), "2010-01-01")
      .with(responsibility("r", "tilsyn", "enhed"), "2010-01-01")
      .with(post("bestyrelse", "fsb", [.boardMember])).with(
        holder("h1", "bestyrelse"), "2010-01-01")
  }

  private func post(_ id: PostID, _ party: PartyID, _ roles: [PostRole]) -> Post {
    Post(id: id, name: id.text, party: party, roles: roles, source: source)
  }

  private func holder(_ id: String, _ post: PostID, _ person: String = "A B") -> Holder {
    Holder(id: Identifier(id) ?? "x", post: post, person: person, source: source)
  }

  private func days(_ records: PlainRecords) throws -> [Fact?] {
    try check(records).filter { $0.rule.id == "organisation.supervisorOnBoard" }.map {
      $0.facts["days"]
    }
  }

  @Test(arguments: [
    ("kk", PostRole.headOfCouncil, true), ("enhed", .staff, true),
    ("tmf", .staff, false), ("sof", .staff, false), ("kk", .mayor, false),
  ])
  func `who takes part in the supervision may not sit on the board`(
    _ party: PartyID, _ role: PostRole, _ isBarred: Bool
  ) throws {
    let records = base.with(post("anden", party, [role]))
      .with(holder("h2", "anden"), "2012-03-01", "2012-03-31")
    let month = Fact.list([.period(try isoPeriod("2012-03-01", "2012-03-31"))])
    #expect(try days(records) == (isBarred ? [month] : []))
  }

  @Test(arguments: [("tmu", true), ("sud", false)])
  func `nor may the chair of the committee over it`(_ committee: PartyID, _ isBarred: Bool) throws {
    let chair = Post(
      id: "anden", name: "formand", party: "kk", chairs: committee, source: source)
    let records = base.with(party("sud", .committee)).with(chair).with(
      holder("h2", "anden", " A  b "))
    #expect(try days(records).isEmpty != isBarred)
  }

  @Test func `only the days of both posts and of the supervision count`() throws {
    let records = base.with(post("anden", "enhed", [.staff])).with(
      holder("h2", "anden"), "2005-01-01"
    )
    .with(responsibility("r", "tilsyn", "sof"), "2015-01-01")
    let days = Fact.list([.period(try isoPeriod("2010-01-01", "2014-12-31"))])
    #expect(try self.days(records) == [days])
  }

  @Test func `another person, and one whose name is taken out, are not meant`() throws {
    let staff = base.with(post("anden", "enhed", [.staff]))
    #expect(try days(staff.with(holder("h2", "anden", "C D"))) == [])
    let gone = staff.with(holder("h1", "bestyrelse", "navn slettet"), "2010-01-01")
      .with(holder("h2", "anden", "navn slettet"))
    #expect(try days(gone) == [])
  }

  @Test func `posts that do not go together are found on their days`() throws {
    let revisor = Post(
      id: "revisor", name: "revisor", party: "fsb", incompatibleWith: ["bestyrelse"], source: source
    )
    let records = base.with(revisor).with(holder("h2", "revisor"), "2011-01-01", "2011-12-31")
    let found = try check(records).filter { $0.rule.id == "organisation.incompatiblePosts" }
    #expect(
      found.map { $0.facts["days"] } == [
        .list([.period(try isoPeriod("2011-01-01", "2011-12-31"))])
      ])
  }

  @Test func `a vacancy is a state`() throws {
    let register = PartyBook(base, defaults: [])
    #expect(try register.holders(of: "bestyrelse", on: isoDay("2009-12-31")) == [])
    #expect(try register.holders(of: "bestyrelse", on: isoDay("2010-01-01")).count == 1)
  }
}

@Suite struct AreaTests {
  private let afdeling = party(
    "a1", .afdeling, partOf: "fsb",
    dwellings: Dwellings(family: 100, elderly: 20, youth: 5, care: 0))

  @Test func `an area holds afdelinger of several organisations`() throws {
    let area = Area(
      id: "tingbjerg", name: "Tingbjerg", kind: .boligomraade, afdelinger: ["a1", "a2"],
      organisations: ["vibo"], source: source)
    let records = PlainRecords().with(area).with(afdeling)
      .with(party("a2", .afdeling, partOf: "sab"))
    let register = PartyBook(records, defaults: [])
    let day = try isoDay("2020-01-01")
    #expect(try register.parties(in: "tingbjerg", on: day) == ["a1", "a2", "fsb", "sab", "vibo"])
    #expect(try register.parties(in: "andet", on: day) == [])
  }

  @Test(arguments: [
    (55_000, true, 54_500...55_500), (55_000, false, 55_000...55_000), (123, true, 123...123),
    (120, true, 115...125), (0, true, 0...0),
  ])
  func `a rounded number stands for what rounds to it`(
    _ dwellings: Int, _ about: Bool, _ range: ClosedRange<Int>
  ) {
    let stock = HousingStock(
      id: "s", title: "s", of: "kk", dwellings: dwellings, about: about, source: source)
    #expect(stock.range == range)
  }

  @Test func `20 per cent of all dwellings is about 275,000`() throws {
    let stock = HousingStock(
      id: "s", title: "s", of: "kk", dwellings: 55_000, about: true, percent: 20, source: source)
    let implied = try #require(stock.impliedAll)
    #expect(implied.contains(275_000) && !implied.contains(290_000) && !implied.contains(260_000))
  }

  @Test func `a count agrees, differs, or cannot be judged while one is missing`() throws {
    func verdict(_ stated: Int, _ more: Party? = nil) throws -> Bool? {
      let stock = HousingStock(id: "s", title: "s", of: "fsb", dwellings: stated, source: source)
      let records = PlainRecords().with(stock).with(party("fsb", .boligorganisation)).with(afdeling)
      let all = more.map { records.with($0) } ?? records
      return try PartyBook(all, defaults: []).stockReconciliations(on: isoDay("2020-01-01")).first?
        .reconciles
    }
    let uncounted = party("a2", .afdeling, partOf: "fsb")
    #expect(try verdict(125) == true)
    #expect(try verdict(126) == false)
    #expect(try verdict(126, uncounted) == nil)
    #expect(try verdict(100, uncounted) == false)
  }

  @Test func `lineage goes back and on, and not to others that went the same way`() throws {
    let records = PlainRecords().with(party("a", .boligorganisation)).with(
      party("b", .boligorganisation)
    )
    .with(party("c", .boligorganisation, succeeds: ["a", "b"]))
    .with(party("d", .boligorganisation, succeeds: ["c"]))
    let register = PartyBook(records, defaults: [])
    #expect(try register.lineage(of: "a").after == ["c", "d"])
    #expect(try register.lineage(of: "a").before == [])
    #expect(try register.lineage(of: "d").before == ["a", "b", "c"])
    #expect(try register.lineage(of: "c").before == ["a", "b"])
  }

  @Test func `a count or a share that differs from what is stated is a warning`() throws {
    func rules(_ dwellings: Int, all: Int? = nil) throws -> [String] {
      let stock = HousingStock(
        id: "s", title: "s", of: "fsb", dwellings: dwellings, percent: all == nil ? nil : 20,
        all: all, source: source)
      let records = PlainRecords().with(stock).with(party("fsb", .boligorganisation)).with(afdeling)
      return try check(records).map(\.rule.id)
    }
    #expect(try rules(125) == [])
    #expect(try rules(126) == ["organisation.stockDiffers"])
    #expect(try rules(125, all: 625) == [])
    #expect(try rules(125, all: 700) == ["organisation.shareDiffers"])
  }

  @Test func `a rule for sharing with nobody to share with is a warning`() throws {
    let alone = PlainRecords().with(party("tmf", .forvaltning)).with(party("sof", .forvaltning))
      .with(topic("t")).with(responsibility("r", "t", "tmf", rule: "delt"))
    #expect(try check(alone).map(\.rule.id) == ["organisation.sharedAlone"])
    let shared = alone.with(responsibility("q", "t", "sof", rule: "delt"))
    #expect(try check(shared).map(\.rule.id) == [])
  }
}
