import AlmenTestKit
import Cards
import Forums
import Lov
import Organisation
import Testing
import Vocabulary

@testable import TMF

@Suite struct ModuleTests {
  @Test(arguments: ModuleContract.laws)
  func `the module keeps`(_ law: Law<ModuleContract.Plugged>) async throws {
    try await law.check(
      ModuleContract.Plugged(module: TMF.Module(), among: rooms + [Lov.Module()]))
  }

  @Test func `a forum on a level without a secretariat is noted with its days`() throws {
    func forum(_ level: Level?, _ secretariat: PartyID?) -> Forum {
      Forum(
        id: "f", name: "F", level: level, kind: .joint, secretariat: secretariat,
        source: Source("Prøve", madeUp: true))
    }
    let records = PlainRecords().with(forum(nil, nil), "2009-01-01", "2010-07-31")
      .with(forum(.two, nil), "2010-08-01", "2010-12-31").with(forum(.two, "tmf"), "2011-01-01")
    #expect(
      try SecretariatCheck(rooms: PlainRooms(records, parts: [Lov.Module(), TMF.Module()]))
        .findings(
          about: nil, during: .always) == [])
    let tmf = Party(
      id: "tmf", name: "TMF", kind: .forvaltning, source: Source("Prøve", madeUp: true))
    let found = try SecretariatCheck(
      rooms: PlainRooms(records.with(tmf), parts: [Lov.Module(), TMF.Module()])
    )
    .findings(about: nil, during: .always)
    #expect(found.map(\.rule.id) == ["tmf.noSecretariat"])
    let days = try isoPeriod("2010-08-01", "2010-12-31")
    #expect(found.first?.facts["days"] == .list([.period(days)]))
  }
}
