import Counter
import Foundation
import Testing

@testable import Runner

@Suite struct ActTests {
  private let program: TestProgram

  /// The Copenhagen case with a post for somebody who may act.
  private static let made = MadeDatabase.signing("Prøve Prøvesen", from: "2020-01-01")

  init() async throws { program = try await Self.made.program() }

  private static let signed = [
    "--by", "Prøve Prøvesen", "--as", "sekretaer", "--because", "prøve", "--on", "2021-01-01",
  ]

  private func act(_ line: String, _ more: [String] = Self.signed) async -> Program.Outcome {
    await program.run(["act"] + line.split(separator: " ").map(String.init) + more)
  }

  private func done(_ line: String) async throws {
    let outcome = await act(line)
    try #require(outcome.status == 0, "\(line): \(outcome.error)")
  }

  private func entries() async throws -> Int {
    let page = try await program.json("verify") as? [String: Any]
    return page?["entries"] as? Int ?? -1
  }

  private func record(_ id: String, on day: String) async throws -> [String: Any] {
    let page = try await program.json("show \(id) --on \(day)") as? [String: Any]
    return page?["record"] as? [String: Any] ?? [:]
  }

  @Test func `no verb has an option that every act has, nor the same one twice`() {
    let own = Set((ActCommand.own + Option.everywhere).map(\.name))
    for verb in verbs {
      let names = verb.options.map(\.name)
      #expect(own.isDisjoint(with: names) && Set(names).count == names.count, "\(verb.name)")
    }
    #expect(Set(verbs.map(\.name)).count == verbs.count)
  }

  @Test func `a party is entered, renamed and keeps its name of before`() async throws {
    try await done("enter-party aab --name aab --kind boligorganisation")
    try await program.run(
      ["act", "rename", "aab", "--name", "Foreningen"] + Self.signed.dropLast() + ["2022-06-01"]
    ).expectDone()
    #expect(try await record("party/aab", on: "2022-05-31")["name"] as? String == "aab")
    #expect(try await record("party/aab", on: "2022-06-01")["name"] as? String == "Foreningen")
    let history = await program.run("history").output
    #expect(history.split { $0 == " " || $0 == "\n" }.contains("Prøvesen"))
  }

  @Test func `a merger ends the merged, moves what was theirs and is found from either side`()
    async throws
  {
    try await done("enter-party aab --name aab --kind boligorganisation")
    try await done("enter-party afd-1 --name Afdeling --kind afdeling --part-of sab")
    try await done("enter-post formand --name Formand --party sab")
    try await program.run(["act", "appoint", "formand", "--person", "Eksempel"] + Self.signed)
      .expectDone()
    let later = Self.signed.dropLast() + ["2023-01-01"]
    try await program.run(["act", "merge", "sab", "--into", "aab"] + later).expectDone()
    #expect(try await record("afd-1", on: "2022-12-31")["partOf"] as? String == "sab")
    #expect(try await record("afd-1", on: "2023-01-01")["partOf"] as? String == "aab")
    #expect(try await record("party/aab", on: "2023-01-01")["succeeds"] as? [String] == ["sab"])
    #expect(
      await program.run("show party/aab --on 2023-01-01").output
        .contains("utterslevhuse-fleksibel"))
    let sab = await program.run("show sab --on 2023-01-01").output
    #expect(sab.contains("findes ikke den 1. januar 2023") && sab.contains("aab"))
    #expect(sab.contains("utterslevhuse-fleksibel"))
    #expect(await program.run("show formand --on 2023-01-01").output.contains("findes ikke"))
    #expect(!(await program.run("check --on 2023-06-01").output.contains("record.absent")))
  }

  @Test func `a merger takes seats, secretariats and responsibilities over`() async throws {
    try await done("enter-party sof2 --name SOF2 --kind forvaltning --part-of kk")
    try await done("give boliganvisning --to sof")
    try await program.run(
      ["act", "merge", "sof", "--into", "sof2"] + Self.signed.dropLast() + ["2023-01-01"]
    ).expectDone()
    let forum = await program.run("show samarbejdsforum --on 2023-01-01").output
    #expect(forum.contains("SOF2 (sof2)") && !forum.contains("(sof)"))
    #expect(
      await program.run("show boliganvisning --on 2023-01-01").output.contains(
        "sof2: boliganvisning"))
  }

  @Test func `a merger touches only what is the party's on those days`() async throws {
    let files = [
      "party.json5":
        "[{ from: '2000-01-01', id: 'b', name: 'B', kind: 'boligorganisation', source: 's' },\n"
        + "{ from: '2000-01-01', id: 'c', name: 'C', kind: 'boligorganisation', source: 's' },\n"
        + "{ from: '2000-01-01', id: 'u1', name: 'U1', kind: 'unit', partOf: 'kk', source: 's' },\n"
        + "{ from: '2000-01-01', id: 'u2', name: 'U2', kind: 'unit', partOf: 'kk', source: 's' }]\n"
        .replacing("2000", with: "2006"),
      "post.json5":
        "[{ from: '2010-01-01', until: '2014-12-31', id: 'formand', name: 'Formand', party: 'sab', source: 's' },\n"
        + "{ from: '2015-01-01', id: 'formand', name: 'Formand', party: 'b', source: 's' },\n"
        + "{ from: '2010-01-01', id: 'egen', name: 'Egen', party: 'sab', source: 's' }]\n",
      "membership.json5":
        "[{ from: '2010-01-01', until: '2014-12-31', id: 'm', member: 'sab', of: 'bl-kreds-1', source: 's' },\n"
        + "{ from: '2015-01-01', id: 'm', member: 'b', of: 'bl-kreds-1', source: 's' }]\n",
      "responsibility.json5":
        "[{ from: '2010-03-01', until: '2014-12-31', id: 'r', topic: 'tilsyn', unit: 'u1', source: 's' },\n"
        + "{ from: '2015-01-01', id: 'r', topic: 'tilsyn', unit: 'tmf', source: 's' }]\n",
      "forum.json5":
        "[{ from: '2015-01-01', id: 'f', name: 'F', kind: 'joint', members: [{ party: 'sab' }, { party: 'kk' }, { post: 'egen' }], source: 's' }]\n",
    ]
    let outcome = await program.run(["import", try program.write(files), "--by", "x"])
    try #require(outcome.status == 0, "\(outcome.output) \(outcome.error)")
    let later = Self.signed.dropLast() + ["2026-01-01"]
    try await program.run(["act", "merge", "sab", "--into", "c"] + later).expectDone()
    try await program.run(["act", "merge", "u1", "--into", "u2"] + later).expectDone()
    #expect(try await record("formand", on: "2026-06-01")["party"] as? String == "b")
    #expect(try await record("membership/m", on: "2026-06-01")["member"] as? String == "b")
    #expect(try await record("responsibility/r", on: "2026-06-01")["unit"] as? String == "tmf")
    let members = try await record("forum/f", on: "2026-06-01")["members"] as? [[String: String]]
    #expect(members == [["party": "c"], ["party": "kk"]])
    #expect(await program.run("show egen --on 2026-06-01").output.contains("findes ikke"))
  }

  @Test func `what is recorded for later survives an act of before`() async throws {
    let (early, late) = (
      Self.signed.dropLast() + ["2021-06-01"], Self.signed.dropLast() + ["2024-01-01"]
    )
    try await program.run(["act", "rename", "sab", "--name", "Senere"] + late).expectDone()
    try await program.run(["act", "rename", "sab", "--name", "Imens"] + early).expectDone()
    #expect(try await record("sab", on: "2023-12-31")["name"] as? String == "Imens")
    #expect(try await record("sab", on: "2024-01-01")["name"] as? String == "Senere")
    try await program.run(["act", "appoint", "borgmestrene", "--person", "Senere"] + late)
      .expectDone()
    try await program.run(["act", "appoint", "borgmestrene", "--person", "Imens"] + early)
      .expectDone()
    let post = await program.run("show borgmestrene --on 2023-01-01").output
    #expect(post.contains("1.6.2021–31.12.2023") && post.contains("1.1.2024–"))
    #expect(!(await program.run("check --on 2025-01-01").output.contains("twoHolders")))
  }

  @Test func `mergers in a chain, entered the later first, are all remembered`() async throws {
    for id in ["b", "c"] {
      try await done("enter-party \(id) --name \(id) --kind boligorganisation")
    }
    try await program.run(
      ["act", "merge", "sab", "--into", "b"] + Self.signed.dropLast() + ["2027-06-01"]
    ).expectDone()
    try await program.run(
      ["act", "merge", "b", "--into", "c"] + Self.signed.dropLast() + ["2026-01-01"]
    ).expectDone()
    #expect(try await record("party/c", on: "2026-01-01")["succeeds"] as? [String] == ["b"])
    #expect(try await record("party/c", on: "2027-06-01")["succeeds"] as? [String] == ["b", "sab"])
  }

  @Test func `a post changes hands and is vacated`() async throws {
    try await done("appoint borgmestrene --person Første")
    try await program.run(
      ["act", "appoint", "borgmestrene", "--person", "Anden"] + Self.signed.dropLast() + [
        "2022-01-01"
      ]
    ).expectDone()
    try await program.run(
      ["act", "vacate", "borgmestrene"] + Self.signed.dropLast() + ["2023-01-01"]
    ).expectDone()
    let page = await program.run("show borgmestrene --on 2023-01-01").output
    #expect(page.contains("Første") && page.contains("1.1.2021–31.12.2021"))
    #expect(page.contains("Anden") && page.contains("1.1.2022–31.12.2022"))
    let again = await program.run(
      ["act", "vacate", "borgmestrene"] + Self.signed.dropLast() + ["2023-01-01"])
    #expect(again.status == 1 && again.error.contains("allerede ubesat"))
  }

  @Test func `a responsibility is given to another, and shared only by a named rule`() async throws
  {
    try await done("give udlejning --to sof")
    try await done("give udlejning --to suf")
    #expect(!(await program.run("check --on 2022-01-01").output.contains("twoOwners")))
    try await done("give tilsyn --to sof --shared efter-boligtype")
    try await done("give tilsyn --to tmf --shared efter-boligtype")
    #expect(!(await program.run("check --on 2022-01-01").output.contains("twoOwners")))
    try await done("give tilsyn --to suf --shared efter-alder")
    let check = await program.run("check --on 2022-01-01")
    #expect(check.status == 1 && check.output.contains("twoOwners"))
  }

  @Test(
    arguments: [
      ("enter-party x --name X --kind boligorganistion", 2, "Mente du »boligorganisation«?"),
      ("enter-party tmf --name X --kind forvaltning", 1, "findes allerede"),
      ("enter-party X --name X --kind forvaltning", 2, "ikke et id"),
      ("enter-party x --kind forvaltning", 2, "--name mangler"),
      ("rename tfm --name X", 1, "Mente du »tmf«?"),
      ("merge sab --into sab", 1, "sammen med sig selv"), ("merge --into sab", 2, "mangler ID…"),
      ("give udlejnign --to tmf", 1, "Mente du »udlejning«?"),
      ("renmae sab", 2, "Mente du »rename«?"),
      ("rename sab tmf --name X", 2, "for meget"),
      ("rename sab --name X --into tmf", 2, "bruges ikke"),
      ("merge kk --into sab", 1, "ikke af samme slags"), ("give udlejning --to bl", 1, "hverken"),
      ("rename sab --name S --basis 99", 2, "ingen post 99"),
      ("enter-party x --name X --kind afdeling --part-of bl2", 1, "Der er ingen part »bl2«"),
    ])
  func `what cannot be done is told and nothing is written`(
    _ line: String, _ status: Int32, _ told: String
  ) async throws {
    let outcome = await act(line)
    #expect(outcome.status == status, "\(outcome)")
    #expect(outcome.error.contains(told), "\(outcome.error)")
    #expect(try await entries() == 16)
  }

  @Test func `an act is signed by somebody in a post that is theirs`() async throws {
    let line = "rename sab --name S"
    #expect(await act(line, ["--by", "x"]).status == 2)
    let words = ["--by", "En Anden", "--as", "sekretaer", "--because", "x", "--on", "2021-01-01"]
    let other = await act(line, words)
    #expect(other.status == 1 && other.error.contains("Det gør Prøve Prøvesen"))
    let vacant = ["--by", "En Anden", "--as", "borgmestrene", "--because", "x"]
    #expect(await act(line, vacant).error.contains("ubesat"))
    #expect(try await entries() == 16)
  }

  @Test
  func `a rule that refuses is told in words, a trial writes nothing, and a basis is kept to`()
    async throws
  {
    try await done("enter-party a --name A --kind unit --part-of tmf")
    try await done("enter-party b --name B --kind unit --part-of a")
    let loop = await act("merge a --into b")
    #expect(loop.status == 1 && loop.error.contains("en del af sig selv"), "\(loop)")
    let trial = await act("rename a --name B", Self.signed + ["--dry-run"])
    #expect(trial.status == 0 && trial.output.contains("intet er skrevet"))
    #expect(try await entries() == 18)
    let stale = await act("rename a --name B", Self.signed + ["--basis", "16"])
    #expect(stale.status == 1 && stale.error.contains("blev ændret efter post 16"))
    #expect(await act("rename a --name B", Self.signed + ["--basis", "18"]).status == 0)
  }
}

extension Program.Outcome {
  fileprivate func expectDone() throws {
    try #require(status == 0, "\(error)")
  }
}
