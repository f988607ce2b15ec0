public import Vocabulary

/// Which agreements there are, where they stand, and what they promise.
///
/// What the room brings as a part by itself: its kinds of record, and what others may contribute to it. What it
/// brings where it meets people (checks, duties, pages, acts, commands) stands in `Cards/Agreements`.
public struct AgreementsRoom: Room, RecordContributing, AgreementContributing, OfferContributing {
  /// The room, as its rules name it.
  public let id: PartID = "agreements"
  /// What it is called, in Danish.
  public let name = "Aftaler"
  /// Nothing: a room stands by itself.
  public let needs: [PartID] = []

  /// Makes the room.
  public init() {}

  /// The kinds of record it keeps.
  public var kinds: [any Record.Type] {
    [
      Agreement.self, AgreementVersion.self, Approval.self, Accession.self, Clause.self,
      Obligation.self, Delegation.self, DelegationUse.self, Exemption.self,
    ]
  }

  /// The rules it may report.
  public var rules: [Rule] { AgreementRules.all.filter { !AgreementRules.duties.contains($0) } }
  /// The rules that make its duties.
  public var dutyRules: [Rule] { AgreementRules.duties }

  /// What parts may contribute to it.
  public var offers: [any Offering] { [Offer.agreementKinds] }

  /// The memo's three kinds of agreement, and one above the municipality.
  public var agreementKinds: [AgreementKind] { AgreementKind.plain }
}
