public import Vocabulary

/// What an outline is named by.
public enum OutlineSubject: Named {
  /// The kind's name.
  public static let kind = "outline"
}

/// How an area is drawn on the map, on the days that its source says, with the source's licence.
///
/// A record of its own, so that an area that is drawn anew keeps its name, its parties and its history.
public struct Outline: Record {
  /// What its identifier names.
  public typealias Subject = OutlineSubject
  /// An outline holds on the days it is drawn so.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("omrids", "omrids", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad omridset hedder."),
    "area": .init("Område", "Id på det område, der er tegnet."),
    "rings": .init(
      "Linjer",
      "Linjerne rundt om området, hver som længde- og breddegrader med mellemrum; en linje inde i en anden er et hul."
    ),
    "licence": .init(
      "Licens",
      "Hvad kilden siger, tegningen må bruges til, som CC BY 4.0; udelades, når den intet siger."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<OutlineSubject>
  /// What it is called.
  public var title: String
  /// The area.
  public var area: AreaID
  /// The lines around it; what lies within an odd number of them is inside, so that one within another is a hole.
  public var rings: [Ring]
  /// On what terms the source lends it, such as `CC BY 4.0`; nil when it does not say.
  public var licence: String?
  /// Where it comes from: who drew it, and the day it was fetched.
  public var source: Source

  /// Makes an outline.
  public init(
    id: Identifier<OutlineSubject>, title: String, area: AreaID, rings: [Ring],
    licence: String? = nil, source: Source
  ) {
    (self.id, self.title, self.area) = (id, title, area)
    (self.rings, self.licence, self.source) = (rings, licence, source)
  }

  /// The area.
  public var pointsAt: [Pointer] { [area.pointer] }
  /// The area.
  public var needs: [Pointer] { pointsAt }

  /// A made-up outline.
  public static var example: Outline {
    Outline(
      id: "eksempel-omrids", title: "Omrids af Eksempelområdet", area: "eksempel-omraade",
      rings: ["12.5 55.7 12.51 55.7 12.51 55.71 12.5 55.7"].compactMap { Ring($0) },
      licence: "CC BY 4.0", source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}
