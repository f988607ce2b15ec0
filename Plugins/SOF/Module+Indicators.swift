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
        "boligsocial-ventetid", title: "Ventetid på den boligsociale venteliste",
        meaning: "Hvor mange måneder de, der er anvist i året, i gennemsnit har stået på listen.",
        source: "Boliganvisningens egen opgørelse"),
      IndicatorDefinition(
        "boligsocial-anviste", title: "Anviste boliger i året",
        meaning: "Hvor mange boliger kommunen har anvist i året.",
        source: "Boliganvisningens egen opgørelse"),
      IndicatorDefinition(
        "tilbud-til-unge", title: "Tilbud til unge",
        meaning: "Hvor mange relevante tilbud der er til unge i boligområderne.",
        source: "Notat, marts 2010, succeskriterier (målemetoden er ikke fastlagt)"),
    ]
  }
}
