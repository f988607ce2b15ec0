public import Vocabulary

/// What this room must know of parties and areas.
public protocol CriterionPlaces {
  /// Whether a party is a forvaltning or a unit of one on a day.
  func isAdministrative(_ id: PartyID, on day: Day) throws -> Bool
  /// What something is as a place to measure, in the words of `Geography`; nil when it is none.
  func geography(of subject: Pointer, on day: Day) throws -> String?
  /// The social-housing areas there are on a day, in order.
  func housingAreas(on day: Day) throws -> [AreaID]
  /// The area of a kind, in the words of `AreaList.Elsewhere`, that an area lies in on a day.
  func place(_ kind: String, around area: AreaID, on day: Day) throws -> Pointer?
}
