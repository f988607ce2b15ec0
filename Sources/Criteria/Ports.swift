public import Vocabulary

/// What this room must know about who answers for a criterion.
public protocol CriterionOwners {
  /// Whether a party is a forvaltning or a unit of one on a day.
  func isAdministrative(_ id: PartyID, on day: Day) throws -> Bool
}
