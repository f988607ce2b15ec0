import Agreements
import AlmenTestKit
import Lov
import Organisation
import Testing
import Vocabulary

@testable import BIF

@Suite struct ModuleTests {
  @Test(arguments: ModuleContract.laws)
  func `the module keeps`(_ law: Law<ModuleContract.Plugged>) async throws {
    try await law.check(
      ModuleContract.Plugged(module: BIF.Module(), among: PlainRooms.parts + [Lov.Module()]))
  }

  private func rooms(places: Int) -> PlainRooms {
    let agreement = Agreement(
      id: "job", title: "Job i Nordbyen", kind: "bif.jobpartnerskab",
      term: Term(from: RoughDay("2011-01-01"), until: RoughDay("2014-12-31")),
      concluded: Conclusion(day: RoughDay("2010-12-15")),
      fields: [AgreementField(field: "pladser", number: places)],
      source: Source("Prøve", madeUp: true))
    let party = Party(
      id: "job-og-borgere", name: "Job", kind: .forvaltning, plays: "bif",
      source: Source("Prøve", madeUp: true))
    return PlainRooms(
      PlainRecords().with(agreement).with(party), parts: [Lov.Module(), BIF.Module()])
  }

  @Test(arguments: [(0, ["bif.noPlaces"]), (12, [])])
  func `a partnership without places is found`(_ places: Int, _ expected: [String]) throws {
    let found = try PlacesCheck(rooms: rooms(places: places))
      .findings(about: nil, during: .always)
    #expect(found.map(\.rule.id) == expected)
  }

  @Test func `the party that plays the module owns its duties`() throws {
    let rooms = rooms(places: 12)
    let day = try #require(Day("2012-01-01"))
    #expect(try rooms.parties.player(of: BIF.Module().id, on: day) == "job-og-borgere")
    let due = try YearlyCount(rooms: rooms).duties(on: day, through: day.adding(days: 60))
    #expect(due.map(\.owner) == [Pointer(kind: "party", id: "job-og-borgere")])
    let other = Pointer(kind: "party", id: "andre")
    #expect(
      try YearlyCount(rooms: rooms).duties(on: day, through: day.adding(days: 60), owner: other)
        .isEmpty)
  }
}
