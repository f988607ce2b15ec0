import Agreements
import AlmenTestKit
import Cards
import Investments
import Persistence
import Store
import Testing
import Vocabulary

@testable import SOF

@Suite struct ModuleTests {
  @Test(arguments: ModuleContract.laws)
  func `the module keeps`(_ law: Law<ModuleContract.Plugged>) async throws {
    try await law.check(
      ModuleContract.Plugged(module: Module(), among: rooms) {
        Stores(kinds: $0) { Instant(secondsSince1970: 0) }
      })
  }

  @Test func `an agreement on assigning dwellings is refused without its topic`() throws {
    func check(_ kind: AgreementKindID, _ topics: [TopicID]) throws -> [String] {
      let agreement = Agreement(
        id: "a", title: "A", kind: kind, topics: topics, source: Source("Prøve", madeUp: true))
      return try AnvisningCheck(rooms: PlainRooms(PlainRecords().with(agreement)))
        .findings(about: nil, during: .always).filter(\.rule.refuses).map(\.rule.id)
    }
    #expect(try check("sof.anvisning", []) == ["sof.anvisningWithoutTopic"])
    #expect(try check("sof.anvisning", ["boliganvisning"]) == [])
    #expect(try check("enkeltaftale", []) == [])
  }
}

@Suite struct EmptyRentTests {
  @Test func `rent while empty is by the day, and restoring comes on top`() throws {
    let calculation = try #require(Module().calculations.first)
    func total(_ numbers: [String: Int64]) throws -> Calculation.Line.Value? {
      try calculation.make(.init(numbers: numbers), isoDay("2020-01-01")).last?.value
    }
    // 6,000 kr. a month for 73 days is 72,000 / 5 = 14,400 kr.
    #expect(
      try total(["leje": 600_000, "dage": 73, "istandsaettelse": 1_000_000])
        == .money(Kroner(ore: 2_440_000)))
    #expect(try total(["leje": 600_000, "dage": 0]) == .money(.zero))
  }
}
