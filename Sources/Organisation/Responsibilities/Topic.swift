public import Vocabulary

/// A topic of the cooperation: what people ask about, and what responsibilities are given for.
public struct Topic: Record {
  /// What its identifier names.
  public typealias Subject = TopicSubject
  /// A topic holds on the days it is in use.
  public static let lasting = Lasting.state

  /// The identifier.
  public var id: TopicID
  /// What the topic is called.
  public var title: String
  /// The level it is settled on, when one is known.
  public var level: Level?
  /// Its numbers in the municipal subject plan.
  @Listed public var kle: [KLENumber]
  /// Words people use for it.
  @Listed public var words: [String]
  /// Where it comes from.
  public var source: Source

  /// Makes a topic.
  public init(
    id: TopicID, title: String, level: Level? = nil, kle: [KLENumber] = [], words: [String] = [],
    source: Source
  ) {
    self.id = id
    self.title = title
    self.level = level
    self.kle = kle
    self.words = words
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
      words: ["eksempel"], source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// A number of the municipal subject plan KLE: group, or group and subject, `03.10.24`.
public struct KLENumber: Hashable, Sendable, Comparable {
  /// The number as written.
  public let text: String

  /// Reads `03`, `03.10` or `03.10.24`; nil for anything else.
  public init?(_ text: String) {
    let groups = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let digits = groups.allSatisfy { $0.count == 2 && $0.allSatisfy { (48...57).contains($0) } }
    guard (1...3).contains(groups.count), digits else { return nil }
    self.text = text
  }

  private init(known text: String) { self.text = text }

  /// Styringsdialog mv.
  static let example = KLENumber(known: "03.10.24")

  /// Orders as the plan does.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension KLENumber: Codable {
  /// Reads the number; throws `DecodingError` when it has not the form of one.
  public init(from decoder: any Decoder) throws { self = try decoder.parsed(.kle, Self.init) }

  /// Writes the number.
  public func encode(to encoder: any Encoder) throws { try encoder.plain(text) }
}
