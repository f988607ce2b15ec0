import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import Lov

@Suite struct RefundTests {
  private func refund(
    _ expenses: Int64, _ words: [String: String] = [:], frame: Bool? = nil,
    days: [String: Day] = [:],
    at view: Viewpoint
  ) throws -> Computed {
    try Computed(
      "lov.statsrefusion", numbers: ["udgifter": expenses], words: words, days: days,
      answers: frame.map { ["ramme": $0] } ?? [:], at: view)
  }

  @Test(arguments: Boundary.of("7-refund-third", "7-refund-half"))
  func `what the State refunds is that of the day and of what the money is for`(_ one: Boundary)
    throws
  {
    let key = try #require(one.input.keys.first { $0.hasSuffix("expenses_kr") })
    let digits = try #require(one.input[key]?.prefix { $0.isNumber })
    let isPurchase = one.input[key]?.contains("purchase") == true
    let answer = try refund(
      try #require(Int64(digits)) * 100, isPurchase ? ["indsats": "opkoeb"] : [:],
      frame: one.input["State frame given"].map { $0 == "yes" }, at: one.view)
    let amount = answer.money("Refusion")
    if one.expected == ["no third and no cap"] {
      #expect(answer.text("Andel") == nil && answer.money("Højst") == nil)
      #expect(answer.hundredths("Andel") == 5_000)
      return
    }
    #expect(one.expected.contains("State refund at most \(kroner(amount)) kr."))
    if one.rule == "7-refund-half", one.expected.count == 2 {
      let other = answer.money("Refusion efter anden læsning")
      #expect(one.expected.contains("State refund at most \(kroner(other)) kr."))
      #expect(answer.text("Udledt")?.contains("trafikstyrelsen.dk") == true)
    }
  }

  @Test(
    arguments: [
      ("2010-06-01", "2010-02-05", "LBK 132/2010 § 7", 1_000_000_000),
      ("2014-06-01", "2013-05-15", "LBK 132/2010 § 7", 1_000_000_000),
      ("2014-06-01", "2013-05-16", "LBK 504/2013 § 7", 1_000_000_000),
      ("2017-03-01", "2016-10-03", "LBK 1228/2016 § 7", 1_000_000_000),
      ("2018-06-01", "2018-05-13", "LBK 1228/2016 § 7", 1_000_000_000),
      ("2018-06-01", "2020-02-21", "LBK 144/2020 § 7", 3_000_000_000),
      ("2017-12-31", "2020-02-21", "LBK 1228/2016 § 7", 1_000_000_000),
      ("2020-06-01", "2020-02-20", "LBK 1228/2016 § 7", 1_000_000_000),
      ("2020-06-01", "2020-02-21", "LBK 144/2020 § 7", 3_000_000_000),
      ("2021-06-01", "2021-04-26", "LBK 144/2020 § 7", 3_000_000_000),
      ("2021-06-01", nil, "LBK 794/2021 § 7", 3_000_000_000),
    ] as [(String, String?, String, Int64)])
  func `60 mio. give what the act known then gives`(
    _ day: String, _ known: String?, _ act: String, _ ore: Int64
  ) throws {
    let answer = try refund(6_000_000_000, frame: true, at: isoView(day, known: known))
    #expect(answer.text("Lov") == act)
    #expect(answer.money("Refusion") == ore)
  }

  @Test(
    arguments: [
      ("2017-12-31", nil, nil), ("2018-01-01", nil, 1_000_000_000),
      ("2020-02-20", nil, 1_000_000_000), ("2020-02-21", nil, nil),
      ("2018-06-01", "2018-05-13", nil), ("2018-06-01", "2018-05-14", 3_000_000_000),
      ("2020-06-01", "2020-02-20", 3_000_000_000),
    ] as [(String, String?, Int64?)])
  func `the other reading stands beside where the page and the acts differ`(
    _ day: String, _ known: String?, _ ore: Int64?
  ) throws {
    let answer = try refund(6_000_000_000, frame: true, at: isoView(day, known: known))
    #expect(answer.money("Refusion efter anden læsning") == ore)
  }

  @Test func `a frame that nobody speaks of is told with and without`() throws {
    let answer = try refund(30_000, at: isoView("2026-06-01"))
    #expect(answer.money("Refusion, hvis kommunen har fået") == 15_000)
    #expect(answer.money("Refusion uden udgiftsramme") == 0)
    #expect(answer.results["Refusion"] == nil)
  }

  @Test(
    arguments: [
      ("klima", "2013-06-01", false), ("klima", "2017-01-01", true), ("klima", "2026-01-01", true),
      ("havn", "2013-06-01", true), ("havn", "2017-01-01", false), ("opkoeb", "2016-10-02", false),
      ("opkoeb", "2016-10-03", true), ("opkoeb", "2026-01-01", false),
      ("torve", "2011-01-01", true),
      ("nedrivning", "2017-01-01", false), ("forankring", "2016-10-02", false),
    ])
  func `only what § 6 of the act names is refunded`(_ effort: String, _ day: String, _ is: Bool)
    throws
  {
    let answer = try refund(30_000, ["indsats": effort], frame: true, at: isoView(day))
    #expect((answer.money("Refusion") != nil) == `is`)
    #expect((answer.text("Refusion")?.hasPrefix("ikke kendt") == true) == !`is`)
  }

  @Test func `before the first act nothing is known, and without an amount nothing is asked`()
    throws
  {
    #expect(throws: NotRead.self) { try refund(100, at: isoView("2010-02-04")) }
    #expect(throws: NotRead.self) {
      try refund(100, at: isoView("2010-06-01", known: "2010-02-04"))
    }
    #expect(throws: CalculationFault.self) { try refund(-1, at: isoView("2010-02-04")) }
  }

  @Test(arguments: Boundary.of("7-start"))
  func `work must not have begun too early`(_ one: Boundary) throws {
    var days: [String: Day] = [:]
    days["igangsat"] = one.day("work_begun") ?? one.day("effort_begun")
    days["besluttet"] = one.day("council_decision")
    let promised = one.day("commitment") ?? one.day
    let answer = try refund(100, frame: true, days: days, at: Viewpoint(promised))
    one.expects(try answer.yes("Gået i gang efter"), ("allowed", "not allowed"))
  }

  @Test func `begun the same day, which came first is not told; since 2018 a decision is needed`()
    throws
  {
    for day in ["2011-06-01", "2022-06-01"] {
      let same = try isoDay(day)
      let answer = try refund(
        100, frame: true, days: ["igangsat": same, "tilsagn": same, "besluttet": same],
        at: Viewpoint(same))
      #expect(try answer.yes("Gået i gang efter") == nil)
    }
    let view = try isoView("2022-06-01")
    #expect(throws: CalculationFault(.missing, "besluttet")) {
      try refund(100, frame: true, days: ["igangsat": view.day], at: view)
    }
  }

  @Test(arguments: Boundary.of("5-five-years"))
  func `a decision is carried out within five years`(_ one: Boundary) throws {
    let days = [
      "besluttet": try #require(one.day("decision")),
      "gennemfoert": try #require(one.day("carried_out")),
    ]
    let answer = try refund(100, days: days, at: one.view)
    one.expects(try answer.yes("Gennemført i tide"), ("in time", "late"))
  }

  @Test func `since 2018 no act that is read has a term for it`() throws {
    let view = try isoView("2022-06-01")
    let answer = try refund(100, frame: true, days: ["besluttet": view.day], at: view)
    #expect(answer.text("Frist for gennemførelse") == "ingen i LBK 794/2021 § 5")
  }
}

@Suite struct RenewalFrameTests {
  @Test(arguments: Boundary.of("6-frame"))
  func `the State promises no more than its frame of a year`(_ one: Boundary) throws {
    let answer = try Computed(
      "lov.byfornyelsesramme",
      numbers: ["aarets-tilsagn": try #require(one.mio("commitments_in_year_mio"))], at: one.view)
    one.expects(try answer.yes("Tilsagnene holder sig"), ("allowed", "not allowed"))
  }

  @Test(arguments: Boundary.of("3-town-size"))
  func `a town is under the number of its size`(_ one: Boundary) throws {
    let answer = try Computed(
      "lov.byfornyelsesramme", numbers: ["indbyggere": try #require(one.number("inhabitants"))],
      answers: ["provinsby": one.isYes("provinsby under pres")], at: one.view)
    if one.input["note"]?.contains("pulling down") == true {
      one.expects(try answer.yes("Nedrivning"), ("allowed", "not allowed"))
      return
    }
    let said = try #require(answer.text("Nedslidt byområde"))
    guard one.expected.count == 2 else {
      #expect(one.expected == [said])
      return
    }
    #expect(said == "ingen efter lovens ord; ment som nr. 3 (udledt)")
  }

  @Test(arguments: Boundary.of("94-frame-use"))
  func `a frame is used, and told, in time`(_ one: Boundary) throws {
    var days: [String: Day] = [:]
    days["trukket"] = one.day("draw")
    days["anvendt"] = one.day("used")
    days["meddelt"] = one.day("frame_announced")
    let answer = try Computed("lov.byfornyelsesramme", days: days, at: one.view)
    let title = days["meddelt"] == nil ? "Anvendt i tide" : "Meddelt senest"
    one.expects(try answer.yes(title), ("in time", "late"))
  }

  @Test(
    arguments: [
      ("2014-06-01", "2013-05-15", 5_000_000_000, nil),
      ("2014-06-01", "2013-05-16", nil, 3_500_000_000),
      ("2017-03-01", "2016-10-02", nil, 3_500_000_000),
      ("2017-03-01", "2016-10-03", nil, 2_000_000_000),
      ("2022-06-01", nil, nil, nil),
    ] as [(String, String?, Int64?, Int64?)])
  func `frames are those of the act known then`(
    _ day: String, _ known: String?, _ whole: Int64?, _ small: Int64?
  ) throws {
    let answer = try Computed("lov.byfornyelsesramme", at: isoView(day, known: known))
    #expect(answer.money("Statens årlige udgiftsramme") == whole)
    #expect(answer.money("Til § 3 stk. 1 nr. 1, højst") == small)
  }
}
