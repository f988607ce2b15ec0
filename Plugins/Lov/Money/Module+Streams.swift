public import Investments
import Vocabulary

extension Module: StreamContributing {
  /// The money that the law makes the municipality or the State pay.
  public var streamDefinitions: [StreamDefinition] {
    [
      StreamDefinition(
        "grundkapital", meaning: "Kommunens grundkapitallån til alment nybyggeri.",
        source: "almenboligloven §§ 118-119"),
      StreamDefinition(
        "tomgangsleje",
        meaning: "Leje, mens en anvist bolig står tom, og garanti for istandsættelse.",
        source: "almenboligloven § 59"),
      StreamDefinition(
        "servicearealtilskud", meaning: "Tilskud til servicearealer ved ældreboliger.",
        source: "almenboligloven § 141"),
    ]
  }
}
