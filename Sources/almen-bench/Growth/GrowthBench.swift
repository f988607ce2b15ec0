import Casework
import Foundation
import Persistence
import Store

/// How whole commands cost as a municipality grows from a thousand statements to a hundred thousand.
///
/// CPU of the whole process (user and system), the least of three runs; nothing is asserted.
struct GrowthBench {
  let stores: Stores
  let folder: URL
  let almen: String

  private static let shell = "/usr/bin/sqlite3"

  func run() async throws {
    let made = GrownStore(stores: stores)
    let start = try Spawned.least(9) { _ in try Spawned.run(almen, ["--version"]) }?.cpu ?? 0
    print("CPU seconds of the whole process; --version", String(format: "%.4f", start))
    let sizes = [1_000, 10_000, 100_000]
    for size in sizes { try await made.make(at: path(size), thousands: size / 1_000) }
    let table = GrowthTable("statements", sizes, start: start)
    try small(table)
    try whole(table)
    let counts = [25, 50, 100, 200, 400]
    for count in counts { try await made.make(at: cities(count), bindingAll: count) }
    try coverage(GrowthTable("agreements that bind the whole city", counts, start: start))
    let versions = [500, 1_000, 2_000, 4_000]
    for count in versions { try await made.make(at: things(count), versions: count) }
    try oneThing(GrowthTable("versions of one thing", versions, start: start))
  }

  private func path(_ size: Int) -> String { folder.appending(path: "\(size).sqlite").path }
  private func cities(_ count: Int) -> String { path(count) + ".byer" }
  private func things(_ count: Int) -> String { path(count) + ".udgaver" }

  private func ask(_ path: String, _ words: [String]) throws -> Spawned? {
    try Spawned.least { _ in try Spawned.run(almen, words + ["--database", path]) }
  }

  /// What answers as much at any size.
  private func small(_ table: GrowthTable) throws {
    let on = ["--on", GrownStore.day]
    let rename = ["act", "rename", "org-1", "--name"]
    _ = try table.line("act rename, --dry-run", .atMost(times: 2)) { size in
      try ask(path(size), rename + ["Prøve", "--dry-run"] + on + GrownStore.signed)
    }
    _ = try table.line("act rename, kept", .atMost(times: 2)) { size in
      try Spawned.least { run in
        let words = rename + ["Navn \(run)"] + on + GrownStore.signed
        return try Spawned.run(almen, words + ["--database", path(size)])
      }
    }
    for (what, words) in [
      ("show of an organisation", ["show", "org-1"] + on),
      ("show of an obligation", ["show", "obligation/pligt-1"] + on),
      ("route", ["route", "udlejning"] + on), ("due --owner", ["due", "--owner", "org-1"] + on),
      ("history of a thing", ["history", "org-1"]), ("history of an entry", ["history", "2"]),
    ] {
      let own = try table.line(what, .atMost(times: 2)) { try ask(path($0), words) }
      if let question = Self.questions[what] { try peer(table, question, own) }
    }
  }

  /// The same rows asked of the file by the shell of SQLite.
  private static let questions = [
    "show of an organisation":
      "SELECT body FROM record WHERE number IN (SELECT record FROM pointer "
      + "WHERE target_kind = 'party' AND target_id = 'org-1') OR kind = 'party' AND id = 'org-1'",
    "show of an obligation": "SELECT body FROM record WHERE kind = 'obligation' AND id = 'pligt-1'",
    "due --owner":
      "SELECT body FROM record WHERE kind = 'obligation' AND number IN (SELECT record FROM pointer "
      + "WHERE target_kind = 'party' AND target_id = 'org-1')",
    "history of a thing":
      "SELECT e.at, e.author, r.valid_start, r.body FROM record r JOIN entry e "
      + "ON e.number = r.entry WHERE r.kind = 'party' AND r.id = 'org-1' ORDER BY r.number",
    "history of an entry": "SELECT kind, id, valid_start FROM record WHERE entry = 2",
  ]

  private func peer(_ table: GrowthTable, _ question: String, _ own: [Double?]) throws {
    guard FileManager.default.isExecutableFile(atPath: Self.shell) else { return }
    _ = try table.line("  sqlite3 asking the same rows", peers: own) { size in
      try Spawned.least { _ in try Spawned.run(Self.shell, [path(size), question]) }
    }
  }

  /// What answers by how much there is.
  private func whole(_ table: GrowthTable) throws {
    let on = ["--on", GrownStore.day]
    for words in [["due"] + on, ["check"], ["verify"]] {
      _ = try table.line(words[0], .exponent(1.1)) { try ask(path($0), words) }
    }
    _ = try table.line("export") { size in
      try Spawned.run(almen, ["export", path(size) + ".sag", "--database", path(size)])
    }
    _ = try table.line("init --from the same", .exponent(1.1)) { size in
      let words = ["init", "--from", path(size) + ".sag", "--database", path(size) + ".ny"]
      return try Spawned.run(almen, words)
    }
  }

  private func coverage(_ table: GrowthTable) throws {
    let words = [
      "coverage", "--topic", "udlejning", "--from", "2010-01-01", "--to", "2045-01-01",
    ]
    _ = try table.line("coverage of a topic", .exponent(1.1)) { try ask(cities($0), words) }
  }

  private func oneThing(_ table: GrowthTable) throws {
    for words in [["show", "party/mange", "--on", "2011-01-01"], ["history", "party/mange"]] {
      _ = try table.line(words[0], .exponent(1.1)) { try ask(things($0), words) }
    }
  }
}
