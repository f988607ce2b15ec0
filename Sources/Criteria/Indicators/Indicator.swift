public import Vocabulary

/// What something is measured by.
public struct Indicator: Record {
  /// What its identifier names.
  public typealias Subject = IndicatorSubject
  /// An indicator holds on the days it is in use.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("indikator", "indikatorer")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad der måles, i få ord."),
    "kind": .init(
      "Slags",
      "Om det er et antal, en andel, et indeks, et beløb eller ja og nej; udelades, så længe ingen har sagt det."
    ),
    "topic": .init("Emne", "Id på det emne, det hører til; udelades, når der intet er."),
    "unit": .init(
      "Enhed",
      "Hvad tallene er i, som % eller boliger; udelades, så længe ingen har sagt det."),
    "every": .init(
      "Hver",
      "Hvor lang tid hver måling handler om, som 1y; udelades, når ingen har sagt det."),
    "decimals": .init(
      "Decimaler",
      "Hvor mange cifre der står efter kommaet, 0-6; udelades, når der ingen er."),
    "direction": .init(
      "Retning",
      "Hvilken vej der er den bedste; udelades, så længe ingen har sagt det."),
    "definitions": .init(
      "Definitioner",
      "Hvad der tælles, udgave for udgave; udelades, når et modul har sin egen."),
    "geography": .init(
      "Måles for",
      "Hvad der måles for, som byen, områder eller afdelinger; udelades, når ingen har sagt det."),
    "owner": .init(
      "Ejer",
      "Id på den forvaltning, der svarer for tallene; udelades, når ingen er nævnt."),
    "source": .source,
  ]

  /// The identifier.
  public var id: IndicatorID
  /// What the indicator is called.
  public var title: String
  /// The unit of its values, in Danish; nil while nobody has said.
  public var unit: String?
  /// How many of a value's digits stand after the comma, 0-6: a value of 125 with one is 12,5;
  /// none when nil.
  public var decimals: Int?
  /// Which way is better; nil while nobody has said.
  public var direction: Direction?
  /// What kind of figure it is, which tells how parts make a whole; nil while nobody has said.
  public var kind: IndicatorKind?
  /// How long a time each reading is about, and so how often one is to come.
  public var every: Duration?
  /// What it is measured for.
  @Listed public var geography: [Geography]
  /// The forvaltning that answers for the figures.
  public var owner: PartyID?
  /// The topic it belongs to.
  public var topic: TopicID?
  /// What is counted, version by version; a module's own when empty.
  @Listed public var definitions: [DefinitionVersion]
  /// Where it comes from.
  public var source: Source

  /// Makes an indicator.
  public init(
    id: IndicatorID, title: String, unit: String? = nil, decimals: Int? = nil,
    direction: Direction? = nil, kind: IndicatorKind? = nil, every: Duration? = nil,
    geography: [Geography] = [], owner: PartyID? = nil, topic: TopicID? = nil,
    definitions: [DefinitionVersion] = [], source: Source
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.decimals = decimals
    self.direction = direction
    self.kind = kind
    self.every = every
    self.geography = geography
    self.owner = owner
    self.topic = topic
    self.definitions = definitions
    self.source = source
  }

  /// The topic and the owner.
  public var pointsAt: [Pointer] { [topic?.pointer, owner?.pointer].compactMap { $0 } }
  /// The topic.
  public var needs: [Pointer] { [topic].compactMap { $0?.pointer } }

  /// A made-up indicator.
  public static var example: Indicator {
    Indicator(
      id: "eksempel-indikator", title: "Eksempelindikator", unit: "%", decimals: 1,
      direction: .up, kind: .share, every: Duration("1y"), geography: [.area],
      owner: "eksempel-forvaltning", topic: "eksempel-emne",
      definitions: [
        DefinitionVersion(
          version: 2, from: Day(daysSince1970: 15_340), until: Day(daysSince1970: 20_000),
          meaning: "viser formatet",
          bridge: Bridge(from: 1, times: 3, over: 4, why: "viser formatet"), source: "Eksempel")
      ], source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// Which way is better.
public enum Direction: String, Choice {
  /// More is better.
  case up
  /// Less is better.
  case down
  /// Neither rising nor falling is wanted: the value is to stay within a tolerance of the target.
  case hold
  /// The value is to lie between two limits, both counted in.
  case interval

  /// The word in Danish.
  public var word: String {
    switch self {
    case .up: "op er bedre"
    case .down: "ned er bedre"
    case .hold: "fastholdes"
    case .interval: "inden for to grænser"
    }
  }
}

/// What kind of figure.
public enum IndicatorKind: String, Choice {
  /// A number of things: parts add up.
  case count
  /// A numerator of a denominator: numerators and denominators add up apart, percentages never.
  case share
  /// A figure that cannot be put together from parts, such as an average or an index.
  case index
  /// Money in øre: parts add up.
  case amount
  /// 1 for yes and 0 for no; cannot be put together.
  case yesNo

  /// The word in Danish.
  public var word: String {
    switch self {
    case .count: "antal"
    case .share: "andel"
    case .index: "indeks"
    case .amount: "beløb"
    case .yesNo: "ja/nej"
    }
  }
}

extension Indicator {
  /// The indicator once a successor has taken over from the party that owns it.
  package func carried(from party: PartyID, to successor: PartyID) -> Indicator {
    var record = self
    record.owner = owner?.carried(from: party, to: successor)
    return record
  }
}
