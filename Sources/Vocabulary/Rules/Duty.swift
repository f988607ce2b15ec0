/// Something somebody must do by a day: computed for a day, never stored.
public struct Duty: Hashable, Sendable {
  /// The rule that makes it a duty; its sentence says what, its remedy what follows if it is not.
  public let rule: Rule
  /// Who must do it.
  public let owner: PartyID
  /// The last day it can be done in time.
  public let due: Day
  /// What it is about.
  public let subject: Pointer
  /// The values of the places in the rule's sentences.
  public let facts: [String: Fact]

  /// Makes a duty.
  public init(
    _ rule: Rule, owner: PartyID, due: Day, subject: Pointer, facts: [String: Fact] = [:]
  ) {
    self.rule = rule
    self.owner = owner
    self.due = due
    self.subject = subject
    self.facts = facts
  }

  /// Whether the last day has passed on a day.
  public func isOverdue(on day: Day) -> Bool { due < day }
}
