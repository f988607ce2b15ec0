import AlmenTestKit
import Counter
import Investments
import Testing
import Vocabulary

@testable import Lov

@Suite struct ServiceGrantTests {
  private func grant(
    _ dwellings: Int64, _ cost: Int64, days: [String: Day] = [:], at view: Viewpoint
  ) throws -> Computed {
    try Computed(
      "lov.servicearealtilskud", numbers: ["boliger": dwellings, "udgift": cost], days: days,
      at: view)
  }

  @Test(arguments: Boundary.of("141-service"))
  func `40,000 kroner a dwelling, at most 60 per cent of the cost, of works not begun`(
    _ one: Boundary
  ) throws {
    if let begun = one.day("works_begun") {
      let days = ["paabegyndt": begun, "tilsagn": try #require(one.day("commitment"))]
      let answer = try grant(1, 100, days: days, at: one.view)
      one.expects(try answer.yes("Tilsagn kan gives"), ("allowed", "not allowed"))
      return
    }
    let answer = try grant(
      try #require(one.number("dwellings")),
      try #require(one.kroner("serviceareal_anskaffelsessum_kr")), at: one.view)
    let shown = kroner(answer.money("Tilskud"))
    #expect(one.expected.contains { $0 == "\(shown) kr." || $0 == "\(shown)0 kr." })
  }

  @Test func `the share is exact to the øre, and of whole 1,000 kr. beside`() throws {
    let view = try isoView("2026-06-01")
    #expect(
      try grant(10, 66_666_667, at: view).results["Tilskud"] == .money(Kroner(ore: 40_000_000)))
    #expect(
      try grant(10, 66_666_665, at: view).results["Tilskud"] == .money(Kroner(ore: 39_999_999)))
    // 1.333 mio. by BEK 40/2026 § 51; before it no rounding is read.
    let rounded = try grant(20, 133_333_300, at: view)
    #expect(rounded.money("Tilskud, når summen er i hele 1.000 kr.") == 79_980_000)
    #expect(
      try grant(20, 133_333_300, at: isoView("2020-01-01")).money("Tilskud, når summen") == nil)
  }

  @Test(
    arguments: [
      ("2009-01-15", "2008-10-09", "LBK 1000/2008 § 141"),
      ("2015-01-01", "2010-09-01", "LBK 1040/2010 § 141"),
      ("2027-01-01", nil, "LBK 207/2026 § 141"),
    ] as [(String, String?, String)])
  func `the newest act known is cited`(_ day: String, _ known: String?, _ act: String) throws {
    #expect(try grant(10, 100, at: isoView(day, known: known)).text("Lov") == act)
  }

  @Test(arguments: [("2008-10-08", nil), ("2009-01-15", "2008-10-08")] as [(String, String?)])
  func `before the first act read there is no rate`(_ day: String, _ known: String?) {
    #expect(throws: NoRate.self) { try grant(10, 100, at: isoView(day, known: known)) }
  }

  @Test(arguments: Boundary.of("50-service-paid"))
  func `the grant is paid on the last bank day of April or October`(_ one: Boundary) throws {
    let answer = try grant(
      1, 100, days: ["indberettet": try #require(one.day("skema_C_reported"))], at: one.view)
    #expect(one.expected == ["paid \(try #require(answer.day("Udbetales")))"])
    #expect(answer.text("Udbetales efter") == "BEK 40/2026 § 50 stk. 5")
  }

  @Test func `when it is paid is not known before the order is`() throws {
    let reported = try isoDay("2026-03-31")
    let view = try isoView("2026-04-30", known: "2026-01-12")
    #expect(throws: NotRead.self) { try grant(1, 100, days: ["indberettet": reported], at: view) }
  }
}
