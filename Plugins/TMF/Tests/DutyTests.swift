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

  // As house.md F1: the agreement is in force by one that extends it.
  @Test(arguments: [("2022-11-01", true), ("2023-11-01", true), ("2026-11-01", false)])
  func `an agreement in force by extension has its yearly duty`(
    _ day: String, _ isDue: Bool
  ) throws {
    func agreement(_ id: AgreementID, _ from: String, _ until: String) -> Agreement {
      Agreement(
        id: id, title: id.text, kind: "tmf.kombineret-udlejning",
        term: Term(from: RoughDay(from), until: RoughDay(until)),
        concluded: Conclusion(day: RoughDay(from)), source: source)
    }
    let first = agreement("kombi-1", "2020-01-01", "2022-12-31")
    var second = agreement("kombi-2", "2022-06-01", "2025-12-31")
    second.extends = ["kombi-1"]
    let rooms = PlainRooms(
      PlainRecords().with(first).with(second), parts: [Lov.Module(), TMF.Module()])
    let (from, last) = (try isoDay(day), try isoDay(day).adding(days: 60))
    let due = try YearlyList(rooms: rooms).duties(on: from, through: last)
    #expect(due.contains { $0.subject == AgreementID("kombi-1").pointer } == isDue)
  }

  // As module-author.md A3: nobody wrote »concluded«; all who must have approved.
  @Test
  func `an agreement concluded by its approvals has its yearly duty, one to be signed has not`()
    throws
  {
    let (br, bl) = (ForumID("br").pointer, PartyID("bl").pointer)
    var agreement = Agreement(
      id: "komb-a", title: "A", kind: "lov.kombineret-udlejning",
      term: Term(from: RoughDay("2027-01-01")),
      approvers: [Approver(body: br), Approver(body: bl)], source: source)
    let version = AgreementVersion(
      id: "komb-a-1", title: "1", agreement: "komb-a", day: try #require(RoughDay("2026-06-01")),
      change: .first,
      source: source)
    func approval(_ body: Pointer) throws -> Approval {
      Approval(
        id: try #require(Identifier<ApprovalSubject>("komb-a-1-\(body.id)")), version: "komb-a-1",
        body: body,
        day: try #require(RoughDay("2026-09-01")), source: source)
    }
    func due(_ records: PlainRecords) throws -> Int {
      let rooms = PlainRooms(records, parts: [Lov.Module(), TMF.Module()])
      return try YearlyList(rooms: rooms).duties(
        on: isoDay("2027-06-01"), through: isoDay("2027-12-31")
      )
      .count
    }
    func half() throws -> PlainRecords {
      PlainRecords().with(agreement).with(version).with(try approval(br))
    }
    #expect(try due(half().with(try approval(bl))) == 0, "nobody has signed it")
    agreement.concludedBy = .approval
    #expect(try due(half()) == 0)
    #expect(try due(half().with(try approval(bl))) == 1)
  }
}

private let source = Source("Prøve", madeUp: true)

private func rooms(_ agreement: Agreement) -> PlainRooms {
  let tmf = Party(
    id: "tmf", name: "TMF", kind: .forvaltning, source: Source("Prøve", madeUp: true))
  return PlainRooms(PlainRecords().with(agreement).with(tmf), parts: [Lov.Module(), TMF.Module()])
}
