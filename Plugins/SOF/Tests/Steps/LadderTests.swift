import Agreements
import AlmenTestKit
import Counter
import Investments
import Organisation
import Testing
import Vocabulary

@testable import SOF

@Suite struct LadderTests {
  private func step(
    _ year: Int, _ number: Int, use: Identifier<DelegationUseSubject>? = nil,
    of subject: Pointer = PartyID("a").pointer, agreement: AgreementID = "aftale",
    id: Identifier<LadderStepSubject>? = nil, share: Int? = nil
  ) throws -> LadderStep {
    let id = try #require(id ?? Identifier("trin-\(year)"))
    return LadderStep(
      id: id, title: "Trin", subject: subject, year: year, step: number, agreement: agreement,
      assignment: share, use: use, source: madeUp)
  }

  private func rules(_ steps: LadderStep...) throws -> [String] {
    var given = Delegation.example
    (given.id, given.agreement) = ("givet", "aftale")
    var use = DelegationUse.example
    (use.id, use.delegation) = ("brug", "givet")
    var records = town.with(given).with(use)
    for step in steps { records = records.with(step) }
    return try LadderCheck(rooms: PlainRooms(records, parts: plugged))
      .findings(about: nil, during: .always).map(\.rule.id).sorted()
  }

  @Test func `a change of step rests on a delegation of the same agreement`() throws {
    #expect(try rules(step(2025, 1), step(2026, 1)) == [])
    #expect(try rules(step(2025, 1), step(2026, 2)) == ["sof.stepUnfounded"])
    #expect(try rules(step(2025, 1), step(2026, 2, use: "brug")) == [])
    #expect(
      try rules(
        step(2025, 1, agreement: "anden"), step(2026, 2, use: "brug", agreement: "anden"))
        == ["sof.stepOtherAgreement"])
  }

  @Test func `a step that cannot be is refused`() throws {
    #expect(
      try rules(step(2025, 1), step(2025, 1, id: "to")) == ["sof.stepTwice"])
    #expect(try rules(step(2025, 0)) == ["sof.stepNumber"])
    #expect(try rules(step(2025, 1, of: PartyID("org").pointer)) == ["sof.stepSubject"])
    #expect(try rules(step(2025, 1, share: 10_001)) == ["sof.stepShare"])
    var both = try step(2025, 1, share: 6_000)
    both.flexible = 4_000
    #expect(try rules(both) == [])
    both.flexible = 4_001
    #expect(try rules(both) == ["sof.stepShares"])
    #expect(LadderRules.shares.severity == .warning)
  }

  @Test func `criteria are read from one line, and what is not known is told`() throws {
    let criteria = try CriteriaText.criteria(
      "Job=workHours:25; Senior=age:62-70+freesLarger;Skilsmisse=separated:-12")
    #expect(criteria.map(\.title) == ["Job", "Senior", "Skilsmisse"])
    #expect(
      criteria[1].conditions == [
        LettingCondition(.age, least: 62, most: 70), LettingCondition(.freesLarger),
      ])
    #expect(criteria[2].conditions == [LettingCondition(.separated, most: 12)])
    #expect(
      try CriteriaText.criteria(
        "Job=Arbejdstimer:25;Senior=alder:62+større-bolig;Fri=uden-ydelse:6"
      )
      .flatMap(\.conditions) == [
        LettingCondition(.workHours, least: 25), LettingCondition(.age, least: 62),
        LettingCondition(.freesLarger), LettingCondition(.benefitFree, least: 6),
      ])
    for wrong in ["Job", "=age:1", "Job=hest:1", "Job=age:x", "Job=age:1-2-3"] {
      #expect(throws: WrongUse.self) { try CriteriaText.criteria(wrong) }
    }
  }
}
