import Agreements
import AlmenTestKit
import Organisation
import Testing
import Vocabulary

@testable import Lov

/// Brumleby's agreement, as domain sources give it, held against the law's kinds, by the ids they had before.
@Suite struct AgreementTests {
  private struct OneSide: AgreementParties {
    func areOpposite(_ one: PartyID, _ other: PartyID, on day: Day) -> Bool? { true }
    func isForvaltning(_ id: PartID, during: Period) -> Bool { id == "tmf" }
    func kind(of id: PartyID, on day: Day) -> PartyKind? {
      id == "kk" ? .municipality : id == "staten" ? .government : .afdeling
    }
    func isSingle(_ id: PartyID, during: Period) -> Bool { id != "kk" }
    func collectives(during: Period) -> Set<PartyID> { ["kk"] }
    func organisations(during: Period) -> [(party: PartyID, days: [Period])] { [] }
    func days(of body: Pointer, during: Period) -> [Period] { [during] }
    func lineage(of party: PartyID) -> (before: [PartyID], after: [PartyID]) { ([], []) }
    func kin(of id: PartyID, during: Period) -> Set<PartyID> { [id] }
  }

  private struct Nothing: Developments {
    func isMeasured(_ goal: ClauseID, during: Period) -> Bool { true }
    func hasWorsened(_ indicator: IndicatorID, by day: Day) -> Bool? { nil }
  }

  private static let brumleby = Agreement(
    id: "brumleby", title: "Brumleby", kind: "tmf.fleksibel-udlejning", level: .three,
    parties: ["kk", "afdeling"],
    term: Term(from: RoughDay("2024-01-01"), until: RoughDay("2027-12-31")),
    topics: ["udlejning"], concluded: Conclusion(day: RoughDay("2023-12-01")),
    fields: [
      AgreementField(field: "afdeling", party: "afdeling"),
      AgreementField(field: "andel", percent: 1100),
      AgreementField(
        field: "kriterier", texts: ["job: mindst 25 timer", "senior: 62 år", "skilsmisse: ét år"]),
      AgreementField(
        field: "raekkefoelge",
        texts: ["beboere til hver anden", "job eller uddannelse i to af tre"]),
      AgreementField(field: "evaluering", text: "hvert år"),
    ], source: Source("Prøve", madeUp: true))

  private func refusals(_ agreement: Agreement) throws -> [Finding] {
    let records = PlainRecords().with(agreement)
    let book = AgreementBook(
      records, parties: OneSide(), developments: Nothing(),
      contributed: AgreementKind.plain + Module().agreementKinds)
    return try AgreementChecks(book).findings(about: nil, during: .always).filter(\.rule.refuses)
      + LimitCheck(rooms: PlainRooms(records, parts: [Module()])).findings(
        about: nil, during: .always)
  }

  @Test func `it is whole`() throws { #expect(try refusals(Self.brumleby) == []) }

  @Test(arguments: brumleby.fields.map(\.field))
  func `leaving a field out is refused by its name, and saying that it is not known is not`(
    _ name: String
  ) throws {
    var agreement = Self.brumleby
    agreement.fields.removeAll { $0.field == name }
    let found = try refusals(agreement)
    #expect(found.map(\.rule.id) == ["agreements.fieldMissing"])
    #expect(found.first?.facts["field"] == .text(name))
    agreement.fields.append(AgreementField(field: name, isUnknown: true))
    #expect(try refusals(agreement) == [])
  }

  @Test func `so is leaving out the period`() throws {
    var agreement = Self.brumleby
    agreement.term = nil
    let missing = try #require(try refusals(agreement).first)
    #expect(missing.rule.id == "agreements.termMissing")
    #expect(missing.facts["field"] == .text("periode"))
    agreement.fields.append(AgreementField(field: "periode", isUnknown: true))
    #expect(try refusals(agreement) == [])
  }

  @Test func `a period among the fields is told what to write and where, in one message`() throws {
    var agreement = Self.brumleby
    agreement.fields.append(AgreementField(field: "periode", duration: Duration("1y")))
    for (term, words) in [
      (nil, "term: { from: \"ÅÅÅÅ-MM-DD\", lasts: \"1y\" }"),
      (
        Term(from: RoughDay("2026-01-01")), "term: { from: \"2026-01-01\", lasts: \"1y\" }"
      ),
      (
        Term(from: RoughDay("2026-01-01"), until: RoughDay("2027-01-31")),
        "term: { from: \"2026-01-01\", until: \"2027-01-31\" }"
      ),
    ] as [(Term?, String)] {
      agreement.term = term
      let found = try refusals(agreement).filter { $0.rule.id == "agreements.termElsewhere" }
      #expect(found.map { $0.facts["term"] } == [.text(words)])
    }
    agreement.fields.removeLast()
    agreement.fields.append(AgreementField(field: "periode", text: "et år"))
    #expect(try refusals(agreement).map(\.rule.id) == ["agreements.termElsewhere"])
  }

  @Test(arguments: [
    (AgreementField(field: "andel", text: "11 %"), "fieldType"),
    (AgreementField(field: "andel", percent: 10_001), "fieldRange"),
    (AgreementField(field: "andel", percent: -1), "fieldRange"),
    (AgreementField(field: "andel", percent: 1100, isUnknown: true), "fieldType"),
    (AgreementField(field: "andele", percent: 1), "fieldStrange"),
    (AgreementField(field: "afdeling", party: "afdeling"), "fieldTwice"),
    (AgreementField(field: "evaluering", text: "  "), "fieldRange"),
  ])
  func `a value of the wrong type, out of range or twice is refused`(
    _ field: AgreementField, _ rule: String
  ) throws {
    var agreement = Self.brumleby
    if rule != "fieldTwice" { agreement.fields.removeAll { $0.field == field.field } }
    agreement.fields.append(field)
    #expect(try refusals(agreement).map(\.rule.id) == ["agreements.\(rule)"])
  }

  @Test func `a party of the wrong kind is refused`() throws {
    var agreement = Self.brumleby
    agreement.parties = ["kk", "staten"]
    #expect(try refusals(agreement).map(\.rule.id) == ["agreements.partyKind"])
  }

  @Test func `a hovedaftale of four years is accepted`() throws {
    let four = Agreement(
      id: "h", title: "H", kind: "hovedaftale", level: .one, parties: ["kk", "afdeling"],
      term: Term(from: RoughDay("2011-01-01"), until: RoughDay("2014-12-31")),
      concluded: Conclusion(), source: Source("Prøve", madeUp: true))
    #expect(try refusals(four) == [])
  }

  @Test(arguments: [
    (1_000, 4_000, true), (999, 4_000, false), (1_000, 3_999, false), (5_000, 3_000, true),
    (4_999, 3_999, false), (5_000, 2_999, false),
  ])
  func `kombineret udlejning keeps the limits of § 51 b`(
    _ residents: Int, _ percent: Int, _ isMet: Bool
  ) throws {
    let agreement = Agreement(
      id: "k", title: "K", kind: "tmf.kombineret-udlejning", level: .three,
      parties: ["kk", "afdeling"],
      term: Term(from: RoughDay("2025-01-01")), concluded: Conclusion(),
      fields: [
        AgreementField(field: "omraade", area: "omraade"),
        AgreementField(field: "beboere", number: residents),
        AgreementField(field: "uden-for-arbejdsmarkedet", percent: percent),
      ], source: Source("Prøve", madeUp: true))
    let found = try refusals(agreement)
    #expect(found.map(\.rule.id) == (isMet ? [] : ["lov.kombineretLimits"]))
    let share = [4_000: "40,00 %", 3_999: "39,99 %", 2_999: "29,99 %"][percent]
    #expect(found.allSatisfy { $0.facts["percent"] == share.map(Fact.text) })
  }
}
