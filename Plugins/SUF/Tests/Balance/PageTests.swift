import AlmenTestKit
import Counter
import Organisation
import Testing
import Vocabulary

@testable import SUF

@Suite struct PageTests {
  /// Two bydele, a home that comes in 2028, and two scenarios.
  private var records: PlainRecords {
    get throws {
      let late = Delay(home: "lind", planned: try isoDay("2028-08-01"), months: 12)
      var records = PlainRecords().with(bydel("nord", "Nord")).with(bydel("syd", "Syd"))
        .with(
          Party(id: "by", name: "By Kommune", kind: .municipality, source: madeUp)
        )
        .with(home("elm", 60), "2010-01-01").with(home("lind", in: "syd", 40), "2028-08-01")
        .with(coverage("en", 1600)).with(coverage("to", 900, .visitation))
        .with(
          Scenario(id: "plan", title: "Planen", assumptions: ["en"], isMain: true, source: madeUp)
        )
        .with(
          Scenario(
            id: "sent", title: "Sent", assumptions: ["to"], delays: [late], source: madeUp))
      for year in 2027...2030 {
        records = records.with(people("nord", year, 400)).with(people("syd", year, 200))
      }
      return records
    }
  }

  private func titles(_ records: PlainRecords) throws -> Titles {
    Titles(house: PlainHouse(records, parts: plugged), day: try isoDay("2026-11-27"), form: .data)
  }

  private func page(_ words: [String: String]) throws -> JSON {
    let command = BalanceCommand()
    let asked = Asked(
      Words(arguments: [], options: words), today: try isoDay("2026-11-27"), isTerminal: false)
    return try command.page(asked, titles(records)).json
  }

  @Test func `a scenario alone has its sums, and every place and year with its parts`() throws {
    let scenario = try #require(try page([:])["scenarios"]?.array.first)
    #expect(scenario["id"]?.string == "plan")
    let lines = scenario["lines"]?.array ?? []
    #expect(lines.count == 8)
    #expect(lines.map { $0["balance"]?.int } == [-4, -32, -4, -32, -4, 8, -4, 8])
    let part = lines.first?["parts"]?.array.first
    #expect(part?["assumption"]?.string == "en" && part?["persons"]?.int == 400)
    #expect(part?["product"]?.int == 6_400)
    let sums = scenario["years"]?.array ?? []
    #expect(sums.map { $0["balance"]?.int } == [-36, -36, 4, 4])
    #expect(scenario["effects"]?.array == [])
  }

  @Test func `what is changed since a day is told of each scenario with its id`() throws {
    var cut = coverage("to", 900, .visitation)
    cut.rates.append(DatedRate(year: 2030, share: 1500))
    let house = PlainHouse(try records.with(cut, "2026-06-01"), parts: plugged)
    let titles = Titles(house: house, day: try isoDay("2026-11-27"), form: .data)
    func changes(_ scenarios: String) throws -> [JSON] {
      let words = ["scenario": scenarios, "since": "2026-01-01"]
      let asked = Asked(
        Words(arguments: [], options: words), today: titles.day, isTerminal: false)
      return try BalanceCommand().page(asked, titles).json["changes"]?.array ?? []
    }
    #expect(try changes("plan,sent").map { $0["scenario"]?.string } == ["sent"])
    #expect(try changes("sent") == changes("plan,sent"))
    #expect(try changes("plan") == [])
  }

  @Test func `years that are not known are told, and not those between`() throws {
    #expect(BalanceWords.years([2026, 2028, 2029, 2031]) == "2026, 2028-2029, 2031")
    var records = try records
    for year in [2032, 2033, 2035] {
      records = records.with(people("nord", year, 400)).with(people("syd", year, 200))
    }
    let asked = Asked(
      Words(arguments: [], options: [:]), today: try isoDay("2026-11-27"), isTerminal: false)
    let page = try BalanceCommand().page(asked, titles(records))
    let texts = page.blocks.compactMap { if case .text(let cell) = $0 { cell.text } else { nil } }
    #expect(texts.contains { $0.contains("(2031, 2034)") }, "\(texts)")
  }

  @Test func `several stand side by side, each with what is otherwise`() throws {
    let scenarios = try page(["scenario": "plan,sent"])["scenarios"]?.array ?? []
    #expect(scenarios.map { $0["id"]?.string } == ["plan", "sent"])
    let effects = scenarios.last?["effects"]?.array ?? []
    #expect(effects.map { $0["changes"]?.string } == ["need", "capacity"])
    let years = effects.last?["years"]?.array.first
    #expect(years?["first"]?.int == 2029 && years?["last"]?.int == 2029)
    #expect(years?["more"]?.int == -40)
  }

  @Test func `beside each other it is told why one is not known, and why a delay does nothing`()
    throws
  {
    var late = coverage("sen", 900, from: 2029)
    late.title = "Sen"
    let delays = [
      Delay(home: "birk", planned: try isoDay("2028-01-01"), months: 12),
      Delay(home: "lind", planned: try isoDay("2028-02-01"), months: 12),
    ]
    let records = try records.with(late).with(home("birk", 30, .elderlyDwelling), "2028-01-01")
      .with(
        Scenario(
          id: "sen", title: "Senere", assumptions: ["sen"], delays: delays, source: madeUp))
    let asked = Asked(
      Words(arguments: [], options: ["scenario": "plan,sen", "since": "2026-11-26"]),
      today: try isoDay("2026-11-27"), isTerminal: false)
    let page = try BalanceCommand().page(asked, titles(records))
    let texts = page.blocks.map { "\($0)" }
    #expect(texts.contains { $0.contains("forudsætningen begynder senere") })
    #expect(texts.contains { $0.contains("hjemmet har ingen plejeboliger") })
    #expect(texts.contains { $0.contains("så forsinkelsen gør ingen forskel") })
    #expect(page.json["changes"]?.array == [])
    let one = Asked(
      Words(arguments: [], options: ["since": "2026-11-26"]), today: try isoDay("2026-11-27"),
      isTerminal: false)
    #expect(
      try BalanceCommand().page(one, titles(records)).blocks.contains { $0 == .text("Intet.") })
  }

  @Test func `what is said of a bydel stands on its page, and of all on the municipality's`() throws
  {
    let titles = try titles(records)
    let area = try AreaSection().blocks(about: AreaID("syd").pointer, titles)
    #expect(area.count == 2)
    let all = try MunicipalitySection().blocks(about: PartyID("by").pointer, titles)
    #expect(all.count == 2)
    let none = try AreaSection().blocks(
      about: AreaID("syd").pointer, self.titles(PlainRecords().with(bydel("syd"))))
    #expect(none == [])
  }

  @Test func `the coverage that is kept is that of all bydele, also where one is asked about`()
    throws
  {
    let records = try records.with(kept("holdt", 2027))
    let basis = try Basis(titles(records), only: "syd")
    let reckoning = Reckoning(.care, nil, [kept("holdt", 2027)], basis)
    #expect(reckoning.line("syd", 2027).need == 20)
  }

  @Test func `what a proposal changes is weighed by place and year`() throws {
    let before = try BalanceCommand().weighed(titles(records))
    let after = try BalanceCommand().weighed(titles(records.with(home("elm", 50), "2029-01-01")))
    let changed = zip(before.flatMap(\.lines), after.flatMap(\.lines)).filter {
      $0.value != $1.value
    }
    #expect(changed.map(\.0.id) == ["care-2029", "care-2030", "care-nord-2029", "care-nord-2030"])
  }

  @Test func `without a main scenario several cannot be chosen among`() throws {
    var main = try #require(try records.record(Scenario.self, "plan", on: isoDay("2026-11-27")))
    main.isMain = nil
    let titles = try titles(records.with(main))
    #expect(throws: Complaint.self) { try Scenarios(titles: titles).asked([]) }
    #expect(try AreaSection().blocks(about: AreaID("syd").pointer, titles).count == 2)
  }
}
