import AlmenTestKit
import Counter
import Organisation
import Testing
import Vocabulary

@testable import SOF

/// Thirty profiles against Brumleby's criteria and a compulsory set: each decided by hand from what is written.
@Suite struct ProfileTests {
  /// As kab-bolig.dk has them: a job of at least 25 hours, a student, a senior of 62 who frees a larger dwelling, divorced
  /// at most a year ago; job and study first at two of three lettings.
  static let brumleby = CriteriaSet(
    id: "brumleby", title: "Brumleby", basis: .agreed, of: ["a"], day: Day(2024, 1, 1),
    criteria: [
      LettingCriterion("Job", [LettingCondition(.workHours, least: 25)]),
      LettingCriterion("Uddannelse", [LettingCondition(.study)]),
      LettingCriterion(
        "Senior", [LettingCondition(.age, least: 62), LettingCondition(.freesLarger)]),
      LettingCriterion("Skilsmisse", [LettingCondition(.separated, most: 12)]),
    ], unordered: 3, source: madeUp)

  /// Of the council: nobody with kontanthjælp for six months, and work of 30 hours for a year, or study; of all at home.
  static let compulsory = CriteriaSet(
    id: "fast", title: "Fastsat", basis: .set, of: ["a"], day: Day(2024, 1, 1), isOfAll: true,
    required: [LettingCondition(.benefitFree, least: 6)],
    criteria: [
      LettingCriterion(
        "Job", [LettingCondition(.workHours, least: 30), LettingCondition(.workMonths, least: 12)]),
      LettingCriterion("Uddannelse", [LettingCondition(.study)]),
    ], source: madeUp)

  private struct Case {
    let facts: SeekerFacts
    let partner: SeekerFacts?
    let brumleby: String
    let compulsory: String
  }

  private static let all = Set(LettingQuestion.allCases)

  /// A profile of which all else is known not to be so.
  private static func of(_ answers: [LettingQuestion: Int]) -> SeekerFacts {
    var answers = answers
    if answers[.benefitFree] == nil { answers[.benefitFree] = 1_200 }
    return SeekerFacts(answers, not: all.subtracting(answers.keys))
  }

  private static func one(
    _ answers: [LettingQuestion: Int], _ brumleby: String, _ compulsory: String,
    with partner: [LettingQuestion: Int]? = nil
  ) -> Case {
    Case(
      facts: of(answers), partner: partner.map { of($0) }, brumleby: brumleby,
      compulsory: compulsory)
  }

  private static let cases: [Case] =
    [
      one([.workHours: 37, .workMonths: 24], "1", "1"),
      one([.workHours: 25, .workMonths: 24], "1", "none"),
      one([.workHours: 24, .workMonths: 24], "none", "none"),
      one([.workHours: 30, .workMonths: 12], "1", "1"),
      one([.workHours: 30, .workMonths: 11], "1", "none"),
      one([.workHours: 29, .workMonths: 12], "1", "none"),
      one([.study: 1], "2", "2"),
      one([.study: 0], "none", "none"),
      one([.workHours: 37, .workMonths: 24, .study: 1], "1", "1"),
      one([.workHours: 10, .workMonths: 24, .study: 1], "2", "2"),
      one([.age: 62, .freesLarger: 1], "3", "none"),
      one([.age: 61, .freesLarger: 1], "none", "none"),
      one([.age: 70, .freesLarger: 0], "none", "none"),
      one([.age: 70, .freesLarger: 1, .study: 1], "2", "2"),
      one([.separated: 0], "4", "none"),
      one([.separated: 12], "4", "none"),
      one([.separated: 13], "none", "none"),
      one([.age: 65, .freesLarger: 1, .separated: 3], "3", "none"),
      one([:], "none", "none"),
      one([.workHours: 37, .workMonths: 24, .benefitFree: 5], "1", "benefitFree"),
      one([.workHours: 37, .workMonths: 24, .benefitFree: 6], "1", "1"),
      one([.study: 1, .benefitFree: 0], "2", "benefitFree"),
    ] + [
      // A partner matters where the criteria are of all at home.
      one(
        [.workHours: 37, .workMonths: 24], "1", "1", with: [.workHours: 37, .workMonths: 24]),
      one([.workHours: 37, .workMonths: 24], "1", "none", with: [:]),
      one([.workHours: 37, .workMonths: 24], "1", "none", with: [.study: 1]),
      one([.study: 1], "2", "2", with: [.study: 1]),
      one([.study: 1], "2", "benefitFree", with: [.study: 1, .benefitFree: 0]),
      // What is not told is asked for, and nothing is taken for it.
      Case(
        facts: SeekerFacts([.workHours: 37]), partner: nil, brumleby: "1",
        compulsory: "?benefitFree,workMonths,study"),
      Case(
        facts: SeekerFacts([.study: 1, .benefitFree: 12]), partner: nil, brumleby: "2?workHours",
        compulsory: "2?workHours,workMonths"),
      Case(
        facts: SeekerFacts(), partner: nil,
        brumleby: "?workHours,study,age,freesLarger,separated",
        compulsory: "?benefitFree,workHours,workMonths,study"),
    ]

  private func told(_ verdict: CriteriaVerdict) -> String {
    switch verdict {
    case .met(let place): "\(place + 1)"
    case .metAtLeast(let place, let lacking):
      "\(place + 1)?" + lacking.map(\.question.rawValue).joined(separator: ",")
    case .fails(let condition): condition.what.rawValue
    case .none: "none"
    case .unknown(let lacking): "?" + lacking.map(\.question.rawValue).joined(separator: ",")
    }
  }

  @Test func `thirty profiles are decided as by hand`() {
    #expect(Self.cases.count == 30)
    for (number, one) in Self.cases.enumerated() {
      #expect(
        told(Self.brumleby.judge(one.facts, partner: one.partner)) == one.brumleby,
        "nr. \(number + 1)")
      #expect(
        told(Self.compulsory.judge(one.facts, partner: one.partner)) == one.compulsory,
        "nr. \(number + 1)")
    }
  }

  @Test func `what lacks of a partner is asked for by the partner's option`() {
    let own = SeekerFacts([.study: 1, .benefitFree: 12, .workHours: 0, .workMonths: 0])
    let verdict = Self.compulsory.judge(own, partner: SeekerFacts([.study: 1]))
    guard case .unknown(let lacking) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(lacking.map(\.option) == ["--partner-benefit-free"])
    // Every question can be answered of both.
    let names = Set(ProfileReader.options.map(\.name))
    for question in LettingQuestion.allCases {
      #expect(names.isSuperset(of: [question.option, "partner-\(question.option)"]))
    }
    #expect(names.count == ProfileReader.options.count)
  }

  @Test func `the council's criteria stand while nobody knows the lists, and it is told`() throws {
    func found(_ records: PlainRecords, _ day: String) throws -> [CriteriaThere] {
      let rooms = PlainRooms(records, readings: combinedFigures(nil), parts: plugged)
      return try CriteriaReader(rooms: rooms).sets(of: "a", on: isoDay(day))
    }
    let set = town.with(Self.compulsory, "2024-01-01")
    // Where it is of no area, it is on no list.
    #expect(try found(set, "2025-01-01").isEmpty)
    let unknown = try found(set.inListedArea, "2025-01-01")
    #expect(unknown.map(\.set.id.text) == ["fast"])
    #expect(unknown.first?.doubt?.contains("ikke kendt") == true)
    // Of others nothing is told.
    #expect(try found(town.with(Self.brumleby, "2024-01-01"), "2025-01-01").first?.doubt == nil)
  }

  @Test func `criteria that cannot be are refused, and the council's must ask of work and study`()
    throws
  {
    func rules(_ edit: (inout CriteriaSet) -> Void) throws -> [String] {
      var set = Self.compulsory
      edit(&set)
      return try CriteriaCheck(rooms: PlainRooms(town.with(set), parts: plugged))
        .findings(about: nil, during: .always).map(\.rule.id)
    }
    #expect(try rules { _ in } == [])
    #expect(try rules { $0.of = [] } == ["sof.criteriaNowhere"])
    #expect(
      try rules {
        $0.criteria = []
        $0.required = []
      }.contains("sof.criteriaEmpty"))
    #expect(
      try rules { $0.required[0] = LettingCondition(.age, least: 70, most: 60) }
        == ["sof.criteriaBounds"])
    #expect(try rules { $0.criteria.removeLast() } == ["sof.criteriaLackWork"])
  }
}
