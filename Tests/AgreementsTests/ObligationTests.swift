import Agreements
import AlmenTestKit
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)
private func party(_ id: String) -> Pointer { Pointer(kind: PartySubject.kind, id: id) }

@Suite struct ObligationTests {
  private func obligation(
    _ due: String, every: String? = nil, until: String? = nil, opens: String? = nil,
    evidence: [Evidence] = [], waived: [Waiver] = []
  ) throws -> Obligation {
    Obligation(
      id: "o", title: "O", agreement: "a", owner: "kk", due: try #require(RoughDay(due)),
      every: every.flatMap { Duration($0) }, lastDue: until.flatMap { Day($0) },
      opens: opens.flatMap { Duration($0) }, evidence: evidence, waived: waived, source: source)
  }

  @Test(arguments: [
    ("2012-01-31", "1m", ["2012-01-31", "2012-02-29", "2012-03-31", "2012-04-30"]),
    ("2012-02-29", "1y", ["2012-02-29", "2013-02-28", "2014-02-28", "2015-02-28", "2016-02-29"]),
    ("2012-03", "1y", ["2012-03-31", "2013-03-31"]),
    ("2012-01-05", "2w", ["2012-01-05", "2012-01-19"]),
    ("2012-01-05", nil, ["2012-01-05"]),
  ])
  func `times recur from the first, so that the 31st does not wander`(
    _ due: String, _ every: String?, _ expected: [String]
  ) throws {
    let found = try obligation(due, every: every).occurrences(
      in: isoPeriod("2000-01-01", "2016-12-31"))
    #expect(found.prefix(expected.count).map(\.latest.description) == expected)
    if every == nil { #expect(found.count == 1) }
  }

  @Test(arguments: [
    ("2011-11-30", ObligationState.notDue), ("2011-12-31", .due), ("2012-03-31", .due),
    ("2012-04-01", .overdue),
  ])
  func `before, within and after its time`(_ day: String, _ state: ObligationState) throws {
    let one = try obligation("2012-03", opens: "2m")
    let time = try #require(one.occurrences(in: .always).first)
    #expect(one.state(of: time, on: try isoDay(day)) == (day == "2011-12-31" ? .notDue : state))
    #expect(one.state(of: time, on: try isoDay("2012-01-01")) == .due)
  }

  @Test func `met and waived count from their day, for their time alone`() throws {
    let first = try isoDay("2012-12-31")
    let second = try isoDay("2013-12-31")
    let one = try obligation(
      "2012-12-31", every: "1y",
      evidence: [Evidence(time: first, day: RoughDay(try isoDay("2013-01-15")), text: "x")],
      waived: [Waiver(time: second, day: RoughDay(try isoDay("2013-11-01")), why: "x")])
    let times = one.occurrences(in: try isoPeriod("2012-01-01", "2014-12-31"))
    func states(_ day: String) throws -> [ObligationState] {
      let day = try isoDay(day)
      return times.map { one.state(of: $0, on: day) }
    }
    #expect(try states("2013-01-14") == [.overdue, .notDue, .notDue])
    #expect(try states("2013-01-15") == [.met, .notDue, .notDue])
    #expect(try states("2014-01-01") == [.met, .waived, .notDue])
  }

  private func refusals(_ records: any Record...) throws -> [String] {
    func with(_ plain: PlainRecords, _ record: some Record) -> PlainRecords { plain.with(record) }
    let made = Agreement(
      id: "a", title: "A", kind: "delaftale", parties: ["kk", "bl"],
      term: Term(from: RoughDay("2024-01-01"), until: RoughDay("2027-12-31")),
      concluded: Conclusion(), source: source)
    let all = records.reduce(PlainRecords().with(made)) { with($0, $1) }
    return try AgreementChecks(AgreementBook(all)).findings(about: nil, during: .always)
      .filter(\.rule.refuses).map(\.rule.id)
  }

  @Test func `evidence belongs to one of its times`() throws {
    let wrong = Evidence(
      time: try isoDay("2012-06-01"), day: RoughDay(try isoDay("2012-06-01")), text: "x")
    #expect(
      try refusals(obligation("2012-12-31", every: "1y", evidence: [wrong])) == [
        "agreements.noSuchTime"
      ])
    #expect(
      try refusals(obligation("2012-12-31", until: "2012-01-01")) == ["agreements.badRecurrence"])
  }

  @Test(arguments: [
    (["worse"], "2024-06-01", "br", []), (["bedre"], "2024-06-01", "br", ["agreements.useUnmet"]),
    (["bedre", "worse"], "2024-06-01", "br", []),
    (["ukendt"], "2024-06-01", "br", ["agreements.useUnmet"]),
    (["worse"], "2024-06-01", "bl", ["agreements.useByAnother"]),
    (["worse"], "2028-01-01", "br", ["agreements.useBefore"]),
    ([], "2024-06-01", "br", ["agreements.useUnmet"]),
  ])
  func `a conditional delegation is used only when its condition is met`(
    _ worsening: [String], _ day: String, _ by: String, _ expected: [String]
  ) throws {
    let delegation = Delegation(
      id: "d", title: "D", agreement: "a", to: party("br"), condition: "x",
      worsening: worsening.compactMap { IndicatorID($0) }, source: source)
    let use = DelegationUse(
      id: "u", title: "U", delegation: "d", by: party(by), day: try isoDay(day), source: source)
    #expect(try refusals(delegation, use) == expected)
  }

  @Test(arguments: [
    (100, nil, []), (nil, nil, []), (100, 100, []), (101, 100, ["agreements.useOver"]),
    (nil, 100, ["agreements.useUnmeasured"]),
  ])
  func `a delegation with a limit is used only within it`(
    _ amount: Int64?, _ limit: Int64?, _ expected: [String]
  ) throws {
    let delegation = Delegation(
      id: "d", title: "D", agreement: "a", to: party("br"),
      limit: limit.map { Kroner(ore: $0) }, source: source)
    let use = DelegationUse(
      id: "u", title: "U", delegation: "d", by: party("br"), day: try isoDay("2024-06-01"),
      amount: amount.map { Kroner(ore: $0) }, source: source)
    #expect(try refusals(delegation, use) == expected)
  }

  @Test(arguments: [
    ([5], []), ([2, 3], []), ([4], ["agreements.balance"]), ([], ["agreements.balance"]),
    ([-5, 10], ["agreements.badPercentage"]),
  ])
  func `what one is let off others take over, and it adds up`(_ taken: [Int], _ expected: [String])
    throws
  {
    let exemption = Exemption(
      id: "e", title: "E", agreement: "a", exempted: "org1", dwellings: 5,
      compensations: taken.map { Compensation(party: "org2", dwellings: $0) }, source: source)
    #expect(try refusals(exemption) == expected)
  }

  @Test func `an exemption is the successor's, who has what both took over, and still adds up`()
    throws
  {
    let exemption = Exemption(
      id: "e", title: "E", agreement: "a", exempted: "gammel", dwellings: 5,
      compensations: [("ny", 2), ("anden", 1), ("gammel", 2)].map {
        Compensation(party: $0, dwellings: $1)
      }, source: source)
    let carried = exemption.carried(from: "gammel", to: "ny")
    #expect(carried.exempted == "ny")
    #expect(carried.compensations.map(\.party) == ["ny", "anden"])
    #expect(carried.compensations.map(\.dwellings) == [4, 1])
    #expect(exemption.carried(from: "tredje", to: "ny") == exemption)
  }
}
