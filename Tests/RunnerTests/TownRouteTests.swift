import Foundation
import Testing
import Vocabulary

@testable import Runner

/// One entrance in a made-up town: who is named, how they are reached, and what is one too many.
@Suite struct TownRouteTests {
  private let program: TestProgram

  private static let made = MadeDatabase { program in
    let source = "source: { text: 'Prøve', madeUp: true }"
    func all(_ records: [String]) -> String {
      "[" + records.map { "{ from: '2020-01-01', \($0), \(source) }" }.joined(separator: ",\n")
        + "]\n"
    }
    let outcome = await program.run([
      "init", "--from",
      try program.write([
        "party.json5": all([
          "id: 'nordvang', name: 'Nordvang Kommune', kind: 'municipality'",
          "id: 'pbm', name: 'Plan, Byg og Miljø', shortName: 'PBM', kind: 'forvaltning'",
          "id: 'sse', name: 'Social, Sundhed og Ældre', shortName: 'SSÆ', kind: 'forvaltning'",
          "id: 'bolig', name: 'Boligenheden', kind: 'unit', partOf: 'pbm', contact: { phone: '11 11 11 11' }",
          "id: 'nab', name: 'Nordvang Arbejderboligforening', shortName: 'NAB', kind: 'boligorganisation'",
          "id: 'bff', name: 'Boligforeningen Fremtiden', shortName: 'BFF', kind: 'boligorganisation'",
        ]),
        "post.json5": all(["id: 'sekretaer', name: 'Sekretær', party: 'pbm'"]),
        "holder.json5": all(["id: 'sekretaer-1', post: 'sekretaer', person: 'Prøve'"]),
        "topic.json5": all([
          "id: 'udlejning', title: 'Udlejning', words: ['venteliste']",
          "id: 'dialog', title: 'Styringsdialog', words: ['styringsdialog']",
        ]),
        "responsibility.json5": all([
          "id: 'a-1', topic: 'udlejning', unit: 'bolig'", "id: 'a-2', topic: 'dialog', unit: 'sse'",
        ]),
        "area.json5": all([
          "id: 'bisperne', name: 'Bisperne', kind: 'boligomraade', organisations: ['bff']"
        ]),
        "forum.json5": all([
          "id: 'kontakt', name: 'Kontaktgruppen', kind: 'joint', isGeneral: true, isEntrance: true, secretariat: 'pbm'",
          "id: 'aeldre', name: 'Ældregruppen', kind: 'joint', isGeneral: true, isEntrance: true, secretariat: 'sse'",
        ]),
        "agreement.json5": all([
          "id: 'nab-aftale', title: 'Udlejning i NAB', kind: 'enkeltaftale', level: 3, parties: ['nordvang', 'nab'], term: { from: '2020-01-01', until: '2029-12-31' }, concluded: { day: '2020-01-01' }, topics: ['udlejning']",
          "id: 'bff-aftale', title: 'Udlejning i BFF', kind: 'enkeltaftale', level: 3, parties: ['nordvang', 'bff'], term: { from: '2020-01-01', until: '2029-12-31' }, concluded: { day: '2020-01-01' }, topics: ['udlejning']",
        ]),
      ]),
    ])
    try #require(outcome.status == 0, "\(outcome.error)")
  }

  init() async throws { program = try await Self.made.program() }

  private func act(_ line: String, on day: String = "2021-01-01", _ more: [String] = []) async throws
  {
    let words = line.split(separator: " ").map(String.init)
    let outcome = await program.run(
      ["act"] + words + more
        + ["--by", "Prøve", "--as", "sekretaer", "--because", "prøve", "--on", day])
    try #require(outcome.status == 0, "\(line): \(outcome.error)")
  }

  private func text(_ line: String) async -> String {
    await program.run(line).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func first(_ line: String) async throws -> JSON {
    try #require(try await program.json(line).rows("matches").first)
  }

  @Test func `several entrances are all named, and that there must be one`() async throws {
    let answer = await text("route venteliste --on 2021-01-01")
    for said in [
      "Kontaktgruppen (sekretariat: PBM)", "Ældregruppen (sekretariat: SSÆ)",
      "der skal være én indgang",
    ] { #expect(answer.contains(said), "\(answer)") }
    let match = try await first("route venteliste --on 2021-01-01")
    #expect(match["entrance"] == .null)
    #expect(match.rows("entrances").map { $0["id"] } == ["kontakt", "aeldre"])
    #expect(match.rows("entrances").map { $0["secretariat"] } == ["pbm", "sse"])
  }

  @Test func `one entrance is the entrance`() async throws {
    try await act("abolish aeldre --into kontakt")
    let match = try await first("route venteliste --on 2021-01-02")
    #expect(match["entrance"] == "kontakt")
    #expect(!(await text("route venteliste --on 2021-01-02")).contains("én indgang."))
  }

  @Test(arguments: [
    ("route venteliste hos NAB", "nab-aftale", "nab"),
    ("route venteliste i Fremtiden", "bff-aftale", "bff"),
  ])
  func `who is named decides which agreement it is`(
    _ line: String, _ agreement: String, _ party: String
  ) async throws {
    let match = try await first("\(line) --on 2021-01-01")
    #expect(match["agreement"]?.string == agreement)
    #expect(match.rows("governed").map { $0["party"]?.string } == [party])
    let named = try await program.json("\(line) --on 2021-01-01").rows("named")
    #expect(named.map { $0["id"]?.string } == ["party/\(party)"])
    #expect(await text("\(line) --on 2021-01-01").contains(", for \(party.uppercased())"))
  }

  @Test func `an area that is named is the area asked about`() async throws {
    let page = try await program.json("route venteliste i Bisperne --on 2021-01-01")
    #expect(page["area"] == "bisperne")
    #expect(page.rows("matches").first?["agreement"] == "bff-aftale")
    let plain = try await program.json("route venteliste --on 2021-01-01")
    #expect(plain["area"] == .null && plain.rows("named") == [])
    #expect(plain.rows("matches").first?["agreement"] == .null)
  }

  @Test func `the one who took over answers to the names of those before`() async throws {
    try await act("enter-party nordbo --name Nordbo --kind boligorganisation", on: "2023-01-01")
    try await act("merge nab bff --into nordbo", on: "2023-01-01")
    let page = try await program.json("route venteliste hos NAB --on 2023-06-01")
    #expect(page.rows("named").map { $0["id"] } == ["party/nordbo"])
    #expect(page.rows("matches").first?["agreement"]?.string != nil)
  }

  @Test func `the contact of a unit is shown as it is that day, and said bit by bit`() async throws {
    #expect(
      await text("route venteliste --on 2021-01-01").contains("Kontakt Boligenheden: tlf. 11 11 11 11"))
    #expect(await text("route styringsdialog --on 2021-01-01").contains("Kontakt ikke oplyst"))
    try await act(
      "contact bolig --mail bolig@nordvang.dk", on: "2022-01-01",
      ["--post", "Vagthavende konsulent"])
    #expect(
      await text("route venteliste --on 2022-01-01").contains(
        "Boligenheden: Vagthavende konsulent, tlf. 11 11 11 11, bolig@nordvang.dk"))
    #expect(!(await text("route venteliste --on 2021-12-31")).contains("bolig@nordvang.dk"))
    let contact = try await first("route venteliste --on 2022-01-01")["contact"]
    #expect(contact?["mail"] == "bolig@nordvang.dk" && contact?["party"] == "bolig")
    #expect(
      try await program.refusal([
        "act", "contact", "bolig", "--by", "Prøve", "--as", "sekretaer", "--because", "x", "--on",
        "2022-01-02",
      ]) == "organisation.contactSame")
  }

  @Test func `who carries a topic out, and who may see it, are told beside the one who answers`()
    async throws
  {
    try await act("give udlejning --to sse --aspect udførende")
    try await act("give udlejning --to pbm --aspect insight")
    let match = try await first("route venteliste --on 2021-01-01")
    #expect(match.texts("answering") == ["bolig"])
    #expect(match.rows("partaking").map { $0["aspect"] } == ["performing", "insight"])
    let answer = await text("route venteliste --on 2021-01-01")
    #expect(answer.contains("Udførende Social, Sundhed og Ældre"), "\(answer)")
    #expect(answer.contains("Indsigt Plan, Byg og Miljø"), "\(answer)")
    #expect(try await program.rules("--on 2021-01-01").contains("organisation.twoOwners") == false)
  }
}
