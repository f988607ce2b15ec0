public import Vocabulary

// What an agreement says: clauses, promises, exemptions.

extension Clerk {
  /// Enters a clause, an obligation or an exemption of an agreement that is not over.
  public func enter<R: Record>(_ content: R, in id: AgreementID) throws {
    let agreement = try pen.existing(Agreement.self, id)
    if agreement.closed != nil { throw Refusal(ClerkRules.closed, about: id.pointer) }
    try pen.enter(content)
  }

  /// Lets what recurs recur no more, with a day as the last; refuses what does not, and what ends by then anyway.
  public func end(_ id: ObligationID, lastDue: Day) throws {
    var obligation = try pen.existing(Obligation.self, id)
    guard obligation.every != nil else {
      throw Refusal(ClerkRules.notRecurring, about: id.pointer)
    }
    if let last = obligation.lastDue, last <= lastDue {
      throw Refusal(ClerkRules.endsSooner, about: id.pointer, ["last": .day(last)])
    }
    obligation.lastDue = lastDue
    try pen.revise(obligation)
  }
}
