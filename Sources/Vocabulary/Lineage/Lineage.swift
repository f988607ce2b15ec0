/// That something says it took over from another, and on which days it says so.
public struct Takeover: Hashable, Sendable {
  /// Who took over.
  public let by: Pointer
  /// The days on which it is there and says so.
  public let days: Period

  /// Says who took over from something, and when.
  public init(by: Pointer, days: Period) { (self.by, self.days) = (by, days) }
}

/// What knows of some kinds of thing which of them were there when, and which took over from which: a room knows of its
/// own.
public protocol Lineage {
  /// The days on which a thing is there, in order and with days between; nil for kinds that it knows nothing of.
  func lives(of thing: Pointer) throws -> [Period]?
  /// Who took over from a thing; none for kinds that it knows nothing of.
  func takeovers(from thing: Pointer) throws -> [Takeover]
  /// What a thing took over from itself, on any day, and what falls to it when that is no more.
  func predecessors(of thing: Pointer) throws -> [Pointer]
}
