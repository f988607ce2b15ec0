import Agreements
import AlmenTestKit
import Testing
import Vocabulary

/// KK and forvaltninger on one side, BL on the other; `nobody` is not there.
struct TwoSides: AgreementParties {
  func areOpposite(_ one: PartyID, _ other: PartyID, on day: Day) -> Bool? {
    if one == "nobody" || other == "nobody" { return nil }
    return (one == "bl") != (other == "bl")
  }

  func isForvaltning(_ id: PartID, during: Period) -> Bool { id == "sof" }
  func kind(of id: PartyID, on day: Day) -> PartyKind? { id == "kk" ? .municipality : .kreds }
  func isSingle(_ id: PartyID, during: Period) -> Bool { id.text.hasPrefix("org") }
  func collectives(during: Period) -> Set<PartyID> { ["kk", "sof", "bl"] }
  func organisations(during: Period) -> [(party: PartyID, days: [Period])] { [] }
  func days(of body: Pointer, during: Period) -> [Period] { [during] }
  func lineage(of party: PartyID) -> (before: [PartyID], after: [PartyID]) { ([], []) }
  func kin(of id: PartyID, during: Period) -> Set<PartyID> { [id] }
}

/// Indicators of which those named `worse` have got worse.
struct PlainDevelopments: Developments {
  func isMeasured(_ goal: ClauseID, during: Period) -> Bool { goal == "maalt" }
  func hasWorsened(_ indicator: IndicatorID, by day: Day) -> Bool? {
    indicator == "ukendt" ? nil : indicator == "worse"
  }
}

extension AgreementBook {
  init(_ records: any Records, contributed: [AgreementKind] = []) {
    self.init(
      records, parties: TwoSides(), developments: PlainDevelopments(),
      contributed: AgreementKind.plain + contributed)
  }
}

private func agreement(
  _ id: AgreementID, kind: AgreementKindID = "delaftale", level: Level? = nil,
  parties: [PartyID] = ["kk", "bl"], concretises: [AgreementID] = [],
  succeeds: [AgreementID] = [], from: String? = nil, until: String? = nil, lasts: String? = nil,
  concluded: Bool = false
) -> Agreement {
  Agreement(
    id: id, title: id.text, kind: kind, level: level, parties: parties, concretises: concretises,
    succeeds: succeeds,
    term: Term(
      from: from.flatMap { RoughDay($0) }, until: until.flatMap { RoughDay($0) },
      lasts: lasts.flatMap { Duration($0) }),
    concluded: concluded ? Conclusion() : nil, source: Source("Prøve", madeUp: true))
}

private func check(
  _ agreements: Agreement..., kinds: [AgreementKind] = [], during: Period = .always
) throws -> [Finding] {
  let records = agreements.reduce(PlainRecords()) { $0.with($1) }
  let book = AgreementBook(records, contributed: kinds)
  return try AgreementChecks(book).findings(about: nil, during: during)
}

@Suite struct RecordTests {
  @Test(arguments: RecordContract.laws, AgreementsRoom().kinds.map(RecordContract.Kind.init))
  func `every kind keeps`(_ law: Law<RecordContract.Kind>, _ kind: RecordContract.Kind) async throws
  {
    try await law.check(kind)
  }
}

@Suite struct AgreementRuleTests {
  @Test(
    arguments: [
      ("2011-01-01", "2010-12-31", nil, "agreements.endsBeforeStart"),
      ("2011", "2010", nil, "agreements.endsBeforeStart"),
      ("2011-01-01", "2014-12-31", "3y", "agreements.lengthDiffers"),
      ("2011-01-01", "2011-01-01", nil, nil), ("2011", "2011", nil, nil),
      ("2011-01-01", "2014-12-31", "4y", nil), ("2011", "2014", "4y", nil),
      ("2012-02-29", "2013-02-28", "1y", nil),
    ] as [(String, String, String?, String?)])
  func `a term must be possible and agree with itself`(
    _ from: String, _ until: String, _ lasts: String?, _ rule: String?
  ) throws {
    let found = try check(agreement("a", from: from, until: until, lasts: lasts))
    #expect(found.map(\.rule.id) == (rule.map { [$0] } ?? []))
    #expect(found.filter { !$0.rule.refuses }.isEmpty)
  }

  @Test func `agreements that make each other concrete or follow each other round are refused`()
    throws
  {
    let found = try check(
      agreement("a", concretises: ["b"]), agreement("b", succeeds: ["a"]))
    #expect(Set(found.map(\.rule.id)) == ["agreements.loop"])
  }

  @Test(
    arguments: [
      (Level.one, Level.two, true), (.two, .two, true), (.two, .one, false), (.three, .one, false),
    ])
  func `an agreement makes concrete only one on a level above`(
    _ level: Level, _ parent: Level, _ isRefused: Bool
  ) throws {
    let kinds: [Level: AgreementKindID] = [
      .one: "hovedaftale", .two: "delaftale", .three: "enkeltaftale",
    ]
    let found = try check(
      agreement("child", kind: try #require(kinds[level]), level: level, concretises: ["parent"]),
      agreement("parent", kind: try #require(kinds[parent]), level: parent))
    #expect(found.map(\.rule.id) == (isRefused ? ["agreements.notBelow"] : []))
  }

  @Test func `an agreement that contradicts itself is refused`() throws {
    #expect(
      try check(agreement("a", parties: ["kk", "kk"])).map(\.rule.id) == ["agreements.partyTwice"])
    var both = agreement("a", concluded: true)
    both.stage = .draft
    #expect(try check(both).map(\.rule.id).contains("agreements.stageWhenConcluded"))
    var early = agreement("a")
    early.concluded = Conclusion(day: RoughDay("2011"))
    early.closed = Closing(day: RoughDay("2010-12-31"), how: .ended, why: "prøve")
    #expect(try check(early).map(\.rule.id).contains("agreements.closedBeforeConcluded"))
    early.closed = Closing(day: RoughDay("2011-06"), how: .ended, why: "prøve")
    #expect(!(try check(early).map(\.rule.id).contains("agreements.closedBeforeConcluded")))
  }

  @Test func `a kind has its level, and none before there were levels`() throws {
    #expect(
      try check(agreement("a", kind: "hovedaftale", level: .two)).map(\.rule.id) == [
        "agreements.kindLevel"
      ])
    #expect(
      try check(agreement("a", kind: "samarbejdsaftale", level: .one)).map(\.rule.id) == [
        "agreements.kindLevel"
      ])
    #expect(try check(agreement("a", kind: "hovedaftale", level: nil)) == [])
  }

  @Test
  func `a kind of a forvaltning that is not plugged in is kept and noted, any other is refused`()
    throws
  {
    #expect(
      try check(agreement("a", kind: "sof.anvisning")).map(\.rule.id) == [
        "agreements.kindNotPluggedIn"
      ])
    #expect(
      try check(agreement("a", kind: "xyz.anvisning")).map(\.rule.id) == ["agreements.kindUnknown"])
    #expect(
      try check(agreement("a", kind: "hovedaftlae")).map(\.rule.id) == ["agreements.kindUnknown"])
    let plugged = AgreementKind("sof.anvisning", title: "Anvisning", level: .three)
    #expect(try check(agreement("a", kind: "sof.anvisning"), kinds: [plugged]) == [])
  }

  @Test func `a concluded agreement needs both sides, and says that approvals are not recorded`()
    throws
  {
    let found = try check(agreement("a", parties: ["kk", "sof"], concluded: true))
    #expect(found.map(\.rule.id) == ["agreements.approvalUnknown", "agreements.oneSide"])
    #expect(
      try check(agreement("a", concluded: true)).map(\.rule.id) == ["agreements.approvalUnknown"])
    #expect(
      try check(agreement("a", parties: ["kk", "nobody"], concluded: true)).map(\.rule.id) == [
        "agreements.approvalUnknown"
      ])
    #expect(try check(agreement("a", parties: ["kk"])) == [])
  }
}

@Suite struct GapTests {
  private func gap(_ until: String, _ from: String, during: Period = .always) throws -> Period? {
    let found = try check(
      agreement("old", from: "2000", until: until), agreement("new", succeeds: ["old"], from: from),
      during: during)
    guard case .list(let all) = found.first?.facts["days"], case .period(let days) = all.first
    else { return nil }
    #expect(all.count == 1)
    #expect(found.map(\.rule.id) == ["agreements.gap"])
    return days
  }

  @Test(
    arguments: [
      ("2023-07-01", "2024-01-01", "2023-07-02/2023-12-31"),
      ("2023-12-31", "2024-01-01", nil), ("2023-12-30", "2024-01-01", "2023-12-31/2023-12-31"),
      ("2023", "2024", nil), ("2023", "2024-01-01", nil),
      ("2023-06", "2024", "2023-07-01/2023-12-31"),
      ("2023-12-31", "2023-06-01", nil), ("2018-12-31", "2019", nil),
      ("2018", "2020", "2019-01-01/2019-12-31"),
    ] as [(String, String, String?)])
  func `only a gap that no reading of rough days closes is found`(
    _ until: String, _ from: String, _ days: String?
  ) throws {
    #expect(try gap(until, from)?.description == days)
  }

  @Test func `a gap is found only on the days asked about`() throws {
    let year = try isoPeriod("2022-01-01", "2022-12-31")
    #expect(try gap("2023-07-01", "2024-01-01", during: year) == nil)
    let day = Period(day: try isoDay("2023-09-01"))
    #expect(try gap("2023-07-01", "2024-01-01", during: day) == day)
  }

  @Test func `days on which another predecessor or successor may hold are no gap`() throws {
    let first = agreement("a", from: "2000", until: "2010-12-31", concluded: true)
    let second = agreement("b", from: "2009", until: "2012-12-31", concluded: true)
    let both = agreement("c", succeeds: ["a", "b"], from: "2013-01-01")
    #expect(try gaps(first, second, both) == [])
    let between = agreement("d", succeeds: ["a"], from: "2011-01-01", until: "2012-12-31")
    let late = agreement("e", succeeds: ["a"], from: "2013-01-01")
    #expect(try gaps(first, between, late) == [])
  }

  @Test func `an early end is the end, and what was withdrawn neither opens nor closes a gap`()
    throws
  {
    var ended = agreement("a", from: "2000", until: "2012-12-31", concluded: true)
    ended.closed = Closing(day: RoughDay("2010-07-01"), how: .ended, why: "prøve")
    let next = agreement("b", succeeds: ["a"], from: "2013-01-01")
    #expect(try gaps(ended, next) == ["2010-07-02/2012-12-31"])
    var withdrawn = agreement("w", succeeds: ["a"], from: "2010-07-02")
    withdrawn.closed = Closing(day: nil, how: .withdrawn, why: "prøve")
    #expect(try gaps(ended, withdrawn) == [])
    #expect(try gaps(ended, withdrawn, next) == ["2010-07-02/2012-12-31"])
  }

  private func gaps(_ agreements: Agreement...) throws -> [String] {
    let records = agreements.reduce(PlainRecords()) { $0.with($1) }
    let book = AgreementBook(records)
    let found = try AgreementChecks(book).findings(about: nil, during: .always)
    return found.filter { $0.rule.id == "agreements.gap" }.flatMap { finding -> [String] in
      guard case .list(let days) = finding.facts["days"] else { return [] }
      return days.map { if case .period(let period) = $0 { period.description } else { "?" } }
    }
  }

  @Test func `where no successor is recorded nothing is known, and no gap is claimed`() throws {
    let found = try check(
      agreement("old", from: "2007", until: "2010-12-31"), agreement("new", from: "2019-07-01"))
    #expect(found == [])
  }
}

@Suite struct DutyTests {
  @Test func `an agreement in force that nobody has renewed is a duty until its last day`() throws {
    let old = agreement("old", from: "2011-01-01", until: "2014-12-31", concluded: true)
    let day = try isoDay("2014-06-01")
    func duties(_ agreements: Agreement...) throws -> [Duty] {
      let records = agreements.reduce(PlainRecords()) { $0.with($1) }
      let book = AgreementBook(records)
      return try book.duties(on: day, through: day.adding(months: 12))
    }
    let found = try duties(old)
    #expect(found.map { $0.due?.text } == ["2014-12-31"])
    #expect(found.first?.owner?.id == "kk")
    #expect(found.first?.state(on: day) == .open)
    #expect(try duties(old, agreement("new", succeeds: ["old"], from: "2015-01-01")) == [])
  }
}
