public import Vocabulary

/// What kind of dwelling or place there is for the elderly.
public enum DwellingKind: String, Choice {
  /// An almen plejebolig (almenboligloven § 5 stk. 2).
  case careDwelling
  /// A place in a plejehjem (ældreloven § 47).
  case careHomePlace
  /// A beskyttet bolig.
  case shelteredDwelling
  /// An almen ældrebolig without care of its own (almenboligloven § 5).
  case elderlyDwelling
  /// A place to stay for a time.
  case temporaryPlace

  /// The word in Danish.
  public var word: String {
    switch self {
    case .careDwelling: "plejebolig"
    case .careHomePlace: "plejehjemsplads"
    case .shelteredDwelling: "beskyttet bolig"
    case .elderlyDwelling: "ældrebolig"
    case .temporaryPlace: "midlertidig plads"
    }
  }

  /// The need that it meets.
  public var need: NeedKind {
    switch self {
    case .careDwelling, .careHomePlace, .shelteredDwelling: .care
    case .elderlyDwelling: .elderly
    case .temporaryPlace: .temporary
    }
  }
}

/// A need that dwellings of one or several kinds meet.
public enum NeedKind: String, Choice {
  /// Care dwellings, and places in plejehjem and beskyttede boliger: what the guarantee of § 54 a is about.
  case care
  /// Elderly dwellings without care of their own.
  case elderly
  /// Places to stay for a time.
  case temporary

  /// The word in Danish.
  public var word: String {
    switch self {
    case .care: "pleje"
    case .elderly: "ældreboliger"
    case .temporary: "midlertidigt ophold"
    }
  }

  /// What meets it, in Danish.
  var dwellings: String {
    switch self {
    case .care: "plejeboliger, plejehjemspladser og beskyttede boliger"
    case .elderly: "ældreboliger"
    case .temporary: "midlertidige pladser"
    }
  }
}
