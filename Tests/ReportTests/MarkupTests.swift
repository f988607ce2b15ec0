import AlmenTestKit
import Counter
import Foundation
import FoundationXML
import Organisation
import Testing
import Vocabulary

@testable import Report

private let nord = Thing(Pointer(kind: "area", id: "nord"), "Nord & <Syd>")

private func links(_ pages: Pointer...) -> Links { Links(Set(pages), kinds: []) }

/// Whether a text is well-formed, as a reader of XML sees it.
private func isWellFormed(_ html: String) -> Bool {
  XMLParser(data: Data("<x>\(html)</x>".utf8)).parse()
}

@Suite struct MarkupTests {
  @Test func `what anybody wrote is text, wherever it stands`() {
    let evil = "\"><script>alert(1)</script>&amp;<b a='"
    let thing = Thing(Pointer(kind: "area", id: "x"), evil, short: evil + "!")
    let blocks: [Block] = [
      .heading(Cell(evil)), .text(Cell(evil)), .list(nil, [Cell(evil)]),
      .facts([(evil, Cell(evil))]),
      .table("t", [evil], [Row(thing, [.thing(thing)])]),
      .text(.code(evil)), .text(.unknown(evil)), .text(.status(Status("x", evil, .bad))),
      .picture(
        Picture(
          Cell(evil), .bars([Drawing.Bar(.thing(thing), low: 1, high: 2)], unit: evil),
          alternative: Cell(evil), table: Table(nil, [evil], [Row([Cell(evil)])]))),
    ]
    var maker = BlockHTML(links: links(thing.pointer), files: ["t": "t.csv"])
    let html = maker.html(blocks, under: evil)
    #expect(!html.contains("<script") && !html.contains("<b "))
    #expect(isWellFormed(html), "\(html)")
  }

  @Test func `a name leads to its page from however deep, and not to itself`() {
    let none = links()
    var links = links(nord.pointer)
    links.up = "../"
    #expect(
      CellHTML(links: links).html(.thing(nord))
        == "<a href=\"../area/nord.html\">Nord &amp; &lt;Syd&gt;</a>")
    links.here = nord.pointer
    #expect(CellHTML(links: links).html(.thing(nord)) == "Nord &amp; &lt;Syd&gt;")
    #expect(CellHTML(links: none).html(.quoted(nord)) == "»Nord &amp; &lt;Syd&gt;«")
  }

  @Test func `an id beside its name is left out, and one alone stays`() {
    let beside = Table("t", ["Navn", "Id"], [Row(nord, [.thing(nord), .id(nord)])])
    let alone = Table("t", ["Hvad", "Id"], [Row(nord, ["Gør det", .id(nord)])])
    var maker = BlockHTML(links: links())
    #expect(!maker.html([.table(beside)], under: "x").contains("<code>"))
    #expect(maker.html([.table(alone)], under: "x").contains("<th scope=\"col\">Om</th>"))
    let named: Cell = "\(.thing(nord)) (\(.id(nord))), og mere"
    #expect(CellHTML(links: links()).html(named) == "Nord &amp; &lt;Syd&gt;, og mere")
  }

  @Test func `no two names to link to on a page are the same`() {
    var maker = BlockHTML(links: links())
    let html = maker.html([.heading("Å"), .heading("Å"), .heading("?")], under: "x")
    #expect(
      html.contains("id=\"a-aa\"") && html.contains("id=\"a-aa-2\"") && html.contains("id=\"a-x\""))
  }

  @Test func `a table that has a file leads to it, and says so`() {
    let table = Table("rows", ["A"], [Row([Cell("1").as("a")])])
    var maker = BlockHTML(links: links(), files: ["inner.rows": "x.csv"])
    let html = maker.html([.heading("Tal"), .group("inner", [.table(table)])], under: "Side")
    #expect(html.contains("href=\"x.csv\"") && html.contains(">CSV: Tal</a>"))
  }

  @Test func `lines of a picture are never wider than their room, and lose no letter but hyphens`()
  {
    var random = SeededRandom(seed: 20_261_126)
    let letters = Array("abcdefghijklmnopqrstuvwxyzæøåWMI  ")
    for _ in 0..<300 {
      let text = String(
        (0..<Int.random(in: 0...80, using: &random)).map { _ in
          letters.randomElement(using: &random) ?? " "
        })
      let room = Int.random(in: 30...400, using: &random)
      let lines = Sketch.lines(text, within: room, size: 14)
      #expect(lines.allSatisfy { Sketch.width(of: $0, size: 14) <= room || $0.count <= 2 })
      #expect(
        lines.joined().replacing("-", with: "").replacing(" ", with: "")
          == text.replacing(" ", with: ""))
    }
  }

  private static func drawings(_ day: Day) -> [Drawing] {
    [
      .axis(
        [Drawing.Lane(.thing(nord), [Drawing.Span(.always, inner: nil, Status("a", "a", .good))])],
        during: .always, mark: day),
      .axis(
        [
          Drawing.Lane(
            .thing(nord),
            [Drawing.Span(Period(day: day), inner: Period(day: day), Status("a", "a", .bad))])
        ],
        during: Period(from: day), mark: nil),
      .bars(
        [Drawing.Bar("Navn", low: .max, high: .max), Drawing.Bar("Ingen", low: 0, high: nil)],
        unit: nil),
      .line(
        [Drawing.Point(day, .min), Drawing.Point(day.next, .max, isActual: false)], plan: [],
        target: 0, changes: [day, day.next], decimals: 1, unit: "%"),
      .stack(
        [Drawing.Bar("Navn", low: .max, high: .max), Drawing.Bar("Andet", low: .max, high: nil)],
        stated: Drawing.Bar("oplyst", low: 1, high: .max), unit: "kr."),
      .track([Drawing.Step(.thing(nord), Status("a", "a", .neutral), notes: ["n"])]),
      .map([
        Drawing.Spot(
          nord, Status("a", "a", .bad),
          rings: ["12.5 55.7 12.6 55.7 12.6 55.8 12.5 55.7"].compactMap { Ring($0) },
          isGround: true)
      ]),
      .boxes(
        [
          Drawing.Box(nord, row: 0, column: 0),
          Drawing.Box(Thing(Pointer(kind: "a", id: "b"), "B"), row: 3, column: 1),
        ],
        lines: [Drawing.Link(from: nord.pointer, to: Pointer(kind: "a", id: "b"))],
        columns: ["K"], rows: ["R"]),
      .wheel(from: day, months: Array(repeating: ["a"], count: 12)),
      .matrix(rows: ["A"], columns: ["2020", "2021"], cells: [[Status("a", "på", .bad), nil]]),
    ]
  }

  @Test
  func
    `every kind of picture is drawn for both screens, well formed, and nothing stops at odd values`()
    throws
  {
    let day = try #require(Day("2020-01-01"))
    let table = Table(nil, [], [])
    for drawing in Self.drawings(day) {
      let svg = Drawer(links: links(nord.pointer)).svg(
        Picture("T", drawing, alternative: "A", table: table))
      // Days without an end have no place on an axis; the table says them.
      if case .axis(_, .always, _) = drawing { continue }
      let drawn = try #require(svg, "\(drawing)")
      #expect(
        isWellFormed(drawn) && drawn.contains("class=\"wide\"")
          && drawn.contains("class=\"narrow\""))
    }
  }
}

@Suite struct ShorterTests {
  @Test func `versions with the name of the page are a line, also where the name is marked`() {
    let thing = Thing(nord.pointer, nord.title, marks: [.inferred])
    let table = Table(
      "versions", ["Gælder", "Navn"],
      [Row(["1.3.2010–", Cell.thing(thing).as("title", json: .string(thing.title))])])
    let shorter = Shorter(title: .thing(thing))
    #expect(
      shorter.blocks([.heading("Udgaver"), .table(table)]).map { block in
        if case .text(let cell) = block { cell.text } else { "?" }
      } == ["Registreret for 1.3.2010–."])
    let renamed = Shorter(title: "Et andet navn").blocks([.heading("Udgaver"), .table(table)])
    #expect(renamed.count == 2)
  }
}
