import AlmenTestKit
import Counter
import Investments
import Testing
import Vocabulary
import Wiring

@testable import Casework

/// A part with law of which some was signed later.
private struct Law: Part, CheckContributing, DutyContributing, CalculationContributing,
  RateContributing
{
  let id: PartID = "lov"
  let name = "Prøvelov"
  let needs: [PartID] = []
  let old: Rule
  let new: Rule
  let signed: Day

  init() throws {
    signed = try isoDay("2016-03-22")
    func rule(_ id: String, _ known: Day?) -> Rule {
      Rule(id, .warning, sentence: "s", remedy: "r", source: "k", known: known)
    }
    old = rule("lov.old", nil)
    new = rule("lov.new", signed)
  }

  var rules: [Rule] { [old, new] }
  var dutyRules: [Rule] { [old, new] }
  func checks(at rooms: any Rooms) -> [any Checking] { [Both(rules: rules)] }
  func obligers(at rooms: any Rooms) -> [any Obliging] { [Both(rules: rules)] }

  var calculations: [Calculation] {
    let input = Calculation.Input("tal", title: "Tal", .count)
    return [
      Calculation("lov.hvornaar", title: "H", law: "L", inputs: [input]) { given, at in
        _ = try given.number("tal")
        return [
          Calculation.Line("Kendt", .yesNo(try at.knows(isoDay("2016-03-22"))), isResult: true)
        ]
      },
      Calculation("lov.ny", title: "N", law: "L", inputs: [input], known: signed) { given, _ in
        [Calculation.Line("Tal", .count(try given.number("tal"), ""), isResult: true)]
      },
    ]
  }

  func rateTables() throws -> [RateTable] {
    [
      try RateTable(
        "lov.sats", title: "S", stream: "s",
        columns: [RateTable.Column("x", title: "X", unit: "%")],
        reading: Array(
          """
          type;condition;least;below;from;until;x;law;source;inferred;known;statement;rank
          ;;;;2000-01-01;;14;l;s;;2008-10-09;hovedregel;
          ;;;;2012-07-01;2016-12-31;10;l;s;;2012-11-28;saerregel;1
          ;;;;2012-07-01;2018-12-31;10;l;s;;2016-03-22;saerregel;1

          """.utf8))
    ]
  }
}

private struct Both: Checking, Obliging {
  let rules: [Rule]
  let reach = Reach.itself

  func findings(about: Set<Pointer>?, during: Period) -> [Finding] {
    rules.map { Finding($0, about: nil) }
  }

  func duties(on day: Day, through last: Day, owner: Pointer?) -> [Duty] {
    rules.map { Duty($0, owner: nil, due: nil, subject: Pointer(kind: "part", id: "lov")) }
  }
}

@Suite struct KnownLawTests {
  private func catalogue(_ known: String?) throws -> Catalogue {
    try Catalogue(PlainRooms.parts + [Law()]) { WiredRooms($0, $1) }
      .asKnown(on: known.map(isoDay))
  }

  @Test(arguments: [(nil, 2), ("2016-03-21", 1), ("2016-03-22", 2), ("2030-01-01", 2)])
  func `what was signed later is no duty, no finding and no calculation yet`(
    _ known: String?, _ count: Int
  ) throws {
    let catalogue = try catalogue(known)
    let desk = Desk(PlainRecords(), catalogue)
    let day = try isoDay("2020-01-01")
    let ours = Set(["lov.old", "lov.new"])
    #expect(catalogue.known == (try known.map(isoDay)))
    #expect(try desk.duties(on: day, through: day).count == count)
    #expect(try desk.findings(during: .always).filter { ours.contains($0.rule.id) }.count == count)
    #expect(desk.rules.filter { ours.contains($0.id) }.count == 2 * count)
    #expect(catalogue.values(.calculations).filter { $0.id.hasPrefix("lov.") }.count == count)
  }

  @Test(
    arguments: [
      ("2017-06-01", "2016-03-21", 1_400), ("2017-06-01", "2016-03-22", 1_000),
      ("2013-01-01", "2012-11-27", 1_400), ("2013-01-01", "2012-11-28", 1_000),
      ("2019-01-01", nil, 1_400), ("2013-01-01", nil, 1_000),
    ] as [(String, String?, Int64)])
  func `a rate is that of the day as law was known on another`(
    _ day: String, _ known: String?, _ value: Int64
  ) throws {
    let table = try #require(try catalogue(known).values(.rates).first { $0.id == "lov.sats" })
    #expect(try table.row(for: nil, at: isoView(day)).value("x") == value)
    let all = try #require(try catalogue(nil).values(.rates).first { $0.id == "lov.sats" })
    #expect(try all.row(for: nil, at: isoView(day, known: known)).value("x") == value)
  }

  @Test func `a table of which nothing was law yet is not there`() throws {
    #expect(try catalogue("2008-10-08").values(.rates).allSatisfy { $0.id != "lov.sats" })
    #expect(try catalogue("2008-10-09").values(.rates).contains { $0.id == "lov.sats" })
  }

  @Test func `a calculation is told from where law is looked at`() throws {
    let asks = try #require(
      try catalogue(nil).values(.calculations).first { $0.id == "lov.hvornaar" })
    let given = Calculation.Given(numbers: ["tal": 1])
    #expect(try asks.make(given, isoView("2020-01-01")).map(\.value) == [.yesNo(true)])
    #expect(
      try asks.make(given, isoView("2020-01-01", known: "2016-03-21")).map(\.value)
        == [.yesNo(false)])
  }
}
