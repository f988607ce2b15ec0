import Agreements
import AlmenTestKit
import Counter
import Forums
import Lov
import Organisation
import Testing
import Vocabulary

@testable import TMF

/// Plans and their milestones among the rooms.
@Suite struct PlanTests {
  private func findings(_ records: PlainRecords) throws -> [String] {
    try PlanCheck(rooms: PlainRooms(records, parts: plugged))
      .findings(about: nil, during: .always).map(\.rule.id)
  }

  private func page(_ records: PlainRecords, on day: String) throws -> Page {
    let house = PlainHouse(records, parts: plugged)
    let titles = Titles(house: house, day: try isoDay(day), form: .data)
    let plan = try #require(try PlanRecord.all(house, on: titles.day).first)
    return Page("", try PlanView(titles: titles).blocks(plan))
  }

  // MARK: What cannot be

  @Test func `a plan that is met has no findings`() throws {
    let records = try town().with(base()).with(milestone("1", .sale, 500, due: "2028-01-01"))
    #expect(try findings(records) == [])
  }

  // 900 less 400 of 1,000 are 50 %.
  @Test func `a plan whose milestones do not lead there says so, unless a dispensation does`()
    throws
  {
    let sale = try milestone("1", .sale, 400, due: "2028-01-01")
    let records = try town().with(base()).with(sale)
    let found = try PlanCheck(rooms: PlainRooms(records, parts: plugged))
      .findings(about: nil, during: .always)
    #expect(found.map(\.rule.id) == ["tmf.planFallsShort"])
    #expect(found.first?.facts["share"] == .text("50 %"))
    let dispensed = try plan(
      percent: 5_000, dispensation: "2020-03-01", ground: "§ 168 a stk. 4")
    let with = try parties.with(dispensed).with(base()).with(sale)
    #expect(try findings(with) == [])
    let house = PlainHouse(with, parts: plugged)
    let record = try #require(try PlanRecord.all(house, on: isoDay("2026-01-01")).first)
    #expect(record.target == 5_000 && record.ground == "§ 168 a stk. 4")
    #expect(record.dispensation == RoughDay(try isoDay("2020-03-01")))
  }

  @Test func `numbers that cannot be are refused, and what comes too late is warned of`() throws {
    #expect(try findings(town().with(base(family: 1_001))) == ["tmf.planBaseParts"])
    #expect(try findings(town().with(base(family: -1))) == ["tmf.planBaseParts"])
    #expect(
      try findings(town().with(base()).with(base(id: "c"))) == ["tmf.planBaseTwice"])
    #expect(
      try findings(town().with(base()).with(milestone("1", .sale, 901, due: "2028-01-01")))
        == ["tmf.planTooManyGone"])
    for bad in [
      try milestone("1", .sale, 0, due: nil), try milestone("1", .business, 0, due: nil),
      try milestone("1", .sale, 5, due: nil, family: 6),
      try milestone("1", .sale, 5, due: nil, replaced: 1),
      try milestone("1", .demolition, 5, due: nil, replaced: 6),
      try milestone("1", .sale, 2_000_000, due: nil),
    ] {
      #expect(try findings(town().with(bad)) == ["tmf.milestoneParts"])
    }
    #expect(
      try findings(town().with(milestone("1", .sale, 5, due: "2030-01-01")))
        == ["tmf.milestoneTooLate"])
    #expect(try findings(town().with(milestone("1", .sale, 5, due: "2029-12-31"))) == [])
    #expect(
      try findings(
        town().with(base()).with(milestone("1", .sale, 600, due: nil, done: "2018-12-31"))
      ).contains("tmf.milestoneAhead"))
  }

  @Test func `a plan of law is carried out and not let run out`() throws {
    func rules(_ done: String? = nil, kind: AgreementKindID = "lov.udviklingsplan") throws
      -> [String]
    {
      var one = try plan()
      one.kind = kind
      if kind != "lov.udviklingsplan" { one.fields = [] }
      if let done {
        one.fields.append(AgreementField(field: "gennemfoert", day: RoughDay(try isoDay(done))))
      }
      return try PlainRooms(parties.with(one), parts: plugged).agreements
        .duties(on: isoDay("2026-01-01"), through: isoDay("2029-12-31"), owner: nil)
        .map(\.rule.id).filter { ["agreements.renew", "agreements.carryOut"].contains($0) }
    }
    #expect(try rules() == ["agreements.carryOut"])
    #expect(try rules("2025-06-01") == [])
    #expect(try rules(kind: "enkeltaftale") == ["agreements.renew"])
  }

  @Test func `what a plan must reach is cited by the law of the day, in the paragraph of its form`()
    throws
  {
    func law(_ day: String, _ kind: MatterKindID? = nil) throws -> Fact? {
      let matter = try kind.map { kind in
        Matter(
          id: "sagen", title: "Sagen", kind: kind, origin: PartyID("teknik").pointer,
          raised: RoughDay(try isoDay("2019-06-01")), agreements: ["plan"], source: madeUp)
      }
      let late = try milestone("1", .sale, 5, due: "2030-01-01")
      let records = try matter.map { try town().with($0) } ?? town()
      return try PlanCheck(rooms: PlainRooms(records.with(late, day), parts: plugged))
        .findings(about: nil, during: Period(from: isoDay(day))).first?.facts["law"]
    }
    let old = Provision("LOV 1322/2018 § 168 a stk. 1")?.text ?? ""
    #expect(try law("2020-01-01", "lov.udviklingsplan") == .text(old))
    let own = Provision("LBK 207/2026 § 168 b stk. 1")?.text ?? ""
    #expect(try law("2026-03-01", "lov.kommunal-udviklingsplan") == .text(own))
    let both = Provision("LBK 207/2026 § 168 a stk. 1")?.text ?? ""
    #expect(try law("2026-03-01") == .text("\(both); for en kommunal plan \(own)"))
  }

  @Test func `a base is of an udviklingsplan alone`() throws {
    var other = try plan()
    other.kind = "enkeltaftale"
    other.fields = []
    #expect(try findings(parties.with(other).with(base())) == ["tmf.notPlan"])
  }

  // MARK: Milestones by day

  @Test func `a milestone is due until its last day and late from the day after, as a finding`()
    throws
  {
    let records = try town().with(base()).with(milestone("1", .sale, 500, due: "2024-12-31"))
    func duties(_ day: String) throws -> [Duty] {
      try PlanDuties(rooms: PlainRooms(records, parts: plugged))
        .duties(on: isoDay(day), through: isoDay("2029-12-31"), owner: nil)
    }
    let due = try #require(try duties("2024-12-31").first)
    #expect(due.rule.id == "tmf.milestone" && due.owner?.id == "org" && !due.isFinding)
    let late = try #require(try duties("2025-01-01").first)
    #expect(try late.isFinding && late.due == RoughDay(isoDay("2024-12-31")))
    let row = try page(records, on: "2025-01-03").table("milestones")?.rows.first
    #expect(row?.cells.map(\.text).contains("3 dage for sent") == true)
    let reached = try town().with(base())
      .with(milestone("1", .sale, 500, due: "2024-12-31", done: "2025-02-01"))
    #expect(
      try PlanDuties(rooms: PlainRooms(reached, parts: plugged))
        .duties(on: isoDay("2025-02-01"), through: isoDay("2029-12-31"), owner: nil).isEmpty)
  }

  @Test func `acts register base, milestone, that it is reached, and that it is given up`() throws {
    let pen = PlainPen(on: try isoDay("2020-01-01"))
    pen.set(party("org", .boligorganisation), during: .always)
    pen.set(
      Area(id: "parken", name: "Parken", kind: .boligomraade, source: madeUp), during: .always)
    pen.set(try plan(), during: .always)
    try act(
      PlanBaseAct(), ["plan"],
      ["counted": "1.1.2019", "family": "900", "dwellings": "1000"], with: pen)
    try act(
      MilestoneAct(), ["plan"],
      ["kind": "sale", "title": "Salg", "dwellings": "500", "due": "1.1.2024"], with: pen)
    #expect(throws: Refusal.self) {
      try act(
        MilestoneAct(), ["plan"], ["kind": "business", "title": "Torv"], with: pen)
    }
    try act(ReachAct(), ["milepael-plan-1"], ["date": "31.12.2019"], with: pen)
    let all = pen.records(Milestone.self, on: pen.day, pointingAt: nil)
    #expect(all.map(\.done) == [RoughDay(try isoDay("2019-12-31"))])
    #expect(throws: Refusal.self) {
      try act(GiveUpAct(), ["milepael-plan-1"], ["reason": "for sent"], with: pen)
    }
    try act(
      MilestoneAct(), ["plan"], ["kind": "demolition", "title": "Blok", "dwellings": "5"],
      with: pen)
    try act(GiveUpAct(), ["milepael-plan-2"], ["reason": "bevares"], with: pen)
    let states = pen.records(Milestone.self, on: pen.day, pointingAt: nil)
      .map { $0.state(on: pen.day) }
    #expect(states == [.done, .dropped])
  }

  // MARK: What is shown

  @Test
  func `the page has the share year by year, and without a base says that it cannot be reckoned`()
    throws
  {
    let records = try town().with(base()).with(milestone("1", .sale, 500, due: "2024-12-31"))
    let shown = try page(records, on: "2026-11-25")
    let rows = try #require(shown.table("years")?.rows)
    #expect(rows.count == 11)
    #expect(rows[5].cells.map(\.text).contains("90 %"))
    #expect(rows[5].cells.map(\.text).contains("40 %"))
    let without = try page(town(), on: "2026-11-25")
    #expect(without.table("years") == nil)
    #expect(
      without.blocks.contains {
        if case .text(let cell) = $0 {
          cell.text.hasPrefix("Andelen kan ikke regnes")
        } else {
          false
        }
      })
  }

  @Test func `what is contested is marked wherever a plan rests on it`() throws {
    let shown = try page(town(), on: "2026-11-25")
    let law = shown.blocks.compactMap { block -> String? in
      guard case .facts(let facts) = block else { return nil }
      return facts.all.first { $0.label.text == "Efter" }?.value.text
    }.first
    // No matter says whether the plan is of both sides or the municipality's own.
    let mark = "(omstridt: EU-Domstolen C-417/23, 18.12.2025)"
    #expect(
      law == "LBK 207/2026 § 168 a \(mark); for en kommunal plan LBK 207/2026 § 168 b \(mark)")
  }
}
