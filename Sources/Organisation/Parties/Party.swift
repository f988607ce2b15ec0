public import Vocabulary

/// A party to the cooperation: a municipal body, a forvaltning, an organisation, an association.
public struct Party: Record {
  /// What its identifier names.
  public typealias Subject = PartySubject
  /// A party holds on the days it exists under this name.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("part", "parter")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "name": .init("Navn", "Partens fulde navn på dansk."),
    "shortName": .init(
      "Kort navn",
      "Det korte navn, folk bruger, som TMF; udelades, når der intet er."),
    "kind": .init("Slags", "Hvad parten er, som forvaltning, boligorganisation eller afdeling."),
    "partOf": .init(
      "Del af",
      "Id på den part, den er en del af: en enheds forvaltning, en afdelings boligorganisation; ellers udelades det."
    ),
    "administeredBy": .init(
      "Administreres af",
      "Id på den part, der fører dens administration; udelades, når den gør det selv."),
    "dwellings": .init(
      "Boliger",
      "Hvor mange boliger en afdeling har af hver type; udelades, når de ikke er talt."),
    "identifiers": .init(
      "Numre",
      "Hvad den hedder i andre registre, som LBF og CVR; udelades, når intet kendes."),
    "committee": .init(
      "Hører under",
      "Id på det udvalg, en forvaltning svarer til; ellers udelades det."),
    "succeeds": .init(
      "Afløser",
      "Id på de parter, den tog over fra ved en fusion; udelades, når der ingen er."),
    "plays": .init(
      "Modul",
      "Det modul i programmet, hvis opgaver parten har, som tmf; udelades, når den intet har."),
    "contact": .init("Kontakt", "Hvordan parten nås; udelades, når ingen har oplyst det."),
    "source": .source,
  ]

  /// The identifier, never reused for another party.
  public var id: PartyID
  /// The full Danish name.
  public var name: String
  /// The short form people use, such as TMF.
  public var shortName: String?
  /// What kind of party it is.
  public var kind: PartyKind
  /// The party it is part of: a unit of a forvaltning, an afdeling of an organisation.
  public var partOf: PartyID?
  /// The party that administers it, when not itself.
  public var administeredBy: PartyID?
  /// The committee that a forvaltning is under.
  public var committee: PartyID?
  /// The parties it took over from in a merger.
  @Listed public var succeeds: [PartyID]
  /// The part of the program that it plays, such as `tmf`: what the part answers for, this party does.
  public var plays: PartID?
  /// How many dwellings an afdeling has, by type.
  public var dwellings: Dwellings?
  /// How it is reached; nil when nobody has told.
  public var contact: Contact?
  /// Its numbers in other registers; one party may have several.
  @Listed public var identifiers: [ExternalIdentifier]
  /// Where it comes from.
  public var source: Source

  /// Makes a party.
  public init(
    id: PartyID, name: String, shortName: String? = nil, kind: PartyKind, partOf: PartyID? = nil,
    administeredBy: PartyID? = nil, committee: PartyID? = nil, succeeds: [PartyID] = [],
    plays: PartID? = nil, dwellings: Dwellings? = nil, contact: Contact? = nil,
    identifiers: [ExternalIdentifier] = [], source: Source
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.kind = kind
    self.partOf = partOf
    self.administeredBy = administeredBy
    self.committee = committee
    self.succeeds = succeeds
    self.plays = plays
    self.dwellings = dwellings
    self.contact = contact
    self.identifiers = identifiers
    self.source = source
  }

  /// The full name.
  public var title: String { name }
  /// The short name, and numbers in other registers, with and without the register's name.
  public var alsoCalled: [String] {
    [shortName].compactMap { $0 } + identifiers.flatMap { ["\($0.scheme):\($0.value)", $0.value] }
  }
  /// The parties it is part of, administered by, under, and took over from.
  public var pointsAt: [Pointer] { needs + succeeds.map(\.pointer) }
  /// What it names, its kind (the few that are not organisations or afdelinger are asked for), and the
  /// part it plays.
  public var foundBy: [Pointer] {
    pointsAt + [Self.mark(kind)] + (plays.map { [.playing($0)] } ?? [])
  }
  static func mark(_ kind: PartyKind) -> Pointer { .mark("party kind", kind.rawValue) }
  /// The parties it is part of, administered by and under; those it took over from are gone.
  public var needs: [Pointer] { [partOf, administeredBy, committee].compactMap { $0?.pointer } }

  /// A made-up afdeling.
  public static var example: Party {
    Party(
      id: "eksempel-afdeling", name: "Eksempelgården", shortName: "Eks.", kind: .afdeling,
      partOf: "eksempel-organisation", administeredBy: "eksempel-administration",
      committee: "eksempel-udvalg",
      succeeds: ["eksempel-foer"], plays: "eksempel",
      dwellings: Dwellings(family: 120, elderly: 20, youth: 10, care: 0),
      contact: Contact(
        post: "vagthavende konsulent", phone: "00 00 00 00", mail: "bolig@eksempel.dk",
        address: "Eksempelvej 1"),
      identifiers: [ExternalIdentifier(scheme: "lbf", value: "0000-001")],
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

extension Party: TakingOver {
  /// The parties it took over from in a merger.
  public var tookOver: [Pointer] { succeeds.map(\.pointer) }
}

extension Party: PartPlaying {
  /// Whether it is one of the municipality's administrations.
  public var isForvaltning: Bool { kind == .forvaltning }
}

/// A number that another register knows a thing by.
public struct ExternalIdentifier: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "scheme": .init("register", "Hvilket register det er: lbf, bbr, cvr eller et lokalt."),
    "value": .init("nummer", "Hvad parten hedder i registret, med sine nuller foran."),
  ]

  /// The register: `lbf`, `bbr`, `cvr`, or a local one.
  public var scheme: String
  /// The number there.
  public var value: String

  /// Makes an identifier.
  public init(scheme: String, value: String) {
    self.scheme = scheme
    self.value = value
  }
}

/// Dwellings by type; a type that no source counts is nil, which is not none.
public struct Dwellings: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "family": .init(
      "familieboliger",
      "Hvor mange familieboliger der er; udelades, når de ikke er talt, og er kun nul, når der ingen er."
    ),
    "elderly": .init(
      "ældreboliger",
      "Hvor mange ældreboliger der er; udelades, når de ikke er talt."),
    "youth": .init(
      "ungdomsboliger",
      "Hvor mange ungdomsboliger der er; udelades, når de ikke er talt."),
    "care": .init(
      "plejeboliger",
      "Hvor mange plejeboliger der er; udelades, når de ikke er talt."),
  ]

  /// Familieboliger.
  public var family: Int?
  /// Ældreboliger.
  public var elderly: Int?
  /// Ungdomsboliger.
  public var youth: Int?
  /// Plejeboliger.
  public var care: Int?

  /// Makes a count.
  public init(family: Int? = nil, elderly: Int? = nil, youth: Int? = nil, care: Int? = nil) {
    self.family = family
    self.elderly = elderly
    self.youth = youth
    self.care = care
  }

  /// These, and what is not said as it was.
  func over(_ old: Dwellings?) -> Dwellings {
    Dwellings(
      family: family ?? old?.family, elderly: elderly ?? old?.elderly, youth: youth ?? old?.youth,
      care: care ?? old?.care)
  }

  /// The counts that are known.
  var known: [Int] { [family, elderly, youth, care].compactMap { $0 } }

  /// The sum of the known counts, at most what an `Int32` holds; a lower bound while one is missing.
  public var count: Int {
    known.reduce(0) { sum, count in min(sum + min(max(count, 0), 1_000_000), Int(Int32.max)) }
  }

  /// Whether every type is counted.
  public var isComplete: Bool { known.count == 4 }
}
