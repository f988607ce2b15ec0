import AlmenTestKit
import Counter
import Lov
import Testing
import Vocabulary

@testable import TMF

/// The share through the years, worked by hand.
@Suite struct PlanCourseTests {
  // 900 of 1,000 are 90 %. In 2021 100 are demolished and counted in all the same: 800 of 1,000. In 2023 260 are sold, of
  // which 230 were family dwellings: 570 of 1,000. In 2025 116 are relabelled: 454 of 1,000. In 2027 500 are built, of which
  // 20 are family dwellings: 474 of 1,500 are 31.6 %. In 2028 3,000 m2 of business stand for 40: 474 of 1,540 are 30.78 %.
  private func course(countsDemolished: Bool? = true) throws -> PlanCourse {
    PlanCourse(
      try base(countsDemolished: countsDemolished),
      [
        try milestone("1", .demolition, 100, due: "2021-06-30"),
        try milestone("2", .sale, 260, due: "2023-01-01", family: 230),
        try milestone("3", .relabelling, 116, due: "2025-12-31"),
        try milestone("4", .newBuilding, 500, due: "2027-12-31", family: 20),
        try milestone("5", .business, 0, due: "2028-12-31", area: 3_000),
        try milestone("6", .sale, 400, due: "2028-12-31", dropped: "ikke til salg"),
        try milestone("7", .sale, 300, due: nil),
      ])
  }

  @Test(
    arguments: [
      (2019, 9_000), (2020, 9_000), (2021, 8_000), (2022, 8_000), (2023, 5_700), (2024, 5_700),
      (2025, 4_540), (2026, 4_540), (2027, 3_160), (2028, 3_078), (2029, 3_078),
    ] as [(Int, Int64)])
  func
    `demolition, sale, relabelling, new building and business each move the share as worked by hand`(
      _ year: Int, _ share: Int64
    ) throws
  {
    let end = try #require(Day(year, 12, 31))
    let course = try course()
    #expect(try course.parts(on: end, .planned).share(.whole) == share)
    #expect(course.years == 2019...2029)
  }

  // Without the 100 that are gone: 800 of 900 are 88.89 %, and at last 474 of 1,440 are 32.92 %.
  @Test(arguments: [false, nil] as [Bool?])
  func `demolished dwellings are counted only where that is chosen`(_ counts: Bool?) throws {
    let course = try course(countsDemolished: counts)
    #expect(try course.parts(on: isoDay("2021-12-31"), .planned).share(.whole) == 8_889)
    #expect(try course.final.share(.whole) == 3_292)
  }

  // 40 demolished, 30 of them family dwellings, of which 5 are replaced: 35 may be counted. 870 of 960 + 35 are 87.44 %.
  @Test func `what is replaced is not counted, and those before 2011 are not`() throws {
    let one = try milestone("1", .demolition, 40, due: "2020-01-01", family: 30, replaced: 5)
    let course = PlanCourse(try base(), [one])
    #expect(try course.final.share(.whole) == 8_744)
    #expect(course.final.demolished == 35)
    let old = try milestone("1", .demolition, 40, due: "2010-12-31", family: 30)
    #expect(PlanCourse(try base(), [old]).final.demolished == 0)
  }

  // 60 of 1,560 m2 are no whole 75: 20 dwellings, or 20.8. 900 of 1,020 are 88.24 %, of 1,020.8 they are 88.17 %.
  @Test func `business area is read both ways`() throws {
    let final = PlanCourse(try base(business: 1_560), []).final
    #expect(try final.share(.whole) == 8_824)
    #expect(try final.share(.proportional) == 8_817)
  }

  @Test func `only what has happened is counted as done, on the day it happened`() throws {
    let course = PlanCourse(
      try base(),
      [
        try milestone("1", .sale, 100, due: "2022-01-01", done: "2022-03-01"),
        try milestone("2", .sale, 100, due: "2023-01-01"),
      ])
    func done(_ day: String) throws -> Int64 {
      try course.parts(on: isoDay(day), .done(by: isoDay(day))).share(.whole)
    }
    #expect(try done("2022-02-28") == 9_000)
    #expect(try done("2022-03-01") == 8_000)
    #expect(try done("2029-12-31") == 8_000)
    // Late by two months: what it does to the share comes when it happens, not when it should have.
    #expect(try course.parts(on: isoDay("2022-01-31"), .planned).share(.whole) == 9_000)
    #expect(try course.final.share(.whole) == 7_000)
  }
}
