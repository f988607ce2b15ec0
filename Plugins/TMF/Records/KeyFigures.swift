public import Vocabulary

/// What key figures' identifier names.
public enum KeyFiguresSubject: Named {
  /// The kind's name.
  public static let kind = "tmf.noegletal"
}

/// The key figures of an organisation or an afdeling in a package: kept from the public until the meeting is held.
public struct KeyFigures: Record {
  /// What its identifier names.
  public typealias Subject = KeyFiguresSubject
  /// They are there from the day they were read.
  public static let lasting = Lasting.document
  /// What they are called.
  public static let called = KindName("sæt nøgletal", "sæt nøgletal", isNeuter: true)
  /// What their properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad sættet hedder."),
    "of": .init("For", "Id på den boligorganisation eller afdeling, tallene er om."),
    "year": .init("Regnskabsår", "Det år, regnskabsperioden slutter i."),
    "dialogue": .init("Til dialogen", "Id på den styringsdialog, tallene hører til."),
    "figures": .init("Nøgletal", "Tallene, hvert med sin værdi."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<KeyFiguresSubject>
  /// What they are called.
  public var title: String
  /// Whose they are: an organisation or an afdeling.
  public var of: PartyID
  /// The regnskabsår.
  public var year: Int
  /// The dialogue that they are for.
  public var dialogue: DialogueID
  /// The figures.
  public var figures: [KeyFigure]
  /// Where they come from.
  public var source: Source

  /// Makes key figures.
  public init(
    id: Identifier<KeyFiguresSubject>, title: String, of: PartyID, year: Int,
    dialogue: DialogueID, figures: [KeyFigure], source: Source
  ) {
    (self.id, self.title, self.of, self.year) = (id, title, of, year)
    (self.dialogue, self.figures, self.source) = (dialogue, figures, source)
  }

  /// Whose they are, and the dialogue.
  public var pointsAt: [Pointer] { [of.pointer, dialogue.pointer] }
  /// The dialogue.
  public var needs: [Pointer] { [dialogue.pointer] }

  /// Made-up key figures.
  public static var example: KeyFigures {
    KeyFigures(
      id: "eksempel-noegletal", title: "Eksempelgårdens nøgletal 2010", of: "eksempel-afdeling",
      year: 2010, dialogue: "eksempel-dialog",
      figures: [KeyFigure(.movedFamily, 1250), KeyFigure(.vacant, 4)],
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }

  /// The value of a figure; nil where it is not there.
  func value(_ figure: FigureKind) -> Int? { figures.first { $0.figure == figure }?.value }

  /// Whether the accumulated deficit exceeds what is set aside; nil where one of them is not known.
  var isInsolvent: Bool? {
    guard let deficit = value(.deficit), let aside = value(.setAside) else { return nil }
    return deficit > aside
  }
}

/// A key figure with its value.
public struct KeyFigure: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "figure": .init("Nøgletal", "Hvilket tal det er."),
    "value": .init("Værdi", "Værdien: hundrededele procent, boliger eller øre, som tallet tælles."),
  ]

  /// Which it is.
  public var figure: FigureKind
  /// The value: hundredths of a per cent, dwellings, or øre, as the figure is counted.
  public var value: Int

  /// A figure with its value.
  public init(_ figure: FigureKind, _ value: Int) { (self.figure, self.value) = (figure, value) }
}

/// Which key figures there are.
public enum FigureKind: String, Choice {
  /// Fraflytningsfrekvens, familieboliger.
  case movedFamily
  /// Fraflytningsfrekvens, ungdomsboliger.
  case movedYouth
  /// Fraflytningsfrekvens, ældreboliger.
  case movedElderly
  /// Tomgang.
  case vacant
  /// Henlæggelser.
  case setAside
  /// Driftstab.
  case loss
  /// Opsamlet underskud.
  case deficit

  /// The word in Danish.
  public var word: String {
    switch self {
    case .movedFamily: "fraflytningsfrekvens, familieboliger"
    case .movedYouth: "fraflytningsfrekvens, ungdomsboliger"
    case .movedElderly: "fraflytningsfrekvens, ældreboliger"
    case .vacant: "tomgang"
    case .setAside: "henlæggelser"
    case .loss: "driftstab"
    case .deficit: "opsamlet underskud"
    }
  }

  /// How one is counted.
  enum Unit { case share, dwellings, money }

  /// How it is counted.
  var unit: Unit {
    switch self {
    case .movedFamily, .movedYouth, .movedElderly: .share
    case .vacant: .dwellings
    case .setAside, .loss, .deficit: .money
    }
  }

  /// What it means, by the regnskabsår from which it meant that, with where that stands.
  struct Meaning {
    /// The first regnskabsår.
    let from: Int
    /// What it counts, in Danish.
    let text: String
    /// Where that stands.
    let source: String
  }

  /// Its meanings, the newest first.
  var meanings: [Meaning] {
    let moved = Meaning(
      from: 2010,
      text: "husstande, der er flyttet helt ud i årets løb, i pct. af alle boliger af typen",
      source: "Landsbyggefonden orienterer 2010/12; første gang indberettet 1. februar 2011")
    switch self {
    case .movedFamily, .movedYouth, .movedElderly: return [moved]
    case .vacant:
      return [
        Meaning(
          from: 2013, text: "ledige familie- og ungdomsboliger, der giver lejetab",
          source: "LBK 1023/2013 § 104 stk. 2"),
        Meaning(
          from: 2008, text: "ledige almene boliger, også ældreboliger, der giver lejetab",
          source: "LBK 1000/2008 § 104 stk. 2"),
      ]
    case .setAside:
      return [Meaning(from: 2008, text: "henlagt ved årets slutning", source: "årsregnskabet")]
    case .loss:
      return [
        Meaning(
          from: 2008, text: "tab ved lejeledighed og fraflytning i året",
          source: "BEK 1642/2023 § 43 og årsregnskabet")
      ]
    case .deficit:
      return [
        Meaning(from: 2008, text: "underskud, der ikke er dækket", source: "årsregnskabet")
      ]
    }
  }

  /// What it means in a regnskabsår; nil before anything is known to define it.
  func meaning(in year: Int) -> Meaning? { meanings.first { $0.from <= year } }

  /// A value that is written with some decimals, in its unit; nil where it has more than that counts.
  func value(_ written: (value: Int64, decimals: Int)) -> Int? {
    let most = unit == .dwellings ? 0 : 2
    guard (0...most).contains(written.decimals) else { return nil }
    let factor: Int64 = [1, 10, 100][most - written.decimals]
    let (value, isTooMuch) = written.value.multipliedReportingOverflow(by: factor)
    return isTooMuch ? nil : Int(exactly: value)
  }
}

/// The rules of key figures.
enum FigureRules {
  static let all = [wrongYear, twice]

  static let wrongYear = Rule(
    "tmf.figureYear", .error, refuses: true,
    sentence: "{subject} er af regnskabsåret {year}, men hører til {dialogue}.",
    remedy: "Styringsåret er regnskabsåret + 1: ret året eller dialogen.",
    source: "Landsbyggefonden: styringsåret er regnskabsåret + 1")

  static let twice = Rule(
    "tmf.figureTwice", .error, refuses: true,
    sentence: "{subject} har »{figure}« to gange.",
    remedy: "Lad det stå én gang.",
    source: "Programmets egen regel: et tal har én værdi")
}
