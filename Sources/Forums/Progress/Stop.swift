public import Vocabulary

/// One place on a matter's way: a body, and the day it dealt with the matter or is to.
public struct Stop: Sendable {
  /// What the matter met there.
  public enum What: Sendable {
    /// It was on an agenda.
    case item(AgendaItem)
    /// A decision of no known agenda.
    case decision(Decision)
  }

  /// The bodies: one, several that met together, or none that is named.
  public let bodies: [Pointer]
  /// The day of its meeting, or of the decision, as roughly as it is known.
  public let day: RoughDay
  /// What the matter met there.
  public let what: What

  /// The body, the first of several; nil when none is named.
  public var body: Pointer? { bodies.first }

  /// What stops of one day are sorted by before their ids.
  var order: String { body?.description ?? "" }

  /// Whether the matter was taken off the agenda again.
  public var isWithdrawn: Bool {
    guard case .item(let item) = what else { return false }
    return item.withdrawn != nil
  }

  /// The id of the item or the decision.
  public var id: String {
    switch what {
    case .item(let item): item.id.text
    case .decision(let decision): decision.id.text
    }
  }
}
