import Casework
import Counter
import Foundation
import Persistence
import Report
import Store
import Vocabulary

/// How fast pages become HTML, beside jinja2 with a compiled, escaping template over the same values.
///
/// Of each kind every twelfth page of a thing is taken. Their values are written as JSON, one after another, with numbers and days in Danish, links
/// found and pictures drawn; the template makes the same HTML of them, which is compared without white space. Only the
/// making is measured on both sides, the quickest of five rounds.
struct JinjaBench {
  let stores: Stores
  let folder: URL

  /// The Python with jinja2: `ALMEN_PYTHON`, or that of the system.
  private static let python =
    ProcessInfo.processInfo.environment["ALMEN_PYTHON"] ?? "/usr/bin/python3"
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Jinja/render.py").path

  /// Measures pages of what is recorded at a path.
  func run(_ path: String) async throws {
    guard let day = Day(MadeUpCountry.day) else { return }
    let kommune = Kommune(store: try stores.open(at: path), catalogue: try Catalogue([]))
    let (values, told) = (
      folder.appending(path: "vaerdier.jsonl"), folder.appending(path: "swift.html")
    )
    let (pages, own) = try await kommune.read { house in
      let sheets = Taken()
      try Sheets(Titles(house: house, day: day, form: .data)).each(Self.step) { sheets.add($0) }
      try Data(sheets.all.map { $0.values.text + "\n" }.joined().utf8).write(to: values)
      try Data(sheets.all.map { $0.html }.joined(separator: [0])).write(to: told)
      return (sheets.all.count, Self.least(sheets.all))
    }
    print(
      "  HTML of \(pages) pages:",
      String(format: "%.3f s, %.0f pages a second", own, Double(pages) / own))
    guard let peer = try jinja(values.path) else { return }
    print(
      "  jinja2 \(peer.version):",
      String(format: "%.3f s, %.0f pages a second", peer.seconds, Double(pages) / peer.seconds))
    print(
      "  ratio almen / jinja2:", String(format: "%.2f  (goal at most 0.30)", own / peer.seconds))
    try Self.compare(told, folder.appending(path: "jinja.html"))
  }

  /// How many things of a kind there are to each page that is taken.
  private static let step = 12

  /// The pages that are taken.
  private final class Taken {
    private(set) var all: [Sheet] = []
    func add(_ sheet: Sheet) { all.append(sheet) }
  }

  private static func least(_ sheets: [Sheet]) -> Double {
    (0..<5).map { _ in
      let start = ContinuousClock.now
      let bytes = sheets.reduce(0) { $0 + $1.html.count }
      precondition(bytes > 0)
      return seconds(since: start)
    }.min() ?? 0
  }

  private func jinja(_ values: String) throws -> (seconds: Double, version: String)? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.python)
    process.arguments = [Self.script, values, folder.appending(path: "jinja.html").path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let told = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let words = told.split(whereSeparator: \.isWhitespace).map(String.init)
    guard process.terminationStatus == 0, words.count == 2, let seconds = Double(words[0]) else {
      print("  no jinja2: pip install jinja2, and say where by ALMEN_PYTHON, to compare")
      return nil
    }
    return (seconds, words[1])
  }

  /// Holds the two to each other, without white space.
  private static func compare(_ own: URL, _ other: URL) throws {
    func pages(_ file: URL) throws -> [[UInt8]] {
      try Data(contentsOf: file).split(separator: 0).map { page in
        page.filter { $0 != 32 && $0 != 10 }
      }
    }
    let (first, second) = (try pages(own), try pages(other))
    let unlike = zip(first, second).filter { $0 != $1 }
    print(
      "  \(first.count) pages beside \(second.count): "
        + (unlike.isEmpty && first.count == second.count ? "the same" : "\(unlike.count) differ"))
    guard let (left, right) = unlike.first else { return }
    let at = zip(left, right).prefix { $0 == $1 }.count
    for page in [left, right] {
      print("   ", String(decoding: page.dropFirst(max(0, at - 60)).prefix(160), as: UTF8.self))
    }
    throw BenchFailure(what: "the pages differ, so that the ratio says nothing")
  }
}
