import Agreements
import Counter
import Foundation
import Testing
import Vocabulary

@testable import Runner

/// A part with a kind of agreement that is for an area.
private struct Places: Part, AgreementContributing {
  let id: PartID = "sted"
  let name = "Steder"
  let needs: [PartID] = []
  var agreementKinds: [AgreementKind] {
    [
      AgreementKind(
        "sted.plan", title: "Plan", level: .three,
        fields: [FieldDefinition("omraade", title: "Område", .area)])
    ]
  }
}

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

  private func act(_ line: String, on day: String = "2021-01-01", _ more: [String] = [])
    async throws
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
      "Kontaktgruppen [opdigtet] (sekretariat: PBM)",
      "Ældregruppen [opdigtet] (sekretariat: SSÆ)",
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

  @Test func `the contact of a unit is shown as it is that day, and said bit by bit`() async throws
  {
    #expect(
      await text("route venteliste --on 2021-01-01").contains(
        "Kontakt Boligenheden: tlf. 11 11 11 11"))
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

  @Test func `a forvaltning that answers itself is its own unit, and is reached by its posts`()
    async throws
  {
    #expect(await text("route styringsdialog --on 2021-01-01").contains("Enhed SSÆ selv"))
    #expect(await text("route venteliste --on 2021-01-01").contains("Enhed Boligenheden"))
    let source = "source: { text: 'Prøve', madeUp: true }"
    let folder = try program.write([
      "post.json5": """
      [{ from: '2021-06-01', id: 'aeldrechef', name: 'Ældrechef', party: 'sse', \(source) },
       { from: '2021-06-01', id: 'formand-nab', name: 'Formand for NAB', party: 'nab', \(source) }]

      """
    ])
    try await program.run(["import", folder, "--by", "Prøve"]).expectDone()
    #expect(await text("route styringsdialog --on 2021-01-01").contains("Kontakt ikke oplyst"))
    let told = await text("route styringsdialog med NAB --on 2021-07-01")
    #expect(told.contains("SSÆ: Ældrechef (telefon og mail ikke oplyst)"), "\(told)")
    #expect(told.contains("NAB Formand for NAB (telefon og mail ikke oplyst)"), "\(told)")
    let contact = try await first("route styringsdialog --on 2021-07-01")["contact"]
    #expect(contact?["post"] == "Ældrechef" && contact?["mail"] == .null)
  }

  @Test func `what is for an area is its own: not the city's, and not another area's`() async throws
  {
    let source = "source: { text: 'Prøve', madeUp: true }"
    let made = "concluded: { day: '2020-01-01' }, topics: ['dialog'], \(source)"
    let term = "term: { from: '2020-01-01', until: '2029-12-31' }"
    let folder = try program.write([
      "area.json5":
        "[{ from: '2020-01-01', id: 'skoven', name: 'Skoven', kind: 'boligomraade', organisations: ['bff'], \(source) }]\n",
      "agreement.json5": """
      [{ from: '2020-01-01', id: 'i-skoven', title: 'Plan for Skoven', kind: 'sted.plan', level: 3, parties: ['nordvang'],
         \(term), fields: [{ field: 'omraade', area: 'skoven' }], \(made) },
       { from: '2020-01-01', id: 'bff-i-skoven', title: 'BFF i Skoven', kind: 'sted.plan', level: 3, parties: ['nordvang', 'bff'],
         \(term), fields: [{ field: 'omraade', area: 'skoven' }], \(made) }]

      """,
      "amount.json5":
        "[{ from: '2021-01-01', id: 'til-skoven', title: 'Til Skoven', year: 2021, stream: 'pulje', kind: 'commitment', financier: 'nordvang', receiver: 'bff', area: 'skoven', amount: { low: 100, high: 100 }, \(source) }]\n",
      "stream.json5": "[{ from: '2020-01-01', id: 'pulje', title: 'Pulje', \(source) }]\n",
    ])
    let imported = await program.run(["import", folder, "--by", "Prøve"], [Places()])
    try #require(imported.status == 0, "\(imported.output) \(imported.error)")
    func shown(_ id: String) async throws -> (own: [String?], common: [String?], money: [String?]) {
      let page = try await program.json("show \(id) --on 2021-06-01", modules: [Places()])
      func ids(_ key: String) -> [String?] { page.rows(key).map { $0["id"]?.string } }
      return (ids("agreements"), ids("common"), ids("money"))
    }
    let (there, elsewhere) = (try await shown("skoven"), try await shown("bisperne"))
    #expect(Set(there.own).isSuperset(of: ["i-skoven", "bff-i-skoven"]), "\(there)")
    #expect(!elsewhere.own.contains("bff-i-skoven") && elsewhere.own.contains("bff-aftale"))
    #expect(!elsewhere.common.contains("i-skoven") && elsewhere.money.isEmpty, "\(elsewhere)")
    #expect(there.money == ["til-skoven"], "\(there)")
    #expect(try await shown("party/bff").own.contains("bff-i-skoven"))
    func route(_ more: String) async -> String {
      await program.run("route styringsdialog --on 2021-06-01\(more)", modules: [Places()])
        .output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let city = await route("")
    #expect(city.contains("»Plan for Skoven« gælder kun et område"), "\(city)")
    #expect(await !route(" --area skoven").contains("kun et område"))
  }

  @Test func `a remit that moved is told when two days are compared`() async throws {
    try await act("give udlejning --to sse", on: "2022-01-01")
    let line = "structure --on 2021-12-31 --compare 2022-06-01"
    #expect(
      try await program.json(line).rows("remits") == [
        ["from": ["bolig"], "to": ["sse"], "topic": "udlejning"]
      ])
    #expect(await text(line).contains("Ansvar, der er flyttet"))
    #expect(await text(line).contains("Boligenheden SSÆ"))
    let still = "structure --on 2021-01-01 --compare 2021-12-31"
    #expect(try await program.json(still).rows("remits") == [])
    #expect(!(await text(still)).contains("Ansvar, der er flyttet"))
  }

  @Test func `fora stand in the order of the alphabet, æ last`() async throws {
    try await act("found zebra --name Zebragruppen --kind joint")
    let names = try await program.json("structure --on 2021-01-01").rows("levels")
      .flatMap { $0.rows("forums") }.compactMap { $0["name"]?.string }
    #expect(names == ["Kontaktgruppen", "Zebragruppen", "Ældregruppen"])
  }

  @Test func `a draft without a level stands on its kind's`() async throws {
    for (kind, level) in [("hovedaftale", 1), ("delaftale", 2), ("enkeltaftale", 3)] {
      try await act("draft ny-\(kind) --title Ny --kind \(kind) --parties nordvang,nab")
      #expect(
        try await program.record("ny-\(kind)", on: "2021-01-01")["level"] == .int(level), "\(kind)")
    }
    try await act("draft ny-sam --title Ny --kind samarbejdsaftale --parties nordvang,nab")
    #expect(try await program.record("ny-sam", on: "2021-01-01")["level"] == nil)
  }

  private struct Module: ForvaltningModule, AgreementContributing {
    let id: PartID = "pbm"
    let name = "Plan, Byg og Miljø"
    let needs: [PartID] = []
    let agreementKinds = [
      AgreementKind(
        "pbm.udlejning", title: "Udlejning", level: .three,
        fields: [FieldDefinition("andel", title: "Andel af boligerne", .percent)])
    ]
  }

  @Test func `help of a draft has the fields of each kind with their units`() async throws {
    let told = await program.run("act draft --help", modules: [Module()]).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("andel: Andel af boligerne (procent, fx 25 eller 33,33)"), "\(told)")
    let kinds = try await program.json("help draft", modules: [Module()]).rows("kinds")
    let kind = try #require(kinds.first { $0["kind"] == "pbm.udlejning" })
    #expect(kind.rows("fields").map { $0["type"] } == ["percent"])
  }

  @Test func `a share is written in per cent, kept in hundredths and shown in per cent`()
    async throws
  {
    let words =
      "act draft ny --title Ny --kind pbm.udlejning --parties nordvang,nab --fields andel=25% --by Prøve --as sekretaer --because x --on 2021-01-01"
    let done = await program.run(words, modules: [Module()])
    try #require(done.status == 0, "\(done.error)")
    let shown = try await program.json("show ny --on 2021-01-01", modules: [Module()])
    #expect(shown["record"]?.rows("fields").first?["percent"] == 2500)
    let text = await program.run("show ny --on 2021-01-01", modules: [Module()]).output
    #expect(text.contains("25 %") && !text.contains("2500"), "\(text)")
  }

  @Test func `what happened on a day and why is a sentence, and a share is no bare number`()
    async throws
  {
    let source = "source: { text: 'Prøve', madeUp: true }"
    let folder = try program.write([
      "guarantee.json5":
        "[{ from: '2020-01-01', id: 'g', title: 'G', loan: 14169100000, share: 8448, guarantor: 'nordvang', \(source) }]\n",
      "matter.json5":
        "[{ from: '2020-01-01', id: 'sag', title: 'S', origin: 'party/nab', raised: '2020-01-01', closed: { day: '2020-02-21', why: 'Fejl' }, \(source) }]\n",
    ])
    let outcome = await program.run(["import", folder, "--by", "Prøve"])
    try #require(outcome.status == 0, "\(outcome.output)")
    let guarantee = await text("show guarantee/g --on 2021-01-01")
    #expect(guarantee.contains("Andel 84,48 %"), "\(guarantee)")
    #expect(!guarantee.contains("8448") && !guarantee.contains("14169100000"))
    let matter = await text("show matter/sag --on 2021-01-01")
    #expect(matter.contains("Afsluttet den 21. februar 2020: Fejl"), "\(matter)")
    #expect(!matter.contains("hvorfor"))
  }

  @Test func `every planned step of a matter is due, not only the next`() async throws {
    let source = "source: { text: 'Prøve', madeUp: true }"
    let folder = try program.write([
      "procedure.json5":
        "[{ from: '2020-01-01', id: 'f', title: 'F', steps: [{ step: 'en', title: 'En', by: ['party/pbm'] }, { step: 'to', title: 'To', by: ['party/sse'], after: ['en'] }, { step: 'tre', title: 'Tre', by: ['party/sse'], after: ['to'] }, { step: 'fire', title: 'Fire', by: ['party/pbm'], after: ['tre'] }], \(source) }]\n",
      "matter.json5":
        "[{ from: '2020-01-01', id: 'sag', title: 'S', origin: 'party/nab', raised: '2020-01-01', procedure: 'f', planned: [{ step: 'to', day: '2021-03-01' }, { step: 'tre', day: '2021-05' }], \(source) }]\n",
    ])
    let outcome = await program.run(["import", folder, "--by", "Prøve"])
    try #require(outcome.status == 0, "\(outcome.output)")
    let duties = try await program.json("due --on 2021-01-01").rows("duties")
      .filter { $0["subject"] == "matter/sag" }
    #expect(
      Set(duties.map { "\($0["rule"]?.string ?? "") \($0["due"]?.string ?? "")" }) == [
        "forums.stepNext ", "forums.stepPlanned 2021-03-01", "forums.stepPlanned 2021-05",
      ], "\(duties)")
    #expect(
      Set(duties.compactMap { $0["owner"]?.string }) == ["pbm", "sse"], "\(duties)")
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
