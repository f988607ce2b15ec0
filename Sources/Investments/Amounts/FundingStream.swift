public import Vocabulary

/// A stream of money into the social-housing sector, such as grundkapital.
public struct FundingStream: Record {
  /// What its identifier names.
  public typealias Subject = StreamSubject
  /// A stream holds on the days it is in use.
  public static let lasting = Lasting.state

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

/// What a module says of a stream: what it is by law, and which unit answers for it.
public struct StreamDefinition: Hashable, Sendable {
  /// The stream.
  public let stream: StreamID
  /// What it is, one Danish sentence.
  public let meaning: String
  /// The paragraph of law or other source.
  public let source: String

  /// Makes a definition.
  public init(_ stream: StreamID, meaning: String, source: String) {
    self.stream = stream
    self.meaning = meaning
    self.source = source
  }
}

/// A module that defines funding streams.
public protocol StreamContributing: ForvaltningModule {
  /// The streams it defines; each stream has one module.
  var streamDefinitions: [StreamDefinition] { get }
}
