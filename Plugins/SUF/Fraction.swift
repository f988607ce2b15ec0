/// A number that is not rounded: a whole by a whole, in its lowest terms.
struct Fraction: Hashable, Sendable {
  let part: Int128
  let whole: Int128

  static let zero = Fraction(whole: 0)

  /// A whole number.
  init(whole number: Int64) { (part, whole) = (Int128(number), 1) }

  /// A part of a whole; nil when the whole is not above nothing.
  init?(_ part: Int64, _ whole: Int64) { self.init(wide: Int128(part), Int128(whole)) }

  private init?(wide part: Int128, _ whole: Int128) {
    guard whole > 0 else { return nil }
    let shared = max(1, Self.divisor(part.magnitude, whole.magnitude))
    (self.part, self.whole) = (part / Int128(shared), whole / Int128(shared))
  }

  private static func divisor(_ one: UInt128, _ other: UInt128) -> UInt128 {
    var (one, other) = (one, other)
    while other != 0 { (one, other) = (other, one % other) }
    return one
  }

  /// So many times; nil where that is more than can be kept.
  func times(_ number: Int64) -> Fraction? {
    let (product, isTooMuch) = part.multipliedReportingOverflow(by: Int128(number))
    return isTooMuch ? nil : Fraction(wide: product, whole)
  }

  /// Both together; nil where that is more than can be kept.
  func plus(_ other: Fraction) -> Fraction? {
    let (one, isOne) = part.multipliedReportingOverflow(by: other.whole)
    let (two, isTwo) = other.part.multipliedReportingOverflow(by: whole)
    let (below, isBelow) = whole.multipliedReportingOverflow(by: other.whole)
    let (sum, isSum) = one.addingReportingOverflow(two)
    return isOne || isTwo || isBelow || isSum ? nil : Fraction(wide: sum, below)
  }

  /// The nearest whole number, halves up: the rule of all needs and capacities; nil where it is more than can be kept.
  var rounded: Int? {
    let (twice, isTooMuch) = part.multipliedReportingOverflow(by: 2)
    let (raised, isOver) = twice.addingReportingOverflow(whole)
    let (below, isBelow) = whole.multipliedReportingOverflow(by: 2)
    guard !isTooMuch, !isOver, !isBelow else { return nil }
    let down = raised / below
    return Int(exactly: raised % below < 0 ? down - 1 : down)
  }

  /// The nearest hundredth, halves up, as it is shown; what is reckoned on is never rounded to it.
  var hundredths: Int64? { times(100)?.rounded.map(Int64.init) }
}
