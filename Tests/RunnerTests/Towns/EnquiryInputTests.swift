import Foundation
import Testing
import Vocabulary

@testable import Runner

/// Small inputs that once had a false answer, each in the practice case.
@Suite struct EnquiryInputTests {
  private let program: TestProgram

  private static let made = MadeDatabase { program in
    let outcome = await program.run("init --case oevelse")
    try #require(outcome.status == 0, "\(outcome.error)")
  }

  init() async throws { program = try await Self.made.program() }

  private static let source = "source: { text: 'Prøve', madeUp: true }"

  private func bring(_ files: [String: String]) async throws {
    let outcome = await program.run(["import", try program.write(files), "--by", "Prøve"])
    try #require(outcome.status == 0, "\(outcome.output) \(outcome.error)")
  }

  private func text(_ line: String) async -> String {
    await program.run(line).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: 01

  private static func obligation(_ more: String) -> [String: String] {
    [
      "obligation.json5":
        "[{ from: '2019-06-01', id: 'o-til', title: 'Årlig redegørelse', due: '2020-10-01', \(more), agreement: 'aftale-1', owner: 'teknik', \(source) }]\n"
    ]
  }

  @Test func `the last day of what recurs is lastDue, and until in older files is read as it`()
    async throws
  {
    let folder = try program.write(Self.obligation("every: '1y', until: '2029-10-01'"))
    let tried = await program.run(["import", folder, "--by", "X", "--dry-run"])
    #expect(tried.status == 0, "\(tried.output)")
    #expect(tried.output.contains("»until« er læst som »lastDue«"), "\(tried.output)")
    let notes = try await program.json(["import", folder, "--by", "X", "--dry-run"]).rows("notes")
    #expect(notes.map { $0["id"] } == ["obligation/o-til"])
    let done = await program.run(["import", folder, "--by", "X"])
    try #require(done.status == 0, "\(done.output)")
    #expect(try await program.record("o-til", on: "2021-01-01")["lastDue"] == "2029-10-01")
    // After the last of them nothing more is due.
    let due = try await program.json("due --on 2040-01-01").rows("duties")
      .filter { $0["subject"] == "obligation/o-til" }
    #expect(due.count == 10, "\(due)")
  }

  @Test func `lastDue itself is taken as it is, and a version's last day is still refused`()
    async throws
  {
    let right = try program.write(Self.obligation("every: '1y', lastDue: '2029-10-01'"))
    let page = try await program.json(["import", right, "--by", "X", "--dry-run"])
    #expect(page.rows("notes") == [] && page.rows("refused") == [])
    // What comes once has no last time, so this is the document's.
    let wrong = try program.write(Self.obligation("until: '2029-10-01'"))
    let refused = try await program.json(["import", wrong, "--by", "X", "--dry-run"])
    #expect(refused.rows("faults").map { $0["rule"] } == ["record.documentEnds"])
  }

  @Test func `a history with several versions of what recurs comes back as it was`() async throws {
    let body = "id: 'o-to', every: '1y', agreement: 'aftale-1', owner: 'teknik', \(Self.source)"
    try await bring([
      "obligation.json5": """
      [{ from: '2019-06-01', until: '2019-12-31', title: 'Før', due: '2020-10-01', \(body) },
       { from: '2020-01-01', title: 'Nu', due: '2020-10-01', \(body) }]

      """
    ])
    #expect(try await program.record("o-to", on: "2019-12-31")["title"] == "Før")
    #expect(try await program.record("o-to", on: "2019-12-31")["lastDue"] == nil)
    #expect(try await program.record("o-to", on: "2020-01-01")["title"] == "Nu")
  }

  // MARK: 04

  @Test func `a matter stands on the page of its own area and not on another's`() async throws {
    try await bring([
      "area.json5": """
      [{ from: '2012-01-01', id: 'nord', name: 'Nord', kind: 'boligomraade', organisations: ['org-1'], \(Self.source) },
       { from: '2012-01-01', id: 'syd', name: 'Syd', kind: 'boligomraade', organisations: ['org-1'], \(Self.source) }]

      """,
      "matter.json5": """
      [{ from: '2019-01-01', id: 'nord-sag', title: 'Renovering af Nord', origin: 'party/org-1', raised: '2019-01-01', areas: ['nord'], \(Self.source) },
       { from: '2019-01-01', id: 'alles-sag', title: 'Fælles', origin: 'party/org-1', raised: '2019-01-01', \(Self.source) }]

      """,
    ])
    func matters(_ id: String) async throws -> [String] {
      try await program.json("show \(id) --on 2019-06-01").texts("matters")
    }
    #expect(try await matters("area/nord") == ["alles-sag", "nord-sag"])
    #expect(try await matters("area/syd") == ["alles-sag"])
    #expect(try await matters("party/org-1") == ["alles-sag", "nord-sag"])
  }

  // MARK: 06

  @Test func `a figure ten years old says nothing of today, and its day is shown`() async throws {
    try await bring([
      "criterion.json5":
        "[{ from: '2019-05-27', id: 'c-x', title: 'Højst 40 pct.', indicator: 'andel-x', subject: 'party/org-1', baseline: { day: '2019-05-27', value: 96 }, target: { day: '2030-01-01', value: 40 }, \(Self.source) }]\n",
      "indicator.json5":
        "[{ from: '2018-01-01', id: 'andel-x', title: 'Andel', kind: 'share', unit: '%', decimals: 0, direction: 'down', \(Self.source) }]\n",
      "reading.csv":
        "indicator;subject;period;value;source\nandel-x;party/org-1;2019-01-01;96;Prøve\n",
    ])
    let row = try #require(
      try await program.json("criteria --subject party/org-1 --on 2029-06-01").rows("results")
        .first)
    #expect(row["status"] == "unjudged" && row["reason"] == "stale", "\(row)")
    #expect(row["asOf"] == "2019-01-01")
    let shown = await text("criteria --subject party/org-1 --on 2029-06-01")
    #expect(!shown.contains("på vej"), "\(shown)")
    #expect(shown.contains("2019; gammelt tal)"), "\(shown)")
    #expect(try await program.rules("--on 2029-06-01").contains("criteria.stale"))
  }

  // MARK: 09

  @Test func `corrections of readings are named before they are written`() async throws {
    let head = "indicator;subject;period;value;source\n"
    try await bring([
      "indicator.json5":
        "[{ from: '2010-01-01', id: 'andel-y', title: 'Andel', kind: 'share', unit: '%', decimals: 1, \(Self.source) }]\n",
      "reading.csv": head + "andel-y;party/org-1;2012;39,0;1-2\n",
    ])
    let folder = try program.write([
      "reading.csv": head + "andel-y;party/org-1;2012;39;01-02-2026\n"
    ])
    let outcome = await program.run(["import", folder, "--by", "X", "--dry-run"])
    #expect(
      outcome.output.contains("værdi: 39,0 → 39; kilde: »1-2« → »01-02-2026«"), "\(outcome.output)")
    let rows = try await program.json(["import", folder, "--by", "X", "--dry-run"])
      .rows("corrections")
    #expect(rows.map { $0["subject"] } == ["party/org-1"])
    #expect(rows.map { $0["period"] } == ["2012"])
    #expect(
      rows.first?.texts("changes") == ["værdi: 39,0 → 39", "kilde: »1-2« → »01-02-2026«"])
  }

  // MARK: 16

  @Test func `a facet of the plan is a number, and nobody need answer for it`() async throws {
    try await bring([
      "kle.json5": """
      [{ from: '2010-01-01', id: 'kle-g01', title: 'Generelle sager', kle: 'G01', \(Self.source) },
       { from: '2010-01-01', id: 'kle-82-20', title: 'Til- og ombygning', kle: '82.20', \(Self.source) }]

      """
    ])
    let without = try await program.json("check").rows("findings")
      .filter { $0["rule"] == "organisation.numberWithoutOwner" }.map { $0["subject"] }
    #expect(without == ["kle/kle-82-20"])
    let answer = await text("route 82.20")
    #expect(answer.contains("82.20 (til- og ombygning) hører ikke til samarbejdet."), "\(answer)")
    #expect(await text("route G01").contains("G01 (generelle sager) hører ikke til samarbejdet."))
  }

  // MARK: 20

  @Test func `a step taken some day in June was taken in June`() async throws {
    try await bring([
      "procedure.json5":
        "[{ from: '2018-01-01', id: 'f20', title: 'Forløb', steps: [{ step: 'br', title: 'BR vedtager', by: ['party/br'] }], \(Self.source) }]\n",
      "matter.json5":
        "[{ from: '2019-01-01', id: 'plan20', title: 'Plan', origin: 'party/teknik', raised: '2019-01-01', procedure: 'f20', \(Self.source) }]\n",
      "decision.json5":
        "[{ from: '2019-06-01', id: 'plan20-br', title: 'Vedtaget', matter: 'plan20', body: 'party/br', step: 'br', day: '2019-06', outcome: 'approved', followUp: { notNeeded: 'prøve' }, \(Self.source) }]\n",
    ])
    #expect(await text("show plan20 --on 2019-06-15").contains("muligvis gjort i juni 2019"))
  }
}
