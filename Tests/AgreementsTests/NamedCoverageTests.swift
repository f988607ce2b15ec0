import AlmenTestKit
import Testing
import Vocabulary

@testable import Agreements

/// Coverage of a city whose agreements are made with the organisations by name.
@Suite struct NamedCoverageTests {
  /// What stands on a day, counted from the numbers alone.
  private struct Oracle {
    let town: TownParties
    let plans: [Plan]

    func organisations(_ day: Int) -> [PartyID] {
      town.there.filter { $0.value.contains(day) }.map(\.key).sorted()
    }

    /// Whether an agreement names a party, or one that it had taken over from by a day.
    func names(_ plan: Plan, _ party: PartyID, _ day: Int) -> Bool {
      if plan.with.isEmpty || plan.with.contains(party) { return true }
      return (town.before[party] ?? []).contains { old in
        plan.with.contains(old) && town.there[old].map { $0.upperBound <= day } ?? false
      }
    }

    func may(_ plan: Plan, _ day: Int) -> Bool {
      plan.start.lowerBound <= day && day <= plan.last.upperBound
    }
    func must(_ plan: Plan, _ day: Int) -> Bool {
      plan.start.upperBound <= day && day <= plan.last.lowerBound
    }

    func mayBind(_ party: PartyID, _ day: Int) -> Bool {
      plans.contains { names($0, party, day) && may($0, day) }
    }
    func mustBind(_ party: PartyID, _ day: Int) -> Bool {
      plans.contains { names($0, party, day) && must($0, day) }
    }

    /// Whether an agreement binds every organisation on all its days within some.
    func isWide(_ plan: Plan, _ days: Range<Int>) -> Bool {
      if plan.with.isEmpty { return true }
      let own = days.filter { may(plan, $0) && !organisations($0).isEmpty }
      return !own.isEmpty
        && own.allSatisfy { day in organisations(day).allSatisfy { names(plan, $0, day) } }
    }

    func all(_ day: Int, _ isSo: (Plan, Int) -> Bool, _ binds: (PartyID, Int) -> Bool) -> Bool {
      let there = organisations(day)
      return plans.contains { $0.with.isEmpty && isSo($0, day) }
        || !there.isEmpty && there.allSatisfy { binds($0, day) }
    }

    /// Gap, possible gap, partly, perhaps, unknown.
    func told(_ day: Int, _ days: Range<Int>) -> [Bool] {
      let wide = plans.filter { isWide($0, days) }
      let pairs = wide.compactMap { next in
        wide.first { $0.id == next.succeeds }.map { ($0, next) }
      }
      let (possible, certain) = (all(day, may, mayBind), all(day, must, mustBind))
      let isGap =
        !possible
        && pairs.contains { $0.last.upperBound < day && day < $1.start.lowerBound }
      let isPossibleGap =
        !isGap && !certain
        && pairs.contains { $0.last.lowerBound < day && day < $1.start.upperBound }
      let isPartly =
        !possible
        && (organisations(day).contains { mayBind($0, day) }
          || plans.contains { $0.with.contains("afd") && may($0, day) })
      return [
        isGap, isPossibleGap, isPartly, possible && !certain && !isPossibleGap,
        !isGap && !isPossibleGap && !isPartly && !possible,
      ]
    }
  }

  private func plans(_ random: inout SeededRandom) throws -> [Plan] {
    try (0..<random.int(1...5)).map { index in
      let start = random.days(from: random.int(0...40))
      let end = random.days(from: start.upperBound + random.int(0...18))
      let before = index > 0 && random.oneIn(2) ? random.int(0...(index - 1)) : nil
      return Plan(
        id: try #require(AgreementID("a\(index)")), with: random.with(), start: start, end: end,
        succeeds: before.flatMap { AgreementID("a\($0)") },
        closed: random.oneIn(5) ? start.upperBound + random.int(0...6) : nil)
    }
  }

  @Test(.tags(.long)) func `a city is covered as counted day by day, whoever is named`() throws {
    var random = SeededRandom(seed: 171)
    let days = 0..<75
    var seen: [Int: Int] = [:]
    for number in 0..<sequences(10_000, usually: 150) {
      let oracle = Oracle(town: random.town(), plans: try plans(&random))
      let records = oracle.plans.reduce(PlainRecords()) { $0.with($1.record()) }
      let book = AgreementBook(
        records, parties: oracle.town, developments: PlainDevelopments(),
        contributed: AgreementKind.plain)
      let during = try #require(Period(townDay(0), to: townDay(75)))
      let found = try book.coverage(of: "emne", during: during)
      for day in days {
        let date = townDay(day)
        let said = [
          found.gaps, found.possibleGaps, found.partly.map(\.days), found.perhaps, found.unknown,
        ].map { $0.contains { $0.contains(date) } }
        let expected = oracle.told(day, days)
        for (index, isSo) in expected.enumerated() where isSo { seen[index, default: 0] += 1 }
        guard said == expected else {
          Issue.record("\(number), day \(day): \(said), not \(expected) of \(oracle)")
          return
        }
      }
      // What governs for one on a day is said in the same way.
      let day = random.int(0...74)
      for party in oracle.organisations(day) {
        let told = try book.governing("emne", for: [party], on: townDay(day)).governing
        #expect(!told.isEmpty == oracle.mayBind(party, day), "\(number) \(party) \(day) \(oracle)")
        #expect(
          told.contains(where: \.standing.certain) == oracle.mustBind(party, day),
          "\(number) \(party) \(day) \(oracle)")
      }
    }
    #expect(seen.count == 5, "\(seen)")
  }

  // MARK: By hand

  private func book(_ plans: [Plan], _ town: TownParties? = nil) -> AgreementBook {
    AgreementBook(
      plans.reduce(PlainRecords()) { $0.with($1.record()) },
      parties: town ?? TownParties(there: ["o1": 0..<1000, "o2": 0..<1000, "o3": 0..<1000]),
      developments: PlainDevelopments(), contributed: AgreementKind.plain)
  }

  @Test
  func `an agreement with every organisation by name binds the city, one with some tells whom`()
    throws
  {
    let all = Plan(id: "alle", with: ["o1", "o2", "o3"], start: 0...0, end: 30...30)
    let some = Plan(id: "nogle", with: ["o1", "o2"], start: 40...40, end: 50...50)
    let book = book([all, some])
    let during = try #require(Period(townDay(0), to: townDay(60)))
    let found = try book.coverage(of: "emne", during: during)
    // The period ends before day 60; the days of the second are told as partly.
    #expect(found.unknown.map(\.start) == [townDay(31), townDay(51)])
    #expect(found.agreements.map(\.id) == ["alle", "nogle"])
    #expect(found.partly.map(\.bound) == [["o1", "o2"]])
    #expect(found.partly.map(\.unbound) == [["o3"]])
    #expect(found.bound["alle"] == nil && found.bound["nogle"]?.unbound == ["o3"])
    let told = try book.governing("emne", on: townDay(45))
    #expect(
      told.governing.map(\.bound) == [Bound(isAll: false, named: ["o1", "o2"], unbound: ["o3"])])
    #expect(told.leftOut.map(\.why) == [.ended])
    #expect(try book.governing("emne", on: townDay(5)).governing.map(\.bound.isAll) == [true])
    #expect(
      try book.coverage(of: "emne", during: during, party: "o3").leftOut.map(\.why) == [.otherParty]
    )
  }

  @Test func `an agreement for an area alone is the area's, not the whole city's`() throws {
    func book(_ plans: [(Plan, AreaID?)]) -> AgreementBook {
      AgreementBook(
        plans.reduce(PlainRecords()) { records, plan in
          var made = plan.0.record()
          made.fields = plan.1.map { [AgreementField(field: "omraade", area: $0)] } ?? []
          return records.with(made)
        }, parties: TownParties(there: ["o1": 0..<1000, "o2": 0..<1000]),
        developments: PlainDevelopments(), contributed: AgreementKind.plain)
    }
    let here = Plan(id: "her", start: 0...0, end: 30...30)
    let alone = book([(here, "parken")])
    #expect(try alone.common(on: townDay(5)) == [])
    let city = try alone.governing("emne", on: townDay(5))
    #expect(city.governing == [] && city.leftOut.map(\.why) == [.area])
    #expect(try alone.governing("emne", for: ["o1"], on: townDay(5)).governing == [])
    // Asked about the area it governs whoever is there; another area it does not.
    let asked = try alone.governing("emne", for: ["o1"], in: ["parken"], on: townDay(5))
    #expect(asked.governing.map(\.agreement.id) == ["her"])
    let other = try alone.governing("emne", for: ["o1"], in: ["vangen"], on: townDay(5))
    #expect(other.governing == [])
    let during = try #require(Period(townDay(0), to: townDay(60)))
    let covered = try alone.coverage(of: "emne", during: during)
    #expect(covered.agreements == [] && covered.unknown == [during])
    #expect(covered.leftOut.map(\.why) == [.area])
    // When it ends that is told, of the area, until another for the area or the whole city governs.
    func open(_ plans: [(Plan, AreaID?)]) throws -> [Fact?] {
      let book = book([(here, "parken")] + plans)
      let made = try #require(try book.agreement("her", on: townDay(35)))
      return try book.lapseDuties(of: [made], on: townDay(35)).map { $0.facts["parties"] }
    }
    let area = Pointer(kind: AreaSubject.kind, id: "parken")
    let next = Plan(id: "ny", start: 31...31, end: 60...60)
    #expect(try open([]) == [.list([.thing(area)])])
    #expect(try open([(next, "vangen")]) == [.list([.thing(area)])])
    #expect(try open([(next, "parken")]) == [])
    #expect(try open([(next, nil)]) == [])
  }

  @Test func `each by its own agreement is the city bound together`() throws {
    let plans = ["o1", "o2", "o3"].map { (party: PartyID) in
      Plan(id: AgreementID(party.text) ?? "fejl", with: [party], start: 0...0, end: 30...30)
    }
    let found = try book(plans).coverage(
      of: "emne", during: #require(Period(townDay(0), to: townDay(31))))
    #expect(found.unknown.isEmpty && found.partly.isEmpty && found.perhaps.isEmpty)
  }

  /// With an agreement that all have approved and nobody has signed.
  private func unsigned(_ records: PlainRecords) -> PlainRecords {
    let approver = Pointer(kind: PartySubject.kind, id: "kk")
    var made = Plan(id: "godkendt", start: 0...0, end: 30...30).record()
    (made.concluded, made.approvers) = (nil, [Approver(body: approver)])
    return records.with(made).with(
      AgreementVersion(
        id: "godkendt-1", title: "G", agreement: "godkendt", day: RoughDay(townDay(0)),
        change: .first, source: townSource)
    ).with(
      Approval(
        id: "g", version: "godkendt-1", body: approver, day: RoughDay(townDay(1)),
        source: townSource))
  }

  @Test func `what is left out is named with the reason`() throws {
    var records = PlainRecords()
    func agreement(_ id: AgreementID, _ change: (inout Agreement) -> Void) {
      var made = Plan(id: id, start: 0...0, end: 30...30).record()
      change(&made)
      records = records.with(made)
    }
    agreement("udkast") { ($0.concluded, $0.stage) = (nil, .draft) }
    agreement("trukket") { $0.closed = Closing(day: nil, how: .withdrawn, why: "x") }
    agreement("foer") { $0.term = Term(from: RoughDay("2000"), until: RoughDay("2001-12-31")) }
    agreement("senere") { $0.term = Term(from: RoughDay("2050")) }
    agreement("udeladt") { $0.concluded = Conclusion(day: RoughDay(townDay(2))) }
    agreement("tavs") { ($0.topics, $0.succeeds) = ([], ["foer"]) }
    agreement("andet") { ($0.topics, $0.succeeds) = (["andet"], ["foer"]) }
    records = unsigned(records)
    records = records.with(
      AgreementVersion(
        id: "udeladt-1", title: "U", agreement: "udeladt", day: RoughDay(townDay(1)),
        change: .first, drops: ["emne"], source: townSource))
    let book = AgreementBook(records)
    let found = try book.coverage(
      of: "emne", during: #require(Period(townDay(0), to: townDay(31))))
    let why = Dictionary(uniqueKeysWithValues: found.leftOut.map { ($0.agreement.id, $0.why) })
    #expect(
      why == [
        "udkast": .draft, "trukket": .withdrawn, "foer": .ended, "senere": .later,
        "udeladt": .dropped, "tavs": .otherTopic, "godkendt": .unsigned,
      ])
    #expect(found.leftOut.first { $0.agreement.id == "foer" }?.lastDay == RoughDay("2001-12-31"))
    #expect(found.agreements.isEmpty && found.unknown.count == 1)
    let told = try book.governing("emne", on: townDay(5))
    #expect(told.governing.isEmpty)
    #expect(
      Set(told.leftOut.map(\.why)) == Set(Coverage.Why.allCases).subtracting([.otherParty, .area]))
    let dropping = try #require(try book.agreement("udeladt", on: townDay(5)))
    #expect(try book.topics(of: dropping, on: townDay(5)).dropped == ["emne"])
  }

  @Test func `an agreement of unknown days governs perhaps, and an extension counts with its own`()
    throws
  {
    var open = Plan(id: "ukendt", start: 0...0, end: 9...9).record()
    open.term = nil
    let during = try #require(Period(townDay(0), to: townDay(31)))
    let found = try AgreementBook(PlainRecords().with(open)).coverage(of: "emne", during: during)
    #expect(found.unknown.isEmpty && found.perhaps == [during])
    let base = Plan(id: "a", start: 0...0, end: 10...10)
    let longer = Plan(id: "b", start: 11...11, end: 30...30, extends: "a")
    let told = try book([base, longer]).coverage(of: "emne", during: during)
    #expect(told.agreements.map(\.id) == ["a"])
    #expect(told.lastDays == ["a": RoughDay(townDay(30))])
    #expect(told.overlaps.isEmpty && told.unknown.isEmpty)
    #expect(
      try book([base, longer]).governing("emne", on: townDay(20)).governing.map(\.agreement.id) == [
        "a"
      ])
  }
}
