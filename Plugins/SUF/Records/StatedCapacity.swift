public import Vocabulary

/// What a stated capacity's identifier names.
public enum StatedCapacitySubject: Named {
  /// The kind's name.
  public static let kind = "suf.opgoerelse"
}

/// How many dwellings of a kind there were in an area, or how they changed, as somebody has stated it, without saying
/// which; what homes are recorded is held against it.
public struct StatedCapacity: Record {
  /// What its identifier names.
  public typealias Subject = StatedCapacitySubject
  /// It is there from the day it was stated.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("opgørelse af boliger", "opgørelser af boliger")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad opgørelsen hedder."),
    "area": .init("Område", "Id på det område, den er om."),
    "kind": .init("Slags", "Hvilken slags bolig eller plads den tæller."),
    "tells": .init("Siger", "Om tallet er det, der var, det, der blev bygget, eller et andet."),
    "year": .init("År", "Året, den er om; det sidste, når den er om flere."),
    "firstYear": .init("Første år", "Det første år, når den er om flere; udelades ellers."),
    "count": .init("Antal", "Hvor mange boliger eller pladser."),
    "upTo": .init("Højst", "Den øvre grænse, når kilden siger fra og til; udelades ellers."),
    "isAbout": .init("Omtrent", "Om kilden siger omtrent; udelades ellers."),
    "homes": .init("Hjem", "Hvor mange hjem de er på; udelades, når det ikke er sagt."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<StatedCapacitySubject>
  /// What it is called.
  public var title: String
  /// The area.
  public var area: AreaID
  /// The kind that is counted.
  public var kind: DwellingKind
  /// What the number is.
  public var tells: StatedNumber
  /// The year, the last where it is about several.
  public var year: Int
  /// The first year, where it is about several.
  public var firstYear: Int?
  /// How many; at least, where there is an upper bound.
  public var count: Int
  /// The upper bound, where the source has two.
  public var upTo: Int?
  /// Whether the source says about.
  public var isAbout: Bool?
  /// On how many homes.
  public var homes: Int?
  /// Where it comes from.
  public var source: Source

  /// States a capacity.
  public init(
    id: Identifier<StatedCapacitySubject>, title: String, area: AreaID, kind: DwellingKind,
    tells: StatedNumber, year: Int, firstYear: Int? = nil, count: Int, upTo: Int? = nil,
    isAbout: Bool? = nil, homes: Int? = nil, source: Source
  ) {
    (self.id, self.title, self.area, self.kind) = (id, title, area, kind)
    (self.tells, self.year, self.firstYear, self.count) = (tells, year, firstYear, count)
    (self.upTo, self.isAbout, self.homes, self.source) = (upTo, isAbout, homes, source)
  }

  /// The area.
  public var pointsAt: [Pointer] { [area.pointer] }
  /// The area.
  public var needs: [Pointer] { pointsAt }

  /// A made-up statement.
  public static var example: StatedCapacity {
    StatedCapacity(
      id: "eksempel-opgoerelse", title: "Plejeboliger i Eksempelområdet 2010",
      area: "eksempel-omraade", kind: .careDwelling, tells: .built, year: 2010, firstYear: 2005,
      count: 75, upTo: 100, isAbout: true, homes: 2,
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// What a stated number is.
public enum StatedNumber: String, Choice {
  /// So many there were.
  case there
  /// So many were built.
  case built
  /// So many were closed, or were to be.
  case closed
  /// So many were to be modernised.
  case modernised
  /// So many were reckoned to be needed.
  case needed

  /// The word in Danish.
  public var word: String {
    switch self {
    case .there: "er der"
    case .built: "bygges"
    case .closed: "nedlægges"
    case .modernised: "moderniseres"
    case .needed: "er der regnet behov for"
    }
  }
}
