/// What a part's identifier names.
public enum PartSubject: Named {
  /// The kind's name.
  public static let kind = "part"
}

/// Names a part of the program: a room, the law, or a forvaltning's module, such as `tmf`.
public typealias PartID = Identifier<PartSubject>

/// A part of the program: a room, a layer of law, or what a forvaltning plugs in.
///
/// A part says only who it is. What it brings it says by conforming to `...Contributing` protocols:
/// `RecordContributing` here, `TopicContributing` and the like in the rooms they feed, and
/// `CheckContributing` and the like in `Counter`, where they are asked with the rooms. None has a
/// default, so that a misspelt member is an error and not a contribution that vanishes:
///
///     public struct Module: ForvaltningModule {
///       public let id: PartID = "abc"
///       public let name = "Eksempelforvaltningen"
///       public let needs: [PartID] = ["lov"]
///       public init() {}
///     }
///     extension Module: TopicContributing {
///       public var topicDefaults: [TopicDefault] { [TopicDefault("legepladser", source: "Budget 2026")] }
///     }
///
/// Every id that a part brings has the part's own in front, `abc.aftale`, but for what a room brings
/// and for what names something that the case has records of (topics, streams, indicators).
///
/// The catalogue asks a part for all it brings at each start, and looks for clashes. It brings the same each time,
/// whatever is recorded and whatever day it is.
public protocol Part: Sendable {
  /// The part's own id: `[a-z0-9-]`, without a point.
  var id: PartID { get }
  /// What it is called, in Danish.
  var name: String { get }
  /// The parts it cannot be without: where one of them is left out, so is this.
  var needs: [PartID] { get }
}

/// One of the rooms, whose own ids are plain words.
public protocol Room: Part {}

/// What a forvaltning plugs in; a party of the case plays it (`plays` in `party.json5`).
public protocol ForvaltningModule: Part {}

/// A part with kinds of record of its own.
///
/// The catalogue asks at each start; by this alone they are stored, imported, exported, shown and judged by the rules
/// that hold for every record:
///
///     extension Module: RecordContributing {
///       public var kinds: [any Record.Type] { [Loan.self] }
///     }
public protocol RecordContributing: Part {
  /// The kinds; each name has the part's id in front, unless the part is a room.
  var kinds: [any Record.Type] { get }
}

extension [any Part] {
  /// Those that are left when some are left out, and with them all that need them, however far.
  public func without(_ left: Set<PartID>) -> [any Part] {
    var gone = left
    var kept = filter { !gone.contains($0.id) }
    while let lacking = kept.first(where: { !gone.isDisjoint(with: $0.needs) }) {
      gone.insert(lacking.id)
      kept.removeAll { $0.id == lacking.id }
    }
    return kept
  }
}
