public import Organisation
import Vocabulary

private let memo = "Notat, marts 2010: Teknik- og Miljøforvaltningens ressortområde"

extension Module: TopicContributing {
  /// The remits that the memo gives TMF.
  public var topicDefaults: [TopicDefault] {
    [
      TopicDefault("tilsyn", unit: "tmf", source: memo),
      TopicDefault("styringsdialog-emne", unit: "tmf", source: memo),
      TopicDefault("helhedsplaner-emne", unit: "tmf", source: memo),
      TopicDefault("omraadefornyelse-emne", unit: "tmf", source: memo),
      TopicDefault("udlejning", unit: "tmf", source: memo),
      TopicDefault("grundkapital-emne", unit: "tmf", source: memo),
      TopicDefault(
        "ydelsesstoette-emne", unit: "tmf", source: memo + " (udledt af støttet byggeri)"),
      TopicDefault(
        "fysiske-forhold", unit: "tmf",
        source: memo + " (udledt af områdebaserede indsatser og helhedsplaner)"),
      TopicDefault(
        "omdannelse", unit: "tmf", source: memo + " (udledt af tilsyn og områdebaserede indsatser)"),
      TopicDefault("sekretariat-emne", unit: "tmf", source: memo),
    ]
  }
}
