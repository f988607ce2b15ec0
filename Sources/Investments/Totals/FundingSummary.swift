public import Vocabulary

/// What rows of money are made by.
public enum Grouping: String, Choice {
  /// The stream.
  case stream
  /// The area.
  case area
  /// Who receives.
  case party
  /// The year.
  case year
  /// Who pays.
  case financier

  /// The word in Danish.
  public var word: String {
    switch self {
    case .stream: "pengestrøm"
    case .area: "område"
    case .party: "modtager"
    case .year: "år"
    case .financier: "finansieret af"
    }
  }
}

/// Money as it stands on a day, in rows, with what it makes together.
public struct FundingSummary: Hashable, Sendable {
  /// The rows, in order.
  public let rows: [Row]
  /// The municipality's own for the day's year.
  public let total: Sum
  /// What the rest pays for the day's year.
  public let others: Sum
  /// Every stated total of the year that was tried.
  public let checks: [Reconciliation]
  /// The stated total that is made of the most of the municipality's own amounts, and of nothing else;
  /// nil when none is.
  public let stated: Reconciliation?

  /// One row.
  public struct Row: Hashable, Sendable {
    /// What it is of: an id, a year, or nil for what names none.
    public let key: String?
    /// What was set aside.
    public let frame: Sum
    /// What was promised.
    public let committed: Sum
    /// What was paid.
    public let paid: Sum

    /// Whether nothing is recorded.
    public var isEmpty: Bool { frame.isEmpty && committed.isEmpty && paid.isEmpty }
  }

  /// A sum of amounts, some of which nobody may know.
  public struct Sum: Hashable, Sendable {
    /// The known ones together.
    public private(set) var known = AmountRange.zero
    /// How many there are.
    public private(set) var count = 0
    /// How many of them nobody knows: then `known` is a lower bound.
    public private(set) var missing = 0

    /// Whether there is nothing to sum.
    public var isEmpty: Bool { count == 0 }
    /// Whether nothing of it is known.
    public var isUnknown: Bool { count == missing }
    /// Whether some are in the prices of another year than their own.
    public private(set) var hasOtherPrices = false

    /// The most it can be; nil when some are not known, or there are none.
    public var high: Kroner? { missing == 0 && !isEmpty ? known.high : nil }
    /// The sum when all of it is known exactly; nil when it is not, or there is nothing.
    public var exact: Kroner? { high == known.low ? high : nil }

    /// Adds an amount; of one that nobody knows what is known to be of it is a lower bound.
    mutating func add(_ amount: Amount, atLeast: Kroner = .zero) throws {
      count += 1
      if let price = amount.priceYear, price != amount.year { hasOtherPrices = true }
      guard let range = amount.amount else {
        missing += 1
        known = try known.adding(AmountRange(low: atLeast, high: atLeast))
        return
      }
      known = try known.adding(range)
    }
  }
}

extension FundingSummary {
  /// What one krone from the municipality brings from others, in øre: at least, and at most when
  /// everything is known; nil when the municipality's own is not known or nothing.
  public var leverage: (low: Kroner, high: Kroner?)? {
    guard let most = total.high, total.known.low > .zero else { return nil }
    // At least is rounded down and at most up, so that neither says more than is known.
    let low = Int128(others.known.low.ore) * 100 / Int128(most.ore)
    let high = others.high.map { high in
      (Int128(high.ore) * 100 + Int128(total.known.low.ore) - 1) / Int128(total.known.low.ore)
    }
    guard let least = Int64(exactly: low) else { return nil }
    return (Kroner(ore: least), high.flatMap { Int64(exactly: $0) }.map { Kroner(ore: $0) })
  }
}
