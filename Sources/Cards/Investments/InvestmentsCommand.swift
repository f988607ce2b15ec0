import Counter
import Investments
import Vocabulary

struct InvestmentsCommand: HouseCommand {
  private static let by = Option(
    name: "by", value: .choice(Grouping.self), word: "HVAD",
    summary: "stream (ellers den), area, party, year eller financier")

  let name = "investments"
  let summary = "viser pengene i dagens år, hvad de bliver til sammen, og om det stemmer"
  let arguments: [Argument] = []
  let options = [by]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let grouping: Grouping = try asked.value(Self.by, titles)?.choice() ?? .stream
    return try InvestmentsView(
      titles: titles, grouping: grouping,
      summary: titles.house.funding.summary(on: titles.day, by: grouping)
    ).page(known: try asked.known())
  }
}
