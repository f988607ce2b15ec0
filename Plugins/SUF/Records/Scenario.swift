public import Vocabulary

/// What a scenario's identifier names.
public enum ScenarioSubject: Named {
  /// The kind's name.
  public static let kind = "suf.scenarie"
}

/// Names a scenario.
public typealias ScenarioID = Identifier<ScenarioSubject>

/// What is reckoned together: some assumptions, and homes that come later than planned.
///
/// It is no forecast.
public struct Scenario: Record {
  /// What its identifier names.
  public typealias Subject = ScenarioSubject
  /// It is there from the day it was made.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("scenarie", "scenarier", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad scenariet hedder."),
    "assumptions": .init("Forudsætninger", "Id på de forudsætninger, det regner med."),
    "delays": .init(
      "Forsinkelser", "Ændringer af hjem, der kommer senere end planlagt; udelades, når ingen gør."),
    "isMain": .init(
      "Hovedscenarie", "Om det er det, der regnes med, når intet siges; udelades ellers."),
    "source": .source,
  ]

  /// The identifier.
  public var id: ScenarioID
  /// What it is called.
  public var title: String
  /// The assumptions.
  public var assumptions: [AssumptionID]
  /// What comes later than planned.
  @Listed public var delays: [Delay]
  /// Whether it is meant when none is said.
  public var isMain: Bool?
  /// Where it comes from.
  public var source: Source

  /// Makes a scenario.
  public init(
    id: ScenarioID, title: String, assumptions: [AssumptionID], delays: [Delay] = [],
    isMain: Bool? = nil, source: Source
  ) {
    (self.id, self.title, self.assumptions) = (id, title, assumptions)
    (self.delays, self.isMain, self.source) = (delays, isMain, source)
  }

  /// Its assumptions, and the homes that come later.
  public var pointsAt: [Pointer] { assumptions.map(\.pointer) + delays.map(\.home.pointer) }
  /// Its assumptions.
  public var needs: [Pointer] { assumptions.map(\.pointer) }

  /// A made-up scenario.
  public static var example: Scenario {
    Scenario(
      id: "eksempel-scenarie", title: "Eksempel: hjemmet åbner et år senere",
      assumptions: ["eksempel-forudsaetning"],
      delays: [Delay(home: "eksempel-hjem", planned: Day(2010, 8, 1) ?? .earliest, months: 12)],
      isMain: true, source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// A change of a home that comes later than planned.
public struct Delay: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "home": .init("Hjem", "Id på hjemmet."),
    "planned": .init("Planlagt", "Dagen, ændringen er planlagt til."),
    "months": .init("Måneder senere", "Hvor mange måneder senere den kommer."),
  ]

  /// The home.
  public var home: CareHomeID
  /// The day on which its change is planned.
  public var planned: Day
  /// How many months later it comes.
  public var months: Int

  /// A change that comes later.
  public init(home: CareHomeID, planned: Day, months: Int) {
    (self.home, self.planned, self.months) = (home, planned, months)
  }

  /// The day on which it comes.
  var comes: Day { planned.adding(months: min(max(months, 0), 1200)) }
}
