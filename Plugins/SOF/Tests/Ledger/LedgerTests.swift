import Agreements
import AlmenTestKit
import Counter
import Organisation
import Testing
import Vocabulary

@testable import SOF

@Suite struct LedgerTests {
  private func ledger(
    _ records: PlainRecords, _ day: String, _ readings: PlainReadings = combinedFigures()
  ) throws -> LedgerOfDay {
    try LedgerBook(rooms: PlainRooms(records, readings: readings, parts: plugged))
      .ledger(on: isoDay(day))
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
    let records = town.inListedArea.with(demand, "2023-01-01").with(all, "2025-01-01")
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

  @Test
  func
    `stk. 4 gives nothing on days when no list has the area, and is told where that is not known`()
    throws
  {
    func all(_ of: [PartyID], _ area: AreaID? = nil) -> AssignmentDecision {
      AssignmentDecision(
        id: "alle", title: "Alle", basis: .combined, of: of, area: area, source: madeUp)
    }
    func due(
      _ decision: AssignmentDecision, _ next: Int64?, _ day: String
    ) throws -> [Parts?] {
      let records = town.inListedArea.with(demand, "2023-12-01")
        .with(decision, "2023-12-01").with(try count("a", "2024-11", [4]), "2024-11-30")
        .with(try count("a", "2024-12", [4]), "2024-12-31")
        .with(try count("c", "2024-12", [4]), "2024-12-31")
      let sums = try ledger(records, day, combinedFigures(next)).ledger.sums
      return ["a", "c"].map { sums[LedgerKey(afdeling: $0, type: .family)]?.due }
    }
    for decision in [all([]), all(["org"]), all(["a"]), all([], "omraade"), all(["a", "c"])] {
      #expect(try due(decision, 450, "2024-12-31") == [Parts(dwellings: 8), Parts(dwellings: 1)])
      // The list of 1 December 2024 has it no more: what else holds counts.
      #expect(try due(decision, 300, "2024-12-31") == [Parts(dwellings: 5), Parts(dwellings: 1)])
      #expect(try due(decision, nil, "2024-12-31") == [Parts(dwellings: 5), Parts(dwellings: 1)])
    }
    #expect(try due(all(["c"]), 450, "2024-12-31") == [Parts(dwellings: 2), Parts(dwellings: 1)])
    let unknown = town.inListedArea.with(all([]), "2023-12-01")
      .with(try count("a", "2024-12", [4]), "2024-12-31")
    let told = try ledger(unknown, "2024-12-31", combinedFigures(nil)).rights.keys
    #expect(told.map(\.isCertain) == [false] && told.map(\.share) == [nil])
  }

  @Test
  func `a decision by stk. 4 is refused where no list has its area, and told where none is known`()
    throws
  {
    func rules(
      _ of: [PartyID], _ area: AreaID? = nil, from: String, _ next: Int64? = 450
    ) throws -> [String] {
      let decision = AssignmentDecision(
        id: "alle", title: "Alle", basis: .combined, of: of, area: area, source: madeUp)
      let rooms = PlainRooms(
        town.inListedArea.with(decision, from), readings: combinedFigures(next),
        parts: plugged)
      return try DecisionCheck(rooms: rooms).findings(about: nil, during: .always).map(\.rule.id)
    }
    #expect(try rules([], "omraade", from: "2023-12-01") == [])
    #expect(try rules(["a"], from: "2023-12-01") == [])
    #expect(try rules([], from: "2023-12-01") == [])
    #expect(try rules(["c"], from: "2023-12-01") == ["sof.combinedUnlisted"])
    #expect(try rules(["a", "c"], from: "2023-12-01") == ["sof.combinedUnlisted"])
    #expect(try rules([], "omraade", from: "2024-12-01", 300) == ["sof.combinedUnlisted"])
    #expect(try rules([], "omraade", from: "2024-12-01", nil) == ["sof.combinedUnknown"])
    #expect(try rules([], "omraade", from: "2023-12-01", 300) == ["sof.combinedLapsed"])
    #expect(LedgerRules.combinedUnlisted.refusesOwn)
  }

  @Test func `stk. 5 is refused where no list has the area and nothing is decided by § 51 b`()
    throws
  {
    let refusing = Agreement(
      id: "afvis", title: "Afvisning", kind: "lov.kombineret-udlejning", parties: ["kk", "org"],
      term: Term(from: RoughDay("2023-12-01")), topics: ["udlejning"],
      concluded: Conclusion(day: RoughDay("2023-12-01")),
      fields: [AgreementField(field: "omraade", area: "omraade")], source: madeUp)
    func rules(
      _ of: [PartyID], _ area: AreaID? = nil, from: String = "2024-01-01", _ next: Int64? = 450,
      isDecided: Bool = false
    ) throws -> [String] {
      let decision = AssignmentDecision(
        id: "hoejere", title: "Højere", basis: .raised, of: of, area: area, approval: "Ministeren",
        source: madeUp)
      let records = town.inListedArea.with(decision, from)
      let rooms = PlainRooms(
        isDecided ? records.with(refusing, "2023-12-01") : records, readings: combinedFigures(next),
        parts: plugged)
      return try DecisionCheck(rooms: rooms).findings(about: nil, during: .always).map(\.rule.id)
    }
    #expect(try rules(["c"]) == ["sof.raisedUnlisted"])
    #expect(try rules(["a"]) == ["sof.raisedUndecided"])
    #expect(try rules([], "omraade", from: "2024-12-01", 300) == ["sof.raisedUnlisted"])
    #expect(try rules([], "omraade", from: "2024-12-01", nil) == ["sof.raisedUndecided"])
    // The minister may have approved an area that no list has (stk. 6): where refusals are decided, nothing is said.
    #expect(try rules([], "omraade", from: "2024-12-01", 300, isDecided: true) == [])
    #expect(try rules(["a"], isDecided: true) == [])
    #expect(try rules(["c"], isDecided: true) == ["sof.raisedUnlisted"])
    #expect(LedgerRules.raisedUnlisted.refusesOwn)
  }

  @Test func `two demands of the same dwellings are told once, of the last`() throws {
    func found(_ other: AssignmentDecision, _ from: String) throws -> [Finding] {
      let records = town.with(demand, "2024-01-01").with(other, from)
      return try DecisionCheck(rooms: PlainRooms(records, parts: plugged))
        .findings(about: nil, during: .always)
    }
    func other(
      _ of: [PartyID] = [], _ type: DwellingType = .family, basis: DecisionBasis = .demand
    ) -> AssignmentDecision {
      AssignmentDecision(
        id: "andet", title: "Andet", basis: basis, type: type,
        share: basis == .demand ? 2_000 : nil, of: of, source: madeUp)
    }
    let told = try found(other(), "2025-01-01")
    #expect(told.map(\.rule.id) == ["sof.demandTwice"])
    #expect(told.first?.subject?.id == "andet")
    #expect(told.first?.facts["day"] == .day(try isoDay("2025-01-01")))
    // Of one day the id decides which is told.
    #expect(try found(other(), "2024-01-01").map { $0.subject?.id } == ["krav"])
    #expect(try found(other(), "2023-01-01").map { $0.subject?.id } == ["krav"])
    #expect(try found(other(["org"]), "2025-01-01") == [])
    #expect(try found(other([], .youth), "2025-01-01") == [])
  }

  @Test func `refusals by § 51 b stand with whether the list has the area that day`() throws {
    let refusing = Agreement(
      id: "afvis", title: "Afvisning", kind: "lov.kombineret-udlejning", parties: ["kk", "org"],
      term: Term(from: RoughDay("2023-12-01")), topics: ["udlejning"],
      concluded: Conclusion(day: RoughDay("2023-12-01")),
      fields: [AgreementField(field: "omraade", area: "omraade")], source: madeUp)
    func combining(_ afdeling: PartyID, _ day: String, _ next: Int64?) throws -> Combining {
      let rooms = PlainRooms(
        town.inListedArea.with(refusing, "2023-12-01"), readings: combinedFigures(next),
        parts: plugged)
      return try TurnSettings(rooms: rooms).vacancy(in: afdeling, .family, on: isoDay(day))
        .combining
    }
    #expect(try combining("c", "2024-06-01", 450) == .undecided)
    #expect(try combining("a", "2023-11-30", 450) == .undecided)
    #expect(try combining("a", "2024-06-01", 450) == .listed)
    #expect(try combining("a", "2024-12-01", 300) == .unlisted)
    #expect(try combining("a", "2024-12-01", nil) == .unknown)
  }
}
