import Agreements
import AlmenTestKit
import Counter
import Organisation
import Testing
import Vocabulary

@testable import SOF

/// What afdelinger are let off, and what cannot be.
@Suite struct ExemptionTests {
  /// An afdeling let off six a year, by counts of it, with what the three come to.
  private func ledger(
    _ counts: [(String, Int)], on day: String = "2026-01-01"
  ) throws -> (all: LedgerOfDay, sums: [LedgerSum]) {
    let exemption = Exemption(
      id: "fri", title: "Fri", agreement: "aftale", exempted: "a", dwellings: 6,
      compensations: [
        Compensation(party: "b", dwellings: 4), Compensation(party: "c", dwellings: 2),
      ],
      source: madeUp)
    let records = town.with(
      try agreement(share: 2500, with: ["org", "bo"], until: "2025-06-30"), "2024-01-01"
    ).with(exemption, "2025-01-01")
    let counted = try counts.reduce(records) { records, one in
      let made = try count("a", one.0, [one.1])
      return records.with(made, made.time.latest.description)
    }
    let all = try LedgerBook(rooms: PlainRooms(counted, parts: plugged)).ledger(on: isoDay(day))
    let parties: [PartyID] = ["a", "b", "c"]
    return (
      all,
      parties.map { all.ledger.sums[LedgerKey(afdeling: $0, type: .family)] ?? LedgerSum() }
    )
  }

  @Test func `what an afdeling is let off others take over, over the days the agreement holds`()
    throws
  {
    let (all, sums) = try ledger([("2025-06", 12)])
    #expect(sums[0].exempted == Parts(yearly: 6, days: 181, of: 365))
    #expect(sums[1].taken == Parts(yearly: 4, days: 181, of: 365))
    #expect(sums[1].taken + sums[2].taken == sums[0].exempted)
    #expect(all.ledger.sum(.family).due == Parts(dwellings: 3))
    // Nobody is let off more than the municipality could have there: the balance adds up, and nothing is below nothing.
    let (few, bounded) = try ledger([("2025-01", 1), ("2025-06", 3)])
    #expect(bounded[0].exempted == Parts(share: 2500, of: 4) && bounded[0].due == .zero)
    #expect(bounded[1].taken + bounded[2].taken == Parts(dwellings: 1))
    #expect(few.ledger.sum(.family).due == Parts(dwellings: 1))
  }

  @Test
  func `a month with no share of its own takes nothing of another's, and the rest is carried`()
    throws
  {
    let january = Parts(yearly: 6, days: 31, of: 365)
    for day in ["2025-01-31", "2025-02-28", "2025-05-31"] {
      let (all, sums) = try ledger([("2025-01", 12), ("2025-02", 0)], on: day)
      #expect(sums[0].exempted == january, "\(day)")
      #expect(sums[0].due == Parts(dwellings: 3) - january)
      #expect(all.ledger.outcomes[0].asked == january + all.ledger.outcomes[0].carried)
    }
    // It is taken when there is something to take it of, and told until then.
    let later = try ledger([("2025-01", 12), ("2025-03", 12)], on: "2025-03-31")
    #expect(later.sums[0].exempted == Parts(yearly: 6, days: 90, of: 365))
    #expect(later.all.ledger.outcomes[0].carried == .zero)
    let house = PlainHouse(town, parts: plugged)
    func told(_ day: String) throws -> String {
      let account = try ledger([("2025-01", 12)], on: day).all
      let titles = Titles(house: house, day: account.day)
      return "\(AccountView(titles: titles, account: account).carried(["a"]))"
    }
    #expect(try told("2025-02-28").contains("bæres videre"))
    #expect(try told("2025-12-31").contains("der var ingen andel"))
    #expect(try told("2025-01-31") == "[]")
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

  /// What is found of some exemptions of an agreement that gives the municipality a fourth, by rule.
  private func found(
    _ all: [(Exemption, String)], _ counts: [VacancyCount] = [],
    kind: AgreementKindID = "lov.anvisning"
  ) throws -> [Finding] {
    var made = try agreement(share: 2500, with: ["org", "bo"])
    if kind != "lov.anvisning" { (made.kind, made.topics) = (kind, ["udlejning"]) }
    var records = town.with(made, "2024-01-01")
    for (exemption, from) in all { records = records.with(exemption, from) }
    for count in counts { records = records.with(count, count.time.latest.description) }
    return try ExemptionCheck(rooms: PlainRooms(records, parts: plugged))
      .findings(about: nil, during: .always)
  }

  private func exemption(
    _ id: Identifier<ExemptionSubject>, _ exempted: PartyID, _ dwellings: Int, to party: PartyID
  ) -> Exemption {
    Exemption(
      id: id, title: "Fritagelse", agreement: "aftale", exempted: exempted, dwellings: dwellings,
      compensations: [Compensation(party: party, dwellings: dwellings)], source: madeUp)
  }

  @Test
  func `an exemption of nothing, of one that takes over, or from another agreement is refused`()
    throws
  {
    let from = "2025-01-01"
    let one = exemption("en", "a", 4, to: "b")
    #expect(try found([(one, from)]) == [])
    #expect(
      try found([(exemption("nul", "a", 0, to: "b"), from)]).map(\.rule.id)
        == ["sof.exemptedNothing"])
    #expect(
      try found([(one, from), (exemption("to", "b", 2, to: "c"), from)]).map(\.rule.id)
        == ["sof.exemptedTakes"])
    let other = try found([(one, from)], kind: "delaftale")
    #expect(other.map(\.rule.id) == ["sof.exemptionOtherAgreement"])
    #expect(other.allSatisfy { $0.rule.refuses || $0.rule.refusesOwn })
  }

  @Test func `a whole organisation is not let off and takes over nothing, and nobody takes twice`()
    throws
  {
    let from = "2025-01-01"
    #expect(
      try found([(exemption("hel", "org", 4, to: "b"), from)]).map(\.rule.id)
        == ["sof.exemptionNotAfdeling"])
    let taken = try found([(exemption("til", "a", 4, to: "org"), from)])
    #expect(taken.first?.facts["party"] == .thing(PartyID("org").pointer))
    #expect(taken.map(\.rule.id) == ["sof.exemptionNotAfdeling"])
    var twice = exemption("to", "a", 4, to: "b")
    twice.compensations = [
      Compensation(party: "b", dwellings: 2), Compensation(party: "b", dwellings: 2),
    ]
    #expect(try found([(twice, from)]).map(\.rule.id) == ["sof.exemptionTakerTwice"])
    #expect(ExemptionRules.notAfdeling.refuses && ExemptionRules.takerTwice.refuses)
  }

  @Test func `what is too much in all is told once, of the last, and names each by its id`() throws
  {
    // A fourth of 120 dwellings is 30.
    let all = try found([
      (exemption("en", "a", 20, to: "b"), "2025-01-01"),
      (exemption("to", "a", 11, to: "c"), "2025-02-01"),
    ])
    let told = try #require(all.first)
    #expect(all.map(\.rule.id) == ["sof.exemptedBeyondShare"])
    #expect(told.subject == Pointer(kind: ExemptionSubject.kind, id: "to"))
    #expect(told.facts["exemptions"] == .list([.text("en"), .text("to")]))
    #expect(told.facts["most"] == .number(30) && told.facts["dwellings"] == .number(31))
  }

  @Test func `an exemption is held against what was counted in its days, else in the year before`()
    throws
  {
    let counts = try (1...10).map { month in
      try count("a", "2025-\(month < 10 ? "0" : "")\(month)", [2])
    }
    func rules(_ dwellings: Int, _ from: String) throws -> [String] {
      try found([(exemption("en", "a", dwellings, to: "b"), from)], counts).map(\.rule.id)
    }
    // Twenty in ten months: a fourth is five.
    #expect(try rules(5, "2025-01-01") == [])
    #expect(try rules(7, "2025-01-01") == ["sof.exemptedBeyondCounted"])
    #expect(try rules(6, "2025-11-01") == [])
    #expect(try rules(7, "2025-11-01") == ["sof.exemptedBeyondYear"])
    #expect(ExemptionRules.beyondCounted.refusesOwn)
  }
}
