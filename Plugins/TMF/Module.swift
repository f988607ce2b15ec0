public import Vocabulary

/// Teknik- og Miljøforvaltningen: supervision, area efforts, letting, grundkapital, and the
/// secretariat of the fora (the memo, "Forslag til ny organisering").
public struct Module: ForvaltningModule {
  /// Its id, in front of what it brings.
  public let id: PartID = "tmf"
  /// The forvaltning's name.
  public let name = "Teknik- og Miljøforvaltningen"

  /// The parts it cannot be without.
  public let needs: [PartID] = ["lov"]

  /// Makes the module.
  public init() {}
}
