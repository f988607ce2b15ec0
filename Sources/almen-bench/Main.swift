import Casework
import Foundation
import Persistence
import Store

/// Measures, side by side with a named peer where there is one; nothing is asserted.
///
/// `swift run -c release almen-bench [growth|city|country] [PATH-OF-ALMEN]`; `almen-bench make-country PATH` makes the
/// country alone, and `almen-bench pages PATH` makes pages of a file beside jinja2
@main
struct Main {
  static func main() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "almen-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let stores = Stores(kinds: try Catalogue([]).kinds) {
      Instant(secondsSince1970: Int64(Date().timeIntervalSince1970))
    }
    var words = CommandLine.arguments.dropFirst()
    let task = words.first.flatMap {
      ["growth", "city", "country", "make-country", "pages"].contains($0)
        ? words.removeFirst() : nil
    }
    let almen = words.first ?? Bundle.main.bundleURL.appending(path: "almen").path
    switch task {
    case "growth": try await GrowthBench(stores: stores, folder: folder, almen: almen).run()
    case "city": try await CityBench(stores: stores, folder: folder, almen: almen).run()
    case "country": try await CountryBench(stores: stores, folder: folder, almen: almen).run()
    case "make-country":
      try await MadeUpCountry(stores: stores).make(at: words.first ?? "land.sqlite")
    case "pages":
      try await JinjaBench(stores: stores, folder: folder).run(words.first ?? "land.sqlite")
    default: try await tasks(stores, folder.appending(path: "bench.sqlite").path, almen)
    }
  }

  /// The tasks in memory, and some commands.
  private static func tasks(_ stores: Stores, _ path: String, _ almen: String) async throws {
    try await stores.create(at: path, replaying: []) { _ in }
    try await StoreBench(stores: stores, path: path).run()
    try await AgreementBench(stores: stores).run()
    guard FileManager.default.isExecutableFile(atPath: almen) else {
      print("no almen at \(almen): build it, or give its path; the commands are not measured")
      return
    }
    try CommandBench(path: path, almen: almen).run()
    try ReadingBench(path: path, almen: almen).run()
  }
}

/// Does some work and reports how long it took.
func measure(_ what: String, _ work: () async throws -> Void) async rethrows {
  let start = ContinuousClock.now
  try await work()
  report(what, seconds(since: start))
}

/// The seconds since an instant.
func seconds(since start: ContinuousClock.Instant) -> Double {
  let (whole, parts) = (ContinuousClock.now - start).components
  return Double(whole) + Double(parts) / 1e18
}

/// One line: what, how long, and the peak memory of this process so far.
func report(_ what: String, _ seconds: Double) {
  var usage = rusage()
  getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
  let name = what.padding(toLength: 56, withPad: " ", startingAt: 0)
  print(name, String(format: "%10.4f s   peak %5d MiB", seconds, usage.ru_maxrss / 1024))
}
