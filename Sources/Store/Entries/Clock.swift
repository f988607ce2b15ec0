/// What an author says of a clock that does not go with the entries before.
public enum ClockWord: String, Hashable, Sendable, CaseIterable {
  /// The entries before were given their time by a clock that was wrong; it is right now.
  case corrected
  /// It is right though nothing has been written for so long.
  case confirmed
}

/// The clock cannot be right; nothing has been written.
public enum ClockRefusal: Error, Hashable, Sendable {
  /// It shows a time that cannot be read back.
  case unreadable(Instant)
  /// It is more than a day behind the last entry that was made here.
  case behind(now: Instant, last: Instant, entry: EntryNumber)
  /// It is more than 400 days ahead of the last entry that was made here.
  case ahead(now: Instant, last: Instant, entry: EntryNumber)
}

/// How far a clock may be from the last entry without a word.
///
/// A clock that is wrong once would make everything written afterwards unknown to `--known` until its
/// day has come, and nothing may be undone.
public struct ClockLimits: Sendable {
  /// Seconds that it may be behind: a day, which no summer time or drift comes to.
  public static let behind: Int64 = 86_400
  /// Seconds that it may be ahead: 400 days, since a municipality writes at least once a year.
  public static let ahead: Int64 = 400 * 86_400
}
