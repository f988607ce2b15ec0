public import Investments
import Vocabulary

extension Module: StreamContributing {
  /// What the municipality pays for dwellings at its disposal.
  public var streamDefinitions: [StreamDefinition] {
    [
      StreamDefinition(
        "tomgang-og-istandsaettelse",
        meaning: "Kommunens leje for tomme boliger, den råder over, og garanti for istandsættelse.",
        source: "almenboligloven § 59 stk. 1")
    ]
  }
}
