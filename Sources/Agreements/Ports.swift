public import Vocabulary

/// What this room must know about parties.
public protocol AgreementParties {
  /// Whether two parties are on different sides; nil when one of them is not there that day.
  func areOpposite(_ one: PartyID, _ other: PartyID, on day: Day) throws -> Bool?
  /// Whether a party has ever been one of the municipality's forvaltninger.
  func isForvaltning(_ id: PartyID) throws -> Bool
  /// What kind of party it is, as in data files; nil when it is not there that day.
  func kind(of id: PartyID, on day: Day) throws -> String?
  /// Whether a party is one organisation or afdeling, so that an agreement with it binds no others.
  func isSingle(_ id: PartyID) throws -> Bool
  /// All the parties that are not one organisation or afdeling.
  func collectives() throws -> Set<PartyID>
  /// A party, those it is part of, and those before and after it in mergers.
  func kin(of id: PartyID) throws -> Set<PartyID>
}

/// What this room must know about indicators and criteria.
public protocol Developments {
  /// Whether a criterion measures a goal.
  func isMeasured(_ goal: ClauseID) throws -> Bool
  /// Whether the last two measurements of an indicator show a negative development by a day; nil
  /// when there are not two, or it has no direction.
  func hasWorsened(_ indicator: IndicatorID, by day: Day) throws -> Bool?
}
