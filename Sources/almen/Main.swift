import Casework
import Foundation
import Persistence
import Runner

/// The composition root: forvaltninger, stores, clock and terminal, put together.
@main
struct Main {
  static func main() async {
    let outcome = await Program(surroundings).run(Array(CommandLine.arguments.dropFirst()))
    if isatty(2) == 1 { show("") }
    FileHandle.standardOutput.write(Data(outcome.output.utf8))
    FileHandle.standardError.write(Data(outcome.error.utf8))
    exit(outcome.status)
  }

  private static var surroundings: Surroundings {
    let now = { @Sendable in Instant(secondsSince1970: Int64(Date().timeIntervalSince1970)) }
    let progress: @Sendable (String) -> Void = { show($0) }
    return Surroundings(
      stores: Stores(kinds: Catalogue.kinds, now: now), modules: forvaltninger,
      cases: { try findCases() }, now: now,
      environment: ProcessInfo.processInfo.environment, isTerminal: isatty(1) == 1,
      progress: isatty(2) == 1 ? progress : nil)
  }

  /// Writes over the line that the terminal stands on.
  private static func show(_ text: String) {
    FileHandle.standardError.write(Data("\r\(text)\u{1B}[K".utf8))
  }
}
