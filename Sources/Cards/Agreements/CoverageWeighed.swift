import Agreements
import Counter
import Organisation
import Vocabulary

extension CoverageCommand: WeighingCommand {
  /// What governs each topic on the day for the whole city, and where each agreement stands.
  func weighed(_ titles: Titles) throws -> [Weighed] {
    let (house, day) = (titles.house, titles.day)
    let topics = try house.parties.topics(on: day).map { topic in
      Weighed.Line(
        topic.id.text, .thing(titles.thing(topic)), try governing(topic, titles))
    }
    let agreements = try house.agreements.standings(on: day).map { agreement, standing in
      Weighed.Line(
        agreement.id.text, .thing(titles.thing(agreement)), .standing(standing))
    }
    return [
      Weighed("coverage", "Dækning: hvad der gælder for hele byen", topics),
      Weighed("agreements", "Aftalerne", agreements),
    ]
  }

  private func governing(_ topic: Topic, _ titles: Titles) throws -> Cell {
    let found = try titles.house.agreements.governing(topic.id, for: [], in: [], on: titles.day)
    return .list(
      found.governing.map { .thing(titles.thing($0.agreement)) }, .and,
      none: "ingen aftale registreret")
  }
}
