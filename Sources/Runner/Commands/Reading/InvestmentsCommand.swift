import Casework
import Counter
import Investments
import Vocabulary

struct InvestmentsCommand: Command {
  private static let by = Option(
    name: "by", value: "HVAD", summary: "stream (ellers den), area, party, year eller financier")

  let name = "investments"
  let summary = "viser pengene i dagens år, hvad de bliver til sammen, og om det stemmer"
  let arguments: [String] = []
  let options = [by]

  func run(_ call: Call) async throws -> Page {
    let (day, known) = (try call.day(), try call.known())
    let grouping = try grouping(call)
    return try await call.kommune().read(known: known) { desk in
      try InvestmentsView(
        titles: call.titles(desk, day), grouping: grouping,
        summary: desk.funding.summary(on: day, by: grouping)
      ).page(known: known)
    }
  }

  private func grouping(_ call: Call) throws -> Grouping {
    guard let text = call.value(Self.by) else { return .stream }
    if let grouping = Grouping(rawValue: text) { return grouping }
    let words = Grouping.allCases.map(\.rawValue)
    throw WrongUse(
      "»\(text)« kan ikke stå efter --by.",
      nearest(to: text, among: words).map { "Mente du »\($0)«?" }
        ?? "Brug \(words.joined(separator: ", ")).")
  }
}
