import AlmenTestKit
import Counter
import Testing
import Vocabulary

/// How sentences end, and how days stand in them.
@Suite struct SentenceTests {
  @Test func `the point of an abbreviation ends the sentence too`() throws {
    let money = Cell.money(Kroner(ore: 5_985_027_800))
    #expect(("Det er \(money)." as Cell).text == "Det er 59.850.278 kr.")
    #expect(("Det er \(money)… og \(money), ja." as Cell).text.hasSuffix("59.850.278 kr., ja."))
    #expect(("Det er \(Cell.number(3))." as Cell).text == "Det er 3.")
    #expect(("Den \(.day(try isoDay("2020-01-02")))." as Cell).text == "Den 2.1.2020.")
  }

  private func told(_ days: [Period]) -> String {
    FindingText(titles: Titles(house: PlainHouse(), day: .latest)).fill(
      "{subject2} i tiden {days}.",
      [
        "subject2": .text("X"),
        "days": days.count == 1 ? .period(days[0]) : .list(days.map { .period($0) }),
      ], subject: nil
    ).text
  }

  @Test func `one day is not a time`() throws {
    let (one, other) = (try isoDay("2026-11-25"), try isoDay("2026-12-01"))
    #expect(told([Period(day: one)]) == "X den 25. november 2026.")
    #expect(
      told([Period(day: one), Period(day: other)])
        == "X den 25. november 2026 og 1. december 2026.")
    #expect(told([Period(from: one)]) == "X i tiden fra 25. november 2026.")
    let several = try #require(Period(one, until: other))
    #expect(told([several]).hasPrefix("X i tiden 25. november 2026 – 1. december 2026"))
  }
}
