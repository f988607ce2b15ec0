import Agreements
import AlmenTestKit
import Organisation
import Testing
import Vocabulary

/// An agreement is held against its kind as it was when the agreement was concluded.
@Suite struct KindDaysTests {
  private let source = Source("Prøve", madeUp: true)

  private func kinds() throws -> [AgreementKind] {
    let (old, new) = (
      try isoPeriod("1990-01-01", "2026-12-31"), Period(from: try isoDay("2027-01-01"))
    )
    return [
      AgreementKind(
        "lov.plan", title: "Plan", level: .three, law: "loven",
        fields: [
          FieldDefinition("klima", title: "Klima", .text, days: new),
          FieldDefinition("andel", title: "Andel", .percent),
        ], longest: Duration("4y"), days: old, formerly: ["tmf.plan"]),
      AgreementKind(
        "lov.plan", title: "Områdeplan", level: .three, law: "den nye lov",
        fields: [
          FieldDefinition("klima", title: "Klima", .text),
          FieldDefinition("andel", title: "Andel", .percent),
        ], longest: Duration("2y"), days: new, formerly: ["tmf.plan"]),
    ]
  }

  private func refusals(
    _ kind: AgreementKindID, concluded: String?, from: String, lasts: String,
    _ fields: [AgreementField] = [AgreementField(field: "andel", percent: 100)]
  ) throws -> [String] {
    let agreement = Agreement(
      id: "a", title: "A", kind: kind, level: .three, parties: ["kk", "org"],
      term: Term(from: RoughDay(from), lasts: Duration(lasts)),
      concluded: concluded.map { Conclusion(day: RoughDay($0)) }, fields: fields, source: source)
    let rooms = PlainRooms(
      PlainRecords().with(agreement, from), parts: [Kinds(agreementKinds: try kinds())])
    return try rooms.agreements.findings(about: nil, during: .always).filter(\.rule.refuses)
      .map(\.rule.id)
  }

  @Test(arguments: ["lov.plan", "tmf.plan"] as [AgreementKindID])
  func `a field that a law adds does not make an older agreement faulty`(_ kind: AgreementKindID)
    throws
  {
    #expect(try refusals(kind, concluded: "2012-01-01", from: "2012-01-01", lasts: "4y") == [])
    #expect(
      try refusals(kind, concluded: "2027-01-01", from: "2027-01-01", lasts: "2y") == [
        "agreements.fieldMissing"
      ])
    let climate = [
      AgreementField(field: "andel", percent: 100), AgreementField(field: "klima", text: "ja"),
    ]
    #expect(
      try refusals(kind, concluded: "2027-01-01", from: "2027-01-01", lasts: "2y", climate) == [])
    // In an old one the field was not asked for, and is strange.
    #expect(
      try refusals(kind, concluded: "2012-01-01", from: "2012-01-01", lasts: "4y", climate) == [
        "agreements.fieldStrange"
      ])
  }

  @Test func `a longest term that a law makes shorter holds for what is concluded after it`() throws
  {
    let climate = [
      AgreementField(field: "andel", percent: 100), AgreementField(field: "klima", text: "ja"),
    ]
    #expect(
      try refusals("lov.plan", concluded: "2027-01-01", from: "2027-01-01", lasts: "4y", climate)
        == ["agreements.tooLong"])
    #expect(
      try refusals("lov.plan", concluded: "2026-12-31", from: "2027-01-01", lasts: "4y") == [])
  }

  @Test func `a kind is called what it was called on the day`() throws {
    let rooms = PlainRooms(PlainRecords(), parts: [Kinds(agreementKinds: try kinds())])
    #expect(try rooms.agreements.kind("tmf.plan", on: isoDay("2012-01-01"))?.title == "Plan")
    #expect(try rooms.agreements.kind("tmf.plan", on: isoDay("2027-01-01"))?.title == "Områdeplan")
    #expect(try rooms.agreements.kind("tmf.plan", on: isoDay("1989-12-31")) == nil)
    #expect(try rooms.agreements.kind("lov.andet", on: isoDay("2012-01-01")) == nil)
  }
}

private struct Kinds: AgreementContributing {
  let id: PartID = "lov"
  let name = "Loven"
  let needs: [PartID] = []
  let agreementKinds: [AgreementKind]
}
