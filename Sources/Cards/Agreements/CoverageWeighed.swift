import Agreements
import Counter
import Organisation
import Vocabulary

extension CoverageCommand: WeighingCommand {
  /// What governs each topic on the day for the whole city, and where each agreement stands.
  func weighed(_ titles: Titles) throws -> [Weighed] {
    let (house, day) = (titles.house, titles.day)
    let topics = try house.parties.topics(on: day).map { topic in
      let found = try house.agreements.governing(topic.id, for: [], in: [], on: day).governing
      return Weighed.Line(
        topic.id.text, .thing(titles.thing(topic)),
        .list(
          found.map { .thing(titles.thing($0.agreement)) }, .and, none: "ingen aftale registreret"),
        facts: .keyed(["agreements": .texts(found.map(\.agreement.id.text))]))
    }
    let agreements = try house.agreements.standings(on: day).map { agreement, standing in
      Weighed.Line(
        agreement.id.text, .thing(titles.thing(agreement)), .standing(standing),
        facts: .keyed(["status": .string(standing.status.rawValue)]))
    }
    return [
      Weighed("coverage", "Dækning: hvad der gælder for hele byen", topics),
      Weighed("agreements", "Aftalerne", agreements, counted: "aftaler"),
    ]
  }
}
