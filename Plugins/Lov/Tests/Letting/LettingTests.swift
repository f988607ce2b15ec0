import AlmenTestKit
import Testing
import Vocabulary

@testable import Lov

/// What the cases of the acts do not ask: what is not known, households, and rent.
@Suite struct LettingTests {
  private let day = "2026-06-01"

  @Test func `what is not told is not taken for none`() throws {
    let view = try isoView(day)
    func outcome(_ members: Profile...) -> AssignmentLimits.Outcome? {
      AssignmentLimits(areas: [.udsat], members: members).outcome(at: view).value
    }
    #expect(outcome(Profile()) == nil)
    #expect(outcome(.plain) == .may)
    #expect(outcome(.plain, Profile()) == nil)
    // One number that hits decides, whatever else is not told.
    var pensioner = Profile()
    pensioner.received = [Received(.foertidspension, months: 0)]
    #expect(outcome(.plain, pensioner) == .mayNot)
    #expect(
      Refusal.isDemanded(of: Applicant(Profile()), areas: [.omdannelse], at: view).value == nil)
  }

  @Test func `a student from elsewhere and an unknown student`() throws {
    let view = try isoView(day)
    func outcome(_ isStudent: Bool?) -> AssignmentLimits.Outcome? {
      let profile = Profile.worker { ($0.isUnionCitizen, $0.isStudent) = (false, isStudent) }
      return AssignmentLimits(areas: [.udsat], members: [profile]).outcome(at: view).value
    }
    #expect(outcome(true) == .may)
    #expect(outcome(false) == .mayNot)
    #expect(outcome(nil) == nil)
  }

  @Test func `a release counts with a plan, and where that is not told it cannot be said`() throws {
    let view = try isoView(day)
    let (recent, old) = (try isoDay("2026-05-01"), try isoDay("2025-01-01"))
    func outcome(_ releases: (Day, Bool?)...) -> AssignmentLimits.Outcome? {
      let profile = Profile.worker {
        $0.releases = releases.map {
          Release($0.0, from: .kriminalforsorgen, needsPlan: $0.1)
        }
      }
      return AssignmentLimits(areas: [.udsat], members: [profile]).outcome(at: view).value
    }
    #expect(outcome((recent, true)) == .mayNot)
    #expect(outcome((recent, false)) == .may)
    #expect(outcome((recent, nil)) == nil)
    #expect(outcome((old, nil)) == .may)
    #expect(outcome((recent, true), (recent, nil)) == .mayNot)
  }

  @Test func `a lease that ends after the take-over is no ground`() throws {
    let view = try isoView("2025-03-01")
    let (ended, takeover) = (try isoDay("2025-04-01"), try isoDay("2025-03-01"))
    #expect(
      Refusal.mayForEndedLease(ended: ended, takeover: takeover, hasGround: true, at: view).value
        == false)
  }

  @Test func `above 30 % the council excepts forebyggelsesområder, and no others`() throws {
    let view = try isoView(day)
    let foreigner = Profile.worker { $0.isUnionCitizen = false }
    func outcome(
      _ area: ListedArea, _ share: Int64?, _ isExcepted: Bool?
    ) -> AssignmentLimits.Outcome? {
      AssignmentLimits(
        areas: [area], members: [foreigner], isElsewherePossible: true, share: share,
        isExcepted: isExcepted
      ).outcome(at: view).value
    }
    #expect(outcome(.forebyggelse, 3_001, true) == .may)
    #expect(outcome(.forebyggelse, 3_001, false) == .mayNot)
    #expect(outcome(.forebyggelse, 3_001, nil) == nil)
    #expect(outcome(.forebyggelse, 3_000, true) == .mayNot)
    #expect(outcome(.udsat, 3_001, true) == .mayNot)
  }

  @Test func `an area that has left the list can be bound until 1 January 2030`() throws {
    let poor = Profile.worker { $0.received = [Received(.kontanthjaelp, months: 6)] }
    func refused(_ day: String) throws -> Bool? {
      try Refusal.isDemanded(of: Applicant(poor), areas: [.bundet], at: isoView(day)).value
    }
    #expect(try refused("2021-06-30") == false)
    #expect(try refused("2029-12-31") == true)
    #expect(try refused("2030-01-02") == false)
    let limits = AssignmentLimits(areas: [.bundet], members: [poor], isElsewherePossible: true)
    #expect(limits.outcome(at: try isoView(day)).value == .mayNot)
  }

  @Test func `a run of months is counted back to the first whole month`() throws {
    let before = try isoDay("2011-07-01")
    func months(_ periods: (String, String)...) throws -> Int {
      Received(
        .kontanthjaelp, during: try periods.map { try isoPeriod($0.0, $0.1) }, before: before
      ).months ?? -1
    }
    #expect(try months(("2011-01-01", "2011-06-30")) == 6)
    #expect(try months(("2011-01-02", "2011-06-30")) == 5)
    #expect(try months(("2011-01-01", "2011-05-31")) == 0)
    #expect(try months() == 0)
    #expect(Received(.kontanthjaelp, during: [.always], before: before).months == 1_200)
  }

  @Test func `benefits of one sentence add up, over two sentences they do not`() throws {
    let view = try isoView("2025-06-01")
    let decision = CombinedLetting(try isoDay("2025-01-01"), reach: .all)
    func refused(_ received: Received...) -> Bool? {
      decision.refuses(Applicant(.worker { $0.received = received }), at: view).value
    }
    #expect(refused(Received(.kontanthjaelp, .uddannelseshjaelp, months: 6)) == true)
    #expect(refused(Received(.kontanthjaelp, .dagpenge, months: 6)) == false)
    #expect(
      refused(Received(.kontanthjaelp, .dagpenge, months: 6), Received(.dagpenge, months: 5))
        == false)
  }

  @Test func `without agreement the ministry decides when the council asks`() throws {
    let view = try isoView(day)
    func decides(_ isAgreed: Bool, _ isAsked: Bool) -> Bool? {
      FlexibleLetting.ministryDecides(isAgreed: isAgreed, isAskedByCouncil: isAsked, at: view).value
    }
    #expect(decides(false, true) == true)
    #expect(decides(false, false) == false)
    #expect(decides(true, true) == false)
  }

  @Test(arguments: [
    // A whole month is a month's rent, however many days it has.
    ("2026-04-01", "2026-04-30", 600_000), ("2024-02-01", "2024-02-29", 600_000),
    ("2026-04-01", "2026-04-15", 300_000), ("2026-03-31", "2026-05-01", 638_710),
    ("2025-12-01", "2026-01-31", 1_200_000),
  ])
  func `rent is by the days of each month`(_ from: String, _ until: String, _ ore: Int64) throws {
    let rent = try EmptyDwelling.rent(Kroner(ore: 600_000), for: isoPeriod(from, until))
    #expect(rent == Kroner(ore: ore))
  }

  @Test
  func
    `where the municipality gives a dwelling up, some are paid until a notice would have worked`()
    throws
  {
    let view = try isoView(day)
    let given = (try isoDay("2026-04-01"), try isoDay("2026-06-01"), try isoDay("2026-05-01"))
    for kind in EmptyDwelling.Kind.allCases {
      let dwelling = EmptyDwelling(
        kind, disposal: given.0, letFrom: given.1, givenUpFrom: given.2, isAssignedByOwner: false)
      let isCut = [.family, .refugees, .halfway].contains(kind)
      let end = isCut ? given.2 : given.1
      #expect(
        dwelling.paid(at: view).value == Period(given.0, to: end).map(EmptyDwelling.Paid.days))
    }
  }

  @Test func `bofællesskaber`() throws {
    let view = try isoView(day)
    let decided = try isoDay("2026-05-01")
    #expect(Tenancies.sharedAgreementDue(decided: decided, at: view).value == decided)
    #expect(Tenancies.isRoomAssigned(isForRefugees: true, at: view).value == true)
    #expect(Tenancies.isRoomAssigned(isForRefugees: false, at: view).value == false)
  }

  @Test func `the order of a vacancy`() throws {
    let view = try isoView("2025-03-01")
    func paragraphs(_ vacancy: VacantDwelling) -> [String] {
      vacancy.order(at: view).map(\.law.paragraph)
    }
    #expect(
      paragraphs(VacantDwelling(.list, rooms: 3, hasChildrenAgreement: true, number: 2))
        == ["§ 6", "§ 10 stk. 1", "§ 9 stk. 1", "§ 4", "§ 2 stk. 1"])
    #expect(
      paragraphs(VacantDwelling(.list, rooms: 2, hasChildrenAgreement: true, number: 3))
        == ["§ 6", "§ 8 nr. 2", "§ 2 stk. 1"])
    #expect(
      paragraphs(
        VacantDwelling(.list, fitting: .disabled, rooms: 3, hasChildrenAgreement: true, number: 1))
        == ["§ 10 stk. 3", "§ 5 stk. 2", "§ 6", "§ 8 nr. 2", "§ 4", "§ 2 stk. 1"])
    #expect(paragraphs(VacantDwelling(.list, rooms: 3)).count == 5)
    #expect(paragraphs(VacantDwelling(.assigned, rooms: 3)) == ["§ 1 stk. 4"])
    #expect(paragraphs(VacantDwelling(.compulsory, rooms: 3, number: 1)).first == "§ 60 stk. 4")
  }
}
