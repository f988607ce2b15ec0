import AlmenTestKit
import Counter
import Foundation
import Testing
import Vocabulary

@testable import Runner

@Suite struct TextRendererTests {
  private let id = "en-meget-lang-id-som-ingen-maa-braekke-over-fordi-den-skal-kopieres"

  private func page(_ rows: [[Cell]], _ headers: [String]) -> Page {
    Page("Prøve", [.table(nil, headers, rows.map { Row($0) })])
  }

  private func lines(_ page: Page, _ width: Int, colours: Bool = false) -> [String] {
    TextRenderer(width: width, hasColours: colours).render(page).split(separator: "\n")
      .map(String.init)
  }

  @Test(arguments: 0..<60)
  func `no line is wider than the width but one that holds a single id`(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let words = [
      "boligorganisationernes", "og", "en", "1.8.2010–31.12.2014", "(muligvis)", "aftale",
    ]
    for width in [40, 60, 80, 120] {
      let columns = random.int(1...6)
      let rows = (0..<random.int(1...4)).map { _ in
        (0..<columns).map { _ in
          let text = (0..<random.int(0...12)).map { _ in words[random.int(0...5)] }
          return Cell(text.joined(separator: random.oneIn(5) ? "\n" : " "))
            + (random.oneIn(4) ? " " + .code(id) : Cell())
        }
      }
      let page = page(rows, (0..<columns).map { "Kolonne \($0)" })
      let text = TextRenderer(width: width).render(page)
      for line in text.split(separator: "\n") where line.count > width {
        #expect(line.split(separator: " ").count == 1, "\(width): \(line)")
      }
      let count = rows.joined().count { $0.text.contains(id) }
      #expect(text.components(separatedBy: id).count - 1 == count, "an id is broken: \(text)")
    }
  }

  @Test func `a table that does not fit stands row by row under what each row is about`() {
    let thing = Thing(Pointer(kind: "forum", id: "f"), "Samarbejdsforum")
    let page = Page(
      "Prøve",
      [
        .table(
          nil, ["Slags", "Navn", "Id"],
          [Row(thing, ["forum", .thing(thing), .code(id)]), Row(["part", "TMF", "tmf"])])
      ])
    #expect(
      lines(page, 40).dropFirst(2) == [
        "Samarbejdsforum", "  Slags  forum", "  Id", "    \(id)", "Slags: part", "  Navn   TMF",
        "  Id     tmf",
      ])
    #expect(lines(page, 120).contains { $0.hasPrefix("forum  Samarbejdsforum  en-meget") })
  }

  @Test func `a table whose text would stand in a narrow column stands row by row`() {
    let text = (0..<30).map { "ord\($0)" }.joined(separator: " ")
    let narrow = lines(page([[Cell(text), .code(id)]], ["Hvad", "Id"]), 80)
    #expect(narrow[2].hasPrefix("Hvad: ord0 ord1"), "\(narrow)")
    let roomy = lines(page([[Cell(text), "kort"]], ["Hvad", "Id"]), 80)
    #expect(roomy[2].hasPrefix("Hvad  ") && roomy[2].hasSuffix("  Id"), "\(roomy)")
  }

  @Test func `what is set in stays set in where its lines are broken, also row by row`() {
    let thing = Thing(Pointer(kind: "agreement", id: "a"), "Enkeltaftaler med hver organisation")
    let inset = Cell(String(repeating: Cell.space, count: 3)) + .thing(thing)
    let page = Page("P", [.table(nil, ["Aftale", "Id"], [Row(thing, [inset, .code("a-b-c-d")])])])
    #expect(
      lines(page, 40).dropFirst(4) == [
        "   Enkeltaftaler med hver        a-b-c-d", "   organisation",
      ])
    let wide = Page("P", [.table(nil, ["Aftale", "Id"], [Row(thing, [inset, .code(id)])])])
    #expect(
      lines(wide, 60).dropFirst(2) == [
        "   Enkeltaftaler med hver organisation", "     Id", "       \(id)",
      ])
    #expect(
      lines(Page("P", [.text(inset)]), 24).suffix(2) == [
        "   Enkeltaftaler med", "   hver organisation",
      ])
  }

  @Test func `a status has its colour beside its word, and only where there are colours`() {
    let page = Page("Prøve", [.text("Status: \(.status(Status("overdue", "overskredet", .bad))).")])
    #expect(lines(page, 80).last == "Status: overskredet.")
    #expect(lines(page, 80, colours: true).last == "Status: \u{1B}[31moverskredet\u{1B}[0m.")
  }

  @Test(
    arguments: [
      (["COLUMNS": "72"], 120, 72), ([:], 120, 120), ([:], nil, 100), (["COLUMNS": "x"], nil, 100),
      (["COLUMNS": "0"], 90, 90), (["COLUMNS": "8"], 90, 40), ([:], 500, 160),
      ([:], 8, 40), (["COLUMNS": "1000"], 90, 1000),
    ] as [([String: String], Int?, Int)])
  func `the width is what is said, else the terminal's, else 100, and can be read`(
    _ environment: [String: String], _ terminal: Int?, _ width: Int
  ) {
    #expect(TerminalWidth.of(environment, terminal) == width)
  }

  @Test func `a page with marks says what they mean, once`() {
    let page = Page(
      "Prøve",
      [.text("A\(.mark(.inferred)) og B\(.mark(.inferred))\(.mark(.possible))")])
    let text = TextRenderer().render(page)
    #expect(text.components(separatedBy: "* noget er udledt").count == 2)
    #expect(text.contains("muligvis: kilden"))
    #expect(!TextRenderer().render(Page("Prøve", [.text("muligvis *")])).contains("kilden"))
  }
}
