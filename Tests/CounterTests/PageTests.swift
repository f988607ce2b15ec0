import AlmenTestKit
import Counter
import Testing
import Vocabulary

private let tmf = Thing(
  Pointer(kind: "party", id: "tmf"), "Teknik- og Miljøforvaltningen", short: "TMF")
private let forum = Thing(Pointer(kind: "forum", id: "forum"), "Samarbejdsforum")
private let other = Thing(Pointer(kind: "party", id: "sof"), "Socialforvaltningen")
private let day = Day(daysSince1970: 14_883)

@Suite struct PageTests {
  @Test func `each value has its key, and everything named its title`() throws {
    let page = Page(
      "Om \(.quoted(forum))",
      [
        .data([Field("on", .day(day))]), .text("Sekretariat: \(Cell.thing(tmf).as("secretariat"))"),
        .table(
          "duties", ["Senest", "Hvem"],
          [Row(forum, [Cell.day(day).as("due"), .thing(tmf)], also: [Field("state", "open")])]),
      ])
    #expect(page.json.keys == ["on", "secretariat", "duties", "names", "marks"])
    #expect(page.json["secretariat"]?.string == "tmf")
    #expect(page.json["duties"]?.array.first?.keys == ["due", "state"])
    #expect(page.json["duties"]?.array.first?["due"]?.string == "2010-10-01")
    #expect(page.json["names"]?.keys == ["forum/forum", "party/tmf"])
    #expect(page.json["names"]?["party/tmf"]?.string == "Teknik- og Miljøforvaltningen")
  }

  @Test func `what is marked is told with what it stands beside, else with what its row is about`()
  {
    let inferred = Thing(tmf.pointer, tmf.title, marks: [.inferred])
    let sure = Status("inForce", "i kraft", .good)
    let unsure = Status("inForce", "i kraft", .good, isCertain: false)
    let page = Page(
      "Om \(.quoted(forum))",
      [
        .table("a", [], [Row(forum, [.status(sure)]), Row(forum, [.status(unsure)])]),
        .text("\(.thing(inferred)) og \(.thing(other)) \(.mark(.proposal))"),
      ])
    #expect(
      page.json["marks"]
        == .keyed([
          "forum/forum": .texts(["possible"]), "party/sof": .texts(["proposal"]),
          "party/tmf": .texts(["inferred"]),
        ]))
  }

  static let cells: [(Cell, String, JSON)] = [
    (.thing(tmf), "TMF", .string("tmf")), (.pointer(tmf), "party/tmf", .string("party/tmf")),
    (.quoted(forum), "»Samarbejdsforum«", .string("forum")),
    (.long(day), "1. oktober 2010", .string("2010-10-01")),
    (.day(RoughDay(from: day, to: day.adding(days: 30))), "oktober 2010", .string("2010-10")),
    (.money(Kroner(ore: 150)), "1,50 kr.", .int(150)),
    (
      .money(low: Kroner(ore: 100), high: Kroner(ore: 200)), "1-2 kr.",
      .keyed(["low": .int(100), "high": .int(200), "about": .bool(false)])
    ),
    (.number(125, decimals: 1, unit: "%"), "12,5 %", .decimal(125, 1)),
    (.share(1_250), "12,5 %", .decimal(125, 1)), (.share(3_300), "33 %", .int(33)),
    (.share(0), "0 %", .int(0)), (.share(7), "0,07 %", .decimal(7, 2)),
    (.unknown("ikke kendt"), "ikke kendt", .null), (Cell(), "", .null),
    (
      .status(Status("inForce", "i kraft", .good, isCertain: false)), "muligvis i kraft",
      .string("inForce")
    ),
    (
      .list([.thing(tmf), .thing(forum)], .and), "TMF og Samarbejdsforum", .texts(["tmf", "forum"])
    ),
    (.list([], none: "ingen"), "ingen", .array([])),
    ("\(.thing(tmf)) i \(2010)", "TMF i 2010", .string("TMF i 2010")),
    (.thing(tmf) + .mark(.inferred), "TMF *", .string("tmf")),
    (Cell("ramme").data(.string("frame")), "ramme", .string("frame")),
  ]

  @Test(arguments: cells.indices)
  func `a cell is Danish for people and a value for programs`(_ index: Int) {
    let (cell, text, json) = Self.cells[index]
    #expect(cell.text == text)
    #expect(cell.json == json)
    #expect(Row([cell.as("key")]).json == .keyed(["key": json]))
  }

  @Test func `a row of one cell without a key is that cell, and else an object`() {
    #expect(Row([.thing(tmf)]).json == .string("tmf"))
    #expect(Row([.thing(tmf), "x"]).json == .object([]))
    #expect(Row([.thing(tmf)], also: [Field("a", json: .int(1))]).json == .keyed(["a": .int(1)]))
  }

  @Test func `a table is a file with the keys of programs, a thing by id and title`() {
    let rows = [
      Row(
        [Cell.thing(tmf).as("owner"), Cell.day(day).as("due"), Cell("Sig \"ja\", nu").as("what")],
        also: [Field("all", .list([.thing(tmf), .thing(forum)]))]),
      Row([Cell.unknown("ikke kendt").as("owner"), Cell("kun vist")]),
    ]
    #expect(
      Table("duties", [], rows).csv
        == "owner,ownerTitle,due,what,all,allTitle\r\n"
        + "tmf,Teknik- og Miljøforvaltningen,2010-10-01,\"Sig \"\"ja\"\", nu\",tmf; forum,"
        + "Teknik- og Miljøforvaltningen; Samarbejdsforum\r\n" + ",,,,,\r\n")
  }

  @Test func `no text of a table file is a formula for a spreadsheet, and a number is a number`() {
    let party = Thing(Pointer(kind: "party", id: "p"), "=1+1")
    let row = Row([
      Cell("@SUM(A1)").as("what"), Cell.thing(party).as("owner"), Cell.number(-3).as("count"),
      Cell.list(["=2", "ja"]).as("all"),
    ])
    #expect(
      Table("t", [], [row]).csv
        == "what,owner,ownerTitle,count,all\r\n'@SUM(A1),p,'=1+1,-3,'=2; ja\r\n")
  }

  @Test func `the tables of a page are found by their keys, also inside groups and rows`() {
    let inner = Field("forums", rows: [Row(forum, [.thing(forum)])])
    let page = Page(
      "Prøve",
      [
        .group(
          "structure", [.table("levels", [], [Row([], also: [inner]), Row([], also: [inner])])]),
        .table(nil, [], []), .data([Field("findings", rows: [])]),
      ])
    #expect(
      page.tables.map(\.key) == ["structure.levels", "structure.levels.forums", "findings"])
    #expect(page.table("structure.levels.forums")?.rows.count == 2)
  }

  @Test func `a row inside another is told what it is of, and a list is a table too`() {
    let innermost = Field("seats", rows: [Row([Cell("a").as("seat"), Cell("b").as("level")])])
    let inner = Field("forums", rows: [Row(forum, [Cell("Navn").as("name")], also: [innermost])])
    let page = Page(
      "Prøve",
      [
        .table("levels", ["Niveau"], [Row([Cell.number(2).as("level")], also: [inner])]),
        .group("more", [.list("gaps", ["et hul"]), .list(nil, ["intet"])]),
      ])
    #expect(page.table("levels")?.csv == "level\r\n2\r\n")
    #expect(page.table("levels.forums")?.csv == "level,name\r\n2,Navn\r\n")
    // Its own value goes before one of the same key outside it.
    #expect(
      page.table("levels.forums.seats")?.csv
        == "forum,forumTitle,seat,level\r\nforum,Samarbejdsforum,a,b\r\n")
    #expect(page.lists.map(\.key) == ["more.gaps"])
    #expect(page.lists.first?.table.csv == "gaps\r\net hul\r\n")
  }

  @Test func `what is shown by a short name is told, once, unless it stands in full as well`() {
    let long = Thing(tmf.pointer, tmf.title)
    let rows = [
      Row([.thing(tmf)]), Row(forum, [Cell.list([.quoted(tmf), .thing(forum)]).as("a")]),
    ]
    #expect(Page("Prøve", [.table(nil, [], rows)]).shortened == [tmf])
    #expect(Page("Om \(.thing(long))", [.table(nil, [], rows)]).shortened == [])
    #expect(Page("Prøve", [.text(.id(tmf)), .data([Field("a", .thing(tmf))])]).shortened == [])
  }

  @Test(arguments: 0..<40)
  func `every thing named on a page is in its answer for programs, with its title`(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<25 {
      var maker = RandomPage(random: random)
      let page = maker.page()
      random = maker.random
      let names = page.json["names"]
      #expect(Set(names?.keys ?? []) == Set(maker.named.map(\.description)))
      for pointer in maker.named {
        let number = pointer.id.split(separator: "-").last ?? ""
        #expect(names?[pointer.description]?.string == "Navn \(number)")
      }
    }
  }
}
