public import Vocabulary

/// What a population's identifier names.
public enum PopulationSubject: Named {
  /// The kind's name.
  public static let kind = "suf.folketal"
}

/// The people of an area on 1 January of a year, by age; counted, or projected by whoever the source names.
///
/// It is a document: a newer projection of the same year is a new version, and what was known before stays known.
public struct Population: Record {
  /// What its identifier names.
  public typealias Subject = PopulationSubject
  /// It is there from the day it was published.
  public static let lasting = Lasting.document
  /// What it is called.
  public static let called = KindName("folketal", "folketal", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad folketallet hedder."),
    "area": .init("Område", "Id på den bydel eller det område, det er om."),
    "year": .init("År", "Året; tallet er det pr. 1. januar."),
    "ages": .init("Aldre", "Hvor mange der er i hver alder; aldrene lapper ikke over hinanden."),
    "isProjected": .init(
      "Fremskrevet", "Om det er en fremskrivning; udelades, når det er talt."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<PopulationSubject>
  /// What it is called.
  public var title: String
  /// Whose it is.
  public var area: AreaID
  /// The year, on whose 1 January it holds.
  public var year: Int
  /// How many there are of each age.
  public var ages: [AgeCount]
  /// Whether it is projected; nil is counted.
  public var isProjected: Bool?
  /// Where it comes from.
  public var source: Source

  /// Makes a population.
  public init(
    id: Identifier<PopulationSubject>, title: String, area: AreaID, year: Int, ages: [AgeCount],
    isProjected: Bool? = nil, source: Source
  ) {
    (self.id, self.title, self.area, self.year) = (id, title, area, year)
    (self.ages, self.isProjected, self.source) = (ages, isProjected, source)
  }

  /// The area.
  public var pointsAt: [Pointer] { [area.pointer] }
  /// The area.
  public var needs: [Pointer] { pointsAt }

  /// A made-up population.
  public static var example: Population {
    Population(
      id: "eksempel-folketal", title: "Folketal 2010 for Eksempelområdet",
      area: "eksempel-omraade", year: 2010,
      ages: [AgeCount(Ages(67, 79), 1_500), AgeCount(Ages(80, 150), 600)], isProjected: true,
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }

  /// How many there are of some ages; nil where the ages told do not make them up whole.
  func count(_ ages: Ages) -> Int? {
    let inside = self.ages.filter { ages.contains($0.ages) }.sorted { $0.ages.from < $1.ages.from }
    guard inside.first?.ages.from == ages.from, inside.last?.ages.to == ages.to else { return nil }
    for (one, next) in zip(inside, inside.dropFirst()) where one.ages.to != next.ages.from - 1 {
      return nil
    }
    return inside.reduce(0) { $0 + $1.persons }
  }

  /// Whether every one of some ages is told of, in whatever groups.
  func covers(_ ages: Ages) -> Bool {
    var next = ages.from
    for group in self.ages.map(\.ages).sorted(by: { $0.from < $1.from }) where group.from <= next {
      guard let last = group.to else { return true }
      next = max(next, last + 1)
    }
    return ages.to.map { next > $0 } ?? false
  }
}

/// So many of some ages.
public struct AgeCount: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "from": .init("Fra alder", "Den yngste alder, i hele år."),
    "to": .init("Til alder", "Den ældste alder; udelades, når der ingen øvre grænse er."),
    "persons": .init("Personer", "Hvor mange der er."),
  ]

  /// The youngest age.
  public var from: Int
  /// The oldest age; nil is no bound.
  public var to: Int?
  /// How many there are.
  public var persons: Int

  /// So many of some ages.
  public init(_ ages: Ages, _ persons: Int) {
    (self.from, self.to, self.persons) = (ages.from, ages.to, persons)
  }

  /// The ages.
  var ages: Ages { Ages(from, to) }
}

/// Ages from one to another, both with them.
public struct Ages: Hashable, Sendable {
  /// The youngest.
  public let from: Int
  /// The oldest; nil is no bound.
  public let to: Int?

  /// Ages from one to another.
  public init(_ from: Int, _ to: Int?) { (self.from, self.to) = (from, to) }

  /// `80 år og derover`, `67-79 år`.
  var words: String {
    guard let to else { return "\(from) år og derover" }
    return from == to ? "\(from) år" : "\(from)-\(to) år"
  }

  /// Whether others lie within.
  func contains(_ other: Ages) -> Bool {
    from <= other.from && (to.map { most in other.to.map { $0 <= most } ?? false } ?? true)
  }

  /// Whether an age is in both.
  func overlaps(_ other: Ages) -> Bool {
    from <= other.to ?? .max && other.from <= to ?? .max
  }
}
