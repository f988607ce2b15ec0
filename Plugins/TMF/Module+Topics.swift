public import Organisation
import Vocabulary

private let memo = "Notat, marts 2010: Teknik- og Miljøforvaltningens ressortområde"

extension Module: TopicContributing {
  /// The remits that the memo gives TMF.
  public var topicDefaults: [TopicDefault] {
    [
      TopicDefault("tilsyn", source: memo),
      TopicDefault("styringsdialog-emne", source: memo),
      TopicDefault("helhedsplaner-emne", source: memo),
      TopicDefault("omraadefornyelse-emne", source: memo),
      TopicDefault("udlejning", source: memo),
      TopicDefault("grundkapital-emne", source: memo),
      TopicDefault(
        "ydelsesstoette-emne", source: memo + " (udledt af støttet byggeri)"),
      TopicDefault(
        "fysiske-forhold",
        source: memo + " (udledt af områdebaserede indsatser og helhedsplaner)"),
      TopicDefault(
        "omdannelse", source: memo + " (udledt af tilsyn og områdebaserede indsatser)"),
      TopicDefault("sekretariat-emne", source: memo),
    ]
  }
}
