/// How something stands: a word for people, the same word for programs, and how a reader takes it.
public struct Status: Hashable, Sendable {
  /// The word of data files and `--json`.
  public let raw: String
  /// The word in Danish.
  public let word: String
  /// How it is to be taken; shown in colour where there are colours, never by colour alone.
  public let tone: Tone
  /// Whether it is so on every reading of days that are rough.
  public let isCertain: Bool

  /// Says how something stands.
  public init(_ raw: String, _ word: String, _ tone: Tone, isCertain: Bool = true) {
    self.raw = raw
    self.word = word
    // Green is for what is known to be as it should be, and not for a guess.
    self.tone = tone == .good && !isCertain ? .attention : tone
    self.isCertain = isCertain
  }
}

/// How a reader takes a status.
public enum Tone: Hashable, Sendable {
  /// As it should be.
  case good
  /// To be kept an eye on.
  case attention
  /// Not as it should be.
  case bad
  /// Neither.
  case neutral
}
