import Counter
import Foundation
import Testing
import Vocabulary

@testable import Runner

/// An agreement from draft to end, and the memo's chain, through the program.
@Suite struct AgreementActTests {
  private let program: TestProgram

  private static let made = MadeDatabase.signing("Prøve", from: "2011-01-01")

  init() async throws { program = try await Self.made.program() }

  private func words(_ line: String, on day: String) -> [String] {
    ["act"] + line.split(separator: " ").map(String.init)
      + ["--by", "Prøve", "--as", "sekretaer", "--because", "prøve", "--on", day]
  }

  private func refusal(_ line: String, on day: String) async throws -> String? {
    try await program.refusal(words(line, on: day))
  }

  private func done(_ line: String, on day: String) async throws {
    let outcome = await program.run(words(line, on: day))
    try #require(outcome.status == 0, "\(line): \(outcome.error)")
  }

  private func show(_ id: String, on day: String) async throws -> JSON {
    try await program.json("show \(id) --on \(day)")
  }

  private func status(_ id: String, on day: String) async throws -> String? {
    try await show(id, on: day)["status"]?.string
  }

  private func owners(_ subject: String, on day: String) async throws -> [String?] {
    try await program.json("due --on \(day)").rows("duties")
      .filter { $0["subject"] == .string(subject) }.map { $0["owner"]?.string }
  }

  // MARK: The chain

  @Test func `coverage of letting reports exactly the gap of 2023`() async throws {
    let found = try await program.json(
      "coverage --topic udlejning --from 2019-07-01 --to 2027-12-31")
    #expect(found["gaps"] == [["from": "2023-07-02", "until": "2023-12-31"]])
    for key in ["overlaps", "possibleGaps", "unknown"] { #expect(found[key] == [], "\(key)") }
    #expect(
      found.keys == [
        "agreements", "from", "gaps", "leftOut", "marks", "names", "overlaps", "partly", "perhaps",
        "possibleGaps", "to", "topic", "unknown",
      ])
  }

  @Test func `between 2015 and mid 2019 what is not recorded is unknown, not a gap`() async throws {
    let found = try await program.json(
      "coverage --topic udlejning --from 2011-01-01 --to 2019-12-31")
    #expect(found["gaps"] == [])
    // The first hovedaftale governed letting too, on its own level.
    #expect(found["unknown"] == [["from": "2015-01-01", "until": "2019-06-30"]])
  }

  @Test func `in autumn 2023 nobody knew yet that there was a gap`() async throws {
    let page = try await program.json(
      "coverage --topic udlejning --from 2019-07-01 --to 2027-12-31 --known 2023-09-30")
    #expect(page["gaps"] == [])
  }

  @Test(arguments: [
    ("2023-10-09", "approved true", "missing true", "br"),
    ("2023-10-10", "reopened false", "waiting true", "bl-kreds-1"),
    ("2023-11-28", "reopened true", "waiting true", "bl-kreds-1"),
    ("2023-11-29", "approved true", "missing true", "br"),
    ("2023-12-14", "approved true", "approved true", nil),
  ])
  func `autumn 2023 is in the case`(
    _ day: String, _ bl: String, _ br: String, _ owner: String?
  ) async throws {
    let page = try await show("rammeaftale-udlejning-2024", on: day)
    let states = page.rows("approvals").map {
      "\($0["state"]?.string ?? "") \($0["certain"]?.bool ?? false)"
    }
    #expect(states == [bl, br])
    let owners = try await owners("agreement/rammeaftale-udlejning-2024", on: day)
    #expect(owners.contains(owner) == (owner != nil))
  }

  @Test func `a plan above the municipality has no level, and its half-way meeting is due`()
    async throws
  {
    let page = try await show("samarbejdsaftale-2022", on: "2026-11-23")
    #expect(try #require(page["record"])["level"] == nil)
    #expect(try await owners("obligation/midtvejsmoede", on: "2026-11-23") == ["kk"])
  }

  // MARK: Acts

  @Test func `from draft over two versions to signed, prolonged, given notice of and ended`()
    async throws
  {
    try await done(
      "draft ny --title Ny --kind delaftale --level 2 --parties kk,bl-kreds-1 --topics udlejning --from 2013-01-01 --until 2013-12-31 --notice 3m --prolongs 1y --approvers bl-kreds-1,br",
      on: "2012-01-01")
    #expect(try await status("ny", on: "2012-01-01") == "draft")
    #expect(
      try await refusal("approve ny --body bl-kreds-1", on: "2012-01-02") == "agreements.noVersion")
    try await done("change ny --proposer bl-kreds-1", on: "2012-01-02")
    #expect(try await refusal("approve ny --body br", on: "2012-01-03") == "agreements.notItsTurn")
    #expect(
      try await refusal("approve ny --body tmu", on: "2012-01-03") == "agreements.strangeApproval")
    try await done("approve ny --body bl-kreds-1", on: "2012-01-03")
    #expect(
      try await refusal("approve ny --body bl-kreds-1", on: "2012-01-04")
        == "agreements.hasApproved")
    #expect(try await status("ny", on: "2012-01-04") == "partlyApproved")
    try await done("change ny --change editorial", on: "2012-01-05")
    #expect(try await status("ny", on: "2012-01-05") == "partlyApproved")
    try await done("change ny --change material --drops udlejning", on: "2012-01-06")
    #expect(try await owners("agreement/ny", on: "2012-01-06") == ["bl-kreds-1"])
    #expect(try await refusal("sign ny", on: "2012-01-07") == "agreements.notApproved")
    try await done("approve ny --body bl-kreds-1", on: "2012-01-07")
    try await done("approve ny --body br", on: "2012-01-08")
    try await done("sign ny", on: "2012-01-09")
    #expect(try await status("ny", on: "2012-12-31") == "notYetInForce")
    #expect(try await status("ny", on: "2013-06-01") == "inForce")
    #expect(try await status("ny", on: "2014-06-01") == "prolonged")
    #expect(try await refusal("change ny", on: "2013-06-01") == "agreements.isConcluded")
    try await done("give-notice ny --party kk", on: "2014-06-01")
    #expect(try await status("ny", on: "2014-12-31") == "inNotice")
    #expect(try await status("ny", on: "2015-01-01") == "ended")
  }

  @Test func `amend, extend and renew make new agreements with one relation each`() async throws {
    for (verb, key) in [("amend", "amends"), ("extend", "extends"), ("renew", "renews")] {
      try await done(
        "\(verb) ny-\(verb) --of hovedaftale-2015 --from 2017-01-01 --until 2019-12-31",
        on: "2016-01-01")
      let record = try await program.record("ny-\(verb)", on: "2016-01-01")
      #expect(record[key] == ["hovedaftale-2015"])
      #expect(record["succeeds"] == nil)
    }
    try await done("end hovedaftale-2015 --date 2017-06-01 --party kk", on: "2017-01-01")
    #expect(try await status("hovedaftale-2015", on: "2017-06-01") == "inForce")
    #expect(try await status("hovedaftale-2015", on: "2017-06-02") == "ended")
    try await done("end ny-renew", on: "2017-01-02")
    #expect(try await status("ny-renew", on: "2017-01-02") == "withdrawn")
  }

  @Test func `one who joins, or is bound by extension, finds the agreement on its page`()
    async throws
  {
    try await done(
      "accede utterslevhuse-fleksibel --party fsb --how extended --grounds lov", on: "2012-01-01")
    let page = try await show("party/fsb", on: "2012-01-01")
    #expect(page.rows("agreements").map { $0["id"] } == ["utterslevhuse-fleksibel"])
    #expect(
      try await refusal("accede utterslevhuse-fleksibel --party sab", on: "2012-01-01")
        == "agreements.isParty")
  }

  @Test func `an obligation is met or waived, its first open time when none is said`() async throws
  {
    let folder = try program.write([
      "obligation.json5":
        "[{ from: '2011-01-01', id: 'aarligt', title: 'Redegørelse', agreement: 'foerste-hovedaftale', owner: 'tmf', due: '2012-03-31', every: '1y', source: { text: 'Prøve', madeUp: true } }]\n"
    ])
    try #require(await program.run(["import", folder, "--by", "Prøve"]).status == 0)
    let subject = "obligation/aarligt"
    #expect(try await owners(subject, on: "2012-04-01").count == 2)
    try await done("meet aarligt --text Sendt", on: "2012-04-02")
    #expect(try await owners(subject, on: "2012-04-02").count == 1)
    try await done("waive aarligt --time 2013-03-31 --party bl-kreds-1", on: "2012-05-01")
    #expect(try await owners(subject, on: "2012-05-01").isEmpty)
    #expect(
      try await refusal("meet aarligt --time 2012-07-01 --text x", on: "2012-06-01")
        == "agreements.nothingOpen")
  }

  @Test func `what is confidential is marked, and not in public output`() async throws {
    let folder = try program.write([
      "clause.json5":
        "[{ from: '2011-01-01', id: 'hemmelig', agreement: 'foerste-hovedaftale', title: 'Hemmelig bestemmelse', basis: 'negotiated', isConfidential: true, source: { text: 'Prøve', madeUp: true } }]\n"
    ])
    try #require(await program.run(["import", folder, "--by", "Prøve"]).status == 0)
    let all = try await program.page("show foerste-hovedaftale --on 2012-01-01")
    #expect(all.things.contains { $0.pointer == Pointer(kind: "clause", id: "hemmelig") })
    #expect(all.marks.contains(.confidential))
    for line in [
      "show foerste-hovedaftale", "overview", "agreements", "due", "check", "show clause",
    ] {
      let shown = await program.run("\(line) --on 2012-01-01 --public")
      #expect(!shown.output.contains("emmelig"), "\(line)")
    }
    #expect(await program.run("show hemmelig --public").status == 1)
    for line in ["history", "export ud", "verify"] {
      #expect(await program.run("\(line) --public").status == 2, "\(line)")
    }
  }

  @Test(arguments: [
    ("coverage --topic udlejnign --from 2019-01-01 --to 2020-01-01", 1, "Mente du »udlejning«?"),
    ("coverage --topic udlejning --from 2020-01-01 --to 2019-01-01", 2, "før --from"),
    ("coverage --from 2019-01-01 --to 2020-01-01", 2, "--topic mangler"),
    ("coverage --topic udlejning --to 2020-01-01", 2, "--from mangler"),
    (
      "coverage --topic udlejning --from 2019-01-01 --to 2020-01-01 --party udlejning", 1,
      "ikke en part"
    ),
  ])
  func `a wrong question is met with what was meant`(_ line: String, _ status: Int, _ told: String)
    async
  {
    let outcome = await program.run(line)
    #expect(Int(outcome.status) == status && outcome.error.contains(told), "\(outcome.error)")
  }
}
