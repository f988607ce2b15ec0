import Agreements
import AlmenTestKit
import Counter
import Forums
import Organisation
import Testing
import Vocabulary

@testable import Lov

/// An udviklingsplan as it is recorded, and the way to it.
@Suite struct PlanTests {
  private func findings(
    _ percent: Int, _ more: [AgreementField] = [], concluded: String = "2019-06-01"
  ) throws -> [String] {
    let plan = Agreement(
      id: "u", title: "U", kind: "tmf.udviklingsplan", level: .three, parties: [],
      concluded: Conclusion(day: RoughDay(try isoDay(concluded))),
      fields: [
        AgreementField(field: "omraade", area: "omraade"),
        AgreementField(field: "familieandel", percent: percent),
      ] + more, source: Source("Prøve", madeUp: true))
    let rooms = PlainRooms(PlainRecords().with(plan), parts: [Module()])
    let own = try rooms.agreements.findings(about: nil, during: .always).map(\.rule)
      .filter(\.refuses).map(\.id).filter { $0.hasPrefix("agreements.field") }
    return own
      + (try LimitCheck(rooms: rooms).findings(about: nil, during: .always).map(\.rule.id))
  }

  private let day = AgreementField(field: "dispensation", day: RoughDay("2019-09"))

  private func ground(_ text: String) -> AgreementField {
    AgreementField(field: "dispensationsgrund", text: text)
  }

  @Test func `40 per cent is lawful, and 41 only with a dispensation`() throws {
    #expect(try findings(4_000) == [])
    #expect(try findings(4_001) == ["lov.familyShare"])
    for text in Dispensation.grounds {
      #expect(try findings(4_500, [day, ground(text)]) == [], "\(text)")
    }
    #expect(try findings(4_500, [day, ground("§ 168 a stk. 3: fire betingelser")]) == [])
  }

  @Test func `a dispensation has a day and a ground of the law`() throws {
    #expect(try findings(4_500, [day]) == ["lov.dispensation"])
    #expect(
      try findings(4_500, [ground("§ 168 a stk. 3")]) == ["lov.dispensation", "lov.familyShare"])
    #expect(try findings(4_500, [day, ground("kommunen har travlt")]) == ["lov.dispensation"])
    #expect(try findings(3_000, [day, ground("§ 168 a stk. 5")]) == ["lov.dispensation"])
    let unknown = ["dispensation", "dispensationsgrund"].map {
      AgreementField(field: $0, isUnknown: true)
    }
    #expect(try findings(4_500, unknown) == [])
  }

  @Test func `the day it is carried out is a day`() throws {
    #expect(
      try findings(4_000, [AgreementField(field: "gennemfoert", day: RoughDay("2027"))]) == [])
    #expect(
      try findings(4_000, [AgreementField(field: "gennemfoert", text: "2027")])
        == ["agreements.fieldType"])
  }

  @Test func `the law knows none before December 2018`() throws {
    #expect(Module().agreementKinds.first { $0.id == "lov.udviklingsplan" }?.days == PlanLaw.days)
    #expect(PlanLaw.days == Period(from: try isoDay("2018-12-01")))
    #expect(PlanRules.all.allSatisfy { $0.days == PlanLaw.days })
    #expect(PlanRules.all.map(\.known) == [try isoDay("2018-11-27"), try isoDay("2018-11-27")])
  }

  private func steps(_ kind: String) throws -> [String] {
    let matter = Matter(
      id: "sag", title: "Sag", kind: MatterKindID(kind) ?? "ingen",
      origin: Pointer(kind: PartySubject.kind, id: "org"),
      raised: RoughDay(try isoDay("2019-01-01")),
      source: Source("Prøve", madeUp: true))
    let fora = PlainRooms(PlainRecords().with(matter), parts: [Module()]).fora
    return try fora.progress(of: "sag", on: isoDay("2019-06-01"))?.steps.map(\.step.step) ?? []
  }

  @Test func `the minister approves a plan, and a municipal one is heard first`() throws {
    #expect(try steps("lov.udviklingsplan") == ["plan", "indsendelse", "godkendelse"])
    #expect(
      try steps("lov.kommunal-udviklingsplan")
        == ["anmodning", "hoering", "godkendelse", "paabud"])
    #expect(try steps("lov.afvikling") == ["paabud", "afviklingsplan", "afvikling"])
  }

  @Test
  func `what is not said of a dispensation is not known, and one condition that fails decides`()
    throws
  {
    let on = try isoDay("2026-06-01")
    func answer(_ answers: [String: Bool]) throws -> Calculation.Line.Value? {
      try computed("lov.plan-dispensation", answers: answers, on: on)[
        "Ministeren kan dispensere efter § 168 a stk. 3"]
    }
    #expect(try answer(["redegoerelse": true]) == .yesNo(nil))
    #expect(try answer(["redegoerelse": false]) == .yesNo(false))
    #expect(throws: CalculationFault.self) { try answer([:]) }
  }

  @Test func `winding up is not known where nobody says whether a plan is carried out`() throws {
    func order(_ answers: [String: Bool]) throws -> Calculation.Line.Value? {
      try computed("lov.afvikling", answers: answers, on: isoDay("2026-06-01"))[
        "Ministeren kan give påbud"]
    }
    #expect(try order(["faelles-plan": true]) == .yesNo(nil))
    #expect(try order(["faelles-plan": false]) == .yesNo(nil))
    #expect(try order(["faelles-plan": false, "gennemfoeres": false]) == .yesNo(true))
  }

  @Test func `merging goes by the law as it was known, and between two acts read both are said`()
    throws
  {
    func may(_ day: String, known: String? = nil) throws -> [Bool?] {
      Sale.mayMerge(size: 12_000, isExposed: false, at: try isoView(day, known: known)).answers
    }
    #expect(try may("2021-09-27") == [false])
    #expect(try may("2021-09-26") == [true, false])
    #expect(try may("2020-08-03") == [true])
    #expect(try may("2022-01-01", known: "2021-01-01") == [true])
  }
}
