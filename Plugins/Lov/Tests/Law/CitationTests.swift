import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import Lov

@Suite struct CitationTests {
  private let plans = Statute.lbk207("§ 168 a stk. 1").text

  @Test(
    arguments: [
      (nil, "LBK 207/2026 § 168 a stk. 1 (omstridt: EU-Domstolen C-417/23, 18.12.2025)"),
      ("2026-01-25", "LBK 207/2026 § 168 a stk. 1 (omstridt: EU-Domstolen C-417/23, 18.12.2025)"),
      ("2026-01-24", "LOV 1322/2018"), ("2024-01-01", "LOV 1322/2018"),
    ] as [(String?, String)])
  func `an act that was signed later is not named, nor what a court said later`(
    _ known: String?, _ text: String
  ) throws {
    let citation = Citation(law: plans, first: Statute.lov1322.signed)
    #expect(try citation.text(at: isoView("2026-11-25", known: known)) == text)
  }

  @Test func `that an order was amended is said from the day it was`() throws {
    let citation = Citation(law: Statute.bek977("§ 36").text, first: Statute.bek977.signed)
    #expect(
      try citation.text(at: isoView("2026-11-25"))
        == "BEK 977/2024 § 36 (ændret ved BEK 848/2025, som ikke er læst)")
    #expect(
      try citation.text(at: isoView("2026-11-25", known: "2025-01-01")) == "BEK 977/2024 § 36")
    #expect(try citation.text(at: isoView("2025-01-01")) == "BEK 977/2024 § 36")
    #expect(try !citation.isKnown(at: isoView("2025-01-01", known: "2024-08-20")))
    #expect(try citation.isKnown(at: isoView("2025-01-01", known: "2024-08-21")))
  }

  @Test func `several are cited each by itself, once, and what is no act as it stands`() throws {
    let citation = Citation(
      law: "LBK 207/2026 § 51 b; LBK 207/2026 § 51 c; kommunens egen praksis",
      first: Statute.lbk1040.signed)
    #expect(
      try citation.text(at: isoView("2012-01-01", known: "2012-01-01"))
        == "LBK 1040/2010; kommunens egen praksis")
  }

  @Test func `no calculation names an act signed after the day whose knowledge is asked for`()
    throws
  {
    for known in ["2010-12-31", "2014-01-01", "2019-06-01", "2023-01-01", "2025-12-17"] {
      let view = try isoView(known, known: known)
      for one in Module().calculations.compactMap({ $0.asKnown(on: view.day) }) {
        let cited = one.cited(at: view)
        let later = Statute.all.filter { $0.signed > view.day && cited.contains($0.name) }
        #expect(later.isEmpty, "\(one.id) \(known): \(cited)")
        #expect(!cited.contains("C-417/23"), "\(one.id) \(known)")
      }
    }
  }
}
