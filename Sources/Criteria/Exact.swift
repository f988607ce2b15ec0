/// A fraction of whole numbers, reduced, with a positive denominator: what values are judged by.
///
/// Exact: 40 of 100 is 40,0 % and not a hair above. What no longer fits in 128 bits throws
/// `ExactOverflow` instead of being rounded.
public struct Exact: Hashable, Sendable, Comparable {
  let top: Int128
  let bottom: Int128

  static let zero = Exact(whole: 0)
  static let one = Exact(whole: 1)

  private init(whole: Int128) {
    top = whole
    bottom = 1
  }

  /// A whole number.
  public init(_ whole: Int64) { self.init(whole: Int128(whole)) }

  /// A fraction; throws when the denominator is zero.
  public init(_ top: Int64, over bottom: Int64) throws {
    try self.init(top: Int128(top), bottom: Int128(bottom))
  }

  /// A value in units of its last decimal.
  public init(_ value: Int64, decimals: Int) throws {
    try self.init(top: Int128(value), bottom: Self.power(of: decimals))
  }

  init(top: Int128, bottom: Int128) throws {
    guard bottom != 0, top != .min, bottom != .min else { throw ExactOverflow() }
    let divisor = Self.divisor(top.magnitude, bottom.magnitude)
    let sign: Int128 = bottom < 0 ? -1 : 1
    self.top = sign * top / Int128(divisor)
    self.bottom = sign * bottom / Int128(divisor)
  }

  static func power(of decimals: Int) -> Int128 {
    (0..<min(max(decimals, 0), 9)).reduce(1) { power, _ in power * 10 }
  }

  private static func divisor(_ one: UInt128, _ other: UInt128) -> UInt128 {
    var (left, right) = (one, other)
    while right != 0 { (left, right) = (right, left % right) }
    return max(left, 1)
  }

  var isZero: Bool { top == 0 }
  /// -1, 0 or 1.
  var sign: Int { top.signum() == 0 ? 0 : top > 0 ? 1 : -1 }
  var magnitude: Exact { top < 0 ? negated : self }
  var negated: Exact { Exact(negating: self) }

  private init(negating other: Exact) {
    top = -other.top
    bottom = other.bottom
  }

  /// The sum.
  public func plus(_ other: Exact) throws -> Exact {
    let divisor = Int128(Self.divisor(bottom.magnitude, other.bottom.magnitude))
    let left = try Self.product(top, other.bottom / divisor)
    let right = try Self.product(other.top, bottom / divisor)
    let (sum, overflow) = left.addingReportingOverflow(right)
    guard !overflow else { throw ExactOverflow() }
    return try Exact(top: sum, bottom: Self.product(bottom, other.bottom / divisor))
  }

  /// The difference.
  public func minus(_ other: Exact) throws -> Exact { try plus(other.negated) }

  /// The product.
  public func times(_ other: Exact) throws -> Exact {
    let one = try Exact(top: top, bottom: other.bottom)
    let two = try Exact(top: other.top, bottom: bottom)
    return try Exact(
      top: Self.product(one.top, two.top), bottom: Self.product(one.bottom, two.bottom))
  }

  /// The quotient; throws when the other is zero.
  public func over(_ other: Exact) throws -> Exact {
    try times(Exact(top: other.bottom, bottom: other.top))
  }

  private static func product(_ one: Int128, _ other: Int128) throws -> Int128 {
    let (product, overflow) = one.multipliedReportingOverflow(by: other)
    guard !overflow, product != .min else { throw ExactOverflow() }
    return product
  }

  /// Smaller first; exact also where the products would not fit.
  public static func < (left: Self, right: Self) -> Bool {
    let (one, two) = (left.whole, right.whole)
    if one != two { return one < two }
    let (first, second) = (left.rest, right.rest)
    if first == 0 || second == 0 { return first == 0 && second != 0 }
    let (a, over1) = first.multipliedReportingOverflow(by: right.bottom)
    let (b, over2) = second.multipliedReportingOverflow(by: left.bottom)
    if !over1, !over2 { return a < b }
    // Both lie between two whole numbers: compare what is left the other way up.
    guard let up = try? Exact(top: left.bottom, bottom: first),
      let other = try? Exact(top: right.bottom, bottom: second)
    else { return false }
    return other < up
  }

  /// The greatest whole number not above it.
  private var whole: Int128 { (top - rest) / bottom }
  private var rest: Int128 {
    let rest = top % bottom
    return rest < 0 ? rest + bottom : rest
  }

  /// In units of the last of some decimals, rounded half away from zero, so that a sign turned around
  /// turns the figure around; nil when it is too large to show.
  public func rounded(decimals: Int) -> Int64? {
    guard let scaled = try? times(Exact(top: Self.power(of: decimals), bottom: 1)) else {
      return nil
    }
    let size = scaled.magnitude
    let floor = size.whole
    let up = size.rest >= size.bottom - size.rest ? floor + 1 : floor
    return Int64(exactly: scaled.top < 0 ? -up : up)
  }
}

/// A figure is too large to be computed exactly.
public struct ExactOverflow: Error, Hashable, Sendable {}
