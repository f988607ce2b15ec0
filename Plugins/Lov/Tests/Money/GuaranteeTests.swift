import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import Lov

@Suite struct GuaranteeTests {
  private func ask(_ numbers: [String: Int64?], at view: Viewpoint) throws -> Computed {
    try Computed("lov.garanti", numbers: numbers.compactMapValues { $0 }, at: view)
  }

  @Test(arguments: Boundary.of("127-guarantee"))
  func `the guarantee is of the part beyond 60 per cent of the value, and follows the debt`(
    _ one: Boundary
  ) throws {
    if let proceeds = one.mio("forced sale brings_mio") {
      let loss = try LoanGuarantee.loss(
        of: Kroner(ore: try #require(one.mio("guaranteed_part_mio"))),
        debt: Kroner(ore: try #require(one.mio("remaining_debt_mio"))),
        proceeds: Kroner(ore: proceeds))
      #expect(one.expected[0].hasSuffix("municipality pays \(mio(loss.ore)) mio. kr."))
      return
    }
    // Where the original guarantee is given instead of the value, a value that gives it stands for it.
    let original = one.mio("original_guarantee_mio")
    let loan = try #require(one.mio("loan_mio"))
    let answer = try ask(
      [
        "laan": loan,
        "vaerdi": one.mio("property_value_when_loan_taken_mio")
          ?? original.map { (loan - $0) / 6 * 10 },
        "foranstaaende": one.mio("prior_mortgages_mio"), "restgaeld": one.mio("remaining_debt_mio"),
        "terminer": one.mio("terms_due_mio"),
      ], at: one.view)
    let now = answer.money("Garanti nu") ?? answer.money("Garanti")
    #expect(one.expected.contains("guarantee \(mio(now)) mio. kr."))
    if one.expected.count == 2 {
      #expect(
        one.expected.contains(
          "guarantee \(mio(answer.money("Garanti efter anden læsning"))) mio. kr."))
    }
    #expect(answer.text("Lov") == "LBK 207/2026 § 127")
  }

  @Test(arguments: Boundary.of("128-deposit"))
  func `deposits that a bankruptcy does not cover are paid`(_ one: Boundary) throws {
    let answer = try ask(
      [
        "laan": 100, "garanti": 0, "indskud": one.mio("deposits_mio"),
        "daekket": one.mio("covered_mio"),
      ], at: one.view)
    #expect(
      one.expected == ["municipality pays \(mio(answer.money("Kommunen betaler af"))) mio. kr."])
  }

  @Test func `a share that is agreed gives the published figures`() throws {
    // Tingbjerg I afd. 1-43, TMU 29 April 2019 item 32: 141.691 mio., of which 119.700557 are guaranteed.
    let found = try ask(
      ["laan": 14_169_100_000, "garanti": 8_448, "regaranti": 5_000], at: isoView("2019-04-29"))
    #expect(found.results["Garanti"] == .money(Kroner(ore: 11_970_055_680)))
    #expect(found.results["Regaranti"] == .money(Kroner(ore: 5_985_027_840)))
    #expect(found.results["Kommunens netto"] == .money(Kroner(ore: 5_985_027_840)))
    // Up to 100 per cent (BR 416/03 and 329/03); 49 per cent of Holtegade 9-11 (BR 142/08).
    for loan in [1_416_300_000, 49_800_000, 315_000_000, 29_500_000, 150_500_000] as [Int64] {
      #expect(
        try ask(["laan": loan, "garanti": 10_000], at: isoView("2003-09-18")).money("Garanti")
          == loan)
    }
    #expect(
      try ask(["laan": 867_400_000, "garanti": 4_900], at: isoView("2008-04-03")).money("Garanti")
        == 425_026_000)
  }

  @Test func `either the value or a share is given`() throws {
    let view = try isoView("2026-06-01")
    let faults: [([String: Int64], String)] = [
      (["laan": 100], "vaerdi"), (["laan": 100, "vaerdi": 100, "garanti": 5_000], "garanti"),
      (["laan": 0, "garanti": 100], "laan"), (["laan": 100, "garanti": 10_001], "garanti"),
      (["laan": 100, "garanti": 100, "terminer": 5], "restgaeld"),
      (["laan": 100, "garanti": 100, "indskud": 5], "daekket"),
      (["laan": 100, "garanti": 100, "indskud": 5, "daekket": 6], "daekket"),
      (["laan": 100, "garanti": 100, "foranstaaende": 5], "vaerdi"),
    ]
    for (numbers, input) in faults {
      #expect(#expect(throws: CalculationFault.self) { try ask(numbers, at: view) }?.input == input)
    }
  }

  @Test(arguments: [("2013-08-20", nil), ("2015-01-01", "2013-08-20")] as [(String, String?)])
  func `before § 127 is read, what it said is not known`(_ day: String, _ known: String?) throws {
    let view = try isoView(day, known: known)
    let none = #expect(throws: NotRead.self) { try ask(["laan": 100, "vaerdi": 100], at: view) }
    #expect(none?.told.remedy.contains("LBK 1023/2013 § 127") == true)
    // A share that is agreed rests on no act.
    #expect(try ask(["laan": 100, "garanti": 5_000], at: view).money("Garanti") == 50)
  }

  @Test func `a sale that brings more than the debt costs nothing, one that brings nothing all`()
    throws
  {
    func loss(_ proceeds: Int64) throws -> Int64 {
      try LoanGuarantee.loss(
        of: Kroner(ore: 14), debt: Kroner(ore: 44), proceeds: Kroner(ore: proceeds)
      )
      .ore
    }
    #expect(try [0, 29, 30, 31, 44, 50].map(loss) == [14, 14, 14, 13, 0, 0])
  }
}
