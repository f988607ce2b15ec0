import AlmenTestKit
import Criteria
import Testing
import Vocabulary

@testable import Lov

@Suite struct GenerationTests {
  @Test(
    arguments: [
      ("2004-12-31", nil, true), ("2005-06-01", "2010", false), ("2010-08-31", "2010", false),
      ("2010-09-01", "2010", true), ("2013-12-31", "2010", true), ("2014-01-01", "2014", true),
      ("2018-11-30", "2014", true), ("2018-12-01", "2018", true), ("2021-11-30", "2018", true),
      ("2021-12-01", "2021", true), ("2025-01-01", "2021", true),
    ] as [(String, String?, Bool)])
  func `generations change on their day, and one known roughly says so`(
    _ day: String, _ label: String?, _ certain: Bool
  ) throws {
    let found = try book(PlainReadings()).generation(on: isoDay(day))
    #expect(found?.label == label)
    #expect(found?.certain ?? true == certain)
  }

  @Test func `a list is asked for by the rules that were known`() throws {
    let list = try #require(Module().areaLists().first { $0.id == "lov.parallelsamfund" })
    #expect(try list.asKnown(on: isoDay("2010-12-21")) == nil)
    // As known on 25 December 2013 the list of 1 December 2014 would not have been made, and 1 October would.
    let before = try #require(list.asKnown(on: isoDay("2013-12-25")))
    #expect(try before.generation(on: isoDay("2014-12-01"))?.generation.label == "2010")
    #expect(try before.days(upTo: isoDay("2014-12-31")).last == isoDay("2014-10-01"))
    let after = try #require(list.asKnown(on: isoDay("2013-12-26")))
    #expect(try after.generation(on: isoDay("2014-12-01"))?.generation.label == "2014")
    #expect(try after.days(upTo: isoDay("2014-12-31")).last == isoDay("2014-12-01"))
  }

  @Test func `the day a generation was known is that on which its act was signed`() throws {
    for one in try Module().areaLists().flatMap(\.generations) {
      let act = one.act.prefix { $0 != "(" }
      let provision = try #require(Provision(act.trimmingSuffix()), "\(one.act)")
      #expect(one.known == provision.known)
      for condition in one.ways.flatMap({ $0.required + $0.choices }) {
        let law = condition.source.prefix { $0 != ";" && $0 != "," && $0 != "(" }
        #expect(Provision(law.trimmingSuffix()) != nil, "\(condition.source)")
      }
    }
  }

  @Test func `nothing that a generation says names an act signed after it was known`() throws {
    for one in try Module().areaLists().flatMap(\.generations) {
      let known = try #require(one.known)
      let said = one.ways.flatMap { $0.required + $0.choices }.flatMap { [$0.source, $0.whom] }
      for text in said + [one.act, one.title, one.label] {
        for act in text.matches(of: /(LBK|LOV|BEK) [0-9]+\/[0-9]+/).map({ String($0.output.0) }) {
          let statute = try #require(Statute.named(act), "\(act) in \(text)")
          #expect(statute.signed <= known, "\(one.label): \(text)")
        }
      }
    }
  }

  @Test(arguments: [
    (
      "2025-01-01", "2013-12-25", "2010",
      "LBK 1040/2010 § 51 b stk. 3 nr. 1 (dagen og opgørelsen er udledt)"
    ),
    (
      "2025-01-01", "2024-08-20", "2010",
      "LBK 1040/2010 § 51 b stk. 3 nr. 1 (dagen og opgørelsen er udledt)"
    ),
    (
      "2024-08-31", "2024-08-21", "2010",
      "LBK 1040/2010 § 51 b stk. 3 nr. 1 (dagen og opgørelsen er udledt)"
    ),
    (
      "2024-09-01", "2024-08-21", "2024",
      "LBK 1040/2010 § 51 b stk. 3 nr. 1; BEK 977/2024 § 35 stk. 2"
    ),
  ])
  func `how kombineret udlejning is reckoned is inferred until an order that says it is known`(
    _ day: String, _ known: String, _ label: String, _ source: String
  ) throws {
    let list = try #require(Module().areaLists().first { $0.id == "lov.kombineret-udlejning" })
    let one = try #require(
      try list.asKnown(on: isoDay(known))?.generation(on: isoDay(day))?.generation)
    #expect(one.label == label)
    #expect(one.ways.first?.required.first?.source == source)
    // The order asks for nothing else: an area stays where it was.
    #expect(list.asksTheSame("2010", "2024"))
  }

  @Test(
    arguments: [(1_200, 1_200, "yes"), (900, 1_200, "possibly"), (nil, 1_200, "practice")]
      as [(Int64?, Int64, String)])
  func `an area stands by practice alone when nobody knows how many lived there in 2010`(
    _ then: Int64?, _ now: Int64, _ expected: String
  ) throws {
    let found = try standing(
      twoYears(Figures().with("beboere", now), 2025), on: "2025-12-01", then: .some(then))
    let listing = try #require(found.listings.first { $0.list == "lov.udsat-boligomraade" })
    #expect(listing.isDoubtful == (expected == "possibly"))
    #expect(listing.isByPracticeAlone == (expected == "practice"))
    #expect(found.on.contains(listing.list) == (expected != "possibly"))
    #expect(found.doubtful.contains(listing.list) == (expected == "possibly"))
    #expect(!found.unknown.contains(listing.list))
    let lacking = listing.readings?.lacking.map(\.condition.what) ?? []
    #expect(lacking == (expected == "practice" ? [.residents("beboere", at: .year(2010))] : []))
  }

  @Test func `a year that nobody knows of neither breaks a row nor counts in it`() throws {
    var all = years(2014, 2022)
    for year in [2018, 2019] { all[year] = nil }
    let found = try standing(all, on: "2021-12-01")
    #expect(found.on.contains("lov.parallelsamfund"))
    #expect(found.unknown.contains("lov.omdannelsesomraade"))
  }

  /// Figures that keep an area on the list of ghettoområder and parallelsamfund in each year.
  private func years(_ first: Int, _ last: Int) -> [Int: Figures] {
    Dictionary(uniqueKeysWithValues: ((first - 1)...last).map { ($0, Figures()) })
  }
}

extension Substring {
  /// Without the space at the end.
  fileprivate func trimmingSuffix() -> String {
    String(hasSuffix(" ") ? dropLast() : self)
  }
}

@Suite struct ListTableTests {
  @Test func `every condition of the table names an indicator that the module defines`() throws {
    let defined = Set(Module().indicatorDefinitions.map(\.indicator))
    let lists = try Module().areaLists()
    for list in lists {
      for condition in list.generations.flatMap(\.ways).flatMap({ $0.required + $0.choices }) {
        switch condition.what {
        case .residents(let id, _), .indicator(let id, _, _, _): #expect(defined.contains(id))
        case .years(let other), .met(let other): #expect(lists.contains { $0.id == other })
        }
        #expect(!condition.source.isEmpty)
      }
      for published in [list.published].compactMap({ $0 }) { #expect(defined.contains(published)) }
    }
    #expect(lists.count == 5)
  }

  @Test(arguments: [
    ("operator", "=>"), ("limit", "mange"), ("unit", "promille"), ("role", "maaske"),
    ("against", "byen"), ("years", "0"), ("from", "snart"), ("made", "12-32"), ("known", "2010"),
    ("by", "skik"), ("ages", "64-18"),
  ])
  func `a table that says something else is refused with the place`(
    _ column: String, _ text: String
  )
    throws
  {
    let header = AreaList.columns.joined(separator: ";")
    let good = [
      "list": "x.l", "generation": "1", "title": "L", "from": "2010", "way": "1",
      "made": "12-01", "role": "required", "what": "i", "operator": ">", "limit": "40",
      "unit": "pct", "source": "s",
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
