public import Vocabulary

/// A stream of money into the social-housing sector, such as grundkapital.
public struct FundingStream: Record {
  /// What its identifier names.
  public typealias Subject = StreamSubject
  /// A stream holds on the days it is in use.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("pengestrøm", "pengestrømme")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad pengestrømmen hedder, som grundkapital."),
    "topic": .init("Emne", "Id på det emne, pengene hører under; udelades, når der intet er."),
    "owner": .init(
      "Ejer",
      "Id på den forvaltning, der svarer for dem; udelades, når ingen er nævnt."),
    "source": .source,
  ]

  /// The identifier.
  public var id: StreamID
  /// What the stream is called.
  public var title: String
  /// The topic it belongs to.
  public var topic: TopicID?
  /// The forvaltning that answers for it, whose module says what it is.
  public var owner: PartyID?
  /// Where it comes from.
  public var source: Source

  /// Makes a stream.
  public init(
    id: StreamID, title: String, topic: TopicID? = nil, owner: PartyID? = nil, source: Source
  ) {
    self.id = id
    self.title = title
    self.topic = topic
    self.owner = owner
    self.source = source
  }

  /// The topic and the owner.
  public var pointsAt: [Pointer] { [topic?.pointer, owner?.pointer].compactMap { $0 } }
  /// The topic.
  public var needs: [Pointer] { [topic].compactMap { $0?.pointer } }

  /// A made-up stream.
  public static var example: FundingStream {
    FundingStream(
      id: "eksempel-pulje", title: "Eksempelpulje", topic: "eksempel-emne",
      owner: "eksempel-forvaltning",
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

extension FundingStream {
  /// The stream once a successor has taken over from the party that owns it.
  package func carried(from party: PartyID, to successor: PartyID) -> FundingStream {
    var record = self
    record.owner = owner?.carried(from: party, to: successor)
    return record
  }
}

/// What a module says of a stream: what it is by law, and which unit answers for it.
public struct StreamDefinition: Definition, Hashable {
  /// The stream.
  public let stream: StreamID
  /// What it is, one Danish sentence.
  public let meaning: String
  /// The paragraph of law or other source.
  public let source: String
  /// The days it holds.
  public let days: Period

  /// Makes a definition.
  ///
  /// - Parameters:
  ///   - stream: the stream.
  ///   - meaning: what it is, one Danish sentence.
  ///   - source: the paragraph of law or other source.
  ///   - days: the days it holds.
  public init(_ stream: StreamID, meaning: String, source: String, days: Period = .always) {
    self.stream = stream
    self.meaning = meaning
    self.source = source
    self.days = days
  }

  /// The stream.
  public var name: String { stream.text }
  /// None: a stream is the case's own.
  public var formerly: [String] { [] }
}

/// A part that defines funding streams.
///
/// Investments asks at each start, and tells it wherever a stream is shown; the stream itself is a record of the case:
///
///     extension Module: StreamContributing {
///       public var streamDefinitions: [StreamDefinition] {
///         [StreamDefinition("legepladspulje", meaning: "Tilskud til legepladser.", source: "Budget 2026")]
///       }
///     }
public protocol StreamContributing: Part {
  /// The streams it defines; each stream has one part on a day.
  var streamDefinitions: [StreamDefinition] { get }
}

extension Offer where Value == StreamDefinition {
  /// The funding streams.
  public static var streams: Self {
    Offer(
      "streams", title: "Pengestrømme", one: "Definitionen af pengestrømmen", isPrefixed: false,
      record: FundingStream.self
    ) {
      ($0 as? any StreamContributing)?.streamDefinitions
    }
  }
}
