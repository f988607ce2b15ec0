public import Vocabulary

/// A piece of the city: a boligområde, a bydel, or what a lokaludvalg covers.
///
/// A bydel is not a lokaludvalg's area: two bydele hold two such areas each. A boligområde may hold
/// afdelinger of several organisations.
public struct Area: Record {
  /// What its identifier names.
  public typealias Subject = AreaSubject
  /// An area holds on the days it is drawn so.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("område", "områder", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "name": .init("Navn", "Hvad området hedder."),
    "kind": .init("Slags", "Hvad området er, som boligområde, bydel eller region."),
    "liesIn": .init(
      "Ligger i",
      "Id på de områder, det er inden i, også region og nation; udelades, når der ingen er."),
    "afdelinger": .init(
      "Afdelinger",
      "Id på de afdelinger, der er i området; udelades, når ingen kilde nævner dem."),
    "organisations": .init(
      "Boligorganisationer",
      "Id på organisationer med boliger der, når kilden ikke nævner afdelingen; ellers udelades det."
    ),
    "lokaludvalg": .init(
      "Lokaludvalg",
      "Id på det lokaludvalg, området hører under; udelades, når der intet er."),
    "source": .source,
  ]

  /// The identifier.
  public var id: AreaID
  /// What it is called.
  public var name: String
  /// What kind of area it is.
  public var kind: AreaKind
  /// The areas it lies in, of any kind.
  @Listed public var liesIn: [AreaID]
  /// The afdelinger in it, of one organisation or several.
  @Listed public var afdelinger: [PartyID]
  /// Organisations with dwellings in it, where no source names the afdeling.
  @Listed public var organisations: [PartyID]
  /// The lokaludvalg it belongs to.
  public var lokaludvalg: PartyID?
  /// Where it comes from.
  public var source: Source

  /// Makes an area.
  public init(
    id: AreaID, name: String, kind: AreaKind, liesIn: [AreaID] = [], afdelinger: [PartyID] = [],
    organisations: [PartyID] = [], lokaludvalg: PartyID? = nil, source: Source
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.liesIn = liesIn
    self.afdelinger = afdelinger
    self.organisations = organisations
    self.lokaludvalg = lokaludvalg
    self.source = source
  }

  /// The name.
  public var title: String { name }
  /// The areas around it and the parties in it.
  public var pointsAt: [Pointer] {
    liesIn.map(\.pointer) + afdelinger.map(\.pointer) + organisations.map(\.pointer)
      + [lokaludvalg].compactMap { $0?.pointer }
  }
  /// All it points at.
  public var needs: [Pointer] { pointsAt }

  /// A made-up area.
  public static var example: Area {
    Area(
      id: "eksempel-omraade", name: "Eksempelområdet", kind: .boligomraade,
      liesIn: ["eksempel-bydel"], afdelinger: ["eksempel-afdeling"],
      organisations: ["eksempel-organisation"], lokaludvalg: "eksempel-lokaludvalg",
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}
