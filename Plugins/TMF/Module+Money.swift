public import Investments
import Vocabulary

extension Module: StreamContributing {
  /// The streams of the memo's note 2.
  public var streamDefinitions: [StreamDefinition] {
    [
      StreamDefinition(
        "omraadefornyelse", meaning: "Kommunens udgifter til områdefornyelse.",
        source: "Notat, marts 2010, note 2"),
      StreamDefinition(
        "helhedsplaner", meaning: "Kommunens økonomiske bidrag til helhedsplaner.",
        source: "Notat, marts 2010"),
      StreamDefinition(
        "ydelsesstoette", meaning: "Ydelsesstøtte til almene boliger.",
        source: "Notat, marts 2010, note 2"),
    ]
  }
}
