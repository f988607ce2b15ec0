import Casework
import Foundation
import Persistence
import Runner

/// The composition root: forvaltninger, stores, clock and terminal, put together.
@main
struct Main {
  static func main() async {
    let outcome = await Program(surroundings).run(Array(CommandLine.arguments.dropFirst()))
    FileHandle.standardOutput.write(Data(outcome.output.utf8))
    FileHandle.standardError.write(Data(outcome.error.utf8))
    exit(outcome.status)
  }

  private static var surroundings: Surroundings {
    let now = { @Sendable in Instant(secondsSince1970: Int64(Date().timeIntervalSince1970)) }
    return Surroundings(
      stores: Stores(kinds: Catalogue.kinds, now: now), modules: forvaltninger,
      cases: { try findCases() }, now: now,
      environment: ProcessInfo.processInfo.environment, isTerminal: isatty(1) == 1)
  }
}
