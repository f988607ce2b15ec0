import Counter
import Organisation
import Vocabulary

struct RouteCommand: HouseCommand {
  private static let area = Option(
    name: "area", value: .id(Area.kind), summary: "kun for et område, fx tingbjerg")

  let name = "route"
  let summary = "én indgang: hvem en henvendelse hører til (almindelige ord eller et KLE-nummer)"
  let arguments = [Argument("TEKST", .text, repeats: true)]
  let options = [area]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let query = asked.words.arguments.joined(separator: " ")
    let area = try asked.value(Self.area, titles)?.id(as: Area.self)
    return try RouteView(titles: titles, query: query, area: area).page(known: try asked.known())
  }
}
