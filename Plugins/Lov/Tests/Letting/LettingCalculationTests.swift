import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import Lov

@Suite struct LettingCalculationTests {
  private func results(
    _ id: String, _ given: Calculation.Given, _ day: String = "2026-06-01"
  ) throws -> [Calculation.Line.Value] {
    let calculation = try #require(Module().letting.first { $0.id == id })
    return try calculation.make(given, isoView(day)).filter(\.isResult).map(\.value)
  }

  @Test func `every calculation says from when it is known, and by which act`() {
    #expect(Module().letting.allSatisfy { $0.known != nil })
    #expect(Module().letting.allSatisfy { $0.law.contains("/2026") || $0.law.contains("/2024") })
  }

  @Test func `refusal answers by both paragraphs`() throws {
    let words = ["omraade": "omdannelse", "ydelse": "overgangsydelse", "samliv": "ingen"]
    let given = Calculation.Given(
      numbers: ["maaneder": 7], words: words, answers: ["bor-i-afdelingen": false])
    // LBK 207/2026 names kontanthjælp alone, BEK 977/2024 § 37 still the others.
    #expect(try results("lov.afvisning", given) == [.yesNo(false), .yesNo(true)])
    #expect(try results("lov.afvisning", given, "2024-10-01") == [.yesNo(true)])
    let combined = Calculation.Given(
      numbers: ["maaneder": 6],
      words: [
        "omraade": "kombineret", "beslutning": "1-pkt", "ydelse": "kontanthjaelp",
        "samliv": "ingen",
      ], answers: ["bor-i-afdelingen": false])
    #expect(try results("lov.afvisning", combined) == [.yesNo(true)])
    #expect(throws: CalculationFault(.missing, "beslutning")) {
      try results("lov.afvisning", .init(words: ["omraade": "kombineret", "samliv": "ingen"]))
    }
  }

  @Test func `assignment says what is not told`() throws {
    let told = Calculation.Given(
      words: ["omraade": "udsat", "statsborger": "andet"], answers: ["andet": false])
    #expect(try results("lov.anvisning", told) == [.text("må ikke anvises")])
    let untold = Calculation.Given(words: ["omraade": "udsat", "statsborger": "eu-eoes-schweiz"])
    #expect(try results("lov.anvisning", untold) == [.text("kan ikke siges")])
    let must = Calculation.Given(
      words: ["omraade": "udsat", "statsborger": "andet"],
      answers: ["andet": false, "andre-omraader": false])
    #expect(try results("lov.anvisning", must) == [.text("skal anvises her")])
    #expect(try results("lov.anvisning", told, "2010-10-01") == [.text("må anvises")])
  }

  @Test func `the share`() throws {
    let given = Calculation.Given(
      numbers: ["ledige": 7, "oensket": 2, "udlejninger": 31], words: ["grundlag": "krav"],
      answers: ["godkendt": true])
    #expect(
      try results("lov.anvisningsandel", given)
        == [.count(1, "boliger"), .yesNo(false), .count(10, "boliger"), .count(11, "boliger")])
  }

  @Test func `rent while empty is from disposal until let, and restoring comes on top`() throws {
    func total(_ type: String, _ days: [String: String], _ answers: [String: Bool] = [:]) throws
      -> [Calculation.Line.Value]
    {
      try results(
        "lov.tomgang",
        .init(
          numbers: ["leje": 600_000, "istandsaettelse": 1_000_000], words: ["type": type],
          days: days.mapValues { try isoDay($0) }, answers: answers))
    }
    let april = ["raadighed": "2026-04-01", "udlejet": "2026-05-01"]
    #expect(try total("familieboliger", april) == [.money(Kroner(ore: 1_600_000))])
    #expect(
      try total("aeldreboliger", april, ["organisationen-anviser": true])
        == [.money(Kroner(ore: 1_000_000))])
    // Not let yet: what is owed with the day asked about, here two whole months and a day.
    #expect(
      try total("familieboliger", ["raadighed": "2026-04-01"])
        == [.money(Kroner(ore: 1_000_000 + 1_200_000 + 20_000))])
  }

  @Test func `flexible letting and its spreading`() throws {
    let given = Calculation.Given(
      numbers: ["ledige": 101, "annoncering": 51], words: ["omraade": "udsat"],
      days: ["aftale": try isoDay("2024-03-01")], answers: ["problemramt": true, "enige": false])
    #expect(
      try results("lov.fleksibel-udlejning", given)
        == [.text("skal bruges"), .yesNo(false), .day(try isoDay("2028-03-01")), .yesNo(true)])
    let spread = Calculation.Given(
      numbers: ["familieboliger": 100, "omfattet": 50],
      days: ["besluttet": try isoDay("2024-05-20")], answers: ["tilladt": true])
    #expect(
      try results("lov.udbredelse", spread)
        == [.yesNo(false), .yesNo(true), .day(try isoDay("2028-05-20"))])
  }

  @Test func `care dwellings, the specific list and another dwelling`() throws {
    let care = Calculation.Given(days: [
      "afgoerelse": try isoDay("2026-01-10"), "tilbudt": try isoDay("2026-03-11"),
    ])
    #expect(
      try results("lov.plejebolig", care)
        == [.day(try isoDay("2026-03-10")), .yesNo(false), .day(try isoDay("2026-03-24"))])
    let closed = Calculation.Given(
      numbers: ["foer": 100, "nu": 150], words: ["aarsag": "andre-kommuner"],
      days: ["besluttet": try isoDay("2026-02-10")])
    #expect(
      try results("lov.specifik-venteliste", closed)
        == [.yesNo(true), .day(try isoDay("2026-03-10")), .day(try isoDay("2026-09-10"))])
    let other = Calculation.Given(
      numbers: ["rum": 4, "afvist-rum": 2, "personer": 3],
      days: ["beslutning": try isoDay("2026-02-01"), "registreret": try isoDay("2026-02-02")])
    #expect(try results("lov.erstatningsbolig", other) == [.yesNo(false), .yesNo(true)])
  }

  @Test func `a vacancy and a youth dwelling`() throws {
    let vacancy = Calculation.Given(
      numbers: ["rum": 3], words: ["udlejning": "obligatoriske-kriterier"])
    #expect(try results("lov.ledig-bolig", vacancy) == [.yesNo(false), .yesNo(true)])
    let young = Calculation.Given(
      numbers: ["alder": 24], words: ["type": "startbolig"],
      answers: ["bostoette": true, "godkendt": true])
    #expect(try results("lov.ungdomsbolig", young) == [.yesNo(true)])
  }
}
