public import Vocabulary

/// What an indicator counts, on some days.
public struct DefinitionVersion: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "from": .init("fra", "Den første dag, der tælles sådan; udelades, når det altid var sådan."),
    "until": .init(
      "til og med",
      "Den sidste dag, der tælles sådan; udelades, når det gælder til den næste udgave."),
    "version": .init("Udgave", "Nummeret på udgaven, fra 1."),
    "meaning": .init("betyder", "Hvad der tælles, i en sætning."),
    "bridge": .init(
      "bro",
      "Hvordan tal fra en ældre udgave kan sammenlignes; udelades, når de ikke kan."),
    "source": .init("Kilde", "Hvor det står, at der tælles sådan."),
  ]

  /// Its number, from 1.
  public var version: Int
  /// The first day it holds; nil is always before.
  public var from: Day?
  /// The last day it holds; nil is until the next.
  public var until: Day?
  /// What is counted, one Danish sentence.
  public var meaning: String
  /// How values of an earlier version may be compared with its own; nil is not at all.
  public var bridge: Bridge?
  /// Where it is stated.
  public var source: String

  /// Makes a version.
  public init(
    version: Int, from: Day? = nil, until: Day? = nil, meaning: String, bridge: Bridge? = nil,
    source: String
  ) {
    self.version = version
    self.from = from
    self.until = until
    self.meaning = meaning
    self.bridge = bridge
    self.source = source
  }

  func holds(on day: Day) -> Bool { from ?? .earliest <= day && day <= until ?? .latest }
}

/// A stated way from values of one version of a definition to those of another.
public struct Bridge: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "from": .init("fra", "Nummeret på den ældre udgave."),
    "why": .init("hvorfor", "Grunden til, at det er rigtigt at regne sådan."),
    "times": .init("gange", "Hvad de gamle tal ganges med, 1 eller mere."),
    "over": .init("delt med", "Hvad de gamle tal deles med, 1 eller mere."),
  ]

  /// The earlier version.
  public var from: Int
  /// What its values are multiplied by, 1 or more.
  public var times: Int64
  /// What they are divided by, 1 or more.
  public var over: Int64
  /// Why that is right, in Danish.
  public var why: String

  /// Makes a bridge.
  public init(from: Int, times: Int64, over: Int64, why: String) {
    self.from = from
    self.times = times
    self.over = over
    self.why = why
  }
}

/// What a module says of an indicator: what is counted, so that figures can be compared, and what a
/// case need not repeat.
public struct IndicatorDefinition: Definition, Hashable {
  /// The indicator.
  public let indicator: IndicatorID
  /// Its Danish name.
  public let title: String
  /// What the case's own record leaves out; its source is where the definition is stated.
  public let standard: Indicator
  /// What is counted, version by version, the latest last.
  public var versions: [DefinitionVersion] { standard.definitions }
  /// What is counted now.
  public var meaning: String { versions.last?.meaning ?? title }
  /// Where it is stated.
  public var source: String { standard.source.text }
  /// The indicator.
  public var name: String { indicator.text }
  /// All: each version has its own.
  public var days: Period { .always }
  /// None: an indicator is the case's own.
  public var formerly: [String] { [] }

  /// Makes a definition of an indicator with all that is known of it.
  public init(_ standard: Indicator) {
    indicator = standard.id
    title = standard.title
    self.standard = standard
  }

  /// Makes a definition that says only what is counted.
  public init(_ indicator: IndicatorID, title: String, meaning: String, source: String) {
    self.init(
      Indicator(
        id: indicator, title: title,
        definitions: [DefinitionVersion(version: 1, meaning: meaning, source: source)],
        source: Source(source)))
  }
}

/// A part that defines indicators.
///
/// An indicator is used when the case has a record of it; the part's definition fills what the record
/// leaves out. Where the definition says no owner, it is the party that plays the part.
///
///     extension Module: IndicatorContributing {
///       public var indicatorDefinitions: [IndicatorDefinition] {
///         [IndicatorDefinition("boern", title: "Børn", meaning: "Beboere under 18 år.", source: "Budget 2026")]
///       }
///     }
///
/// Criteria asks at each start. Another way of counting is a new version with its days, never a change of the old.
public protocol IndicatorContributing: Part {
  /// The indicators it defines; each indicator has one part.
  var indicatorDefinitions: [IndicatorDefinition] { get }
}

extension Offer where Value == IndicatorDefinition {
  /// The indicators.
  public static var indicators: Self {
    Offer(
      "indicators", title: "Indikatorer", one: "Definitionen af indikatoren", isPrefixed: false,
      record: Indicator.self
    ) {
      ($0 as? any IndicatorContributing)?.indicatorDefinitions
    }
  }
}

extension Indicator {
  /// The record with what it leaves out taken from a module's definition.
  func filled(by standard: Indicator?) -> Indicator {
    guard let standard else { return self }
    var filled = self
    filled.unit = unit ?? standard.unit
    filled.decimals = decimals ?? standard.decimals
    filled.direction = direction ?? standard.direction
    filled.kind = kind ?? standard.kind
    filled.every = every ?? standard.every
    if geography.isEmpty { filled.geography = standard.geography }
    filled.owner = owner ?? standard.owner
    if definitions.isEmpty { filled.definitions = standard.definitions }
    return filled
  }

  /// The version that holds on a day; 1 when no versions are stated, and nil on days outside them.
  func version(on day: Day) -> Int? {
    definitions.isEmpty ? 1 : definitions.last { $0.holds(on: day) }?.version
  }

  /// What to multiply a value of one version by to compare it with those of another; nil when no
  /// bridge is stated.
  func factor(from one: Int, to other: Int) throws -> Exact? {
    if one == other { return .one }
    if one > other {
      guard let back = try factor(from: other, to: one) else { return nil }
      return back.isZero ? nil : try Exact.one.over(back)
    }
    guard let last = definitions.first(where: { $0.version == other })?.bridge,
      last.from >= one, last.from < other, last.times > 0, last.over > 0,
      let before = try factor(from: one, to: last.from)
    else { return nil }
    return try before.times(Exact(last.times, over: last.over))
  }
}
