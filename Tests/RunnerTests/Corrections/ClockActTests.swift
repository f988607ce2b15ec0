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

/// What a person meets whose clock does not go with what has been written.
@Suite struct ClockActTests {
  private let program: TestProgram
  private static let today: Int64 = 1_795_392_000
  private static let year: Int64 = 365 * 86_400

  init() async throws {
    program = try TestProgram()
    let folder = try program.write([
      "party.json5":
        "[{ from: '2000-01-01', id: 'tmf', name: 'T', kind: 'forvaltning', source: 'x' }]\n",
      "post.json5":
        "[{ from: '2000-01-01', id: 'sek', name: 'S', party: 'tmf', source: 'x' }]\n",
      "holder.json5":
        "[{ from: '2000-01-01', id: 'h', post: 'sek', person: 'Ida', source: 'x' }]\n",
    ])
    #expect(await program.run(["init", "--from", folder]).status == 0)
  }

  /// Runs at another time than the tests' own.
  private func run(_ line: String, at seconds: Int64 = today) async -> Program.Outcome {
    let now = { @Sendable in Instant(secondsSince1970: seconds) }
    let surroundings = Surroundings(
      stores: { Stores(kinds: $0, now: now) }, parts: rooms, wired: { WiredRooms($0, $1) },
      cases: { TestProgram.steady },
      now: now, environment: ["ALMEN_DATABASE": program.database], isTerminal: false)
    return await Program(surroundings).run(line.split(separator: " ").map(String.init))
  }

  private func rename(_ name: String, _ more: String = "", at seconds: Int64 = today) async
    -> Program.Outcome
  {
    await run(
      "act rename tmf --name \(name) --by Ida --as sek --because x --on 2026-01-01 \(more)",
      at: seconds)
  }

  @Test func `a clock that is wrong is told with the way out, and nothing is written`() async throws
  {
    let late = await rename("A", at: Self.today + 8 * Self.year)
    #expect(late.status == 1 && late.error.contains("--clock confirmed"))
    let mad = await rename("A", "--clock confirmed", at: Self.today + 1_500 * Self.year)
    #expect(mad.status == 1 && mad.error.contains("ikke kan læses igen"), "\(mad.error)")
    let early = await rename("A", at: Self.today - 2 * 86_400)
    #expect(early.status == 1 && early.error.contains("--clock corrected"))
    #expect(await rename("A", "--clock maaske").status == 2)
    #expect(try await program.entries() == 1)
  }

  @Test
  func `a clock that was wrong is corrected by a word, told by history and verify, and exported`()
    async throws
  {
    #expect(await rename("A", "--clock confirmed", at: Self.today + 8 * Self.year).status == 0)
    #expect(await rename("B").error.contains("post 2 er skrevet"))
    #expect(await rename("B", "--clock corrected").status == 0)
    #expect(await rename("C", at: Self.today + 60).status == 0)
    let history = try await program.json("history")
    #expect(history["doubtfulTimes"] == [2])
    #expect(history.rows("entries").map { $0["clock"] == .null } == [true, true, false, false])
    let rows = try #require(try await program.page("history").table("entries")).rows
    let signs = rows.map { $0.cells[1].text.suffix(2) }
    #expect(signs[1] == " ?" && signs[2] == " U" && signs[3] == " U", "\(signs)")
    let verified = try await program.json("verify")
    #expect(verified["doubtfulTimes"] == [2] && verified["clockCorrections"] == [3, 4])
    #expect(try await program.json("history 3")["entry"]?["clock"]?.string != nil)
    let folder = program.folder.appending(path: "h").path
    let other = program.folder.appending(path: "b.sqlite").path
    #expect(await run("export \(folder) --history").status == 0)
    let made = await run("init --from \(folder) --database \(other)", at: Self.today + 60)
    #expect(made.status == 0, "\(made.error)")
    let head = try #require(try await program.head())
    #expect(try await program.head(other) == head)
    // A time of the future that no later clock corrects is no time.
    let entries = folder + "/entries.json5"
    let text = try String(contentsOfFile: entries, encoding: .utf8)
    let lines = text.split(separator: "\n").map { line in
      line.replacing(/, clock: "[^"]*"/, with: "")
    }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: entries))
    let refused = await run("init --from \(folder) --database \(other)2", at: Self.today + 60)
    #expect(refused.status == 1 && refused.error.contains("»at« ligger i fremtiden"))
  }
}
