public import Vocabulary

/// What is said of a decision beside how it ended and what is to follow.
public struct DecisionDetails: Hashable, Sendable {
  /// Those who decided, of the bodies that met; all of them when empty.
  public var bodies: [Pointer] = []
  /// To whom the matter was referred.
  public var referredTo: Pointer?
  /// On whose authority it was taken.
  public var authority: Pointer?
  /// How the votes fell.
  public var votes: Votes?
  /// What was decided, word for word.
  public var text: String?

  /// Says nothing yet.
  public init() {}

  /// Those who decided at a meeting; throws `Refusal` when one of them did not meet.
  func deciders(at meeting: Meeting) throws -> [Pointer] {
    let met = [meeting.body]
    if let other = bodies.first(where: { !met.contains($0) }) {
      throw Refusal(DecisionRules.notAtMeeting, about: meeting.pointer, ["body": .thing(other)])
    }
    return bodies.isEmpty ? met : bodies.eachOnce
  }
}
