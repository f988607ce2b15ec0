import Counter
import Investments
import Vocabulary

struct InvestmentsCommand: HouseCommand {
  private static let by = Option(
    name: "by", value: .choice(Grouping.self), word: "HVAD",
    summary: "stream (ellers den), area, party, year eller financier")

  private static let year = Option(
    name: "year", value: .year, summary: "det år, pengene er for (ellers dagens)")

  let name = "investments"
  let summary = "viser pengene i et år, hvad de bliver til sammen, og om det stemmer"
  let arguments: [Argument] = []
  let options = [by, year]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let grouping: Grouping = try asked.value(Self.by, titles)?.choice() ?? .stream
    let year = try asked.value(Self.year, titles)?.year() ?? titles.day.year
    return try InvestmentsView(
      titles: titles, grouping: grouping, year: year,
      summary: titles.house.funding.summary(on: titles.day, year: year, by: grouping)
    ).page(known: try asked.known())
  }
}
