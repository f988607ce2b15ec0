extension Kroner {
  /// So many parts of a whole, rounded half up to the øre once; throws `MoneyOverflow` when it does not
  /// fit or the whole is not positive.
  public func part(_ times: Int64, of whole: Int64) throws(MoneyOverflow) -> Kroner {
    guard whole > 0 else { throw MoneyOverflow() }
    let product = Int128(ore) * Int128(times)
    let floor =
      product >= 0 ? product / Int128(whole) : -((-product + Int128(whole) - 1) / Int128(whole))
    let rest = product - floor * Int128(whole)
    guard let rounded = Int64(exactly: rest * 2 >= Int128(whole) ? floor + 1 : floor) else {
      throw MoneyOverflow()
    }
    return Kroner(ore: rounded)
  }

  /// The amount shared out by weights so that the parts add up to the øre: what is left over goes, an øre
  /// each, to those with the largest remainders, the first first.
  ///
  /// Throws `MoneyOverflow` when a weight is negative or all are zero, or the amount is.
  public func allocated(by weights: [Int64]) throws(MoneyOverflow) -> [Kroner] {
    let sum = weights.reduce(Int128(0)) { $0 + Int128($1) }
    guard sum > 0, weights.allSatisfy({ $0 >= 0 }), ore >= 0 else { throw MoneyOverflow() }
    var parts: [Int64] = []
    var rests: [(index: Int, rest: Int128)] = []
    for (index, weight) in weights.enumerated() {
      let (quotient, rest) = (Int128(ore) * Int128(weight)).quotientAndRemainder(dividingBy: sum)
      parts.append(Int64(quotient))
      rests.append((index, rest))
    }
    let left = ore - parts.reduce(0, +)
    let largest = rests.sorted { ($1.rest, $0.index) < ($0.rest, $1.index) }
    for (index, _) in largest.prefix(Int(left)) { parts[index] += 1 }
    return parts.map { Kroner(ore: $0) }
  }
}
