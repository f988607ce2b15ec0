import Counter
import Foundation
import Testing
import Vocabulary

@testable import Runner

/// Small folders that others met the program with, each with what should come.
@Suite struct FolderInputTests {
  private let program: TestProgram

  private static let made = MadeDatabase { program in
    let outcome = await program.run("init --case oevelse")
    try #require(outcome.status == 0, "\(outcome.error)")
  }

  init() async throws { program = try await Self.made.program() }

  private func importing(_ files: [String: String]) async throws {
    let outcome = await program.run([
      "import", try program.write(files), "--by", "X", "--because", "Y",
    ])
    try #require(outcome.status == 0, "\(outcome.output) \(outcome.error)")
  }

  @Test(arguments: ["area/parken", "org-1"])
  func `03: a guarantee for an area and an organisation stands among their money`(_ page: String)
    async throws
  {
    try await importing([
      "area.json5": """
      [ { from: "2012-01-01", id: "parken", name: "Parken", kind: "boligomraade", organisations: ["org-1"], source: { text: "Prøve", madeUp: true } } ]

      """,
      "guarantee.json5": """
      [ { from: "2019-05-01", id: "g1", title: "Garanti", area: "parken", receiver: "org-1", loan: 10000000000, share: 8000, guarantor: "kommunen", source: { text: "Prøve", madeUp: true } } ]

      """,
    ])
    let found = try await program.json("show \(page) --on 2019-06-01").rows("guarantees")
    #expect(found.count == 1)
    #expect(found.first?["id"] == "g1" && found.first?["guaranteed"] == 8_000_000_000)
    let text = await program.run("show \(page) --on 2019-06-01").output
    #expect(text.contains("80 mio. kr."))
    let before = try await program.json("show \(page) --on 2019-04-30").rows("guarantees")
    #expect(before.isEmpty)
  }

  @Test func `07: an item of no matter is accepted`() async throws {
    try await importing([
      "item.json5": """
      [ { from: "2024-03-12", id: "m7-1", title: "Meddelelser", meeting: "m7", place: 1, how: "orientation", source: { text: "Prøve", madeUp: true } } ]

      """,
      "meeting.json5": """
      [ { from: "2024-03-12", id: "m7", title: "Møde", body: "forum/samarbejdsforum", day: "2024-03-12", source: { text: "Prøve", madeUp: true } } ]

      """,
    ])
    let agenda = try await program.json("show m7 --on 2024-03-12").rows("agenda")
    #expect(agenda.map { $0["title"] } == ["Meddelelser"])
    #expect(agenda.first?["matter"] == .null && agenda.first?["number"] == "1")
  }

  @Test func `08: a sort key of another system is kept, with a printed number beside it`()
    async throws
  {
    let files = [
      "item.json5": """
      [ { from: "2024-03-12", id: "m8-2", title: "Forslag", meeting: "m8", matter: "s8", place: 10087, how: "decision", source: { text: "Prøve", madeUp: true } } ]

      """,
      "matter.json5": """
      [ { from: "2024-01-01", id: "s8", title: "Forslag", origin: "party/teknik", raised: "2024-01-01", source: { text: "Prøve", madeUp: true } } ]

      """,
      "meeting.json5": """
      [ { from: "2024-03-12", id: "m8", title: "Møde", body: "forum/samarbejdsforum", day: "2024-03-12", source: { text: "Prøve", madeUp: true } } ]

      """,
    ]
    try await importing(files)
    func row() async throws -> JSON? {
      try await program.json("show m8 --on 2024-03-12").rows("agenda").first
    }
    #expect(try await row()?["place"] == 10_087)
    #expect(try await row()?["number"] == "10087")
    let numbered = try #require(files["item.json5"])
      .replacing("10087,", with: "10087, printedNumber: \"10 a\",")
    try await importing(["item.json5": numbered])
    #expect(try await row()?["number"] == "10 a")
    #expect(await program.run("show m8 --on 2024-03-12").output.contains("10 a"))
  }

  @Test func `13: a guarantee of unknown size is not stated, and never zero`() async throws {
    try await importing([
      "guarantee.json5": """
      [ { from: "2012-12-13", id: "g-ukendt", title: "Garanti, beløb ikke oplyst", guarantor: "kommunen", receiver: "org-1", source: { text: "Prøve", madeUp: true } } ]

      """
    ])
    let page = try await program.json("show guarantee/g-ukendt --on 2013-01-01")
    #expect(page["guaranteed"] == .null && page["net"] == .null)
    for line in ["show guarantee/g-ukendt", "show org-1", "investments"] {
      let text = await program.run("\(line) --on 2013-01-01").output
      #expect(text.contains("ikke oplyst"), "\(line)")
    }
    let money = try await program.json("investments --on 2013-01-01")
    let row = try #require(money.rows("guarantees").first { $0["id"] == "g-ukendt" })
    #expect(row["loan"] == .null && row["guaranteed"] == .null && row["net"] == .null)
    #expect((money["netRiskMissing"]?.int ?? 0) >= 1)
  }

  @Test func `14: one sum over two years is counted once, and asked about while nobody says`()
    async throws
  {
    let files = [
      "amount.json5": """
      [ { from: "2010-06-10", id: "b-flere-aar", title: "11 mio. kr. i alt 2010-2011", kind: "frame", stream: "anlaeg", year: 2010, lastYear: 2011, amount: { low: 1100000000, high: 1100000000 }, financier: "kommunen", source: { text: "Prøve", madeUp: true } } ]

      """,
      "stream.json5": """
      [ { from: "2010-01-01", id: "anlaeg", title: "Anlæg", source: { text: "Prøve", madeUp: true } } ]

      """,
    ]
    func years() async throws -> [String: Int] {
      let rows = try await program.json("investments --by year --on 2012-01-01").rows("rows")
      return Dictionary(
        rows.map { ($0["key"]?.string ?? "", $0["frame"]?["low"]?.int ?? 0) },
        uniquingKeysWith: { first, _ in first })
    }
    func asks() async throws -> Bool {
      try await program.rules("--on 2010-07-01").contains("investments.whichSum")
    }
    let before = try await years()
    try await importing(files)
    #expect(try await asks())
    let each = try await years()
    #expect(each["2011"] == (before["2011"] ?? 0) + 1_100_000_000)
    let said = files["amount.json5"]?.replacing(
      "lastYear: 2011,", with: "lastYear: 2011, isTotal: true,")
    try await importing(["amount.json5": said ?? ""])
    #expect(try await !asks())
    let once = try await years()
    #expect(once["2010"] == (before["2010"] ?? 0) + 1_100_000_000)
    #expect(once["2011"] ?? 0 == before["2011"] ?? 0)
    let page = try await program.json("investments --on 2011-06-01")
    let sum = try #require(page.rows("sums").first { $0["id"] == "b-flere-aar" })
    #expect(sum["year"] == 2010 && sum["lastYear"] == 2011)
    let text = await program.run("investments --on 2011-06-01").output
    #expect(text.contains("2010-2011 i alt, talt med i 2010"))
  }
}
