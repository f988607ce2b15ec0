import AlmenTestKit
import Counter
import Forums
import Testing
import Vocabulary

@testable import BIF

@Suite struct MatterTests {
  private func matter(_ raised: String, areas: [AreaID] = ["omraade"]) throws -> Matter {
    Matter(
      id: "sag", title: "Sag", kind: "bif.praktiksag", origin: Pointer(kind: "party", id: "org"),
      raised: RoughDay(try isoDay(raised)), areas: areas,
      taken: [Taken(step: "ansoegning", day: RoughDay(try isoDay(raised)))], source: madeUp)
  }

  private func fora(_ matter: Matter) -> any ForumReading {
    PlainRooms(parties.with(matter), parts: plugged).fora
  }

  @Test func `a matter keeps to the procedure as it stood when it was raised`() throws {
    func steps(_ raised: String) throws -> [String]? {
      try fora(matter(raised)).progress(of: "sag", on: isoDay("2025-06-01"))?.steps
        .map { "\($0.step.step):\($0.state.rawValue)" }
    }
    #expect(try steps("2024-12-31") == ["ansoegning:done", "udtalelse:notNeeded", "svar:next"])
    #expect(try steps("2025-01-01") == ["ansoegning:done", "svar:next"])
    #expect(try steps("2023-12-31") == nil)
  }

  @Test func `whoever plays the module owes the answer, by its paragraph`() throws {
    let (day, last) = (try isoDay("2025-01-02"), try isoDay("2025-12-31"))
    let duties = try fora(matter("2025-01-02")).duties(on: day, through: last)
    #expect(duties.map(\.owner?.id) == ["job"])
    #expect(duties.map(\.due?.text) == ["2025-01-16"])
    #expect(duties.first?.facts["law"] == .text("Opdigtet eksempel § 1 stk. 3"))
  }

  @Test func `a matter of the kind names an area`() throws {
    func rules(_ areas: [AreaID]) throws -> [String] {
      try fora(matter("2025-01-02", areas: areas)).findings(about: nil, during: .always)
        .map(\.rule.id)
    }
    #expect(try rules(["omraade"]) == [])
    #expect(try rules([]) == ["forums.kindLacks"])
  }
}
