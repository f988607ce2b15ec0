public import Vocabulary

/// Socialforvaltningen: assigning dwellings to those in need, and other boligsociale efforts.
public struct Module: ForvaltningModule {
  /// The forvaltning's party.
  public let id: ForvaltningID = "sof"
  /// The forvaltning's name.
  public let name = "Socialforvaltningen"

  /// Makes the module.
  public init() {}
}
