public import Vocabulary

/// Beskæftigelses- og Integrationsforvaltningen: jobs for tenants.
public struct Module: ForvaltningModule {
  /// Its id, in front of what it brings.
  public let id: PartID = "bif"
  /// The forvaltning's name.
  public let name = "Beskæftigelses- og Integrationsforvaltningen"
  /// National law: its partnerships stand under the same agreements.
  public let needs: [PartID] = ["lov"]

  /// Makes the module.
  public init() {}
}
