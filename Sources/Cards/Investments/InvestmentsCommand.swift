import Counter
import Investments
import Vocabulary

struct InvestmentsCommand: HouseCommand {
  private static let by = Option(
    name: "by", value: "HVAD", summary: "stream (ellers den), area, party, year eller financier")

  let name = "investments"
  let summary = "viser pengene i dagens år, hvad de bliver til sammen, og om det stemmer"
  let arguments: [String] = []
  let options = [by]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let grouping = try grouping(asked)
    return try InvestmentsView(
      titles: titles, grouping: grouping,
      summary: titles.house.funding.summary(on: titles.day, by: grouping)
    ).page(known: try asked.known())
  }

  private func grouping(_ asked: Asked) throws -> Grouping {
    guard let text = asked.value(Self.by) else { return .stream }
    if let grouping = Grouping(rawValue: text) { return grouping }
    let words = Grouping.allCases.map(\.rawValue)
    throw WrongUse(
      "»\(text)« kan ikke stå efter --by.",
      nearest(to: text, among: words).map { "Mente du »\($0)«?" }
        ?? "Brug \(words.joined(separator: ", ")).")
  }
}
