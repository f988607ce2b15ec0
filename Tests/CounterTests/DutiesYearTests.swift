import AlmenTestKit
import Counter
import Testing
import Vocabulary

@Suite struct DutiesYearTests {
  private let rule = Rule("test-note.rule", .note, sentence: "S", remedy: "R", source: "K")

  private func blocks(_ dues: [String?], on day: String) throws -> [Block] {
    let titles = Titles(house: PlainHouse(), day: try isoDay(day))
    return DutiesView(titles: titles).year(
      dues.enumerated().map { number, due in
        Duty(
          rule, owner: nil, due: due.flatMap { RoughDay($0) },
          subject: Pointer(kind: "test-note", id: "n\(number)"))
      })
  }

  /// What is on the wheel, by the number of the month; nil when there is no wheel.
  private func wheel(_ dues: [String?], on day: String) throws -> [Int: [String]]? {
    guard case .picture(let picture)? = try blocks(dues, on: day).last,
      case .wheel(let start, let months) = picture.drawing
    else { return nil }
    #expect(start == (try isoDay(day)) && months.count == 12)
    // Nothing is drawn that is not in the table.
    #expect(picture.table.key == "duties" && picture.table.rows.count == dues.count)
    return Dictionary(
      uniqueKeysWithValues: months.enumerated().filter { !$1.isEmpty }.map { ($0, $1.map(\.text)) }
    )
  }

  @Test func `what is due in one month of the year ahead is on the wheel`() throws {
    let dues = ["2010-10-15", "2010-12-31", "2011-03", "2011-03-01", "2011-09-30"]
    #expect(
      try wheel(dues, on: "2010-10-15") == [0: ["n0"], 2: ["n1"], 5: ["n3", "n2"], 11: ["n4"]])
    // Across the turn of a year the months go on.
    #expect(try wheel(["2012-01-01"], on: "2011-12-31") == [1: ["n0"]])
  }

  @Test func `a list that a part could not finish says so first, and does not look whole`() throws {
    let failed = Duty(
      RecordRules.partFailed, owner: nil, due: nil, subject: PartID("lov").pointer,
      facts: ["part": .text("lov"), "why": .text("blev ikke færdigt i tide")], isFinding: true)
    let late = Duty(
      rule, owner: nil, due: RoughDay("2010-10-01"), subject: Pointer(kind: "test-note", id: "n"))
    let titles = Titles(house: PlainHouse(), day: try isoDay("2010-10-15"))
    let blocks = DutiesView(titles: titles).year([late, failed])
    guard case .text(let said)? = blocks.first else {
      Issue.record("nothing is said first")
      return
    }
    #expect(said.text.hasPrefix("Listen er ikke hel"))
    #expect(said.text.contains("»lov« blev ikke færdigt i tide"))
    let rows = try #require(Page("", blocks).table("duties")).rows
    #expect(rows.first?.cells.map(\.text).contains { $0.contains("ikke gennemføres") } == true)
  }

  @Test func `what is only perhaps as it should be is not green`() {
    #expect(Status("inForce", "i kraft", .good).tone == .good)
    #expect(Status("inForce", "i kraft", .good, isCertain: false).tone == .attention)
  }

  @Test(arguments: [
    nil, "2010-10-14", "2011-10-01", "2012-01-01", "[2010-10-20..2010-11-03]", "2011", "2010-10",
  ])
  func `what is late, far off, in no one month or without a day is in the table alone`(
    _ due: String?
  ) throws {
    #expect(try wheel([due], on: "2010-10-15") == nil)
    #expect(try wheel([due, "2010-11-01"], on: "2010-10-15") == [1: ["n1"]])
    guard case .table(let table)? = try blocks([due], on: "2010-10-15").last else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.count == 1)
  }

  @Test func `the wheel says in words what it shows, and nothing due is nothing`() throws {
    guard
      case .picture(let picture)? =
        try blocks(["2010-12-31", "2011-03-01", "2011-03-02"], on: "2010-10-01").last
    else {
      Issue.record("no wheel")
      return
    }
    #expect(picture.title.text == "Frister fra oktober 2010 til september 2011")
    #expect(picture.alternative.text == "1 i december 2010 og 2 i marts 2011.")
    #expect(try wheel([], on: "2010-10-01") == nil)
  }
}
