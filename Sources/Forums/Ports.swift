package import Vocabulary

/// What this room must know about parties and posts.
package protocol Bodies {
  /// The days of a period on which elected politicians sit in a party, in order.
  func politicalDays(of id: PartyID, during: Period) throws -> [Period]
  /// The days of a period on which a party or a post is there, in order; none for other kinds.
  func days(of body: Pointer, during: Period) throws -> [Period]
  /// The posts of a party that have a role, on a day.
  func posts(_ role: PostRole, of party: PartyID, on day: Day) throws -> [PostID]
  /// The party that a post belongs to on a day, a party itself; nil for others and when it is not there.
  func party(of body: Pointer, on day: Day) throws -> Pointer?
  /// The party that plays a part on a day; nil when none does.
  func player(of part: PartID, on day: Day) throws -> PartyID?
  /// The part that a party plays on a day; nil when it plays none.
  func part(playedBy id: PartyID, on day: Day) throws -> PartID?
  /// Whether a part is a forvaltning of the case on some day of a period: a party with its id, or one that
  /// plays it.
  func isForvaltning(_ part: PartID, during: Period) throws -> Bool
}

/// What this room must know about money for area efforts.
package protocol EffortMoney {
  /// The days of a period on which money was committed to each of some agreements, the first first.
  func commitments(to efforts: [AgreementID], during: Period) throws -> [AgreementID: [Day]]
}

/// What this room must know of delegations: on whose authority decisions are taken.
package protocol Mandates {
  /// A link of authority that is no decision, as it stands on a day: a delegation, the use of one, or an
  /// agreement that gives one; nil when it is not there, and for other kinds.
  func mandate(_ pointer: Pointer, on day: Day) throws -> Mandate?
}

/// Nothing is known of delegations.
package struct NoMandates: Mandates {
  /// Knows none.
  package init() {}
  /// None.
  package func mandate(_ pointer: Pointer, on day: Day) -> Mandate? { nil }
}
