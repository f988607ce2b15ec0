import AlmenTestKit
import CaseFiles
import Casework
import Foundation
import Testing
import Vocabulary

@testable import Runner

@Suite struct ReadingImportTests {
  private let program: TestProgram

  private static let base = [
    "party.json5": """
    [{ from: '2000-01-01', id: 'kk', name: 'Kommunen', kind: 'municipality', source: 'x' },
     { from: '2000-01-01', id: 'fsb', name: 'Foreningen', shortName: 'FSB', kind: 'boligorganisation',
       identifiers: [{ scheme: 'lbf', value: '0123' }], source: 'x' }]

    """,
    "area.json5": """
    [{ from: '2000-01-01', id: 'parken', name: 'Engparken', kind: 'boligomraade', source: 'x' },
     { from: '2000-01-01', id: 'fsb', name: 'Området', kind: 'boligomraade', source: 'x' }]

    """,
    "indicator.json5": """
    [{ from: '2000-01-01', id: 'tryghed', title: 'Tryghed', unit: '%', decimals: 1, direction: 'up',
       kind: 'share', every: '1y', source: 'x' },
     { from: '2000-01-01', id: 'antal', title: 'Antal', direction: 'up', kind: 'count', source: 'x' }]

    """,
    "post.json5":
      "[{ from: '2000-01-01', id: 'fuldmaegtig', name: 'Fuldmægtig', party: 'kk', source: 'x' }]\n",
    "holder.json5":
      "[{ from: '2000-01-01', id: 'fuldmaegtig-1', person: 'Prøve', post: 'fuldmaegtig', source: 'x' }]\n",
    "criterion.json5": """
    [{ from: '2010-01-01', id: 'tryg', title: 'Tryghed', indicator: 'tryghed', subject: 'area/parken',
       baseline: { value: 500, day: '2010-12-31' }, target: { value: 700, day: '2014-12-31' },
       source: 'x' }]

    """,
  ]

  private static let made = MadeDatabase { program in
    let made = await program.run(["init", "--from", try program.write(base)])
    try #require(made.status == 0, "\(made.error)")
  }

  init() async throws { program = try await Self.made.program() }

  private func importing(_ table: String, _ words: String...) async throws -> Program.Outcome {
    await program.run(["import", try program.write(["reading.csv": table])] + words)
  }

  /// How many readings an import says are new, corrected and as before.
  private func readings(_ table: String) async throws -> [JSON?] {
    let folder = try program.write(["reading.csv": table])
    let page = try await program.json(["import", folder, "--by", "prøve"])
    return ["new", "corrected", "same"].map { page["readings"]?[$0] }
  }

  private func status(_ words: String) async throws -> String? {
    try await program.json("criteria \(words)").rows("results").first?["status"]?.string
  }

  @Test(arguments: [
    "indicator;subject;period;value;source\ntryghed;area/parken;2014;71,2;x\n",
    "indicator,subject,period,value,source\ntryghed,parken,2014,71.2,x\n",
    "\u{FEFF}indicator;subject;period;value;source\r\ntryghed;\"Engparken\";2014-01/2014-12;71,2;x\r\n",
  ])
  func `both dialects are read, and the subject by whatever it is called`(_ table: String)
    async throws
  {
    #expect(try await readings(table) == [1, 0, 0])
    #expect(try await status("--on 2015-06-01") == "met")
    #expect(try await program.entries() == 2)
    #expect(try await readings(table) == [0, 0, 1])
    #expect(try await program.entries() == 2)
  }

  @Test(arguments: ["lbf:0123", "0123", "party/fsb", "Foreningen", "foreningen"])
  func `a party is found by its other numbers and names`(_ subject: String) async throws {
    let outcome = try await importing(
      "indicator;subject;period;value;source\nantal;\(subject);2014;7;x\n", "--by", "prøve")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
  }

  @Test(
    arguments: [
      ("tryghed;parken;2014;71,25;;x", "linje 3, kolonne 21", "flere decimaler"),
      ("tryghed;parken;2014;71.2;;x", "linje 3, kolonne 21", "ikke er et tal"),
      ("tryghed;parken;2014;41,2 %;;x", "linje 3, kolonne 21", "uden mellemrum og enhed"),
      ("tryghed;parken;2014;141,2;;x", "linje 3, kolonne 21", "0 til 100 %"),
      ("tryghed;parken;2014;;;x", "linje 3, kolonne 21", "Værdien mangler"),
      ("tryghed;parken;2014;;mangler;x", "linje 3, kolonne 22", "missing"),
      ("tryghed;parken;2014;5;missing;x", "linje 3, kolonne 23", "en værdi"),
      ("tryghed;parkne;2014;5;;x", "linje 3, kolonne 9", "Mente du »parken«?"),
      ("tryghed;fsb;2014;5;;x", "linje 3, kolonne 9", "area/fsb eller party/fsb"),
      ("trygehd;parken;2014;5;;x", "linje 3, kolonne 1", "ikke registreret"),
      ("tryghed;parken;i fjor;5;;x", "linje 3, kolonne 16", "2023-06"),
      ("tryghed;parken;2099;5;;x", "linje 3, kolonne 16", "projected"),
      ("tryghed;parken;2013;5;;x", "linje 3, kolonne 16", "to gange"),
      ("tryghed;parken;2014;5;;", "linje 3, kolonne 24", "mangler"),
      ("tryghed;parken;2014;5", "linje 3", "felter"),
    ] as [(String, String, String)])
  func `one bad cell is named with its place and what to do, and nothing is written`(
    _ row: String, _ place: String, _ why: String
  ) async throws {
    let table =
      "indicator;subject;period;value;status;source\ntryghed;parken;2013;60,0;;x\n\(row)\n"
    for words in [["--by", "prøve"], ["--dry-run"]] {
      let all = ["import", try program.write(["reading.csv": table])] + words
      #expect(await program.run(all).status == 1)
      let page = try await program.json(all)
      let fault = try #require(page.faults.first { $0["line"] != .null }, "\(page)")
      #expect(fault.place.hasPrefix("reading.csv, \(place)"), "\(fault)")
      #expect(page.told.contains(why), "\(page)")
    }
    #expect(try await program.entries() == 1)
    #expect(try await status("--on 2014-06-01") == "unjudged")
  }

  @Test(
    arguments: [
      ("indicator;subject;period;value\n", "»source« mangler"),
      ("indicator;subject;period;value;source;vaerdi\n", "kendes ikke her"),
      ("indicator;subject;period;value;source;source\n", "står to gange"),
      ("", "Filen er tom"), ("indicator;subject", "skåret over"),
      ("indicator;subject;period;value;source\ntryghed;\"parken;2014;5;x\n", "lukkes ikke"),
      ("indicator;subject;period;value;source\ntryghed;parken;2014;5;x", "skåret over"),
      ("indicator\tsubject\tperiod\n", "semikolon"), ("sep=;\nindicator;subject\n", "sep="),
    ] as [(String, String)])
  func `a table that cannot be followed is refused`(_ table: String, _ why: String) async throws {
    let words = ["import", try program.write(["reading.csv": table]), "--by", "prøve"]
    #expect(await program.run(words).status == 1)
    let page = try await program.json(words)
    #expect(page.told.contains(why), "\(page)")
    #expect(try await program.entries() == 1)
  }

  @Test func `rows of nothing are passed over, and a file in another alphabet is told`()
    async throws
  {
    let rows = "indicator;subject;period;value;source\nantal;kk;2014;5;x\n;;;;\n;;;;\n"
    #expect(try await readings(rows) == [1, 0, 0])
    let folder = try program.write([:])
    let table = try #require(rows.data(using: .utf16))
    try table.write(to: URL(fileURLWithPath: folder + "/reading.csv"))
    #expect(
      try await program.json(["import", folder, "--by", "prøve"]).told.contains("UTF-8"))
  }

  @Test func `a table that Danish Excel has saved is read, and the preview says how`() async throws
  {
    let folder = try program.write([
      "post.csv": "from;id;name;party;source\n01-10-2010;chef;Chefen;kk;Prøve\n"
    ])
    let rows =
      "indicator;subject;period;value;source\nantal;kk;jun-12;5;Målt på Østerbro\n"
      + "antal;kk;01-12-2022;6;x\n"
    let bytes = try #require(rows.data(using: .windowsCP1252))
    try bytes.write(to: URL(fileURLWithPath: folder + "/reading.csv"))
    let preview = try await program.json(["import", folder, "--dry-run"])
    let notes = "\(preview["notes"] ?? .null)"
    for told in [
      "reading.csv: er læst som Windows-1252",
      "reading.csv: 2 dage står, som et regneark skriver dem; »jun-12« er læst som 2012-06",
      "post.csv: 1 dag står, som et regneark skriver dem; »01-10-2010« er læst som 2010-10-01",
    ] {
      #expect(notes.contains(told), "\(preview)")
    }
    #expect(await program.run(["import", folder, "--by", "prøve"]).status == 0)
    #expect(await program.run(["show", "chef", "--on", "1. oktober 2010"]).status == 0)
    #expect(await program.run(["export", folder + "-ud"]).status == 0)
    let written = try String(contentsOfFile: folder + "-ud/reading.csv", encoding: .utf8)
    #expect(written.contains("2012-06") && written.contains("2022-12-01"), "\(written)")
    #expect(written.contains("Målt på Østerbro"), "\(written)")
    let posts = try String(contentsOfFile: folder + "-ud/post.json5", encoding: .utf8)
    #expect(posts.contains("2010-10-01"), "\(posts)")
  }

  @Test func `readings of what the same folder brings are taken with it`() async throws {
    let folder = try program.write([
      "area.json5":
        "[{ from: '2012-01-01', id: 'vangen', name: 'Vangen', kind: 'boligomraade', source: 'x' }]\n",
      "reading.csv": "indicator;subject;period;value;source\nantal;Vangen;2014;5;x\n",
    ])
    #expect(await program.run(["import", folder, "--by", "prøve"]).status == 0)
    #expect(try await program.entries() == 2)
  }

  @Test func `a correction changes the answer as known after it, and not as known before`()
    async throws
  {
    _ = try await importing(
      "indicator;subject;period;value;source\ntryghed;parken;2014;71,2;x\n", "--by", "prøve")
    let act =
      "act measure tryghed area/parken 2014 --value 69,9 --by Prøve --as fuldmaegtig --because rettelse"
    let corrected = await program.run(act + " --on 2026-11-22")
    #expect(corrected.status == 0, "\(corrected.error)")
    #expect(try await status("--on 2015-06-01") == "notMet")
    let result = try #require(try await program.json("show tryg --on 2015-06-01")["result"])
    #expect(
      result.rows("because").contains {
        $0["why"] == "correction" && $0["from"] == .decimal(712, 1) && $0["before"] == "met"
      }, "\(result)")
    let folder = program.folder.appending(path: "historie").path
    _ = await program.run(["export", folder, "--history"])
    let table = try String(contentsOfFile: folder + "/reading.csv", encoding: .utf8)
    #expect(table.contains("tryghed;area/parken;2014;71,2;") && table.hasSuffix(";3\n"))
  }

  @Test(arguments: [[], ["--history"]])
  func `what is exported is entered anew, and exported again the same`(_ mode: [String])
    async throws
  {
    let table = """
      indicator;subject;period;value;source;part;whole;status;definition;inferred;madeUp
      tryghed;parken;2013;33,3;"Sp; ""ørge""skema";1;3;;1;;
      tryghed;parken;2014;;x;;;missing;;;true
      antal;kk;2014-06;1.000;x;;;;;udledt;
      antal;kk;2014-07;5;x;;;projected;;;
      antal;kk;2014-08;5;x;;;carriedOver;;;

      """
    #expect(try await importing(table, "--by", "prøve").status == 0)
    _ = try await importing(
      "indicator;subject;period;value;status;source\nantal;kk;2014-08;;withdrawn;fejl\n", "--by",
      "p")
    let (one, two) = (
      program.folder.appending(path: "et").path, program.folder.appending(path: "to").path
    )
    let other = program.folder.appending(path: "b.sqlite").path
    #expect(await program.run(["export", one] + mode).status == 0)
    let made = await program.run(["init", "--from", one, "--database", other])
    #expect(made.status == 0, "\(made.error)")
    #expect(await program.run(["export", two, "--database", other] + mode).status == 0)
    for name in ["reading.csv", "criterion.json5"] {
      let texts = try [one, two].map {
        try String(contentsOfFile: $0 + "/" + name, encoding: .utf8)
      }
      #expect(texts[0] == texts[1])
      #expect(
        name != "reading.csv" || texts[0].split(separator: "\n").count == (mode.isEmpty ? 5 : 7))
    }
    guard !mode.isEmpty else { return }
    let head = try #require(try await program.head())
    #expect(try await program.head(other) == head)
  }

  @Test func `no source comes out as a live formula, and each comes in again as it was`()
    async throws
  {
    let sources = ["=1+1", "=HYPERLINK(\"\"x\"\")", "-3", "+45", "@x", "''=1", "'s", "x"]
    let rows = sources.enumerated().map { "antal;kk;\(2000 + $0.offset);5;\"\($0.element)\"\n" }
    let table = "indicator;subject;period;value;source\n" + rows.joined()
    let taken = try await importing(table, "--by", "prøve")
    try #require(taken.status == 0, "\(taken)")
    let (one, two) = ("\(program.folder.path)/h", "\(program.folder.path)/h2")
    let new = ["--database", program.folder.path + "/b.sqlite"]
    try #require(await program.run(["export", one, "--history"]).status == 0)
    let text = try String(contentsOfFile: one + "/reading.csv", encoding: .utf8)
    for cell in text.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
      let bare = cell.drop { $0 == "\"" }
      let isLive = ["=", "+", "-", "@"].contains(bare.first)
      #expect(!isLive, "\(cell)")
    }
    #expect(text.contains(";5;'=1+1;") && text.contains(";''=1;") && text.contains(";'s;"))
    let made = await program.run(["init", "--from", one] + new)
    try #require(made.status == 0, "\(made.error)")
    let head = try #require(try await program.head())
    #expect(try await program.head(new[1]) == head)
    _ = await program.run(["export", two, "--history"] + new)
    #expect(try String(contentsOfFile: two + "/reading.csv", encoding: .utf8) == text)
  }

  @Test func `progress is told where somebody looks`() async throws {
    let told = Told()
    var table = "indicator;subject;period;value;source\n"
    var day = Day(daysSince1970: -120_000)
    for _ in 0..<100_000 {
      table += "antal;kk;\(day);1;x\n"
      day = day.next
    }
    let file = ReadingFile(path: try program.write(["reading.csv": table]) + "/reading.csv")
    var count = 0
    let kk = Pointer(kind: "party", id: "kk")
    let subject = { (_: String) in kk }
    try file.rows(subject: subject, progress: told.note) { _ in count += 1 }
    #expect(count == 100_000)
    #expect(told.counts == [100_000])
  }

  private final class Told {
    var counts: [Int] = []
    func note(_ count: Int) { counts.append(count) }
  }
}
