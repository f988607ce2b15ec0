import AlmenTestKit
import Organisation
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)

private func party(_ id: PartyID, _ kind: PartyKind, partOf: PartyID? = nil) -> Party {
  Party(id: id, name: id.text, kind: kind, partOf: partOf, source: source)
}

private func topic(_ id: TopicID) -> Topic { Topic(id: id, title: id.text, source: source) }

private func responsibility(
  _ id: Identifier<ResponsibilitySubject>, _ unit: PartyID, rule: String? = nil
) -> Responsibility {
  Responsibility(id: id, topic: "stoej", unit: unit, sharedRule: rule, source: source)
}

private func check(
  _ records: PlainRecords, defaults: [Contribution<TopicDefault>] = [], during: Period = .always
) throws -> [Finding] {
  try PartyChecks(PartyBook(records, defaults: defaults)).findings(about: nil, during: during)
}

@Suite struct RecordTests {
  @Test(arguments: RecordContract.laws, OrganisationRoom().kinds.map(RecordContract.Kind.init))
  func `every kind keeps`(_ law: Law<RecordContract.Kind>, _ kind: RecordContract.Kind) async throws
  {
    try await law.check(kind)
  }
}

@Suite struct RegisterTests {
  private let day = Day(daysSince1970: 15_000)

  @Test(
    arguments: [
      (PartyKind.council, Side.municipality), (.forvaltning, .municipality),
      (.lokaludvalg, .municipality), (.kreds, .sector), (.afdeling, .sector), (.fund, .others),
      (.government, .others),
    ])
  func `the side follows from the kind`(_ kind: PartyKind, _ side: Side) throws {
    let register = PartyBook(PlainRecords().with(party("a", kind)), defaults: [])
    #expect(try register.side(of: "a", on: day) == side)
    #expect(try register.side(of: "b", on: day) == nil)
  }

  @Test func `a dated responsibility goes before a module's default, on its days only`() throws {
    let records = PlainRecords().with(responsibility("r", "sof"), "2010-01-01", "2010-12-31")
      .with(party("tmf", .forvaltning), "2009-01-01", "2012-12-31")
    let register = PartyBook(
      records, defaults: [Contribution(TopicDefault("stoej", source: "prøve"), by: "tmf")])
    func responsible(_ text: String) throws -> [PartyID] {
      try register.answering(for: "stoej", on: isoDay(text)).map(\.unit)
    }
    #expect(try responsible("2009-12-31") == ["tmf"])
    #expect(try responsible("2010-01-01") == ["sof"])
    #expect(try responsible("2010-12-31") == ["sof"])
    #expect(try responsible("2011-01-01") == ["tmf"])
    // A default counts only while its unit is there.
    #expect(try responsible("2008-12-31") == [])
    #expect(try responsible("2013-01-01") == [])
  }

  @Test func `a topic that nobody answers for has no owner`() throws {
    #expect(try PartyBook(PlainRecords(), defaults: []).answering(for: "stoej", on: day) == [])
  }
}

@Suite struct RegisterRuleTests {
  @Test func `a party that is part of itself by way of another is refused`() throws {
    let found = try check(
      PlainRecords().with(party("a", .unit, partOf: "b")).with(party("b", .unit, partOf: "a")))
    #expect(found.map(\.rule.id) == ["organisation.partLoop", "organisation.partLoop"])
    #expect(found.map(\.rule.refuses) == [true, true])
  }

  @Test func `a loop that is there only for some days is found on those`() throws {
    let found = try check(
      PlainRecords().with(party("a", .unit, partOf: "b"), "2010-01-01", "2010-12-31")
        .with(party("b", .unit, partOf: "a"), "2010-06-01"))
    let days = try isoPeriod("2010-06-01", "2010-12-31")
    #expect(found.first?.facts["days"] == .period(days))
  }

  @Test func `parties that are part of each other at different times are fine`() throws {
    let found = try check(
      PlainRecords().with(party("a", .unit, partOf: "b"), "2010-01-01", "2010-12-31")
        .with(party("b", .unit, partOf: "a"), "2011-01-01"))
    #expect(found == [])
  }

  @Test func `fewer than no dwellings are refused`() throws {
    var afdeling = party("a", .afdeling)
    afdeling.dwellings = Dwellings(family: 0)
    #expect(try check(PlainRecords().with(afdeling)) == [])
    afdeling.dwellings = Dwellings(family: 10, care: -1)
    #expect(
      try check(PlainRecords().with(afdeling)).map(\.rule.id) == ["organisation.negativeDwellings"])
  }

  @Test func `membership of oneself is refused`() throws {
    let found = try check(
      PlainRecords().with(Membership(id: "m", member: "a", of: "a", source: source)))
    #expect(found.map(\.rule.id) == ["organisation.ownMember"])
  }

  @Test func `two holders of one post are named with their days, one after the other is fine`()
    throws
  {
    let post = Post(id: "formand", name: "Formand", party: "a", source: source)
    func holder(_ id: Identifier<HolderSubject>) -> Holder {
      Holder(id: id, post: "formand", person: "Prøve", source: source)
    }
    let apart = PlainRecords().with(post).with(holder("h"), "2010-01-01", "2010-12-31")
      .with(holder("i"), "2011-01-01")
    #expect(try check(apart) == [])
    let both = apart.with(holder("j"), "2010-12-31", "2011-01-01")
    let days = try isoPeriod("2010-12-31", "2011-01-01")
    #expect(try check(both).map { $0.facts["days"] } == [.list([.period(days)])])
  }

  @Test func `a topic with two owners is an error unless all name one rule`() throws {
    let topics = PlainRecords().with(topic("stoej"))
    let clash = topics.with(responsibility("r", "tmf")).with(responsibility("s", "sof"))
    #expect(try check(clash).map(\.rule.id) == ["organisation.twoOwners"])
    let shared = topics.with(responsibility("r", "tmf", rule: "efter boligtype"))
      .with(responsibility("s", "sof", rule: "efter boligtype"))
    #expect(try check(shared) == [])
    let different = topics.with(responsibility("r", "tmf", rule: "efter boligtype"))
      .with(responsibility("s", "sof", rule: "efter alder"))
    #expect(try check(different).map(\.rule.id) == ["organisation.twoOwners"])
  }

  @Test func `a gap of one day in a responsibility is named`() throws {
    let records = PlainRecords().with(topic("stoej"), "2010-01-01")
      .with(responsibility("r", "tmf"), "2010-01-01", "2010-06-29")
      .with(responsibility("s", "tmf"), "2010-07-01")
    let found = try check(records)
    let gap = Period(day: try isoDay("2010-06-30"))
    #expect(found.map { $0.facts["days"] } == [.list([.period(gap)])])
    // With a default somebody answers that day, but the hole between two dated ones is told.
    let there = records.with(party("tmf", .forvaltning))
    let stands = try check(
      there, defaults: [Contribution(TopicDefault("stoej", source: "x"), by: "tmf")])
    #expect(stands.map(\.rule.id) == ["organisation.ownerHole"])
    #expect(stands.map { $0.facts["days"] } == [.list([.period(gap)])])
  }
}
