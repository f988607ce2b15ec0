import Casework
import Counter

struct StructureCommand: Command {
  private static let compare = Option(
    name: "compare", value: "DAG", summary: "sammenligner dagen --on med denne dag")

  let name = "structure"
  let summary = "viser strukturen en dag: niveauer, fora og aftaler; eller to dage side om side"
  let arguments: [String] = []
  let options = [compare]

  func run(_ call: Call) async throws -> Page {
    let (day, known, other) = (
      try call.day(), try call.known(), try call.givenDay(Self.compare)
    )
    if let other, other < day {
      throw WrongUse(
        "--compare \(other) er før den anden dag (\(day)).", "Skriv den tidligste dag efter --on.")
    }
    return try await call.kommune().read(known: known) { desk in
      guard let other else {
        return try StructureView(titles: call.titles(desk, day)).page(known: known)
      }
      let comparison = try desk.comparison(from: day, to: other)
      return try ComparisonView(desk: desk, comparison: comparison).page(known: known)
    }
  }
}
