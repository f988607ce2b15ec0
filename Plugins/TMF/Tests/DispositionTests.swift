import AlmenTestKit
import Forums
import Testing
import Vocabulary

@testable import TMF

@Suite struct DispositionTests {
  // BEK 1642/2023 § 119 stk. 1 nr. 1-12; before it BEK 1307/2009 § 116 stk. 1 nr. 1-12.
  @Test func `the twelve dispositions are kinds of matter by number, by the act of the day`() throws
  {
    let kinds = Disposition.all.flatMap(\.kinds)
    for (day, act) in [
      ("2010-01-01", "BEK 1307/2009 § 116"), ("2023-12-31", "BEK 1307/2009 § 116"),
      ("2024-01-01", "BEK 1642/2023 § 119"),
    ] {
      let day = try isoDay(day)
      let laws = kinds.filter { $0.days.contains(day) }.map(\.law)
      #expect(laws == (1...12).map { "\(act) stk. 1 nr. \($0)" })
    }
    #expect(kinds.filter { $0.days.contains(Day.earliest) } == [])
  }

  @Test func `sale and demolition ask the minister too, and an answer to a purchase has six weeks`()
    throws
  {
    let procedures = TMF.Module().procedures
    func takers(_ id: String) -> [String] {
      procedures.first { $0.name == id }?.steps.map(\.name) ?? []
    }
    #expect(takers("tmf.afhaendelse").contains("minister"))
    #expect(takers("tmf.forandring").contains("minister"))
    #expect(!takers("tmf.godkendelse").contains("minister"))
    // Not every sale is one of almene boliger that cease to be it (LBK 207/2026 § 27 stk. 2).
    for step in procedures.flatMap(\.steps) {
      #expect((step.onlyWhen != nil) == (step.name == "minister"), "\(step.name)")
    }
    let valued = procedures.first { $0.name == "tmf.afhaendelse" }?.steps.first {
      $0.name == "vurdering"
    }
    #expect(valued?.law == "LBK 207/2026 § 27 stk. 5")
    let buying = procedures.first { $0.name == "tmf.erhvervelse" }
    #expect(buying?.steps.first { $0.name == "afgoerelse" }?.deadline == .length(6, .weeks))
  }
}
