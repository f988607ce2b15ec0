/// A point that parts may contribute to, as a value: whoever has the protocol makes one, so that
/// whoever lists, counts or compares what parts bring knows none of them by name.
///
///     extension Offer where Value == TopicDefault {
///       public static var topics: Self {
///         Offer("topics", title: "Emner", one: "Ansvaret for emnet", isPrefixed: false) {
///           ($0 as? any TopicContributing)?.topicDefaults
///         }
///       }
///     }
public struct Offer<Value: Sendable>: Offering {
  /// Its English name, in `--json`.
  public let key: String
  /// What its values are called together, in Danish.
  public let title: String
  /// What one of them is called, in the definite form, before its id.
  public let one: String
  /// Whether ids have the part's own in front.
  public let isPrefixed: Bool
  /// The kind of record that the ids name, where the case has records of what is brought.
  public let record: (any Record.Type)?
  private let brought: @Sendable (any Part) throws -> [Value]?
  private let mark: @Sendable (Value) -> OfferMark
  private let asKnown: @Sendable (Value, Day) -> Value?

  /// Makes a point of contribution.
  ///
  /// - Parameters:
  ///   - key: its English name, unique among all.
  ///   - title: what the values are called together, in Danish.
  ///   - one: what one is called, in the definite form.
  ///   - isPrefixed: whether ids have the part's own in front.
  ///   - record: the kind of record that the ids name; nil when they name none.
  ///   - mark: the name, days and former names of a value.
  ///   - asKnown: what a value was as law was known on a day; itself, unless something else is said.
  ///   - brought: what a part brings; nil when it brings nothing here.
  public init(
    _ key: String, title: String, one: String, isPrefixed: Bool, record: (any Record.Type)? = nil,
    mark: @escaping @Sendable (Value) -> OfferMark,
    asKnown: @escaping @Sendable (Value, Day) -> Value? = { value, _ in value },
    brought: @escaping @Sendable (any Part) throws -> [Value]?
  ) {
    self.key = key
    self.title = title
    self.one = one
    self.isPrefixed = isPrefixed
    self.record = record
    self.mark = mark
    self.asKnown = asKnown
    self.brought = brought
  }

  /// What some parts bring of it, in their order, and each by name and days; a part that cannot read its own
  /// table brings nothing, and is told.
  public func gather(_ parts: [any Part]) -> Gathered {
    var (all, failed): ([Contribution<Value>], [PartFailed]) = ([], [])
    for part in parts {
      do {
        all += try (brought(part) ?? []).map { Contribution($0, by: part.id) }
      } catch {
        failed.append(PartFailed(part: part.id, offer: title, why: error))
      }
    }
    return gathered(all, failed)
  }

  /// What of it was law as that was known on a day.
  public func asKnown(_ gathered: Gathered, on day: Day) -> Gathered {
    let all = gathered.contributions as? [Contribution<Value>] ?? []
    return self.gathered(
      all.compactMap { one in asKnown(one.value, day).map { Contribution($0, by: one.part) } },
      gathered.failed)
  }

  private func gathered(_ all: [Contribution<Value>], _ failed: [PartFailed]) -> Gathered {
    Gathered(
      contributions: all, marks: all.map { Contribution(mark($0.value), by: $0.part) },
      failed: failed)
  }
}

/// A part cannot bring what it says it brings.
public struct PartFailed: Error {
  /// The part.
  public let part: PartID
  /// What it was asked for, in Danish.
  public let offer: String
  /// What it threw.
  public let why: any Error
}

/// What parts bring to a point, whatever its values are.
public struct Gathered: Sendable {
  /// The contributions, as `[Contribution<Value>]`.
  public let contributions: any Sendable
  /// Each by name and days, in the same order.
  public let marks: [Contribution<OfferMark>]
  /// The parts that could not bring what they say they bring.
  public let failed: [PartFailed]
}

extension Offer where Value: Definition {
  /// Makes a point of contribution of definitions.
  ///
  /// - Parameters:
  ///   - key: its English name, unique among all.
  ///   - title: what the values are called together, in Danish.
  ///   - one: what one is called, in the definite form.
  ///   - isPrefixed: whether ids have the part's own in front.
  ///   - record: the kind of record that the ids name; nil when they name none.
  ///   - brought: what a part brings; nil when it brings nothing here.
  public init(
    _ key: String, title: String, one: String, isPrefixed: Bool, record: (any Record.Type)? = nil,
    brought: @escaping @Sendable (any Part) throws -> [Value]?
  ) {
    self.init(
      key, title: title, one: one, isPrefixed: isPrefixed, record: record,
      mark: { OfferMark(name: $0.name, days: $0.days, formerly: $0.formerly) },
      asKnown: { $0.asKnown(on: $1) }, brought: brought)
  }
}

/// What identifies one contribution.
public struct OfferMark: Hashable, Sendable {
  /// Its id as text.
  public let name: String
  /// The days it holds.
  public let days: Period
  /// The names it had before.
  public let formerly: [String]
  /// The law it rests on, where the list of what parts bring shows it with its days; nil where it does not.
  public let law: String?

  /// Marks a contribution.
  public init(name: String, days: Period, formerly: [String], law: String? = nil) {
    self.name = name
    self.days = days
    self.formerly = formerly
    self.law = law
  }
}

/// A point of contribution, whatever its values are.
public protocol Offering: Sendable {
  /// Its English name, in `--json`.
  var key: String { get }
  /// What its values are called together, in Danish.
  var title: String { get }
  /// What one of them is called, in the definite form, before its id.
  var one: String { get }
  /// Whether ids have the part's own in front.
  var isPrefixed: Bool { get }
  /// The kind of record that the ids name, where the case has records of what is brought.
  var record: (any Record.Type)? { get }
  /// What some parts bring, in their order, and which of them failed.
  func gather(_ parts: [any Part]) -> Gathered
  /// What of it was law as that was known on a day.
  func asKnown(_ gathered: Gathered, on day: Day) -> Gathered
}

/// A part that others may contribute to: it says which doors it has.
///
/// The catalogue asks at each start, and gathers what all parts bring to each; so `modules` and the search for clashes
/// know a new door by this alone:
///
///     extension Module: OfferContributing {
///       public var offers: [any Offering] { [Offer.parkingNorms] }
///     }
public protocol OfferContributing: Part {
  /// The points that parts may contribute to here.
  var offers: [any Offering] { get }
}

/// One thing that a part brings.
public struct Contribution<Value: Sendable>: Sendable {
  /// What it brings.
  public let value: Value
  /// The part.
  public let part: PartID

  /// Says who brings a value.
  public init(_ value: Value, by part: PartID) {
    self.value = value
    self.part = part
  }
}

/// What all parts bring, whoever gathers it: the door that rooms are put together through.
public protocol Contributed: Sendable {
  /// The parts, in the order of the list.
  var parts: [any Part] { get }
  /// What the parts bring to a point, in the order of the parts.
  func all<Value>(_ offer: Offer<Value>) -> [Contribution<Value>]
  /// The day whose knowledge of law it is; nil is all that is known.
  var known: Day? { get }
}

extension Contributed {
  /// The parts that are plugged in besides the rooms.
  public var plugged: PluggedParts {
    PluggedParts(parts.lazy.filter { !($0 is any Room) }.map(\.id.text))
  }

  /// The values that the parts bring to a point.
  public func values<Value>(_ offer: Offer<Value>) -> [Value] { all(offer).map(\.value) }
}

extension Offer where Value == any Record.Type {
  /// The kinds of record.
  public static var kinds: Self {
    Offer(
      "kinds", title: "Slags", one: "Slagsen", isPrefixed: true,
      mark: { OfferMark(name: $0.kind, days: .always, formerly: []) },
      brought: { ($0 as? any RecordContributing)?.kinds })
  }
}
