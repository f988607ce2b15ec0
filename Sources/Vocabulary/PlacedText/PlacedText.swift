/// A text that was read from a file, and what problems call the file.
public struct PlacedText: Hashable, Sendable {
  /// What problems call the file.
  public let file: String
  /// The whole text.
  public let text: String

  /// A text of a file.
  public init(file: String, text: String) { (self.file, self.text) = (file, text) }
}
