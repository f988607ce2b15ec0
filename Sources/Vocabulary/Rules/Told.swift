/// An error that tells itself to whoever reads Danish: what is wrong, and what to do.
///
/// Whoever makes an error knows what it means, so no one place has to know them all:
///
///     extension NoSuchPlan: Told {
///       public var told: Telling { Telling("Der er ingen plan »\(id)«.", "Se dem med almen show.") }
///     }
public protocol Told: Error {
  /// What is said of it.
  var told: Telling { get }
}

/// What an error says of itself.
public struct Telling: Hashable, Sendable {
  /// What is wrong, in whole sentences.
  public let what: String
  /// What to do; empty when each line says it.
  public let remedy: String
  /// What is wrong one by one, at most `CaseProblems.most` of them shown.
  public let lines: [String]
  /// The exit status: 1 when something is refused or wrong, 2 for wrong use, 74 when nothing more can be
  /// written.
  public let status: Int32

  /// Says what is wrong, and what to do.
  ///
  /// - Parameters:
  ///   - what: what is wrong, in whole sentences.
  ///   - remedy: what to do.
  ///   - lines: what is wrong one by one.
  ///   - status: the exit status.
  public init(_ what: String, _ remedy: String = "", lines: [String] = [], status: Int32 = 1) {
    (self.what, self.remedy, self.lines, self.status) = (what, remedy, lines, status)
  }
}
