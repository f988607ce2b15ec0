package import Vocabulary

/// What this room must know of parties and areas.
package protocol CriterionPlaces {
  /// Whether a party is a forvaltning or a unit of one on a day.
  func isAdministrative(_ id: PartyID, on day: Day) throws -> Bool
  /// What something is as a place to measure; nil when it is none.
  func geography(of subject: Pointer, on day: Day) throws -> Geography?
  /// The social-housing areas there are on a day, in order.
  func housingAreas(on day: Day) throws -> [AreaID]
  /// The area of a kind that an area lies in on a day; nil when it lies in none, or in several.
  func place(_ kind: AreaKind, around area: AreaID, on day: Day) throws -> Pointer?
  /// Whether what a part defines is the case's too: the law's always, a forvaltning's where a party plays it.
  func takes(_ part: PartID) throws -> Bool
  /// The party that plays a part on a day, which owns what the part defines; nil when none does.
  func player(of part: PartID, on day: Day) throws -> PartyID?
}
