/// What the findings of a check rest on, besides the things they are about.
///
/// When something is written, only what rests on it is judged again, so a check that looks further
/// than it says misses what an act makes of things far away. Most say `.names`. One that looks further
/// gives a trail for each way it goes, from the thing a finding is about to what it rests on:
///
///     // A forum's line: the fora it reports to, however far, and the bodies those answer to.
///     Reach(Trail(from: "forum", .along("forum"), .names("party")))
public struct Reach: Sendable {
  let trails: [Trail]
  let links: [Pointer: Set<Pointer>]

  /// Rests on what lies on any of some trails.
  ///
  /// - Parameters:
  ///   - trails: the ways from what a finding is about.
  ///   - links: what counts as named though no record names it, such as a topic's default unit.
  public init(_ trails: [Trail], links: [Pointer: Set<Pointer>] = [:]) {
    self.trails = trails
    self.links = links
  }

  /// Rests on what lies on any of some trails.
  public init(_ trails: Trail...) { self.init(trails) }

  /// Rests on the thing itself and nothing else.
  public static let itself = Reach([])

  /// Rests on the thing, on what it names, and on what names it.
  public static let names = Reach(Trail(anything: Hop(.names)), Trail(anything: Hop(.namedBy)))
}

/// One way from what a finding is about to what it rests on, which is all that is met on it.
public struct Trail: Sendable {
  /// The kind of the first thing; any when nil.
  let from: String?
  let hops: [Hop]

  init(anything hops: Hop...) {
    self.from = nil
    self.hops = hops
  }

  /// A way from things of a kind.
  public init(from kind: String, _ hops: Hop...) { self.init(from: kind, hops) }

  init(from kind: String, _ hops: [Hop]) {
    self.from = kind
    self.hops = hops
  }
}

/// One hop on a trail, to things of one kind: a hub that everything names is only walked through
/// where a trail says so.
public struct Hop: Sendable {
  enum Way: Sendable {
    case names
    case namedBy
    case everything
    case thing(Pointer)
  }

  let way: Way
  /// The kind of what is come to; any when nil.
  let kind: String?
  /// Whether it is taken any number of times, also none.
  let isRepeated: Bool
  /// Which of the names in a record count; all when nil.
  var counted: (@Sendable (any Record) -> [Pointer])?
  /// What matters of a version of what is come to, nil when nothing does; all of it without one.
  var heeded: (@Sendable (any Record) -> AnyHashable?)?

  init(_ way: Way, _ kind: String? = nil, isRepeated: Bool = false) {
    self.way = way
    self.kind = kind
    self.isRepeated = isRepeated
  }

  /// To those of a kind that the thing names.
  public static func names(_ kind: String) -> Hop { Hop(.names, kind) }

  /// To those of a kind that name the thing.
  public static func namedBy(_ kind: String) -> Hop { Hop(.namedBy, kind) }

  /// To those of its own kind that it names, and on to those that they name, however far.
  public static func along(_ kind: String) -> Hop { Hop(.names, kind, isRepeated: true) }

  /// To those of its own kind that name it, and on to those that name them, however far: also for a
  /// rule that asks whether one comes back, since each on the way round finds the same.
  public static func back(_ kind: String) -> Hop { Hop(.namedBy, kind, isRepeated: true) }

  /// To everything of a kind: only where no name leads there.
  public static func everything(_ kind: String) -> Hop { Hop(.everything, kind) }

  /// To every forvaltning that comes, goes or becomes one: what it brings has its id in front, and
  /// that is no name.
  public static var forvaltninger: Hop {
    var hop = Hop(.everything, PartySubject.kind)
    hop.heeded = { record in
      guard let party = record as? any PartPlaying else { return nil }
      return party.isForvaltning || party.plays != nil ? AnyHashable(party.plays) : nil
    }
    return hop
  }

  /// To every party that comes to play a part, stops, or plays another: what a part brings is of the
  /// party that plays it, and no name leads there.
  public static var players: Hop {
    var hop = Hop(.everything, PartySubject.kind)
    hop.heeded = { ($0 as? any PartPlaying)?.plays.map { AnyHashable($0) } }
    return hop
  }

  /// To everything of a kind with the id of what a part brings: the case's own holds instead, and what rests on it by what
  /// the part says of its kind has no name for it.
  public static func brought<R: Record>(_ type: R.Type) -> Hop {
    var hop = Hop(.everything, R.kind)
    hop.heeded = { record in
      (record as? R).flatMap { $0.id.text.contains(".") ? AnyHashable($0) : nil }
    }
    return hop
  }

  /// To those of its own kind that took over from it, and on to those that took over from them, however far; it only
  /// matters when they are there and from whom they took over.
  public static func heirs(_ kind: String) -> Hop {
    var hop = Hop(.namedBy, kind, isRepeated: true)
    hop.counted = { ($0 as? any TakingOver)?.tookOver ?? [] }
    hop.heeded = { AnyHashable(($0 as? any TakingOver)?.tookOver) }
    return hop
  }

  /// To one thing.
  public static func thing(_ pointer: Pointer) -> Hop { Hop(.thing(pointer), pointer.kind) }

  /// The same hop by some of the names in a record alone: in what is left, for `names` and `along`;
  /// in what is come to, for `namedBy` and `back`.
  public func by<R: Record>(
    _: R.Type, _ names: @escaping @Sendable (R) -> [Pointer]
  ) -> Hop {
    var hop = self
    hop.counted = { record in (record as? R).map(names) ?? [] }
    return hop
  }

  /// The same hop where some of what is come to matters and the rest does not: a name may change
  /// without anything being judged again.
  public func heeding<R: Record, Part: Hashable & SendableMetatype>(
    _: R.Type, _ part: @escaping @Sendable (R) -> Part
  ) -> Hop {
    var hop = self
    hop.heeded = { record in AnyHashable((record as? R).map(part)) }
    return hop
  }

  /// The same hop where it only matters on which days what is come to is there.
  public var heedingDays: Hop {
    var hop = self
    hop.heeded = { _ in AnyHashable(true) }
    return hop
  }
}

/// A record of a party that may be a forvaltning, and may play a part.
public protocol PartPlaying {
  /// Whether what has its id in front is its own.
  var isForvaltning: Bool { get }
  /// The part it plays: what has that in front is its own too.
  var plays: PartID? { get }
}

extension Pointer {
  /// The mark of those that play a part.
  public static func playing(_ part: PartID) -> Pointer { .mark("plays", part.text) }
}

/// A record of what may take over from others of its kind.
public protocol TakingOver {
  /// Those it took over from.
  var tookOver: [Pointer] { get }
}
