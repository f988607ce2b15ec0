import AlmenTestKit
import Criteria
import Testing
import Vocabulary

@testable import Lov

@Suite struct GenerationTests {
  @Test(
    arguments: [
      ("2004-12-31", nil, true), ("2005-06-01", "2005", false), ("2009-12-31", "2005", true),
      ("2010-01-01", "2010", false), ("2010-12-30", "2010", false), ("2010-12-31", "2010", true),
      ("2014-01-31", "2010", true), ("2014-02-01", "2014", true), ("2018-11-30", "2014", true),
      ("2018-12-01", "2018", true), ("2021-11-30", "2018", true), ("2021-12-01", "2021", true),
    ] as [(String, String?, Bool)])
  func `generations change on their day, and one known by the year says so`(
    _ day: String, _ label: String?, _ certain: Bool
  ) throws {
    let found = try book(PlainReadings()).generation(on: isoDay(day))
    #expect(found?.label == label)
    #expect(found?.certain ?? true == certain)
  }

  /// Figures that keep an area on the list of ghettoområder and parallelsamfund in each year.
  private func years(_ first: Int, _ last: Int) -> [Int: Figures] {
    Dictionary(uniqueKeysWithValues: ((first - 1)...last).map { ($0, Figures()) })
  }

  @Test(
    arguments: [
      // From 2018 four years were enough, counted across the generation of 2014; then five.
      (2016, "2018-12-01", false), (2015, "2018-12-01", true), (2016, "2019-12-01", true),
      (2017, "2019-12-01", false), (2016, "2020-12-01", true), (2017, "2020-12-01", false),
      (2017, "2021-12-01", true),
    ] as [(Int, String, Bool)])
  func `years in a row are counted across generations, by the rule of the day`(
    _ first: Int, _ day: String, _ isOn: Bool
  ) throws {
    var all = years(first, 2022)
    all[first - 2] = Figures().only([])
    // The mean of two years must already be high in the first year.
    all[first - 1] = Figures().only(["uden-tilknytning", "doemte"]).with("ikke-vestlige", 100)
      .with("doemte", 1).with("kun-grundskole", 100).with("bruttoindkomst", 290_000)
    let found = try standing(all, on: day)
    #expect(found.on.contains("lov.omdannelsesomraade") == isOn, "\(found)")
  }

  @Test func `a year that nobody knows of neither breaks a row nor counts in it`() throws {
    var all = years(2014, 2022)
    for year in [2018, 2019] { all[year] = nil }
    let found = try standing(all, on: "2021-12-01")
    #expect(found.on.contains("lov.parallelsamfund"))
    #expect(found.unknown.contains("lov.omdannelsesomraade"))
  }
}

@Suite struct ListTableTests {
  @Test func `every condition of the table names an indicator that the module defines`() throws {
    let defined = Set(Module().indicatorDefinitions.map(\.indicator))
    let lists = try Module().areaLists()
    for list in lists {
      for condition in list.generations.flatMap(\.ways).flatMap({ $0.required + $0.choices }) {
        switch condition.what {
        case .residents(let id), .indicator(let id, _, _, _): #expect(defined.contains(id))
        case .years(let other): #expect(lists.contains { $0.id == other })
        }
        #expect(!condition.source.isEmpty)
      }
      for published in [list.published].compactMap({ $0 }) { #expect(defined.contains(published)) }
    }
    #expect(lists.count == 5)
  }

  @Test(arguments: [
    ("operator", "=>"), ("limit", "mange"), ("unit", "promille"), ("role", "maaske"),
    ("against", "byen"), ("years", "0"), ("from", "snart"),
  ])
  func `a table that says something else is refused with the place`(
    _ column: String, _ text: String
  )
    throws
  {
    let header = AreaList.columns.joined(separator: ";")
    let good = [
      "list": "x.l", "generation": "1", "title": "L", "from": "2010", "way": "1",
      "role": "required", "what": "i", "operator": ">", "limit": "40", "unit": "pct", "source": "s",
    ]
    func table(_ cells: [String: String]) -> [UInt8] {
      let row = AreaList.columns.map { cells[$0] ?? "" }.joined(separator: ";")
      return Array("\(header)\n\(row)\n".utf8)
    }
    #expect(try AreaList.lists(in: table(good)).count == 1)
    let bad = good.merging([column: text]) { $1 }
    let fault = #expect(throws: ListFault.self) { try AreaList.lists(in: table(bad)) }
    #expect(fault?.place.line == 2)
    #expect(fault?.column == column)
  }
}
