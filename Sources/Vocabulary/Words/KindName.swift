/// What a kind is called in Danish, in the indefinite: `aftale`, `aftaler`.
public struct KindName: Hashable, Sendable {
  /// One of the kind.
  public let one: String
  /// Several of it.
  public let many: String
  /// Whether the word is neuter: `et forum`, not `en`.
  public let isNeuter: Bool

  /// Names a kind.
  public init(_ one: String, _ many: String, isNeuter: Bool = false) {
    self.one = one
    self.many = many
    self.isNeuter = isNeuter
  }

  /// The word before `one` that says there is none: `intet` or `ingen`.
  public var none: String { isNeuter ? "intet" : "ingen" }

  /// One with its article: `en aftale`, `et forum`.
  public var indefinite: String { "\(isNeuter ? "et" : "en") \(one)" }
}
