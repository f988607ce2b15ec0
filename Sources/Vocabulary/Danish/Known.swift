/// Whose knowledge an answer shows: what was known at the end of a day (UTC), or when an entry had just been made.
public enum Known: Hashable, Sendable {
  /// At the end of a day.
  case day(Day)
  /// With an entry and all before it, by its number.
  case entry(Int)

  /// Reads an ISO day, or the number of an entry; nil for anything else.
  public init?(_ text: String) {
    if let day = Day(text) {
      self = .day(day)
    } else if let number = Int(text), number > 0, text.utf8.allSatisfy({ (48...57).contains($0) }) {
      self = .entry(number)
    } else {
      return nil
    }
  }

  /// When that was, as it stands in a sentence: `ved udgangen af 31. marts 2010`, `med post 34`.
  public var when: String {
    switch self {
    case .day(let day): "ved udgangen af \(DanishDays.long(day))"
    case .entry(let number): "med post \(number)"
    }
  }

  /// The same where there is little room.
  public var short: String {
    switch self {
    case .day(let day): DanishDays.long(day)
    case .entry: when
    }
  }

  /// As it is written after `--known`.
  public var word: String {
    switch self {
    case .day(let day): day.description
    case .entry(let number): String(number)
    }
  }
}
