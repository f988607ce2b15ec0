import Testing
import Vocabulary

@testable import Lov

@Suite struct StatuteTests {
  @Test func `each act is there once, signed on a day of the calendar in the year of its name`() {
    #expect(Set(Statute.all.map(\.name)).count == Statute.all.count)
    for statute in Statute.all {
      #expect(statute.name.hasSuffix("/\(statute.signed.year)"), "\(statute.name)")
      #expect(statute.inForce != .latest && statute.inForce ?? statute.signed >= statute.signed)
    }
  }

  @Test func `a paragraph is read as it is cited, and says what is missing`() throws {
    let plain = try #require(Provision("LBK 207/2026 § 118 a stk. 2"))
    #expect(plain == Statute.lbk207("§ 118 a stk. 2"))
    #expect(plain.text == "LBK 207/2026 § 118 a stk. 2")
    #expect(Statute.lov1097("§ 118 a").text == "LOV 1097/2012 § 118 a (ikke læst)")
    #expect(
      Statute.bek977("§ 36").text
        == "BEK 977/2024 § 36 (ændret ved BEK 848/2025, som ikke er læst)")
    #expect(Provision("LBK 1/1900 § 1") == nil)
    #expect(Provision("BEK 40/2026 §§ 4, 13 og 45") == Statute.bek40("§§ 4, 13 og 45"))
    #expect(Provision("BEK 506/2010") == Statute.bek506(""))
  }
}
