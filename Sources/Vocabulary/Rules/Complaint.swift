/// Something is refused in words of its own.
public struct Complaint: Error, Hashable, Sendable {
  /// What is refused, in Danish.
  public let what: String
  /// What to do, in Danish.
  public let remedy: String

  /// Makes a complaint.
  public init(_ what: String, _ remedy: String) { (self.what, self.remedy) = (what, remedy) }
}
