import Casework
import Foundation
import Persistence
import Runner
import Store
import Wiring

/// The composition root: forvaltninger, stores, clock and terminal, put together.
@main
struct Main {
  static func main() async {
    let closed = Standard.secure()
    if let lack = Standard.lack {
      _ = Standard.write("almen: Der er for lidt at arbejde med: \(lack).\n", to: 2)
      exit(Program.outputFailed)
    }
    let outcome = await Program(surroundings).run(Array(CommandLine.arguments.dropFirst()))
    if isProgressShown { show("") }
    _ = Standard.write(outcome.error, to: 2)
    exit(answered(outcome, closed) ? outcome.status : Program.outputFailed)
  }

  /// Writes the answer; else says that it could not be, and what has been written to stay all the same.
  private static func answered(_ outcome: Program.Outcome, _ closed: Set<Int32>) -> Bool {
    guard !outcome.output.isEmpty else { return true }
    let why = closed.contains(1) ? "lukket" : Standard.write(outcome.output, to: 1)
    guard let why else { return true }
    let kept = outcome.kept.map { " " + $0 } ?? ""
    _ = Standard.write("almen: Svaret kunne ikke skrives (\(why)).\(kept)\n", to: 2)
    return false
  }

  /// Whether somebody looks at a terminal that can write over a line.
  private static var isProgressShown: Bool {
    isatty(2) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  private static var surroundings: Surroundings {
    let now = { @Sendable in Instant(secondsSince1970: Int64(Date().timeIntervalSince1970)) }
    let progress: @Sendable (String) -> Void = { show($0) }
    return Surroundings(
      stores: { Stores(kinds: $0, now: now) }, parts: parts,
      wired: { WiredRooms($0, $1) },
      cases: { try findCases() }, now: now,
      environment: ProcessInfo.processInfo.environment, settings: settings,
      isTerminal: isatty(1) == 1,
      width: Standard.width,
      progress: isProgressShown ? progress : nil,
      tell: { _ = Standard.write("almen: \($0)\n", to: 2) },
      ask: isatty(0) == 1 && isatty(2) == 1 ? { @Sendable in ask($0) } : nil)
  }

  /// The files of settings: of the working folder, then the user's own.
  private static var settings: [SettingsFile] {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["XDG_CONFIG_HOME"] ?? environment["HOME"].map { $0 + "/.config" }
    let places = [("almen.ini", true)] + (home.map { [($0 + "/almen.ini", false)] } ?? [])
    return places.compactMap { path, isOfFolder in
      guard let data = FileManager.default.contents(atPath: path), data.count < 1 << 16 else {
        return nil
      }
      return SettingsFile(
        path: path, text: String(decoding: data, as: UTF8.self), isOfFolder: isOfFolder)
    }
  }

  /// Shows a text on the terminal and waits for the line that is typed.
  private static func ask(_ text: String) -> String? {
    _ = Standard.write(text, to: 2)
    return readLine()
  }

  /// Writes over the line that the terminal stands on.
  private static func show(_ text: String) {
    _ = Standard.write("\r\(text)\u{1B}[K", to: 2)
  }
}
