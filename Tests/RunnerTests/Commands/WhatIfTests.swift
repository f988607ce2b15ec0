import Casework
import Counter
import Foundation
import Testing
import Vocabulary

@testable import Runner

@Suite struct WhatIfTests {
  private let program: TestProgram

  private static let made = MadeDatabase.signing("Prøve Prøvesen", from: "2020-01-01")
  private static let signature = [
    "--by", "Prøve Prøvesen", "--as", "sekretaer", "--because", "Prøve",
  ]
  private static let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Documentation/Examples/Forslag")

  init() async throws { program = try await Self.made.program() }

  /// Acts over several days that build on each other.
  private static let acts = [
    "found bydelsforum --name Bydelsforum --kind joint --level 2 --secretariat tmf --political-body br --members tmf,sof --topics udlejning --on 2027-01-01",
    "rehome styringsdialog --reports-to bydelsforum --on 2027-01-02",
    "rename fsb --name Foreningen --on 2027-01-03",
    "give udlejning --to sof --on 2027-02-01",
    "correct forum/bydelsforum isGeneral=true --on 2027-01-01",
    "enter-matter sagen --title Sagen --origin tmf --on 2027-02-02",
    "convene moedet --body bydelsforum --date 2027-03-01 --on 2027-02-02",
    "agenda moedet sagen --on 2027-02-02",
  ]

  private func script(_ lines: [String], signed: Bool = true) throws -> String {
    let by = signed ? " --by \"Prøve Prøvesen\" --as sekretaer --because Prøve" : ""
    let folder = try program.write(
      ["forslag.txt": "# Et forslag\n\n" + lines.map { $0 + by + "\n" }.joined()])
    return folder + "/forslag.txt"
  }

  private func members(_ json: JSON) -> [String: JSON] {
    guard case .object(let all) = json else { return [:] }
    return Dictionary(all.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `what-if answers as the same acts done on a copy, page by page`() async throws {
    let proposal = try script(Self.acts)
    let copy = try await Self.made.program()
    for act in Self.acts {
      let words = ["act"] + act.split(separator: " ").map(String.init) + Self.signature
      let outcome = await copy.run(words)
      try #require(outcome.status == 0, "\(act): \(outcome.error)")
    }
    for question in [
      "structure --on 2027-03-01", "structure --on 2026-12-31 --compare 2027-03-01",
      "overview --on 2027-03-01", "agreements --on 2027-03-01", "due --on 2027-03-02",
      "investments --on 2027-03-01", "route udlejning --on 2027-03-01", "lists --on 2027-03-01",
      "criteria --on 2027-03-01", "show forum/bydelsforum --on 2027-03-01",
      "show meeting/moedet --on 2027-03-01", "show party/fsb --on 2027-03-01", "show forum",
      "coverage --topic udlejning --from 2025-01-01 --to 2028-12-31", "search foreningen",
    ] {
      // Where the question names no day, it is asked of the page's: the last on which an act holds.
      let named = question.contains("--on") ? question : question + " --on 2027-02-02"
      let done = try await copy.json(named)
      let tried = try await program.json(["what-if", proposal, "--ask", question])
      #expect(tried["error"] == nil, "\(question): \(tried)")
      #expect(members(tried) == members(done), "\(question)")
    }
  }

  @Test func `nothing of it stays`() async throws {
    let (head, entries) = (try await program.head(), try await program.entries())
    let proposal = try script(Self.acts, signed: false)
    let outcome = await program.run(["what-if", proposal])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("intet er gemt"))
    #expect(try await program.head() == head)
    #expect(try await program.entries() == entries)
    #expect(await program.run("show forum/bydelsforum").status == 1)
    // A kept act after it has the next number.
    let act = ["act", "rename", "fsb", "--name", "Nyt", "--on", "2026-01-01"] + Self.signature
    #expect(await program.run(act).status == 0)
    #expect(try await program.entries() == entries.map { $0 + 1 })
  }

  @Test func `the page has before and after by name, and what each measure rests on`()
    async throws
  {
    let proposal = try script(Self.acts, signed: false)
    let found = try await program.json(["what-if", proposal])
    #expect(found["on"] == "2027-02-02")
    let matters = Dictionary(
      uniqueKeysWithValues: found.rows("matters").map {
        ($0["key"]?.string ?? "", $0.rows("lines"))
      })
    #expect(
      Set(matters.keys).isSuperset(of: [
        "fora", "measures", "remits", "coverage", "balances", "duties", "findings",
      ]))
    let forum = try #require(matters["fora"]?.first { $0["id"] == "bydelsforum" })
    #expect(forum["now"] == .null && forum["then"]?.string?.contains("niveau 2") == true)
    let remit = try #require(matters["remits"]?.first { $0["id"] == "udlejning" })
    #expect(remit["then"] != remit["now"])
    #expect(matters["measures"]?.count == 5)
    let written = try #require(found["proposal"]).rows("written").map { $0["id"]?.string }
    #expect(written.contains("party/fsb") && written.contains("forum/bydelsforum"))
    let text = await program.run(["what-if", proposal]).output
    #expect(text.contains("Fejl ved strukturen") && text.contains("→ Foreningen"), "\(text)")
  }

  // MARK: What is wrong

  @Test(
    arguments: [
      ("hest fsb", "Verbet »hest« findes ikke"), ("rename", "Der mangler"),
      ("rename fsb --nam X", "Mente du »--name«?"), ("rename fsb --name \"X", "ikke lukket"),
      ("rename ingen --name X", "ingen"),
      ("rename fsb --name X --dry-run", "--dry-run bruges ikke"),
      ("redact holder/sekretaer-1 --name X", "redact kan ikke prøves"),
    ])
  func `a fault is told with its line, and nothing is kept`(_ line: String, _ told: String)
    async throws
  {
    let head = try await program.head()
    let folder = try program.write([
      "f.txt": "# Først\nrename fsb --name Nyt --on 2027-01-01\n\n\(line)\n"
    ])
    let outcome = await program.run(["what-if", folder + "/f.txt"])
    #expect(outcome.status != 0 && outcome.output.isEmpty)
    #expect(outcome.error.contains("f.txt, linje 4"), "\(outcome.error)")
    #expect(outcome.error.contains(told), "\(outcome.error)")
    #expect(try await program.head() == head)
  }

  @Test func `what the rules refuse is told at the line that did it`() async throws {
    let folder = try program.write([
      "f.txt": """
      found bydelsforum --name Bydelsforum --kind joint --level 2 --reports-to borgmesterforum \\
        --on 2010-10-01
      rehome borgmesterforum --reports-to bydelsforum --on 2010-10-01

      """
    ])
    let outcome = await program.run(["what-if", folder + "/f.txt"])
    #expect(outcome.status == 1 && outcome.error.contains("f.txt, linje 3"), "\(outcome.error)")
    let none = await program.run(["what-if", folder + "/g.txt"])
    #expect(none.status == 1 && none.error.contains("findes ikke"))
    let empty = try program.write(["f.txt": "# intet\n"])
    #expect(await program.run(["what-if", empty + "/f.txt"]).error.contains("ingen handlinger"))
    #expect(await program.run(["what-if", folder + "/f.txt", "--known", "2010-01-01"]).status == 2)
    #expect(await program.run(["what-if", folder + "/f.txt", "--public"]).status == 2)
  }

  // MARK: A folder, and two proposals

  @Test func `a folder is tried as it would be imported`() async throws {
    let files = [
      "party.json5":
        "[{ from: '2027-01-01', id: 'ny-part', name: 'En ny part', kind: 'fund', source: 'Prøve' }]\n"
    ]
    let folder = try program.write(files)
    let copy = try await Self.made.program()
    #expect(await copy.run(["import", folder, "--by", "Prøve", "--over"]).status == 0)
    let question = "show party/ny-part --on 2027-01-01"
    let tried = try await program.json(["what-if", folder, "--ask", question])
    #expect(members(tried) == members(try await copy.json(question)))
    #expect(await program.run(question).status == 1)
    let faulty = try program.write(["party.json5": "[{ from: '2027-01-01', id: 'x' }]\n"])
    #expect(await program.run(["what-if", faulty]).status == 1)
  }

  @Test func `two proposals of 2026 stand side by side`() async throws {
    let shipped = try await MadeDatabase.shipped.program()
    let paths = ["bydelsforum-2026.txt", "partnerskabsforum-2026.txt"].map {
      Self.examples.appending(path: $0).path
    }
    let found = try await shipped.json(["what-if", paths[0], "--against", paths[1]])
    #expect(found["error"] == nil, "\(found)")
    #expect(found.rows("proposals").count == 2 && found["otherProposal"] != nil)
    let measures = try #require(
      found.rows("matters").first { $0["key"] == "measures" }
    ).rows("lines")
    let line = try #require(measures.first { $0["id"] == "noPoliticalLine" })
    let counts = ["now", "then", "other"].map { key in
      Int(line[key]?.string?.prefix { $0.isNumber } ?? "") ?? -1
    }
    #expect(counts[1] < counts[0] && counts[2] < counts[1], "\(counts)")
    let text = await shipped.run(["what-if", paths[0], "--against", paths[1]]).output
    #expect(text.contains("partnerskabsforum-2026") && text.contains("Bydelsforum (opdigtet)"))
  }

  @Test func `the memo's own reorganisation, tried on the spring of 2010, is what the memo says`()
    async throws
  {
    let shipped = try await MadeDatabase.shipped.program()
    let folder = shipped.folder.appending(path: "foraar").path
    #expect(await shipped.run(["export", folder, "--known", "2010-03-31"]).status == 0)
    try FileManager.default.removeItem(atPath: folder + "/forum.json5")
    try FileManager.default.copyItem(
      atPath: Self.examples.appending(path: "foraar-2010/forum.json5").path,
      toPath: folder + "/forum.json5")
    let database = ["--database", shipped.folder.appending(path: "foraar.sqlite").path]
    #expect(await shipped.run(["init", "--from", folder] + database).status == 0)
    let script = Self.examples.appending(path: "notatets-omlaegning.txt").path
    let found = try await shipped.json(["what-if", script] + database)
    #expect(found["error"] == nil, "\(found)")
    let measures = try #require(
      found.rows("matters").first { $0["key"] == "measures" }
    ).rows("lines")
    for id in ["entrances", "parallel"] {
      let line = try #require(measures.first { $0["id"]?.string == id })
      #expect(line["now"]?.string?.hasPrefix("12") == true, "\(line)")
      #expect(line["then"]?.string == "0", "\(line)")
    }
    // As the case itself tells of the plan: the same fora on the same levels with the same lines.
    let question = "structure --on 2010-10-01"
    let tried = try await shipped.json(["what-if", script, "--ask", question] + database)
    let plan = try await shipped.json("structure --on 2010-10-01 --known 2010-03-31")
    func fora(_ json: JSON) -> [[JSON?]] {
      json.rows("levels").flatMap { level in
        level.rows("forums").map {
          [$0["id"], level["level"], $0["kind"], $0["reportsTo"], $0["politicalBody"]]
        }
      }.sorted { "\($0)" < "\($1)" }
    }
    #expect(fora(tried) == fora(plan))
  }
}
