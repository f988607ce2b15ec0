public import Vocabulary

/// What something is measured by.
public struct Indicator: Record {
  /// What its identifier names.
  public typealias Subject = IndicatorSubject
  /// An indicator holds on the days it is in use.
  public static let lasting = Lasting.state

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
  /// The topic it belongs to.
  public var topic: TopicID?
  /// Where it comes from.
  public var source: Source

  /// Makes an indicator.
  public init(
    id: IndicatorID, title: String, unit: String? = nil, decimals: Int? = nil,
    direction: Direction? = nil, topic: TopicID? = nil, source: Source
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.decimals = decimals
    self.direction = direction
    self.topic = topic
    self.source = source
  }

  /// The topic.
  public var pointsAt: [Pointer] { [topic].compactMap { $0?.pointer } }
  /// The topic.
  public var needs: [Pointer] { pointsAt }

  /// A made-up indicator.
  public static var example: Indicator {
    Indicator(
      id: "eksempel-indikator", title: "Eksempelindikator", unit: "%", decimals: 1,
      direction: .up, topic: "eksempel-emne",
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// Which way is better.
public enum Direction: String, Choice {
  /// More is better.
  case up
  /// Less is better.
  case down
  /// Staying at the target or better, in the sense that neither rising nor falling is wanted.
  case hold
}

/// What a module says of an indicator: what is counted, so that figures can be compared.
public struct IndicatorDefinition: Hashable, Sendable {
  /// The indicator.
  public let indicator: IndicatorID
  /// What is counted, one Danish sentence.
  public let meaning: String
  /// Where it is stated.
  public let source: String

  /// Makes a definition.
  public init(_ indicator: IndicatorID, meaning: String, source: String) {
    self.indicator = indicator
    self.meaning = meaning
    self.source = source
  }
}

/// A module that defines indicators.
public protocol IndicatorContributing: ForvaltningModule {
  /// The indicators it defines; each indicator has one module.
  var indicatorDefinitions: [IndicatorDefinition] { get }
}
