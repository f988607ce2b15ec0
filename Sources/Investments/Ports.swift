package import Vocabulary

/// What this room must know about who pays.
package protocol Financiers {
  /// Whether a party's money is the municipality's own on a day; nil when it is not there.
  func isMunicipal(_ id: PartyID, on day: Day) throws -> Bool?
  /// The part that a party plays on a day, whose definitions are its own; nil when it plays none.
  func part(playedBy id: PartyID, on day: Day) throws -> PartID?
  /// The part that a party is said to play on a day; nil when nobody has said that it plays one.
  func saidPart(of id: PartyID, on day: Day) throws -> PartID?
}

/// What this room must know about decisions.
package protocol FundingDecisions {
  /// A decision as it is known on a day, with those on whose authority it was taken; nil when it is not there.
  func decision(_ id: DecisionID, on day: Day) throws -> KnownDecision?
}

/// Nothing is known of decisions: what names one is taken for what it says.
package struct NoFundingDecisions: FundingDecisions {
  /// Knows none.
  package init() {}
  /// None.
  package func decision(_ id: DecisionID, on day: Day) -> KnownDecision? { nil }
}
