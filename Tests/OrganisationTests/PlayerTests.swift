import AlmenTestKit
import Organisation
import Testing
import Vocabulary

/// Which party plays which part, and what follows from it.
@Suite struct PlayerTests {
  private let source = Source("Prøve", madeUp: true)

  private func party(_ id: PartyID, plays: PartID? = nil) -> Party {
    Party(id: id, name: id.text, kind: .forvaltning, plays: plays, source: source)
  }

  private func book(
    _ records: PlainRecords, _ defaults: [Contribution<TopicDefault>] = []
  ) -> PartyBook {
    PartyBook(records, defaults: defaults, modules: ["tmf", "sof"])
  }

  private func ids(_ records: PlainRecords) throws -> [String] {
    try book(records).findings(about: nil, during: .always).map(\.rule.id)
  }

  @Test func `the party that says so plays a part, on the days it says so`() throws {
    let records = PlainRecords().with(party("teknik", plays: "tmf"), "2010-01-01", "2014-12-31")
      .with(party("miljoe", plays: "tmf"), "2015-01-01").with(party("tmf"))
    let book = book(records)
    #expect(try book.player(of: "tmf", on: isoDay("2009-12-31")) == "tmf")
    #expect(try book.player(of: "tmf", on: isoDay("2014-12-31")) == "teknik")
    #expect(try book.player(of: "tmf", on: isoDay("2015-01-01")) == "miljoe")
    #expect(try book.part(playedBy: "teknik", on: isoDay("2012-01-01")) == "tmf")
    #expect(try book.part(playedBy: "tmf", on: isoDay("2012-01-01")) == nil)
    // Nobody says it of those days, so the party with the id does.
    #expect(try book.part(playedBy: "tmf", on: isoDay("2009-12-31")) == "tmf")
    #expect(try book.player(of: "sof", on: isoDay("2012-01-01")) == nil)
  }

  @Test func `where nobody plays any part, the party with its id does, and that is noted`() throws {
    let records = PlainRecords().with(party("tmf"), "2010-01-01")
    #expect(try book(records).player(of: "tmf", on: isoDay("2012-01-01")) == "tmf")
    #expect(try book(records).player(of: "tmf", on: isoDay("2009-01-01")) == nil)
    #expect(try ids(records) == ["organisation.playsByID"])
    #expect(try ids(records.with(party("socialt", plays: "sof"))) == ["organisation.playsByID"])
    #expect(try ids(records.with(party("teknik", plays: "tmf"), "2010-01-01")) == [])
    // A party that plays another part does not play the one it is called by.
    let other = PlainRecords().with(party("tmf", plays: "sof"), "2010-01-01")
    #expect(try book(other).player(of: "tmf", on: isoDay("2012-01-01")) == nil)
  }

  @Test func `saying who plays a part from a day on changes nothing of the days before`() throws {
    let topic = Topic(id: "anvisning", title: "Anvisning", source: source)
    let defaults = [Contribution(TopicDefault("anvisning", source: "x"), by: "tmf")]
    let before = PlainRecords().with(party("tmf"), "2010-01-01").with(topic, "2010-01-01")
    let after = PlainRecords().with(party("tmf"), "2010-01-01", "2025-12-31")
      .with(party("tmf", plays: "tmf"), "2026-01-01").with(topic, "2010-01-01")
    for day in ["2010-01-01", "2015-06-01", "2025-12-31"] {
      #expect(
        try book(after, defaults).answering(for: "anvisning", on: isoDay(day))
          == book(before, defaults).answering(for: "anvisning", on: isoDay(day)))
    }
    let found = try book(after, defaults).findings(about: nil, during: .always)
    #expect(found.map(\.rule.id) == ["organisation.playsByID"])
  }

  @Test func `a part that two play on one day is refused, with the days`() throws {
    let records = PlainRecords().with(party("a", plays: "tmf"), "2010-01-01", "2014-12-31")
      .with(party("b", plays: "tmf"), "2014-01-01")
    let found = try book(records).findings(about: nil, during: .always)
    #expect(found.map(\.rule.id) == ["organisation.playedTwice"])
    #expect(found.first?.subject == PartyID("b").pointer)
    #expect(found.first?.facts["days"] == .period(try isoPeriod("2014-01-01", "2014-12-31")))
    #expect(found.first?.rule.refuses == true)
  }

  @Test func `a remit that a later release moves is told of its own days`() throws {
    let records = PlainRecords().with(party("teknik", plays: "tmf"), "2000-01-01")
      .with(party("socialt", plays: "sof"), "2000-01-01")
      .with(Topic(id: "anvisning", title: "Anvisning", source: source), "2000-01-01")
    let before = try isoPeriod("2000-01-01", "2026-12-31")
    let book = book(
      records,
      [
        Contribution(TopicDefault("anvisning", source: "før", days: before), by: "tmf"),
        Contribution(
          TopicDefault("anvisning", source: "nu", days: Period(from: try isoDay("2027-01-01"))),
          by: "sof"),
      ])
    func unit(_ day: String) throws -> [PartyID] {
      try book.answering(for: "anvisning", on: isoDay(day)).map(\.unit)
    }
    #expect(try unit("2010-06-01") == ["teknik"])
    #expect(try unit("2026-12-31") == ["teknik"])
    #expect(try unit("2027-01-01") == ["socialt"])
    #expect(try book.findings(about: nil, during: .always) == [])
  }
}
