public import Vocabulary

/// What this room must know about the bodies that fora answer to.
public protocol PoliticalBodies {
  /// Whether elected politicians sit in a party on a day; false when it is not there.
  func isPolitical(_ id: PartyID, on day: Day) throws -> Bool
}
