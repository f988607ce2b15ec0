public import Criteria
import Vocabulary

extension Module: IndicatorContributing {
  /// What the memo's examples of criteria would be measured by; who is to measure is inferred.
  public var indicatorDefinitions: [IndicatorDefinition] {
    [
      IndicatorDefinition(
        "tryghed", meaning: "Hvor mange beboere der føler sig trygge i deres område.",
        source: "Notat, marts 2010, succeskriterier (målemetoden er ikke fastlagt)"),
      IndicatorDefinition(
        "beboersammensaetning", meaning: "Beboernes sammensætning i udvalgte områder.",
        source: "Notat, marts 2010, succeskriterier (målemetoden er ikke fastlagt)"),
      IndicatorDefinition(
        "fysiske-forhold", meaning: "Fysiske og miljømæssige forhold i og om boligerne.",
        source: "Notat, marts 2010, succeskriterier (målemetoden er ikke fastlagt)"),
    ]
  }
}
