/// What kind of area.
public enum AreaKind: String, Choice {
  /// A social-housing area.
  case boligomraade
  /// A district of the city; not the same as what a lokaludvalg covers.
  case bydel
  /// A part of the city that it makes an effort for: an udsat byområde, of one or several pieces.
  case byomraade
  /// What one lokaludvalg covers.
  case lokaludvalg
  /// A region, to compare figures with.
  case region
  /// The whole country, to compare figures with.
  case nation

  /// The word in Danish.
  public var word: String {
    switch self {
    case .boligomraade: "boligområde"
    case .bydel: "bydel"
    case .byomraade: "byområde"
    case .lokaludvalg: "lokaludvalg"
    case .region: "region"
    case .nation: "hele landet"
    }
  }

  /// What several are called in Danish.
  public var many: String {
    switch self {
    case .boligomraade: "boligområder"
    case .bydel: "bydele"
    case .byomraade: "byområder"
    case .lokaludvalg: "lokaludvalgenes områder"
    case .region: "regioner"
    case .nation: "lande"
    }
  }
}

/// What something is measured for.
public enum Geography: String, Choice {
  /// The whole municipality.
  case city
  /// A bydel.
  case bydel
  /// A boligområde.
  case area
  /// A boligorganisation.
  case organisation
  /// An afdeling.
  case afdeling
  /// A region, to compare with.
  case region
  /// The whole country, to compare with.
  case nation

  /// The word in Danish.
  public var word: String {
    switch self {
    case .city: "kommunen"
    case .bydel: "bydel"
    case .area: "boligområde"
    case .organisation: "boligorganisation"
    case .afdeling: "afdeling"
    case .region: "region"
    case .nation: "hele landet"
    }
  }
}
