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
  /// The amounts that are one sum for several years, each counted in its first: of those of the year, or of all
  /// years by year.
  public let sums: [Amount]
  /// The municipality's own for the year.
  public let total: Sum
  /// What the rest pays for the year.
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
  /// What one krone from the municipality brings from others: at least, and at most when everything is known; nil
  /// when the municipality's own is not known or nothing.
  public var leverage: (low: Ratio, high: Ratio?)? {
    guard let most = total.high, total.known.low > .zero else { return nil }
    // At least is rounded down and at most up, so that neither says more than is known.
    guard let least = Ratio(others.known.low, to: most, isUp: false) else { return nil }
    let high = others.high.flatMap { Ratio($0, to: total.known.low, isUp: true) }
    return (least, others.high == nil ? nil : high)
  }

  /// How many times one amount goes into another, with as many decimals as it takes to be exact, up to four; else
  /// rounded to two.
  public struct Ratio: Hashable, Sendable {
    /// The number, scaled.
    public let value: Int64
    /// How many of its digits are decimals: at least two.
    public let decimals: Int
    /// Whether nothing is rounded away.
    public let isExact: Bool

    init?(_ amount: Kroner, to other: Kroner, isUp: Bool) {
      func scaled(_ decimals: Int) -> (Int128, Int128) {
        let power = (0..<decimals).reduce(Int128(1)) { power, _ in power * 10 }
        return (Int128(amount.ore) * power).quotientAndRemainder(dividingBy: Int128(other.ore))
      }
      let exact = (2...4).first { scaled($0).1 == 0 }
      let (whole, rest) = scaled(exact ?? 2)
      guard let value = Int64(exactly: isUp && rest > 0 ? whole + 1 : whole) else { return nil }
      (self.value, decimals, isExact) = (value, exact ?? 2, exact != nil)
    }
  }
}
