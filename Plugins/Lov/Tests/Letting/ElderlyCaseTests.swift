import Testing
import Vocabulary

@testable import Lov

@Suite struct ElderlyCaseTests {
  private let allowed = words("allowed", "not allowed")
  private let clock = words("in time", "late")

  @Test(arguments: Boundary.of("54-35-years"))
  func `care dwellings for the young`(_ one: Boundary) throws {
    let age = try #require(one.input["age_at_assignment"].flatMap(years))
    expect(one, ElderlyDwelling.isForYoung(age: age, at: one.view), as: allowed)
  }

  @Test(arguments: Boundary.of("54a-two-months"))
  func `the offer of a care dwelling`(_ one: Boundary) throws {
    let guarantee = CareGuarantee(
      listed: one.day("on_waiting_list"), decided: one.day("decision"),
      refusals: one.day("refusal_received").map { [$0] } ?? [],
      isChosen: one.isYes("particular_home_chosen"))
    guard guarantee.holds(at: one.view).value == true else {
      return expect(one, guarantee.holds(at: one.view)) { _ in "guarantee does not apply" }
    }
    if let ready = one.day("ready_to_move_in") {
      expect(one, guarantee.readyDue(at: one.view).isMet(by: ready), as: clock)
    } else if one.input["question"] != nil {
      expect(one, guarantee.offerDue(at: one.view)) { "\($0)" }
    } else {
      let offered = try #require(one.day("offer"))
      expect(one, guarantee.offerDue(at: one.view).isMet(by: offered), as: clock)
    }
  }

  @Test(arguments: Boundary.of("57-10-years"))
  func `elderly dwellings as youth dwellings`(_ one: Boundary) throws {
    let until = ElderlyDwelling.asYouthUntil(
      from: try #require(one.day("as_youth_dwellings_from")), at: one.view)
    expect(one, until.isMet(by: try #require(one.day("last day"))), as: allowed)
  }

  @Test(arguments: Boundary.of("58a-10pct"))
  func `free choice and the price`(_ one: Boundary) throws {
    let answer = ElderlyDwelling.mayShutOutChoice(
      chosen: Kroner(ore: try one.count("price_chosen_kr") * 100),
      assigned: Kroner(ore: try one.count("price_assigned_kr") * 100),
      isDecided: one.isYes("council_decision"), at: one.view)
    expect(one, answer, as: words("council may shut free choice out", "free choice holds"))
  }

  @Test(arguments: Boundary.of("u24-22-close-list"))
  func `the specific list closed`(_ one: Boundary) throws {
    if let before = one.number("average_wait_3_months_ago_days") {
      let isOthers = one.input["cause"] == "residents from other municipalities"
      let answer = ClosedList.isAllowed(
        before: before, now: try one.count("average_wait_now_days"),
        cause: isOthers ? .others : .own, at: one.view)
      expect(one, answer, as: allowed)
    } else if let decided = one.day("decision") {
      let start = ClosedList.startsOn(decided: decided, at: one.view)
      expect(one, start.map { $0 <= one.day }, as: words("in force", "not in force"))
    } else if let from = one.day("in_force_from") {
      expect(
        one, ClosedList.isInForce(from: from, at: one.view), as: words("in force", "not in force"))
    } else {
      let first = ClosedList.prolongedFrom(
        ends: try #require(one.day("validity_ends")), at: one.view)
      let adopted = try #require(one.day("prolongation_adopted"))
      expect(one, first.map { $0 <= adopted }, as: words("allowed", "too early"))
    }
  }

  @Test(arguments: Boundary.of("62-5-years"))
  func `refugees pay back`(_ one: Boundary) throws {
    let months = Int(try one.count("repayment_months"))
    expect(one, Tenancies.mayRepay(overMonths: months, at: one.view), as: allowed)
  }

  @Test(arguments: Boundary.of("62a-2-years"))
  func `inclusion dwellings`(_ one: Boundary) throws {
    #expect(one.input["prolongation"] == "no")
    let until = Tenancies.inclusionUntil(from: try #require(one.day("lease_from")), at: one.view)
    expect(one, until.isMet(by: try #require(one.day("last day"))), as: allowed)
  }

  @Test(arguments: Boundary.of("u24-startbolig"))
  func `startboliger`(_ one: Boundary) throws {
    let young = Tenancies.Young(
      age: Int(try one.count("age")), needsSupport: one.isYes("needs support"))
    expect(
      one,
      Tenancies.isForYoung(.start, young, isApproved: one.isYes("council approves"), at: one.view),
      as: allowed)
  }
}

/// Whole years of `34 years and 364 days`.
func years(_ text: String) -> Int? { text.split(separator: " ").first.flatMap { Int($0) } }
