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
    let all = try titles.house.records.records(Scenario.self, on: titles.day)
    let main = MainScenario(rooms: titles.house, day: titles.day, told: told)
    guard ids.isEmpty else {
      return try ids.eachOnce.map { id in
        guard let scenario = all.first(where: { $0.id == id }) else {
          throw try titles.house.absence(Scenario.self, id.text, on: titles.day)
        }
        return try main.with(scenario)
      }
    }
    guard let asked = try main.asked() else {
      throw Complaint(
        "Der er \(all.count) scenarier, og ingen af dem er hovedscenariet.",
        "Skriv --scenario \(all.map(\.id.text).joined(separator: ",")), eller gør et til hovedscenariet."
      )
    }
    return [asked]
  }
}

/// The scenario that is meant when none is said.
struct MainScenario {
  let rooms: any Rooms
  let day: Day
  /// The day on which assumptions said what is reckoned with; the day itself unless another is named.
  var told: Day?

  /// The main one, or the only one; every assumption where no scenario is recorded; nil where several are and none is the
  /// main one.
  func asked() throws -> Scenarios.Asked? {
    let all = try rooms.records.records(Scenario.self, on: day)
    if let main = all.first(where: { $0.isMain == true }) ?? (all.count == 1 ? all.first : nil) {
      return try with(main)
    }
    guard all.isEmpty else { return nil }
    return Scenarios.Asked(
      scenario: nil, assumptions: try rooms.records.records(Assumption.self, on: told ?? day))
  }

  /// A scenario with what its assumptions said.
  fileprivate func with(_ scenario: Scenario) throws -> Scenarios.Asked {
    Scenarios.Asked(
      scenario: scenario,
      assumptions: try scenario.assumptions.compactMap {
        try rooms.records.record(Assumption.self, $0, on: told ?? day)
      })
  }
}

extension MainScenario {
  /// The one of the day of a page.
  init(titles: Titles) { self.init(rooms: titles.house, day: titles.day) }
}
