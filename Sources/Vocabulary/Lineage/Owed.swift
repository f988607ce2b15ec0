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
  /// What is to be done, in Danish, where the thing's name does not say it; nil where it does.
  public let what: String?

  /// Says that a thing is open, and what is to be done about it where its name does not say.
  public init(_ kind: OwedKind, _ thing: Pointer, what: String? = nil) {
    (self.kind, self.thing, self.what) = (kind, thing, what)
  }
}
