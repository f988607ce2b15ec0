public import Criteria
import Vocabulary

extension Module: IndicatorContributing {
  /// What the memo's example of a social criterion would be measured by.
  public var indicatorDefinitions: [IndicatorDefinition] {
    [
      IndicatorDefinition(
        "boligsocial-venteliste", title: "Boligsocial venteliste",
        meaning: "Hvor mange der står på den boligsociale venteliste.",
        source: "Notat, marts 2010, succeskriterier"),
      IndicatorDefinition(
        "tilbud-til-unge", title: "Tilbud til unge",
        meaning: "Hvor mange relevante tilbud der er til unge i boligområderne.",
        source: "Notat, marts 2010, succeskriterier (målemetoden er ikke fastlagt)"),
    ]
  }
}
