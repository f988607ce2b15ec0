public import Vocabulary

/// What an accession's identifier names.
public enum AccessionSubject: Named {
  /// The kind's name.
  public static let kind = "accession"
}

/// That somebody joined an agreement, or that it was made to bind one who is no member.
public struct Accession: Record {
  /// What its identifier names.
  public typealias Subject = AccessionSubject
  /// An accession is a document, from the day it came about.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("tiltrædelse", "tiltrædelser")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "party": .init("Part", "Id på den part, der bliver bundet af aftalen."),
    "how": .init("Hvordan", "Om parten selv tiltrådte, eller aftalen blev udbredt til den."),
    "day": .init("Dag", "Fra hvilken dag den er bundet; må være en rund dag."),
    "basis": .init(
      "Grundlag",
      "Den lov eller det papir, en udbredelse hviler på; udelades, når parten selv tiltrådte."),
    "agreement": .init("Aftale", "Id på den aftale, parten bliver bundet af."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<AccessionSubject>
  /// The agreement.
  public var agreement: AgreementID
  /// Who is bound by it from then on.
  public var party: PartyID
  /// From when, exact or rough.
  public var day: RoughDay
  /// Whether the party joined, or the agreement was extended to it.
  public var how: AccessionHow
  /// What an extension rests on, in Danish.
  public var basis: String?
  /// Where it comes from.
  public var source: Source

  /// Makes an accession.
  public init(
    id: Identifier<AccessionSubject>, agreement: AgreementID, party: PartyID, day: RoughDay,
    how: AccessionHow, basis: String? = nil, source: Source
  ) {
    self.id = id
    self.agreement = agreement
    self.party = party
    self.day = day
    self.how = how
    self.basis = basis
    self.source = source
  }

  /// Who and what.
  public var title: String { "\(party): \(agreement)" }

  /// Both by their names.
  public func label(_ name: (Pointer) -> String) -> String {
    "\(name(party.pointer)): \(name(agreement.pointer))"
  }
  /// The agreement and the party.
  public var pointsAt: [Pointer] { [agreement.pointer, party.pointer] }
  /// Nothing.
  public var needs: [Pointer] { [] }

  /// A made-up accession.
  public static var example: Accession {
    Accession(
      id: "eksempel-tiltraedelse", agreement: "eksempel-aftale", party: "eksempel-organisation",
      day: RoughDay(Day(daysSince1970: 15_000)), how: .extended, basis: "viser formatet",
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// How a party came to be bound by an agreement that others made.
public enum AccessionHow: String, Choice {
  /// It joined (tiltrådte).
  case joined
  /// The agreement was extended to one who is no member (udbredt).
  case extended

  /// The word in Danish.
  public var word: String {
    switch self {
    case .joined: "tiltrådt"
    case .extended: "udbredt"
    }
  }
}
