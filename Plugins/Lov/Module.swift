public import Vocabulary

/// National law, the layer under the forvaltninger: kinds of agreement, lists of areas, rates and sums of
/// almenboligloven and the acts beside it.
///
/// Another municipality has other forvaltninger under the same law. Nothing here says who answers for what:
/// that is a forvaltning's.
public struct Module: Part {
  /// Its id, in front of what it brings.
  public let id: PartID = "lov"
  /// What it is called.
  public let name = "Almenboligloven og love ved siden af"
  /// Nothing: the law stands by itself.
  public let needs: [PartID] = []

  /// Makes the module.
  public init() {}
}
