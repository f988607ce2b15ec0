import AlmenTestKit
import Criteria
import Testing
import Vocabulary

@testable import Lov

/// What an area is off though its own list is not entered: said to follow from earlier lists, with their doubt.
@Suite struct DerivedTests {
  /// On the list of omdannelsesområder until 2022, with residents of some years.
  private func listing(
    _ residents: [Int: Int64], _ more: [(IndicatorID, String, Int64)] = [], on day: String
  ) throws -> Listing {
    let published = try (2018...2022).map {
      try reading("offentliggjort-omdannelsesomraade", "\($0)-12-01", 1)
    }
    let counted = try residents.map { try reading("beboere", "\($0.key)-01-01", $0.value) }
    let others = try more.map { try reading($0.0, $0.1, $0.2) }
    let book = try book(PlainReadings(published + counted + others))
    let standing = try #require(try book.standing(of: area, on: isoDay(day)))
    return try #require(standing.listings.first { $0.list == "lov.omdannelsesomraade" })
  }

  private func reading(_ id: IndicatorID, _ period: String, _ value: Int64) throws -> Reading {
    Reading(
      indicator: id, subject: area.pointer, period: try #require(Period(edtf: period)),
      value: value, source: source)
  }

  // Fewer than 1,000 in 2023, and nobody knows how many in 2010, which the words ask for: off in practice. Five years running from
  // 2024 end in 2028 at the earliest.
  @Test func `a no of a later list is derived, and rests on what the earlier one rests on`() throws
  {
    let later = try listing([2023: 966], on: "2025-12-02")
    #expect(later.stands == .no && later.isDerived && later.isOffInPractice)
    let then = try listing([2023: 966], on: "2023-12-02")
    #expect(then.stands == .no && !then.isDerived && then.isOffInPractice)
  }

  @Test func `where the words say no too it is derived, and rests on no practice`() throws {
    let later = try listing([2010: 900, 2023: 966], on: "2025-12-02")
    #expect(later.stands == .no && later.isDerived && !later.isOffInPractice)
  }

  @Test func `what the list itself says is not derived`() throws {
    let told = try listing(
      [2023: 966],
      [
        ("offentliggjort-parallelsamfund", "2025-12-01", 0),
        ("offentliggjort-udsat-boligomraade", "2025-12-01", 0),
      ], on: "2025-12-02")
    #expect(told.stands == .no && !told.isDerived)
    let on = try listing([:], on: "2022-12-02")
    #expect(on.stands == .yes && !on.isDerived && !on.isOffInPractice)
  }
}
