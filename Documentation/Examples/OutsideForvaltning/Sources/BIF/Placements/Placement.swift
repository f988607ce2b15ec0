public import Vocabulary

/// What a placement's identifier names.
public enum PlacementSubject: Named {
  /// The kind's name, and its file's: `bif.praktikplads.csv`.
  public static let kind = "bif.praktikplads"
}

/// A work placement at a housing organisation.
public struct Placement: Record {
  /// What its identifier names.
  public typealias Subject = PlacementSubject
  /// A placement is there from the day it was agreed, at one organisation after another; its own days are content.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("praktikplads", "praktikpladser")
  /// What its properties are called, in the order of its page.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad praktikpladsen hedder."),
    "organisation": .init("Hos", "Id på den boligorganisation, pladsen er hos."),
    "places": .init(
      "Pladser", "Hvor mange der kan være der ad gangen; udelades, når ingen har sagt det."),
    "starts": .init("Første dag", "Den dag, praktikken kan begynde."),
    "ends": .init("Sidste dag", "Den dag, praktikken slutter; udelades, når den bliver ved."),
    "isProtected": .init(
      "Beskyttet adresse", "Om offentligheden ikke må vide, hvor den er; udelades, når den må."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<PlacementSubject>
  /// What it is called.
  public var title: String
  /// Where it is.
  public var organisation: PartyID
  /// How many can be there at a time; nil while nobody has said.
  public var places: Int?
  /// The first day.
  public var starts: Day
  /// The last day; nil when it goes on.
  public var ends: Day?
  /// Whether the public may not know where it is; nil is not.
  public var isProtected: Bool?
  /// Where it comes from.
  public var source: Source

  /// Makes a placement.
  public init(
    id: Identifier<PlacementSubject>, title: String, organisation: PartyID, places: Int? = nil,
    starts: Day, ends: Day? = nil, isProtected: Bool? = nil, source: Source
  ) {
    (self.id, self.title, self.organisation) = (id, title, organisation)
    (self.places, self.starts, self.ends) = (places, starts, ends)
    (self.isProtected, self.source) = (isProtected, source)
  }

  /// Where it is: so it stands on that party's page.
  public var pointsAt: [Pointer] { [organisation.pointer] }
  /// Nothing: that the organisation is there is asked of its first day, by the check.
  public var needs: [Pointer] { [] }

  /// A made-up placement.
  public static var example: Placement {
    Placement(
      id: "eksempel-praktik", title: "Praktik i eksemplet", organisation: "eksempel-organisation",
      places: 2, starts: Day(daysSince1970: 14_610), ends: Day(daysSince1970: 14_974),
      isProtected: false,
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

extension Placement {
  /// The placement once a successor has taken over from the organisation it is at.
  func carried(from party: PartyID, to successor: PartyID) -> Placement {
    var placement = self
    placement.organisation = organisation.carried(from: party, to: successor)
    return placement
  }

  /// Its days; nil when it ends before it begins.
  var days: Period? { Period(starts, until: ends) }
}

extension Records {
  /// The placements that run on a day, by id; at one organisation, or at all when nil.
  func placements(on day: Day, at organisation: Pointer? = nil) throws -> [Placement] {
    try records(Placement.self, on: day, pointingAt: organisation)
      .filter { $0.days?.contains(day) ?? false }
  }
}
