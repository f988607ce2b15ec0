public import Vocabulary

/// There is no entry of a number.
public struct NoSuchEntry: Told, Hashable {
  /// The number.
  public let number: EntryNumber
  /// The last there is; nil when nothing has been written.
  public let last: EntryNumber?

  /// That it is not there, and which the last is.
  public var told: Telling {
    Telling(
      "Der er ingen post \(number).",
      last.map { "Den seneste er post \($0)." } ?? "Databasen er tom.", status: 2)
  }
}

extension Journal {
  /// The last entry of what was known then; nil is all that there is.
  ///
  /// Throws `NoSuchEntry`.
  public func lastEntry(known: Known?) async throws -> EntryNumber? {
    switch known {
    case nil: return nil
    case .day(let day)?: return try await lastEntry(on: day)
    case .entry(let number)?:
      guard try await entry(number) == nil else { return number }
      throw NoSuchEntry(number: number, last: try await head()?.head.number)
    }
  }

  /// The day whose knowledge of law is meant: that of an entry is the day on which it was made.
  public func day(known: Known?) async throws -> Day? {
    switch known {
    case nil: return nil
    case .day(let day)?: return day
    case .entry(let number)?: return try await entry(number)?.at.day
    }
  }
}
