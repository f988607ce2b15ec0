import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import Lov

/// What `lov.pligt` tells of a duty, also of those that rest on no act, or on one that was amended since.
@Suite struct DutyWordsTests {
  private func lines(_ duty: String, _ day: String) throws -> [String: Calculation.Line.Value] {
    try computed("lov.pligt", words: ["pligt": String(duty.dropFirst(4))], on: isoDay(day))
  }

  @Test(
    arguments: [
      ("lov.planStatus", "hvert år senest den 1. oktober", "ingen lov"),
      ("lov.vacanciesToFund", "hvert år senest den 1. februar", "ingen lov"),
      ("lov.strategySent", "når det sker", "kun § 24 er læst)"),
      ("lov.accountsToFund", "5 måneder efter regnskabsårets slutning", "kun § 24 er læst)"),
    ])
  func `its time is told, and what it rests on`(_ duty: String, _ time: String, _ law: String)
    throws
  {
    let lines = try lines(duty, "2026-06-01")
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

  @Test(arguments: [
    ("lov.criteriaRevised", "2013-08-21", "særlige kriterier i et ghettoområde"),
    ("lov.criteriaRevised", "2019-02-01", "kriterier i udsatte boligområder op"),
    ("lov.criteriaRevised", "2023-11-24", "udsatte boligområder og forebyggelsesområder"),
    ("lov.spreadRevised", "2013-08-21", "LBK 1023/2013 § 60 b stk. 2"),
    ("lov.assignmentsReported", "2008-10-09", "LBK 1000/2008 § 59 stk. 4"),
    ("lov.vacancyTold", "2008-10-09", "LBK 1000/2008 § 115 stk. 6"),
    ("lov.arrearsMet", "2023-11-24", "LBK 1343/2023 § 59 stk. 14"),
    ("lov.careOffered", "2026-01-30", "LBK 207/2026 § 54 a"),
    ("lov.dialogueCalled", "2010-01-01", "BEK 1307/2009 § 109 stk. 1"),
    ("lov.exemptionsReported", "2026-07-01", "dispensationer i det forløbne år"),
    ("lov.planGoal", "2026-06-01", "Boligorganisationen og kommunalbestyrelsen når i fællesskab"),
    ("lov.planStatus", "2026-06-01", "Boligorganisationen og kommunen sender i fællesskab"),
  ])
  func `what each act read said, from its first day`(_ duty: String, _ day: String, _ words: String)
    throws
  {
    guard case .text(let sentence)? = try lines(duty, day)["Pligt"] else {
      Issue.record("no sentence")
      return
    }
    #expect(sentence.contains(words), "\(sentence)")
  }

  @Test func `an amount that is left is that of the frame that ended, and of no other`() throws {
    func left(_ provision: String) throws -> Bool {
      try computed("lov.ramme", words: ["bestemmelse": provision], on: isoDay("2027-06-01"))[
        "Ikke anvendte beløb i 2026"] != nil
    }
    #expect(try left("91 stk. 4") && left("91 a stk. 1") && left("92 stk. 2 2. pkt."))
    #expect(try !left("91 a stk. 5") && !left("91 b (innovation)") && !left("92 d"))
  }
}
