public import Vocabulary

/// That an agreement came to an end before its agreed one.
public struct Closing: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "how": .init(
      "Hvordan",
      "På hvilken måde den sluttede: trukket tilbage, ophørt før tid eller bortfaldet."),
    "day": .init("Dag", "Hvilken dag den sluttede; udelades, når ingen kilde siger det."),
    "by": .init("af", "Id på den part, der sluttede den; udelades, når det ikke vides."),
    "why": .init("hvorfor", "Grunden til, at den sluttede, i en sætning."),
  ]

  /// How it was closed.
  public enum How: String, Choice {
    /// Taken back before it held.
    case withdrawn
    /// Ended early.
    case ended
    /// It fell away by itself, for instance because its condition was not met.
    case lapsed

    /// The word in Danish.
    public var word: String {
      switch self {
      case .withdrawn: "trukket tilbage"
      case .ended: "ophørt før tid"
      case .lapsed: "bortfaldet"
      }
    }
  }

  /// The last day it holds, inclusive as the last day of a term is.
  ///
  /// Of one that was taken back, the day it was. Nil when no source says, and then it is never certain.
  public var day: RoughDay?
  /// How.
  public var how: How
  /// Who closed it.
  public var by: PartyID?
  /// Why, in Danish.
  public var why: String

  /// Makes a closing.
  public init(day: RoughDay?, how: How, by: PartyID? = nil, why: String) {
    self.day = day
    self.how = how
    self.by = by
    self.why = why
  }
}

/// That an agreement which ended with nothing in its place is to have nothing there.
public struct LetGo: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "day": .init("Dag", "Hvilken dag den blev sluppet; må være en rund dag."),
    "by": .init("af", "Id på den part, der slap den; udelades, når det ikke vides."),
    "why": .init("hvorfor", "Grunden til, at den blev sluppet, i en sætning."),
  ]

  /// The day, exact or rough.
  public var day: RoughDay
  /// Who let it go.
  public var by: PartyID?
  /// Why, in Danish.
  public var why: String

  /// Lets an agreement go.
  public init(day: RoughDay, by: PartyID? = nil, why: String) {
    self.day = day
    self.by = by
    self.why = why
  }
}

/// That a party gave notice.
public struct NoticeGiven: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "day": .init("Dag", "Hvilken dag den blev sagt op; må være en rund dag."),
    "by": .init("af", "Id på den part, der sagde den op; udelades, når det ikke vides."),
    "why": .init("hvorfor", "Grunden til, at den blev sagt op, i en sætning."),
  ]

  /// The day, exact or rough.
  public var day: RoughDay
  /// Who gave it.
  public var by: PartyID?
  /// Why, in Danish.
  public var why: String

  /// Makes a notice.
  public init(day: RoughDay, by: PartyID? = nil, why: String) {
    self.day = day
    self.by = by
    self.why = why
  }
}
