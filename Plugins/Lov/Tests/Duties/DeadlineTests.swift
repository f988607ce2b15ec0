import Counter
import Testing
import Vocabulary

@testable import Lov

/// What a calculation answers, by the titles of its lines.
private func answer(
  _ id: String, on day: Day, known: Day? = nil, _ given: Calculation.Given
) throws -> [String: Calculation.Line.Value] {
  let made = try #require(Module().calculations.named(id, on: day))
  return Dictionary(
    try made.make(given, Viewpoint(day, known: known)).map { ($0.title, $0.value) },
    uniquingKeysWith: { one, _ in one })
}

/// In time, late, or the two readings.
private func word(_ value: Calculation.Line.Value?) -> Set<String> {
  guard case .yesNo(let answer)? = value else { return [] }
  return answer.map { [$0 ? "in time" : "late"] } ?? ["in time", "late"]
}

@Suite struct DeadlineBoundaryTests {
  @Test(arguments: Boundary.of("accounts-council"))
  func `accounts to the municipality`(_ one: Boundary) throws {
    guard let ends = one.day("financial_year_ends") else {
      let told = try answer(
        "lov.regnskabsfrist", on: one.day,
        Calculation.Given(days: ["regnskabsaar-slut": one.day]))
      #expect(one.expected == ["both councils"])
      #expect(
        told["Afdeling i en anden kommune"]
          == .text("regnskabet for den og for boligorganisationen sendes også dertil"))
      return
    }
    let deadline = try #require(AccountsDeadlines(yearEnding: ends, known: nil).council).deadline
    if let sent = one.day("accounts_sent_to_council") {
      let told = try answer(
        "lov.regnskabsfrist", on: one.day,
        Calculation.Given(days: ["regnskabsaar-slut": ends, "sendt": sent]))
      #expect(word(told["Sendt i tide"]) == Set(one.expected))
    } else {
      #expect(deadline.readings.map(\.description) == one.expected)
    }
  }

  @Test(arguments: Boundary.of("accounts-LBF"))
  func `accounts to Landsbyggefonden`(_ one: Boundary) throws {
    let ends = try #require(one.day("financial_year_ends"))
    let accounts = AccountsDeadlines(yearEnding: ends, known: nil)
    if let sent = one.day("provisional_to_LBF") {
      let isMet = try #require(accounts.fund).deadline.isMet(on: sent)
      #expect([isMet == true ? "in time" : "late"] == one.expected)
    } else if let sent = one.day("correction_to_LBF") {
      let isMet = try #require(accounts.corrections).isMet(on: sent)
      #expect([isMet == true ? "in time" : "late"] == one.expected)
    } else {
      #expect(accounts.fund == nil)
      #expect(accounts.council?.deadline.readings.map(\.description) == one.expected)
    }
  }

  @Test(arguments: Boundary.of("department-meeting"))
  func `the meetings of a department`(_ one: Boundary) throws {
    var days: [String: Day] = [:]
    if let ends = one.day("financial_year_ends"), let held = one.day("meeting") {
      let deadline = AccountsDeadlines(yearEnding: ends, known: nil).meeting
      #expect([deadline.isMet(on: held) == true ? "in time" : "late"] == one.expected)
      return
    }
    days["naeste-aar"] = one.day("next_financial_year_begins") ?? Day(2026, 1, 1)
    days["moede"] = one.day("budget_meeting") ?? one.day("meeting")
    days["udsendt"] = one.day("papers_sent")
    let told = try answer("lov.afdelingsmoede", on: one.day, Calculation.Given(days: days))
    let title = one.day("papers_sent") == nil ? "I tide" : "Sendt i tide"
    #expect(word(told[title]) == Set(one.expected))
  }

  private func dialogue(_ one: Boundary) throws -> [String: Calculation.Line.Value] {
    var days: [String: Day] = [:]
    days["rapportfrist"] = one.day("council_deadline")
    days["rapport"] = one.day("report_sent")
    days["moede"] = one.day("meeting")
    days["sidste"] = one.day("last_meeting")
    let written = one.input["note"] == nil ? [:] : ["skriftligt": false]
    return try answer(
      "lov.dialogmoede", on: one.day, Calculation.Given(days: days, answers: written))
  }

  @Test(arguments: Boundary.of("dialogue"))
  func `the yearly dialogue`(_ one: Boundary) throws {
    let told = try dialogue(one)
    switch one.id {
    case "dialogue-01", "dialogue-02":
      let held = try #require(Day(2025, one.id == "dialogue-02" ? 6 : 1, 1))
      let meeting = DialogueMeeting(held: held, before: nil)
      #expect(meeting.isOf(2025) && !meeting.isOf(2024))
      #expect(told["Pligt"] == .yesNo(true))
      #expect(
        one.expected == [
          one.id == "dialogue-02"
            ? "duty of 2025 fulfilled" : "duty of 2025 not fulfilled when the day ends"
        ])
    case "dialogue-03":
      #expect(told["Opfylder pligten for 2025"] == .yesNo(true))
      #expect(told["Årligt også som højst et år siden sidst"] == .yesNo(nil))
      #expect(one.expected == ["duty fulfilled", "duty not fulfilled"])
    case "dialogue-04":
      #expect(told["Indkaldt, som loven siger"] == .yesNo(false))
      #expect(one.expected == ["not as the act"])
    case "dialogue-05", "dialogue-06":
      #expect(word(told["Rapporten i tide"]) == Set(one.expected))
    case "dialogue-07":
      #expect(told["Rapportens frist"] == .text("ingen i loven: kommunen sætter den"))
      #expect(one.expected == ["none: the council sets it"])
    case "dialogue-08":
      #expect(told["Redegørelsens frist"] == .text("ingen"))
      #expect(one.expected == ["none stated"])
    default:
      #expect(
        (told["Pligt"] == .yesNo(true) ? "yes" : "no such duty in the act") == one.expected[0])
    }
  }

  @Test(arguments: Boundary.of("maintenance-plan"))
  func `the plan of maintenance`(_ one: Boundary) throws {
    var numbers: [String: Int64] = [:]
    var days: [String: Day] = [:]
    numbers["aar"] = one.number("plan_years")
    numbers["gennemgange"] = one.number("inspections_in_2025")
    days["granskning"] = one.day("check")
    days["sidste"] = one.day("last_external_check")
    let told = try answer(
      "lov.vedligeholdelsesplan", on: one.day, Calculation.Given(numbers: numbers, days: days))
    if one.input["plan_years"] != nil {
      #expect(told["Tilladt"] == .yesNo(one.expected == ["allowed"]))
    } else if one.day("check") != nil {
      #expect(word(told["Granskningen i tide"]) == Set(one.expected))
    } else if one.input["inspections_in_2025"] != nil {
      #expect(told["Årets gennemgang er holdt"] == .yesNo(false))
      #expect(one.expected == ["duty of 2025 not fulfilled when the day ends"])
    } else {
      guard case .count(let years, _)? = told["Mindst"] else {
        Issue.record("no years")
        return
      }
      #expect(["\(years) years"] == one.expected)
    }
  }

  @Test func `the plan as it was known before its steps`() throws {
    let day = try #require(Day(2024, 6, 1))
    #expect(MaintenancePlan.leastYears(on: day, known: Day(2010, 6, 1))?.years == 10)
    #expect(MaintenancePlan.leastYears(on: day, known: Day(2009, 12, 14)) == nil)
    #expect(MaintenancePlan.leastYears(on: day, known: Day(2023, 12, 7))?.years == 30)
  }

  @Test func `accounts as law was known day by day in 2010`() throws {
    let ends = try #require(Day(2010, 6, 30))
    func months(_ known: Day?) -> [String] {
      AccountsDeadlines(yearEnding: ends, known: known).council?.deadline.readings
        .map(\.description) ?? []
    }
    #expect(months(Day(2010, 5, 9)) == ["2010-12-30", "2010-12-31"])
    #expect(months(Day(2010, 5, 10)) == ["2010-11-30"])
    #expect(months(Day(2010, 11, 4)) == ["2010-11-30"])
    #expect(months(Day(2010, 11, 5)) == ["2010-12-30", "2010-12-31"])
    #expect(AccountsDeadlines(yearEnding: ends, known: Day(2010, 11, 4)).fund == nil)
    #expect(AccountsDeadlines(yearEnding: ends, known: Day(2010, 11, 5)).fund != nil)
    // Accounts that ended before the shorter time came in keep the longer.
    let before = try #require(Day(2010, 5, 16))
    #expect(
      AccountsDeadlines(yearEnding: before, known: Day(2010, 5, 10)).council?.deadline.sameDay
        == Day(2010, 11, 16))
  }
}

@Suite struct FundBoundaryTests {
  @Test(arguments: Boundary.of("42-fund"))
  func `what goes into the fund`(_ one: Boundary) throws {
    let balance = try #require(one.number("fund_liquid_kr_per_unit", decimals: 2))
    let told = DispositionFund.contributions(with: Kroner(ore: balance)).map {
      "\($0.ore / 100) kr. per unit"
    }
    #expect(told == one.expected)
  }

  @Test(arguments: Boundary.of("43-loss"))
  func `what it pays`(_ one: Boundary) throws {
    if let loss = one.number("loss_kr_per_unit", decimals: 2) {
      let paid = try DispositionFund.paid(of: Kroner(ore: loss))
      #expect(["fund pays \(paid.ore / 100) kr. per unit"] == one.expected)
    } else {
      // Two thirds exactly is no whole number of øre: all is taken three times.
      let balance = one.number("fund_balance_after_kr_per_unit").map { $0 * 3 } ?? 6_602 * 2
      let isLow = DispositionFund.isTooLow(Kroner(ore: balance), least: Kroner(ore: 6_602 * 3))
      #expect([isLow ? "council may approve" : "not by this ground"] == one.expected)
    }
  }

  @Test(arguments: Boundary.of("69-budget"))
  func `how long a balance is carried off`(_ one: Boundary) throws {
    let balances = ["underfinansiering", "resultatkonto", "negative balance"]
    let note = try #require(one.input["note"] ?? balances.first { one.input[$0] != nil })
    let told = try answer(
      "lov.budget", on: one.day,
      Calculation.Given(
        numbers: ["aar": try #require(one.number("carried off over years"))],
        words: ["saldo": note == "negative balance" ? "negativ-saldo" : note],
        answers: ["videre": one.isYes("needed for survival")]))
    #expect(told["Tilladt"] == .yesNo(one.expected == ["allowed"]))
  }

  @Test(arguments: Boundary.of("119-approval"))
  func `what the council approves`(_ one: Boundary) throws {
    var numbers: [String: Int64] = [:]
    numbers["udbytte"] = one.number("dividend_pct_of_guarantee_capital", decimals: 2)
    numbers["nedlagt"] = one.number("years")
    let told = try answer(
      "lov.kommunens-godkendelse", on: one.day, Calculation.Given(numbers: numbers))
    if numbers["udbytte"] != nil {
      #expect(
        told["Udbyttet skal godkendes (stk. 1 nr. 11)"]
          == .yesNo(one.expected == ["approval needed"]))
    } else {
      #expect(
        told["Støtten til boligen bliver (stk. 3)"] == .yesNo(one.expected == ["support stays"]))
    }
  }
}

@Suite struct FrameBoundaryTests {
  private func frame(
    _ provision: String, _ day: Day, known: Day? = nil, sum: Int64? = nil
  ) throws -> [String: Calculation.Line.Value] {
    try answer(
      "lov.ramme", on: day, known: known,
      Calculation.Given(
        numbers: sum.map { ["beloeb": $0] } ?? [:], words: ["bestemmelse": provision]))
  }

  @Test(arguments: Boundary.of("91a-frame", "91b-frame"))
  func `a frame of the year`(_ one: Boundary) throws {
    let told = try frame(one.rule == "91a-frame" ? "91 a stk. 1" : "91 b stk. 1", one.day)
    let expected = try #require(one.expected.first)
    if expected.hasPrefix("no") {
      #expect(told["Ramme"] != nil)
      #expect((told["Ikke anvendte beløb i 2026"] != nil) == expected.contains("may be used"))
    } else {
      let millions = try #require(expected.split(separator: " ").first.flatMap { Int64($0) })
      #expect(
        told["Ramme om året, før regulering"] == .money(Kroner(ore: millions * 100_000_000)))
    }
  }

  @Test(arguments: Boundary.of("91a-rent"))
  func `what of it may lower rents`(_ one: Boundary) throws {
    let sum = try #require(one.number("rent_reductions_mio", decimals: 1)) * 10_000_000
    #expect(
      try frame("91 a stk. 2", one.day, sum: sum)["Inden for rammen"]
        == .yesNo(one.expected == ["allowed"]))
  }

  @Test(arguments: Boundary.of("92-demolition"))
  func `support for demolition`(_ one: Boundary) throws {
    if let percent = one.number("support_pct_of_need", decimals: 2) {
      #expect(Demolition.isAllowed(share: percent) == (one.expected == ["allowed"]))
    } else if let first = one.day("in_use_from") {
      let told = try answer(
        "lov.nedrivningsstoette", on: one.day, Calculation.Given(days: ["ibrugtaget": first]))
      #expect(
        told["Gammel nok (mere end 25 år; udledt: fra ibrugtagningen)"]
          == .yesNo(one.expected == ["allowed"]))
    } else {
      #expect(one.expected == ["60 mio. kr. before indexing"])
      #expect(
        try frame("92 stk. 2 2. pkt.", one.day)["Ramme om året, før regulering"]
          == .money(Kroner(ore: 6_000_000_000)))
    }
  }
}

@Suite struct DutyRowTests {
  @Test(arguments: Boundary.of("drift-in-force", "yearly-duties"))
  func `what the act has`(_ one: Boundary) throws {
    func version(_ rule: String) -> StatutoryDuty.Version? {
      StatutoryDuty.all.first { $0.rule.id == rule }?.version(on: one.day)
    }
    switch one.id {
    case "drift-in-force-01", "drift-in-force-02":
      let cited = version("lov.dialogue")?.cited ?? ""
      #expect(cited.hasPrefix("BEK 1642/2023") == (one.expected == ["applies"]))
    case "drift-in-force-03", "drift-in-force-04":
      let cited = version("lov.dialogue")?.cited ?? ""
      #expect(cited.hasPrefix("BEK 1307/2009") == (one.expected == ["applies"]))
    case "yearly-duties-01", "yearly-duties-02", "yearly-duties-03":
      let due = try #require(version("lov.exemptionsReported")?.clock.time(in: 2026)?.due)
      let (early, late) = (one.expected == ["in time"], one.expected == ["late"])
      #expect((one.day < due) == early && (one.day > due) == late)
    case "yearly-duties-04": #expect(version("lov.vacancies")?.what.contains("familie") == true)
    case "yearly-duties-05": #expect(version("lov.vacancies")?.what.contains("ældre") == false)
    case "yearly-duties-08": #expect(version("lov.vacancies")?.what.contains("ældre") == true)
    case "yearly-duties-06":
      let rule = StatutoryDuty.all.first { $0.rule.id == "lov.vacancies" }?.rule
      #expect(rule?.sentence.contains("med lejetab") == true)
    case "yearly-duties-07":
      #expect(version("lov.vacancies")?.inferred == "udledt af »årligt«")
    case "yearly-duties-09":
      #expect(version("lov.evaluationReported")?.inferred.hasPrefix("ingen dag er sat") == true)
    case "yearly-duties-10":
      #expect(version("lov.accountsReviewed")?.inferred == "udledt af »årligt«")
    default:
      #expect(
        version("lov.listsPublished")?.clock.time(in: 2026)?.due.description == one.expected[0])
    }
  }
}
