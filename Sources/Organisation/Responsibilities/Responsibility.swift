public import Vocabulary

/// What a responsibility's identifier names.
public enum ResponsibilitySubject: Named {
  /// The kind's name.
  public static let kind = "responsibility"
}

/// A dated responsibility for a topic; on its days it goes before what modules give as default.
public struct Responsibility: Record {
  /// What its identifier names.
  public typealias Subject = ResponsibilitySubject
  /// A responsibility holds on its days.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("ansvar", "ansvar", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "topic": .init("Emne", "Id på det emne, ansvaret er for."),
    "unit": .init("Enhed", "Id på den forvaltning eller enhed, der har det."),
    "sharedRule": .init(
      "Regel om deling",
      "Navnet på den regel, hvorefter flere enheder deler emnet; udelades, når én har det alene."),
    "aspect": .init(
      "Aspekt",
      "Om enheden er ansvarlig, udfører eller kun har indsigt; udelades, når den er ansvarlig."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<ResponsibilitySubject>
  /// The topic.
  public var topic: TopicID
  /// The responsible forvaltning or unit.
  public var unit: PartyID
  /// The name of the rule by which several units share the topic; nil when it is not shared.
  public var sharedRule: String?
  /// What the unit has to do with it; nil, as in files of 0.1.0, says that it answers for it.
  public var aspect: Aspect?
  /// Where it comes from.
  public var source: Source

  /// Makes a responsibility.
  public init(
    id: Identifier<ResponsibilitySubject>, topic: TopicID, unit: PartyID,
    sharedRule: String? = nil, aspect: Aspect? = nil, source: Source
  ) {
    self.id = id
    self.topic = topic
    self.unit = unit
    self.sharedRule = sharedRule
    self.aspect = aspect
    self.source = source
  }

  /// Whether the unit answers for the topic, and not only carries it out or sees it.
  public var answers: Bool { aspect == nil || aspect == .responsible }

  /// The unit and the topic.
  public var title: String { "\(unit): \(topic)" }

  /// Both by their names.
  public func label(_ name: (Pointer) -> String) -> String {
    "\(name(unit.pointer)): \(name(topic.pointer))"
  }
  /// The topic and the unit.
  public var pointsAt: [Pointer] { [topic.pointer, unit.pointer] }
  /// The topic and the unit.
  public var needs: [Pointer] { pointsAt }

  /// A made-up responsibility.
  public static var example: Responsibility {
    Responsibility(
      id: "eksempel-ansvar", topic: "eksempel-emne", unit: "eksempel-enhed",
      sharedRule: "delt efter boligtype", aspect: .responsible,
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// The unit a module answers for a topic with, on days without a dated responsibility.
public struct TopicDefault: Definition, Hashable {
  /// The topic.
  public let topic: TopicID
  /// Where it is stated, in Danish.
  public let source: String
  /// The days it holds.
  public let days: Period
  /// Words that lead to the topic, besides the case's own: each is enough alone.
  public let words: [String]
  /// Words that lead to it when little else is asked.
  public let hints: [String]

  /// Makes a default: the party that plays the part answers for the topic.
  ///
  /// - Parameters:
  ///   - topic: the topic.
  ///   - source: where it is stated, in Danish.
  ///   - days: the days it holds; a remit that moves is brought again with other days.
  ///   - words: what whoever answers is asked about by; it leads to the topic in every case that has it.
  ///   - hints: what leads to it when little else is asked.
  public init(
    _ topic: TopicID, source: String, days: Period = .always, words: [String] = [],
    hints: [String] = []
  ) {
    self.topic = topic
    self.source = source
    self.days = days
    (self.words, self.hints) = (words, hints)
  }

  /// The topic.
  public var name: String { topic.text }
  /// None: a topic is the case's own.
  public var formerly: [String] { [] }
}

/// A module that answers for topics.
///
/// Organisation asks at each start, and then tells who answers for a topic on a day, as `almen route` does. A remit that
/// moves is brought again with other days, by the one that loses it and by the one that gets it:
///
///     extension Module: TopicContributing {
///       public var topicDefaults: [TopicDefault] { [TopicDefault("legepladser", source: "Budget 2026")] }
///     }
///
/// It may bring the words that it is asked about by, so that the entrance finds the topic by them too.
public protocol TopicContributing: Part {
  /// The topics that whoever plays it answers for unless a dated record says otherwise; each topic has one
  /// part on a day.
  var topicDefaults: [TopicDefault] { get }
}

extension Offer where Value == TopicDefault {
  /// The topics that parts answer for.
  public static var topics: Self {
    Offer(
      "topics", title: "Emner", one: "Ansvaret for emnet", isPrefixed: false, record: Topic.self
    ) {
      ($0 as? any TopicContributing)?.topicDefaults
    }
  }
}
