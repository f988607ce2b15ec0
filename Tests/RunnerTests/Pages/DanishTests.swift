import AlmenTestKit
import Casework
import Foundation
import Investments
import Store
import Testing
import Vocabulary

@testable import Runner

@Suite struct DanishTests {
  @Test(
    arguments: [
      ("2010-10-01", "1. oktober 2010"), ("2010-03", "marts 2010"), ("2010", "2010"),
      ("[2010-08..2010-12]", "mellem august 2010 og december 2010"),
      ("[..2005-09-21]", "senest 21. september 2005"),
      ("2010-04/2010-06", "hele april 2010 – juni 2010"),
    ])
  func `rough days are said in words`(_ text: String, _ words: String) throws {
    #expect(DanishDays.long(try #require(RoughDay(text))) == words)
  }

  @Test func `periods are shown with their inclusive end`() throws {
    let (first, last) = (try #require(Day("2023-07-02")), try #require(Day("2023-12-31")))
    let period = try #require(Period(first, until: last))
    #expect(DanishDays.long(period) == "2. juli 2023 – 31. december 2023")
    #expect(DanishDays.short(period) == "2.7.2023–31.12.2023")
    #expect(DanishDays.long(Period(day: first)) == "2. juli 2023")
    #expect(DanishDays.long(Period(from: first)) == "fra 2. juli 2023")
  }

  @Test(
    arguments: [
      (2_000_000_000, "20 mio. kr."), (1_250_000_000, "12,5 mio. kr."), (0, "0 kr."),
      (11_970_055_680, "119.700.556,80 kr."), (5_985_027_800, "59.850.278 kr."), (149, "1,49 kr."),
      (150, "1,50 kr."), (-50, "-0,50 kr."), (-100, "-1 kr."), (-151, "-1,51 kr."), (5, "0,05 kr."),
      (-50_000_000, "-0,5 mio. kr."), (123_456_700_000_000, "1.234.567 mio. kr."),
      (.max, "92.233.720.368.547.758,07 kr."), (.min, "-92.233.720.368.547.758,08 kr."),
    ] as [(Int64, String)])
  func `money is shown to the øre when there are any, and never rounded`(
    _ ore: Int64, _ text: String
  ) {
    #expect(DanishMoney.text(Kroner(ore: ore)) == text)
  }

  @Test(
    arguments: [
      (125, 1, "12,5"), (-125, 2, "-1,25"), (5, 2, "0,05"), (0, 0, "0"),
      (1_234_567, 0, "1.234.567"),
    ] as [(Int64, Int, String)])
  func `scaled numbers have a comma`(_ value: Int64, _ decimals: Int, _ text: String) {
    #expect(DanishNumbers.text(value, decimals: decimals) == text)
  }
}
