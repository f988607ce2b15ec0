import Agreements
import AlmenTestKit
import Lov
import Organisation
import Testing
import Vocabulary

@testable import TMF

@Suite struct DutyTests {
  @Test(arguments: [
    ("2025-06-01", "2026-05-31", "2025-12-01"), ("2025-12-01", "2025-12-01", "2025-12-01"),
    ("2025-12-02", "2026-12-31", "2026-12-01"), ("2025-06-01", "2025-11-30", nil),
    ("2024-06-01", "2025-06-01", nil),
  ])
  func `an area with kombineret udlejning is held against the list of 1 December`(
    _ day: String, _ last: String, _ expected: String?
  ) throws {
    let agreement = Agreement(
      id: "k", title: "K", kind: "tmf.kombineret-udlejning",
      term: Term(from: RoughDay("2025-01-01")),
      concluded: Conclusion(day: RoughDay("2024-12-31")), source: Source("Prøve", madeUp: true))
    let found = try YearlyList(rooms: rooms(agreement))
      .duties(on: isoDay(day), through: isoDay(last))
    #expect(found.compactMap { $0.due?.text } == (expected.map { [$0] } ?? []))
  }

  @Test func `what one owner must do is what everybody must do, of that owner`() throws {
    let agreement = Agreement(
      id: "k", title: "K", kind: "tmf.kombineret-udlejning", parties: ["kk"],
      term: Term(from: RoughDay("2025-01-01")),
      concluded: Conclusion(day: RoughDay("2024-12-31")), source: Source("Prøve", madeUp: true))
    let list = YearlyList(rooms: rooms(agreement))
    let (day, last) = (try isoDay("2025-06-01"), try isoDay("2026-05-31"))
    let all = try list.duties(on: day, through: last)
    #expect(all.count == 1)
    for owner in ["tmf", "kk", "sof"] as [PartyID] {
      let own = try list.duties(on: day, through: last, owner: owner.pointer)
      #expect(own == all.filter { $0.owner == owner.pointer })
    }
  }
}

private func rooms(_ agreement: Agreement) -> PlainRooms {
  let tmf = Party(
    id: "tmf", name: "TMF", kind: .forvaltning, source: Source("Prøve", madeUp: true))
  return PlainRooms(PlainRecords().with(agreement).with(tmf), parts: [Lov.Module(), TMF.Module()])
}
