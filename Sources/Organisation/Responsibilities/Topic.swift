public import Vocabulary

/// A topic of the cooperation: what people ask about, and what responsibilities are given for.
public struct Topic: Record {
  /// What its identifier names.
  public typealias Subject = TopicSubject
  /// A topic holds on the days it is in use.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("emne", "emner", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad emnet hedder."),
    "level": .init(
      "Niveau",
      "Det trin, emnet afgøres på: 1, 2 eller 3; udelades, når det ikke kendes."),
    "kle": .init(
      "KLE-numre",
      "Emnets numre i KL's emnesystematik, som 03.10.24; udelades, når der ingen er."),
    "words": .init(
      "Ord",
      "Hvad folk kalder emnet; ét af dem er nok til at vide, hvad der menes; udelades, når ingen er valgt."
    ),
    "hints": .init(
      "Svage ord",
      "Hvad der blot peger mod emnet, og kun tæller, når der ikke spørges om andet; udelades, når der ingen er."
    ),
    "scope": .init(
      "Ordene siger",
      "Hvad ordene siger, når de ikke siger, at det er emnet, der spørges om; ellers udelades det."),
    "isSupervision": .init(
      "Tilsyn",
      "Om det er kommunens tilsyn efter almenboligloven § 164; ellers udelades det."),
    "source": .source,
  ]

  /// The identifier.
  public var id: TopicID
  /// What the topic is called.
  public var title: String
  /// The level it is settled on, when one is known.
  public var level: Level?
  /// Its numbers in the municipal subject plan.
  @Listed public var kle: [KLENumber]
  /// Words and phrases people use for it; each is enough alone to know what is meant.
  @Listed public var words: [String]
  /// Words that only hint at it: enough when little else is asked.
  @Listed public var hints: [String]
  /// What the words say when they do not say that this is what is asked about.
  public var scope: TopicScope?
  /// Whether it is the municipality's supervision of the organisations (almenboligloven § 164).
  public var isSupervision: Bool?
  /// Where it comes from.
  public var source: Source

  /// Makes a topic.
  public init(
    id: TopicID, title: String, level: Level? = nil, kle: [KLENumber] = [], words: [String] = [],
    hints: [String] = [], scope: TopicScope? = nil, isSupervision: Bool? = nil, source: Source
  ) {
    self.id = id
    self.title = title
    self.level = level
    self.kle = kle
    self.words = words
    self.hints = hints
    self.scope = scope
    self.isSupervision = isSupervision
    self.source = source
  }

  /// Nothing.
  public var pointsAt: [Pointer] { [] }
  /// Nothing.
  public var needs: [Pointer] { [] }

  /// A made-up topic.
  public static var example: Topic {
    Topic(
      id: "eksempel-emne", title: "Eksempelemne", level: .three, kle: [.example],
      words: ["eksempel"], hints: ["prøve"], scope: .context, isSupervision: false,
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// What the words of a topic say that nobody answers for.
public enum TopicScope: String, Choice {
  /// That the sector is meant, not what of it.
  case context
  /// That something outside the cooperation is meant.
  case outside
  /// Nothing: the name of a place.
  case neutral

  /// The word in Danish.
  public var word: String {
    switch self {
    case .context: "at sektoren er ment"
    case .outside: "at noget andet er ment"
    case .neutral: "intet"
    }
  }
}

/// A number of the municipal subject plan KLE: group, or group and subject, `03.10.24`; or one of its facets, which
/// say what is done, `G01`.
public struct KLENumber: Hashable, Sendable, Comparable {
  /// The number as written.
  public let text: String

  /// Reads `03`, `03.10`, `03.10.24`, or a facet, `G01` or `G`; nil for anything else.
  public init?(_ text: String) {
    if Self.isFacet(text) {
      self.text = text
      return
    }
    let groups = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let digits = groups.allSatisfy { $0.count == 2 && $0.allSatisfy { (48...57).contains($0) } }
    guard (1...3).contains(groups.count), digits else { return nil }
    self.text = text
  }

  private init(known text: String) { self.text = text }

  /// Whether it is a facet of the plan, which says what is done and not with what: nobody need answer for it.
  public var isFacet: Bool { Self.isFacet(text) }

  /// One of the plan's groups of facets, and two digits unless it is the group.
  private static func isFacet(_ text: String) -> Bool {
    let digits = text.dropFirst()
    return text.first.map { "AGIKPSØ".contains($0) } ?? false
      && (digits.isEmpty
        || digits.utf8.count == 2 && digits.utf8.allSatisfy { (48...57).contains($0) })
  }

  /// The number that a text is, also one of a case (`03.10.24-K08-1-10`) or with its title behind;
  /// nil for any other text, such as one that begins with a count.
  public init?(leading text: String) {
    if text.count == 3, Self.isFacet(text) {
      self.init(text)
      return
    }
    var number = Substring(text)
    if let end = number.firstIndex(where: { !$0.isNumber && $0 != "." }) {
      let isCase = text[end].isLetter || text[end] == "-"
      // Of a number and words only one with a point is one of the plan.
      let isTitled = text[end] == " " && text[..<end].contains(".")
      guard isCase || isTitled else { return nil }
      number = number[..<end]
    }
    self.init(String(number))
  }

  /// Whether it stands under a group of the plan, or is the group.
  func isUnder(_ group: KLENumber) -> Bool {
    text == group.text || text.hasPrefix(group.text + ".")
  }

  /// The number above it in the plan; nil for a main group.
  var above: KLENumber? {
    let groups = text.split(separator: ".")
    return groups.count > 1 ? KLENumber(known: groups.dropLast().joined(separator: ".")) : nil
  }

  /// Styringsdialog mv.
  static let example = KLENumber(known: "03.10.24")

  /// Orders as the plan does.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension KLENumber: Codable {
  /// Reads the number; throws `DecodingError` when it has not the form of one.
  public init(from decoder: any Decoder) throws { self = try decoder.parsed(.kle) { Self($0) } }

  /// Writes the number.
  public func encode(to encoder: any Encoder) throws { try encoder.plain(text) }
}
