/// What kind of thing may be open when a body ceases to be: a postponed item, an obligation.
public struct OwedKind: Hashable, Sendable {
  /// Its name in JSON, such as `postponedItem`; a part's own in front unless the part is a room.
  public let id: String
  /// What one and several of it are called.
  public let called: KindName

  /// Names a kind.
  public init(_ id: String, _ one: String, _ many: String) {
    (self.id, called) = (id, KindName(one, many))
  }
}

/// Something that a body has open, and that somebody must have when it is no more.
public struct Owed: Hashable, Sendable {
  /// What kind of thing it is.
  public let kind: OwedKind
  /// The thing.
  public let thing: Pointer

  /// Says that a thing is open.
  public init(_ kind: OwedKind, _ thing: Pointer) { (self.kind, self.thing) = (kind, thing) }
}
