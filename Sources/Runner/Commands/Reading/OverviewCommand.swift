import Casework

struct OverviewCommand: Command {
  let name = "overview"
  let summary = "viser det hele på én side: struktur, aftaler, penge, succeskriterier, fund"
  let arguments: [String] = []
  let options: [Option] = []

  func run(_ call: Call) async throws -> Page {
    let (day, known) = (try call.day(), try call.known())
    return try await call.kommune().read(known: known) { desk in
      try Overview(desk: desk, day: day).page(known: known, as: call.form)
    }
  }
}
