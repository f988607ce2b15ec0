/// The end of the chain: what all that was stated comes to, the same wherever a history is replayed.
public struct Head: Hashable, Sendable, LosslessStringConvertible {
  /// The number of the last entry; 0 when there is none.
  public var number: EntryNumber
  /// Its digest; empty when there is none.
  public var digest: String

  /// Makes a head.
  public init(number: EntryNumber, digest: String) {
    self.number = number
    self.digest = digest
  }

  /// Number and digest with a colon between.
  public var description: String { "\(number):\(digest)" }

  /// Reads `12:<64 hexadecimal digits>`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), number > 0, isHexadecimal(parts[1], 64)
    else {
      return nil
    }
    self.init(number: number, digest: String(parts[1]))
  }
}

/// How a file came about: how many of its first entries were replayed from a case, and in which format
/// it was made.
///
/// The head does not say it, since a replayed history has the head of its source. Without it a case that
/// was loaded today could be passed off as one that was written through the years.
public struct Origin: Hashable, Sendable, LosslessStringConvertible {
  /// How many of the first entries were replayed.
  public var replayed: Int
  /// The first 16 hexadecimal digits of SHA-256 over the file's first format, that number, the digest of
  /// the last of those entries, and the head.
  ///
  /// Short, so that a person can copy the whole: one who forges has but a handful of numbers and formats to
  /// try for a given head.
  public var digest: String

  /// Makes an origin.
  public init(replayed: Int, digest: String) {
    self.replayed = replayed
    self.digest = digest
  }

  /// How many digits there are.
  public static let length = 16

  /// `r15-<16 hexadecimal digits>`.
  public var description: String { "r\(replayed)-\(digest)" }

  /// Reads `r15-<16 hexadecimal digits>`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].first == "r", let count = Int(parts[0].dropFirst()),
      count >= 0, isHexadecimal(parts[1], Self.length)
    else { return nil }
    self.init(replayed: count, digest: String(parts[1]))
  }
}

/// A head as it is kept outside the file, with or without the file's origin: a tail that is cut off
/// later shows, and so does an origin that is changed.
public struct PublishedHead: Hashable, Sendable, LosslessStringConvertible {
  /// The end of the chain.
  public var head: Head
  /// How the file came about; nil when that was not written down.
  public var origin: Origin?

  /// Makes a published head.
  public init(_ head: Head, origin: Origin?) {
    self.head = head
    self.origin = origin
  }

  /// The head, and the origin after a colon when it is there.
  public var description: String { "\(head)\(origin.map { ":\($0)" } ?? "")" }

  /// Reads `12:<digest>` or `12:<digest>:r12-<digest>`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let head = Head(parts[..<2].joined(separator: ":")) else {
      return nil
    }
    guard parts.count == 3 else {
      self.init(head, origin: nil)
      return
    }
    guard let origin = Origin(String(parts[2])), origin.replayed <= head.number else { return nil }
    self.init(head, origin: origin)
  }
}

private func isHexadecimal(_ text: some StringProtocol, _ count: Int) -> Bool {
  text.utf8.count == count
    && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
}
