import Testing
import Vocabulary

@testable import Lov

@Suite struct AssignmentCaseTests {
  private let allowed = words("allowed", "not allowed")

  @Test(arguments: Boundary.of("59-quarter"))
  func `how many the municipality may have`(_ one: Boundary) throws {
    let asked: [(String, AssignmentShare.Basis)] = [
      ("demanded_by_council_without_agreement", .demand), ("by_agreement", .agreement),
      ("demanded_by_council", .combined),
    ]
    let (name, basis) = try #require(asked.first { one.input[$0.0] != nil })
    #expect((basis == .combined) == (one.areas == [.kombineret]))
    let share = AssignmentShare(vacancies: try one.count("vacant_family_dwellings"), basis: basis)
    expect(one, share.allows(try one.count(name), at: one.view), as: allowed)
  }

  @Test(arguments: Boundary.of("59-third"))
  func `a third more`(_ one: Boundary) throws {
    let extra = AssignmentShare.extra(
      lettings: try one.count("lettings_in_51b_departments"),
      isApproved: one.isYes("minister_approval"), at: one.view)
    expect(one, extra) { "\($0) more" }
  }

  @Test(arguments: Boundary.of("59-exchange"))
  func `exchange students`(_ one: Boundary) throws {
    if let notice = one.day("notice") {
      expect(one, ExchangeDwellings.end(notice: notice, at: one.view)) { "\($0)" }
    } else if let covered = one.number("covered by the joint proposal") {
      let answer = ExchangeDwellings.mayProposeApart(
        covered: covered, of: try one.count("youth_dwellings"), at: one.view)
      expect(one, answer, as: words("second procedure open", "second procedure not open"))
    } else {
      let answer = ExchangeDwellings.allows(
        try one.count("for exchange students"), of: try one.count("youth_dwellings"), at: one.view)
      expect(one, answer, as: allowed)
    }
  }

  @Test(arguments: Boundary.of("59-empty-rent", "54-empty-rent"))
  func `the days for which rent is paid`(_ one: Boundary) throws {
    let isTaken = one.input["note"]?.hasPrefix("assignment taken over by the organisation") == true
    let dwelling = EmptyDwelling(
      one.input["dwelling_type"] == "ældre" ? .elderly : .family,
      disposal: try #require(one.day("at_disposal_from") ?? one.day("vacant_from")),
      letFrom: one.day("let_from"), givenUpFrom: one.day("notice_would_take_effect"),
      isAssignedByOwner: isTaken)
    expect(one, dwelling.paid(at: one.view)) { paid in
      switch paid {
      case .nothing: "municipality pays nothing"
      case .days(let days): "municipality pays \(days.start) to \(days.until?.description ?? "…")"
      }
    }
  }

  @Test(arguments: Boundary.of("59-6-limits", "59-7-limits").filter { $0.input["area"] != nil })
  func `whom it may be assigned to`(_ one: Boundary) throws {
    let other = one.input["other_area_possible"]
    let limits = AssignmentLimits(
      areas: one.areas, members: try Self.members(of: one),
      isElsewherePossible: other.map { $0 == "yes" },
      share: one.number("udsatte+forebyggelse_pct_of_family_dwellings", decimals: 2))
    expect(one, limits.outcome(at: one.view)) { outcome in
      switch outcome {
      case .may: "may be assigned"
      case .mayNot: "may not be assigned"
      case .must: "must be assigned there"
      }
    }
  }

  @Test(arguments: Boundary.of("59-7-limits").filter { $0.input["area"] == nil })
  func `where the limits of forebyggelsesområder hold`(_ one: Boundary) throws {
    let share = try #require(
      one.number("udsatte+forebyggelse_pct_of_family_dwellings", decimals: 2))
    expect(
      one, AssignmentLimits.holdEverywhere(share: share, at: one.view),
      as: words(
        "limits hold in all forebyggelsesområder",
        "council decides which forebyggelsesområder are excepted"))
  }

  @Test func `every case of the limits is in one of the two`() {
    #expect(Boundary.of("59-6-limits").allSatisfy { $0.input["area"] != nil })
    #expect(Boundary.of("59-7-limits").count { $0.input["area"] == nil } == 3)
  }

  @Test(arguments: Boundary.of("59-13-arrears"))
  func `arrears in the first year`(_ one: Boundary) throws {
    if let demand = one.day("demand_sent") {
      let answer = AssignedArrears.mustBeTold(
        demand: demand, leaseBegan: try #require(one.day("lease_began")),
        isAssigned: one.isYes("assigned_by_council"), at: one.view)
      expect(one, answer, as: words("council must be told", "no duty"))
    } else {
      let due = AssignedArrears.meetingDue(
        termEnds: try #require(one.day("demand_term_ends_with")), at: one.view)
      expect(one, due.isMet(by: try #require(one.day("meeting"))), as: words("in time", "late"))
    }
  }

  // MARK: Households of the cases

  private static func members(of one: Boundary) throws -> [Profile] {
    var profile = Profile.plain
    for (name, text) in one.input {
      switch name {
      case "released from prison with action plan":
        profile.releases = [try release(text, .kriminalforsorgen, needsPlan: true)]
      case "released":
        let needsPlan = one.isYes("action plan required")
        profile.releases = [try release(text, .kriminalforsorgen, needsPlan: needsPlan)]
      case "released from an institution outside kriminalforsorgen":
        #expect(one.input["note"] == "action plan § 57 c required")
        profile.releases = [try release(text, .institution, needsPlan: true)]
        profile.age = Int(try one.count("age"))
      case "lease ended for gross breach of order": profile.evictions = [try #require(Day(text))]
      case "household member citizen of": try citizen(text, &profile)
      case "applicant", "another household member", "household member":
        profile.received = try Profile(case: text).received
      case "førtidspension since": profile.received = [Received(.foertidspension, months: 0)]
      case "kontanthjælp by":
        let months = Int(try one.count("consecutive calendar months"))
        profile.received = [
          Received(.kontanthjaelp, months: months, isLower: text.hasPrefix("§ 16 stk. 2"))
        ]
      default: try months(name, text, &profile)
      }
    }
    // The applicant works where another is told of.
    return one.input["another household member"] == nil ? [profile] : [.plain, profile]
  }

  private static func release(
    _ text: String, _ place: Release.Place, needsPlan: Bool
  ) throws -> Release {
    Release(try #require(Day(text)), from: place, needsPlan: needsPlan)
  }

  /// `dagpenge consecutive calendar months` and the like.
  private static func months(_ name: String, _ text: String, _ profile: inout Profile) throws {
    guard name.hasSuffix(" consecutive calendar months") else { return }
    let benefit = try #require(Benefit.allCases.first { name.hasPrefix($0.title + " ") })
    let months: Int = try #require(Int(text))
    profile.received = [Received(benefit, months: months)]
  }

  /// Whether a country was in the EU, the EEA or Switzerland in the years of the cases (the United Kingdom left in 2020).
  private static func citizen(_ text: String, _ profile: inout Profile) throws {
    let countries = [
      "Germany": true, "Norway": true, "Switzerland": true, "Turkey": false,
      "United Kingdom": false,
    ]
    let parts = text.split(separator: ", ").map(String.init)
    profile.isUnionCitizen = countries[parts[0]]
    #expect(profile.isUnionCitizen != nil, "\(text)")
    profile.isStudent = parts.count > 1 && parts[1] == "enrolled student"
  }
}
