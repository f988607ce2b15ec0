/// Something is refused in words of its own.
public struct Complaint: Error, Hashable, Sendable {
  /// What is refused, in Danish.
  public let what: String
  /// What to do, in Danish.
  public let remedy: String

  /// What was asked for by id, `kind/id` or name when that is what is not there; nil for any other complaint.
  ///
  /// Whoever knows more than what was asked by can tell why: it was only known later.
  public let absent: String?

  /// Makes a complaint.
  public init(_ what: String, _ remedy: String, absent: String? = nil) {
    (self.what, self.remedy, self.absent) = (what, remedy, absent)
  }
}
