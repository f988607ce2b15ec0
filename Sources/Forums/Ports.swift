package import Vocabulary

/// What this room must know about parties and posts.
package protocol Bodies {
  /// The days of a period on which elected politicians sit in a party, in order.
  func politicalDays(of id: PartyID, during: Period) throws -> [Period]
  /// The days of a period on which a party or a post is there, in order; none for other kinds.
  func days(of body: Pointer, during: Period) throws -> [Period]
  /// The posts of a party that have a role, on a day.
  func posts(_ role: PostRole, of party: PartyID, on day: Day) throws -> [PostID]
}

/// What this room must know about money for area efforts.
package protocol EffortMoney {
  /// The days of a period on which money was committed to each of some agreements, the first first.
  func commitments(to efforts: [AgreementID], during: Period) throws -> [AgreementID: [Day]]
}
