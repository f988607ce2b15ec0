/// A time of day, such as when a meeting begins.
///
/// In data files `17:00`; `17.00` and `9:30` are read as well. Shown as `kl. 17.00`.
public struct TimeOfDay: Hashable, Sendable, Comparable {
  /// The minutes since midnight, from 0 to 1439.
  public let minutes: Int

  /// A time so many minutes after midnight; nil when that is another day.
  public init?(minutes: Int) {
    guard (0..<1_440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// The earlier first.
  public static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }

  /// As people write it: `17.00`.
  public var danish: String { text(".") }

  private func text(_ mark: String) -> String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return (hour < 10 ? "0" : "") + "\(hour)\(mark)" + (minute < 10 ? "0" : "") + "\(minute)"
  }
}

extension TimeOfDay: LosslessStringConvertible {
  /// The text of data files: `17:00`.
  public var description: String { text(":") }

  /// Reads one or two digits, a colon or a point, and two digits; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    minutes = hour * 60 + minute
  }
}

extension TimeOfDay: Codable {
  /// Reads the text of data files; throws `DecodingError` when it is no time of day.
  public init(from decoder: any Decoder) throws { self = try decoder.parsed(.time, Self.init) }

  /// Writes the text of data files.
  public func encode(to encoder: any Encoder) throws { try encoder.plain(description) }
}
