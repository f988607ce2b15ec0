import Counter
import Testing
import Vocabulary

@testable import Runner

/// What a source gives only roughly is shown so, and never more exactly than it is known.
@Suite struct RoughDayTests {
  private let program: TestProgram

  init() async throws {
    program = try TestProgram()
    let folder = try program.write([
      "party.json5": """
      [{ from: "2010-01-01", id: "br", name: "BR", kind: "council", source: "s" }]

      """,
      "procedure.json5": """
      [{ from: "2018-01-01", id: "f20", title: "Forløb", steps: [{ step: "br", title: "BR vedtager", by: ["party/br"] }], source: "s" }]

      """,
      "matter.json5": """
      [{ from: "2019-01-01", id: "plan", title: "Plan", origin: "party/br", raised: "2019-01-01", procedure: "f20", source: "s" }]

      """,
      "decision.json5": """
      [{ from: "2019-06-01", id: "plan-br", title: "Vedtaget", matter: "plan", body: "party/br", step: "br", day: "2019-06", outcome: "approved", followUp: { notNeeded: "prøve" }, source: "s" }]

      """,
    ])
    try #require(await program.run(["init", "--from", folder]).status == 0)
  }

  @Test func `a decision of some day in a month stands on its matter's way in that month`()
    async throws
  {
    let page = try await program.page("show plan --on 2019-07-01 --json")
    let stop = try #require(page.table("stops")?.rows.first)
    #expect(stop.cells.first?.text == "juni 2019")
    #expect(page.json["path"]?.array.first?["day"]?.string == "2019-06")
  }

  @Test(arguments: [
    ("2019-06-15", "muligvis gjort i juni 2019"), ("2019-07-01", "gjort i juni 2019"),
  ])
  func `a step is done in the month of its decision, possibly until the month is over`(
    _ day: String, _ words: String
  ) async throws {
    let page = try await program.page("show plan --on \(day) --json")
    #expect(page.table("progress")?.rows.first?.cells.last?.text == words)
    #expect(page.json["progress"]?.array.first?["taken"]?.string == "2019-06")
  }

  @Test(arguments: [
    ("2010-03-01", "2010-03-31", "2010-03"), ("2012-01-01", "2012-12-31", "2012"),
    ("2012-02-01", "2012-02-29", "2012-02"),
    ("2012-02-01", "2012-02-28", "[2012-02-01..2012-02-28]"),
    ("2012-01-01", "2013-12-31", "[2012-01-01..2013-12-31]"),
    ("2012-02-03", "2012-02-03", "2012-02-03"),
    ("2012-01-01", "2012-11-30", "[2012-01-01..2012-11-30]"),
  ])
  func `days from one to another are written as shortly as they can be`(
    _ first: String, _ last: String, _ text: String
  ) throws {
    let rough = RoughDay(from: try #require(Day(first)), to: try #require(Day(last)))
    #expect(rough.text == text)
    let read = try #require(RoughDay(rough.text))
    #expect(read.earliest == Day(first) && read.latest == Day(last))
  }
}
