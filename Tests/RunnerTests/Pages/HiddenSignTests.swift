import AlmenTestKit
import Casework
import Foundation
import Organisation
import Store
import Testing
import Vocabulary

@testable import Persistence
@testable import Runner

/// Nothing that is written or asked for makes a terminal do something, or hides from a reader.
@Suite struct HiddenSignTests {
  private let program: TestProgram
  private static let signs =
    "\u{1B}[31m\u{7}\u{7F}\u{9B}31m\u{202E}\u{2066}\u{200B}\u{FEFF}\u{2028}"

  init() async throws {
    program = try TestProgram()
    let folder = try program.write([
      "party.json5":
        "[{ from: '2010-01-01', id: 'tmf', name: 'TMF', kind: 'forvaltning', source: 's' }]\n"
    ])
    try #require(await program.run(["init", "--from", folder]).status == 0)
  }

  private func isShown(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { !$0.isHidden || $0 == "\n" }
  }

  /// A history with signs that an earlier version let in, as it exported them.
  private func oldEntry() throws -> ReplayedEntry {
    let signs = Self.signs
    let party = Party(
      id: "gl", name: "N\(signs)\nto", kind: .council, source: Source("K\(signs)", madeUp: true))
    let body = try Body.encode(party)
    let (period, salt) = (Period(from: try #require(Day("2010-01-01"))), "salt")
    let at = Instant(secondsSince1970: 1_600_000_000)
    let entry = Entry(author: "E\(signs)\n2  forged", capacity: "init", reason: "R\(signs)\nto")
    var digest = Digest.Entry()
    digest.add(
      Statement(
        number: 1, entry: 1, subject: party.pointer, period: period, content: .said(body),
        salt: salt, digest: Digest.of(salt: salt, body: body)))
    let signed = SignedEntry(
      number: 1, at: at, author: entry.author, capacity: entry.capacity, reason: entry.reason,
      isReplay: true, last: 1, previous: "", digest: "")
    return ReplayedEntry(
      at: at, entry: entry,
      statements: [.init(subject: party.pointer, period: period, content: .said(body), salt: salt)],
      digest: digest.digest(of: signed))
  }

  @Test
  func `what an earlier version let in is read, shown written out, and kept through an export`()
    async throws
  {
    let stores = Stores(kinds: PlainRooms.kinds + [Redaction.self]) {
      Instant(secondsSince1970: 1_795_392_000)
    }
    let old = program.folder.appending(path: "old.sqlite").path
    try await stores.create(at: old, replaying: [oldEntry()]) { _ in }
    let at = ["--database", old]
    for words in [
      ["show", "gl"], ["history"], ["history", "gl"], ["history", "1"], ["overview"], ["check"],
    ] {
      for form in [[], ["--json"]] {
        let shown = await program.run(words + at + form)
        #expect(isShown(shown.output + shown.error), "\(words): \(shown.output)")
        #expect(!shown.output.contains("\n2  forged") && !shown.output.contains("\nto"), "\(words)")
      }
    }
    #expect(await program.run(["show", "gl"] + at).output.contains("\\u001b[31m\\u0007\\u007f"))
    let said = try await program.json(["history", "gl"] + at).rows("statements").first
    #expect(said?["author"] == .string("E\(Self.signs)\n2  forged"))
    #expect(said?["record"]?["name"] == .string("N\(Self.signs)\nto"))
    let (folder, new) = (
      program.folder.appending(path: "h").path, program.folder.appending(path: "b.sqlite").path
    )
    _ = await program.run(["export", folder, "--history"] + at)
    let outcome = await program.run(["init", "--from", folder, "--database", new])
    try #require(outcome.status == 0, "\(outcome.error)")
    #expect(
      await program.run(["verify"] + at).output == program.run("verify --database \(new)").output)
    try await expectTouched(new, stores)
  }

  /// An act may touch what has the old signs, and takes none of them for new.
  private func expectTouched(_ new: String, _ stores: Stores) async throws {
    let kommune = Kommune(store: try stores.open(at: new), catalogue: try Catalogue([]))
    let day = try #require(Day("2011-01-01"))
    try await kommune.write(Entry(author: "a", capacity: "b", reason: "c"), on: day) { _, pen in
      try pen.change(Party.self, "gl", during: Period(from: day)) { party in
        var party = party
        party.shortName = "GL"
        return party
      }
    }
    #expect(try await program.json("show gl --database \(new)")["record"]?["shortName"] == "GL")
  }

  @Test(arguments: ["show", "history", "route", "compute", "act", "criteria", "export", "foo"])
  func `what is asked for is shown with its signs written out`(_ command: String) async {
    // An export makes what it is asked for: in the test's own folder, not where the tests are run.
    let own = command == "export" ? program.folder.path + "/" : ""
    for words in [
      [command, own + Self.signs], [command, own + "x\n\(Self.signs)"],
      [command, "--\(Self.signs)"],
    ] {
      let outcome = await program.run(words)
      #expect(isShown(outcome.output) && isShown(outcome.error), "\(words)")
      let json = await program.run(words + ["--json"])
      #expect(isShown(json.output) && isShown(json.error), "\(words)")
    }
  }

  @Test func `a line break in what is asked for makes no second line`() async {
    let outcome = await program.run(["show", "x\nalmen: alt er godt"])
    #expect(outcome.error.filter { $0 == "\n" }.count == 1, "\(outcome.error)")
  }

  @Test(arguments: [
    ("--by", 4), ("--as", 6), ("--because", 8), ("--source", 10), ("--name", 12), ("»tmf", 2),
  ])
  func `an act with a hidden sign is refused, and says in which word`(
    _ option: String, _ index: Int
  )
    async
  {
    let words = [
      "act", "rename", "tmf", "--by", "Ida", "--as", "sekretaer", "--because", "g", "--source", "k",
      "--name", "TMF",
    ]
    for sign in ["\u{1B}", "\u{9B}", "\u{202E}", "\u{200B}", "\n"] {
      var words = words
      words[index == 2 ? 2 : index] += "x" + sign
      let outcome = await program.run(words)
      #expect(outcome.status == 2 && outcome.output.isEmpty, "\(words): \(outcome)")
      #expect(outcome.error.contains(option) && isShown(outcome.error), "\(outcome.error)")
    }
  }

  @Test(arguments: ["--by", "--because"])
  func `an import is signed with words that can be read`(_ option: String) async throws {
    let folder = try program.write([
      "party.json5":
        "[{ from: '2011-01-01', id: 'aab', name: 'aab', kind: 'boligorganisation', source: 's' }]\n"
    ])
    for text in ["Ev\u{1B}[41mil", "Ev\nil", String(repeating: "x", count: 20_001)] {
      let other = option == "--by" ? ["--because", "g"] : ["--by", "Ida"]
      let outcome = await program.run(["import", folder, option, text] + other)
      #expect(outcome.status == 2 && outcome.error.contains(option), "\(outcome.error)")
      #expect(isShown(outcome.error))
    }
  }

  static let faulty: [(file: String, text: String, told: [String])] = [
    (
      "party.json5",
      #"[{ from: "2010-01-01", id: "kk", name: "A\u001b[31m", kind: "council", source: "s" }]"#,
      ["linje 1, kolonne 40", "»name«", "U+001B", "Fjern"]
    ),
    (
      "party.json5",
      "[{ from: '2010-01-01', id: 'kk', name: 'A\u{202E}', kind: 'council', source: 's\u{200B}' }]",
      ["»name«", "U+202E", "»source«", "U+200B"]
    ),
    (
      "party.json5",
      #"[{ from: "2010-01-01", id: "kk", name: "A\nB", kind: "council", source: "s" }]"#,
      ["»name«", "én linje"]
    ),
    (
      "party.json5",
      "[{ from: '2010-01-01', id: 'kk', name: '\(String(repeating: "n", count: 501))', kind: 'council', source: 's' }]",
      ["»name« er på 501 tegn; der er plads til 500", "kortere"]
    ),
    (
      "party.csv",
      "from,id,name,kind,source\n2010-01-01,kk,\"A\nB\",council,\(String(repeating: "s", count: 20_001))",
      ["party.csv, linje 2", "»name«", "»source« er på 20001 tegn"]
    ),
    (
      "entries.json5",
      #"[{ number: 1, at: "2010-01-01T00:00:00Z", author: "a\u0007", capacity: "c", reason: "r" }]"#,
      ["entries.json5", "»author«", "U+0007"]
    ),
    (
      "reading.csv",
      "indicator;subject;period;value;source\nantal;party/br;2012;5;k\u{9B}31m",
      ["reading.csv, linje 2", "»source«", "U+009B"]
    ),
  ]

  @Test(arguments: faulty.indices)
  func `a case with a text that cannot be read is refused with its place`(_ index: Int)
    async throws
  {
    let (file, text, told) = Self.faulty[index]
    var files = [file: text + "\n"]
    let council = "[{ from: '2010-01-01', id: 'br', name: 'BR', kind: 'council', source: 's' }]\n"
    if !file.hasPrefix("party") {
      files["party.json5"] =
        file == "entries.json5" ? council.replacing("from", with: "in: 1, from") : council
    }
    if file == "reading.csv" {
      files["indicator.json5"] =
        "[{ from: '2010-01-01', id: 'antal', title: 'A', kind: 'count', source: 's' }]\n"
    }
    let folder = try program.write(files)
    let fresh = ["--database", program.folder.appending(path: "ny.sqlite").path]
    var outcomes = [await program.run(["init", "--from", folder] + fresh)]
    if file != "entries.json5" {
      outcomes.append(await program.run(["import", folder, "--by", "Ida"]))
    }
    for outcome in outcomes {
      let said = outcome.error + outcome.output
      #expect(outcome.status == 1 && isShown(said), "\(said)")
      for word in told {
        #expect(said.replacing("\n  ", with: " ").contains(word), "\(word): \(said)")
      }
    }
  }

  @Test func `whoever writes past the readers is refused by the store`() async throws {
    let stores = Stores(kinds: PlainRooms.kinds + [Redaction.self]) {
      Instant(secondsSince1970: 1_795_392_000)
    }
    let kommune = Kommune(
      store: try stores.open(at: program.database), catalogue: try Catalogue([]))
    let day = try #require(Day("2011-01-01"))
    let sound = Entry(author: "a", capacity: "import", reason: "r")
    let bad = Party(id: "x", name: "A\u{1B}", kind: .council, source: Source("s"))
    await #expect(throws: Refusal.self) {
      try await kommune.write(sound, on: day) { _, pen in try pen.set(bad) }
    }
    let forged = Entry(author: "a\n2", capacity: "import", reason: "r")
    await #expect(throws: Refusal.self) {
      try await kommune.write(forged, on: day) { _, pen in
        try pen.set(Party(id: "x", name: "A", kind: .council, source: Source("s")))
      }
    }
    #expect(await program.run("show x").status == 1)
  }
}
