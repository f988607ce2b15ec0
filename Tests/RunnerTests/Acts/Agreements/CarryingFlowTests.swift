import Counter
import Foundation
import Testing
import Vocabulary

@testable import Runner

/// What rests on decisions, as a secretary works and as an auditor asks, over the real store.
@Suite struct CarryingFlowTests {
  private let program: TestProgram

  private static let files = [
    "party.json5": """
    [{ from: '2020-01-01', id: 'kk', name: 'Kommunen', kind: 'municipality', source: 'x' },
     { from: '2020-01-01', id: 'byraadet', name: 'Byrådet', kind: 'council', partOf: 'kk', source: 'x' },
     { from: '2020-01-01', id: 'boligudvalget', name: 'Boligudvalget', kind: 'committee', partOf: 'kk', source: 'x' },
     { from: '2020-01-01', id: 'lokal', name: 'Lokaludvalget', kind: 'lokaludvalg', source: 'x' },
     { from: '2020-01-01', id: 'nab', name: 'NAB', kind: 'boligorganisation', source: 'x' }]

    """,
    "post.json5":
      "[{ from: '2020-01-01', id: 'sekretaer', name: 'Sekretær', party: 'kk', source: 'x' }]\n",
    "holder.json5":
      "[{ from: '2020-01-01', id: 'sekretaer-1', person: 'Prøve', post: 'sekretaer', source: 'x' }]\n",
    "stream.json5": "[{ from: '2020-01-01', id: 'pulje', title: 'Pulje', source: 'x' }]\n",
    "matter.json5": """
    [{ from: '2026-01-01', id: 'sag', title: 'Aftalen med NAB', origin: 'party/kk', raised: '2026-01-01', agreements: ['p1'],
       points: [{ point: 1, text: 'at aftalen godkendes', proposer: 'kk', decides: 'party/byraadet' }], heard: ['lokal'], source: 'x' },
     { from: '2026-01-01', id: 'anden', title: 'En anden sag', origin: 'party/kk', raised: '2026-01-01', agreements: ['p2'], source: 'x' },
     { from: '2026-01-01', id: 'bemyndigelse', title: 'Bemyndigelse til udvalget', origin: 'party/kk', raised: '2026-01-01', source: 'x' }]

    """,
    "agreement.json5": """
    [{ from: '2026-01-01', id: 'p1', title: 'Aftalen', kind: 'enkeltaftale', parties: ['kk', 'nab'], term: { from: '2027-01-01', until: '2029-12-31' },
       stage: 'draft', approvers: [{ body: 'party/byraadet' }], source: 'x' },
     { from: '2026-01-01', id: 'p2', title: 'Aftale 2', kind: 'enkeltaftale', parties: ['kk', 'nab'], stage: 'draft', source: 'x' }]

    """,
    "version.json5":
      "[{ from: '2026-01-02', id: 'p1-1', title: 'Aftalen, 1. udgave', agreement: 'p1', day: '2026-01-02', change: 'first', source: 'x' }]\n",
  ]

  private static let made = MadeDatabase { program in
    let made = await program.run(["init", "--from", try program.write(files)])
    try #require(made.status == 0, "\(made.error)")
  }

  init() async throws { program = try await Self.made.program() }

  private func words(_ line: String, on day: String) -> [String] {
    ["act"] + line.split(separator: " ").map(String.init)
      + ["--by", "Prøve", "--as", "sekretaer", "--because", "prøve", "--on", day]
  }

  private func done(_ line: String, on day: String) async throws {
    let outcome = await program.run(words(line, on: day))
    try #require(outcome.status == 0, "\(line): \(outcome.output) \(outcome.error)")
  }

  private func refusal(_ line: String, on day: String) async throws -> String? {
    try await program.refusal(words(line, on: day))
  }

  /// A meeting of a body where a matter is decided; its decision is `MEETING-1-1`.
  private func decide(
    _ meeting: String, of body: String, _ matter: String, _ words: String, on day: String
  ) async throws {
    try await done("convene \(meeting) --body \(body) --date \(day)", on: "2026-01-05")
    try await done("agenda \(meeting) \(matter)", on: "2026-01-06")
    try await done("decide \(meeting)-1 \(words) --not-needed prøve", on: day)
  }

  @Test func `what was rejected, is another body's, another matter's or later carries nothing`()
    async throws
  {
    try await decide("nej", of: "byraadet", "sag", "--outcome rejected", on: "2026-02-02")
    try await decide("udsat", of: "byraadet", "sag", "--outcome postponed", on: "2026-02-03")
    try await decide(
      "henvist", of: "byraadet", "sag", "--outcome referred --referred-to boligudvalget",
      on: "2026-02-04")
    try await decide("set", of: "byraadet", "sag", "--outcome noted", on: "2026-02-05")
    try await decide("udvalg", of: "boligudvalget", "sag", "--outcome approved", on: "2026-02-06")
    try await decide("anden", of: "byraadet", "anden", "--outcome approved", on: "2026-02-07")
    try await decide("senere", of: "byraadet", "sag", "--outcome approved", on: "2026-03-01")
    try await done("frame pulje 2026 5mio --id ramme --financier kk", on: "2026-01-10")
    for decision in ["nej-1-1", "udsat-1-1", "henvist-1-1", "set-1-1", "udvalg-1-1", "anden-1-1"] {
      #expect(
        try await refusal("approve p1 --body byraadet --decision \(decision)", on: "2026-02-20")
          == "agreements.uncarried", "\(decision)")
    }
    for decision in ["nej-1-1", "udsat-1-1", "henvist-1-1", "set-1-1", "anden-1-1"] {
      #expect(
        try await refusal("commit ramme 5 --agreement p1 --decision \(decision)", on: "2026-02-20")
          == "investments.uncarried", "\(decision)")
    }
    // What was decided on 1 March was not decided on 20 February: imported, since no act could name it then.
    let early = try program.write([
      "approval.json5":
        "[{ from: '2026-02-20', id: 'g', version: 'p1-1', body: 'party/byraadet', day: '2026-02-20', decision: 'senere-1-1', source: 'x' }]\n"
    ])
    #expect(try await refusedRules(early) == ["agreements.uncarried"])
    try await done("approve p1 --body byraadet --decision senere-1-1", on: "2026-03-02")
    #expect(try await program.rules().allSatisfy { !$0.hasSuffix(".uncarried") })
  }

  /// The rules by which a folder is refused.
  private func refusedRules(_ folder: String) async throws -> [String] {
    try await program.json(["import", folder, "--by", "Prøve"]).rows("faults").compactMap {
      $0["rule"]?.string
    }
  }

  private func correct(_ outcome: String) async throws -> Program.Outcome {
    let folder = try program.write([
      "decision.json5":
        "[{ from: '2026-02-02', id: 'ja-1-1', title: 'x', matter: 'sag', item: 'ja-1', body: 'party/byraadet', day: '2026-02-02', outcome: '\(outcome)', followUp: { notNeeded: 'prøve' }, source: 'x' }]\n"
    ])
    return await program.run(["import", folder, "--by", "Prøve"])
  }

  @Test
  func `when a decision is corrected, what rested on it is an error and the agreement says so`()
    async throws
  {
    try await decide(
      "ja", of: "byraadet", "sag", "--outcome approved --for 9 --against 2", on: "2026-02-02")
    try await done("approve p1 --body byraadet --decision ja-1-1", on: "2026-02-03")
    try await done("frame pulje 2026 5mio --id ramme --financier kk", on: "2026-02-03")
    try await done(
      "commit ramme 1mio --agreement p1 --id tilsagn --decision ja-1-1", on: "2026-02-03")
    let before = try await program.json("show agreement/p1 --on 2026-02-04")
    #expect(before["isCarried"] == true && before["status"] == "approved")
    let row = try #require(before.rows("approvals").first)
    #expect(row["decision"] == "ja-1-1" && row["meeting"] == "ja")
    #expect(row.texts("points") == ["at aftalen godkendes"])
    #expect(try await correct("rejected").status == 0)
    let after = try await program.json("show agreement/p1 --on 2026-02-04")
    #expect(after["isCarried"] == false && after["status"] == "draft")
    #expect(after.rows("approvals").map { $0["state"] } == ["uncarried"])
    let rules = try await program.rules()
    #expect(rules.filter { $0 == "agreements.uncarried" }.count == 1)
    #expect(rules.filter { $0 == "investments.uncarried" }.count == 1)
    #expect(!rules.contains("investments.noDecision"))
    #expect(try await refusal("sign p1", on: "2026-02-05") == "agreements.notApproved")
    let due = try await program.json("due --on 2026-02-05").rows("duties").map { $0["rule"] }
    #expect(due.contains("agreements.approveUncarried"))
    let list = try await program.json("agreements --on 2026-02-05").rows("agreements")
    #expect(list.first { $0["id"] == "p1" }?["isCarried"] == false)
    // Put right, it carries again.
    #expect(try await correct("amended").status == 0)
    #expect(try await program.rules().allSatisfy { !$0.hasSuffix(".uncarried") })
    try await done("sign p1", on: "2026-02-06")
    #expect(try await correct("rejected").status == 0)
    let made = try await program.json("show agreement/p1 --on 2027-02-04")
    #expect(made["status"] == "inForce" && made["isCarried"] == false)
  }

  @Test func `what all approved and nobody signed is in force nowhere, and is to be signed`()
    async throws
  {
    try await decide("ja", of: "byraadet", "sag", "--outcome approved", on: "2026-02-02")
    try await done("approve p1 --body byraadet --decision ja-1-1", on: "2026-02-03")
    let list = await program.run("agreements --on 2027-02-01").output
    #expect(list.contains("godkendt, ikke underskrevet"), "\(list)")
    let page = await program.run("show agreement/p1 --on 2027-02-01").output
    #expect(page.contains("Status: godkendt, ikke underskrevet."), "\(page)")
    #expect(!page.contains("Stadie") && !page.contains("i kraft"), "\(page)")
    func sign(_ day: String) async throws -> [JSON] {
      try await program.json("due --on \(day)").rows("duties")
        .filter { $0["rule"] == "agreements.sign" }
    }
    let before = try #require(try await sign("2026-12-31").first)
    #expect(before["state"] == "open" && before["owner"] == "kk" && before["due"] == "2026-12-31")
    #expect(try await sign("2027-01-01").map { $0["state"] } == ["overdue"])
    #expect(try await !program.rules("--on 2026-12-31").contains("agreements.sign"))
    #expect(try await program.rules("--on 2027-01-01").contains("agreements.sign"))
    try await done("sign p1", on: "2027-01-02")
    #expect(try await sign("2027-01-02").isEmpty)
    #expect(try await program.json("show agreement/p1 --on 2027-01-02")["status"] == "inForce")
    // What nobody signs says so, as a draft and as a file.
    try await done(
      "draft p3 --title Plan --kind enkeltaftale --parties kk,nab --from 2027-03-01 --approvers byraadet --concluded-by approval",
      on: "2027-01-03")
    try await done("change p3", on: "2027-01-03")
    try await done("approve p3 --body byraadet", on: "2027-01-04")
    #expect(try await program.json("show agreement/p3 --on 2027-03-01")["status"] == "inForce")
    #expect(try await sign("2027-03-01").isEmpty)
  }

  @Test func `a decision of before the text, in a matter that names no agreement, is refused`()
    async throws
  {
    let folder = try program.write([
      "matter.json5":
        "[{ from: '2025-01-01', id: 'budget', title: 'Boligsocial pulje', origin: 'party/kk', raised: '2025-01-01', source: 'x' }]\n"
    ])
    try await program.run(["import", folder, "--by", "Prøve"]).expectDone()
    try await done("convene gl --body byraadet --date 2025-10-06", on: "2025-09-01")
    try await done("agenda gl budget", on: "2025-09-01")
    try await done("decide gl-1 --outcome approved --not-needed prøve", on: "2025-10-06")
    let approve = "approve p1 --body byraadet --decision gl-1-1"
    let outcome = await program.run(words(approve, on: "2026-02-20"))
    let told = outcome.error.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(outcome.status == 1)
    for part in ["Boligsocial pulje", "6. oktober 2025", "2. januar 2026", "ret dagen på udgaven"] {
      #expect(told.contains(part), "\(told)")
    }
    #expect(
      try await refusal(approve, on: "2026-02-20") == "agreements.decisionBeforeVersion")
    let imported = try program.write([
      "approval.json5":
        "[{ from: '2026-02-20', id: 'g', version: 'p1-1', body: 'party/byraadet', day: '2026-02-20', decision: 'gl-1-1', source: 'x' }]\n"
    ])
    #expect(try await refusedRules(imported) == ["agreements.decisionBeforeVersion"])
    // Of after the text it is taken, and that nothing says what it is about is told at once.
    try await done("convene ny --body byraadet --date 2026-02-10", on: "2026-01-20")
    try await done("agenda ny budget", on: "2026-01-20")
    try await done("decide ny-1 --outcome approved --not-needed prøve", on: "2026-02-10")
    let page = try await program.json(
      words("approve p1 --body byraadet --decision ny-1-1", on: "2026-02-20"))
    #expect(page.rows("findings").map { $0["rule"] } == ["agreements.unlinkedDecision"], "\(page)")
  }

  @Test func `a committee decides for the council by a delegation that rests on a decision alone`()
    async throws
  {
    try await decide(
      "giver", of: "byraadet", "bemyndigelse", "--outcome approved", on: "2026-02-02")
    // As `inputs/12`, with the decision that it lacked.
    let folder = try program.write([
      "delegation.json5":
        "[{ from: '2026-02-02', id: 'bem-1', title: 'Udvalget må godkende', to: 'party/boligudvalget', decision: 'giver-1-1', source: { text: 'Prøve', madeUp: true } }]\n",
      "use.json5":
        "[{ from: '2026-02-10', id: 'brug-1', title: 'Udvalget godkendte', delegation: 'bem-1', by: 'party/boligudvalget', day: '2026-02-10', source: 'x' }]\n",
    ])
    let imported = await program.run(["import", folder, "--by", "Prøve"])
    try #require(imported.status == 0, "\(imported.output) \(imported.error)")
    try await decide(
      "udvalg", of: "boligudvalget", "sag", "--outcome approved --authority use/brug-1",
      on: "2026-02-10")
    try await done("approve p1 --body byraadet --decision udvalg-1-1", on: "2026-02-11")
    #expect(try await program.rules().allSatisfy { !$0.hasSuffix(".uncarried") })
    let page = try await program.json("show agreement/p1 --on 2026-02-12")
    #expect(
      page.rows("decided").map { $0["link"] } == [
        "approval", "decision", "meeting", "use", "delegation", "decision", "meeting",
      ])
    #expect(
      page.rows("decided").map { $0.texts("who") } == [
        ["party/byraadet"], ["party/boligudvalget"], ["party/boligudvalget"],
        ["party/boligudvalget"], ["party/boligudvalget"], ["party/byraadet"], ["party/byraadet"],
      ])
    for thing in ["decision/udvalg-1-1", "matter/sag", "version/p1-1", "use/brug-1"] {
      let links = try await program.json("show \(thing) --on 2026-02-12").rows("decided")
      #expect(links.contains { $0["thing"] == "decision/giver-1-1" }, "\(thing)")
    }
    let bare = try program.write([
      "delegation.json5":
        "[{ from: '2012-12-13', id: 'bem-2', title: 'Udvalget må udmønte garantien', to: 'party/boligudvalget', source: { text: 'Prøve', madeUp: true } }]\n"
    ])
    #expect(try await refusedRules(bare) == ["agreements.bareDelegation"])
  }

  @Test func `a referred matter is a duty there until it is treated, and a hearing has its answer`()
    async throws
  {
    try await decide(
      "m1", of: "byraadet", "sag", "--outcome referred --referred-to boligudvalget",
      on: "2026-02-02")
    func waits(_ day: String) async throws -> [JSON?] {
      try await program.json("due --on \(day) --owner boligudvalget").rows("duties")
        .filter { $0["rule"] == "forums.referredOpen" }.map { $0["subject"] }
    }
    #expect(try await waits("2026-02-03") == ["decision/m1-1-1"])
    #expect(
      try await refusal("close-matter sag", on: "2026-02-04")
        == "forums.stillReferred")
    try await decide("m2", of: "boligudvalget", "sag", "--outcome partly", on: "2026-02-20")
    #expect(try await waits("2026-02-19") == ["decision/m1-1-1"])
    #expect(try await waits("2026-02-20") == [])
    try await done("convene h --body lokal --date 2026-02-25", on: "2026-01-05")
    try await done("agenda h sag", on: "2026-01-06")
    try await done("decide h-1 --outcome answered --text Godt --not-needed prøve", on: "2026-02-25")
    #expect(try await program.record("h-1-1", on: "2026-02-26")["text"] == "Godt")
    try await done("convene m3 --body byraadet --date 2026-02-26", on: "2026-01-05")
    try await done("agenda m3 sag", on: "2026-01-06")
    #expect(
      try await refusal("decide m3-1 --outcome referred", on: "2026-02-26")
        == "forums.referredNowhere")
  }

  @Test func `the day of a decision is told no more exactly than it is known`() async throws {
    let folder = try program.write([
      "matter.json5":
        "[ { from: \"2019-01-01\", id: \"plan\", title: \"Plan\", origin: \"party/kk\", raised: \"2019-01-01\", source: { text: \"Prøve\", madeUp: true } } ]\n",
      "decision.json5":
        "[ { from: \"2019-06-01\", id: \"plan-br\", title: \"Vedtaget\", matter: \"plan\", body: \"party/byraadet\", day: \"2019-06\", outcome: \"approved\", followUp: { notNeeded: \"prøve\" }, source: { text: \"Prøve\", madeUp: true } } ]\n",
      "party.json5":
        "[{ from: '2010-01-01', id: 'byraadet', name: 'Byrådet', kind: 'council', source: 'x' }, { from: '2010-01-01', id: 'kk', name: 'Kommunen', kind: 'municipality', source: 'x' }]\n",
    ])
    let imported = await program.run(["import", folder, "--by", "Prøve"])
    try #require(imported.status == 0, "\(imported.output) \(imported.error)")
    #expect(await program.run("show plan --on 2019-07-01").output.contains("juni 2019"))
    let page = try await program.json("show plan --on 2019-07-01")
    #expect(page.rows("path").map { $0["day"] } == ["2019-06"])
    #expect(page.rows("decided").map { $0["day"] } == ["2019-06"])
  }
}
