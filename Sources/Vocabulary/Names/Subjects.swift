// What more than one room points at by name. The values themselves stay in their rooms.

/// A party: a municipal body, a forvaltning, an organisation, an association.
public enum PartySubject: Named {
  /// The kind's name.
  public static let kind = "party"
}
/// A post that a person may hold.
public enum PostSubject: Named {
  /// The kind's name.
  public static let kind = "post"
}
/// A topic of the cooperation, such as letting.
public enum TopicSubject: Named {
  /// The kind's name.
  public static let kind = "topic"
}
/// A forum: a body that meets.
public enum ForumSubject: Named {
  /// The kind's name.
  public static let kind = "forum"
}
/// An agreement on any level.
public enum AgreementSubject: Named {
  /// The kind's name.
  public static let kind = "agreement"
}
/// A funding stream, such as grundkapital.
public enum StreamSubject: Named {
  /// The kind's name.
  public static let kind = "stream"
}
/// An indicator that criteria measure by.
public enum IndicatorSubject: Named {
  /// The kind's name.
  public static let kind = "indicator"
}
/// A clause of an agreement, such as a goal that criteria measure.
public enum ClauseSubject: Named {
  /// The kind's name.
  public static let kind = "clause"
}
/// An area: a boligområde, a bydel, what a lokaludvalg covers.
public enum AreaSubject: Named {
  /// The kind's name.
  public static let kind = "area"
}
/// A matter that bodies deal with.
public enum MatterSubject: Named {
  /// The kind's name.
  public static let kind = "matter"
}
/// A decision in a matter.
public enum DecisionSubject: Named {
  /// The kind's name.
  public static let kind = "decision"
}

/// Names a party.
public typealias PartyID = Identifier<PartySubject>
/// Names a post.
public typealias PostID = Identifier<PostSubject>
/// Names a topic.
public typealias TopicID = Identifier<TopicSubject>
/// Names a forum.
public typealias ForumID = Identifier<ForumSubject>
/// Names an agreement.
public typealias AgreementID = Identifier<AgreementSubject>
/// Names a funding stream.
public typealias StreamID = Identifier<StreamSubject>
/// Names an indicator.
public typealias IndicatorID = Identifier<IndicatorSubject>
/// Names an area.
public typealias AreaID = Identifier<AreaSubject>
/// Names a matter.
public typealias MatterID = Identifier<MatterSubject>
/// Names a decision.
public typealias DecisionID = Identifier<DecisionSubject>
/// Names a clause.
public typealias ClauseID = Identifier<ClauseSubject>
