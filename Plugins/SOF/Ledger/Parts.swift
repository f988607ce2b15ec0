/// Dwellings that need not be whole, exactly: what a share of vacancies and a year's part of an exemption come to.
///
/// One dwelling is `whole` parts, which ten thousandths and days of years of 365 and 366 days divide.
struct Parts: Hashable, Sendable, Comparable {
  /// The parts of one dwelling.
  static let whole: Int128 = 10_000 * 365 * 366
  /// None.
  static let zero = Parts(0)

  private let parts: Int128

  private init(_ parts: Int128) { self.parts = parts }

  /// Whole dwellings.
  init(dwellings: Int128) { self.init(dwellings * Self.whole) }

  /// A share in hundredths of a per cent of so many vacancies.
  init(share: Int, of vacancies: Int) {
    self.init(Int128(vacancies) * Int128(share) * (Self.whole / 10_000))
  }

  /// So many dwellings a year for some days of a year that has so many.
  init(yearly dwellings: Int, days: Int, of length: Int) {
    self.init(Int128(dwellings) * Int128(days) * (Self.whole / Int128(length)))
  }

  static func + (left: Parts, right: Parts) -> Parts { Parts(left.parts + right.parts) }
  static func - (left: Parts, right: Parts) -> Parts { Parts(left.parts - right.parts) }
  static func += (left: inout Parts, right: Parts) { left = left + right }
  static func -= (left: inout Parts, right: Parts) { left = left - right }
  static func < (left: Parts, right: Parts) -> Bool { left.parts < right.parts }

  /// The whole dwellings in it, rounded down, also below nothing.
  var dwellings: Int128 {
    let quotient = parts / Self.whole
    return parts % Self.whole < 0 ? quotient - 1 : quotient
  }

  /// In ten thousandths of a dwelling, rounded down: for showing.
  var tenThousandths: Int64 {
    let unit = Self.whole / 10_000
    let quotient = parts / unit
    let down = parts % unit < 0 ? quotient - 1 : quotient
    return Int64(clamping: down)
  }

  /// It shared out by some numbers, each part rounded down and the rest to the last, so that they make it together.
  func shared<Key: Comparable & Hashable>(by numbers: [Key: Int]) -> [Key: Parts] {
    let all = numbers.values.reduce(Int128(0)) { $0 + Int128(max($1, 0)) }
    guard all > 0 else { return [:] }
    var (found, rest): ([Key: Parts], Parts) = ([:], self)
    let keys = numbers.keys.sorted()
    for key in keys.dropLast() {
      let part = Parts(parts * Int128(max(numbers[key] ?? 0, 0)) / all)
      found[key] = part
      rest -= part
    }
    if let last = keys.last { found[last] = rest }
    return found
  }

  /// A third of it whole dwellings, rounded down: what `§ 59 stk. 5` gives of lettings.
  static func third(of lettings: Int128) -> Int128 { lettings / 3 }
}

extension Int128 {
  /// The number as pages show it.
  var shown: Int { Int(clamping: self) }
}
