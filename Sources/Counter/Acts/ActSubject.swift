/// What some acts are about: help lists them under its title, in the order in which the parts first name them.
///
///     extension ActSubject { static let rounds = ActSubject("Runder") }
///
/// A module's acts need none: they stand under its name.
public struct ActSubject: Hashable, Sendable {
  /// The heading in help; nil is the name of the part that brings the act.
  public let title: String?

  /// A subject with a heading.
  public init(_ title: String) { self.title = title }

  private init() { title = nil }

  /// The part that brings the act.
  public static let ofPart = ActSubject()
}
