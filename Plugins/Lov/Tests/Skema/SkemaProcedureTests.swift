import AlmenTestKit
import Forums
import Organisation
import Testing
import Vocabulary

@testable import Lov

/// Skema A, B and C of BEK 40/2026.
@Suite struct SkemaProcedureTests {
  private func matter(
    _ raised: String, _ taken: [(String, String)] = [], planned: [(String, String)] = []
  ) throws -> Matter {
    func rough(_ day: String) throws -> RoughDay { RoughDay(try isoDay(day)) }
    return Matter(
      id: "sag", title: "Sag", kind: "lov.stoette-til-nye-boliger",
      origin: Pointer(kind: PartySubject.kind, id: "org"), raised: try rough(raised),
      planned: try planned.map { Planned(step: $0.0, day: try rough($0.1)) },
      taken: try taken.map { Taken(step: $0.0, day: try rough($0.1)) },
      source: Source("Prøve", madeUp: true))
  }

  private func fora(_ matter: Matter) -> any ForumReading {
    PlainRooms(PlainRecords().with(matter), parts: [Module()]).fora
  }

  private func next(_ matter: Matter, on day: String) throws -> [String] {
    let progress = try fora(matter).progress(of: "sag", on: isoDay(day))
    return (progress?.next ?? []).map { step in
      "\(step.step.step) \(step.due?.latest.description ?? "-") \(step.step.law ?? "-")"
    }
  }

  @Test func `each step has its deadline and its paragraph, in the order of the act`() throws {
    var taken: [(String, String)] = []
    let days = ["2026-02-01", "2026-03-31", "2027-06-01", "2027-07-01", "2027-08-01"]
    let steps = ["skema-a", "tilsagn", "skema-b", "godkendelse-b", "paabegyndelse"]
    let laws = ["§ 18 stk. 1", "§ 23 stk. 1", "§ 36 stk. 1", "§ 38 stk. 1", "§ 38 stk. 1 og § 40"]
    for (step, (law, day)) in zip(steps, zip(laws, days)) {
      // 15 months from the day of the commitment, § 36 stk. 1.
      let due = step == "skema-b" ? "2027-06-30" : "-"
      #expect(
        try next(matter("2026-01-17", taken), on: day) == ["\(step) \(due) BEK 40/2026 \(law)"])
      taken.append((step, day))
    }
    // The day of the accounts comes by itself, and they are sent within 6 months of it, § 45 stk. 1.
    let built = [("skaeringsdag", "2029-03-31")]
    #expect(
      try next(matter("2026-01-17", taken, planned: built), on: "2029-04-01")
        == ["skema-c 2029-09-30 BEK 40/2026 § 45 stk. 1"])
    #expect(
      try next(
        matter("2026-01-17", taken + [("skema-c", "2029-09-30")], planned: built), on: "2029-10-01")
        == ["godkendelse-c - BEK 40/2026 § 46"])
  }

  @Test func `the council may prolong the time for skema B, and the day planned then counts`()
    throws
  {
    let taken = [("skema-a", "2026-02-01"), ("tilsagn", "2026-03-31")]
    let put = try matter("2026-01-17", taken, planned: [("skema-b", "2028-01-31")])
    #expect(try next(put, on: "2026-04-01") == ["skema-b 2028-01-31 BEK 40/2026 § 36 stk. 1"])
  }

  @Test func `it is law from 17 January 2026`() throws {
    let own = try #require(Module().procedures.first { $0.id == "lov.skema-abc" })
    #expect(own.days == SkemaLaw.days && own.law == "BEK 40/2026 §§ 18-46")
    let day = try isoDay("2026-06-01")
    #expect(try fora(matter("2026-01-17")).progress(of: "sag", on: day)?.steps.count == 8)
    let early = try fora(matter("2026-01-16"))
    #expect(try early.progress(of: "sag", on: day) == nil)
    #expect(
      try early.findings(about: nil, during: .always).map(\.rule.id) == ["forums.kindUnknown"])
  }
}
