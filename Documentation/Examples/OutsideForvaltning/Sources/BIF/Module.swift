public import Vocabulary

/// Beskæftigelses- og Integrationsforvaltningen, as an example: work placements at housing organisations.
///
/// All it brings is made up. What it brings stands in the folders beside: `Definitions` to the rooms, `Placements` and
/// `Accounts` its own kinds of record with all that meets people, and `AtTheCounter.swift` the list of that.
public struct Module: ForvaltningModule {
  /// Its id, in front of what it brings.
  public let id: PartID = "bif"
  /// The forvaltning's name.
  public let name = "Beskæftigelses- og Integrationsforvaltningen"
  /// National law, as its agreements stand under those of the law.
  public let needs: [PartID] = ["lov"]

  /// Makes the module.
  public init() {}
}
