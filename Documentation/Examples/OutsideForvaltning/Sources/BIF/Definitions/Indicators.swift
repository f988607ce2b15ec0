public import Criteria
import Vocabulary

extension Module: IndicatorContributing {
  static let inPlacement: IndicatorID = "beboere-i-praktik"

  /// What criteria on placements are measured by, once the case has a record of it.
  public var indicatorDefinitions: [IndicatorDefinition] {
    [
      IndicatorDefinition(
        Self.inPlacement, title: "Beboere i praktik",
        meaning: "Hvor mange beboere der er i praktik hos en boligorganisation ved årets slutning.",
        source: "Opdigtet eksempel")
    ]
  }
}
