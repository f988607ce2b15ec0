public import Vocabulary

/// Sundheds- og Omsorgsforvaltningen: dwellings for the elderly.
public struct Module: ForvaltningModule {
  /// The forvaltning's party.
  public let id: ForvaltningID = "suf"
  /// The forvaltning's name.
  public let name = "Sundheds- og Omsorgsforvaltningen"

  /// Makes the module.
  public init() {}
}
