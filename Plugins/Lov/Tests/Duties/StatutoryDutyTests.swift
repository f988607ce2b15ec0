import Agreements
import AlmenTestKit
import Counter
import Organisation
import Testing
import Vocabulary

@testable import Lov

private func party(_ id: PartyID, _ kind: PartyKind) -> Party {
  Party(id: id, name: id.text, kind: kind, source: source)
}

/// A municipality with its council, two organisations since 2000 and one since 2020.
private func records() -> PlainRecords {
  PlainRecords().with(party("kk", .municipality), "1990-01-01")
    .with(party("br", .council), "1990-01-01").with(party("ab", .boligorganisation), "2000-01-01")
    .with(party("cd", .boligorganisation), "2000-01-01")
    .with(party("ny", .boligorganisation), "2020-03-01")
}

private func following(_ duty: String?) -> DutyFollowing {
  DutyFollowing(id: "f", title: "F", duty: duty, source: source)
}

private func agreement(_ kind: AgreementKindID, concluded: String) -> Agreement {
  Agreement(
    id: "aftale", title: "Aftalen", kind: kind, term: Term(from: RoughDay(concluded)),
    concluded: Conclusion(day: RoughDay(concluded)), source: source)
}

/// Duties as they are told: rule, subject, last day or unknown years, and state.
private func told(
  _ records: any Records, _ rule: String, on day: String, through last: String? = nil,
  known: String? = nil, owner: Pointer? = nil
) throws -> [String] {
  var rooms = PlainRooms(
    records, parts: [Module()])
  rooms.known = try known.map(isoDay)
  let (day, last) = (try isoDay(day), try last.map(isoDay) ?? isoDay(day).adding(months: 12))
  return try StatutoryDuties(rooms: rooms).duties(on: day, through: last, owner: owner)
    .filter { $0.rule.id == rule }.map { duty in
      let when =
        duty.unfollowed.map { "\($0.lowerBound)-\($0.upperBound)" } ?? duty.due?.text ?? "-"
      return "\(duty.subject.id) \(when) \(duty.state(on: day))"
    }.sorted()
}

@Suite struct StatutoryDutyTests {
  @Test func `the table is read, and each duty is made or says why it is not`() throws {
    let all = try StatutoryDuty.read()
    #expect(all.count == 35)
    #expect(Set(all.map(\.rule.id)).count == all.count)
    for duty in all {
      #expect(duty.isEvent == !duty.note.isEmpty, "\(duty.rule.id)")
      for version in duty.versions {
        #expect((version.provision == nil) == version.cited.hasSuffix("ingen lov"), "\(version)")
        #expect(version.known <= version.from || version.clock != .event, "\(version)")
      }
    }
    let rules = Module().dutyRules.map(\.id)
    #expect(
      Set(rules)
        == Set(
          all.filter { !$0.isEvent }.map(\.rule.id) + [
            RunningOut.rule.id, AfterListsDuties.rule.id,
          ]))
  }

  @Test func `an unfollowed duty is never overdue, and its next time is due all the same`() throws {
    #expect(
      try told(records(), "lov.dialogue", on: "2026-11-25") == [
        "ab 2009-2009 unknown", "ab 2010-2025 unknown", "ab 2026-12-31 open",
        "cd 2009-2009 unknown", "cd 2010-2025 unknown", "cd 2026-12-31 open",
        "ny 2020-2025 unknown", "ny 2026-12-31 open",
      ])
    #expect(
      try told(records(), "lov.accounts", on: "2012-03-01") == [
        "ab 2009-2010 unknown", "ab 2012-06-30 open", "cd 2009-2010 unknown", "cd 2012-06-30 open",
      ])
    #expect(
      try told(records(), "lov.maintenanceChecked", on: "2026-11-25") == [
        "ab 2024-2026 unknown", "cd 2024-2026 unknown", "ny 2024-2026 unknown",
      ])
  }

  @Test(arguments: [nil, "lov.dialogue", "lov.accounts"] as [String?])
  func `from the day that it is followed it can be overdue, each year by itself`(_ duty: String?)
    throws
  {
    let followed = records().with(following(duty), "2024-06-01")
    let isMeant = duty != "lov.accounts"
    #expect(
      try told(followed, "lov.dialogue", on: "2026-11-25").filter { $0.hasPrefix("ab") }
        == (isMeant
          ? [
            "ab 2009-2009 unknown", "ab 2010-2023 unknown", "ab 2024-12-31 overdue",
            "ab 2025-12-31 overdue",
            "ab 2026-12-31 open",
          ] : ["ab 2009-2009 unknown", "ab 2010-2025 unknown", "ab 2026-12-31 open"]))
  }

  @Test func `following moves no time that is counted from when it was last done`() throws {
    let rule = "lov.maintenanceChecked"
    let followed = records().with(following(nil), "2026-01-01")
    for day in ["2026-01-01", "2026-11-25", "2031-06-01"] {
      let year = day.prefix(4)
      #expect(
        try told(followed, rule, on: day, through: "2036-01-01")
          == ["ab", "cd", "ny"].map { "\($0) 2024-\(year) unknown" })
    }
    let done = Fulfilment(
      id: "ab-1", title: "Gransket", duty: rule, about: ("ab" as PartyID).pointer, time: nil,
      day: RoughDay("2024-05-01") ?? RoughDay(.latest), shows: "sag 1", source: source)
    let marked = followed.with(done, "2024-05-01")
    #expect(
      try told(marked, rule, on: "2026-11-25", through: "2036-01-01")
        == ["ab 2029-05-01 open", "cd 2024-2026 unknown", "ny 2024-2026 unknown"])
    #expect(try told(marked, rule, on: "2030-01-01").first == "ab 2029-05-01 overdue")
    #expect(try told(marked, rule, on: "2024-04-30").first == "ab 2024-2024 unknown")
  }

  @Test func `an unknown time that is counted from the last can be marked as done`() throws {
    let duties = try StatutoryDuties(rooms: PlainRooms(records(), parts: [Module()]))
      .duties(on: isoDay("2026-11-25"), through: isoDay("2027-11-25"))
    for duty in duties where duty.unfollowed != nil {
      #expect(duty.isMarked == (duty.rule.id == "lov.maintenanceChecked"), "\(duty.rule.id)")
    }
  }

  @Test(arguments: [
    ("lov.kombineret-udlejning", "lov.lettingEvaluated"),
    ("lov.kombineret-udlejning", "lov.evaluationReported"),
    ("lov.fleksibel-udlejning", "lov.flexibleRevised"),
  ])
  func `following moves no time that is counted from an agreement`(
    _ kind: String, _ rule: String
  ) throws {
    let kind = try #require(AgreementKindID(kind))
    let dated = records().with(agreement(kind, concluded: "2023-05-10"), "2023-05-10")
    let days = try told(dated, rule, on: "2026-11-25", through: "2029-01-01")
    #expect(!days.isEmpty)
    #expect(
      try told(
        dated.with(following(nil), "2026-01-01"), rule, on: "2026-11-25", through: "2029-01-01")
        == days)
  }

  @Test func `unknown years cite each act with its years, and other words stand by themselves`()
    throws
  {
    let unknown = try StatutoryDuties(rooms: PlainRooms(records(), parts: [Module()]))
      .duties(on: isoDay("2026-11-25"), through: isoDay("2027-11-25"))
      .filter { $0.unfollowed != nil && ["ab", "kk"].contains($0.subject.id) }
    func of(_ rule: String) -> [Duty] { unknown.filter { $0.rule.id == rule } }
    #expect(of("lov.dialogue").map(\.unfollowed) == [2009...2009, 2010...2025])
    #expect(
      of("lov.dialogue").map { $0.facts["law"] } == [
        .since(["LBK 1204/2009 § 164 stk. 2": 2009]),
        .since([
          "BEK 1307/2009 § 109 stk. 1": 2010, "BEK 1642/2023 § 112 stk. 1, ændret 2025": 2024,
        ]),
      ])
    #expect(
      of("lov.maintenanceChecked").map { $0.facts["law"] }
        == [.since(["BEK 1642/2023 § 64, ændret 2025": 2024])])
    #expect(of("lov.vacancies").map(\.unfollowed) == [2008...2012, 2013...2025])
    #expect(
      of("lov.vacancies").map { $0.facts["what"] } == [
        .text("almene boliger (også ældreboliger)"), .text("almene familie- og ungdomsboliger"),
      ])
  }

  @Test func `the newest act read is cited once it is in force`() throws {
    let plan = records().with(
      agreement("lov.udviklingsplan", concluded: "2019-06-01"), "2019-06-01")
    func law(on day: String) throws -> Fact? {
      try StatutoryDuties(rooms: PlainRooms(plan, parts: [Module()]))
        .duties(on: isoDay(day), through: isoDay("2029-12-31"))
        .first { $0.rule.id == "lov.planGoal" }?.facts["law"]
    }
    #expect(try law(on: "2026-01-24") == .text("LOV 1322/2018 § 168 a stk. 1, omstridt (C-417/23)"))
    #expect(try law(on: "2026-01-30") == .text("LBK 207/2026 § 168 a stk. 1, omstridt (C-417/23)"))
    // Where almenboligloven states it last, that is the act read last.
    for duty in StatutoryDuty.all {
      let cited = duty.versions[0].cited
      #expect(cited.hasPrefix("BEK") || cited.hasPrefix("LBK 207/2026") || cited.hasSuffix("lov"))
    }
  }

  @Test func `what is followed no more is not known of again`() throws {
    let followed = records().with(following(nil), "2024-06-01", "2025-05-31")
    #expect(
      try told(followed, "lov.reportDeadline", on: "2026-11-25")
        == ["kk 2010-2025 unknown", "kk 2026-12-31 open"])
    #expect(
      try told(followed, "lov.reportDeadline", on: "2025-03-01")
        == ["kk 2010-2023 unknown", "kk 2024-12-31 overdue", "kk 2025-12-31 open"])
  }

  @Test func `each has its own, whoever is asked about`() throws {
    let all = try StatutoryDuties(rooms: PlainRooms(records(), parts: [Module()]))
      .duties(on: isoDay("2026-11-25"), through: isoDay("2027-11-25"), owner: nil)
    for owner in ["kk", "br", "ab", "ny", "nobody"] as [PartyID] {
      let own = try StatutoryDuties(rooms: PlainRooms(records(), parts: [Module()]))
        .duties(on: isoDay("2026-11-25"), through: isoDay("2027-11-25"), owner: owner.pointer)
      #expect(own == all.filter { $0.owner == owner.pointer }, "\(owner)")
      #expect(own.isEmpty == ["kk", "nobody"].contains(owner))
    }
  }

  @Test func `nobody has a duty where there is nobody`() throws {
    #expect(try told(PlainRecords(), "lov.dialogue", on: "2026-11-25") == [])
    #expect(try told(records(), "lov.dialogue", on: "2026-11-25", through: "2026-11-24") == [])
    let alone = PlainRecords().with(party("tmf", .forvaltning), "1990-01-01")
    #expect(try told(alone, "lov.vacancies", on: "2026-11-25") == [])
  }

  @Test(arguments: [
    ("2009-12-09", []), ("2009-12-10", ["kk 2010-12-31 open"]),
  ])
  func `what no act read had said is not due`(_ known: String, _ expected: [String]) throws {
    let found = try told(records(), "lov.dialogue", on: "2010-06-01", known: known)
    #expect(found.isEmpty == expected.isEmpty)
    #expect(try told(records(), "lov.maintenancePlan", on: "2012-06-01").isEmpty)
    #expect(
      try told(records(), "lov.listsPublished", on: "2012-11-01", known: "2012-11-01") == [
        "kk 2011-2012 unknown", "kk 2013-10-01 open",
      ])
  }

  @Test func `an act that is signed later is no law yet, and one signed may be in force later`()
    throws
  {
    let rooms = PlainRooms(records(), parts: [Module()])
    func law(_ rule: String, on day: String) throws -> [Fact] {
      try StatutoryDuties(rooms: rooms)
        .duties(on: isoDay(day), through: isoDay(day).adding(months: 12), owner: nil)
        .filter { $0.rule.id == rule && $0.subject.id == "kk" && $0.unfollowed == nil }
        .compactMap { $0.facts["law"] }
    }
    let (older, newer) = ("BEK 1307/2009 § 109 stk. 3", "BEK 1642/2023 § 112 stk. 3")
    #expect(try law("lov.reportDeadline", on: "2023-12-06") == [.text(older)])
    #expect(try law("lov.reportDeadline", on: "2023-12-31") == [.text(older), .text(newer)])
    #expect(try law("lov.lettingListPublished", on: "2024-08-20").isEmpty)
    #expect(try law("lov.lettingListPublished", on: "2024-08-21").count == 1)
  }

  @Test func `accounts of the middle of 2010 were due as law was known`() throws {
    func due(_ known: String) throws -> [String] {
      try told(
        records(), "lov.accounts", on: "2010-11-20", through: "2011-12-31", known: known
      ).filter { $0.hasPrefix("ab") && $0.hasSuffix("open") }
    }
    #expect(try due("2010-05-09") == ["ab 2011-06-30 open"])
    #expect(try due("2010-05-10") == ["ab 2011-05-31 open"])
    #expect(try due("2010-11-05") == ["ab 2011-06-30 open"])
  }

  @Test func `agreements have their own clocks`() throws {
    let flexible = records().with(
      agreement("lov.fleksibel-udlejning", concluded: "2023-05-10"), "2023-05-10")
    #expect(
      try told(flexible, "lov.flexibleRevised", on: "2026-11-25") == ["aftale 2027-05-10 open"])
    #expect(try told(flexible, "lov.flexibleRevised", on: "2025-11-25") == [])
    #expect(
      try told(flexible, "lov.flexibleRevised", on: "2028-01-01") == ["aftale 2027-2027 unknown"])
    let combined = records().with(
      agreement("lov.kombineret-udlejning", concluded: "2019-02-01"), "2019-02-01"
    )
    .with(following(nil), "2023-01-01")
    #expect(
      try told(combined, "lov.lettingEvaluated", on: "2028-06-01") == [
        "aftale 2024-02-01 overdue", "aftale 2029-02-01 open",
      ])
    #expect(
      try told(combined, "lov.refusalDecided", on: "2028-06-01") == ["aftale 2019-2019 unknown"])
    #expect(
      try told(combined, "lov.refusalsReported", on: "2025-06-01") == [
        "aftale 2025-08-31 open"
      ])
    let plan = records().with(
      agreement("lov.udviklingsplan", concluded: "2019-06-01"), "2019-06-01")
    #expect(try told(plan, "lov.planGoal", on: "2026-11-25") == [])
    #expect(try told(plan, "lov.planGoal", on: "2029-03-01") == ["aftale 2029-12-31 open"])
  }

  @Test func `what is inferred, not read or amended is said`() throws {
    let rooms = PlainRooms(records(), parts: [Module()])
    func facts(_ rule: String, on day: String) throws -> (law: Fact?, inferred: String?) {
      let duty = try StatutoryDuties(rooms: rooms)
        .duties(on: isoDay(day), through: isoDay(day).adding(months: 12))
        .first { $0.rule.id == rule && $0.unfollowed == nil }
      return (duty?.facts["law"], duty?.inferred)
    }
    #expect(try facts("lov.dialogue", on: "2026-11-25").inferred == "udledt af »årligt«")
    #expect(
      try facts("lov.dialogue", on: "2026-11-25").law
        == .text("BEK 1642/2023 § 112 stk. 1, ændret 2025"))
    #expect(
      try facts("lov.dialogue", on: "2024-11-25").law == .text("BEK 1642/2023 § 112 stk. 1"))
    #expect(try facts("lov.accounts", on: "2012-01-01").law == .text("BEK 1238/2010, ikke læst"))
    #expect(
      try facts("lov.vacancies", on: "2011-12-01").inferred
        == "udledt af »årligt«; måske ændret før")
    #expect(try facts("lov.vacancies", on: "2013-12-01").inferred == "udledt af »årligt«")
    // Before the act that changed it nobody knew, and without it the older one holds.
    let vacancies = try #require(StatutoryDuty.all.first { $0.rule.id == "lov.vacancies" })
    let then = try #require(
      vacancies.version(on: isoDay("2014-02-01"), known: isoDay("2013-08-20")))
    #expect(then.what.contains("ældreboliger"))
    #expect(
      try then.inferred(on: isoDay("2011-12-31"), known: isoDay("2013-08-20"))
        == "udledt af »årligt«")
    let told = try #require(StatutoryDuty.all.first { $0.rule.id == "lov.vacancyTold" })
    func what(_ known: String) throws -> String? {
      try told.version(on: isoDay("2014-02-01"), known: isoDay(known))?.what
    }
    #expect(try what("2013-08-20")?.hasPrefix("Godtgør") == true)
    #expect(try what("2013-08-21")?.hasPrefix("Underret") == true)
  }
}
