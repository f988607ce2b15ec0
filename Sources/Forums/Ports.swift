public import Vocabulary

/// What this room must know about the bodies that fora answer to.
public protocol PoliticalBodies {
  /// The days of a period on which elected politicians sit in a party, in order.
  func politicalDays(of id: PartyID, during: Period) throws -> [Period]
}
