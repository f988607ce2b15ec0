import Casework
import Counter
import Organisation

struct RouteCommand: Command {
  private static let area = Option(
    name: "area", value: "ID", summary: "kun for et område, fx tingbjerg")

  let name = "route"
  let summary = "én indgang: hvem en henvendelse hører til (almindelige ord eller et KLE-nummer)"
  let arguments = ["TEKST…"]
  let options = [area]

  func run(_ call: Call) async throws -> Page {
    let (day, known) = (try call.day(), try call.known())
    let query = call.words.arguments.joined(separator: " ")
    return try await call.kommune().read(known: known) { desk in
      let area = try call.value(Self.area).map { try desk.existing(Area.self, $0, on: day) }
      return try RouteView(titles: call.titles(desk, day), query: query, area: area)
        .page(known: known)
    }
  }
}
