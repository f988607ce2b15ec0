import Foundation
import Testing

/// The made-up ledger of Nordvang, through the program as a case worker of SOF runs it.
@Suite struct AnvisningTests {
  private struct Answer: Decodable {
    struct Module: Decodable { let id: String }
    struct Line: Decodable {
      let organisation, afdeling: String?
      let reported, due, offered, missing: Int
      let share, exempted, taken: Double?
    }
    struct Dwellings: Decodable {
      let reported, due, offered, missing: Int?
      let listed: [Line]?
      let afdelinger: [Line]?
      /// Of an afdeling alone none is listed.
      var organisations: [Line] { listed ?? [] }

      private enum CodingKeys: String, CodingKey {
        case reported, due, offered, missing, afdelinger
        case listed = "organisations"
      }
    }
    struct Turn: Decodable {
      let way: String
      let law: String?
    }
    struct Basis: Decodable { let from: String }
    let rights: [Basis]?
    let modules: [Module]?
    let family, youth: Dwellings?
    let turns: [Turn]?
    let sof: Page?
    struct Page: Decodable {
      let family, youth: Dwellings?
      let uncounted: [Uncounted]?
    }
    let uncounted: [Uncounted]?
    struct Uncounted: Decodable {
      let afdeling, type: String
      let months: [String]
    }
    let duties: [Due]?
    struct Due: Decodable {
      let rule, subject: String
      let what, inferred: String?
    }
    let findings: [Found]?
    struct Found: Decodable { let rule: String }
  }

  private struct Judged: Decodable {
    let verdict: String
    let place: Int?
  }
  private struct Profile: Decodable { let criteria: [Judged] }

  private let folder: URL
  private let isThere: Bool
  private static let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Documentation/Examples/Anvisning")

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "almen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let modules = try Self.run(["modules", "--json"], in: folder).text
    isThere =
      try JSONDecoder().decode(Answer.self, from: Data(modules.utf8)).modules?
      .contains { $0.id == "sof" } ?? false
    guard isThere else { return }
    try MadeCase.put("nordvang", in: folder)
  }

  private static let signed = ShippedNordvang.signed

  private static func run(
    _ words: [String], in folder: URL
  ) throws -> (text: String, status: Int32) {
    let process = Process()
    process.executableURL = Bundle.main.bundleURL.appending(path: "almen")
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ALMEN_") }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let told = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: told, as: UTF8.self), process.terminationStatus)
  }

  private func ask<Told: Decodable>(_ line: String, _: Told.Type = Answer.self) throws -> Told {
    let told = try Self.run(line.split(separator: " ").map(String.init) + ["--json"], in: folder)
    return try JSONDecoder().decode(Told.self, from: Data(told.text.utf8))
  }

  private func act(_ words: String...) throws -> (text: String, status: Int32) {
    try Self.run(["act"] + words + Self.signed, in: folder)
  }

  @Test func `the account is what was counted by hand, and a correction is seen as known`() throws {
    guard isThere else { return }
    let family = try #require(try ask("sof regnskab --on 2026-10-31").family)
    // NAB: 145 vacancies at 33,33 % are 48,3285; BFF: 35 at a fourth are 8,75.
    #expect(family.organisations.map(\.organisation) == ["bff", "nab"])
    #expect(family.organisations.map(\.due) == [8, 48])
    #expect(family.organisations.map(\.offered) == [8, 48])
    #expect(family.due == 56 && family.missing == 0)
    let youth = try #require(try ask("sof regnskab --on 2026-10-31").youth)
    #expect(youth.due == 1)
    let lines = family.afdelinger ?? []
    #expect(lines.contains { $0.afdeling == "bispelunden" && $0.exempted ?? 0 > 4.9 })
    // The whole of October is counted on its last day alone.
    #expect(
      try ask("sof regnskab --on 2026-10-30").family?.organisations.map(\.reported).reduce(0, +)
        ?? 0 < 180)
    let before = try ask("sof regnskab --on 2026-10-31 --known 9").family
    let told = try act(
      "sof.tael", "skovkanten", "--time", "oktober 2026", "--reported", "5", "--correct")
    #expect(told.status == 0, "\(told.text)")
    let after = try ask("sof regnskab --on 2026-10-31").family
    #expect(after?.organisations.first?.reported ?? 0 > 35)
    let then = try ask("sof regnskab --on 2026-10-31 --known 9").family
    #expect(then?.organisations.map(\.reported) == before?.organisations.map(\.reported))
  }

  @Test func `what cannot be is refused with the reason, and nothing is written`() throws {
    guard isThere else { return }
    let impossible = try act(
      "exempt", "umulig", "--of", "anvisning-nab-2026", "--party", "soebakken", "--dwellings",
      "5000", "--taken-by", "bispehoej:5000", "--on", "1.11.2026")
    #expect(impossible.status != 0)
    #expect(impossible.text.contains("5") && impossible.text.contains("96"), "\(impossible.text)")
    let stranger = try act(
      "exempt", "fremmed", "--of", "anvisning-nab-2026", "--party", "soebakken", "--dwellings",
      "2", "--taken-by", "skovkanten:2", "--on", "1.11.2026")
    #expect(stranger.status != 0 && stranger.text.contains("Skovkanten"), "\(stranger.text)")
    let file = folder.appending(path: "skrald.csv")
    try Data("afdeling;periode;ledige;tilbudt;anvist\nbispehoej;2026-10;x;1;1\n".utf8)
      .write(to: file)
    let garbage = try act("sof.indlaes", file.path)
    #expect(garbage.status != 0)
    #expect(
      garbage.text.contains("skrald.csv") && garbage.text.contains("linje 2")
        && garbage.text.contains("kolonne"), "\(garbage.text)")
    #expect(try Self.run(["check"], in: folder).text.contains("umulig") == false)
  }

  @Test func `what is paid for empty dwellings of any frame is in the year's document`() throws {
    guard isThere else { return }
    let paid = try act(
      "sof.tomgang", "bispehoej", "--frame", "pulje-2026", "--rent", "6.500", "--from",
      "2026-09-15", "--let", "2026-11-01", "--on", "2026-11-02")
    #expect(paid.status == 0, "\(paid.text)")
    let year = try Self.run(["sof", "aar", "2026", "--on", "2026-11-03"], in: folder).text
    #expect(year.contains("3.466,67 kr.") && year.contains("6.500 kr."), "\(year)")
    #expect(year.contains("9.966,67 kr."), "\(year)")
    let other = try act(
      "sof.tomgang", "kirkestraede", "--frame", "pulje-2026", "--rent", "6.500", "--from",
      "2026-09-15", "--on", "2026-11-02")
    #expect(other.status != 0 && other.text.contains("Bisperne"), "\(other.text)")
  }

  @Test func `a turn has its paragraph, a profile its criterion, and pages their ledger`() throws {
    guard isThere else { return }
    let turns = try ask("sof tur kirkestraede --times 4 --on 2026-11-02").turns ?? []
    #expect(turns.map(\.way) == ["list", "tenant", "list", "assigned"])
    #expect(turns.last?.law?.contains("§ 59 stk. 1") == true)
    let met = try ask(
      "sof profil skovvaenget --work-hours 30 --nothing-else --on 2026-11-02", Profile.self
    ).criteria
    #expect(met.first?.verdict == "met" && met.first?.place == 1)
    let unknown = try ask("sof profil skovvaenget --on 2026-11-02", Profile.self).criteria
    #expect(unknown.first?.verdict == "unknown")
    #expect(try ask("show nab --on 2026-11-02").sof?.family?.organisations.count == 1)
    // One that takes over has on its page what it has in the whole ledger.
    let page = try #require(ask("show party/bispehoej --on 2026-10-31").sof?.family)
    let whole = try #require(ask("sof regnskab bispehoej --on 2026-10-31").family)
    #expect(page.due == whole.due && page.missing == whole.missing && whole.missing ?? 0 > 0)
    // Its organisation has more than it: no row of the organisation stands there.
    #expect(page.listed == nil && whole.listed == nil && page.afdelinger?.count == 1)
    let rights = try ask("sof regnskab bispehoej --on 2026-10-31").rights ?? []
    #expect(rights.map(\.from) == ["agreement/anvisning-nab-2026"], "\(rights)")
    #expect(try ask("sof aar 2026 --on 2026-11-02").family?.organisations.count == 2)
    let found = try ask("check --on 2026-11-02").findings ?? []
    #expect(!found.contains { $0.rule.hasPrefix("sof.") })
  }

  @Test func `a month can be asked, and the periods make the whole`() throws {
    guard isThere else { return }
    let all = try #require(try ask("sof regnskab --on 2026-10-31").family)
    let october = try #require(try ask("sof regnskab --from 2026-10-01 --on 2026-10-31").family)
    let before = try #require(try ask("sof regnskab --from 2026-01-01 --on 2026-09-30").family)
    #expect(october.reported ?? 0 > 0)
    #expect((october.reported ?? 0) + (before.reported ?? 0) == all.reported)
    #expect((october.due ?? 0) + (before.due ?? 0) == all.due)
    #expect((october.offered ?? 0) + (before.offered ?? 0) == all.offered)
    // What lacks is what lacks at its end.
    #expect(october.missing == all.missing)
    let text = try Self.run(
      ["sof", "regnskab", "bispehoej", "--from", "1.10.2026", "--on", "31.10.2026"], in: folder
    ).text
    #expect(text.contains("Der er talt med fra den 1. oktober 2026."), "\(text)")
    let wrong = try Self.run(
      ["sof", "regnskab", "--from", "1.11.2026", "--on", "31.10.2026"], in: folder)
    #expect(wrong.status != 0 && wrong.text.contains("--from"), "\(wrong.text)")
  }

  @Test
  func `all vacancies by stk. 4 can be practised where a made-up figure puts the area on the list`()
    throws
  {
    guard isThere else { return }
    func due() throws -> (reported: Int?, due: Int?) {
      let told = try ask("sof regnskab bispehoej --from 2026-10-01 --on 2026-10-31").family
      return (told?.reported, told?.due)
    }
    let before = try due()
    #expect(before.due ?? 0 < before.reported ?? 0)
    let measured = try act(
      "measure", "uden-for-arbejdsmarkedet", "bisperne", "1.1.2025", "--value", "41", "--made-up")
    #expect(measured.status == 0, "\(measured.text)")
    let all = try act(
      "sof.beslut", "alle-bisperne", "--paragraph", "combined", "--area", "bisperne", "--on",
      "1.10.2026")
    #expect(all.status == 0 && all.text.contains("1. december 2026"), "\(all.text)")
    let after = try due()
    #expect(after.due == after.reported, "\(after)")
    let year = try Self.run(["sof", "aar", "2026", "--on", "2026-11-30"], in: folder).text
    #expect(year.contains("til ministeren") && year.contains("loven siger"), "\(year)")
  }

  @Test func `the year's document has what the year rests on, and what is to be reported`() throws {
    guard isThere else { return }
    let year = try Self.run(["sof", "aar", "2026", "--on", "2026-11-30"], in: folder).text
    for word in [
      "indtil nu", "Hver fjerde ledige", "Bispelunden", "§ 104 stk. 2", "1.2.2027",
      "Afdeling Bispehøj: 4",
    ] {
      #expect(year.contains(word), "\(word) i \(year)")
    }
    let whole = try Self.run(["sof", "aar", "2026", "--on", "2026-12-31"], in: folder).text
    #expect(whole.contains("slutning") && !whole.contains("indtil nu"), "\(whole)")
  }

  @Test func `who has not reported which month is an answer, a duty, and no whole year`() throws {
    guard isThere else { return }
    let told = try ask("sof regnskab --on 2026-10-31").uncounted ?? []
    #expect(told.map(\.afdeling) == ["aahusene", "engparken", "oestergaarden"])
    #expect(told.first?.months.first == "2026-01" && told.first?.months.count == 10)
    // Engparken has youth dwellings too, and nobody has counted them.
    #expect(told.map(\.type) == ["family", "youth", "family"])
    let due = try ask("due --on 2026-11-02 --owner boligsocial-enhed").duties ?? []
    #expect(due.contains { $0.rule == "sof.uncounted" && $0.subject == "party/nab" })
    // What lacks is told of each alike, and nobody is asked for what is there.
    let all = try ask("due --on 2026-12-01 --owner boligsocial-enhed --all").duties ?? []
    let asked = all.filter { $0.rule == "sof.uncounted" }
    #expect(
      asked.contains {
        $0.what?.contains("ungdomsboliger fra") == true
          && $0.what?.contains("november 2026") == true
      })
    // Whose deadline it is stands beside it: no law has set one.
    #expect(
      !asked.isEmpty && asked.allSatisfy { $0.inferred?.contains("loven sætter ingen") == true })
    let year = try Self.run(["sof", "aar", "2026", "--on", "2026-12-31"], in: folder).text
    #expect(year.contains("ikke talt færdigt") && !year.contains("Hele året"), "\(year)")
    let before = try Self.run(["sof", "aar", "2025", "--on", "2026-11-02"], in: folder).text
    #expect(before.contains("Intet er talt for året."), "\(before)")
    let early = try act(
      "sof.tael", "aahusene", "--time", "december 2027", "--reported", "1", "--on", "31.12.2027")
    #expect(early.status != 0 && early.text.contains("ikke omme"), "\(early.text)")
  }

  @Test func `what is not counted is no 0 on any page, and stands beside the number`() throws {
    guard isThere else { return }
    let nab = try ask("show nab --on 2026-11-02").sof?.uncounted ?? []
    let october = try act(
      "sof.tael", "engparken", "--type", "ungdomsboliger", "--time", "oktober 2026", "--reported",
      "0", "--on", "2026-11-02")
    #expect(october.status == 0, "\(october.text)")
    #expect(nab.map(\.afdeling) == ["aahusene", "engparken", "oestergaarden"])
    for words in [
      ["show", "nab"], ["show", "party/engparken"], ["sof", "regnskab", "engparken"],
      ["sof", "regnskab", "nab"],
    ] {
      let text = try Self.run(words + ["--on", "2026-11-02", "--public"], in: folder).text
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains("Ikke talt"), "\(words): \(text)")
      // Of the youth dwellings October alone is counted.
      let youth = try #require(text.range(of: "Ungdomsboliger --"))
      let told = text[youth.upperBound...]
      #expect(told.contains("Meldt ledige ikke kendt"), "\(words): \(text)")
      #expect(told.contains("januar 2026–september 2026"), "\(words): \(text)")
      #expect(!told.contains("Meldt ledige 0"), "\(words): \(text)")
    }
    let all = try Self.run(["show", "nab", "--on", "2026-11-02"], in: folder).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(all.contains("Meldt ledige mindst 145"), "\(all)")
  }

  @Test func `nothing that is public names a single dwelling that is paid for`() throws {
    guard isThere else { return }
    let line = [
      "sof.tomgang", "bispehoej", "--frame", "pulje-2026", "--rent", "6.500", "--from",
      "2026-09-15", "--let", "2026-11-01", "--on", "2026-11-02", "--dwelling",
    ]
    let person = try Self.run(
      ["act"] + line + ["Fru Hansen 010150-1234"] + Self.signed, in: folder)
    #expect(person.status != 0 && person.text.contains("CPR-nummer"), "\(person.text)")
    let paid = try Self.run(["act"] + line + ["bolig 27"] + Self.signed, in: folder)
    #expect(paid.status == 0, "\(paid.text)")
    let own = try Self.run(["sof", "aar", "2026", "--on", "2026-11-03"], in: folder).text
    #expect(own.contains("bolig 27"), "\(own)")
    for words in [["sof", "aar", "2026"], ["show", "nab"], ["show", "pulje-2026"], ["check"]] {
      let shown = try Self.run(words + ["--on", "2026-11-03", "--public"], in: folder).text
      #expect(!shown.contains("bolig 27"), "\(words): \(shown)")
    }
  }

  @Test func `stk. 4 outside the list, impossible counts and criteria of other days are not used`()
    throws
  {
    guard isThere else { return }
    let all = try act(
      "sof.beslut", "alle-bisperne", "--paragraph", "alle ledige i områder efter § 51 b", "--area",
      "bisperne", "--on", "1.10.2026")
    #expect(all.status != 0 && all.text.contains("kombineret udlejning"), "\(all.text)")
    let third = try act(
      "sof.beslut", "forh", "--paragraph", "raised", "--area", "bisperne", "--approval",
      "Ministeren 1.9.2026", "--on", "1.10.2026")
    #expect(third.status != 0 && third.text.contains("§ 51 b"), "\(third.text)")
    let more = try act(
      "sof.tael", "soebakken", "--time", "15.11.2026", "--reported", "2", "--offered", "3",
      "--assigned", "5", "--otherwise", "9", "--on", "20.11.2026")
    #expect(more.status != 0, "\(more.text)")
    let corrected = try act(
      "sof.tael", "bispehoej", "--time", "oktober 2026", "--reported", "8", "--correct")
    #expect(corrected.status == 0 && corrected.text.contains("som det stod"), "\(corrected.text)")
    let turns = try ask("sof tur skovvaenget=1.7.2026 --times 5").turns ?? []
    #expect(!turns.map(\.way).contains("agreed"), "\(turns)")
    let ended = try ask("sof profil skovvaenget --work-hours 30 --on 2027-09-01", Profile.self)
    #expect(ended.criteria.isEmpty)
    let rows = try ask("sof tur skovkanten=30.11.2026 skovkanten=1.12.2026 --times 2").turns
    #expect(rows?.count == 4)
    let none = try Self.run(["sof", "tur", "ungdomshuset"], in: folder)
    #expect(none.status != 0 && none.text.contains("ungdomsboliger"), "\(none.text)")
  }

  @Test func `the Danish words are taken, and help of a part is help`() throws {
    guard isThere else { return }
    for line in [["sof", "--help"], ["help", "sof"]] {
      let told = try Self.run(line, in: folder)
      #expect(told.status == 0 && told.text.contains("sof.indlaes"), "\(told.text)")
    }
    let verb = try Self.run(["act", "use-delegation", "--help"], in: folder)
    #expect(verb.status != 0)
    let demand = try act(
      "sof.beslut", "ret-2027", "--paragraph", "Krav", "--share", "20 %", "--of", "bff", "--on",
      "1.1.2027", "--dry-run")
    #expect(demand.status == 0, "\(demand.text)")
    let profile = try Self.run(
      ["sof", "profil", "bispehoej", "--on", "2026-11-02", "--benefit", "kontanthjaelp"],
      in: folder
    ).text
    // What is received is known, and for how long is not.
    #expect(profile.contains("Mangler: --benefit-months."), "\(profile)")
    #expect(profile.contains("--evicted") && !profile.contains("lejemaal-ophoert"), "\(profile)")
  }

  @Test func `the case for practice has a ledger, and its next month is read in`() throws {
    guard isThere else { return }
    let made = try Self.run(
      ["init", "--case", "oevelse", "--database", "oevelse.sqlite"], in: folder)
    try #require(made.status == 0, "\(made.text)")
    let found = try ask("sof regnskab --on 2026-09-30 --database oevelse.sqlite")
    #expect(found.family?.organisations.count == 3 && found.uncounted?.isEmpty == true)
    let missing = try ask("sof regnskab --on 2026-10-31 --database oevelse.sqlite").uncounted ?? []
    let file = Self.examples.appending(path: "ledige-oevelse-oktober-2026.csv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(missing.count == rows.count && missing.allSatisfy { $0.months == ["2026-10"] })
    let read = try Self.run(
      [
        "act", "sof.indlaes", file.path, "--by", "Ny Medarbejder", "--as", "medarbejder-social",
        "--because", "Øvelse", "--on", "2026-11-02", "--database", "oevelse.sqlite",
      ], in: folder)
    #expect(read.status == 0, "\(read.text)")
    let left = try ask("sof regnskab --on 2026-10-31 --database oevelse.sqlite").uncounted ?? []
    #expect(left.isEmpty)
  }
}
