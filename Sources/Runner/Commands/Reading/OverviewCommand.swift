import Casework
import Counter

struct OverviewCommand: Command {
  let name = "overview"
  let summary = "viser det hele på én side: struktur, aftaler, penge, succeskriterier, fund"
  let arguments: [String] = []
  let options: [Option] = []

  func run(_ call: Call) async throws -> Page {
    let (day, known) = (try call.day(), try call.known())
    return try await call.kommune().read(known: known) { desk in
      try Overview(titles: call.titles(desk, day)).page(known: known)
    }
  }
}
