import Foundation

/// Whole commands as a user starts them, beside the `sqlite3` shell asking the same file.
struct CommandBench {
  let path: String
  let almen: String

  private static let runs = 9

  func run() throws {
    try measure("almen --version", almen, ["--version"])
    try measureCountry(almen)
    let show = try measure(
      "almen history aftale-77", almen, ["history", "aftale-77", "--database", path])
    guard let shell = ["/usr/bin/sqlite3"].first(where: FileManager.default.isExecutableFile) else {
      print("no sqlite3 shell: apt-get install sqlite3 to compare")
      return
    }
    let question =
      "SELECT e.at, e.author, r.valid_start, r.body FROM record r JOIN entry e ON e.number = r.entry "
      + "WHERE r.kind = 'agreement' AND r.id = 'aftale-77' ORDER BY r.number"
    let peer = try measure("sqlite3 asking the same rows", shell, [path, question])
    print("ratio almen / sqlite3:", String(format: "%.2f", show / peer))
  }

  /// A whole country's made-up case: 530 organisations and 7,500 afdelinger.
  private func measureCountry(_ almen: String) throws {
    let (country, folder) = (path + ".land", path + ".sag")
    let here = ["--database", country]
    try measure(
      "almen init --case oevelse-landet", almen, ["init", "--case", "oevelse-landet"] + here,
      runs: 1)
    try measure("almen export", almen, ["export", folder] + here, runs: 1)
    try measure(
      "almen import --dry-run of the same", almen, ["import", folder, "--dry-run"] + here)
    try measure("almen check, all rules over all time", almen, ["check"] + here)
    try measure("almen overview", almen, ["overview"] + here)
  }

  /// The median of several runs, in seconds.
  @discardableResult
  private func measure(
    _ what: String, _ program: String, _ words: [String], runs: Int = runs
  ) throws -> Double {
    var times: [Double] = []
    for _ in 0..<runs {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = words
      process.standardOutput = FileHandle.nullDevice
      let start = ContinuousClock.now
      try process.run()
      process.waitUntilExit()
      times.append(seconds(since: start))
    }
    let median = times.sorted()[runs / 2]
    report(what, median)
    return median
  }
}
