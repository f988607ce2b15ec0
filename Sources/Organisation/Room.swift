public import Vocabulary

/// Who there is: parties, posts, areas, topics, and who answers for what.
///
/// What the room brings as a part by itself: its kinds of record, and what others may contribute to it. What it
/// brings where it meets people (checks, duties, pages, acts, commands) stands in `Cards/Organisation`.
public struct OrganisationRoom: Room, RecordContributing, OfferContributing {
  /// The room, as its rules name it.
  public let id: PartID = "organisation"
  /// What it is called, in Danish.
  public let name = "Parter og ansvar"
  /// Nothing: a room stands by itself.
  public let needs: [PartID] = []

  /// Makes the room.
  public init() {}

  /// The kinds of record it keeps.
  public var kinds: [any Record.Type] {
    [
      Party.self, Membership.self, Post.self, Holder.self, Area.self, Outline.self,
      HousingStock.self,
      Topic.self, PlanNumber.self, Responsibility.self,
    ]
  }

  /// The rules it may report.
  public var rules: [Rule] { PartyRules.all }

  /// What parts may contribute to it.
  public var offers: [any Offering] { [Offer.topics] }
}
