public import Vocabulary

/// The success criteria, what they are measured by, and lists of areas.
///
/// What the room brings as a part by itself: its kinds of record, and what others may contribute to it. What it
/// brings where it meets people (checks, duties, pages, acts, commands) stands in `Cards/Criteria`.
public struct CriteriaRoom: Room, RecordContributing, OfferContributing {
  /// The room, as its rules name it.
  public let id: PartID = "criteria"
  /// What it is called, in Danish.
  public let name = "Succeskriterier og lister"
  /// Nothing: a room stands by itself.
  public let needs: [PartID] = []

  /// Makes the room.
  public init() {}

  /// The kinds of record it keeps.
  public var kinds: [any Record.Type] {
    [
      Indicator.self, Criterion.self, Challenge.self,
    ]
  }

  /// The rules it may report.
  public var rules: [Rule] { CriterionRules.all }

  /// What parts may contribute to it.
  public var offers: [any Offering] { [Offer.indicators, Offer.lists] }
}
