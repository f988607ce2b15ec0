import Counter
import Vocabulary

/// Which scenarios are asked about, with their assumptions.
struct Scenarios {
  let titles: Titles
  /// The day on which assumptions said what is reckoned with; that of the titles unless another is named.
  var told: Day?

  /// A scenario with the assumptions that it reckons with.
  struct Asked {
    let scenario: Scenario?
    let assumptions: [Assumption]
  }

  /// Those of some ids, the first first; of none the main one, or, where no scenario is recorded, every assumption.
  func asked(_ ids: [ScenarioID]) throws -> [Asked] {
    let records = titles.house.records
    let all = try records.records(Scenario.self, on: titles.day)
    guard ids.isEmpty else {
      return try ids.eachOnce.map { id in
        guard let scenario = all.first(where: { $0.id == id }) else {
          throw try titles.house.absence(Scenario.self, id.text, on: titles.day)
        }
        return try with(scenario)
      }
    }
    if let main = all.first(where: { $0.isMain == true }) ?? (all.count == 1 ? all.first : nil) {
      return [try with(main)]
    }
    guard all.isEmpty else {
      throw Complaint(
        "Der er \(all.count) scenarier, og ingen af dem er hovedscenariet.",
        "Skriv --scenario \(all.map(\.id.text).joined(separator: ",")), eller gør et til hovedscenariet."
      )
    }
    return [
      Asked(
        scenario: nil, assumptions: try records.records(Assumption.self, on: told ?? titles.day))
    ]
  }

  private func with(_ scenario: Scenario) throws -> Asked {
    Asked(
      scenario: scenario,
      assumptions: try scenario.assumptions.compactMap {
        try titles.house.records.record(Assumption.self, $0, on: told ?? titles.day)
      })
  }
}
