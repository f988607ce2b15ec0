import Agreements
import AlmenTestKit
import Cards
import Criteria
import Forums
import Investments
import Organisation
import Testing
import Vocabulary

/// What is told on the page of an organisation, of an afdeling and of an area: each its own, and what is for it.
@Suite struct GatheringTests {
  private static let source = Source("Prøve", madeUp: true)
  private let day = Day(daysSince1970: 16_500)

  /// An organisation with afdelinger in two areas, and one that lies in none; each thing is named by whose it is.
  private static func records() throws -> PlainRecords {
    var records = PlainRecords()
      .with(Party(id: "kk", name: "Kommunen", kind: .municipality, source: source))
      .with(Party(id: "org", name: "Org", kind: .boligorganisation, source: source))
    for (afdeling, area) in [("nord", "norden"), ("syd", "syden"), ("alene", nil)]
      as [(PartyID, AreaID?)]
    {
      records = records.with(
        Party(id: afdeling, name: afdeling.text, kind: .afdeling, partOf: "org", source: source))
      guard let area else { continue }
      records = records.with(
        Area(
          id: area, name: area.text, kind: .boligomraade, afdelinger: [afdeling], source: source))
    }
    let whose: [(id: String, party: PartyID, area: AreaID?)] = [
      ("hele", "org", nil), ("nordens", "org", "norden"), ("sydens", "org", "syden"),
      ("egen", "syd", nil),
    ]
    // One that the organisation made for an afdeling, and says so in a field.
    records = records.with(
      Agreement(
        id: "nords", title: "nords", kind: "enkeltaftale", level: .three, parties: ["kk", "org"],
        fields: [AgreementField(field: "afdeling", party: "nord")], source: source))
    // And one for an area that no source names.
    records = records.with(
      Agreement(
        id: "ukendt", title: "ukendt", kind: "enkeltaftale", level: .three, parties: ["kk", "org"],
        fields: [AgreementField(field: "omraade", isUnknown: true)], source: source))
    return try whose.reduce(records) { try with($0, $1) }
  }

  private static func with(
    _ records: PlainRecords, _ whose: (id: String, party: PartyID, area: AreaID?)
  ) throws -> PlainRecords {
    let fields = whose.area.map { [AgreementField(field: "sted", area: $0)] } ?? []
    return records.with(
      Agreement(
        id: try #require(AgreementID(whose.id)), title: whose.id, kind: "delaftale", level: .two,
        parties: ["kk", whose.party], fields: fields, source: source)
    )
    .with(
      Amount(
        id: try #require(AmountID(whose.id)), title: whose.id, stream: "penge", kind: .commitment,
        year: 2014,
        amount: nil, financier: "kk", receiver: whose.party, area: whose.area, source: source)
    )
    .with(
      Guarantee(
        id: try #require(Identifier(whose.id)), title: whose.id, guarantor: "kk",
        receiver: whose.party,
        area: whose.area, source: source)
    )
    .with(
      Matter(
        id: try #require(MatterID(whose.id)), title: whose.id, origin: whose.party.pointer,
        raised: try #require(RoughDay("2014-01-01")), areas: whose.area.map { [$0] } ?? [],
        source: source)
    )
    .with(
      Criterion(
        id: try #require(CriterionID(whose.id)), title: whose.id, subject: whose.party.pointer,
        source: source)
    )
  }

  private func told(_ found: Gathering) -> [String: Set<String>] {
    [
      "agreements": Set(found.agreements.map(\.agreement.id.text)),
      "amounts": Set(found.amounts.map(\.id.text)),
      "guarantees": Set(found.guarantees.map(\.id.text)),
      "matters": Set(found.matters.map(\.id.text)),
      "criteria": Set(found.criteria.map(\.criterion.id.text)),
    ]
  }

  @Test(
    arguments: [
      (
        "org", ["hele", "nordens", "sydens", "egen", "nords", "ukendt"],
        ["hele", "nordens", "sydens", "egen"],
        ["hele", "nordens", "sydens", "egen"], ["hele", "nordens", "sydens", "egen"]
      ),
      ("nord", ["hele", "nordens", "nords"], ["nordens"], ["hele", "nordens"], []),
      (
        "syd", ["hele", "sydens", "egen"], ["sydens", "egen"], ["hele", "sydens", "egen"], ["egen"]
      ),
      ("alene", ["hele"], [], ["hele"], []),
    ] as [(PartyID, Set<String>, Set<String>, Set<String>, Set<String>)])
  func `an afdeling has of its organisation's what is for all of it or for where it lies`(
    _ party: PartyID, _ agreements: Set<String>, _ money: Set<String>, _ matters: Set<String>,
    _ criteria: Set<String>
  ) throws {
    let house = PlainHouse(try Self.records(), parts: [])
    let found = try house.gathering(about: party, on: day)
    #expect(
      told(found) == [
        "agreements": agreements, "amounts": money, "guarantees": money, "matters": matters,
        "criteria": criteria,
      ])
    #expect(found.organisation == (party == "org" ? nil : "org"))
    #expect(found.isPlaced == (party != "alene"))
  }

  @Test
  func `an area has what is for it and for the whole of who owns there, and its afdelinger's own`()
    throws
  {
    let house = PlainHouse(try Self.records(), parts: [])
    let found = told(try house.gathering(about: AreaID("syden"), on: day))
    #expect(found["agreements"] == ["hele", "sydens", "egen"])
    #expect(found["amounts"] == ["sydens", "egen"] && found["guarantees"] == ["sydens", "egen"])
    #expect(found["criteria"] == ["egen"])
    #expect(told(try house.gathering(about: AreaID("norden"), on: day))["amounts"] == ["nordens"])
  }
}
