import Foundation
import Testing

/// A shipped case, that of Nordvang where no other is named, in a folder of its own, asked through the program.
struct ShippedNordvang {
  static let signed = [
    "--by", "Ny Medarbejder", "--as", "boligkonsulent", "--because", "Prøve",
  ]
  private let folder: URL

  /// Nothing where the case cannot be made, since a part that it uses is not there.
  init?(case name: String = "nordvang") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "almen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    guard try MadeCase.put(name, in: folder) else { return nil }
  }

  /// Whether the law's lists and calculations are plugged in.
  static func hasLaw() throws -> Bool {
    try ShippedNordvang(case: "koebenhavn")?.run(["modules", "--json"]).text
      .contains("\"id\": \"lov\"") ?? false
  }

  func run(_ words: [String]) throws -> (text: String, status: Int32) {
    let process = Process()
    process.executableURL = Bundle.main.bundleURL.appending(path: "almen")
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ALMEN_") }
      .merging(["COLUMNS": "400"]) { $1 }
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, output)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let told = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: told, as: UTF8.self), process.terminationStatus)
  }

  /// What stands in a file of its folder.
  func text(of file: String) throws -> String {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }

  /// Writes a file in its folder.
  func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: file))
  }

  func json(_ words: [String]) throws -> [String: Any] {
    let told = try run(words + ["--json"]).text
    return try JSONSerialization.jsonObject(with: Data(told.utf8)) as? [String: Any] ?? [:]
  }

  func file(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// The words of a line as a shell has them.
  static func words(_ line: String) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
      $0 % 2 == 0 ? $1.split(separator: " ").map(String.init) : [String($1)]
    }
  }
}

/// Every act says what it made: the old and the new, and what else moved, in sentences.
@Suite struct ActTellingTests {
  private let town: ShippedNordvang?

  init() throws { town = try ShippedNordvang() }

  @Test func `a goal is corrected and told in its unit, never in the last decimal`() throws {
    guard town != nil else { return }
    let said = try told(#"correct tryghed-bisperne "target.value=76" --on 1.12.2026"#)
    #expect(said.contains("værdi 72,0 % → dag 31. december 2026; værdi 76,0 %"), "\(said)")
    let based = try told("set-baseline tryghed-bisperne 66,5 2025 --on 1.12.2026")
    #expect(based.contains("værdi 62,0 % → dag 2025; værdi 66,5 %"), "\(based)")
    let result = try town?.json(["show", "tryghed-bisperne", "--on", "2026-12-01"])["result"]
    #expect((result as? [String: Any])?["target"] as? Double == 76)
  }

  private func told(_ line: String) throws -> String {
    let town = try #require(town)
    let outcome = try town.run(["act"] + ShippedNordvang.words(line) + ShippedNordvang.signed)
    try #require(outcome.status == 0, "\(line): \(outcome.text)")
    return outcome.text.split(separator: "\n").map(String.init).joined(separator: " ")
      .replacing("   ", with: " ").replacing("  ", with: " ")
  }

  /// What the case has nothing ready for that day: a rule says so, which no wrong word could bring about.
  private static let refused: Set = [
    "advance", "apply", "end-exemption", "exercise", "follow", "grant", "retract", "sign",
  ]
  /// What reads a file that the reader has.
  private static let ofFiles: Set = ["outline", "register"]

  @Test func `the example of every verb does what help says, or a rule says why not`() throws {
    guard let town else { return }
    let verbs = try town.json(["act"])["verbs"] as? [[String: Any]] ?? []
    let own = verbs.compactMap { verb -> (String, String)? in
      guard let name = verb["name"] as? String, let example = verb["example"] as? String,
        !name.contains("."), !Self.ofFiles.contains(name)
      else { return nil }
      return (name, example)
    }
    #expect(own.count > 60)
    for (name, example) in own {
      let words = ShippedNordvang.words(example) + ShippedNordvang.signed
      let outcome = try town.run(["act"] + words + ["--dry-run"])
      let expected: Int32 = Self.refused.contains(name) ? 1 : 0
      #expect(outcome.status == expected, "\(example): \(outcome.text)")
    }
  }

  @Test func `a seat is told with the old and the new, and no ids are listed`() throws {
    guard town != nil else { return }
    let told = try told("seat dialogmoeder fonden --on 2026-12-01")
    #expect(told.contains("Forum Dialogmøder (dialogmoeder): medlemmer:"), "\(told)")
    #expect(told.contains("→") && told.contains("Fonden for Almene Boliger (fonden)"))
    #expect(!told.contains("Rørt ved") && !told.contains("forum/dialogmoeder"))
  }

  @Test func `what is new and what is otherwise is told of a real act and of a trial alike`()
    throws
  {
    guard town != nil else { return }
    let line = "convene bf-ny --body boligforum --date 2027-03-11 --on 2026-12-01"
    let trial = try told(line + " --dry-run")
    let real = try told(line)
    for told in [trial, real] {
      #expect(
        told.contains("Nyt møde Møde i Boligforum 11. marts 2027 (bf-ny)"), "\(told)")
    }
    let moved = try told("move-meeting bf-ny --date 2027-03-18 --on 2026-12-02")
    #expect(moved.contains("dag: 11. marts 2027 → 18. marts 2027"), "\(moved)")
  }

  @Test func `a merger tells kind by kind what moved, not a list of ids`() throws {
    guard town != nil else { return }
    let told = try told("merge bff --into nab --on 2027-01-01")
    #expect(!told.contains("membership/") && !told.contains("party/"), "\(told)")
    #expect(told.contains("ophører"), "\(told)")
    #expect(told.contains("del af: Boligforeningen Fremtiden (bff) → Nordvang Almene"), "\(told)")
  }

  @Test func `a reading is told with the one before`() throws {
    guard town != nil else { return }
    let first = try told("measure fritidsjob bisperne 2025 --value 41 --on 2026-12-01")
    #expect(first.contains("41"), "\(first)")
    let second = try told("measure fritidsjob bisperne 2025 --value 43 --on 2026-12-01")
    #expect(second.contains("41 → 43"), "\(second)")
  }

  @Test func `for programs each change has its days, and whether the thing is new or no more`()
    throws
  {
    guard town != nil else { return }
    let answer = try #require(town).json(
      ["act", "transfer", "engparken", "--to", "bff", "--on", "2026-12-01"]
        + ShippedNordvang.signed)
    let change = try #require((answer["changes"] as? [[String: Any]])?.first)
    #expect(change["id"] as? String == "party/engparken" && change["isNew"] as? Bool == false)
    #expect(change["from"] as? String == "2026-12-01" && change["until"] is NSNull)
    #expect(change["holds"] as? Bool == true && (change["changes"] as? [Any])?.count == 1)
  }

  @Test func `a party on which something rests is not wound up, and each is named`() throws {
    guard town != nil else { return }
    let before = try #require(town).json(["verify"])["entries"] as? Int
    let outcome = try #require(town).run(
      ["act", "wind-up", "bff", "--on", "2026-12-01"] + ShippedNordvang.signed)
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("Enkeltaftale BFF 2026-2029"), "\(outcome.text)")
    #expect(outcome.text.contains("Boligforum"), "\(outcome.text)")
    #expect(try #require(town).json(["verify"])["entries"] as? Int == before && before != nil)
  }

  @Test func `a party on which nothing rests is wound up`() throws {
    guard town != nil else { return }
    _ = try told("enter-party nybo --name Nybo --kind boligorganisation --on 2026-12-01")
    let told = try told("wind-up nybo --on 2027-01-01")
    #expect(told.contains("Part Nybo (nybo) ophører"), "\(told)")
  }

  @Test func `a forum is founded with all it has`() throws {
    guard town != nil else { return }
    _ = try told(
      "found ungeforum --name Ungeforum --kind fælles --level 2 --members pbm,formand-nab --entrance ja --notice 5 --remit Unge --on 2027-01-01"
    )
    let shown = try #require(town).json(["show", "forum/ungeforum", "--on", "2027-01-01"])
    let forum = shown["record"] as? [String: Any] ?? shown["properties"] as? [String: Any]
    #expect(forum?["isEntrance"] as? Bool == true && forum?["notice"] as? Int == 5)
    #expect(forum?["remit"] as? String == "Unge")
  }
}
