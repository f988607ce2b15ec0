import Agreements
import Foundation
import Investments
import Testing
import Vocabulary

@testable import Runner

/// A forvaltning's module with one kind of agreement and one stream.
private struct MadeUp: AgreementContributing, StreamContributing {
  var id: PartID { "prv" }
  var name: String { "Prøveforvaltningen" }
  var needs: [PartID] { [] }
  var agreementKinds: [AgreementKind] {
    [AgreementKind("prv.fleksibel-udlejning", title: "Fleksibel udlejning", level: .three)]
  }
  var streamDefinitions: [StreamDefinition] {
    [StreamDefinition("grundkapital", meaning: "Penge.", source: "prøve")]
  }
}

/// What nobody knows is not what is only not plugged in.
@Suite struct UnknownTests {
  private let program: TestProgram

  private static let parties = """
    [
      { from: "2010-01-01",
        id: "kk",
        name: "KK",
        kind: "municipality",
        source: "s",
      },
      { from: "2010-01-01",
        id: "prv",
        name: "Prøve",
        kind: "forvaltning",
        partOf: "kk",
        source: "s",
      },
    ]

    """

  private static func agreement(_ kind: String) -> String {
    """
    [
      { from: "2010-01-01",
        id: "a",
        title: "A",
        kind: "\(kind)",
        parties: ["kk"],
        source: "s",
      },
    ]

    """
  }

  private static let placements = """
    [
      { from: "2010-08-01",
        id: "p-1",
        intet: null,
        liste: [1, null, { a: null, b: 1.50, c: 1e-05 }, []],
        note: "æ \\"x\\"",
      },
    ]

    """

  init() throws { program = try TestProgram() }

  private func path(_ name: String) -> String { program.folder.appending(path: name).path }

  private func files(_ folder: String) throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return Dictionary(
      uniqueKeysWithValues: try names.map {
        ($0, try String(contentsOfFile: folder + "/" + $0, encoding: .utf8))
      })
  }

  private func run(_ words: [String], plugged: Bool) async -> Program.Outcome {
    await program.run(words, plugged ? [MadeUp()] : [])
  }

  private func json(_ words: [String], plugged: Bool) async throws -> JSON {
    try await program.json(words, plugged ? [MadeUp()] : [])
  }

  /// What check says by a rule, and what to do.
  private func told(_ rule: String, plugged: Bool) async throws -> [String] {
    try await json(["check"], plugged: plugged).rows("findings")
      .filter { $0["rule"] == .string(rule) }
      .map { "\($0["message"]?.string ?? "") \($0["remedy"]?.string ?? "")" }
  }

  /// Makes the database of a case that was written when nothing was plugged in.
  private func kept(_ more: [String: String]) async throws -> [String: String] {
    let all = more.merging(["party.json5": Self.parties]) { first, _ in first }
    let made = await run(["init", "--from", try program.write(all)], plugged: false)
    try #require(made.status == 0, "\(made.error)")
    return all
  }

  @Test func `a misspelt kind of agreement of a plugged-in module is refused with the nearest`()
    async throws
  {
    _ = try await kept([:])
    let folder = try program.write(["agreement.json5": Self.agreement("prv.fleksibel-udlejnning")])
    let whole = try program.write([
      "party.json5": Self.parties, "agreement.json5": Self.agreement("prv.fleksibel-udlejnning"),
    ])
    let new = ["--database", path("b.sqlite")]
    for words in [["import", folder, "--by", "Ida"], ["init", "--from", whole] + new] {
      #expect(await run(words, plugged: true).status == 1)
      let said = try await json(words, plugged: true).told
      #expect(said.contains("Mente du »prv.fleksibel-udlejning«?"), "\(said)")
      #expect(await run(words, plugged: false).status == 0)
    }
  }

  @Test
  func `one that is kept already is an error with the nearest, and read and exported as it is`()
    async throws
  {
    let all = try await kept(["agreement.json5": Self.agreement("prv.fleksibel-udlejnning")])
    let noted = "agreements.kindNotPluggedIn"
    #expect(try await told(noted, plugged: false).count == 1)
    let found = try await told("agreements.kindUnknown", plugged: true)
    #expect(found.count == 1 && found[0].contains("Mente du »prv.fleksibel-udlejning«?"))
    #expect(await run(["check"], plugged: true).status == 1)
    #expect(try await told(noted, plugged: true) == [])
    try await comesOutAsItWas(all)
  }

  /// Shown, exported and taken again with the module plugged in, plain and as a history.
  private func comesOutAsItWas(_ all: [String: String]) async throws {
    #expect(await run(["overview", "--on", "2012-01-01"], plugged: true).status == 0)
    #expect(await run(["export", path("p")], plugged: true).status == 0)
    #expect(try files(path("p")) == all)
    let same = try await json(["import", path("p"), "--by", "Ida"], plugged: true)
    for key in ["new", "changed", "refused"] { #expect(same[key] == [], "\(same)") }
    _ = await run(["export", path("h"), "--history"], plugged: true)
    let new = ["--database", path("b.sqlite")]
    let again = await run(["init", "--from", path("h")] + new, plugged: true)
    #expect(again.status == 0, "\(again.error)")
    let head = try #require(try await json(["verify"], plugged: true)["head"]?.string)
    #expect(try await json(["verify"] + new, plugged: true)["head"] == .string(head))
    #expect(try await exported(new) == all)
  }

  private func exported(_ at: [String]) async throws -> [String: String] {
    let folder = path("ud-\(UUID().uuidString)")
    _ = await run(["export", folder] + at, plugged: true)
    return try files(folder)
  }

  @Test
  func `records of a module that is not plugged in come out value for value, with what is null`()
    async throws
  {
    let all = try await kept(["prv.placering.json5": Self.placements])
    #expect(await run(["export", path("p")], plugged: false).status == 0)
    #expect(try files(path("p")) == all)
    let found = try await told("record.kindNotPluggedIn", plugged: false)
    #expect(found.count == 1 && found[0].contains("»prv.placering«, men forvaltningens modul"))
    #expect(await run(["check"], plugged: false).status == 0)
  }

  @Test func `a kind of record that a plugged-in module does not bring is refused in its place`()
    async throws
  {
    _ = try await kept([:])
    let new = ["--database", path("b.sqlite")]
    for (kind, told) in [("prv.placering", "Ret filens navn"), ("prv.patry", "Mente du »party«?")] {
      let more = [kind + ".json5": Self.placements]
      let whole = more.merging(["party.json5": Self.parties]) { first, _ in first }
      for words in [
        ["import", try program.write(more), "--by", "Ida"],
        ["init", "--from", try program.write(whole)] + new,
      ] {
        let refused = await run(words, plugged: true)
        #expect(refused.status == 1, "\(words)")
        #expect(refused.error.contains("\(kind).json5, linje 2, kolonne 3"), "\(refused.error)")
        #expect(refused.error.contains("»prv« er tilsluttet") && refused.error.contains(told))
      }
    }
  }

  @Test func `one that is kept already is an error, and comes out as it is`() async throws {
    let all = try await kept(["prv.placering.json5": Self.placements])
    let found = try await told("record.kindUnknown", plugged: true)
    #expect(found.count == 1 && found[0].contains("»prv« er tilsluttet"), "\(found)")
    #expect(await run(["check"], plugged: true).status == 1)
    try await comesOutAsItWas(all)
  }

  @Test func `what points at a kind that a plugged-in module does not bring points at nothing`()
    async throws
  {
    _ = try await kept([:])
    let folder = try program.write([
      "criterion.json5":
        "[{ from: '2010-01-01', id: 'k', title: 'K', subject: 'prv.placering/p-1', source: 's' }]\n"
    ])
    let words = ["import", folder, "--by", "Ida", "--dry-run"]
    for plugged in [false, true] {
      let page = try await json(words, plugged: plugged)
      let said = page.told + page.texts("findings").joined()
      #expect(said.contains("som ikke findes") == plugged, "\(page)")
    }
  }

  @Test func `a stream with the prefix of a plugged-in module is one that it brings`() async throws
  {
    _ = try await kept([:])
    func importing(_ id: String) async throws -> JSON {
      let text = "[{ from: '2010-01-01', id: '\(id)', title: 'S', owner: 'prv', source: 's' }]\n"
      return try await json(
        ["import", try program.write(["stream.json5": text]), "--by", "Ida"], plugged: true)
    }
    let refused = try await importing("prv.grundkapital")
    #expect(refused.told.contains("forstavelsen »prv«"), "\(refused)")
    #expect(try await program.entries() == 1)
    #expect(try await importing("grundkapitl")["new"] == ["stream/grundkapitl"])
    let messages = try await json(["check"], plugged: true).rows("findings")
      .map { "\($0["message"]?.string ?? "") \($0["remedy"]?.string ?? "")" }
    #expect(
      messages.contains {
        $0.contains("ikke siger, hvad den er") && $0.contains("Mente du »grundkapital«?")
      }, "\(messages)")
    #expect(try await told("investments.notPluggedIn", plugged: true) == [])
    // Nobody has said that the party plays a part, so there is no module to plug in.
    #expect(try await told("investments.notPluggedIn", plugged: false) == [])
    let plays = try program.write([
      "party.json5":
        "[{ from: '2010-01-01', id: 'prv', name: 'Prøveforvaltningen', kind: 'forvaltning', plays: 'prv', source: 's' }]\n"
    ])
    _ = try await json(["import", plays, "--by", "Ida"], plugged: true)
    #expect(try await told("investments.notPluggedIn", plugged: true) == [])
    #expect(try await told("investments.notPluggedIn", plugged: false).count == 1)
  }
}
