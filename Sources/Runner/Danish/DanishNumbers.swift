/// Numbers as Danes write them.
enum DanishNumbers {
  /// A scaled whole number with its decimals after a comma: 125 with one is `12,5`.
  static func text(_ value: Int64, decimals: Int) -> String {
    let digits = String(value.magnitude)
    let places = min(max(decimals, 0), 18)
    let filled = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let whole = Int64(filled.dropLast(places)).map(DanishMoney.grouped) ?? filled
    let rest = places == 0 ? "" : "," + filled.suffix(places)
    return (value < 0 ? "-" : "") + whole + rest
  }
}
