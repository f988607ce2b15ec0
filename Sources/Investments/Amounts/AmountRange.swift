public import Vocabulary

/// An amount known exactly or within bounds, in whole øre.
public struct AmountRange: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "low": .init("mindst", "Det mindste beløb, i hele øre: 20 mio. kr. er 2000000000."),
    "high": .init(
      "højst",
      "Det største beløb, i hele øre; det samme som det mindste, når beløbet er kendt."),
    "about": .init("omtrent", "Om kilden siger omtrent; udelades, når beløbet er nøjagtigt."),
  ]

  /// The least it can be.
  public var low: Kroner
  /// The most it can be.
  public var high: Kroner
  /// Whether the source says "about".
  public var about: Bool?

  /// Makes a range.
  public init(low: Kroner, high: Kroner, about: Bool? = nil) {
    self.low = low
    self.high = high
    self.about = about
  }

  /// The sum, low with low and high with high; throws `MoneyOverflow`.
  public func adding(_ other: AmountRange) throws -> AmountRange {
    AmountRange(
      low: try low.adding(other.low), high: try high.adding(other.high),
      about: about == true || other.about == true ? true : nil)
  }

  /// Whether some amount lies in both.
  public func overlaps(_ other: AmountRange) -> Bool { low <= other.high && other.low <= high }

  /// Nothing, exactly.
  public static let zero = AmountRange(low: .zero, high: .zero)
}

extension AmountRange: Valued {
  /// The money.
  public var value: Value { .money(low: low, high: high, about: about == true) }
}
