public import Vocabulary

/// Socialforvaltningen: assigning dwellings to those in need, and other boligsociale efforts.
public struct Module: ForvaltningModule {
  /// Its id, in front of what it brings.
  public let id: PartID = "sof"
  /// The forvaltning's name.
  public let name = "Socialforvaltningen"

  /// The parts it cannot be without.
  public let needs: [PartID] = ["lov"]

  /// Makes the module.
  public init() {}
}
