public import Criteria
import Vocabulary

private let memo = "Notat, marts 2010, succeskriterier (målemetoden er ikke fastlagt)"

extension Module: IndicatorContributing {
  /// What the memo's examples of criteria would be measured by; who is to measure them is inferred.
  public var indicatorDefinitions: [IndicatorDefinition] {
    [
      IndicatorDefinition(
        "tryghed", title: "Tryghed",
        meaning: "Hvor mange beboere der føler sig trygge i deres område.", source: memo),
      IndicatorDefinition(
        "beboersammensaetning", title: "Beboersammensætning",
        meaning: "Beboernes sammensætning i udvalgte områder.", source: memo),
      IndicatorDefinition(
        "fysiske-forhold", title: "Fysiske forhold",
        meaning: "Fysiske og miljømæssige forhold i og om boligerne.", source: memo),
    ]
  }
}
