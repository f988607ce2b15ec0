import AlmenTestKit
import Counter
import Investments
import Testing
import Vocabulary

@testable import Lov

@Suite struct GrundkapitalTests {
  private func rate(_ type: String?, _ size: Int64? = nil, _ day: String) throws -> [Int64] {
    let row = try grundkapitalTable().row(for: type, size: size, on: isoDay(day))
    return ["laan", "grundkapital", "beboerindskud"].compactMap(row.value)
  }

  /// Every dated row of the law, on its first and its last day; written here and not from the table.
  @Test(
    arguments: [
      (nil, nil, "2007-01-01", 84, 14), (nil, nil, "2009-06-30", 84, 14),
      ("plejeboliger", nil, "2008-01-01", 91, 7), ("plejeboliger", nil, "2009-12-31", 91, 7),
      ("plejeboliger", nil, "2007-12-31", 84, 14), ("familieboliger", nil, "2008-01-01", 84, 14),
      (nil, nil, "2009-07-01", 91, 7), (nil, nil, "2010-12-31", 91, 7),
      (nil, nil, "2011-01-01", 84, 14), (nil, nil, "2012-06-30", 84, 14),
      (nil, nil, "2012-07-01", 88, 10), (nil, nil, "2026-12-31", 88, 10),
      ("familieboliger", 8_999, "2018-12-31", 88, 10),
      ("familieboliger", 8_999, "2019-01-01", 90, 8),
      ("familieboliger", 9_000, "2019-01-01", 88, 10),
      ("familieboliger", 10_499, "2019-01-01", 88, 10),
      ("familieboliger", 10_500, "2019-01-01", 86, 12),
      ("familieboliger", 8_999, "2026-12-31", 90, 8),
      ("familieboliger", 10_500, "2026-12-31", 86, 12),
      ("familieboliger", 10_500, "2018-12-31", 88, 10),
      ("plejeboliger", 8_999, "2020-01-01", 88, 10),
      ("familieboliger", nil, "2020-01-01", 88, 10),
    ] as [(String?, Int64?, String, Int64, Int64)])
  func `each rate is that of its days, type and size`(
    _ type: String?, _ size: Int64?, _ day: String, _ loan: Int64, _ capital: Int64
  ) throws {
    #expect(try rate(type, size, day) == [loan * 100, capital * 100, 200])
  }

  @Test(arguments: ["2006-12-31", "2027-01-01", "1999-06-01"])
  func `a day without a rate says so`(_ day: String) throws {
    let none = #expect(throws: NoRate.self) { try rate(nil, nil, day) }
    #expect(none?.first == (try isoDay("2007-01-01")))
    #expect(none?.last == (try isoDay("2026-12-31")))
  }

  @Test func `loan, grundkapital and beboerindskud make 100 per cent on every day for every type`()
    throws
  {
    let table = try grundkapitalTable()
    var day = try isoDay("2007-01-01")
    let last = try isoDay("2026-12-31")
    while day <= last {
      for type in [nil, "familieboliger", "plejeboliger"] {
        for size in [nil, 8_999, 9_000, 10_499, 10_500] as [Int64?] {
          let row = try table.row(for: type, size: size, on: day)
          #expect(row.values.reduce(0) { $0 + $1.hundredths } == 10_000)
        }
      }
      day = day.next
    }
  }

  @Test func `rows without days are there to be seen`() throws {
    let undated = try grundkapitalTable().rows.filter { !$0.isDated }
    #expect(undated.map(\.type) == ["universitetsnære ungdomsboliger", "merinvestering"])
    #expect(try rate("merinvestering", nil, "2020-01-01") == [8_800, 1_000, 200])
  }
}

@Suite struct CalculationTests {
  private func result(
    _ id: String, _ numbers: [String: Int64], words: [String: String] = [:],
    on day: String = "2020-01-01"
  ) throws -> [String: Calculation.Line.Value] {
    let calculation = try #require(Module().calculations.first { $0.id == id })
    let lines = try calculation.make(.init(numbers: numbers, words: words), isoView(day))
    return Dictionary(uniqueKeysWithValues: lines.filter(\.isResult).map { ($0.title, $0.value) })
  }

  @Test(
    arguments: [
      (2_999_999_900, 999_999_967), (3_000_000_000, 1_000_000_000),
      (3_000_000_100, 1_000_000_000), (0, 0), (1, 0), (2, 1), (100, 33),
    ] as [(Int64, Int64)])
  func `the State refunds a third, at most 10 million kroner`(_ expenses: Int64, _ refund: Int64)
    throws
  {
    #expect(
      try result("lov.statsrefusion", ["udgifter": expenses])["Refusion"]
        == .money(Kroner(ore: refund)))
  }

  @Test func `the real guarantee gives the published figures`() throws {
    let found = try result(
      "lov.garanti", ["laan": 14_169_100_000, "garanti": 8_448, "regaranti": 5_000])
    #expect(found["Garanti"] == .money(Kroner(ore: 11_970_055_680)))
    #expect(found["Regaranti"] == .money(Kroner(ore: 5_985_027_840)))
  }

  @Test func `a building's financing adds up to the øre`() throws {
    let found = try result(
      "lov.finansiering", ["sum": 10_000_000_001, "areal": 10_500],
      words: ["type": "familieboliger"])
    #expect(found["Lån"] == .money(Kroner(ore: 8_600_000_001)))
    #expect(found["Grundkapital"] == .money(Kroner(ore: 1_200_000_000)))
    #expect(found["Beboerindskud"] == .money(Kroner(ore: 200_000_000)))
  }

  @Test func `what the rate depends on must be said`() throws {
    for (numbers, words) in [
      (["sum": 100], ["type": "familieboliger"]), (["sum": 100, "areal": 9_000], [:]),
      (["sum": 100, "areal": 0], ["type": "familieboliger"]),
    ] as [([String: Int64], [String: String])] {
      #expect(throws: CalculationFault.self) {
        try result("lov.finansiering", numbers, words: words)
      }
    }
    // Before 2019 the size did not matter.
    let before = try result(
      "lov.finansiering", ["sum": 100], words: ["type": "familieboliger"], on: "2018-12-31")
    #expect(before["Grundkapital"] == .money(Kroner(ore: 10)))
  }
}
