public import Vocabulary

/// Teknik- og Miljøforvaltningen: supervision, area efforts, letting, grundkapital, and the
/// secretariat of the fora (the memo, "Forslag til ny organisering").
public struct Module: ForvaltningModule {
  /// The forvaltning's party.
  public let id: ForvaltningID = "tmf"
  /// The forvaltning's name.
  public let name = "Teknik- og Miljøforvaltningen"

  /// Makes the module.
  public init() {}
}
