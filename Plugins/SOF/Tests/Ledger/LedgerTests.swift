import Agreements
import AlmenTestKit
import Counter
import Organisation
import Testing
import Vocabulary

@testable import SOF

@Suite struct LedgerTests {
  private func ledger(_ records: PlainRecords, _ day: String) throws -> LedgerOfDay {
    try LedgerBook(rooms: PlainRooms(records, parts: plugged)).ledger(on: isoDay(day))
  }

  private var demand: AssignmentDecision {
    AssignmentDecision(
      id: "krav", title: "Krav", basis: .demand, share: 2500, source: madeUp)
  }

  @Test func `every fourth runs on from month to month, and a month counts from its last day`()
    throws
  {
    let records = town.with(demand, "2024-01-01")
      .with(try count("a", "2024-01", [3, 0]), "2024-01-31")
      .with(try count("b", "2024-02", [3, 1]), "2024-02-29")
      .with(try count("a", "2024-03", [2, 0]), "2024-03-31")
    func due(_ day: String) throws -> Int128 {
      try ledger(records, day).sum(of: "org", .family).due.dwellings
    }
    #expect(try due("2024-01-30") == 0)
    #expect(try due("2024-01-31") == 0)
    // Three and three are six: the rest of January is not lost.
    #expect(try due("2024-02-29") == 1)
    #expect(try due("2024-03-31") == 2)
    #expect(try ledger(records, "2024-03-31").sum(of: "org", .family).offered == 1)
  }

  @Test func `one organisation's rest makes no dwelling of another's`() throws {
    let records = town.with(demand, "2024-01-01")
      .with(try count("a", "2024-01", [2]), "2024-01-31")
      .with(try count("c", "2024-01", [2]), "2024-01-31")
    let ledger = try ledger(records, "2024-01-31")
    #expect(ledger.ledger.sum(.family).due == Parts(dwellings: 1))
    #expect(ledger.due(.family) == 0)
  }

  @Test func `an agreement goes before a demand, and stk. 4 before both, from the day it holds`()
    throws
  {
    let all = AssignmentDecision(
      id: "alle", title: "Alle", basis: .combined, of: ["b"], source: madeUp)
    let records = town.with(demand, "2023-01-01").with(all, "2025-01-01")
      .with(try agreement(share: 5000, with: ["org"]), "2024-01-01")
      .with(try count("a", "2023-12", [4]), "2023-12-31")
      .with(try count("a", "2024-01", [4]), "2024-01-31")
      .with(try count("b", "2025-01", [4]), "2025-01-31")
      .with(try count("c", "2025-01", [4]), "2025-01-31")
    let ledger = try ledger(records, "2025-01-31")
    func due(_ id: PartyID) -> Parts? {
      ledger.ledger.sums[LedgerKey(afdeling: id, type: .family)]?.due
    }
    #expect(due("a") == Parts(dwellings: 3))
    #expect(due("b") == Parts(dwellings: 4))
    #expect(due("c") == Parts(dwellings: 1))
    func law(_ basis: Right.Basis) -> String? {
      ledger.rights.keys.first { $0.basis == basis }?.law
    }
    #expect(law(.combined)?.hasPrefix("LBK 1171/2024 § 59 stk. 4") == true)
    #expect(law(.agreement)?.hasSuffix("§ 59 stk. 2") == true)
    #expect(law(.demand)?.hasSuffix("§ 59 stk. 1") == true)
  }

  @Test func `a step of the ladder sets the share of its year, and of no other`() throws {
    let step = LadderStep(
      id: "trin", title: "Trin 2", subject: PartyID("a").pointer, year: 2025, step: 2,
      agreement: "aftale", assignment: 7500, source: madeUp)
    let records = town.with(try agreement(share: 5000, with: ["org"]), "2024-01-01")
      .with(step, "2025-01-01")
      .with(try count("a", "2024-12", [4]), "2024-12-31")
      .with(try count("a", "2025-01", [4]), "2025-01-31")
      .with(try count("b", "2025-01", [4]), "2025-01-31")
      .with(try count("a", "2026-01", [4]), "2026-01-31")
    let sums = try ledger(records, "2026-02-01").ledger.sums
    #expect(sums[LedgerKey(afdeling: "a", type: .family)]?.due == Parts(dwellings: 2 + 3 + 2))
    #expect(sums[LedgerKey(afdeling: "b", type: .family)]?.due == Parts(dwellings: 2))
  }

  @Test func `youth dwellings are apart, and a decision on them is by stk. 3`() throws {
    var youth = demand
    (youth.id, youth.type) = ("unge", .youth)
    let records = town.with(youth, "2024-01-01")
      .with(try count("a", "2024-01", [4], .youth), "2024-01-31")
      .with(try count("b", "2024-01", [4]), "2024-01-31")
    let ledger = try ledger(records, "2024-01-31")
    #expect(ledger.due(.youth) == 1)
    #expect(ledger.due(.family) == 0)
    #expect(ledger.rights.keys.allSatisfy { $0.law.hasSuffix("§ 59 stk. 3") })
  }

  @Test func `a third of the lettings is on top when the minister has approved it`() throws {
    var raise = AssignmentDecision(
      id: "hoej", title: "Forhøjelse", basis: .raised, of: ["c"], source: madeUp)
    let counts = town.with(try count("c", "2024-01", [9, 2, 2, 0, 0, 6]), "2024-01-31")
    #expect(try ledger(counts.with(raise), "2024-02-01").ledger.raise == 0)
    raise.approval = "brev af 2.1.2024"
    #expect(try ledger(counts.with(raise), "2024-02-01").ledger.raise == 2)
  }

  @Test func `what an afdeling is let off others take over, over the days the agreement holds`()
    throws
  {
    let exemption = Exemption(
      id: "fri", title: "Fri", agreement: "aftale", exempted: "a", dwellings: 6,
      compensations: [
        Compensation(party: "b", dwellings: 4), Compensation(party: "c", dwellings: 2),
      ],
      source: madeUp)
    let records = town.with(
      try agreement(share: 2500, with: ["org", "bo"], until: "2025-06-30"), "2024-01-01"
    ).with(exemption, "2025-01-01")
    let ledger = try ledger(records, "2026-01-01")
    func sum(_ id: PartyID) -> LedgerSum {
      ledger.ledger.sums[LedgerKey(afdeling: id, type: .family)] ?? LedgerSum()
    }
    #expect(sum("a").exempted == Parts(yearly: 6, days: 181, of: 365))
    #expect(sum("b").taken + sum("c").taken == sum("a").exempted)
    #expect(ledger.ledger.sum(.family).due == .zero)
  }

  @Test func `an impossible exemption is refused with its figures`() throws {
    func found(
      _ exemption: Exemption, _ from: String = "2025-01-01", until: String? = nil
    ) throws -> [String: Finding] {
      let records = town.with(try agreement(share: 2500, with: ["org"]), "2024-01-01")
        .with(exemption, from, until)
      let found = try ExemptionCheck(rooms: PlainRooms(records, parts: plugged))
        .findings(about: nil, during: .always)
      return Dictionary(found.map { ($0.rule.id, $0) }) { first, _ in first }
    }
    func exemption(_ dwellings: Int, to party: PartyID) -> Exemption {
      Exemption(
        id: "fri", title: "Fri", agreement: "aftale", exempted: "a", dwellings: dwellings,
        compensations: [Compensation(party: party, dwellings: dwellings)], source: madeUp)
    }
    #expect(try found(exemption(5, to: "b")).isEmpty)
    let many = try found(exemption(5_000, to: "b"))
    #expect(many["sof.exemptedTooMany"]?.facts["there"] == .number(120))
    #expect(many["sof.exemptedTooMany"]?.facts["dwellings"] == .number(5_000))
    #expect(many["sof.takesTooMany"]?.facts["there"] == .number(200))
    #expect(try found(exemption(5, to: "a"))["sof.exemptedItself"] != nil)
    #expect(
      try found(exemption(5, to: "c"))["sof.takerNotParty"]?.facts["party"]
        == .thing(PartyID("c").pointer))
    #expect(try found(exemption(5, to: "b"), "2023-06-01")["sof.exemptionOutside"] != nil)
    #expect(
      try found(exemption(5, to: "b"), "2025-01-01", until: "2028-06-30")["sof.exemptionOutside"]
        != nil)
    #expect(many.values.allSatisfy { $0.rule.refuses })
  }
}
