public import Vocabulary

/// Which fora there are, what they deal with, and what is decided.
///
/// What the room brings as a part by itself: its kinds of record, and what others may contribute to it. What it
/// brings where it meets people (checks, duties, pages, acts, commands) stands in `Cards/Forums`.
public struct ForumsRoom: Room, RecordContributing, OfferContributing {
  /// The room, as its rules name it.
  public let id: PartID = "forums"
  /// What it is called, in Danish.
  public let name = "Fora, sager og møder"
  /// Nothing: a room stands by itself.
  public let needs: [PartID] = []

  /// Makes the room.
  public init() {}

  /// The kinds of record it keeps.
  public var kinds: [any Record.Type] {
    [
      Forum.self, Abolition.self, Caveat.self, Procedure.self, Matter.self, Meeting.self,
      AgendaItem.self, Decision.self, Priority.self,
    ]
  }

  /// The rules it may report.
  public var rules: [Rule] { ForumRules.all.filter { !ForumRules.duties.contains($0) } }
  /// The rules that make its duties.
  public var dutyRules: [Rule] { ForumRules.duties }

  /// What parts may contribute to it.
  public var offers: [any Offering] { [Offer.procedures, Offer.matterKinds] }
}
