import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import BIF

@Suite struct AccountTests {
  private func account(_ year: Int) throws -> Account {
    Account(
      id: try #require(Identifier("aar-\(year)")), title: "Redegørelse", year: year,
      evidence: "sag", source: madeUp)
  }

  private func due(_ records: PlainRecords, owner: Pointer? = nil) throws -> [Duty] {
    let duties = YearlyAccount(rooms: PlainRooms(records, parts: plugged))
    return try duties.duties(
      on: try isoDay("2025-06-01"), through: try isoDay("2026-06-01"), owner: owner
    ).sorted { ($0.due?.latest ?? .latest) < ($1.due?.latest ?? .latest) }
  }

  @Test func `each year with placements is accounted for by whoever plays the module, until it is`()
    throws
  {
    let records = parties.with(try placement("2024-05-01"))
    #expect(try due(records).map(\.due?.text) == ["2025-03-01", "2026-03-01"])
    #expect(try due(records).map(\.owner?.id) == ["job", "job"])
    #expect(try due(records.with(try account(2024))).map(\.due?.text) == ["2026-03-01"])
  }

  @Test func `what one owner must do is what everybody must do, of that owner`() throws {
    let records = parties.with(try placement("2024-05-01"))
    let all = try due(records)
    for owner in [Pointer(kind: "party", id: "job"), Pointer(kind: "party", id: "org")] {
      #expect(try due(records, owner: owner) == all.filter { $0.owner == owner })
    }
  }

  @Test func `an account is given once, and when its year is over`() throws {
    let pen = PlainPen(on: try isoDay("2025-01-01"))
    try account(2024).give(with: pen)
    #expect(throws: Refusal.self) { try account(2024).give(with: pen) }
    let early = #expect(throws: Refusal.self) { try account(2025).give(with: pen) }
    #expect(early?.findings.map(\.rule.id) == ["bif.yearNotOver"])
  }
}
