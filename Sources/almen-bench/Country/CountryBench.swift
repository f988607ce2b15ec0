import Foundation
import Persistence

/// How the pages of a made-up country fare: the whole report with its memory, and the pages alone beside jinja2.
struct CountryBench {
  let stores: Stores
  let folder: URL
  let almen: String

  /// The most memory that the report may hold, in MiB.
  private static let most = 256

  func run() async throws {
    let path = folder.appending(path: "land.sqlite").path
    // Made by a process of its own: what this one holds would count as held by what it starts.
    let own = Bundle.main.executablePath ?? CommandLine.arguments[0]
    guard let made = try Spawned.run(own, ["make-country", path]) else {
      throw BenchFailure(what: "the country was not made in time")
    }
    line("a made-up country, made through the store", made)
    let site = folder.appending(path: "sider").path
    let words = ["report", "--output", site, "--on", MadeUpCountry.day, "--database", path]
    guard let run = try Spawned.run(almen, words, limit: 3_000) else {
      throw BenchFailure(what: "the report was stopped after 50 minutes of CPU")
    }
    line("almen report of it", run)
    let (pages, files, bytes) = Self.count(site)
    print(
      String(
        format: "  %d pages, %d files, %.1f MB; %.0f pages a second; peak %d MiB (at most %d)",
        pages, files, Double(bytes) / 1e6, Double(pages) / run.wall, run.peak, Self.most))
    fflush(nil)
    try await JinjaBench(stores: stores, folder: folder).run(path)
  }

  private func line(_ what: String, _ run: Spawned) {
    print(
      what.padding(toLength: 42, withPad: " ", startingAt: 0),
      String(format: "CPU %8.2f s   wall %8.2f s   peak %5d MiB", run.cpu, run.wall, run.peak))
    fflush(nil)
  }

  private static func count(_ site: String) -> (pages: Int, files: Int, bytes: Int) {
    var (pages, files, bytes) = (0, 0, 0)
    let all = FileManager.default.enumerator(
      at: URL(fileURLWithPath: site), includingPropertiesForKeys: [.fileSizeKey])
    while let file = all?.nextObject() as? URL {
      guard !file.hasDirectoryPath else { continue }
      files += 1
      pages += file.pathExtension == "html" ? 1 : 0
      bytes += (try? file.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0
    }
    return (pages, files, bytes)
  }
}
