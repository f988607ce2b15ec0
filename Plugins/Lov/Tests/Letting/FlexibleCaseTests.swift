import Testing
import Vocabulary

@testable import Lov

@Suite struct FlexibleCaseTests {
  private let allowed = words("allowed", "not allowed")
  private let clock = words("in time", "late")

  @Test(arguments: Boundary.of("60-share"))
  func `the share by agreed criteria`(_ one: Boundary) throws {
    let (special, vacancies) =
      if let share = one.number("share_pct_by_special_criteria") {
        (share, Int64(100))
      } else {
        (
          try one.count("vacancies") - one.count("let_by_waiting_list"), try one.count("vacancies")
        )
      }
    expect(one, FlexibleLetting.allows(special, of: vacancies, at: one.view), as: allowed)
  }

  @Test(arguments: Boundary.of("60-revision"))
  func `the revision of an agreement`(_ one: Boundary) throws {
    let due = FlexibleLetting.revision(
      agreed: try #require(one.day("agreement")), at: one.view)
    if let revised = one.day("revised") {
      expect(one, due.isMet(by: revised), as: clock)
    } else {
      expect(one, due) { "\($0)" }
    }
  }

  @Test(arguments: Boundary.of("60-4-compulsory"))
  func `criteria of the council`(_ one: Boundary) throws {
    if let set = one.day("criteria_set"), let revised = one.day("revised") {
      let due = FlexibleLetting.revision(set: set, at: one.view)
      expect(one, due.isMet(by: revised), as: clock)
    } else if one.input["area"] != nil {
      expect(one, FlexibleLetting.duty(areas: one.areas, at: one.view)) { duty in
        switch duty {
        case .compulsory: "compulsory"
        case .optional: "by decision of the council"
        case .agreement: "by agreement only"
        }
      }
    } else if let ghetto = one.input["ghettoområde at revision 2018-06-01"] {
      let areas: Set<ListedArea> = ghetto == "yes" ? [.udsat] : []
      expect(
        one, FlexibleLetting.mayBeProlonged(areas: areas, at: one.view),
        as: words("can be prolonged", "cannot be prolonged"))
    } else {
      try holds(one)
    }
  }

  private func holds(_ one: Boundary) throws {
    let lists = [
      "udsat boligområde": Set<ListedArea>([.udsat]), "forebyggelsesområde": [.forebyggelse],
      "neither": [], "none": [], "no": [],
    ]
    let last = ["list_2026", "list_2020", "ghettoområde_2015"].compactMap { one.input[$0] }
    let areas = try #require(last.first.flatMap { lists[$0] })
    let isDecision = one.input["council_decision"] != nil
    // The day on which they were set decides nothing here when no revision is due; the case of 2020 does not tell it.
    let set = one.day("criteria_set") ?? one.day("council_decision") ?? one.day.adding(months: -12)
    let name = isDecision ? "decision" : "criteria"
    expect(
      one, FlexibleLetting.holds(areas: areas, set: set, at: one.view),
      as: words(isDecision ? "decision holds" : "criteria hold", "\(name) lapse"))
  }

  @Test(arguments: Boundary.of("60a-advertise"))
  func `letting by advertisement`(_ one: Boundary) throws {
    if let agreed = one.day("agreement") {
      let due = AdvertisedLetting.revision(agreed: agreed, at: one.view)
      expect(one, due.isMet(by: try #require(one.day("revised"))), as: clock)
    } else if let inForce = one.day("agreement_in_force") {
      let due = AdvertisedLetting.advertiseDue(inForce: inForce, at: one.view)
      expect(one, due.isMet(by: try #require(one.day("advertised"))), as: clock)
    } else {
      let answer = AdvertisedLetting.allows(
        try one.count("let_by_advertising"), of: try one.count("vacancies"),
        isTroubled: one.input["department"] == "problemramt", at: one.view)
      expect(one, answer, as: allowed)
    }
  }

  @Test(arguments: Boundary.of("60b-all"))
  func `an agreement for every organisation`(_ one: Boundary) throws {
    let holding = words("decision holds", "decision lapses")
    if let decided = one.day("decision") {
      let due = SpreadAgreement.revision(decided: decided, at: one.view)
      expect(one, due.isMet(by: try #require(one.day("revised"))), as: clock)
    } else if let covered = one.number("covered_by_agreement") {
      let agreement = SpreadAgreement(
        covered: covered, of: try one.count("family_dwellings_in_municipality"),
        isPermitted: one.isYes("minister_permission"))
      expect(one, agreement.isAllowed(at: one.view), as: allowed)
    } else if let covered = one.number("now covered_by_agreement") {
      #expect(one.input["note"] == "decision made earlier")
      let agreement = SpreadAgreement(
        covered: covered, of: try one.count("family_dwellings_in_municipality"))
      expect(one, agreement.holds(at: one.view), as: holding)
    } else {
      #expect(one.input["now covered"] == "40 pct.")
      #expect(one.input["note"]?.contains("permission of stk. 3") == true)
      let agreement = SpreadAgreement(covered: 40, of: 100, isPermitted: true)
      expect(one, agreement.holds(at: one.view), as: holding)
    }
  }
}
