public import Organisation
import Vocabulary

extension Module: TopicContributing {
  /// What the party that plays BIF answers for; the topic itself is a record of the case.
  public var topicDefaults: [TopicDefault] {
    [TopicDefault("praktik-i-boligomraader", source: "Opdigtet eksempel")]
  }
}
