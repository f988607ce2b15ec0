/// From where law is asked about: a day, and the day whose knowledge of law is meant.
///
/// What holds on a day may be changed by an act that is signed later: »what held on 1 February 2017, as it was known in
/// 2013« and »as it is known now« are two questions.
public struct Viewpoint: Hashable, Sendable {
  /// The day asked about.
  public let day: Day
  /// The day whose knowledge is meant; nil is all that is known.
  public let known: Day?

  /// Looks at a day as it is known now, or was on another.
  public init(_ day: Day, known: Day? = nil) { (self.day, self.known) = (day, known) }

  /// Whether what became known on a day was known; what has always been known, nil, is.
  public func knows(_ since: Day?) -> Bool {
    guard let known, let since else { return true }
    return since <= known
  }
}
