import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import Lov

/// The clock of skema A, B and C, by cases written from BEK 40/2026 by another hand.
@Suite struct SkemaBoundaryTests {
  private func clock(
    _ days: [String: Day?], words: [String: String] = [:], answers: [String: Bool] = [:],
    on one: Boundary
  ) throws -> [String: Calculation.Line.Value] {
    try computed(
      "lov.skema-frister", words: words, days: days.compactMapValues(\.self), answers: answers,
      on: max(one.day, SkemaLaw.days.start))
  }

  @Test(arguments: Boundary.of("skema-A"))
  func `a commitment is planned for, and counts when it is reported in its year`(_ one: Boundary)
    throws
  {
    let lines = try clock(
      [
        "tilsagn": one.day("commitment"), "indberettet": one.day("reported"),
        "plan": one.day("plan_registered"),
      ], answers: one.isYes("agency permission") ? ["tilladelse": true] : ["tilladelse": false],
      on: one)
    switch one.law {
    case "BEK 40/2026 § 4 stk. 4":
      #expect(lines["Tilsagnet er gældende (§ 4 stk. 4)"]?.answers == one.answers("valid"))
    case "BEK 40/2026 § 23 stk. 1":
      #expect(lines["Indberettet samtidig (§ 23 stk. 1)"]?.answers == one.answers("as § 23"))
      #expect(lines["Tilsagnet er gældende (§ 4 stk. 4)"]?.answers == [true])
    default:
      #expect(one.law == "BEK 40/2026 § 19")
      #expect(lines["Planen registreret før tilsagnet (§ 19)"]?.answers == one.answers("allowed"))
    }
  }

  @Test(arguments: Boundary.of("skema-B").filter { $0.law.hasSuffix("§ 36 stk. 1") })
  func `skema B has 15 months`(_ one: Boundary) throws {
    let later = one.input["note"].flatMap { Day(String($0.suffix(10))) }
    let lines = try clock(
      [
        "tilsagn": one.day("commitment"), "skema-b": one.day("skema_B_received"),
        "forlaenget": later,
      ], answers: ["kompliceret": one.isYes("complicated")], on: one)
    if one.input["question"] == "last day" {
      #expect(Self.days(lines, "Skema B senest (§ 36)") == one.expectedDays)
    } else {
      #expect(
        lines["Skema B i tide; ellers bortfalder tilsagnet"]?.answers == one.answers("in time"))
      #expect(lines["Fristen kan forlænges så længe"]?.answers == later.map { _ in [true] })
    }
  }

  @Test(arguments: Boundary.of("skema-B").filter { $0.law.hasSuffix("§ 36 stk. 2") })
  func `without it the commitment lapses`(_ one: Boundary) throws {
    let commitment = one.day("commitment") ?? one.day("written_commitment")
    let lines = try clock(["tilsagn": commitment], on: one)
    if one.input["question"] == "last day" {
      #expect(Self.days(lines, "Skema B senest (§ 36)") == one.expectedDays)
      #expect(lines["Uden skema B"] == nil)
    } else {
      #expect((lines["Uden skema B"] != nil) == (one.expected == ["commitment lapses"]))
    }
  }

  @Test(arguments: Boundary.of("skema-B").filter { $0.law.hasSuffix("§ 36 stk. 3") })
  func `an old commitment may be put off to 36 months`(_ one: Boundary) throws {
    let lines = try clock(
      ["tilsagn": one.day("commitment"), "forlaenget": one.day("council prolongs to")],
      answers: ["kompliceret": one.isYes("complicated")], on: one)
    #expect(lines["Fristen kan forlænges så længe"]?.answers == one.answers("allowed"))
  }

  @Test(arguments: Boundary.of("skema-B").filter { $0.law.hasSuffix("§ 38 stk. 1") })
  func `nothing begins before skema B is approved`(_ one: Boundary) throws {
    let lines = try clock(
      ["godkendt-b": one.day("skema_B_approved"), "paabegyndt": one.day("building_begun")], on: one)
    #expect(
      lines["Påbegyndt efter godkendelsen (§ 38; undtaget § 29)"]?.answers
        == one.answers("allowed"))
  }

  @Test(arguments: Boundary.of("skema-B").filter { $0.law.hasSuffix("§ 39") })
  func `the sum of skema B binds`(_ one: Boundary) throws {
    let lines = try computed(
      "lov.skema-sum", ["skema-b": millions(one, "skema_B_sum_mio"), "endelig": millions(one)],
      answers: ["merudgifter": one.isYes("council approval of extra costs")], on: one.day)
    #expect(
      lines["Holder sig til skema B"]?.answers == [!one.expected.contains("not allowed")])
  }

  @Test(arguments: Boundary.of("skema-C").filter { !$0.law.hasSuffix("§ 45 stk. 6") })
  func `the account and the report have their months`(_ one: Boundary) throws {
    let finished = one.day("last_dwelling_finished") ?? one.day("works_finished")
    let cutOff =
      one.day("skæringsdag")
      ?? one.number("months added for outside areas").flatMap { months in
        finished?.adding(months: Int(months))
      }
    let work = [
      "youth renovation": "renovering af ungdomsboliger", "serviceareal": "servicearealer",
    ][one.input["kind"] ?? ""]
    let lines = try clock(
      [
        "faerdig": finished, "skaeringsdag": cutOff, "regnskab": one.day("building_account_sent"),
        "afleveret": one.day("handed_over"), "bygalment": one.day("reported to BygAlment.dk"),
      ], words: work.map { ["art": $0] } ?? [:], on: one)
    switch one.input["question"] {
    case "last day for the account":
      #expect(Self.days(lines, "Byggeregnskabet (skema C) senest (§ 45)") == one.expectedDays)
    case "skæringsdag":
      #expect(Self.days(lines, "Skæringsdagen senest (§ 45)") == one.expectedDays)
    default:
      let found =
        lines["Sendt i tide"] ?? lines["Indberettet i tide"] ?? lines["Skæringsdagen kan være den"]
      let word = one.expected[0].contains("allowed") ? "allowed" : "in time"
      #expect(found?.answers == one.answers(word))
    }
  }

  @Test(arguments: Boundary.of("skema-C").filter { $0.law.hasSuffix("§ 45 stk. 6") })
  func `what was set aside is shown in time, or the sum goes down`(_ one: Boundary) throws {
    guard one.input["account_approved"] != nil else {
      let lines = try computed(
        "lov.skema-sum",
        [
          "skema-b": millions(one), "endelig": millions(one),
          "udokumenteret": millions(one, "set_aside_not_documented_mio"),
        ], on: one.day)
      #expect(one.expected == ["final sum 99.750 mio. kr."])
      #expect(lines["Endelig sum"] == .money(Kroner(ore: 9_975_000_000)))
      return
    }
    let lines = try clock(
      ["godkendt-c": one.day("account_approved"), "dokumentation": one.day("documentation_sent")],
      on: one)
    #expect(
      lines["Dokumenteret i tide; ellers nedsættes summen"]?.answers == one.answers("in time"))
  }

  @Test(arguments: Boundary.of("max-regulation"))
  func `the maximum is that of the day of approval`(_ one: Boundary) throws {
    let approved = try #require(one.day("skema_B_approved"))
    let words = ["amount of 2026-01-17", "first regulated amount", "second regulated amount"]
    let times = try #require(SkemaLaw.regulation(on: approved)?.times)
    #expect([words[times]] == one.expected)
    let said = try clock(["godkendt-b": approved], on: one)["Maksimumsbeløbet (§ 13 stk. 2)"]
    #expect((said == .text("som fastsat pr. 17. januar 2026")) == (times == 0))
  }

  @Test(arguments: Boundary.of("loan-taken"))
  func `a loan is taken up when the last dwelling is ready, at the latest`(_ one: Boundary) throws {
    let lines = try clock(
      ["indflytning": one.day("last_dwelling_ready"), "laan": one.day("loan_taken")], on: one)
    #expect(lines["Hjemtaget i tide"]?.answers == one.answers("in time"))
  }

  @Test(arguments: Boundary.of("skema-in-force"))
  func `it is in force from 17 January 2026, for skema B of an older commitment too`(
    _ one: Boundary
  ) throws {
    switch one.input["question"] {
    case "does BEK 40/2026 apply":
      #expect([SkemaLaw.days.contains(one.day)] == one.answers("applies"))
    case "rules for B":
      let approved = try #require(one.day("skema_B_approved"))
      #expect([SkemaLaw.act(approvingOn: approved)] == one.expected)
    default:
      let approved = try #require(one.day("skema_B_approved"))
      #expect(SkemaLaw.regulation(on: approved) == nil && one.expected == ["BEK 14/2020"])
      let said = try clock(["godkendt-b": approved], on: one)["Maksimumsbeløbet (§ 13 stk. 2)"]
      #expect(said == .text("efter BEK 14/2020, som ikke er læst (§ 64 stk. 4)"))
    }
  }

  private func millions(_ one: Boundary, _ name: String = "final_sum_mio") -> Int64 {
    (one.number(name, decimals: 3) ?? -1) * 100_000
  }

  /// The days of a deadline, in both readings where there are two.
  private static func days(
    _ lines: [String: Calculation.Line.Value], _ title: String
  ) -> [Day] {
    let other = "\(title), hvis de dage, måneden mangler, løber over i den næste"
    return [lines[title], lines[other]].compactMap {
      if case .day(let day)? = $0 { day } else { nil }
    }
  }
}

/// What the boundary cases do not show.
@Suite struct SkemaClockTests {
  @Test func `nothing known gives nothing, and a sum of nothing is refused`() throws {
    let day = try isoDay("2026-06-01")
    #expect(throws: CalculationFault(.missing, "tilsagn")) {
      try computed("lov.skema-frister", on: day)
    }
    #expect(throws: CalculationFault(.impossible, "skema-b")) {
      try computed("lov.skema-sum", ["skema-b": 0, "endelig": 1], on: day)
    }
    #expect(throws: CalculationFault(.impossible, "endelig")) {
      try computed("lov.skema-sum", ["skema-b": 1, "endelig": 0], on: day)
    }
    #expect(throws: CalculationFault(.impossible, "udokumenteret")) {
      try computed("lov.skema-sum", ["skema-b": 1, "endelig": 1, "udokumenteret": 2], on: day)
    }
  }

  @Test(
    arguments: [
      (["godkendt": 0, "sum": 1, "margin": 10], "godkendt"),
      (["godkendt": 1, "sum": 0, "margin": 10], "sum"),
      (["godkendt": 1, "sum": 1, "margin": 10_001], "margin"),
      (["godkendt": 1, "sum": 1, "margin": -1], "margin"),
    ] as [([String: Int64], String)])
  func `what is refused of a mandate is named`(_ numbers: [String: Int64], _ bad: String) throws {
    let day = try isoDay("2026-06-01")
    #expect(throws: CalculationFault(.impossible, bad)) {
      try computed("lov.skema-bemyndigelse", numbers, on: day)
    }
  }

  @Test func `a complicated building may be put off, and nobody said whether it is`() throws {
    func may(_ isComplicated: Bool?) throws -> [Bool?] {
      SkemaLaw.mayProlong(
        try isoDay("2026-02-10"), to: try isoDay("2030-01-01"), isComplicated: isComplicated
      ).answers
    }
    #expect(try may(true) == [true])
    #expect(try may(false) == [false])
    #expect(try may(nil) == [nil])
  }

  @Test(
    arguments: [(100_049_999, 100_000_000), (100_050_000, 100_100_000), (0, 0)] as [(Int64, Int64)])
  func `sums are in whole thousands of kroner`(_ ore: Int64, _ reported: Int64) {
    #expect(SkemaSum.reported(Kroner(ore: ore)) == Kroner(ore: reported))
  }

  @Test func `after a month that is long enough there is one reading`() throws {
    let end = MonthsAfter(day: try isoDay("2026-02-10"), months: 15)
    #expect(end.last == end.over && end.lines("x").count == 1)
    let short = MonthsAfter(day: try isoDay("2026-08-31"), months: 6)
    #expect(
      short.lines("x").map(\.value) == [
        .day(try isoDay("2027-02-28")), .day(try isoDay("2027-03-03")),
      ])
    #expect(short.isKept(by: try isoDay("2027-03-01")).answers == [false, true])
    #expect(short.isKept(by: try isoDay("2027-03-04")).answers == [false])
  }

  // § 42 asks the council of »alle væsentlige projektændringer«; the limit is the decision's own: 117.4 mio. with 10 % is 129.14.
  @Test(arguments: [
    (129_140_000, false, true), (129_140_000, nil, nil), (129_140_000, true, false),
    (129_140_001, false, false),
  ])
  func `a project is approved by who is empowered only within the limit and when not changed`(
    _ sum: Int64, _ changed: Bool?, _ expected: Bool?
  ) throws {
    let calculation = try #require(
      Module().skema.first { $0.id == "lov.skema-bemyndigelse" })
    let lines = try calculation.make(
      Calculation.Given(
        numbers: ["godkendt": 11_740_000_000, "margin": 1_000, "sum": sum * 100],
        answers: changed.map { ["vaesentlig": $0] } ?? [:]), Viewpoint(isoDay("2026-06-01")))
    #expect(lines.first { $0.isResult }?.value == .yesNo(expected))
    #expect(lines.first?.value == .money(Kroner(ore: 12_914_000_000)))
  }
}
