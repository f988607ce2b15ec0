/// What some acts are about: help lists them under its title, in the order in which the parts first name them.
///
///     extension ActSubject { static let rounds = ActSubject("Runder") }
///
/// One that says none stands under that of its part's first act that does, or under the part's name: a module's acts
/// need none.
public struct ActSubject: Hashable, Sendable {
  /// The heading in help; nil is the name of the part that brings the act.
  public let title: String?

  /// A subject with a heading.
  public init(_ title: String) { self.title = title }

  private init() { title = nil }

  /// The part that brings the act.
  public static let ofPart = ActSubject()
}
