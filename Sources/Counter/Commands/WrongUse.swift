public import Vocabulary

/// The program was called in a way it does not understand; it exits 2.
public struct WrongUse: Told, Hashable {
  /// What is wrong, in Danish.
  public let what: String
  /// What to do, in Danish.
  public let remedy: String
  /// Both, with status 2.
  public var told: Telling { Telling(what, remedy, status: 2) }

  /// Says what is wrong, and what to do.
  public init(_ what: String, _ remedy: String) {
    self.what = what
    self.remedy = remedy
  }
}
