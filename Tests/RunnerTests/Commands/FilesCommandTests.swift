import Agreements
import Counter
import Foundation
import Testing
import Vocabulary

@testable import CaseFiles
@testable import Runner

/// What a command answers with files is there wholly, in a new folder, or not at all.
@Suite struct FilesCommandTests {
  private let program: TestProgram
  private static let agreements = """
    [{ from: "2010-01-01", id: "aaben", title: "Åben", kind: "samarbejdsaftale", source: "s" },
     { from: "2010-01-01", id: "lukket", title: "Lukket", kind: "samarbejdsaftale", source: "s",
       isConfidential: true }]

    """

  init() async throws {
    program = try TestProgram()
    let folder = try program.write(["agreement.json5": Self.agreements])
    try #require(await program.run(["init", "--from", folder]).status == 0)
    try FileManager.default.removeItem(atPath: folder)
  }

  /// Answers with the agreements' titles, and with as many files of them more as are named.
  private struct Register: FilesCommand {
    static let named = Option(name: "named", value: .several(.text), summary: "andre filer")
    let name = "abc.register"
    let summary = "skriver et register"
    let arguments: [Argument] = []
    let options = [named]
    /// What is done after each file.
    let then: @Sendable (String) throws -> Void

    func files(
      _ asked: Asked, _ titles: Titles, _ write: (FileAnswer) throws -> Void
    ) throws -> Page {
      let found = try titles.house.records.records(Agreement.self, on: titles.day).map(\.title)
      let names = asked.all(Self.named, titles).map(\.text)
      for name in (found.isEmpty ? [] : ["aftaler/alle.txt"]) + names {
        try write(FileAnswer(name, text: found.joined(separator: "\n")))
        try then(name)
      }
      return Page("Registret", [.data([Field("files", json: .int(names.count))])])
    }
  }

  private struct Module: ForvaltningModule, CommandContributing {
    let id: PartID = "abc"
    let name = "Prøveforvaltningen"
    let needs: [PartID] = []
    let commands: [any Command]
  }

  private struct Stop: Error {}

  private func run(
    _ words: String..., then: @escaping @Sendable (String) throws -> Void = { _ in }
  ) async -> Program.Outcome {
    await program.run(["abc", "register"] + words, [Module(commands: [Register(then: then)])])
  }

  private func path(_ name: String) -> String { program.folder.appending(path: name).path }

  private func names(_ folder: String = "") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path(folder)).sorted()
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  private func mode(_ name: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int ?? -1
  }

  @Test func `the files lie in a new folder that is its owner's, and the page says so`()
    async throws
  {
    let outcome = await run("--output", path("ud/"), "--named", "b.txt,ø/å.txt")
    try #require(outcome.status == 0, "\(outcome.error)")
    let inside = ["aftaler", "aftaler/alle.txt", "b.txt", "ø", "ø/å.txt"]
    #expect(try names() == ["a.sqlite", "ud"] + inside.map { "ud/" + $0 })
    #expect(try text("ud/aftaler/alle.txt") == "Åben\nLukket")
    for folder in ["ud", "ud/aftaler"] { #expect(try mode(folder) == 0o700, "\(folder)") }
    #expect(try mode("ud/b.txt") == 0o600)
    #expect(outcome.output.hasPrefix("Registret\n"))
    #expect(outcome.output.contains("3 filer er skrevet i \(path("ud/"))."))
    #expect(outcome.kept?.contains(path("ud/")) == true)
  }

  @Test func `programs get the folder and the files, beside the answer's own keys`() async throws {
    let outcome = await run("--output", path("ud"), "--named", "b.txt", "--json")
    // Keys as they are read back: in alphabetical order.
    let expected: JSON = .keyed([
      "files": .int(1),
      "marks": .object([]),
      "names": .object([]),
      "written": .keyed([
        "files": .texts(["aftaler/alle.txt", "b.txt"]), "folder": .string(path("ud")),
        "swept": .texts([]),
      ]),
    ])
    #expect(try JSON(parsing: outcome.output) == expected)
  }

  /// Answers with the book that is lent: its head, and who signed how many entries.
  private struct Books: FilesCommand {
    let name = "abc.book"
    let summary = "skriver bogen"
    let arguments: [Argument] = []
    let options: [Option] = []

    func files(
      _ asked: Asked, _ titles: Titles, _ write: (FileAnswer) throws -> Void
    ) throws -> Page {
      let entries = asked.book?.entries ?? []
      let signed = entries.compactMap { $0.signed?.author }
      try write(FileAnswer("head.txt", text: asked.book?.head ?? "ingen"))
      try write(FileAnswer("signed.txt", text: "\(entries.count) \(signed.count)"))
      return Page("Bogen", [])
    }
  }

  @Test func `the book is lent with the answer: its head now or then, and for the public no names`()
    async throws
  {
    let parts = [Module(commands: [Books()])]
    let history = try JSON(parsing: await program.run(["history", "--json"]).output)
    for (folder, words, signed) in [
      ("nu", [], "1 1"), ("alle", ["--public"], "1 0"), ("foer", ["--known", "1999-01-01"], "0 0"),
    ] {
      let outcome = await program.run(["abc", "book", "--output", path(folder)] + words, parts)
      try #require(outcome.status == 0, "\(outcome.error)")
      #expect(try text("\(folder)/signed.txt") == signed)
      let head = try text("\(folder)/head.txt")
      if case .string(let all)? = history["head"], folder != "foer" {
        #expect(head.hasPrefix(all))
      } else {
        #expect(folder == "foer" && head == "ingen")
      }
    }
  }

  @Test func `what is kept from the public is in no file`() async throws {
    let outcome = await run("--output", path("ud"), "--public")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try text("ud/aftaler/alle.txt") == "Åben")
  }

  @Test func `each file is on the disk before the next is made`() async throws {
    let folder = program.folder
    let outcome = await run("--output", path("ud"), "--named", "b.txt") { name in
      let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      let found = try #require(all.first { $0.hasPrefix("ud.ny-") && $0.hasSuffix(name) })
      let size = try FileManager.default.attributesOfItem(
        atPath: folder.appending(path: found).path)[.size]
      #expect(size as? Int == 12)
      #expect(!all.contains { $0.hasPrefix("ud/") })
    }
    #expect(outcome.status == 0, "\(outcome.error)")
  }

  @Test(arguments: [
    ("../x", "begynder med et punktum"), ("/x", "begynder i roden"), ("a//b", "mangler et navn"),
    ("a/", "mangler et navn"), (".x", "begynder med et punktum"),
    ("a/../b", "begynder med et punktum"), ("a/./b", "begynder med et punktum"),
    ("x.", "ender med"), ("a /b", "ender med"), ("a:b", "U+3A"), ("a\\b", "U+5C"),
    ("a\nb", "U+A"), ("a\u{202E}b", "U+202E"),
    (String(repeating: "a", count: 201), "mere end 200 bytes"),
    ("a.txt,a.txt", "allerede en fil"), ("a.txt,A.TXT", "allerede en fil"),
    ("\u{E5},a\u{30A}", "allerede en fil"), ("a,a/b", "hedde det samme"),
    ("a/b,a", "hedde det samme"), ("a/b,A", "hedde det samme"),
  ])
  func `a name that cannot be a file's is refused, and nothing is left`(
    _ named: String, _ why: String
  ) async throws {
    let outcome = await run("--output", path("ud"), "--named", named)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains(why), "\(outcome.error)")
    #expect(try names() == ["a.sqlite"])
  }

  @Test func `nothing is left of an answer that fails in the middle`() async throws {
    let outcome = await run("--output", path("ud"), "--named", "b.txt") { name in
      if name == "b.txt" { throw Stop() }
    }
    #expect(outcome.status == 1)
    #expect(try names() == ["a.sqlite"])
  }

  @Test func `an answer without files makes no folder`() async throws {
    let outcome = await run("--output", path("ud"), "--on", "2001-01-01")
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("ingen filer"))
    #expect(try names() == ["a.sqlite"])
  }

  @Test func `what is there already is refused and never touched`() async throws {
    try FileManager.default.createDirectory(
      atPath: path("mappe"), withIntermediateDirectories: false)
    try Data("min".utf8).write(to: URL(fileURLWithPath: path("mappe/b.txt")))
    try Data("min".utf8).write(to: URL(fileURLWithPath: path("fil")))
    try FileManager.default.createSymbolicLink(
      atPath: path("henvisning"), withDestinationPath: path("ingen"))
    let before = try names()
    for taken in ["mappe", "mappe/", "fil", "henvisning"] {
      let outcome = await run("--output", path(taken), "--named", "b.txt")
      #expect(outcome.status == 1 && outcome.error.contains("allerede noget"), "\(outcome)")
    }
    #expect(try names() == before)
    #expect(try text("mappe/b.txt") == "min")
    #expect(try text("fil") == "min")
  }

  @Test func `what others put there meanwhile is theirs`() async throws {
    let mine = path("ud")
    let outcome = await run("--output", mine) { _ in
      try FileManager.default.createDirectory(atPath: mine, withIntermediateDirectories: false)
      try Data("min".utf8).write(to: URL(fileURLWithPath: mine + "/x"))
    }
    #expect(outcome.status == 1 && outcome.error.contains("allerede noget"), "\(outcome)")
    #expect(try names() == ["a.sqlite", "ud", "ud/x"])
  }

  @Test func `an empty folder is taken`() async throws {
    try FileManager.default.createDirectory(atPath: path("ud"), withIntermediateDirectories: false)
    #expect(await run("--output", path("ud")).status == 0)
    #expect(try names("ud") == ["aftaler", "aftaler/alle.txt"])
  }

  @Test func `what a kill has left is removed and told`() async throws {
    let name = "ud.ny-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: path(name + "/aftaler"), withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: path(name + "/" + FolderDraft.mark)))
    let outcome = await run("--output", path("ud"))
    #expect(outcome.output.contains("Rester af en afbrudt kommando er fjernet: \(name)"))
    #expect(try names() == ["a.sqlite", "ud", "ud/aftaler", "ud/aftaler/alle.txt"])
  }

  @Test func `it is told what it lacks, and that a table is not what it gives`() async throws {
    let none = await run()
    #expect(none.status == 2 && none.error.contains("Skriv --output MAPPE:"), "\(none)")
    let table = await run("--output", path("ud"), "--csv")
    #expect(table.status == 2 && table.error.contains("»--csv« findes ikke her"), "\(table)")
    let help = await run("--help").output
    #expect(help.contains("almen abc register --output MAPPE"))
    #expect(!help.contains("--csv"))
    #expect(try names() == ["a.sqlite"])
  }
}
