import Testing
import Vocabulary

@testable import Lov

@Suite struct OrderCaseTests {
  private let allowed = words("allowed", "not allowed")
  private let clock = words("in time", "late")
  private let preferred = words("preference", "no preference")

  @Test(arguments: Boundary.of("u24-waiting-list"))
  func `the waiting list`(_ one: Boundary) throws {
    if let age = one.input["age"] {
      expect(
        one, WaitingList.admits(age: try #require(years(age)), at: one.view), as: allowed)
    } else if let paid = one.number("update_fee_paid_for_years") {
      let isAgreed = one.isYes("agreed beforehand")
      expect(
        one, WaitingList.mayPrepay(years: Int(paid), isAgreed: isAgreed, at: one.view), as: allowed)
    } else if let agreed = one.day("lease_agreed") {
      let due = WaitingList.wishDue(leaseAgreed: agreed, at: one.view)
      expect(
        one, due.isMet(by: try #require(one.day("wish_told"))),
        as: words("seniority kept", "seniority lost"))
    } else {
      let first = WaitingList.changeFrom(
        last: try #require(one.day("last_change_in_force")),
        isFirst: one.input["note"] == "this is the first change", at: one.view)
      let change = try #require(one.day("change"))
      expect(one, first.map { $0 <= change }, as: allowed)
    }
  }

  @Test(arguments: Boundary.of("u24-preference").filter { $0.law.hasSuffix("§ 7") })
  func `every second vacancy`(_ one: Boundary) throws {
    if one.input["question"] == "may all 5 of A go to tenants" {
      // The half is counted of the organisation's, wherever they lie.
      #expect(one.input["vacancies: department A"] == "5, department B=5")
      let (first, second): (Int64, Int64) = (5, 5)
      let most = Preference.ofTenants(vacancies: first + second, at: one.view)
      return expect(one, most.map { first <= $0 }, as: words("yes", "no"))
    }
    let most = Preference.ofTenants(
      vacancies: try one.count("vacancies_of_the_organisation"), at: one.view)
    guard let taken = one.number("to_tenants_with_preference") else {
      return expect(one, most) { "\($0)" }
    }
    expect(one, most) { most in
      taken == most
        ? "right number" : taken < most ? "too few if enough tenants wish" : "more than § 7 gives"
    }
  }

  @Test(arguments: Boundary.of("u24-preference").filter { !$0.law.hasSuffix("§ 7") })
  func `preferences`(_ one: Boundary) throws {
    switch one.law.split(separator: " ", maxSplits: 2).last.map(String.init) {
    case "§ 4":
      #expect(one.input["note"] == "household with 1 child")
      let rooms = Int(try one.count("rooms"))
      let isAgreed = one.isYes("agreement § 4")
      expect(
        one, Preference.ofChildren(1, rooms: rooms, isAgreed: isAgreed, at: one.view),
        as: preferred)
    case "§ 6 stk. 1":
      let answer = Preference.ofGuarantee(
        movedOut: try #require(one.day("moved_out")),
        years: Int(try one.count("guarantee_years_set")), at: one.view)
      expect(one, answer, as: preferred)
    case "§ 8 nr. 2":
      // Where the age is not told, the child is under 18.
      let answer = Preference.ofSeparated(
        movedOut: try #require(one.day("moved_out")), childAge: Int(one.number("child_age") ?? 10),
        isDecided: one.isYes("board_decision"), at: one.view)
      expect(one, answer, as: preferred)
    case "§ 8 nr. 3":
      let months = Int(try one.count("required_stay_months"))
      expect(one, Preference.mayAskForStay(months: months, at: one.view), as: allowed)
    case "§ 9 stk. 5":
      let due = WaitingList.tenantsTold(decided: try #require(one.day("decision")), at: one.view)
      expect(one, due.isMet(by: try #require(one.day("tenants_told"))), as: clock)
    case "§ 1 stk. 8":
      let months = Int(try one.count("departure from §§ 6-7 in months from start"))
      let isProlonged = one.isYes("prolongation by council")
      expect(
        one, Tenancies.mayDepart(forMonths: months, isProlonged: isProlonged, at: one.view),
        as: allowed)
    default:
      #expect(one.law.hasSuffix("§ 1 stk. 7"))
      let isAgreed = one.input["note"] == "letting by agreed criteria § 60 stk. 1"
      let vacancy = VacantDwelling(isAgreed ? .agreed : .compulsory, rooms: 3)
      expect(one, vacancy.mayDepart(at: one.view), as: words("yes", "no"))
    }
  }
}
