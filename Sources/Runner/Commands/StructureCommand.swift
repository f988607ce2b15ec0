import Casework

struct StructureCommand: Command {
  let name = "structure"
  let summary = "viser strukturen en dag: niveauer, fora og aftaler"
  let arguments: [String] = []
  let options: [Option] = []

  func run(_ call: Call) async throws -> Page {
    let (day, known) = (try call.day(), try call.known())
    return try await call.kommune().read(known: known) { desk in
      try StructureView(desk: desk, day: day).page(known: known)
    }
  }
}
