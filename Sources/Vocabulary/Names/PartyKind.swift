/// What kind of party: which side it is on follows from it.
public enum PartyKind: String, Choice {
  /// The municipality itself.
  case municipality
  /// Borgerrepræsentationen.
  case council
  /// Økonomiudvalget or a standing committee.
  case committee
  /// One of the municipality's administrations.
  case forvaltning
  /// A unit of a forvaltning.
  case unit
  /// A lokaludvalg; not the same as a bydel.
  case lokaludvalg
  /// The sector's association, BL.
  case association
  /// A kreds of BL.
  case kreds
  /// A social-housing organisation.
  case boligorganisation
  /// An afdeling of an organisation, an economic unit of its own.
  case afdeling
  /// An organisation that administers others.
  case administrationsorganisation
  /// The organisations taken together, where a source names no single one.
  case sector
  /// Landsbyggefonden.
  case fund
  /// The State.
  case government
  /// Others, such as private investors.
  case other

  /// The word in Danish.
  public var word: String {
    switch self {
    case .municipality: "kommune"
    case .council: "kommunalbestyrelse"
    case .committee: "udvalg"
    case .forvaltning: "forvaltning"
    case .unit: "enhed"
    case .lokaludvalg: "lokaludvalg"
    case .association: "forening"
    case .kreds: "kreds"
    case .boligorganisation: "boligorganisation"
    case .afdeling: "afdeling"
    case .administrationsorganisation: "administrationsorganisation"
    case .sector: "den almene sektor"
    case .fund: "fond"
    case .government: "staten"
    case .other: "andre"
    }
  }

  /// What one and several of them are called in Danish.
  public var called: KindName {
    switch self {
    case .municipality: KindName(word, "kommuner")
    case .committee, .sector, .government, .other:
      KindName(word, word, isNeuter: self == .committee)
    case .council: KindName(word, "kommunalbestyrelser")
    case .forvaltning: KindName(word, "forvaltninger")
    case .unit: KindName(word, "enheder")
    case .lokaludvalg: KindName(word, word, isNeuter: true)
    case .association: KindName(word, "foreninger")
    case .kreds: KindName(word, "kredse")
    case .boligorganisation: KindName(word, "boligorganisationer")
    case .afdeling: KindName(word, "afdelinger")
    case .administrationsorganisation: KindName(word, "administrationsorganisationer")
    case .fund: KindName(word, "fonde")
    }
  }

  /// The side of the cooperation it is on.
  public var side: Side {
    switch self {
    case .municipality, .council, .committee, .forvaltning, .unit, .lokaludvalg: .municipality
    case .association, .kreds, .boligorganisation, .afdeling, .administrationsorganisation,
      .sector:
      .sector
    case .fund, .government, .other: .others
    }
  }

  /// Whether it is one organisation or afdeling, and not many together.
  public var isSingle: Bool { self == .boligorganisation || self == .afdeling }

  /// Whether elected politicians sit in it.
  public var isPolitical: Bool { self == .council || self == .committee }
}

/// The sides of the cooperation.
public enum Side: Hashable, Sendable {
  /// The municipality and its bodies.
  case municipality
  /// The social-housing sector.
  case sector
  /// The State, funds and private parties.
  case others
}
