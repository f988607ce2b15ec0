import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import Lov

/// That an answer which cannot be given names the inputs it lacks, and no others.
@Suite struct MissingTests {
  private func texts(
    _ id: String, _ words: [String: String], numbers: [String: Int64] = [:],
    days: [String: Day] = [:], answers: [String: Bool] = [:], on day: String = "2026-06-01"
  ) throws -> [String] {
    try Computed(
      id, numbers: numbers, words: words, days: days, answers: answers, at: isoView(day)
    ).lines.compactMap { if case .text(let text) = $0.value { text } else { nil } }
  }

  @Test(
    arguments: [
      (["ydelse": "kontanthjaelp", "samliv": "ingen"], nil, "bor-i-afdelingen"),
      (["samliv": "ingen"], false, "ydelse"),
      (["samliv": "ingen"], nil, "ydelse, bor-i-afdelingen"),
      (["ydelse": "kontanthjaelp", "samliv": "gift"], false, "partner-ydelse"),
      (["ydelse": "kontanthjaelp", "samliv": "gift"], nil, "partner-ydelse, bor-i-afdelingen"),
    ] as [([String: String], Bool?, String)])
  func `a refusal lacks what was not said`(
    _ words: [String: String], _ lives: Bool?, _ missing: String
  ) throws {
    let answers = lives.map { ["bor-i-afdelingen": $0] } ?? [:]
    for place in [["omraade": "omdannelse"], ["omraade": "kombineret", "beslutning": "1-pkt"]] {
      let texts = try texts(
        "lov.afvisning", words.merging(place) { one, _ in one }, numbers: ["maaneder": 7],
        answers: answers)
      #expect(texts.contains("Ikke oplyst. Mangler: \(missing)."))
    }
  }

  @Test func `an assignment lacks what was not said`() throws {
    let untold = try texts("lov.anvisning", ["omraade": "udsat", "statsborger": "andet"])
      .filter { $0.contains("Mangler:") }.compactMap { $0.split(separator: ":").last }
    #expect(
      untold == [
        " loesladt.", " loesladt, alder.", " lejemaal-ophoert.", " studerende.", " ydelse.",
        " ydelse.", " ydelse.",
      ])
    let rate = try texts(
      "lov.anvisning", ["omraade": "forebyggelse", "ydelse": "kontanthjaelp"],
      numbers: ["maaneder": 7], answers: ["andet": false])
    #expect(rate.filter { $0.hasSuffix("Mangler: sats.") }.count == 1)
    #expect(rate.filter { $0.contains("Mangler:") }.count == 1)
  }

  @Test func `a youth dwelling and the minister's decisions lack what was not said`() throws {
    let young = try texts("lov.ungdomsbolig", ["type": "startbolig"], numbers: ["alder": 20])
    #expect(young.contains { $0.hasSuffix("Mangler: bostoette, godkendt.") })
    #expect(
      try texts("lov.afvikling", [:], answers: ["faelles-plan": true]) == ["gennemfoeres"])
    #expect(
      try texts("lov.afvikling", [:], answers: ["faelles-plan": false, "gennemfoeres": true])
        == ["kommunal-plan"])
    let dispensation = try Computed(
      "lov.plan-dispensation", numbers: ["beboere": 2_000], answers: ["redegoerelse": true],
      at: isoView("2026-06-01"))
    #expect(
      dispensation.text("Mangler til stk. 3")
        == "i-parallelsamfund, i-kommunen, nybyggeri, salg-kun-med-tab")
    #expect(dispensation.text("Mangler til stk. 4") == "doemte")
  }

  // MARK: What a yes and a ground say

  @Test func `that one must be refused says that the council may dispense, and by what`() throws {
    func says(_ benefit: String, on day: String, known: String? = nil) throws -> [String] {
      try Computed(
        "lov.afvisning", numbers: ["maaneder": 7],
        words: ["omraade": "omdannelse", "ydelse": benefit, "samliv": "ingen"],
        answers: ["bor-i-afdelingen": false], at: isoView(day, known: known)
      ).lines.map(\.title)
    }
    let law = "LBK 207/2026 § 51 c stk. 3 og 4, omstridt (C-417/23)"
    let order = "BEK 977/2024 § 37 stk. 2, ændret 2025"
    let now = try says("kontanthjaelp", on: "2026-06-01")
    #expect(now.contains(law) && now.contains(order))
    // The order was not known, or not in force, though the law was.
    let before = try says("kontanthjaelp", on: "2024-03-01")
    #expect(before.contains("LBK 1343/2023 § 51 c stk. 3 og 4, omstridt (C-417/23)"))
    #expect(!before.contains { $0.hasPrefix("BEK 977/2024") })
    // Only by another reading: the order's list of benefits.
    #expect(try says("overgangsydelse", on: "2026-06-01").contains(law))
    #expect(try !says("dagpenge", on: "2026-06-01").contains(law))
  }

  @Test func `a ground is said to be amended of days and knowledge from then on`() throws {
    func title(_ day: String, known: String? = nil) throws -> String? {
      try Computed(
        "lov.ungdomsbolig", words: ["type": "ommaerket"], answers: ["studerende": true],
        at: isoView(day, known: known)
      ).lines.last?.title
    }
    #expect(try title("2026-06-01") == "BEK 977/2024 § 12 stk. 1, ændret 2025")
    #expect(try title("2024-10-01") == "BEK 977/2024 § 12 stk. 1")
    #expect(try title("2026-06-01", known: "2025-01-01") == "BEK 977/2024 § 12 stk. 1")
  }

  @Test func `what is inferred is said of the act that first had what decides`() throws {
    func notes(_ area: String, _ day: String) throws -> [String] {
      try texts("lov.fleksibel-udlejning", ["omraade": area], on: day)
        .filter { $0.hasPrefix("Udledt:") }
    }
    let (first, later) = (
      "Udledt: læst første gang i LBK 119/2019; gældende fra 1. december 2018.",
      "Udledt: læst første gang i LBK 1343/2023; gældende fra december 2021."
    )
    #expect(try notes("udsat", "2024-03-01") == [first])
    #expect(try notes("udsat", "2019-03-01") == [first])
    #expect(try notes("forebyggelse", "2024-03-01") == [later])
    #expect(try notes("ingen", "2024-03-01").isEmpty)
  }
}
