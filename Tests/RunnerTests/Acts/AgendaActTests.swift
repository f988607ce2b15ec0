import Counter
import Foundation
import Testing
import Vocabulary

@testable import Runner

/// An agenda as it is made by hand and sent out, through the program.
@Suite struct AgendaActTests {
  private let program: TestProgram

  private static let made = MadeDatabase.signing("Prøve", from: "2024-01-01")

  init() async throws { program = try await Self.made.program() }

  private func words(_ words: [String], on day: String) -> [String] {
    ["act"] + words + ["--by", "Prøve", "--as", "sekretaer", "--because", "prøve", "--on", day]
  }

  private func done(_ words: String..., on day: String) async throws {
    let outcome = await program.run(self.words(words, on: day))
    try #require(outcome.status == 0, "\(words): \(outcome.error)")
  }

  private func refusal(_ words: String..., on day: String) async throws -> String? {
    try await program.refusal(self.words(words, on: day))
  }

  private func agenda(_ meeting: String, on day: String, _ more: String = "") async throws
    -> [String]
  {
    try await program.json("show \(meeting) --on \(day)\(more)").rows("agenda").map { row in
      ["number", "title", "state"].map { row[$0]?.string ?? "-" }.joined(separator: " | ")
    }
  }

  /// What is shown to people, on one line.
  private func text(_ line: String) async -> String {
    await program.run(line).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A common meeting with three items, of which one is a part of another, and closed.
  private func convened() async throws {
    try await done(
      "convene", "m", "--body", "tmu,br", "--date", "2024-03-12", "--start", "17.00", "--end",
      "19:30", "--place", "Rådhuset", "--link", "https://kk.dk/m", on: "2024-02-01")
    try await done(
      "enter-matter", "s", "--title", "Skoven", "--origin", "tmf", on: "2024-02-01")
    try await done(
      "add-point", "s", "--text", "at plante træer", "--proposer", "tmf", "--decides", "tmu",
      on: "2024-02-02")
    try await done(
      "agenda", "m", "--title", "Godkendelse af dagsorden", "--how", "decision", on: "2024-02-03")
    try await done("agenda", "m", "s", "--number", "5", on: "2024-02-03")
    try await done(
      "agenda", "m", "--title", "Brev fra Skovdistriktet", "--number", "5.1", "--under", "m-2",
      "--closed", on: "2024-02-03")
    try await done(
      "add-paper", "m-2", "--title", "Kort", "--url", "https://kk.dk/kort.pdf", on: "2024-02-03")
    try await done("add-paper", "m", "--title", "Følgebrev", on: "2024-02-03")
    #expect(
      try await refusal("add-paper", "m", "--title", "x", "--url", "javascript:a", on: "2024-02-03")
        == "forums.badLink")
  }

  @Test func `an agenda is convened, numbered and sent out, and what is closed is not public`()
    async throws
  {
    try await convened()
    let page = await text("show m --on 2024-02-03")
    for part in [
      "12. marts 2024 kl. 17.00–19.30, Rådhuset, https://kk.dk/m.", "Fælles møde for",
      "5.1 – Brev fra Skovdistriktet [fortrolig]", "At-punkt 1: at plante træer",
      "Bilag: Kort https://kk.dk/kort.pdf", "Følgebrev",
    ] { #expect(page.contains(part), "\(part) in \(page)") }
    // What is closed is not there for the public.
    #expect(
      try await agenda("m", on: "2024-02-03", " --public") == [
        "1 | Godkendelse af dagsorden | venter på mødet", "5 | Skoven | venter på mødet",
      ])
    #expect(await program.run("show m-3 --on 2024-02-03 --public").status != 0)
    let rows = try await program.json("show m --on 2024-02-03").rows("agenda")
    #expect(rows[1].rows("papers").map { $0["title"] } == ["Kort"])
    #expect(rows[2]["under"] == "m-2" && rows[2]["isConfidential"] == true)
  }

  @Test func `a meeting is moved, held and minuted, with who decided and who was there`()
    async throws
  {
    try await convened()
    try await done("move-meeting", "m", "--date", "2024-03-19", on: "2024-03-01")
    #expect(await text("show m --on 2024-03-02").contains("Flyttet fra 12. marts 2024: prøve."))
    #expect(
      try await refusal("decide", "m-2", "--outcome", "approved", on: "2024-03-19")
        == "forums.whichBody")
    try await done(
      "decide", "m-2", "--outcome", "approved", "--body", "tmu", "--not-needed", "x",
      on: "2024-03-19")
    try await done("decide", "m-1", "--outcome", "approved", on: "2024-03-19")
    try await done(
      "minute", "m", "--text", "Referat", "--present", "sekretaer,tmf", on: "2024-03-20")
    #expect(
      try await agenda("m", on: "2024-03-21") == [
        "1 | Godkendelse af dagsorden | godkendt", "5 | Skoven | godkendt (m-2-1)",
        "5.1 | Brev fra Skovdistriktet | behandlet",
      ])
    let record = try await program.record("m", on: "2024-03-21")
    #expect(record.texts("present") == ["post/sekretaer", "party/tmf"])
    #expect(record["start"] == "17:00" && record["end"] == "19:30")
    #expect(try await program.json("verify")["ok"] == true)
  }

  @Test(arguments: [
    ["convene", "m", "--date", "2024-03-12", "--start", "25:00"],
    ["convene", "m", "--date", "2024-03-12", "--body", "tmu,findes-ikke"],
    ["agenda", "n"], ["agenda", "n", "--title", "x", "--points", "1"], ["move-meeting", "n"],
    ["decide", "n-1", "--outcome", "approved", "--step", "x"],
    ["decide", "n-1", "--outcome", "approved", "--not-needed", "x"],
    ["agenda", "n", "--title", "x", "--under", "findes-ikke"],
    ["minute", "n", "--text", "x", "--present", "findes-ikke"],
  ])
  func `what cannot be understood is told, and nothing is written`(_ words: [String]) async throws {
    try await done("convene", "n", "--date", "2024-02-10", on: "2024-02-01")
    try await done("agenda", "n", "--title", "Eventuelt", on: "2024-02-01")
    let entries = try await program.entries()
    let outcome = await program.run(self.words(words, on: "2024-02-10"))
    #expect(outcome.status != 0 && outcome.error.contains("."), "\(words) \(outcome.output)")
    #expect(try await program.entries() == entries)
  }

  @Test func `a council's old agendas are imported without duties, and with one refusal a kind`()
    async throws
  {
    func files(_ history: String) -> [String: String] {
      let source = "source: { text: 'Prøve', madeUp: true }"
      let meetings = (1...40).map {
        "{ from: '2014-01-01', id: 'm\($0)', title: 'Møde', day: '2014-01-\(10 + $0 % 20)'\(history), \(source) }"
      }
      let items = (1...400).map {
        "{ from: '2014-01-01', id: 'p\($0)', title: 'Punkt', meeting: 'm\($0 % 40 + 1)', place: \($0 * 7919), how: 'decision'"
          + ($0 % 4 == 0 ? "" : ", matter: 'g\($0)'") + ", \(source) }"
      }
      let matters = (1...400).map {
        "{ from: '2014-02-01', id: 'g\($0)', title: 'Sag', origin: 'party/tmf', raised: '2014-01-01'\(history), \(source) }"
      }
      return [
        "meeting.json5": "[\(meetings.joined(separator: ",\n"))]\n",
        "item.json5": "[\(items.joined(separator: ",\n"))]\n",
        "matter.json5": "[\(matters.joined(separator: ",\n"))]\n",
      ]
    }
    func duties() async throws -> Int {
      try await program.json("due --on 2024-01-01 --all").rows("duties").count
    }
    let before = try await duties()
    #expect(await program.run("due --on 2024-01-01 --all").status == 0)
    let outcome = await program.run([
      "import", try program.write(files(", history: true")), "--by", "Prøve",
    ])
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.error)")
    #expect(try await duties() == before)
    // The same without the word owes something for each.
    let other = try await Self.made.program()
    let told = await other.run(["import", try other.write(files("")), "--by", "Prøve"])
    #expect(told.status == 0, "\(told.output)")
    #expect(
      try await other.json("due --on 2024-01-01 --all").rows("duties").count > before + 300)
  }
}
