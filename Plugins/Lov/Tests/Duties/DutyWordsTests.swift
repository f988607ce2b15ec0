import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import Lov

/// What `lov.pligt` tells of a duty, also of those that rest on no act, or on one that was not read.
@Suite struct DutyWordsTests {
  private func lines(_ duty: String, _ day: String) throws -> [String: Calculation.Line.Value] {
    try computed("lov.pligt", words: ["pligt": String(duty.dropFirst(4))], on: isoDay(day))
  }

  @Test(
    arguments: [
      ("lov.planStatus", "hvert år senest den 1. oktober", "ingen lov"),
      ("lov.vacanciesToFund", "hvert år senest den 1. februar", "ingen lov"),
      ("lov.accountsToFund", "5 måneder efter regnskabsårets slutning", "ikke læst)"),
    ])
  func `its time is told, and what it rests on`(_ duty: String, _ time: String, _ law: String)
    throws
  {
    let lines = try lines(duty, "2022-06-01")
    #expect(lines["Frist"] == .text(time))
    guard case .text(let after)? = lines["Efter"] else {
      Issue.record("nothing after")
      return
    }
    #expect(after.hasSuffix(law), "\(after)")
  }

  @Test func `the goal of a plan says that it is contested, once that was known`() throws {
    guard case .text(let after)? = try lines("lov.planGoal", "2026-06-01")["Efter"] else {
      Issue.record("nothing after")
      return
    }
    #expect(after == Statute.lbk207("§ 168 a stk. 1").text)
    let before = Statute.lov1322("§ 168 a stk. 1")
    let day = try isoDay("2024-06-01")
    #expect(before.cited(on: day, known: day, isShort: false) == "LOV 1322/2018 § 168 a stk. 1")
    #expect(
      before.cited(on: day, known: nil, isShort: true)
        == "LOV 1322/2018 § 168 a stk. 1, omstridt (C-417/23)")
  }
}
