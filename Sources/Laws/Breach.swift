public import Vocabulary

/// One law that a part breaks, with what to do about it: texts for people.
public struct Breach: Hashable, Sendable {
  /// The law's name.
  public let law: String
  /// The part.
  public let part: PartID
  /// What breaks it: the contribution, and what is wrong with it.
  public let what: String
  /// What to do.
  public let remedy: String

  /// Makes a breach.
  public init(law: String, part: PartID, what: String, remedy: String) {
    self.law = law
    self.part = part
    self.what = what
    self.remedy = remedy
  }
}
