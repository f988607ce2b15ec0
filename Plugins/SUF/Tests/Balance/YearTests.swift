import AlmenTestKit
import Counter
import Lov
import Organisation
import Testing
import Vocabulary

@testable import SUF

/// The year's document is of its year, and what must be seen to stands where duties do.
@Suite struct YearTests {
  private var records: PlainRecords {
    get throws {
      let closure = { (id: String, decided: String, begins: String, ends: String) in
        ListClosure(
          id: Identifier(id) ?? ListClosure.example.id, title: id, home: "elm",
          decided: try isoDay(decided), begins: try isoDay(begins), ends: try isoDay(ends),
          before: 90, now: 140, isThroughOthers: true, source: madeUp)
      }
      var elm = home("elm", 60)
      elm.owner = "org"
      var records = PlainRecords().with(bydel("nord", "Nord")).with(elm, "2010-01-01")
        .with(Party(id: "org", name: "Org", kind: .boligorganisation, source: madeUp))
        .with(
          Party(id: "by", name: "By", kind: .municipality, source: madeUp)
        )
        .with(
          Vacancy(
            id: "lang", title: "Lang", home: "elm", kind: .careDwelling,
            disposal: try isoDay("2025-11-15"), rent: Kroner(ore: 600_000), source: madeUp)
        )
        .with(try closure("gammel", "2025-01-05", "2025-02-05", "2025-08-04"))
        .with(try closure("ny", "2026-09-14", "2026-10-14", "2027-04-13"))
        .with(coverage("en", 900, from: 2026))
        .with(
          Scenario(id: "plan", title: "Plan", assumptions: ["en"], isMain: true, source: madeUp))
      for year in 2026...2029 {
        records = records.with(people("nord", year, 600 + 100 * (year - 2026)))
      }
      return records
    }
  }

  private func due(_ records: PlainRecords) throws -> [Duty] {
    try SUF.Module().obligers(at: PlainRooms(records, parts: plugged)).flatMap {
      try $0.duties(on: isoDay("2026-11-27"), through: isoDay("2027-11-27"), owner: nil)
    }
  }

  @Test func `what lacks by the scenario that the balance shows is due, main or not`() throws {
    var only = Scenario(id: "plan", title: "Plan", assumptions: ["en"], source: madeUp)
    let alone = try due(records.with(only))
    #expect(alone.map(\.rule.id).contains("suf.shortage"))
    only.id = "b"
    // Of two the main one is meant, and of two that are not none.
    #expect(try due(records.with(only)).map(\.rule.id).contains("suf.shortage"))
    var other = only
    other.id = "plan"
    #expect(try !due(records.with(only).with(other)).map(\.rule.id).contains("suf.shortage"))
    var none = PlainRecords().with(bydel("nord")).with(home("elm", 60), "2010-01-01")
      .with(coverage("en", 900))
    none = none.with(people("nord", 2027, 700))
    let shortage = try due(none).first
    #expect(shortage?.facts["count"] == .number(3))
    #expect(shortage?.subject == coverage("en", 900).pointer)
  }

  @Test func `a closure that does not rest on the law is no duty, and prolongs none`() throws {
    func closure(_ id: String, _ days: [String], _ now: Int) throws -> ListClosure {
      let days = try days.map(isoDay)
      return ListClosure(
        id: Identifier(id) ?? ListClosure.example.id, title: id, home: "elm", decided: days[0],
        begins: days[1], ends: days[2], before: 90, now: now, isThroughOthers: true, source: madeUp)
    }
    func ends(_ closures: ListClosure...) throws -> [Pointer] {
      try due(
        closures.reduce(PlainRecords().with(bydel("nord")).with(home("elm", 60))) {
          $0.with($1)
        }
      ).filter { $0.rule == DutyRules.closureEnds }.map(\.subject)
    }
    let days = ["2026-09-14", "2026-10-14", "2027-04-13"]
    #expect(try ends(closure("ny", days, 134)) == [])
    let lawful = try closure("ny", days, 140)
    var next = try closure("naeste", ["2026-11-01", "2027-04-14", "2027-10-13"], 134)
    next.prolongs = lawful.id
    #expect(try ends(lawful, next) == [lawful.pointer])
  }

  private func titles(_ day: String = "2026-11-27") throws -> Titles {
    Titles(house: PlainHouse(try records, parts: plugged), day: try isoDay(day), form: .data)
  }

  private func paper(_ year: String?) throws -> JSON {
    let words = Words(arguments: year.map { [$0] } ?? [], options: [:])
    let asked = Asked(
      try words.checked(for: YearPaperCommand(), usage: ""), today: try isoDay("2026-11-27"),
      isTerminal: false)
    return try YearPaperCommand().page(asked, titles()).json
  }

  @Test func `vacancies and closures are those of the year, with its days and its rent`() throws {
    let old = try paper("2025")
    #expect(old["vacancies"]?.array.map { $0["paidDays"]?.int } == [47])
    #expect(old["vacancies"]?.array.map { $0["paidRent"]?.int } == [920_000])
    #expect(old["closures"]?.array.map { $0["id"]?.string } == ["gammel"])
    let now = try paper("2026")
    #expect(now["vacancies"]?.array.map { $0["paidDays"]?.int } == [331])
    #expect(now["closures"]?.array.map { $0["id"]?.string } == ["ny"])
    #expect(try paper("2027")["closures"]?.array.map { $0["id"]?.string } == ["ny"])
    for year in ["1990", "2024", "2028", "2030"] {
      let paper = try paper(year)
      #expect(paper["vacancies"]?.array == [] && paper["closures"]?.array == [], "\(year)")
    }
  }

  @Test
  func
    `the year has its own line, known or not, and the year of the day is meant when none is said`()
    throws
  {
    let old = try paper("2025")["years"]?.array ?? []
    #expect(old.first?["year"]?.int == 2025 && old.first?["need"] == .null)
    #expect(old.first?["capacity"]?.int == 60)
    #expect(try paper(nil)["year"]?.int == 2026)
    #expect(try paper("1990")["years"]?.array.count == 1)
  }

  @Test func `no year between is left out, every need is in it, and what is not known says why`()
    throws
  {
    var records = try records.with(people("nord", 2024, 500))
    records = records.with(home("birk", 10, .elderlyDwelling), "2010-01-01")
    var elderly = coverage("to", 200, from: 2026)
    elderly.need = .elderly
    let plan = Scenario(
      id: "plan", title: "Plan", assumptions: ["en", "to"], isMain: true, source: madeUp)
    records = records.with(elderly).with(plan)
    let titles = Titles(
      house: PlainHouse(records, parts: plugged), day: try isoDay("2026-11-27"), form: .data)
    let words = try Words(arguments: ["2024"], options: [:]).checked(
      for: YearPaperCommand(), usage: "")
    let page = try YearPaperCommand().page(
      Asked(words, today: titles.day, isTerminal: false), titles)
    #expect(page.json["years"]?.array.map { $0["year"]?.int } == Array(2024...2029))
    #expect(page.json["years"]?.array.map { $0["capacity"]?.int }.first == 60)
    // 2 % of 600 is 12 of 10.
    let other = page.json["elderly"]?["years"]?.array ?? []
    #expect(other.map { $0["balance"]?.int }[2...3] == [-2, -4])
    let texts = page.blocks.compactMap { if case .text(let cell) = $0 { cell.text } else { nil } }
    #expect(texts.contains { $0.contains("der er intet folketal (2025)") }, "\(texts)")
    #expect(texts.contains { $0.hasPrefix("Om midlertidige pladser") }, "\(texts)")
  }

  private func page(_ year: String, _ options: [String: String], _ records: PlainRecords) throws
    -> Page
  {
    let titles = Titles(
      house: PlainHouse(records, parts: plugged), day: try isoDay("2026-11-27"), form: .data)
    let open = Option(name: "public", value: nil, summary: "offentligt")
    let words = try Words(arguments: [year], options: options).checked(
      for: YearPaperCommand(), and: [open], usage: "")
    return try YearPaperCommand().page(
      Asked(words, today: titles.day, isTerminal: false), titles)
  }

  @Test func `what was there before it was counted was not none`() throws {
    let stated = home("birk", 40, .careDwelling, .stated)
    let records = try records.with(stated, "2024-03-01").with(home("kaj", 20), "2024-05-01")
    let page = try page("2024", [:], records)
    let changes = page.json["changes"]?.array ?? []
    #expect(changes.map { $0["before"] } == [.null, .int(0)])
    #expect(changes.map { $0["after"]?.int } == [40, 20])
    #expect(page.json["years"]?.array.first?["capacity"] == .null)
    let texts = page.blocks.compactMap { if case .text(let cell) = $0 { cell.text } else { nil } }
    #expect(texts.contains { $0.contains("første gang er opgjort: birk (2024)") }, "\(texts)")
  }

  @Test func `that no vacancy is listed is said as what it is: none told, not known, or withheld`()
    throws
  {
    func said(_ year: String, _ options: [String: String] = [:]) throws -> String {
      "\(try page(year, options, records).blocks)"
    }
    #expect(try said("2024").contains("Ingen ledige boliger er registreret i 2024."))
    #expect(try !said("1990").contains("Ingen ledige boliger er registreret"))
    #expect(try said("1990").contains("Ikke kendt: ingen hjem er registreret for 1990."))
    let open = try said("2024", ["public": ""])
    #expect(open.contains("Vises ikke offentligt"))
    #expect(!open.contains("Ingen ledige boliger er registreret"))
  }

  @Test func `a place that lacks, and a home that is out within the year, are seen to too`() throws
  {
    var records = try records.with(bydel("syd", "Syd")).with(
      home("stor", in: "syd", 90), "2010-01-01")
    for year in 2026...2029 { records = records.with(people("syd", year, 100)) }
    let out = home("stor", in: "syd", 50, out: 40, .careDwelling, .rebuilding)
    records = records.with(out, "2027-02-01").with(home("stor", in: "syd", 90), "2027-12-01")
    let duties = try due(records)
    #expect(!duties.map(\.rule.id).contains("suf.shortage"))
    let short = duties.first { $0.rule == DutyRules.placeShort }
    #expect(short?.facts["places"] == .list([.text("Nord (3 i 2027, flest i 2029: 21)")]))
    let passed = duties.first { $0.rule == DutyRules.passedOver }
    #expect(passed?.subject == CareHomeID("stor").pointer)
    #expect(passed?.facts["count"] == .number(50) && passed?.facts["out"] == .number(40))
  }

  @Test func `what lacks and what runs out is somebody's to see to`() throws {
    let rooms = PlainRooms(try records, parts: plugged)
    func due(_ day: String, _ last: String) throws -> [Duty] {
      try SUF.Module().obligers(at: rooms).flatMap {
        try $0.duties(on: isoDay(day), through: isoDay(last), owner: nil)
      }
    }
    let duties = try due("2026-11-27", "2027-11-27")
    #expect(duties.map(\.rule.id) == ["suf.shortage", "suf.closureEnds"])
    // 9 % of 700 is 63 of 60, and of 900 it is 81.
    let shortage = duties.first?.facts
    #expect(shortage?["count"] == .number(3) && shortage?["year"] == .text("2027"))
    #expect(shortage?["most"] == .number(21) && shortage?["worst"] == .text("2029"))
    #expect(duties.last?.facts["first"] == .day(try isoDay("2027-03-13")))
    #expect(duties.last?.facts["last"] == .day(try isoDay("2027-03-14")))
    #expect(try due("2027-03-20", "2027-03-20").map(\.rule.id).contains("suf.closureEnds"))
    #expect(try !due("2027-04-14", "2028-04-14").map(\.rule.id).contains("suf.closureEnds"))
  }
}
