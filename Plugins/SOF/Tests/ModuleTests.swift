import Agreements
import AlmenTestKit
import Cards
import Investments
import Lov
import Organisation
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
    let sof = Party(
      id: "sof", name: "SOF", kind: .forvaltning, source: Source("Prøve", madeUp: true))
    func check(
      _ kind: AgreementKindID, _ topics: [TopicID], isPlayed: Bool = true
    ) throws -> [String] {
      let agreement = Agreement(
        id: "a", title: "A", kind: kind, topics: topics, source: Source("Prøve", madeUp: true))
      let records = PlainRecords().with(agreement)
      return try AnvisningCheck(
        rooms: PlainRooms(isPlayed ? records.with(sof) : records, parts: [Lov.Module()])
      )
      .findings(about: nil, during: .always).filter(\.rule.refuses).map(\.rule.id)
    }
    #expect(try check("sof.anvisning", []) == ["sof.anvisningWithoutTopic"])
    #expect(try check("sof.anvisning", ["boliganvisning"]) == [])
    #expect(try check("enkeltaftale", []) == [])
    // Another town has its own topics.
    #expect(try check("sof.anvisning", [], isPlayed: false) == [])
  }
}
