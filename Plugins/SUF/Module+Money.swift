public import Investments
import Vocabulary

extension Module: StreamContributing {
  /// The grant for common rooms with dwellings for the elderly.
  public var streamDefinitions: [StreamDefinition] {
    [
      StreamDefinition(
        "servicearealtilskud", meaning: "Tilskud til servicearealer ved ældreboliger.",
        source: "almenboligloven § 141")
    ]
  }
}
