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

@Suite struct EmptyRentTests {
  private func pen() throws -> PlainPen {
    let pen = PlainPen(on: try isoDay("2026-11-20"))
    pen.set(party("org", .boligorganisation), during: .always)
    pen.set(party("a", .afdeling, of: "org", family: 120), during: .always)
    pen.set(party("kk", .municipality), during: .always)
    pen.set(
      FundingStream(id: "tomgang-og-istandsaettelse", title: "Tomgang", source: madeUp),
      during: .always)
    pen.set(
      Amount(
        id: "ramme", title: "Ramme", stream: "tomgang-og-istandsaettelse", kind: .frame, year: 2026,
        amount: AmountRange(low: Kroner(ore: 10_000_000), high: Kroner(ore: 10_000_000)),
        financier: "kk", source: madeUp), during: .always)
    return pen
  }

  private func commitments(_ options: [String: String]) throws -> [String: Int64] {
    let pen = try pen()
    try act(
      EmptyRentAct(), ["a"],
      options.merging(["frame": "ramme", "rent": "6.500"]) { first, _ in first }, with: pen)
    let all = pen.records(Amount.self, on: pen.day, pointingAt: nil).filter {
      $0.kind == .commitment
    }
    #expect(all.allSatisfy { $0.receiver == "org" && $0.under == "ramme" })
    return Dictionary(
      uniqueKeysWithValues: all.map { ($0.title, $0.amount?.low.ore ?? -1) })
  }

  @Test func `a month's rent is of its days, and one given up is paid no longer than a notice`()
    throws
  {
    #expect(
      try commitments(["from": "2026-09-16", "let": "2026-11-01", "restoration": "12.000"]) == [
        "Tomgangsleje i a, september 2026": 325_000, "Tomgangsleje i a, oktober 2026": 650_000,
        "Istandsættelse i a, november 2026": 1_200_000,
      ])
    #expect(
      try commitments(["from": "2026-09-16", "given-up": "2026-10-01"]) == [
        "Tomgangsleje i a, september 2026": 325_000
      ])
    // Neither let nor given up: up to the day of the act.
    #expect(
      try commitments(["from": "2026-11-16"]) == ["Tomgangsleje i a, november 2026": 108_333])
    #expect(throws: (any Error).self) { try commitments(["from": "2027-01-01"]) }
  }

  @Test func `the same month of a dwelling is paid once, and another dwelling is said`() throws {
    let pen = try pen()
    let said = ["frame": "ramme", "rent": "6.500", "from": "2026-10-01", "let": "2026-11-01"]
    try act(EmptyRentAct(), ["a"], said, with: pen)
    let told = #expect(throws: Refusal.self) {
      try act(EmptyRentAct(), ["a"], said, with: pen)
    }
    #expect(told?.findings.map(\.rule.id) == ["sof.rentTwice"])
    try act(
      EmptyRentAct(), ["a"], said.merging(["dwelling": "bolig 2"]) { first, _ in first }, with: pen)
    let titles = pen.records(Amount.self, on: pen.day, pointingAt: nil)
      .filter { $0.kind == .commitment }.map(\.title)
    #expect(
      Set(titles) == [
        "Tomgangsleje i a, oktober 2026", "Tomgangsleje i a (bolig 2), oktober 2026",
      ])
  }
}
