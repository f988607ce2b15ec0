import AlmenTestKit
import Counter
import Investments
import Testing
import Vocabulary

@testable import Lov

@Suite struct GrundkapitalTests {
  private func kind(_ one: Boundary) throws -> DwellingKind {
    if one.input["part"] != nil { return .energy }
    switch one.input["dwelling_type"] {
    case "ældre" where one.input["basis"]?.contains("region") == true: return .regional
    case "ældre": return .elderly
    case "ungdom": return .youth
    case "universitetsnær ungdom": return .university
    case "selvejende ungdomsbolig": return .independent
    default:
      try #require(one.input["dwelling_type"] == "familie")
      return .family
    }
  }

  /// The average that is given, also where it stands after the areas it is of.
  private func average(_ one: Boundary) -> Int64? {
    one.number("average_gross_area_m2", decimals: 2)
      ?? (one.input["average_gross_area_m2"]?.contains("average 90.00") == true ? 9_000 : nil)
  }

  @Test(arguments: Boundary.of("grundkapital-period", "grundkapital-size"))
  func `loan, grundkapital and deposit are those of the day, the act known then, type and size`(
    _ one: Boundary
  ) throws {
    let known = one.input["known_act"].map {
      $0.split(separator: " ").prefix(2).joined(separator: " ")
    }
    let act = try known.map { try #require(Statute.named($0)) }
    var numbers: [String: Int64] = ["sum": 10_000_000_000]
    numbers["areal"] = average(one)
    let kind = try kind(one)
    let answer = try Computed(
      "lov.finansiering", numbers: numbers, words: ["type": kind.rawValue],
      at: Viewpoint(one.day, known: act?.signed))
    func shares(_ percents: [Int64]) -> String {
      let texts = percents.map { "\($0 / 100).\($0 % 100 / 10)" }
      return "loan \(texts[0]) %; grundkapital \(texts[1]) %; deposit \(texts[2]) %"
    }
    let percents = ["Lån", "Grundkapital", "Beboerindskud"].compactMap(answer.hundredths)
    try #require(percents.count == 3)
    #expect(one.expected.contains { $0.hasPrefix(shares(percents)) })
    if kind == .university {
      #expect(one.expected[0].contains("paid by a fund"))
      #expect(answer.text("Grundkapital betales af")?.contains("fond, og kommunen ingen") == true)
    }
    if kind == .regional {
      #expect(answer.text("Grundkapital betales af")?.contains("regionen") == true)
    }
    // Where the acts carry two readings of the rate, both are told.
    if kind == .independent {
      #expect(answer.text("Anden læsning")?.hasPrefix("84,00/14,00/2,00 %") == true)
    }
  }

  @Test(
    arguments: [
      ("2009-01-15", nil, "LBK 1204/2009 § 118", 1_400),
      ("2012-06-30", nil, "LBK 207/2026 § 118", 1_400),
      ("2012-08-01", "2012-11-27", "LBK 1040/2010 § 118", 1_400),
      ("2012-08-01", "2012-11-28", "LOV 1097/2012 § 118 a (ikke læst)", 1_000),
      ("2017-02-01", "2013-09-01", "LBK 1023/2013 § 118", 1_400),
      ("2017-02-01", "2016-03-22", "LOV 299/2016 § 118 a (ikke læst)", 1_000),
      ("2021-02-01", "2020-12-20", "LBK 1203/2020 § 118", 1_400),
      ("2021-02-01", "2020-12-21", "LOV 2077/2020 § 118 a (ikke læst)", 1_000),
      ("2026-12-31", nil, "LBK 207/2026 § 118 a", 1_000),
      ("2027-01-01", nil, "LBK 207/2026 § 118", 1_400),
    ] as [(String, String?, String, Int64)])
  func `the rate is that of the newest act known, which is cited`(
    _ day: String, _ known: String?, _ act: String, _ capital: Int64
  ) throws {
    let answer = try Computed(
      "lov.finansiering", numbers: ["sum": 10_000_000_000], words: ["type": "aeldreboliger"],
      at: isoView(day, known: known))
    #expect(answer.text("Sats")?.hasPrefix(act + ", ") == true)
    #expect(answer.hundredths("Grundkapital") == capital)
  }

  @Test func `what no act read has is marked, and what is read otherwise stands beside`() throws {
    func ask(_ day: String) throws -> Computed {
      try Computed(
        "lov.finansiering", numbers: ["sum": 10_000_000_000], words: ["type": "plejeboliger"],
        at: isoView(day))
    }
    #expect(try ask("2009-09-01").text("Udledt")?.contains("jf. dog § 118 a") == true)
    #expect(try ask("2009-09-01").text("Anden læsning")?.hasPrefix("91,00/7,00/2,00 %") == true)
    #expect(try ask("2009-09-01").money("Grundkapital efter anden læsning") == 700_000_000)
    #expect(try ask("2008-12-01").text("Anden læsning")?.contains("kommuneaftaler") == true)
    #expect(try ask("2011-01-01").text("Anden læsning") == nil)
    #expect(try ask("2011-01-01").text("Udledt") == nil)
    #expect(try ask("2027-01-01").text("Udledt")?.contains("ingen forlængelse er fundet") == true)
    #expect(
      try ask("2007-05-10").text("Udledt")?.contains("ingen lov fra før LBK 1000/2008") == true)
  }

  @Test(
    arguments: [
      ("2006-12-31", nil, "familieboliger"), ("2009-01-15", "2008-10-08", "familieboliger"),
      ("2010-03-01", "2009-09-10", "merinvestering"),
      ("2011-02-01", "2010-08-31", "universitetsnaere"),
    ] as [(String, String?, String)])
  func `a day without a rate says so, and as known when`(
    _ day: String, _ known: String?, _ type: String
  ) throws {
    let none = #expect(throws: NoRate.self) {
      try Computed(
        "lov.finansiering", numbers: ["sum": 100_000], words: ["type": type],
        at: isoView(day, known: known))
    }
    #expect(none?.known == (try known.map(isoDay)))
    #expect(none?.table == "lov.grundkapital")
    #expect(none?.told.what.contains("som loven var kendt") == (known != nil))
  }

  @Test
  func `every dated row makes 100 per cent, and names an act that was signed the day it is known`()
    throws
  {
    for table in try Module().rateTables() {
      for row in table.rows {
        if !table.whole.isEmpty { #expect(row.values.reduce(0) { $0 + $1.hundredths } == 10_000) }
        let law = try #require(Provision(row.law))
        #expect(!row.source.contains("LBF Beretning") || row.inferred.contains("læst"))
        #expect(row.known == law.known, "\(row.law)")
        #expect(law.statute.isRead || row.inferred.contains("ikke læst"), "\(row.law)")
      }
    }
  }

  @Test func `loan, grundkapital and deposit make 100 per cent on every day for every kind`() throws
  {
    var day = try isoDay("2008-10-09")
    let last = try isoDay("2027-12-31")
    let table = try #require(Module().rateTables().first { $0.id == "lov.grundkapital" })
    while day <= last {
      for kind in DwellingKind.allCases where kind != .university && kind != .energy {
        for size in [nil, 8_999, 9_000, 10_500] as [Int64?] {
          let row = try table.row(for: kind.type, size: size, at: Viewpoint(day))
          #expect(Financed.percents(row).reduce(0, +) == 10_000 && !row.isOtherReading)
        }
      }
      day = day.adding(days: 7)
    }
  }
}
