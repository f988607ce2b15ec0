import Foundation

/// A table of a million readings taken in by `almen import`, beside `sqlite3 .import` of the same file.
struct ReadingBench {
  let path: String
  let almen: String

  private static let areas = 1_000
  private static let years = 50
  private static let indicators = 20

  func run() throws {
    let folder = path + ".maalinger"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try base(folder)
    let database = path + ".readings"
    try spawn(almen, ["init", "--from", folder, "--database", database])
    let table = folder + "-table"
    try FileManager.default.createDirectory(atPath: table, withIntermediateDirectories: true)
    try rows(table + "/reading.csv")
    let words = ["import", table, "--by", "bench", "--database", database]
    let own = try spawn(almen, words)
    report("almen import of 1,000,000 readings", own.seconds, own.peak)
    let again = try spawn(almen, words)
    report("the same again: nothing to write", again.seconds, again.peak)
    let asked = try spawn(almen, ["lists", "--on", "2020-01-01", "--database", database])
    report("almen lists over the same file", asked.seconds, asked.peak)
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3") else {
      print("no sqlite3 shell: apt-get install sqlite3 to compare")
      return
    }
    let peer = try spawn(
      "/usr/bin/sqlite3",
      [
        path + ".peer", "-cmd",
        "CREATE TABLE reading (indicator, subject, period, value, source, PRIMARY KEY (indicator, subject, period))",
        "-cmd", ".mode csv", "-cmd", ".separator ;",
        ".import --skip 1 \(table)/reading.csv reading",
      ])
    report("sqlite3 .import of the same file, with a key", peer.seconds, peer.peak)
    print("ratio almen / sqlite3 .import:", String(format: "%.2f", own.seconds / peer.seconds))
  }

  private func base(_ folder: String) throws {
    let areas = (0..<Self.areas).map {
      "{ from: '1960-01-01', id: 'omraade-\($0)', name: 'Område \($0)', kind: 'boligomraade', source: 'opdigtet' },"
    }
    let indicators = (0..<Self.indicators).map {
      "{ from: '1960-01-01', id: 'maal-\($0)', title: 'Mål \($0)', decimals: 1, direction: 'up', kind: 'index', every: '1y', source: 'opdigtet' },"
    }
    for (name, lines) in [("area", areas), ("indicator", indicators)] {
      try Data("[\n\(lines.joined(separator: "\n"))\n]\n".utf8)
        .write(to: URL(fileURLWithPath: "\(folder)/\(name).json5"))
    }
  }

  /// 20 indicators of 1,000 areas over 50 years, period by period as registers deliver them.
  private func rows(_ path: String) throws {
    var text = "indicator;subject;period;value;source\n"
    for year in 0..<Self.years {
      for area in 0..<Self.areas {
        for indicator in 0..<Self.indicators {
          let value = (year * 31 + area * 17 + indicator * 7) % 10_000
          text +=
            "maal-\(indicator);area/omraade-\(area);\(1970 + year);\(value / 10),\(value % 10);opdigtet\n"
        }
      }
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  /// How long a program took, and the most memory it held, in MiB.
  @discardableResult
  private func spawn(_ program: String, _ words: [String]) throws -> (seconds: Double, peak: Int) {
    let process = Process()
    // The shell's own time has no memory; GNU time's has, where it is installed.
    let time = "/usr/bin/time"
    let hasTime = FileManager.default.isExecutableFile(atPath: time)
    process.executableURL = URL(fileURLWithPath: hasTime ? time : program)
    process.arguments = hasTime ? ["-f", "%M", program] + words : words
    process.standardOutput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    let start = ContinuousClock.now
    try process.run()
    let told = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let lines = String(decoding: told, as: UTF8.self).split(separator: "\n")
    guard process.terminationStatus == 0 else {
      throw BenchFailure(what: lines.joined(separator: "\n"))
    }
    return (seconds(since: start), hasTime ? (lines.last.flatMap { Int($0) } ?? 0) / 1024 : 0)
  }

  private func report(_ what: String, _ seconds: Double, _ peak: Int) {
    let name = what.padding(toLength: 56, withPad: " ", startingAt: 0)
    print(name, String(format: "%10.4f s   peak %5d MiB of its own", seconds, peak))
  }
}

/// A program that is measured failed.
struct BenchFailure: Error {
  let what: String
}
