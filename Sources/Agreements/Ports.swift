package import Vocabulary

/// What this room must know about parties.
package protocol AgreementParties {
  /// Whether two parties are on different sides; nil when one of them is not there that day.
  func areOpposite(_ one: PartyID, _ other: PartyID, on day: Day) throws -> Bool?
  /// Whether a part that is not plugged in is a forvaltning of the case on some day of a period: a party
  /// with its id, or one that plays it.
  func isForvaltning(_ part: PartID, during: Period) throws -> Bool
  /// What kind of party it is; nil when it is not there that day.
  func kind(of id: PartyID, on day: Day) throws -> PartyKind?
  /// Whether a party is one organisation or afdeling on some day of a period, so that an agreement with it
  /// binds no others.
  func isSingle(_ id: PartyID, during: Period) throws -> Bool
  /// All the parties there are in a period that are one organisation or afdeling on no day of it.
  func collectives(during: Period) throws -> Set<PartyID>
  /// The organisations there are on some day of a period, by id, each with its days.
  func organisations(during: Period) throws -> [(party: PartyID, days: [Period])]
  /// The days of a period on which a party is there, in order.
  func days(of body: Pointer, during: Period) throws -> [Period]
  /// The parties a party took over from and those that took over from it, however far back and on.
  func lineage(of party: PartyID) throws -> (before: [PartyID], after: [PartyID])
  /// A party, those it is part of on some day of a period, and those before and after it in mergers.
  func kin(of id: PartyID, during: Period) throws -> Set<PartyID>
}

/// What this room must know about decisions.
package protocol AgreementDecisions {
  /// A decision as it is known on a day, with those on whose authority it was taken; nil when it is not there.
  func decision(_ id: DecisionID, on day: Day) throws -> KnownDecision?
}

/// Nothing is known of decisions: what names one is taken for what it says.
package struct NoAgreementDecisions: AgreementDecisions {
  /// Knows none.
  package init() {}
  /// None.
  package func decision(_ id: DecisionID, on day: Day) -> KnownDecision? { nil }
}

/// What this room must know about indicators and criteria.
package protocol Developments {
  /// Whether a criterion measures a goal on some day of a period.
  func isMeasured(_ goal: ClauseID, during: Period) throws -> Bool
  /// Whether the last two measurements of an indicator show a negative development by a day; nil
  /// when there are not two, or it has no direction.
  func hasWorsened(_ indicator: IndicatorID, by day: Day) throws -> Bool?
}
