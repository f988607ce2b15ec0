import Counter
import Foundation
import Testing
import Vocabulary

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

  private func isThere(_ id: String, on day: String) async throws -> Bool? {
    try await program.json("show \(id) --on \(day)")["isThere"]?.bool
  }

  /// Who has held a post, each with the first and the last day.
  private func holders(_ post: String) async throws -> [[JSON?]] {
    try await program.json("show \(post) --on 2023-01-01").rows("mentionedBy")
      .filter { $0["kind"] == "holder" }.map { [$0["title"], $0["from"], $0["until"]] }
      .sorted { ($0[1]?.string ?? "") < ($1[1]?.string ?? "") }
  }

  @Test(arguments: ["2021-03-01", "1.3.2021", "1. marts 2021", "01-03-2021"])
  func `the day from which an act holds is read as people write it, never passed over`(
    _ day: String
  ) async throws {
    let words = [
      "act", "rename", "sab", "--name", "SAB ny", "--by", "Prøve Prøvesen", "--as", "sekretaer",
      "--because", "prøve", "--on", day,
    ]
    #expect(try await program.json(words)["on"] == "2021-03-01")
    for (asked, name) in [("2021-02-28", "Samvirkende Boligselskaber"), ("2021-03-01", "SAB ny")] {
      let record = try await program.record("party/sab", on: asked)
      #expect(record["name"] == .string(name), "\(asked)")
    }
  }

  @Test func `no verb has an option that every act has, nor the same one twice`() {
    let own = Set((ActCommand.own + Option.everywhere).map(\.name))
    for verb in acts {
      let names = verb.options.map(\.name)
      #expect(own.isDisjoint(with: names) && Set(names).count == names.count, "\(verb.name)")
    }
    #expect(Set(acts.map(\.name)).count == acts.count)
  }

  @Test func `a party is entered, renamed and keeps its name of before`() async throws {
    try await done("enter-party aab --name aab --kind boligorganisation")
    try await program.run(
      ["act", "rename", "aab", "--name", "Foreningen"] + Self.signed.dropLast() + ["2022-06-01"]
    ).expectDone()
    #expect(try await program.record("party/aab", on: "2022-05-31")["name"] == "aab")
    #expect(try await program.record("party/aab", on: "2022-06-01")["name"] == "Foreningen")
    let last = try #require(try await program.json("history").rows("entries").last)
    #expect(last["author"] == "Prøve Prøvesen" && last["capacity"] == "sekretaer")
  }

  @Test(arguments: ["1.1.2021", "1. januar 2021", "01-01-2021", "2021-01-01"])
  func `a day is read as people write it, and never as today`(day: String) async throws {
    let outcome = await program.run(
      ["act", "enter-party", "aab", "--name", "aab", "--kind", "boligorganisation"]
        + Self.signed.dropLast() + [day])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try await isThere("party/aab", on: "2020-12-31") != true)
    #expect(try await isThere("party/aab", on: "2021-01-01") == true)
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
    #expect(try await program.record("afd-1", on: "2022-12-31")["partOf"] == "sab")
    #expect(try await program.record("afd-1", on: "2023-01-01")["partOf"] == "aab")
    #expect(try await program.record("party/aab", on: "2023-01-01")["succeeds"] == ["sab"])
    for id in ["party/aab", "sab"] {
      let agreements = try await program.json("show \(id) --on 2023-01-01").rows("agreements")
      #expect(agreements.contains { $0["id"] == "utterslevhuse-fleksibel" }, "\(id)")
    }
    #expect(try await isThere("sab", on: "2023-01-01") == false)
    #expect(
      try await program.json("show sab --on 2023-01-01").texts("pointedAtBy").contains("party/aab"))
    #expect(try await isThere("formand", on: "2023-01-01") == false)
    #expect(try await !program.rules("--on 2023-06-01").contains("record.absent"))
  }

  @Test func `a merger takes seats, secretariats and responsibilities over`() async throws {
    try await done("enter-party sof2 --name SOF2 --kind forvaltning --part-of kk")
    try await done("give boliganvisning --to sof")
    try await program.run(
      ["act", "merge", "sof", "--into", "sof2"] + Self.signed.dropLast() + ["2023-01-01"]
    ).expectDone()
    let forum = try await program.record("samarbejdsforum", on: "2023-01-01")
    let members = forum.rows("members").map { $0["party"] }
    #expect(members.contains("sof2") && !members.contains("sof"))
    let mentions = try await program.json("show boliganvisning --on 2023-01-01").rows("mentionedBy")
    #expect(
      mentions.contains {
        $0["title"]?.string?.hasPrefix("SOF2: ") == true && $0["until"] == .null
      })
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
    #expect(try await program.record("formand", on: "2026-06-01")["party"] == "b")
    #expect(try await program.record("membership/m", on: "2026-06-01")["member"] == "b")
    #expect(try await program.record("responsibility/r", on: "2026-06-01")["unit"] == "tmf")
    let forum = try await program.record("forum/f", on: "2026-06-01")
    #expect(forum["members"] == [["party": "c"], ["party": "kk"]])
    #expect(try await isThere("egen", on: "2026-06-01") == false)
  }

  @Test func `what is recorded for later survives an act of before`() async throws {
    let (early, late) = (
      Self.signed.dropLast() + ["2021-06-01"], Self.signed.dropLast() + ["2024-01-01"]
    )
    try await program.run(["act", "rename", "sab", "--name", "Senere"] + late).expectDone()
    try await program.run(["act", "rename", "sab", "--name", "Imens"] + early).expectDone()
    #expect(try await program.record("sab", on: "2023-12-31")["name"] == "Imens")
    #expect(try await program.record("sab", on: "2024-01-01")["name"] == "Senere")
    try await program.run(["act", "appoint", "borgmestrene", "--person", "Senere"] + late)
      .expectDone()
    try await program.run(["act", "appoint", "borgmestrene", "--person", "Imens"] + early)
      .expectDone()
    #expect(
      try await holders("borgmestrene") == [
        ["Imens", "2021-06-01", "2023-12-31"], ["Senere", "2024-01-01", .null],
      ])
    #expect(try await !program.rules("--on 2025-01-01").contains("organisation.twoHolders"))
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
    #expect(try await program.record("party/c", on: "2026-01-01")["succeeds"] == ["b"])
    #expect(try await program.record("party/c", on: "2027-06-01")["succeeds"] == ["b", "sab"])
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
    #expect(
      try await holders("borgmestrene") == [
        ["Første", "2021-01-01", "2021-12-31"], ["Anden", "2022-01-01", "2022-12-31"],
      ])
    let again = await program.run(
      ["act", "vacate", "borgmestrene"] + Self.signed.dropLast() + ["2023-01-01"])
    #expect(again.status == 1 && again.error.contains("allerede ubesat"))
  }

  @Test func `a responsibility is given to another, and shared only by a named rule`() async throws
  {
    try await done("give udlejning --to sof")
    try await done("give udlejning --to suf")
    #expect(try await !program.rules("--on 2022-01-01").contains("organisation.twoOwners"))
    try await done("give tilsyn --to sof --shared efter-boligtype")
    try await done("give tilsyn --to tmf --shared efter-boligtype")
    #expect(try await !program.rules("--on 2022-01-01").contains("organisation.twoOwners"))
    try await done("give tilsyn --to suf --shared efter-alder")
    #expect(try await program.rules("--on 2022-01-01").contains("organisation.twoOwners"))
    #expect(await program.run("check --on 2022-01-01").status == 1)
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
    #expect(try await program.entries() == 16)
  }

  @Test func `an act is signed by somebody in a post that is theirs`() async throws {
    let line = "rename sab --name S"
    #expect(await act(line, ["--by", "x"]).status == 2)
    let words = ["--by", "En Anden", "--as", "sekretaer", "--because", "x", "--on", "2021-01-01"]
    let other = await act(line, words)
    #expect(other.status == 1 && other.error.contains("Det gør Prøve Prøvesen"))
    let vacant = ["--by", "En Anden", "--as", "borgmestrene", "--because", "x"]
    #expect(await act(line, vacant).error.contains("ubesat"))
    #expect(try await program.entries() == 16)
  }

  @Test
  func `a rule that refuses is told in words, a trial writes nothing, and a basis is kept to`()
    async throws
  {
    try await done("enter-party a --name A --kind unit --part-of tmf")
    try await done("enter-party b --name B --kind unit --part-of a")
    let loop = await act("merge a --into b")
    #expect(loop.status == 1 && loop.error.contains("en del af sig selv"), "\(loop)")
    let trial = try await program.json(
      ["act", "rename", "a", "--name", "B", "--dry-run"] + Self.signed)
    #expect(trial["entry"] == .null && trial["touched"] == ["party/a"])
    #expect(try await program.entries() == 18)
    let stale = await act("rename a --name B", Self.signed + ["--basis", "16"])
    #expect(stale.status == 1 && stale.error.contains("blev ændret efter post 16"))
    #expect(await act("rename a --name B", Self.signed + ["--basis", "18"]).status == 0)
  }
}

extension Program.Outcome {
  func expectDone() throws {
    try #require(status == 0, "\(error)")
  }
}
