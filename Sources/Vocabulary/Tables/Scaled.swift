/// Why a text is not a number.
public enum ScaledFault: Error, Hashable, Sendable {
  /// It is no number in the dialect.
  case notNumber
  /// It has more than six decimals.
  case tooManyDecimals
  /// It is greater than what can be kept.
  case tooLarge
}

/// The largest value that can be kept, in units of the last decimal: what sums, products and trends
/// are then sure to have room for.
public let largestScaled: Int64 = 1_000_000_000_000_000

/// A number as people write it, in units of its last decimal, and how many decimals it is written with:
/// `41,2` is 412 with one; throws `ScaledFault`.
///
/// - Parameters:
///   - bytes: digits, with a minus in front, and after the mark the decimals. In the Danish dialect
///     points may stand between groups of three digits.
///   - isDanish: whether the mark is a comma, else a point.
public func scaled(
  _ bytes: some Collection<UInt8>, isDanish: Bool
) throws(ScaledFault) -> (value: Int64, decimals: Int) {
  var value: Int64 = 0
  var (digits, decimals, group) = (0, -1, -1)
  var hasZero = false
  let isNegative = bytes.first == 45
  for byte in bytes.dropFirst(isNegative ? 1 : 0) {
    // A first group of 0 would be a point for decimals: 0.125 is refused, not read as 125.
    let mayGroup = group < 0 ? (1...3).contains(digits) && value > 0 && !hasZero : group == 3
    if digits == 0, byte == 48 { hasZero = true }
    switch byte {
    case 48...57:
      value = value * 10 + Int64(byte - 48)
      guard value <= largestScaled else { throw .tooLarge }
      digits += 1
      if decimals >= 0 { decimals += 1 }
      if group >= 0 { group += 1 }
    case isDanish ? 44 : 46 where decimals < 0 && digits > 0 && (group < 0 || group == 3):
      decimals = 0
      group = -1
    case 46 where isDanish && decimals < 0 && mayGroup: group = 0
    default: throw .notNumber
    }
  }
  guard digits > 0, decimals != 0, group < 0 || group == 3 else { throw .notNumber }
  guard decimals <= 6 else { throw .tooManyDecimals }
  return (isNegative ? -value : value, max(0, decimals))
}
