public import Vocabulary

/// Sundheds- og Omsorgsforvaltningen: dwellings for the elderly.
public struct Module: ForvaltningModule {
  /// Its id, in front of what it brings.
  public let id: PartID = "suf"
  /// The forvaltning's name.
  public let name = "Sundheds- og Omsorgsforvaltningen"

  /// The parts it cannot be without.
  public let needs: [PartID] = ["lov"]

  /// Makes the module.
  public init() {}
}
