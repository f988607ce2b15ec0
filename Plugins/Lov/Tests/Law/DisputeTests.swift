import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import Lov

/// What a court has before it, and what rests on that.
@Suite struct DisputeTests {
  @Test(
    arguments: [
      ("LBK 207/2026 § 168 a stk. 5", true), ("LBK 207/2026 § 168 a", true),
      ("LBK 207/2026 §§ 168 a-168 c", true), ("LOV 1322/2018 § 61 a stk. 2", true),
      ("LBK 1877/2021 § 61 a stk. 4, 1. pkt.", true), ("almenboligloven § 168 b", true),
      ("LBK 207/2026 § 118; LBK 207/2026 § 168 c", true),
      ("LBK 207/2026 § 61 a stk. 1", false), ("LBK 207/2026 § 61 a stk. 21", false),
      ("LBK 207/2026 § 168", false), ("LBK 207/2026 § 168 ab", false),
      ("LOV 1610/2010 § 61 a stk. 2", false), ("LBK 207/2026 § 16", false),
      ("BEK 40/2026 § 36", false), ("", false),
    ])
  func `it is about some paragraphs, from the act that first had them`(
    _ law: String, _ isContested: Bool
  ) {
    #expect(!Dispute.about(law).isEmpty == isContested)
  }

  @Test func `a citation carries court, case and day`() {
    #expect(
      Statute.lbk207("§ 168 c stk. 1").text
        == "LBK 207/2026 § 168 c stk. 1 (omstridt: EU-Domstolen C-417/23, 18.12.2025)")
    #expect(Statute.lbk207("§ 118").text == "LBK 207/2026 § 118")
  }

  @Test func `what a court said is told once below what cites it, once it was known`() throws {
    let laws = [
      "LBK 207/2026 § 168 a stk. 1", "LBK 207/2026 § 118", "LBK 207/2026 § 168 a stk. 5",
    ]
    func told(_ laws: [String], _ known: String? = nil) throws -> [JSON] {
      let day = try known.map(isoDay)
      return Page("Prøve", ContestedLaw.blocks(citing: laws, known: day)).json["disputes"]?.array
        ?? []
    }
    #expect(try told(laws).map { $0["case"]?.string } == ["C-417/23"])
    #expect(
      try told(laws).first?["says"]?.string?.hasSuffix("Det afgør den nationale ret.") == true)
    #expect(try told(laws, "2025-12-18").count == 1)
    #expect(try told(laws, "2025-12-17") == [])
    #expect(try told(["LBK 207/2026 § 118"]) == [])
  }

  private func page(
    _ words: [String], options: [String: String] = [:], known: Day? = nil
  ) throws -> Page {
    let asked = Asked(
      Words(arguments: words, options: options), today: try isoDay("2026-06-01"), isTerminal: false)
    return try LawCommand().page(asked, of: LawAlone(known: known))
  }

  private func ids(_ page: Page) -> [String] {
    page.blocks.flatMap { block -> [String] in
      guard case .table(let table) = block else { return [] }
      return table.rows.compactMap { $0.cells.last?.text }
    }
  }

  @Test func `all that rests on it is found`() throws {
    let found = Set(ids(try page([], options: ["contested": ""])))
    #expect(
      found.isSuperset(of: [
        "lov.familieandel", "lov.plan-dispensation", "lov.afvikling", "lov.udviklingsplan",
        "lov.kommunal-udviklingsplan", "lov.familyShare", "lov.dispensation",
      ]))
    #expect(
      found.isDisjoint(with: ["lov.skema-frister", "lov.aeldreboliger", "lov.kombineretLimits"]))
  }

  @Test func `words, a paragraph and a day choose among the law`() throws {
    #expect(Set(ids(try page(["168", "c"]))) == ["lov.afvikling"])
    #expect(Set(ids(try page(["§", "168", "c"]))) == ["lov.afvikling"])
    #expect(ids(try page(["tingbjerg"])) == ["lov.tingbjerg"])
    #expect(ids(try page(["tingbjerg"], options: ["on": "2024-06-30"])) == [])
    #expect(ids(try page(["ingenting"])) == [])
    // »61« is not »618«, and »18« does not begin in it.
    #expect(!ids(try page(["61"])).contains("lov.tingbjerg"))
    #expect(!ids(try page(["18"])).contains("lov.tingbjerg"))
  }

  @Test func `a dispute is there from the day of the judgment on`() throws {
    let before = try isoDay("2025-12-17")
    #expect(ids(try page([], options: ["contested": ""], known: before)) == [])
    #expect(ids(try page([], known: before)).contains("lov.familieandel"))
    #expect(try !ids(page([], known: isoDay("2018-11-26"))).contains("lov.familieandel"))
  }
}
