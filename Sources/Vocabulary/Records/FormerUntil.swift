/// What `until` said in files of an earlier release, where it was not the last day of a version.
public struct FormerUntil: Hashable, Sendable {
  /// The property that says it now.
  public let property: String
  /// The property that must stand beside it, or else `until` is the version's.
  public let beside: String

  /// Says what `until` was.
  public init(property: String, beside: String) {
    (self.property, self.beside) = (property, beside)
  }
}

/// A kind of record of which files of an earlier release said a last day of its own under `until`.
///
/// Readers of files take `until` for it where the thing has no other version in the file that could follow, and tell
/// that they did.
public protocol UntilReading: Record {
  /// What `until` said.
  static var formerUntil: FormerUntil { get }
}
