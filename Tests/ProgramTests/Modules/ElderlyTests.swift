import Foundation
import Testing

/// Need and capacity of the case `nordvang`, through the program as a planner asks.
@Suite struct ElderlyTests {
  private struct Answer: Decodable {
    struct Module: Decodable { let id: String }
    struct Line: Decodable {
      let area: String
      let year, capacity: Int
      let need, balance: Int?
    }
    struct Years: Decodable { let first, last, more: Int }
    struct Effect: Decodable {
      let changes, text: String
      let years: [Years]
    }
    struct Scenario: Decodable {
      let id: String
      let lines: [Line]
      let effects: [Effect]
    }
    struct Term: Decodable { let offerDue, readyDue, state: String }
    let modules: [Module]?
    let scenarios: [Scenario]?
    let terms: [Term]?
    let marks: [String: [String]]?
  }

  private let folder: URL
  private let isThere: Bool

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "almen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let modules = try Self.run(["modules", "--json"], in: folder).text
    isThere =
      try JSONDecoder().decode(Answer.self, from: Data(modules.utf8)).modules?
      .contains { $0.id == "suf" } ?? false
    if isThere { try MadeCase.put("nordvang", in: folder) }
  }

  private static func run(
    _ words: [String], in folder: URL
  ) throws -> (text: String, told: String, status: Int32) {
    let process = Process()
    process.executableURL = Bundle.main.bundleURL.appending(path: "almen")
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ALMEN_") }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let told = output.fileHandleForReading.readDataToEndOfFile()
    let wrong = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      String(decoding: told, as: UTF8.self), String(decoding: wrong, as: UTF8.self),
      process.terminationStatus
    )
  }

  private func ask(_ line: String) throws -> Answer {
    let told = try Self.run(line.split(separator: " ").map(String.init) + ["--json"], in: folder)
    return try JSONDecoder().decode(Answer.self, from: Data(told.text.utf8))
  }

  @Test func `three bydele over eleven years, and a home a year late says what lacks and when`()
    throws
  {
    guard isThere else { return }
    let words = "suf balance --scenario visitation,kajen-forsinket --on 2026-11-23"
    let scenarios = try #require(try ask(words).scenarios)
    #expect(scenarios.map(\.lines.count) == [33, 33])
    #expect(scenarios[0].effects.isEmpty)
    let effect = try #require(scenarios[1].effects.first)
    #expect(effect.changes == "capacity" && effect.text.contains("64 færre i 2029"))
    #expect(effect.years.map { [$0.first, $0.last, $0.more] } == [[2029, 2029, -64]])
    for (plan, late) in zip(scenarios[0].lines, scenarios[1].lines) {
      let more = plan.area == "havnebyen" && plan.year == 2029 ? 64 : 0
      #expect(plan.capacity - late.capacity == more && plan.need == late.need)
      #expect(plan.balance == plan.need.map { plan.capacity - $0 })
    }
  }

  @Test func `a table with a fault is refused at its line, and nothing is written`() throws {
    guard isThere else { return }
    let good = "område;alder;2026;2027\nNordbyen;80 år og derover;501;520\n"
    let file = folder.appending(path: "folketal.csv")
    try Data((good + "Midtbyen;80+;1;2\n").utf8).write(to: file)
    let who = [
      "--by", "Søren Strand", "--as", "direktoer-ssae", "--because", "prøve", "--on", "2026-11-24",
    ]
    let act = ["act", "suf.indlaes-folketal", "folketal.csv"] + who
    let before = try Self.run(["history"], in: folder).text
    let refused = try Self.run(act, in: folder)
    #expect(refused.status != 0 && refused.told.contains("linje 3"))
    #expect(refused.told.contains("Midtbyen"))
    #expect(try Self.run(["history"], in: folder).text == before)
    try Data(good.utf8).write(to: file)
    let preview = try Self.run(act + ["--dry-run"], in: folder)
    #expect(preview.status == 0 && preview.text.contains("Folketal 2027 for Nordbyen"))
    #expect(try Self.run(["history"], in: folder).text == before)
    #expect(try Self.run(act, in: folder).status == 0)
    #expect(try Self.run(["history"], in: folder).text != before)
  }

  @Test func `the terms of a case are told and nothing is kept`() throws {
    guard isThere else { return }
    let terms = try ask("suf garanti --decided 2025-12-31 --on 2026-03-04").terms
    #expect(terms?.map(\.offerDue) == ["2026-02-28"])
    #expect(terms?.map(\.readyDue) == ["2026-03-14"])
    #expect(terms?.map(\.state) == ["broken"])
    let wrong = try Self.run(["suf", "garanti", "--refused", "2026-01-01"], in: folder)
    #expect(wrong.status == 2 && wrong.told.contains("--decided"))
  }

  @Test
  func `the first page leads to the balance, and no page of the public has a single dwelling`()
    throws
  {
    guard isThere else { return }
    let made = try Self.run(
      ["report", "--public", "--output", "sider", "--on", "2026-11-27"], in: folder)
    try #require(made.status == 0, "\(made.told)")
    let site = folder.appending(path: "sider")
    let first = try String(contentsOf: site.appending(path: "index.html"), encoding: .utf8)
    for answer in ["suf-balance", "suf-garanti", "suf-aarsnotat"] {
      #expect(first.contains("href=\"svar/\(answer).html\""))
    }
    let paper = try String(
      contentsOf: site.appending(path: "svar/suf-aarsnotat.html"), encoding: .utf8)
    #expect(!paper.contains("Bolig 14"))
    #expect(!FileManager.default.fileExists(atPath: site.appending(path: "ledighed").path))
    // Those who may see it do.
    #expect(try Self.run(["suf", "aarsnotat"], in: folder).text.contains("Bolig 14"))
  }

  @Test func `nothing of it is made up in Copenhagen`() throws {
    guard isThere else { return }
    let base = ["--database", "kk.sqlite"]
    _ = try Self.run(["init", "--case", "koebenhavn"] + base, in: folder)
    let told = try Self.run(["show", "suf.forudsaetning"] + base, in: folder)
    #expect(told.status == 0 && !told.text.contains("opdigtet"))
    #expect(told.text.contains("Ældre Sagen"))
    #expect(try !Self.run(["show", "suf.hjem"] + base, in: folder).text.contains("opdigtet"))
  }
}
