import AlmenTestKit
import Counter
import Foundation
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
    #expect(AfterEffect.Group.plan.law(isJoint: true) == "LBK 207/2026 § 168 a stk. 5")
    #expect(AfterEffect.Group.letting.law(isJoint: false) == "LBK 207/2026 § 168 b stk. 10")
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
