import BIF
import Cards
import Foundation
import Lov
import Persistence
import Runner
import Store
import Vocabulary
import Wiring

// The municipality's own list of parts: the rooms, the law, and its own module.
let parts: [any Part] = rooms + [Lov.Module(), BIF.Module()]

let now = { @Sendable in Instant(secondsSince1970: Int64(Date().timeIntervalSince1970)) }
let environment = ProcessInfo.processInfo.environment

func tell(_ text: String, on stream: FileHandle) { stream.write(Data(text.utf8)) }

let program = Program(
  Surroundings(
    stores: { Stores(kinds: $0, now: now) }, parts: parts, wired: { WiredRooms($0, $1) },
    cases: {
      guard let path = environment["ALMEN_CASES"] else { throw CasesMissing(looked: []) }
      return path
    },
    now: now, environment: environment, isTerminal: isatty(1) == 1,
    tell: { tell("almen: \($0)\n", on: .standardError) }))

let outcome = await program.run(Array(CommandLine.arguments.dropFirst()))
tell(outcome.error, on: .standardError)
tell(outcome.output, on: .standardOutput)
exit(outcome.status)
