public import Organisation
import Vocabulary

private let memo = "Notat, marts 2010: boliganvisning og andre boligsociale indsatser"

extension Module: TopicContributing {
  /// The remits that the memo gives SOF.
  public var topicDefaults: [TopicDefault] {
    [
      TopicDefault("boliganvisning", source: memo),
      TopicDefault("boligsocial-indsats", source: memo),
    ]
  }
}
