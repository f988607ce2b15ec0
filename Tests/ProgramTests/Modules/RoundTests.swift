import Foundation
import Testing

/// The round of the case `runde`, through the program as a supervisor runs it.
@Suite struct RoundTests {
  private struct Dialogue: Decodable {
    let id, state: String
    let nextStep: String?
    let daysLate, promisesLate: Int
    let into: String?
  }

  private struct Told: Decodable {
    let rule: String
    let state: String?
  }

  private struct Answer: Decodable {
    struct Module: Decodable { let id: String }
    struct Promise: Decodable { let id: String }
    struct Figure: Decodable { let value: Int }
    let modules: [Module]?
    let dialogues: [Dialogue]?
    let duties: [Told]?
    let findings: [Told]?
    let earlierPromises: [Promise]?
    let figures: [Figure]?
  }

  private let folder: URL
  private let isThere: Bool

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "almen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let modules = try Self.run(["modules", "--json"], in: folder).text
    isThere =
      try JSONDecoder().decode(Answer.self, from: Data(modules.utf8)).modules?
      .contains { $0.id == "tmf" } ?? false
    if isThere { try MadeCase.put("runde", in: folder) }
  }

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
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let told = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: told, as: UTF8.self), process.terminationStatus)
  }

  private func ask(_ line: String) throws -> Answer {
    let told = try Self.run(line.split(separator: " ").map(String.init) + ["--json"], in: folder)
    return try JSONDecoder().decode(Answer.self, from: Data(told.text.utf8))
  }

  @Test func `2025 runs from opened to reported, and the one that was not held is an error`()
    throws
  {
    guard isThere else { return }
    let all = try #require(try ask("tmf runde 2025 --on 2026-01-02").dialogues)
    #expect(all.count == 60)
    #expect(all.count { $0.state == "reported" } == 59)
    let left = try #require(all.first { $0.state != "reported" })
    #expect(left.state == "submitted" && left.nextStep == "called" && left.daysLate == 2)
    let before = try ask("check --on 2025-12-31").findings ?? []
    #expect(!before.contains { $0.rule == "tmf.notHeld" })
    let found = try ask("check --on 2026-01-01").findings ?? []
    #expect(found.filter { $0.rule == "tmf.notHeld" }.count == 1)
    let text = try Self.run(["check", "--on", "2026-01-01"], in: folder).text
    #expect(text.contains("»Rundby Byråd« har ikke holdt det årlige dialogmøde"))
  }

  @Test func `on a screen what somebody must do comes first, and the others stand by name`() throws
  {
    guard isThere else { return }
    func asked(_ line: String) throws -> String {
      try Self.run(line.split(separator: " ").map(String.init), in: folder).text
    }
    let text = try asked("tmf runde 2025 --on 2026-01-02")
    let (open, done) = try #require(
      text.firstRange(of: "Intet mangler").map { (text[..<$0.lowerBound], text[$0.lowerBound...]) })
    #expect(text.split(separator: "\n").count < 60)
    let rows = open.split(separator: "\n").drop { !$0.hasPrefix("---") }.dropFirst()
    // The one that was not held, two days late, before those with late promises alone.
    #expect(rows.first?.contains("indsendt") == true)
    // In the autumn what has a next step stands before what only has late promises.
    let autumn = try asked("tmf runde 2026 --on 2026-11-20").split(separator: "\n")
      .filter { $0.hasPrefix("Bolig") && ($0.contains(" intet ") || $0.contains("indkald")) }
      .map { $0.contains("indkald") }
    #expect(autumn == autumn.sorted { $0 && !$1 } && Set(autumn).count == 2)
    let flat = { (text: Substring) in
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    for name in ["Boligforeningen Ask", "Boligselskabet Slåen"] {
      #expect(flat(open).contains(name) != flat(done).contains(name), "\(name)")
    }
    #expect(try ask("tmf runde 2025 --on 2026-01-02").dialogues?.count == 60)
  }

  @Test func `the promises of 2025 open the dialogue of 2026, and a merger in June loses none`()
    throws
  {
    guard isThere else { return }
    let dialogue = try ask("tmf dialog dialog-boligselskabet-ahorn-2026 --on 2026-11-20")
    #expect(
      dialogue.earlierPromises?.map(\.id) == ["loefte-dialog-boligselskabet-ahorn-2025-1"])
    let merged = try ask("tmf dialog dialog-boligselskabet-eg-2026 --on 2026-11-20")
    #expect(
      Set(merged.earlierPromises?.map(\.id) ?? []) == [
        "loefte-dialog-boligselskabet-eg-2025-1", "loefte-dialog-boligselskabet-cypres-2025-1",
      ])
    let round = try #require(try ask("tmf runde 2026 --on 2026-11-20").dialogues)
    let gone = round.filter { $0.state == "carried" }
    #expect(
      gone.compactMap(\.into).sorted() == [
        "dialog-boligselskabet-eg-2026", "dialog-boligselskabet-roen-2026",
      ])
  }

  @Test func `the law's duties of the dialogue are told once with TMF, and remain without`() throws
  {
    guard isThere else { return }
    let rules = Set(try ask("due --on 2026-03-01 --all").duties?.map(\.rule) ?? [])
    #expect(rules.contains("tmf.holdMeeting") && rules.contains("tmf.sendReport"))
    let own: Set = ["lov.dialogue", "lov.report", "lov.dialoguePublished", "lov.dialogueReported"]
    let due = try ask("due --on 2026-03-01 --within 10m").duties ?? []
    #expect(due.contains { $0.rule == "lov.accounts" })
    // Of the years before anybody followed it the law alone can tell.
    #expect(!due.contains { own.contains($0.rule) && $0.state != "unknown" })
    let without = Set(try ask("due --on 2026-03-01 --all --without tmf").duties?.map(\.rule) ?? [])
    #expect(own.isSubset(of: without))
    #expect(!without.contains { $0.hasPrefix("tmf.") })
  }

  @Test func `figures of a meeting not held are in no public answer, in any form`() throws {
    guard isThere else { return }
    let id = "dialog-boligselskabet-elm-2026"
    let line = "tmf dialog \(id) --on 2026-11-20"
    #expect(try ask(line).figures?.contains { $0.value == 776 } == true)
    for words in [
      line, "\(line) --json", "show \(id) --on 2026-11-20", "tmf runde 2026 --csv",
      "show boligselskabet-elm --json", "show tmf.noegletal --json",
    ] {
      let told = try Self.run(
        words.split(separator: " ").map(String.init) + ["--public"], in: folder
      ).text
      #expect(!told.contains("7,76") && !told.contains("776"), "\(words)")
      #expect(!told.contains("noegletal-boligselskabet-elm-2025"), "\(words)")
    }
    let held = try ask("tmf dialog dialog-boligselskabet-elm-2025 --on 2026-11-20 --public")
    #expect(held.figures?.contains { $0.value == 736 } == true)
  }

  @Test func `acts run over the real store, and what comes in the wrong order writes nothing`()
    throws
  {
    guard isThere else { return }
    let signed = [
      "--by", "Tove Eksempel", "--as", "tilsynsleder", "--because", "Prøve", "--on", "2026-11-21",
    ]
    func act(_ words: String...) throws -> Int32 {
      try Self.run(["act"] + words + signed, in: folder).status
    }
    let id = "dialog-boligselskabet-elm-2026"
    let before = try Self.run(["history"], in: folder).text
    #expect(try act("tmf.afhold", id) == 1)
    #expect(try act("tmf.offentliggoer", id) == 1)
    #expect(try act("tmf.modtag", id) == 1)
    #expect(try Self.run(["history"], in: folder).text == before)
    #expect(try act("tmf.returner", id, "--reason", "Der mangler et bilag") == 1, "no day to come")
    let again = ["tmf.returner", id, "--reason", "Der mangler et bilag", "--due", "2026-12-05"]
    #expect(try Self.run(["act"] + again + signed, in: folder).status == 0)
    #expect(try act("tmf.modtag", id, "--evaluation", "Rettet") == 0)
    #expect(try act("tmf.indkald", id, "--meeting", "2026-12-10", "--start", "8:00") == 0)
    #expect(try act("tmf.afhold", id) == 1, "the day has not come")
    #expect(try act("tmf.aabn-runde", "2027", "--deadline", "2027-08-01") == 0)
    let round = try ask("tmf runde 2027 --on 2027-01-02").dialogues
    #expect(round?.count == 58)
  }
}
