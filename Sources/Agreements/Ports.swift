public import Vocabulary

/// What this room must know about parties.
public protocol AgreementParties {
  /// Whether two parties are on different sides of the cooperation on a day; nil when one of them
  /// is not there, so that nothing can be said.
  func areOpposite(_ one: PartyID, _ other: PartyID, on day: Day) throws -> Bool?
  /// Whether the prefix of a contributed kind names a forvaltning of this municipality, on any day.
  func isForvaltning(_ id: PartyID) throws -> Bool
}
