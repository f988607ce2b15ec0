import Cards
import Casework
import Counter
import Foundation
import Persistence
import Store
import Vocabulary
import Wiring

@testable import Runner

/// The program without any module, in surroundings of a test.
struct TestProgram {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "almen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// The cases in the source tree.
  static var cases: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/almen/Cases").path
  }

  var database: String { folder.appending(path: "a.sqlite").path }

  func run(_ line: String, modules: [any Part] = [], isTerminal: Bool = false) async
    -> Program.Outcome
  {
    await run(line.split(separator: " ").map(String.init), modules, isTerminal)
  }

  func run(
    _ words: [String], _ modules: [any Part] = [], _ isTerminal: Bool = false
  ) async -> Program.Outcome {
    await Program(surroundings(modules, isTerminal)).run(words)
  }

  private func surroundings(
    _ modules: [any Part] = [], _ isTerminal: Bool = false
  ) -> Surroundings {
    let now = { @Sendable in Instant(secondsSince1970: 1_795_392_000) }
    return Surroundings(
      stores: { Stores(kinds: $0, now: now) }, parts: rooms + modules,
      wired: { WiredRooms($0, $1) },
      cases: { Self.cases }, now: now, environment: ["ALMEN_DATABASE": database],
      isTerminal: isTerminal)
  }

  /// The page that a command answers with, before it is shown.
  func page(_ line: String) async throws -> Page {
    let parts = line.split(separator: " ").map(String.init)
    guard let command = commands.first(where: { $0.name == parts.first }) else {
      throw RecordsReturned()
    }
    let words = try Words(
      Array(parts.dropFirst()), understanding: command.options + Option.everywhere)
    return try await command.run(
      Call(words: words, surroundings: surroundings(), catalogue: try Catalogue([])))
  }

  /// What `--json` printed.
  func json(_ line: String) async throws -> Any {
    let outcome = await run(line + " --json")
    return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
  }

  /// The head of a database, which a replay shares with its source; its origin is its own.
  func head(_ database: String? = nil) async -> String? {
    let path = database.map { ["--database", $0] } ?? []
    let outcome = await run(["verify", "--json"] + path)
    let answer = try? JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let found = answer as? [String: Any]
    return found?["ok"] as? Bool == true ? found?["head"] as? String : nil
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
