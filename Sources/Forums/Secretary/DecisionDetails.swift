public import Vocabulary

/// What is said of a decision beside how it ended and what is to follow.
public struct DecisionDetails: Hashable, Sendable {
  /// Those who decided, of the bodies that met; the only one when empty.
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

  /// Those who decide at a meeting: its body, or those of several that are said.
  func deciders(at meeting: Meeting) throws -> [Pointer] {
    let organs = meeting.organs
    let said = bodies.isEmpty && organs.count == 1 ? organs : bodies.eachOnce
    guard !said.isEmpty, organs.isEmpty || said.allSatisfy(organs.contains) else {
      throw Refusal(AgendaRules.whichBody, about: meeting.pointer)
    }
    return said
  }
}
