import Cards
import Casework
import Counter
import Foundation
import Persistence
import Store
import Testing
import Vocabulary
import Wiring

@testable import Runner

/// The commands and acts of a program without any module.
let commands = Commands(rooms).all
let acts = Commands(rooms).acts

/// The program without any module, in surroundings of a test.
struct TestProgram {
  let folder: URL
  /// The folder with the cases that it begins from.
  let cases: String

  init(cases: String = TestProgram.steady) throws {
    self.cases = cases
    folder = FileManager.default.temporaryDirectory.appending(path: "almen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// The cases that tests stand on: steady, whatever becomes of the shipped ones.
  static var steady: String { root.appending(path: "Tests/Cases").path }

  /// The cases that are shipped, in the source tree.
  static var shipped: String { root.appending(path: "Sources/almen/Cases").path }

  private static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  var database: String { folder.appending(path: "a.sqlite").path }

  func run(_ line: String, modules: [any Part] = [], isTerminal: Bool = false) async
    -> Program.Outcome
  {
    await run(line.split(separator: " ").map(String.init), modules, isTerminal)
  }

  func run(
    _ words: [String], _ modules: [any Part] = [], _ isTerminal: Bool = false,
    environment: [String: String] = [:], settings: [SettingsFile] = [],
    ask: (@Sendable (String) -> String?)? = nil
  ) async -> Program.Outcome {
    await Program(surroundings(modules, isTerminal, environment, settings, ask)).run(words)
  }

  private func surroundings(
    _ modules: [any Part] = [], _ isTerminal: Bool = false,
    _ environment: [String: String] = [:], _ settings: [SettingsFile] = [],
    _ ask: (@Sendable (String) -> String?)? = nil
  ) -> Surroundings {
    let now = { @Sendable in Instant(secondsSince1970: 1_795_392_000) }
    return Surroundings(
      stores: { Stores(kinds: $0, now: now) }, parts: rooms + modules,
      wired: { WiredRooms($0, $1) },
      cases: { [cases] in cases }, now: now,
      environment: ["ALMEN_DATABASE": database].merging(environment) { $1 }, settings: settings,
      isTerminal: isTerminal, ask: ask)
  }

  /// The page that a line is answered with, before it is shown; with ` --json` as programs get it.
  func page(_ line: String, modules: [any Part] = []) async throws -> Page {
    let words = line.split(separator: " ").map(String.init)
    return try await Program(surroundings(modules)).page(words).page
  }

  /// What `--json` prints of a line.
  func json(_ line: String, modules: [any Part] = []) async throws -> JSON {
    try await json(line.split(separator: " ").map(String.init), modules)
  }

  /// What `--json` prints of a line of words.
  func json(_ words: [String], _ modules: [any Part] = []) async throws -> JSON {
    try JSON(parsing: await run(words + ["--json"], modules).output)
  }

  /// How many entries there are.
  func entries() async throws -> Int? { try await json("verify")["entries"]?.int }

  /// What `check` finds, by its rules.
  func rules(_ options: String = "", modules: [any Part] = []) async throws -> [String] {
    try await json("check \(options)", modules: modules).rows("findings").compactMap {
      $0["rule"]?.string
    }
  }

  /// The rule by which a line is refused; nil when it is not, or by none.
  func refusal(_ words: [String]) async throws -> String? {
    try await json(words)["error"]?.rows("lines").first?["rule"]?.string
  }

  /// A record as `show` has it.
  func record(_ id: String, on day: String) async throws -> JSON {
    try #require(try await json("show \(id) --on \(day)")["record"], "\(id) on \(day)")
  }

  /// The head of a database, which a replay shares with its source; its origin is its own.
  func head(_ database: String? = nil) async throws -> String? {
    let found = try await json(["verify"] + (database.map { ["--database", $0] } ?? []))
    return found["ok"] == true ? found["head"]?.string : nil
  }

  /// Writes a case of files.
  func write(_ files: [String: String]) throws -> String {
    let path = folder.appending(path: "case-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: path.appending(path: name))
    }
    return path.path
  }
}
