import Agreements
import AlmenTestKit
import Casework
import Persistence
import Testing
import Vocabulary

@testable import SOF

@Suite struct ModuleTests {
  private let stores = Stores(kinds: Catalogue.kinds) { Instant(secondsSince1970: 0) }

  @Test(arguments: ModuleContract.laws)
  func `the module keeps`(_ law: Law<ModuleContract.Plugged>) async throws {
    try await law.check(ModuleContract.Plugged(module: Module(), stores: stores))
  }

  @Test func `an agreement on assigning dwellings is refused without its topic`() throws {
    func check(_ kind: AgreementKindID, _ topics: [TopicID]) throws -> [String] {
      let agreement = Agreement(
        id: "a", title: "A", kind: kind, topics: topics, source: Source("Prøve", madeUp: true))
      return try AnvisningCheck(records: PlainRecords().with(agreement))
        .findings(about: nil, during: .always).filter(\.rule.refuses).map(\.rule.id)
    }
    #expect(try check("sof.anvisning", []) == ["sof.anvisningWithoutTopic"])
    #expect(try check("sof.anvisning", ["boliganvisning"]) == [])
    #expect(try check("enkeltaftale", []) == [])
  }
}
