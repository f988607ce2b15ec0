import Foundation
import Testing
import Vocabulary

@testable import Runner

@Suite struct CaseFolderTests {
  private let program: TestProgram

  init() throws { program = try TestProgram() }

  private static let party =
    #"{ from: "2010-01-01", id: "kk", name: "KK", kind: "municipality", source: "s" },"#

  /// What is wrong, the file it stands in, and words that must stand in the message.
  static let broken: [(what: String, file: String, text: String, told: [String])] = [
    (
      "an unknown key", "party.json5",
      "[{ from: '2010-01-01', id: 'kk', nmae: 'KK', name: 'KK', kind: 'council', source: 's' }]\n",
      ["linje 1, kolonne 34", "nmae", "name"]
    ),
    (
      "an unknown key inside", "agreement.json5",
      "[{ from: '2010-01-01', id: 'a', title: 'A', kind: 'hovedaftale', source: 's', term: { form: '2010' } }]\n",
      ["form", "from"]
    ),
    ("a doubled key", "party.json5", "[{ id: 'kk', id: 'br' }]\n", ["»id« står to gange"]),
    (
      "a missing key", "party.json5",
      "[{ from: '2010-01-01', id: 'kk', kind: 'council', source: 's' }]\n", ["»name« mangler"]
    ),
    (
      "a wrong type", "party.json5",
      "[{ from: '2010-01-01', id: 'kk', name: 5, kind: 'council', source: 's' }]\n",
      ["»name« er et tal", "en tekst"]
    ),
    (
      "a misspelt word", "party.json5",
      "[{ from: '2010-01-01', id: 'kk', name: 'KK', kind: 'concil', source: 's' }]\n",
      ["concil", "Mente du »council«"]
    ),
    (
      "a bad id", "party.json5",
      "[{ from: '2010-01-01', id: 'KK', name: 'KK', kind: 'council', source: 's' }]\n",
      ["»KK«", "a-z"]
    ),
    (
      "a day that is not", "party.json5",
      "[{ from: '2010-02-30', id: 'kk', name: 'KK', kind: 'council', source: 's' }]\n",
      ["»from«", "kalenderen"]
    ),
    (
      "no day", "party.json5", "[{ id: 'kk', name: 'KK', kind: 'council', source: 's' }]\n",
      ["»from« mangler"]
    ),
    (
      "an end before the start", "party.json5",
      "[{ from: '2010-02-02', until: '2010-02-01', id: 'kk', name: 'KK', kind: 'council', source: 's' }]\n",
      ["ender, før den begynder"]
    ),
    (
      "a bad rough day", "agreement.json5",
      "[{ from: '2010-01-01', id: 'a', title: 'A', kind: 'hovedaftale', source: 's', term: { from: 'snart' } }]\n",
      ["snart", "2010-10"]
    ),
    (
      "a bad duration", "agreement.json5",
      "[{ from: '2010-01-01', id: 'a', title: 'A', kind: 'hovedaftale', source: 's', term: { lasts: '3 år' } }]\n",
      ["3 år", "14d"]
    ),
    (
      "a level there is not", "forum.json5",
      "[{ from: '2010-01-01', id: 'f', name: 'F', kind: 'joint', level: 4, source: 's' }]\n",
      ["»level« er »4«", "Brug 1, 2, 3."]
    ),
    (
      "a decimal comma", "amount.json5",
      "[{ from: '2010-01-01', id: 'a', title: 'A', stream: 's', kind: 'paid', year: 2010, amount: { low: 1,5, high: 2 }, financier: 'kk', source: 's' }]\n",
      ["linje 1"]
    ),
    (
      "fractions of øre", "amount.json5",
      "[{ from: '2010-01-01', id: 'a', title: 'A', stream: 's', kind: 'paid', year: 2010, amount: { low: 1.5, high: 2 }, financier: 'kk', source: 's' }]\n",
      ["»low«"]
    ),
    ("a cut-off file", "party.json5", "[{ id: 'kk', name: 'K", ["slutter ikke"]),
    ("a file without its last line end", "party.json5", "[]", ["skåret over"]),
    ("an empty file", "party.json5", "", ["tom"]),
    ("an object for a list", "party.json5", "{}\n", ["skal være en liste"]),
    ("a number for an object", "party.json5", "[5]\n", ["et objekt"]),
    ("overlapping versions", "party.json5", "[\n\(party)\n\(party)\n]\n", ["linje 3", "linje 2"]),
    (
      "an entry that is not there", "party.json5",
      "[{ in: 7, from: '2010-01-01', id: 'kk', name: 'KK', kind: 'council', source: 's' }]\n",
      ["»in«"]
    ),
    ("a misspelt file", "paty.json5", "[]\n", ["Mente du party.json5"]),
    ("a strange file", "noter.docx", "x", ["hører ikke til i en sag"]),
    (
      "an unknown id", "forum.json5",
      "[{ from: '2010-01-01', id: 'samarbejdsforum', name: 'F', kind: 'joint', source: 's' },\n{ from: '2010-01-01', id: 'f', name: 'F', kind: 'joint', reportsTo: ['samarbejdsfroum'], source: 's' }]\n",
      ["»samarbejdsfroum«, som ikke findes", "Mente du »samarbejdsforum«?"]
    ),
    (
      "a term that ends before it starts", "agreement.json5",
      "[{ from: '2010-01-01', id: 'a', title: 'A', kind: 'hovedaftale', source: 's', term: { from: '2012', until: '2011' } }]\n",
      ["udløber (2011), før den begynder (2012)"]
    ),
    (
      "a loop", "forum.json5",
      "[{ from: '2010-01-01', id: 'f', name: 'F', kind: 'joint', reportsTo: ['f'], source: 's' }]\n",
      ["rapporterer til sig selv"]
    ),
    (
      "an unknown kind of agreement", "agreement.json5",
      "[{ from: '2010-01-01', id: 'a', title: 'A', kind: 'hovedaftle', source: 's' }]\n",
      ["hovedaftle", "delaftale"]
    ),
    (
      "a document with an end", "agreement.json5",
      "[{ from: '2010-01-01', until: '2011-01-01', id: 'a', title: 'A', kind: 'hovedaftale', source: 's' }]\n",
      ["dokument"]
    ),
  ]

  /// More ways to go wrong, in a case with entries.
  static let brokenEntries: [(what: String, entries: String, party: String, told: String)] = [
    (
      "an end with a misspelt key", "",
      "{ in: 1, from: '2010-01-01', untill: '2011-01-01', id: 'kk', holds: false }",
      "Mente du »until«"
    ),
    (
      "an end that is a text", "", "{ in: 1, from: '2010-01-01', id: 'kk', holds: 'false' }",
      "»holds« er en tekst"
    ),
    (
      "a salt that is a number", "",
      "{ in: 1, from: '2010-01-01', id: 'kk', name: 'KK', kind: 'council', source: 's', salt: 7 }",
      "»salt«"
    ),
    (
      "an unknown key that says nothing", "",
      "{ in: 1, from: '2010-01-01', id: 'kk', name: 'KK', kind: 'council', source: 's', nonsens: [] }",
      "nonsens"
    ),
    (
      "an unknown key that is null", "",
      "{ in: 1, from: '2010-01-01', id: 'kk', name: 'KK', kind: 'council', source: 's', nonsens: null }",
      "nonsens"
    ),
    (
      "no entry", "", "{ from: '2010-01-01', id: 'kk', name: 'KK', kind: 'council', source: 's' }",
      "»in« mangler"
    ),
    (
      "an entry that says nothing",
      "{ number: 2, at: '2011-01-01T00:00:00Z', author: 'a', capacity: 'c', reason: 'r' }", "",
      "Post 2 siger intet"
    ),
    (
      "an entry in the future",
      "{ number: 2, at: '2990-01-01T00:00:00Z', author: 'a', capacity: 'c', reason: 'r' }", "",
      "fremtiden"
    ),
    (
      "an entry older than the one before",
      "{ number: 2, at: '2009-01-01T00:00:00Z', author: 'a', capacity: 'c', reason: 'r' }", "",
      "ældre"
    ),
    (
      "a number out of order",
      "{ number: 3, at: '2011-01-01T00:00:00Z', author: 'a', capacity: 'c', reason: 'r' }", "",
      "skal være 2"
    ),
    (
      "an unknown key in an entry",
      "{ number: 2, at: '2011-01-01T00:00:00Z', auhtor: 'a', capacity: 'c', reason: 'r' }", "",
      "Mente du »author«"
    ),
    (
      "a time that is none",
      "{ number: 2, at: '2011-01-01', author: 'a', capacity: 'c', reason: 'r' }", "", "»at«"
    ),
    (
      "no author", "{ number: 2, at: '2011-01-01T00:00:00Z', capacity: 'c', reason: 'r' }", "",
      "»author« mangler"
    ),
  ]

  @Test(arguments: brokenEntries.indices)
  func `a broken history makes no database either`(_ index: Int) async throws {
    let (what, entries, party, told) = Self.brokenEntries[index]
    let first = "{ number: 1, at: '2010-01-01T00:00:00Z', author: 'a', capacity: 'c', reason: 'r' }"
    let whole =
      "{ in: 1, from: '2010-01-01', id: 'whole', name: 'W', kind: 'council', source: 's' }"
    let folder = try program.write([
      "entries.json5": "[\(first), \(entries)]\n".replacing(", ]", with: "]"),
      "party.json5": "[\(whole), \(party)]\n".replacing(", ]", with: "]"),
    ])
    let outcome = await program.run(["init", "--from", folder])
    #expect(outcome.status == 1, "\(what)")
    #expect(outcome.error.contains(told), "\(what): \(outcome.error)")
    #expect(!FileManager.default.fileExists(atPath: program.database), "\(what)")
  }

  @Test func `something beside the database's name is not taken into it`() async throws {
    _ = FileManager.default.createFile(atPath: program.database + "-wal", contents: Data("x".utf8))
    let outcome = await program.run("init")
    #expect(outcome.status == 1 && outcome.error.contains("a.sqlite-wal"))
  }

  @Test func `the last day there is can be written and read`() async throws {
    let party =
      "{ from: '2010-01-01', until: '2999-12-31', id: 'kk', name: 'KK', kind: 'council', source: 's' }"
    let folder = try program.write(["party.json5": "[\(party)]\n"])
    #expect(await program.run(["init", "--from", folder]).status == 0)
    #expect(await program.run("verify").status == 0)
    let entries = try await program.json("history").rows("entries")
    #expect(entries.map { $0["author"] } == ["almen"])
    #expect(entries.map { $0["capacity"] } == ["init"] && entries.map { $0["replayed"] } == [false])
  }

  @Test(arguments: broken.indices)
  func `a broken case makes no database, and says where and what to do`(_ index: Int) async throws {
    let (what, file, text, told) = Self.broken[index]
    let folder = try program.write([file: text])
    let outcome = await program.run(["init", "--from", folder])
    #expect(outcome.status == 1, "\(what)")
    for word in told { #expect(outcome.error.contains(word), "\(what): \(outcome.error)") }
    #expect(!FileManager.default.fileExists(atPath: program.database), "\(what)")
  }

  @Test func `all faults are told at once`() async throws {
    let folder = try program.write([
      "party.json5": "[{ id: 'KK' },\n { from: 'x', id: 'br' }]\n", "forum.json5": "[",
      "noter.txt": "",
    ])
    let outcome = await program.run(["init", "--from", folder])
    for file in ["party.json5, linje 1", "party.json5, linje 2", "forum.json5", "noter.txt"] {
      #expect(outcome.error.contains(file), "\(outcome.error)")
    }
  }

  @Test func `all faults of one record are told at once, and a refusal has its place too`()
    async throws
  {
    let faulty = "[{ from: '2010-01-01', id: 'F', name: 7, kind: 'fælles', level: 4, extra: 1 }]\n"
    let told = await program.run(["init", "--from", try program.write(["forum.json5": faulty])])
    for word in ["»id«", "»name«", "»kind«", "»level«", "»source« mangler", "»extra«"] {
      #expect(told.error.contains(word), "\(word): \(told.error)")
    }
    let loop =
      "[\n { from: '2010-01-01', id: 'f', name: 'F', kind: 'joint', reportsTo: ['f'], source: 's' }]\n"
    let refused = await program.run(["init", "--from", try program.write(["forum.json5": loop])])
    #expect(refused.error.contains("forum.json5, linje 2, kolonne 2: »F« rapporterer"))
  }

  @Test func `what is not UTF-8, and a folder for a file, are told`() async throws {
    let folder = try program.write([:])
    try Data([0x5B, 0xFF, 0x5D]).write(to: URL(fileURLWithPath: folder + "/party.json5"))
    try FileManager.default.createDirectory(
      atPath: folder + "/forum.json5", withIntermediateDirectories: false)
    let outcome = await program.run(["init", "--from", folder])
    #expect(outcome.error.contains("UTF-8"))
    #expect(outcome.error.contains("forum.json5: Kan ikke læses"))
  }

  @Test func `a plain case without entries is entered as one act`() async throws {
    let folder = try program.write(["party.json5": "[\(Self.party)]\n"])
    let outcome = await program.run(["init", "--from", folder])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try await program.record("kk", on: "2010-05-05")["name"] == "KK")
    let reasons = try await program.json("history").rows("entries").map { $0["reason"]?.string }
    #expect(reasons.count == 1 && reasons.first??.contains("Oprettet fra case-") == true)
  }

  @Test func `a table says the same as a list, in either dialect`() async throws {
    let tables = [
      "from,until,id,name,kind,partOf,source\n2010-01-01,,kk,\"KK, København\",municipality,,s\n2010-01-01,2012-12-31,sof,SOF,forvaltning,kk,s\n",
      "from;until;id;name;kind;partOf;source\r\n2010-01-01;;kk;KK, København;municipality;;s\r\n2010-01-01;2012-12-31;sof;SOF;forvaltning;kk;s\r\n",
    ]
    let list = """
      [{ from: "2010-01-01", id: "kk", name: "KK, København", kind: "municipality", source: "s" },
       { from: "2010-01-01", until: "2012-12-31", id: "sof", name: "SOF", kind: "forvaltning", partOf: "kk", source: "s" }]

      """
    var exports: [String] = []
    for files in tables.map({ ["party.csv": $0] }) + [["party.json5": list]] {
      let program = try TestProgram()
      let outcome = await program.run(["init", "--from", try program.write(files)])
      try #require(outcome.status == 0, "\(outcome.error)")
      let folder = program.folder.appending(path: "p").path
      _ = await program.run(["export", folder])
      exports.append(try String(contentsOfFile: folder + "/party.json5", encoding: .utf8))
    }
    #expect(Set(exports).count == 1)
  }

  @Test func `numbers, lists and inner properties stand in a table too`() async throws {
    let folder = try program.write([
      "party.json5": "[\(Self.party)]\n",
      "topic.csv":
        "from,id,title,level,kle,words,source\n2010-01-01,t,T,2,03.10.24|03.10.04,a | b,s\n",
      "agreement.csv":
        "from,id,title,kind,level,parties,term.from,term.lasts,source\n2010-01-01,a,A,hovedaftale,1,kk,2011-01-01,4y,s\n",
    ])
    let outcome = await program.run(["init", "--from", folder])
    try #require(outcome.status == 0, "\(outcome.error)")
    let topic = try await program.record("t", on: "2011-01-01")
    #expect(topic["kle"] == ["03.10.24", "03.10.04"] && topic["words"] == ["a", "b"])
    let agreement = try await program.record("a", on: "2012-01-01")
    #expect(agreement["term"] == ["from": "2011-01-01", "lasts": "4y"])
  }

  @Test(
    arguments: [
      ("from,id,nmae\n", "kolonne 9: Kolonnen »nmae« kendes ikke her. Mente du »name«?"),
      ("from,id,id\n", "to gange"), ("from,id\n2010-01-01\n", "1 felter"),
      ("from,id\n2010-01-01,\"a\n", "lukkes ikke"),
      ("from,id\n2010-01-01,a\"b\n", "midt i et felt"),
      ("from,id\n2010-01-01,\"a\"b\n", "efter det lukkede"),
      ("from,id\n2010-01-01,a", "skåret over"),
      ("", "tom"),
      (
        "from,id,name,kind,source,dwellings.family\n2010-01-01,a,A,afdeling,s,\"1,5\"\n",
        "»family« er en tekst"
      ),
      ("from,id,name,kind,source\n2010-02-30,a,A,afdeling,s\n", "linje 2, kolonne 1: »from«"),
      (
        "from,id,name,kind,source\n2010-01-01,a,A,afdelnig,s\n",
        "linje 2, kolonne 16: »kind« er »afdelnig«"
      ),
      ("from,id\n2010-01-01,\u{0}\n", "usynligt"),
    ])
  func `a broken table is told with its place`(_ text: String, _ told: String) async throws {
    let outcome = await program.run(["init", "--from", try program.write(["party.csv": text])])
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("party.csv") && outcome.error.contains(told), "\(outcome.error)")
  }

  @Test func `a kind stands in one file`() async throws {
    let folder = try program.write(["party.json5": "[\(Self.party)]\n", "party.csv": "from,id\n"])
    let outcome = await program.run(["init", "--from", folder])
    #expect(outcome.status == 1 && outcome.error.contains("Saml den i én fil"))
  }
}
