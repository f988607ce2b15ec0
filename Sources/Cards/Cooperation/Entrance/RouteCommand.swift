import Counter
import Organisation

struct RouteCommand: HouseCommand {
  private static let area = Option(
    name: "area", value: "ID", summary: "kun for et område, fx tingbjerg")

  let name = "route"
  let summary = "én indgang: hvem en henvendelse hører til (almindelige ord eller et KLE-nummer)"
  let arguments = ["TEKST…"]
  let options = [area]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let query = asked.words.arguments.joined(separator: " ")
    let area = try asked.value(Self.area).map {
      try titles.house.existing(Area.self, $0, on: titles.day)
    }
    return try RouteView(titles: titles, query: query, area: area).page(known: try asked.known())
  }
}
