public import Vocabulary

/// What a vacancy's identifier names.
public enum VacancySubject: Named {
  /// The kind's name.
  public static let kind = "suf.ledighed"
}

/// A dwelling that stood at the council's disposal: from when, to whom it was sought let, and from when it was; no person.
public struct Vacancy: Record {
  /// What its identifier names.
  public typealias Subject = VacancySubject
  /// It is there from the day it was recorded.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("ledighed", "ledigheder")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad ledigheden hedder; nævn ingen personer."),
    "home": .init("Hjem", "Id på det hjem, boligen er i."),
    "kind": .init("Slags", "Hvilken slags bolig det er."),
    "disposal": .init("Til rådighed", "Dagen, boligen var til rådighed."),
    "isSought": .init(
      "Søgt udlejet til berettigede",
      "Om den er søgt udlejet til den berettigede personkreds ved denne ledighed; udelades, når den ikke er."
    ),
    "letFrom": .init("Udlejet", "Den første dag, den er udlejet; udelades, når den ikke er."),
    "isToOthers": .init(
      "Til andre", "Om den er udlejet til andre end de berettigede; udelades, når den ikke er."),
    "rent": .init("Leje", "Lejen om måneden i øre; udelades, når den ikke er oplyst."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<VacancySubject>
  /// What it is called.
  public var title: String
  /// The home.
  public var home: CareHomeID
  /// The kind of dwelling.
  public var kind: DwellingKind
  /// The day from which it was at disposal.
  public var disposal: Day
  /// Whether it was sought let to the entitled at this vacancy.
  public var isSought: Bool?
  /// The first day on which it is let; nil while it is not.
  public var letFrom: Day?
  /// Whether it is let to others than the entitled.
  public var isToOthers: Bool?
  /// The rent of a month.
  public var rent: Kroner?
  /// Where it comes from.
  public var source: Source

  /// Makes a vacancy.
  public init(
    id: Identifier<VacancySubject>, title: String, home: CareHomeID, kind: DwellingKind,
    disposal: Day, isSought: Bool? = nil, letFrom: Day? = nil, isToOthers: Bool? = nil,
    rent: Kroner? = nil, source: Source
  ) {
    (self.id, self.title, self.home, self.kind) = (id, title, home, kind)
    (self.disposal, self.isSought, self.letFrom) = (disposal, isSought, letFrom)
    (self.isToOthers, self.rent, self.source) = (isToOthers, rent, source)
  }

  /// The home.
  public var pointsAt: [Pointer] { [home.pointer] }
  /// None: a home may close.
  public var needs: [Pointer] { [] }

  /// A made-up vacancy.
  public static var example: Vacancy {
    Vacancy(
      id: "eksempel-ledighed", title: "Bolig 12 i Eksempelhjemmet, marts 2025",
      home: "eksempel-hjem", kind: .careDwelling, disposal: Day(2025, 3, 1) ?? .earliest,
      isSought: true, letFrom: Day(2025, 4, 16), isToOthers: true, rent: Kroner(ore: 800_000),
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}
