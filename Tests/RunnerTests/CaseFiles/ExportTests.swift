import AlmenTestKit
import Casework
import Counter
import Foundation
import Organisation
import Persistence
import Store
import Testing
import Vocabulary

@testable import Runner

@Suite struct ExportTests {
  private let program: TestProgram

  init() async throws {
    program = try await MadeDatabase.copenhagen.program()
  }

  private func path(_ name: String) -> String { program.folder.appending(path: name).path }

  private func files(_ folder: String) throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return Dictionary(
      uniqueKeysWithValues: try names.map {
        ($0, try String(contentsOfFile: folder + "/" + $0, encoding: .utf8))
      })
  }

  private func run(_ words: String...) async throws -> String {
    let outcome = await program.run(words)
    try #require(outcome.status == 0, "\(words): \(outcome.error)")
    return outcome.output
  }

  @Test(arguments: [[], ["--history"]])
  func `what is exported, entered anew and exported again is the same to the byte`(
    _ mode: [String]
  ) async throws {
    _ = await program.run(["export", path("one")] + mode)
    _ = try await run("init", "--from", path("one"), "--database", path("b.sqlite"))
    _ = await program.run(["export", path("two"), "--database", path("b.sqlite")] + mode)
    let (one, two) = (try said(path("one")), try said(path("two")))
    #expect(one.count > 8)
    #expect(one == two)
    #expect(one.keys.contains("entries.json5") == !mode.isEmpty)
  }

  @Test(arguments: ["koebenhavn", "oevelse"])
  func `a history entered anew has the same head and the same answers on both axes`(
    _ name: String
  ) async throws {
    try FileManager.default.removeItem(atPath: program.database)
    _ = try await run("init", "--case", name)
    _ = try await run("export", path("h"), "--history")
    _ = try await run("init", "--from", path("h"), "--database", path("b.sqlite"))
    let head = try #require(try await program.head())
    #expect(try await program.head(path("b.sqlite")) == head)
    var random = SeededRandom(seed: 50)
    for _ in 0..<50 {
      let first = try isoDay("2005-01-01")
      let days = (0..<2).map { _ in
        first.adding(days: random.int(0...(name == "oevelse" ? 8000 : 9000))).description
      }
      let command = name == "oevelse" ? "structure" : "overview"
      let known = name == "oevelse" && random.oneIn(2) ? "2026-12-31" : days[1]
      let words = [command, "--json", "--on", days[0], "--known", known]
      let answers = [
        await program.run(words), await program.run(words + ["--database", path("b.sqlite")]),
      ]
      #expect(answers[0] == answers[1], "\(words)")
    }
  }

  @Test func `a redacted history replays to the same head, and its marks cannot be forged`()
    async throws
  {
    let stores = Stores(kinds: PlainRooms.kinds + [Redaction.self]) {
      Instant(secondsSince1970: 1_795_392_000)
    }
    let kommune = Kommune(
      store: try stores.open(at: program.database), catalogue: try Catalogue([]))
    let entry = Entry(author: "prøve", capacity: "import", reason: "prøve")
    let source = Source("Prøve", madeUp: true)
    try await kommune.write(entry, on: isoDay("2020-01-01")) { _, pen in
      try pen.set(Holder(id: "h", post: "borgmestrene", person: "Navn Navnesen", source: source))
    }
    try await kommune.redact(Holder.self, "h", entry) { holder in
      var holder = holder
      holder.person = "(slettet)"
      return holder
    }
    _ = try await run("export", path("h"), "--history")
    let all = try files(path("h"))
    #expect(all.values.allSatisfy { !$0.contains("Navnesen") })
    _ = try await run("init", "--from", path("h"), "--database", path("b.sqlite"))
    let head = try #require(try await program.head())
    #expect(try await program.head(path("b.sqlite")) == head)
    var forged = all
    forged["holder.json5"] = all["holder.json5"]?.replacing("redacted", with: "holds: false, //")
    forged["holder.json5"] = forged["holder.json5"].map { text in
      text.split(separator: "\n").map { $0.contains("//") ? $0.prefix { $0 != "/" } + "}," : $0 }
        .joined(separator: "\n") + "\n"
    }
    let outcome = await program.run([
      "init", "--from", try program.write(forged), "--database", path("c.sqlite"),
    ])
    #expect(outcome.status == 1 && outcome.error.contains("mærke"), "\(outcome.error)")
  }

  @Test func `a history that was changed is not replayed`() async throws {
    _ = try await run("export", path("h"), "--history")
    var all = try files(path("h"))
    all["party.json5"] = all["party.json5"]?.replacing("Landsbyggefonden", with: "Landsbyfonden")
    let outcome = await program.run([
      "init", "--from", try program.write(all), "--database", path("b.sqlite"),
    ])
    #expect(outcome.status == 1 && outcome.error.contains("post 3 giver en anden kontrolsum"))
    #expect(!FileManager.default.fileExists(atPath: path("b.sqlite")))
  }

  @Test func `a forvaltning's records are kept and exported as they are when it is not plugged in`()
    async throws
  {
    _ = try await run("export", path("p"))
    var all = try files(path("p"))
    all["sof.kvote.json5"] =
      "[\n  { from: \"2010-08-01\",\n    id: \"kvote-1\",\n    andel: 25,\n    note: \"æ \\\"x\\\"\",\n  },\n]\n"
    let folder = try program.write(all)
    _ = try await run("init", "--from", folder, "--database", path("b.sqlite"))
    _ = try await run("export", path("q"), "--database", path("b.sqlite"))
    #expect(try files(path("q")) == all)
    let found = try await program.json("check --database \(path("b.sqlite"))").rows("findings")
    let note = try #require(found.first { $0["rule"] == "record.kindNotPluggedIn" })
    #expect(note["message"]?.string?.contains("sof.kvote") == true)
    #expect(try await program.head(path("b.sqlite")) != nil)
  }

  @Test func `a kind belongs to a party that is or plays its part, or is a slip of the pen`()
    async throws
  {
    _ = try await run("export", path("p"))
    var all = try files(path("p"))
    all["xyz.kvote.json5"] = "[\n  { from: \"2010-08-01\", id: \"kvote-1\", andel: 25 },\n]\n"
    let strange = await program.run([
      "init", "--from", try program.write(all), "--database", path("c.sqlite"),
    ])
    #expect(strange.status == 1 && strange.error.contains("»xyz« er ikke en forvaltning i sagen"))
    all["party.json5"]?.replace(
      "[\n",
      with: """
        [
          { from: "2010-01-01", id: "enhed", name: "Enheden", kind: "unit", plays: "xyz",
            source: { text: "Opdigtet", madeUp: true } },

        """,
      maxReplacements: 1)
    let played = await program.run([
      "init", "--from", try program.write(all), "--database", path("d.sqlite"),
    ])
    #expect(played.status == 0, "\(played.error)")
    let more = try #require(all["xyz.kvote.json5"]).replacing("kvote-1", with: "kvote-2")
    let imported = await program.run([
      "import", try program.write(["xyz.kvote.json5": more]), "--by", "A", "--because", "B",
      "--database", path("d.sqlite"),
    ])
    #expect(imported.status == 0, "\(imported.error)")
  }

  @Test(arguments: [[], ["--history"]])
  func `the practice case comes out as it went in, and is marked as made up`(
    _ mode: [String]
  ) async throws {
    _ = try await run("init", "--case", "oevelse", "--database", path("o.sqlite"))
    _ = await program.run(["export", path("one"), "--database", path("o.sqlite")] + mode)
    _ = try await run("init", "--from", path("one"), "--database", path("b.sqlite"))
    _ = await program.run(["export", path("two"), "--database", path("b.sqlite")] + mode)
    #expect(try said(path("one")) == said(path("two")))
    let parties = try #require(try files(path("one"))["party.json5"])
    #expect(parties.components(separatedBy: "\n    id: ").count - 1 == 766)
    #expect(parties.components(separatedBy: "madeUp: true").count - 1 == 766)
    #expect(await program.run(["check", "--database", path("o.sqlite")]).status == 0)
    let overview = try await program.page("overview --database \(path("o.sqlite"))")
    #expect(overview.marks.contains(.madeUp))
  }

  /// The files of a folder without their comments: a replay tells of another origin.
  private func said(_ folder: String) throws -> [String: String] {
    try files(folder).mapValues { text in
      text.split(separator: "\n").filter { !$0.hasPrefix("//") }.joined(separator: "\n")
    }
  }

  @Test
  func `an exported history says where it came from, and its replay has an origin of its own`()
    async throws
  {
    _ = try await run("export", path("h"), "--history")
    let entries = try #require(try files(path("h"))["entries.json5"])
    let origin = try #require(try await program.json("verify")["origin"]?.string)
    #expect(origin.hasPrefix("r15-"))
    let head = try #require(try await program.head())
    #expect(
      entries.hasPrefix("// Eksporteret af en database med kontrolsummen \(head):\(origin)\n"))
    let whole = try await program.json("verify --head \(head):\(origin)")
    #expect(whole["ok"] == true && whole["originTried"] == true)
    let bare = try await program.json("verify --head \(head)")
    #expect(bare["ok"] == true && bare["originTried"] == false)
    let other = "verify --head \(head):r14-\(origin.dropFirst(4))"
    let told = try await program.json(other)
    #expect(told["ok"] == false && told["fault"] == "otherOrigin")
    #expect(await program.run(other).status == 1)
    #expect(await program.run(["verify", "--head", "\(head):x"]).status == 2)
  }

  @Test func `a new case is made, explained and taken`() async throws {
    _ = try await run("case", "new", path("ny"))
    #expect(try files(path("ny")).values.allSatisfy { $0.hasPrefix("//") })
    _ = try await run("init", "--from", path("ny"), "--database", path("b.sqlite"))
    #expect(await program.run(["case", "gammel", path("x")]).status == 2)
  }

  @Test func `export writes a new folder and never into one that has something`() async throws {
    _ = try await run("export", path("p"))
    _ = try await run("export", path("q") + "/")
    #expect(try files(path("q")) == files(path("p")))
    try FileManager.default.removeItem(atPath: path("q"))
    let again = await program.run(["export", path("p")])
    #expect(again.status == 1 && again.error.contains("allerede noget"))
    #expect(await program.run(["export", path("no/such/p")]).status == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.folder.path).count == 2)
  }

  @Test func `what was known on a day is exported as it was`() async throws {
    _ = try await run("export", path("p"), "--known", "2010-03-31")
    let agreements = try #require(try files(path("p"))["agreement.json5"])
    #expect(agreements.contains("lasts: \"3y\"") && !agreements.contains("2014-12-31"))
  }
}
