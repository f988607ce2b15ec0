import Testing
import Vocabulary

@testable import Lov

@Suite struct RefusalCaseTests {
  private let refusal = words("must be refused", "may not be refused")
  private let may = words("may be refused", "may not be refused")
  private let clock = words("in time", "late")

  @Test(arguments: Boundary.of("51b-refusal"))
  func `refusal in an area of combined letting`(_ one: Boundary) throws {
    let decision = try #require(one.input["council_decision"])
    let reach: CombinedLetting.Reach = decision == "1. and 2. pkt." ? .all : .kontanthjaelp
    let applicant = Applicant(
      try Profile(case: #require(one.input["applicant"])), partner: try .of(one.input["spouse"]),
      isInDepartment: one.isYes("already_has_dwelling_in_department"),
      isOnList: one.isYes("on waiting list"))
    #expect(one.areas == [.kombineret])
    expect(
      one, CombinedLetting(one.day, reach: reach).refuses(applicant, at: one.view), as: refusal)
  }

  @Test(arguments: Boundary.of("51b-empty"))
  func `how long a dwelling may stand empty`(_ one: Boundary) throws {
    let until = CombinedLetting.emptyUntil(
      vacantFrom: try #require(one.day("vacant_from")), at: one.view)
    expect(
      one, until.isMet(by: try #require(one.day("kept_empty_by_agreement_until"))),
      as: words("allowed", "not allowed"))
  }

  @Test(arguments: Boundary.of("51b-replacement"))
  func `another dwelling after a refusal`(_ one: Boundary) throws {
    if let received = one.day("refusal_received") {
      let due = CombinedLetting.replacementDue(refusalReceived: received, at: one.view)
      expect(one, due.isMet(by: try #require(one.day("other dwelling assigned"))), as: clock)
    } else if let registered = one.day("registered") {
      let decided = try #require(one.day("council_decision"))
      expect(
        one, CombinedLetting(decided, reach: .all).replaces(registered: registered, at: one.view),
        as: words("right to another dwelling", "no right to another dwelling"))
    } else {
      let fitting = CombinedLetting.isFitting(
        rooms: Int(try one.count("rooms_offered")),
        refusedRooms: Int(try one.count("rooms_refused_from")),
        persons: Int(try one.count("household_members")), at: one.view)
      expect(one, fitting, as: words("fitting", "not fitting"))
    }
  }

  @Test(arguments: Boundary.of("51b-evaluation"))
  func `the evaluation of each fifth year`(_ one: Boundary) throws {
    let decided = try #require(one.day("council_decision"))
    #expect(one.input["last_evaluation"] == "none")
    let due = CombinedLetting(decided, reach: .all).evaluation(at: one.view)
    expect(one, due.isMet(by: try #require(one.day("evaluation"))), as: clock)
  }

  @Test(arguments: Boundary.of("51c-refusal"))
  func `refusal in an omdannelsesområde`(_ one: Boundary) throws {
    let applicant = Applicant(
      try Profile(case: #require(one.input["applicant"])),
      partner: try .of(one.input["spouse"] ?? one.input["note"]),
      isInDepartment: one.isYes("already_has_dwelling_in_department"))
    expect(
      one, Refusal.isDemanded(of: applicant, areas: one.areas, at: one.view), as: refusal)
  }

  @Test(arguments: Boundary.of("u24-refusal"))
  func `refusal by the organisation`(_ one: Boundary) throws {
    if let persons = one.number("persons") {
      let rooms = Int(try one.count("rooms"))
      expect(
        one, Refusal.mayForCrowding(persons: Int(persons), rooms: rooms, at: one.view), as: may)
    } else if let debt = one.input["debt_due"] {
      let plan = one.input["instalment plan"]
      let owed = Refusal.Debt(
        isToSame: debt.hasSuffix("to the same organisation"),
        isPlanKept: plan == "kept" ? true : plan == "broken" ? false : nil)
      expect(one, Refusal.mayForDebt(owed, at: one.view), as: may)
    } else if let ended = one.input["lease_ended"] {
      let answer = Refusal.mayForEndedLease(
        ended: try #require(Day(String(ended.prefix(10)))),
        takeover: try #require(one.day("takeover")), hasGround: one.isYes("reasonable ground"),
        at: one.view)
      expect(one, answer, as: may)
    } else {
      expect(
        one, Refusal.mayAskForRecord(areas: one.areas, at: one.view),
        as: words("criminal record may be asked for", "criminal record may not be asked for"))
    }
  }

  @Test(arguments: Boundary.of("u24-reports"))
  func `reports and approvals`(_ one: Boundary) throws {
    if let report = one.day("report") {
      let kind: LettingReport = one.law.contains("§ 36") ? .refusals : .dispensations
      let due = kind.due(in: one.day.year, at: one.view)
      // A report each 1 July, on the day itself, is called so.
      let word = words(
        due.value == report && kind == .dispensations ? "on the day" : "in time", "late")
      expect(one, due.isMet(by: report), as: word)
    } else if let received = one.input["application_received"] {
      let day = try #require(Day(String(received.prefix(10))))
      let due = Refusal.approvalDue(received: day, at: one.view)
      expect(
        one, due.isMet(by: try #require(one.day("refusal_sent"))),
        as: words("refusal valid", "refusal too late"))
    } else {
      let day = try #require(one.day("day"))
      expect(
        one, LettingReport.applies(at: Viewpoint(day)), as: words("applies", "does not apply"))
    }
  }
}
