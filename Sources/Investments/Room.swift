public import Vocabulary

/// The money: streams, frames, commitments and payments, rates and sums.
///
/// What the room brings as a part by itself: its kinds of record, and what others may contribute to it. What it
/// brings where it meets people (checks, duties, pages, acts, commands) stands in `Cards/Investments`.
public struct InvestmentsRoom: Room, RecordContributing, OfferContributing {
  /// The room, as its rules name it.
  public let id: PartID = "investments"
  /// What it is called, in Danish.
  public let name = "Penge"
  /// Nothing: a room stands by itself.
  public let needs: [PartID] = []

  /// Makes the room.
  public init() {}

  /// The kinds of record it keeps.
  public var kinds: [any Record.Type] {
    [
      FundingStream.self, Amount.self, StatedTotal.self, Round.self, Guarantee.self,
    ]
  }

  /// The rules it may report.
  public var rules: [Rule] { FundingRules.all }

  /// What parts may contribute to it.
  public var offers: [any Offering] { [Offer.streams, Offer.rates] }
}
