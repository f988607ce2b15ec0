import Counter

struct SearchCommand: HouseCommand {
  private static let text = Argument("TEKST", .text, repeats: true)
  private static let most = Option(
    name: "most", value: .number, summary: "så mange vises, de bedste først (ellers 30)")
  private static let ordinary = 30

  let name = "search"
  let summary =
    "finder alt, der har ordene i navn, nummer eller tekst, de bedste først; med --on kun det, der var den dag"
  let arguments = [text]
  let options = [most]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let text = asked.words.arguments.joined(separator: " ")
    guard let query = SearchQuery(text) else {
      throw WrongUse(
        "»\(text)« har ingen bogstaver eller tal.", "Skriv et ord, fx almen search Tingbjerg.")
    }
    let most = try asked.value(Self.most, titles)?.number() ?? Self.ordinary
    let search = Search(query: query, house: titles.house, day: titles.day)
    let found = try search.run(onlyThatDay: asked.has(.on))
    return try SearchView(titles: titles, query: query, found: found, most: most)
      .page(known: asked.known(), isOfDay: asked.has(.on))
  }
}
