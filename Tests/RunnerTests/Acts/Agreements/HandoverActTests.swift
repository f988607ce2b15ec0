import Counter
import Foundation
import Testing
import Vocabulary

@testable import Runner

/// Mergers and reorganisations carry open work: the town of a fresh reader, whose postponed item and awaited approval nobody
/// could get rid of.
@Suite struct HandoverActTests {
  private let program: TestProgram

  private static let made = MadeDatabase { program in
    let s = "source: { text: 'Prøve', madeUp: true }"
    let from = "from: '2010-01-01'"
    let folder = try program.write([
      "party.json5": """
      [{ \(from), id: 'kommune', name: 'Nordvang Kommune', kind: 'municipality', \(s) },
       { \(from), id: 'byraadet', name: 'Byrådet', kind: 'council', partOf: 'kommune', \(s) },
       { \(from), id: 'pbm', name: 'Plan, By og Miljø', kind: 'forvaltning', partOf: 'kommune', \(s) },
       { \(from), id: 'nab', name: 'Nordvang Almene Boligselskab', kind: 'boligorganisation', \(s) },
       { \(from), id: 'bff', name: 'Boligforeningen Fremtiden', kind: 'boligorganisation', \(s) },
       { \(from), id: 'abn', name: 'Arbejdernes Byggeforening', kind: 'boligorganisation', \(s) }]

      """,
      "post.json5": """
      [{ \(from), id: 'sekretaer', name: 'Sekretær', party: 'pbm', \(s) },
       { \(from), id: 'formand-nab', name: 'Formand for NAB', party: 'nab', roles: ['boardMember'], \(s) }]

      """,
      "holder.json5":
        "[{ \(from), id: 'sekretaer-1', post: 'sekretaer', person: 'Prøve', \(s) }]\n",
      "forum.json5": """
      [{ \(from), id: 'kontaktgruppen', name: 'Boligkontaktgruppen', kind: 'joint', \(s) },
       { \(from), id: 'aeldregruppen', name: 'Ældreboliggruppen', kind: 'joint', \(s) },
       { \(from), id: 'topmoede', name: 'Boligtopmødet', kind: 'joint', members: [{ post: 'formand-nab' }, { party: 'kommune' }], \(s) }]

      """,
      "agreement.json5": """
      [{ from: '2025-01-01', id: 'hoved', title: 'Hovedaftale', kind: 'hovedaftale', parties: ['kommune', 'nab', 'bff', 'abn'],
         term: { from: '2025-01-01', until: '2029-12-31' }, concluded: { day: '2025-01-01' }, \(s) }]

      """,
      "obligation.json5": """
      [{ from: '2025-01-01', id: 'kvartal', title: 'Kvartalsrapport', agreement: 'hoved', owner: 'nab',
         due: '2026-01-31', every: '3m', \(s) }]

      """,
    ])
    let outcome = await program.run(["init", "--from", folder])
    try #require(outcome.status == 0, "\(outcome.output) \(outcome.error)")
  }

  init() async throws { program = try await Self.made.program() }

  private func words(_ line: String, on day: String) -> [String] {
    ["act"] + line.split(separator: " ").map(String.init)
      + ["--by", "Prøve", "--as", "sekretaer", "--because", "prøve", "--on", day]
  }

  private func done(_ line: String, on day: String) async throws {
    try await program.run(words(line, on: day)).expectDone()
  }

  private func text(_ line: String, on day: String) async throws -> String {
    let outcome = await program.run(words(line, on: day))
    try #require(outcome.status == 0, "\(line): \(outcome.error)")
    return outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What is told when an act is refused.
  private func refusal(_ line: String, on day: String) async throws -> String {
    let outcome = await program.run(words(line, on: day))
    #expect(outcome.status != 0, "\(line)")
    return outcome.error.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func owners(_ subject: String, on day: String) async throws -> [String] {
    try await program.json("due --on \(day)").rows("duties")
      .filter { $0["subject"]?.string?.hasSuffix(subject) == true }
      .map { $0["owner"]?.string ?? "-" }
  }

  // MARK: Fault 4

  private func strand() async throws {
    try await done("enter-matter bisperne --title Helhedsplan --origin pbm", on: "2026-08-01")
    try await done(
      "convene m1 --title Møde --body kontaktgruppen --date 2026-08-20", on: "2026-08-01")
    try await done("agenda m1 bisperne --how discussion", on: "2026-08-01")
    try await done("postpone m1-1", on: "2026-08-20")
  }

  @Test
  func `what was postponed at a forum that was replaced is dealt with by the one that replaced it`()
    async throws
  {
    try await strand()
    let told = try await text(
      "found boligforum --name Boligforum --kind joint --replaces kontaktgruppen,aeldregruppen --dry-run",
      on: "2026-09-01")
    #expect(told.contains("Boligforum overtager fra Boligkontaktgruppen:"), "\(told)")
    #expect(told.contains("1 udsat punkt: Helhedsplan"), "\(told)")
    #expect(told.contains("Ældreboliggruppen har intet åbent."), "\(told)")
    try await done(
      "found boligforum --name Boligforum --kind joint --replaces kontaktgruppen,aeldregruppen",
      on: "2026-09-01")
    #expect(try await owners("m1-1", on: "2026-09-02") == ["boligforum"])
    try await done(
      "convene bf1 --title Møde --body boligforum --date 2026-10-15", on: "2026-09-16")
    try await done("agenda bf1 bisperne", on: "2026-09-16")
    #expect(try await program.record("item/bf1-1", on: "2026-10-01")["carriedFrom"] == "m1-1")
    let outcome = await program.run("show m1 --on 2026-10-01")
    #expect(outcome.output.contains("udsat til bf1-1"), "\(outcome.output)")
    try await done(
      "decide bf1-1 --outcome approved --not-needed nej", on: "2026-10-15")
    #expect(try await owners("m1-1", on: "2026-10-16").isEmpty)
    try await done("close-matter bisperne", on: "2026-10-20")
  }

  @Test func `what waits can be postponed to a meeting of the successor, or be taken off`()
    async throws
  {
    try await strand()
    try await done("abolish kontaktgruppen --into aeldregruppen", on: "2026-09-01")
    try await done(
      "convene ae1 --title Møde --body aeldregruppen --date 2026-10-15", on: "2026-09-16")
    try await done("postpone m1-1 --to ae1", on: "2026-09-20")
    #expect(try await program.record("item/ae1-1", on: "2026-10-01")["carriedFrom"] == "m1-1")
    try await done("postpone ae1-1", on: "2026-10-15")
    try await done("take-off ae1-1", on: "2026-10-16")
    try await done("close-matter bisperne", on: "2026-10-20")
  }

  @Test func `an abolished forum's unfinished business is a finding until somebody has it`()
    async throws
  {
    try await strand()
    let told = try await text("abolish kontaktgruppen", on: "2026-09-01")
    #expect(
      told.contains("Boligkontaktgruppen har dette åbent, og ingen tager over:"), "\(told)")
    #expect(try await !program.rules("--on 2026-08-31").contains("forums.stranded"))
    #expect(try await program.rules("--on 2026-09-02").contains("forums.stranded"))
    let outcome = await program.run("due --on 2026-09-02")
    #expect(outcome.output.contains("ingen (var"), "\(outcome.output)")
    try await done(
      "convene ae1 --title Møde --body aeldregruppen --date 2026-10-15", on: "2026-09-16")
    try await done("agenda ae1 bisperne", on: "2026-09-16")
    #expect(try await !program.rules("--on 2026-09-17").contains("forums.stranded"))
  }

  // MARK: Fault 5

  @Test func `an approval that is awaited of a merged organisation is given by the successor`()
    async throws
  {
    try await done(
      "draft tillaeg --kind delaftale --parties kommune,nab,bff,abn --title Tillæg --approvers nab,bff,abn,byraadet",
      on: "2026-03-01")
    try await done("change tillaeg", on: "2026-03-01")
    try await done("approve tillaeg --body nab", on: "2026-03-16")
    let told = try await text("merge abn --into nab", on: "2026-04-01")
    #expect(told.contains("1 afventet godkendelse: Tillæg"), "\(told)")
    let covered = try await refusal("approve tillaeg --body abn", on: "2026-10-02")
    #expect(covered.contains("har godkendt") && covered.contains("16. marts 2026"), "\(covered)")
    let turn = try await refusal("approve tillaeg --body byraadet", on: "2026-10-02")
    #expect(turn.contains("Boligforeningen Fremtiden"), "\(turn)")
    let rows = try await program.json("show tillaeg --on 2026-10-02").rows("approvals")
    #expect(rows.map { $0["state"] } == ["approved", "missing", "approved", "waiting"])
    #expect(rows[2]["coveredBy"] == "party/nab")
    let page = await program.run("show tillaeg --on 2026-10-02")
    let shown = page.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(shown.contains("omfattet af svaret fra"), "\(shown)")
    #expect(try await owners("tillaeg", on: "2026-10-02") == ["bff"])
    try await done("approve tillaeg --body bff", on: "2026-10-02")
    try await done("approve tillaeg --body byraadet", on: "2026-10-03")
    try await done("sign tillaeg", on: "2026-10-04")
  }

  @Test func `where the successor has not answered its answer counts for both`() async throws {
    try await done(
      "draft tillaeg --kind delaftale --parties kommune,nab,abn --title Tillæg --approvers abn,nab",
      on: "2026-03-01")
    try await done("change tillaeg", on: "2026-03-01")
    try await done("merge abn --into nab", on: "2026-04-01")
    let told = try await refusal("approve tillaeg --body abn", on: "2026-10-02")
    #expect(told.contains("Skriv --body nab"), "\(told)")
    #expect(try await owners("tillaeg", on: "2026-10-02").count == 1)
    try await done("approve tillaeg --body nab", on: "2026-10-02")
    try await done("sign tillaeg", on: "2026-10-04")
  }

  @Test func `promises, follow-ups and seats go over, and the seat that is lost is told`()
    async throws
  {
    try await strand()
    try await done("convene m2 --title Møde --body topmoede --date 2026-09-01", on: "2026-08-01")
    try await done("agenda m2 bisperne", on: "2026-08-01")
    try await done(
      "decide m2-1 --outcome approved --what Skriv --owner nab --due 2026-12-01",
      on: "2026-09-01")
    try await done("enter-party nordbo --name Nordbo --kind boligorganisation", on: "2026-12-01")
    let told = try await text("merge nab bff --into nordbo", on: "2027-01-01")
    #expect(told.contains("Nordbo overtager fra Nordvang Almene Boligselskab:"), "\(told)")
    #expect(told.contains("1 forpligtelse: Kvartalsrapport"), "\(told)")
    #expect(told.contains("1 opfølgning: »Skriv« (Helhedsplan"), "\(told)")
    #expect(told.contains("1 aftale i kraft: Hovedaftale"), "\(told)")
    let duties = try await program.json("due --on 2027-02-02 --owner nordbo").rows("duties")
    let overdue = duties.filter { $0["state"] == "overdue" }
    #expect(overdue.count == 6, "\(duties)")
    #expect(overdue.allSatisfy { $0["formerOwner"] == "party/nab" })
    let shown = await program.run("due --on 2027-02-02 --owner nordbo").output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(shown.contains("overtaget fra"), "\(shown)")
    // Its page says the same, and so does the obligation's, each time with where it stands.
    let page = try await program.json("show nordbo --on 2027-02-02")
    #expect(page["duties"] == .array(duties))
    let promised = page.rows("promises").filter { $0["state"] == "overdue" }
    #expect(promised.count == 5, "\(promised)")
    #expect(promised.allSatisfy { $0["keepers"] == ["party/nordbo"] && $0["owner"] == "nab" })
    let times = try await program.json("show kvartal --on 2027-02-02").rows("times")
    #expect(times.filter { $0["state"] == "overdue" }.count == 5, "\(times)")
    #expect(times.first?["due"] == "2026-01-31" && times.last?["due"] == "2028-01-31")
    let lost = try await program.json("check --on 2027-02-02").rows("findings")
      .filter { $0["rule"] == "forums.seatLost" }.compactMap { $0["message"]?.string }
    #expect(lost.count == 1 && lost[0].contains("1. januar 2027"), "\(lost)")
    let dead = try await program.json("due --on 2027-02-02 --owner nab").rows("duties")
    #expect(dead.isEmpty)
    #expect(try await !program.rules("--on 2026-12-31").contains("forums.seatLost"))
    #expect(try await program.rules("--on 2027-01-01").contains("forums.seatLost"))
  }

  @Test func `what was referred and what ended with nothing in its place is told too`() async throws
  {
    try await done("enter-matter bisperne --title Helhedsplan --origin pbm", on: "2026-08-01")
    try await done("convene m1 --title Møde --body topmoede --date 2026-08-20", on: "2026-08-01")
    try await done("agenda m1 bisperne", on: "2026-08-01")
    try await done("decide m1-1 --outcome referred --referred-to nab", on: "2026-08-20")
    let folder = try program.write([
      "agreement.json5": """
      [{ from: '2022-01-01', id: 'gammel', title: 'Enkeltaftale NAB', kind: 'enkeltaftale', parties: ['kommune', 'nab'],
         term: { from: '2022-01-01', until: '2025-12-31' }, concluded: { day: '2022-01-01' }, source: 's' }]

      """
    ])
    try await program.run(["import", folder, "--by", "x"]).expectDone()
    let told = try await text("merge nab --into bff --dry-run", on: "2027-01-01")
    #expect(told.contains("1 henvist sag: Helhedsplan"), "\(told)")
    #expect(told.contains("1 ophørt aftale uden afløser: Enkeltaftale NAB"), "\(told)")
    try await done("merge nab --into bff", on: "2027-01-01")
    #expect(try await owners("m1-1-1", on: "2027-01-02") == ["bff"])
  }

  @Test func `a party that is no more stands in columns with who it is now`() async throws {
    try await done("enter-party nordbo --name Nordbo --kind boligorganisation", on: "2026-12-01")
    try await done("merge nab bff --into nordbo", on: "2027-01-01")
    let now = "Nordvang Almene Boligselskab (nu Nordbo)"
    for (day, isGone) in [("2026-12-31", false), ("2027-01-02", true)] {
      let outcome = await program.run("agreements --on \(day)")
      let shown = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(shown.contains("nu Nordbo") == isGone, "\(now) \(shown)")
      let row = try #require(
        try await program.json("agreements --on \(day)").rows("agreements").first)
      #expect(row.texts("parties") == ["kommune", "nab", "bff", "abn"])
      #expect(
        row.texts("partiesNow")
          == (isGone ? ["kommune", "nordbo", "abn"] : ["kommune", "nab", "bff", "abn"]))
    }
  }

  @Test func `a secretariat is told for whom it acts when that took over`() async throws {
    try await strand()
    try await done(
      "found boligforum --name Boligforum --kind joint --secretariat pbm --replaces kontaktgruppen",
      on: "2026-09-01")
    let duty = try #require(
      try await program.json("due --on 2026-09-02").rows("duties").first {
        $0["subject"] == "item/m1-1"
      })
    #expect(duty["ownerPointer"] == "party/pbm" && duty["actingFor"] == "forum/boligforum")
    #expect(duty["formerOwner"] == "forum/kontaktgruppen")
    let shown = await program.run("due --on 2026-09-02").output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(shown.contains("Boligforum"), "\(shown)")
  }

  @Test func `a seat goes to the successor's post of the same role`() async throws {
    let s = "source: 's'"
    let folder = try program.write([
      "post.json5":
        "[{ from: '2010-01-01', id: 'formand-bff', name: 'Formand for BFF', party: 'bff', roles: ['boardMember'], \(s) }]\n"
    ])
    try await program.run(["import", folder, "--by", "x"]).expectDone()
    try await done("merge nab --into bff", on: "2027-01-01")
    let forum = try await program.record("forum/topmoede", on: "2027-01-01")
    #expect(forum["members"] == [["post": "formand-bff"], ["party": "kommune"]])
    #expect(try await !program.rules("--on 2027-01-01").contains("forums.seatLost"))
  }

  @Test func `a seat whose successor had its own is not lost, and not news of another merger`()
    async throws
  {
    let s = "source: { text: 'Prøve', madeUp: true }"
    let folder = try program.write([
      "post.json5":
        "[{ from: '2010-01-01', id: 'formand-abn', name: 'Formand for ABN', party: 'abn', \(s) }]\n",
      "forum.json5":
        "[{ from: '2010-01-01', id: 'topmoede', name: 'Boligtopmødet', kind: 'joint', members: [{ post: 'formand-nab' }, { post: 'formand-abn' }, { party: 'kommune' }], \(s) }]\n",
    ])
    try await program.run(["import", folder, "--by", "x"]).expectDone()
    func lost(_ day: String) async throws -> [String] {
      try await program.json("check --on \(day)").rows("findings")
        .filter { $0["rule"] == "forums.seatLost" }.compactMap { $0["message"]?.string }
    }
    try await done("merge abn --into nab", on: "2026-04-01")
    #expect(try await lost("2026-04-01") == [])
    try await done("enter-party nordbo --name Nordbo --kind boligorganisation", on: "2026-12-01")
    try await done("merge nab bff --into nordbo", on: "2027-01-01")
    let told = try await lost("2027-02-02")
    #expect(told.count == 1, "\(told)")
    #expect(told.first?.contains("Formand for NAB") == true, "\(told)")
    #expect(told.first?.contains("»Nordbo« har ingen plads") == true, "\(told)")
    // Of one that is there no more, and that nobody took over from, nobody asks.
    let filled = try program.write([
      "post.json5":
        "[{ from: '2027-03-01', id: 'formand-nordbo', name: 'Formand for Nordbo', party: 'nordbo', \(s) }]\n",
      "forum.json5":
        "[{ from: '2027-03-01', id: 'topmoede', name: 'Boligtopmødet', kind: 'joint', members: [{ post: 'formand-nordbo' }, { party: 'kommune' }], \(s) }]\n",
    ])
    try await program.run(["import", filled, "--by", "x"]).expectDone()
    #expect(try await lost("2027-03-01") == [])
  }

  @Test
  func
    `what is made from an agreement with one that is no more is made with the successor, and says so`()
    async throws
  {
    try await done("merge abn --into nab", on: "2026-04-01")
    let told = try await text("renew ny --of hoved --from 2030-01-01", on: "2029-06-01")
    #expect(
      told.contains(
        "Nordvang Almene Boligselskab er part i stedet for Arbejdernes Byggeforening"), "\(told)")
    let made = try await program.record("agreement/ny", on: "2029-06-01")
    #expect(made.texts("parties") == ["kommune", "nab", "bff"])
  }
}
