public import Vocabulary

/// What an assumption's identifier names.
public enum AssumptionSubject: Named {
  /// The kind's name.
  public static let kind = "suf.forudsaetning"
}

/// Names an assumption.
public typealias AssumptionID = Identifier<AssumptionSubject>

/// How many dwellings are counted on for the people of some ages: what somebody assumes, from when, and on what it rests.
public struct Assumption: Record {
  /// What its identifier names.
  public typealias Subject = AssumptionSubject
  /// It is there from the day it was made.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("forudsætning", "forudsætninger")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad forudsætningen hedder."),
    "need": .init("Behov for", "Hvilket behov den er om."),
    "method": .init("Måde", "Hvad andelen er, og hvor den kommer fra."),
    "youngest": .init("Fra alder", "Den yngste alder, den regner med, i hele år."),
    "oldest": .init("Til alder", "Den ældste alder; udelades, når der ingen øvre grænse er."),
    "area": .init("Kun for", "Id på det eneste område, den er om; udelades, når den er om alle."),
    "rates": .init(
      "Andele", "Andelen fra og med et år; udelades, når den følger af et års boliger og folketal."),
    "baseYear": .init(
      "Holdes som i", "Året, hvis dækningsgrad holdes; udelades, når andelen er sagt."),
    "source": .source,
  ]

  /// The identifier.
  public var id: AssumptionID
  /// What it is called.
  public var title: String
  /// The need that it is about.
  public var need: NeedKind
  /// What its rate is.
  public var method: RateMethod
  /// The youngest age.
  public var youngest: Int
  /// The oldest age; nil is no bound.
  public var oldest: Int?
  /// The only area that it is about; nil is all.
  public var area: AreaID?
  /// The rates, each from a year on.
  @Listed public var rates: [DatedRate]
  /// The year whose coverage is kept; nil where the rates are said.
  public var baseYear: Int?
  /// Where it comes from.
  public var source: Source

  /// Makes an assumption.
  public init(
    id: AssumptionID, title: String, need: NeedKind, method: RateMethod, ages: Ages,
    area: AreaID? = nil, rates: [DatedRate] = [], baseYear: Int? = nil, source: Source
  ) {
    (self.id, self.title, self.need, self.method) = (id, title, need, method)
    (self.youngest, self.oldest, self.area) = (ages.from, ages.to, area)
    (self.rates, self.baseYear, self.source) = (rates, baseYear, source)
  }

  /// The area that it is about.
  public var pointsAt: [Pointer] { [area?.pointer].compactMap(\.self) }
  /// The area that it is about.
  public var needs: [Pointer] { pointsAt }

  /// A made-up assumption.
  public static var example: Assumption {
    Assumption(
      id: "eksempel-forudsaetning", title: "Eksempel på en dækningsgrad", need: .care,
      method: .coverage, ages: Ages(67, 79), area: "eksempel-omraade",
      rates: [DatedRate(year: 2010, share: 1950)], baseYear: 2010,
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }

  /// The ages.
  var ages: Ages { Ages(youngest, oldest) }

  /// The rate of a year: the latest from that year or before; nil before the first.
  func rate(in year: Int) -> DatedRate? {
    rates.filter { $0.year <= year }.max { $0.year < $1.year }
  }
}

extension Assumption: ShownApart {
  /// One with rates, and one that keeps a year's coverage.
  public static var shown: [Assumption] {
    var (said, kept) = (example, example)
    (said.baseYear, kept.method, kept.rates) = (nil, .kept, [])
    (kept.id, kept.title) = ("eksempel-holdt", "Eksempel på en dækningsgrad, der holdes")
    return [said, kept]
  }
}

/// A rate from a year on.
public struct DatedRate: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "year": .init("Fra år", "Det første år, andelen gælder."),
    "share": .init(
      "Andel i hundrededele procent",
      "Andelen af dem, den er om, i hundrededele procent: 900 er 9 %."),
  ]

  /// The first year.
  public var year: Int
  /// The rate, in hundredths of a per cent.
  public var share: Int

  /// A rate from a year on.
  public init(year: Int, share: Int) { (self.year, self.share) = (year, share) }
}

/// What a rate is.
public enum RateMethod: String, Choice {
  /// Dwellings for each person of the ages.
  case coverage
  /// Those of the ages that are found to need one.
  case visitation
  /// The coverage that a year had.
  case kept

  /// The word in Danish.
  public var word: String {
    switch self {
    case .coverage: "dækningsgrad"
    case .visitation: "visitationsgrad"
    case .kept: "dækningsgraden holdes"
    }
  }
}
