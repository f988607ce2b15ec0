import AlmenTestKit
import Testing
import Vocabulary

@testable import Lov

/// What the law of letting was on a day, and as it was known on another.
@Suite struct WordingTests {
  private func outcome(
    _ area: ListedArea, _ member: Profile, _ day: String, known: String? = nil
  ) throws -> AssignmentLimits.Outcome? {
    try AssignmentLimits(areas: [area], members: [member], isElsewherePossible: true)
      .outcome(at: isoView(day, known: known)).value
  }

  private let foreigner = Profile.worker { $0.isUnionCitizen = false }
  private let poor = Profile.worker { $0.received = [Received(.kontanthjaelp, months: 24)] }

  @Test func `§ 59 limits came with the act of 2010, and are known from it`() throws {
    #expect(try outcome(.udsat, foreigner, "2010-12-31") == .may)
    #expect(try outcome(.udsat, foreigner, "2011-01-01") == .mayNot)
    #expect(try outcome(.udsat, foreigner, "2012-01-01", known: "2010-12-21") == .may)
    #expect(try outcome(.udsat, foreigner, "2012-01-01", known: "2010-12-22") == .mayNot)
    #expect(try outcome(.udsat, foreigner, "2007-01-01") == nil)
  }

  @Test func `areas of § 51 b were under them until the package of 2018, which brought benefits`()
    throws
  {
    #expect(try outcome(.kombineret, foreigner, "2018-11-30") == .mayNot)
    #expect(try outcome(.kombineret, foreigner, "2018-12-01") == .may)
    #expect(try outcome(.kombineret, foreigner, "2018-12-01", known: "2018-11-26") == .mayNot)
    #expect(try outcome(.udsat, poor, "2018-11-30") == .may)
    #expect(try outcome(.udsat, poor, "2018-12-01") == .mayNot)
  }

  @Test func `forebyggelsesområder came in December 2021 and are read first in 2023`() throws {
    #expect(try outcome(.forebyggelse, poor, "2021-11-30") == .may)
    #expect(try outcome(.forebyggelse, poor, "2021-12-01") == .mayNot)
    #expect(try outcome(.forebyggelse, poor, "2022-06-01", known: "2023-11-23") == .may)
    #expect(try outcome(.forebyggelse, poor, "2022-06-01", known: "2023-11-24") == .mayNot)
  }

  @Test func `between two acts read both are said`() throws {
    // Kontanthjælp at the lower rate counts after six months since an act of 2025 that is read in LBK 207/2026.
    let lower = Profile.worker {
      $0.received = [Received(.kontanthjaelp, months: 6, isLower: true)]
    }
    func readings(_ day: String) throws -> [AssignmentLimits.Outcome?] {
      try AssignmentLimits(areas: [.forebyggelse], members: [lower], isElsewherePossible: true)
        .outcome(at: isoView(day)).readings
    }
    #expect(try readings("2024-11-11") == [.may])
    #expect(try readings("2025-08-01") == [.may, .mayNot])
    #expect(try readings("2026-01-29") == [.may, .mayNot])
    #expect(try readings("2026-01-30") == [.mayNot])
  }

  @Test func `the act that had it by then is cited`() throws {
    func law(_ day: String, known: String? = nil) throws -> String? {
      try AssignmentShare(vacancies: 4, basis: .demand).most(at: isoView(day, known: known))
        .grounds.first?.law.text
    }
    #expect(try law("2009-01-01") == "LBK 1000/2008 § 59 stk. 1")
    #expect(try law("2020-01-01") == "LBK 119/2019 § 59 stk. 1")
    #expect(try law("2020-01-01", known: "2011-01-01") == "LBK 1040/2010 § 59 stk. 1")
    #expect(try law("2026-06-01") == "LBK 207/2026 § 59 stk. 1")
    #expect(
      try Tenancies.mayRepay(overMonths: 1, at: isoView("2024-01-01")).grounds.first?.law.text
        == "LBK 1040/2010 § 62 stk. 4")
  }

  @Test(arguments: [
    ("2014-02-01", "2013-08-20", FlexibleLetting.Duty.agreement),
    ("2014-02-01", "2013-08-21", .optional), ("2019-03-01", "2019-01-31", .optional),
    ("2019-03-01", "2019-02-01", .compulsory),
  ])
  func `criteria in listed areas went from may to must`(
    _ day: String, _ known: String, _ duty: FlexibleLetting.Duty
  ) throws {
    let view = try isoView(day, known: known)
    #expect(FlexibleLetting.duty(areas: [.udsat], at: view).value == duty)
  }

  @Test func `criteria in forebyggelsesområder are read first in 2023`() throws {
    func duty(_ known: String) throws -> FlexibleLetting.Duty? {
      try FlexibleLetting.duty(areas: [.forebyggelse], at: isoView("2024-01-01", known: known))
        .value
    }
    #expect(try duty("2023-11-23") == .agreement)
    #expect(try duty("2023-11-24") == .compulsory)
  }

  @Test func `§ 51 c came with the package of 2018`() throws {
    func refused(_ day: String, known: String? = nil) throws -> Bool? {
      try Refusal.isDemanded(
        of: Applicant(poor), areas: [.omdannelse], at: isoView(day, known: known)
      ).value
    }
    #expect(try refused("2018-11-30") == false)
    #expect(try refused("2018-12-01") == true)
    #expect(try refused("2019-07-01", known: "2018-11-26") == false)
  }

  @Test func `before the first act that is read nothing is said`() throws {
    let decision = CombinedLetting(try isoDay("2009-01-01"), reach: .kontanthjaelp)
    #expect(decision.refuses(Applicant(poor), at: try isoView("2010-08-31")).value == nil)
    #expect(decision.refuses(Applicant(poor), at: try isoView("2010-09-01")).value == true)
    let early = try isoView("2024-08-31")
    #expect(WaitingList.admits(age: 20, at: early).value == nil)
    #expect(
      WaitingList.admits(age: 20, at: try isoView("2025-01-01", known: "2024-08-20")).value == nil)
    #expect(VacantDwelling(.list, rooms: 3).order(at: early).isEmpty)
    #expect(LettingReport.refusals.due(in: 2024, at: early).value == nil)
  }
}
