public import Investments
import Vocabulary

extension Module: StreamContributing {
  /// What the law makes the municipality pay when it assigns dwellings.
  public var streamDefinitions: [StreamDefinition] {
    [
      StreamDefinition(
        "tomgangsleje",
        meaning: "Leje, mens en anvist bolig står tom, og garanti for istandsættelse.",
        source: "almenboligloven § 59")
    ]
  }
}
