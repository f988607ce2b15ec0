/// An amount of Danish money in whole øre; arithmetic that would overflow throws.
public struct Kroner: Hashable, Sendable, Comparable {
  /// The amount in øre.
  public let ore: Int64

  /// Nothing; an amount of zero is known, a missing one is not an amount.
  public static let zero = Kroner(ore: 0)

  /// An amount of øre.
  public init(ore: Int64) { self.ore = ore }

  /// Smaller first.
  public static func < (left: Self, right: Self) -> Bool { left.ore < right.ore }

  /// The sum; throws `MoneyOverflow` when it does not fit.
  public func adding(_ other: Kroner) throws(MoneyOverflow) -> Kroner {
    let (sum, overflow) = ore.addingReportingOverflow(other.ore)
    guard !overflow else { throw MoneyOverflow() }
    return Kroner(ore: sum)
  }

  /// The difference; throws `MoneyOverflow` when it does not fit.
  public func subtracting(_ other: Kroner) throws(MoneyOverflow) -> Kroner {
    let (difference, overflow) = ore.subtractingReportingOverflow(other.ore)
    guard !overflow else { throw MoneyOverflow() }
    return Kroner(ore: difference)
  }
}

/// An amount does not fit in whole øre of 64 bits, about 92,000 billion kroner.
public struct MoneyOverflow: Error, Hashable, Sendable {
  /// Makes the error.
  public init() {}
}

extension Kroner: Codable {
  /// Reads a whole number of øre.
  public init(from decoder: any Decoder) throws {
    self.init(ore: try decoder.singleValueContainer().decode(Int64.self))
  }

  /// Writes the whole number of øre.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(ore)
  }
}
