public import Agreements
public import Criteria
public import Forums
public import Investments
public import Organisation
public import Vocabulary

/// The rooms put together over records lent for one transaction: what anybody above a room may ask.
///
/// Ask the room; do not derive again what it knows. Whether an agreement is in force rests on approvals,
/// versions, extensions and successors, so `agreements.standing(of:on:)` answers it, and nothing else does:
///
///     let binding = try rooms.agreements.standings(on: day).filter(\.standing.status.binds)
///
/// For reading alone: neither the rooms nor their records can be cast to a pen.
public protocol Rooms {
  /// The records themselves with what parts define among them, for a part's own kinds.
  var records: any Records { get }
  /// The measurements.
  var readings: any Readings { get }
  /// Who there is, where, and who answers for what.
  var parties: any PartyReading { get }
  /// Which fora there are, and what they deal with.
  var fora: any ForumReading { get }
  /// Which agreements there are, and where they stand.
  var agreements: any AgreementReading { get }
  /// The money.
  var funding: any FundingReading { get }
  /// The success criteria, and lists of areas.
  var criteria: any CriterionReading { get }
  /// The day whose knowledge of law is meant, for what asks a table of law; nil is all that is known.
  var known: Day? { get }
}

extension Rooms {
  /// Who answers for what was a party's, a post's or a forum's that is no more.
  public var heirs: Heirs { Heirs([parties, fora]) }
}
