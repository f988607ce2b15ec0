public import Organisation
import Vocabulary

extension Module: TopicContributing {
  /// The remit that the memo gives SUF.
  public var topicDefaults: [TopicDefault] {
    [TopicDefault("aeldreboliger", source: "Notat, marts 2010: ældreboliger")]
  }
}
