import Agreements
import AlmenTestKit
import Counter
import Criteria
import Forums
import Foundation
import Organisation
import Testing
import Vocabulary

@testable import Lov

/// What binds after the lists, at every edge of the act.
@Suite struct AfterListsTests {
  private static let words = [
    "§ 165 a order": "165a", "§ 28 stk. 3 nr. 3 demolition approval": "28-3-3",
    "§ 60 stk. 4 compulsory criteria": "andet", "§ 28 stk. 1 merging of dwellings": "andet",
    "§ 51 c refusal": "51c", "§ 59 stk. 6 limits": "59-6",
  ]

  /// The years of a text such as `2023,2024,2025 (3)` or `2023-2027`.
  private func years(_ text: String?) -> [Int] {
    let plain = (text ?? "").prefix { $0 != " " }
    return plain.split(separator: ",").flatMap { part -> [Int] in
      let ends = part.split(separator: "-").compactMap { Int($0) }
      return ends.count == 2 ? Array(ends[0]...ends[1]) : ends
    }
  }

  /// How many of them run up to the last without a hole.
  private func running(_ years: [Int]) -> Int64 {
    guard let last = years.last else { return 0 }
    return Int64(years.reversed().enumerated().prefix { last - $0.offset == $0.element }.count)
  }

  private func answers(_ one: Boundary) throws -> [String] {
    let calculation = try #require(
      Module().lists.first { $0.id == "lov.efter-listerne" })
    guard calculation.days.contains(one.day) else { return ["does not apply"] }
    let (transformation, vulnerable) = (
      one.input["not omdannelsesområde (stk. 4)"], one.input["udsat boligområde (stk. 1)"]
    )
    let neither =
      vulnerable == nil ? running(years(one.input["years_not_meeting_stk1_or_4"])) : 0
    let word = try #require(one.input["rule"].flatMap { Self.words[$0] })
    let given = Calculation.Given(
      numbers: [
        "aar-uden": neither,
        "aar-uden-begge": transformation.map { running(years($0)) } ?? neither,
      ],
      words: [
        "plan": one.input["plan"] == "kommunal" ? "kommunal" : "faelles", "bestemmelse": word,
      ],
      days: one.day("plan_carried_out").map { ["gennemfoert": $0] } ?? [:])
    let lines = try calculation.make(given, Viewpoint(one.day))
    let names = [true: "binds", false: "does not bind"]
    switch lines.first?.value {
    case .yesNo(let answer?): return [names[answer] ?? ""]
    case .text(let text):
      return text.split(separator: "; ").map { names[$0.hasPrefix("ja,")] ?? "" }
    default: return []
    }
  }

  @Test(
    arguments: Boundary.of("168a-5-after", "168a-6-after", "168b-9-after", "168b-10-after"))
  func `what binds after the lists ends as the act says`(_ one: Boundary) throws {
    #expect(try answers(one) == one.expected)
  }

  @Test func `the two groups name every paragraph once, and their own law`() {
    let all = AfterEffect.Group.allCases.flatMap { $0.paragraphs.map(\.key) }
    #expect(all.count == 17 && Set(all).count == 17)
    #expect(AfterEffect.Group.plan.law(isJoint: true) == Statute.lbk207("§ 168 a stk. 5").text)
    #expect(AfterEffect.Group.letting.law(isJoint: false) == Statute.lbk207("§ 168 b stk. 10").text)
  }

  @Test func `years that nobody knows of neither free an area nor hold it`() throws {
    let effect = AfterEffect(
      carriedOut: nil, neither: .init(sure: 2, possible: 4), notBoth: .init(sure: 2, possible: 4))
    #expect(try effect.binds(.letting, on: isoDay("2026-12-01")) == .possibly)
    #expect(try effect.binds(.plan, on: isoDay("2026-12-01")) == .yes)
  }

  @Test(arguments: Boundary.of("61a-borders"))
  func `new borders count the year after, and new numbers are told in December`(_ one: Boundary)
    throws
  {
    let calculation = try #require(Module().lists.first { $0.id == "lov.omraadegraenser" })
    func day(_ name: String) -> Day? { one.day(name) }
    let days = [
      "godkendt": day("split_or_extension_approved"), "liste": day("list"),
      "matrikel": day("cadastral_numbers_changed"), "meddelt": day("notice_given"),
    ].compactMapValues(\.self)
    let lines = try calculation.make(Calculation.Given(days: days), Viewpoint(one.day))
    var answers: [String] = []
    for line in lines where line.isResult {
      switch line.value {
      case .yesNo(let answer?): answers = [answer ? "in time" : "late"]
      case .text(let text):
        answers = text.split(separator: "; ").map {
          $0.hasPrefix("de nye") ? "new borders" : "old borders"
        }
      default: break
      }
    }
    #expect(answers == one.expected)
  }
}

/// What an area's page and the lists say of it.
@Suite struct AfterListsSectionTests {
  /// Mjølnerparken in plain values: published until 2022, and below 1,000 residents since, as long as is known.
  private func house(
    _ residents: [Int: Int64], carriedOut: RoughDay? = nil,
    status: RoughDay? = RoughDay("2019-06-01"), matter: MatterKindID? = nil,
    published: ClosedRange<Int>? = 2018...2022, more: [(IndicatorID, String, Int64)] = []
  ) throws -> PlainHouse {
    let plan = Agreement(
      id: "planen", title: "Udviklingsplanen", kind: "lov.udviklingsplan", level: .three,
      parties: ["kk"], term: Term(from: RoughDay("2019-06-01")), topics: ["omraade"],
      concluded: status.map { Conclusion(day: $0) },
      fields: [
        AgreementField(field: "omraade", area: area),
        AgreementField(field: "familieandel", percent: 4_000),
      ] + (carriedOut.map { [AgreementField(field: "gennemfoert", day: $0)] } ?? []),
      source: source)
    var readings: [Reading] = []
    for year in published.map(Array.init) ?? [] {
      readings.append(try reading("offentliggjort-omdannelsesomraade", "\(year)-12-01", 1))
    }
    for (id, period, value) in more { readings.append(try reading(id, period, value)) }
    for (year, count) in residents {
      readings.append(try reading("beboere", "\(year)-01-01", count))
    }
    let module = Module()
    let raised = try #require(RoughDay("2019-06-01"))
    let matters = matter.map { kind in
      Matter(
        id: "sagen", title: "Sagen", kind: kind, origin: PartyID("kk").pointer,
        raised: raised, agreements: ["planen"], source: source)
    }
    let records = module.indicatorDefinitions.reduce(
      [matters].compactMap(\.self).reduce(PlainRecords()) { $0.with($1) }.with(plan).with(
        Area(id: area, name: "Parken", kind: .boligomraade, source: source))
    ) { $0.with(Indicator(id: $1.indicator, title: $1.title, source: source)) }
    return PlainHouse(records, readings: PlainReadings(readings), parts: [module])
  }

  private func reading(_ id: IndicatorID, _ period: String, _ value: Int64) throws -> Reading {
    Reading(
      indicator: id, subject: area.pointer, period: try #require(Period(edtf: period)),
      value: value, source: source)
  }

  private let small: [Int: Int64] = [2023: 966, 2024: 970, 2025: 980, 2026: 990]

  private func bound(_ house: PlainHouse, on day: String) throws -> [BoundArea] {
    try AfterLists(house).areas(on: isoDay(day))
  }

  @Test func `sale is bound to 2030 at the latest, and letting to the fourth list`() throws {
    let house = try house(small)
    #expect(try bound(house, on: "2022-12-31").isEmpty)
    let before = try #require(try bound(house, on: "2026-11-30").first)
    #expect(before.effect.neither == AfterEffect.Run(sure: 3, possible: 3))
    #expect(try before.earliestFree == isoDay("2026-12-01"))
    #expect(before.isByPractice)
    let after = try #require(try bound(house, on: "2026-12-01").first)
    for (one, plan, letting) in [(before, Certainty.yes, Certainty.yes), (after, .yes, .no)] {
      let day = try isoDay(one.list == before.list ? "2026-11-30" : "2026-12-01")
      #expect(one.effect.binds(.plan, on: day) == plan)
      #expect(one.effect.binds(.letting, on: day) == letting)
    }
    #expect(try bound(house, on: "2030-01-02").isEmpty)
  }

  @Test func `a year of which nothing is known leaves it open`() throws {
    let house = try house([2023: 966, 2024: 970, 2026: 990])
    let found = try #require(try bound(house, on: "2026-12-01").first)
    #expect(found.effect.neither == AfterEffect.Run(sure: 1, possible: 4))
    #expect(try found.effect.binds(.letting, on: isoDay("2026-12-01")) == .possibly)
  }

  @Test func `a plan that is carried out binds nobody, and one that is only proposed never did`()
    throws
  {
    let done = try #require(
      try bound(house(small, carriedOut: RoughDay("2025-05-31")), on: "2025-06-01").first)
    #expect(try done.effect.binds(.plan, on: isoDay("2025-06-01")) == .no)
    #expect(try bound(house(small, status: nil), on: "2025-06-01").isEmpty)
  }

  /// What parts bring, as law was known on a day.
  private struct Then: Contributed {
    let base: any Contributed
    let known: Day?
    var parts: [any Part] { base.parts }
    func all<Value>(_ offer: Offer<Value>) -> [Contribution<Value>] { base.all(offer) }
  }

  private func text(_ day: String, known: String? = nil) throws -> String {
    var house = try house(small)
    house.brought = Then(base: house.brought, known: try known.map { try isoDay($0) })
    let titles = Titles(house: house, day: try isoDay(day), form: .text)
    return try AfterListsSection().blocks(about: area.pointer, titles).flatMap { block in
      guard case .group(_, let inner) = block else { return [String]() }
      return inner.flatMap { block -> [String] in
        guard case .list(let list) = block else { return [] }
        return list.items.flatMap(\.cells).map(\.text)
      }
    }.joined(separator: "\n")
  }

  @Test func `the page says what binds, by which paragraph, until when, and what is inferred`()
    throws
  {
    let text = try self.text("2026-11-30")
    for words in [
      "§ 168 a stk. 5", "§ 168 b stk. 9", "§ 168 a stk. 6", "§ 168 b stk. 10", "§ 51 c",
      "senest den 1. januar 2030", "i 3 af 4 år", "1. december 2026 (udledt)",
      "hviler på praksis", "ikke er læst",
    ] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
    #expect(try self.text("2022-12-31").isEmpty)
  }

  // MARK: The goal

  @Test
  func `the goal of 40 % stands first, also when the area has left, until the plan is carried out`()
    throws
  {
    let all = try AreaBindings(house(small)).all(of: area, on: isoDay("2026-11-30"))
    let goal = try #require(all.first)
    #expect(goal.isGoal && goal.title == "Højst 40 % almene familieboliger")
    #expect(goal.stands == .yes)
    // No matter says whose plan it is, so both paragraphs are named.
    #expect(goal.paragraphs == ["§ 168 a stk. 1", "§ 168 b stk. 1"])
    #expect(goal.law.hasPrefix("LBK 207/2026 § 168 a stk. 1 (omstridt"))
    // What is contested of it is said in words, for its citation has the mark of that too.
    let said = Page("Prøve", ContestedLaw.blocks(citing: [goal.law], known: nil)).json["disputes"]
    #expect(said?.array.map { $0["case"]?.string } == ["C-417/23"])
    #expect(
      goal.rests.contains { $0.contains("udledt") && $0.contains("hviler på praksis alene") })
    // While it was on the list too, and once: the list's demand of a plan is the plan's own goal.
    let listed = try AreaBindings(house(small)).all(of: area, on: isoDay("2021-12-31"))
    #expect(listed.filter(\.isGoal).map(\.word) == ["goal"])
    #expect(listed.first?.law.hasPrefix("LOV 1322/2018 § 168 a stk. 1 (omstridt") == true)
    let done = try AreaBindings(house(small, carriedOut: RoughDay("2025-05-31")))
      .all(of: area, on: isoDay("2026-11-30"))
    #expect(done.filter(\.isGoal).isEmpty)
  }

  @Test func `after the last day nobody says that the goal binds, nor that it does not`() throws {
    func goal(_ day: String) throws -> AreaBinding? {
      try AreaBindings(house(small)).all(of: area, on: isoDay(day)).first(where: \.isGoal)
    }
    #expect(try goal("2029-12-31")?.stands == .yes)
    #expect(try goal("2030-01-01")?.stands == .possibly)
    #expect(try goal("2018-11-30") == nil)
  }

  @Test
  func `a plan whose matter says that it is of both sides has its own paragraphs and no others`()
    throws
  {
    let house = try house(small, matter: "lov.udviklingsplan")
    let laws = try AreaBindings(house).all(of: area, on: isoDay("2026-11-30"))
      .filter { $0.ground == .plan }.map(\.law)
    #expect(
      laws.count == 3 && laws.allSatisfy { $0.contains("§ 168 a") && !$0.contains("§ 168 b") })
    let own = try AreaBindings(self.house(small, matter: "lov.kommunal-udviklingsplan"))
      .all(of: area, on: isoDay("2026-11-30")).filter { $0.ground == .plan }.map(\.law)
    #expect(own.count == 3 && own.allSatisfy { $0.contains("§ 168 b") && !$0.contains("§ 168 a") })
  }

  @Test func `what the newest lists say is not told of where they are not known`() throws {
    let house = try house([2023: 966])
    let found = try #require(try bound(house, on: "2026-11-30").first)
    #expect(try found.known == isoDay("2023-12-01"))
    let marks = found.marks(.letting, Viewpoint(try isoDay("2026-11-30")))
    #expect(marks.contains { $0.contains("efter den af 1. december 2023 siger, er ikke kendt") })
    #expect(!marks.contains { $0.contains("1. december 2025") })
  }

  private static let off2022: [(IndicatorID, String, Int64)] = [
    ("offentliggjort-omdannelsesomraade", "2022-12-01", 0),
    ("offentliggjort-udsat-boligomraade", "2022-12-01", 0),
  ]

  // Off in 2022, and nobody knows of 2023, 2024 and 2025: none of the four years for certain, and at most all of them.
  @Test func `what is known of some of the four years is counted, and that it may be free already`()
    throws
  {
    let house = try house([:], published: 2018...2021, more: Self.off2022)
    let day = try isoDay("2026-11-30")
    let found = try #require(try bound(house, on: "2026-11-30").first)
    #expect(found.effect.neither == AfterEffect.Run(sure: 0, possible: 4))
    let marks = found.marks(.letting, Viewpoint(day))
    #expect(
      marks.contains {
        $0.contains("mellem 0 og 4 af 4 år; hvad listerne efter den af 1. december 2022")
      })
    #expect(marks.contains { $0.contains("siden listen af 1. december 2025") })
    #expect(!marks.contains { $0.contains("slet ikke kendt") })
    let binding = try AreaBindings(house).all(of: area, on: day).first { $0.freeSince != nil }
    #expect(try binding?.freeSince == isoDay("2025-12-01") && binding?.stands == .possibly)
    // A year before it cannot be free yet, and on a list of 2024 it was not off at all.
    #expect(try bound(house, on: "2025-11-30").first?.freeSince == nil)
    let again = try self.house(
      [:], published: 2018...2021,
      more: Self.off2022 + [("offentliggjort-udsat-boligomraade", "2024-12-01", 1)])
    #expect(try bound(again, on: "2026-11-30").first?.freeSince == nil)
  }

  @Test func `of no list at all nothing is known, and no day is told`() throws {
    let found = try #require(
      try bound(house([:], published: nil), on: "2026-11-30").first)
    #expect(found.known == nil && found.freeSince == nil)
    let marks = found.marks(.letting, Viewpoint(try isoDay("2026-11-30")))
    #expect(marks.contains { $0.contains("slet ikke kendt") })
  }

  @Test func `as law was known before the act nothing binds after the lists`() throws {
    #expect(try text("2026-11-30", known: "2021-06-07").isEmpty)
  }

  @Test func `the plan is due before 2030, and only when that is asked about`() throws {
    let duties = AfterListsDuties(rooms: try house(small).rooms)
    let day = try isoDay("2026-11-25")
    #expect(try duties.duties(on: day, through: isoDay("2027-11-25"), owner: nil).isEmpty)
    let due = try duties.duties(on: day, through: isoDay("2030-01-01"), owner: nil)
    #expect(try due.map(\.due) == [RoughDay(isoDay("2029-12-31"))])
    #expect(due.map(\.subject.id) == ["planen"])
    let done = try house(small, carriedOut: RoughDay("2025-05-31"))
    #expect(
      try AfterListsDuties(rooms: done.rooms).duties(
        on: day, through: isoDay("2030-01-01"), owner: nil
      ).isEmpty)
  }
}
