import Agreements
import AlmenTestKit
import Cards
import Investments
import Lov
import Testing
import Vocabulary

@testable import SOF

@Suite struct ModuleTests {
  @Test(arguments: ModuleContract.laws)
  func `the module keeps`(_ law: Law<ModuleContract.Plugged>) async throws {
    try await law.check(
      ModuleContract.Plugged(module: SOF.Module(), among: rooms + [Lov.Module()]))
  }

  @Test func `an agreement on assigning dwellings is refused without its topic`() throws {
    func check(_ kind: AgreementKindID, _ topics: [TopicID]) throws -> [String] {
      let agreement = Agreement(
        id: "a", title: "A", kind: kind, topics: topics, source: Source("Prøve", madeUp: true))
      return try AnvisningCheck(
        rooms: PlainRooms(PlainRecords().with(agreement), parts: [Lov.Module()])
      )
      .findings(about: nil, during: .always).filter(\.rule.refuses).map(\.rule.id)
    }
    #expect(try check("sof.anvisning", []) == ["sof.anvisningWithoutTopic"])
    #expect(try check("sof.anvisning", ["boliganvisning"]) == [])
    #expect(try check("enkeltaftale", []) == [])
  }
}
