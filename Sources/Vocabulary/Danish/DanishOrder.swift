/// The order of the Danish alphabet: æ, ø and å last, whatever the case of letters.
///
/// `aa` is an å, as in Aabenraa, but not where both are capitals, as in AAB. Numbers are ordered by what they are, and
/// come before letters.
public enum DanishOrder {
  /// Whether one text comes before another; of two that are as one in the alphabet, by their signs.
  public static func isBefore(_ left: String, _ right: String) -> Bool {
    let keys = (key(left), key(right))
    return keys.0 == keys.1 ? left < right : keys.0.lexicographicallyPrecedes(keys.1)
  }

  /// Where each sign stands.
  private static func key(_ text: String) -> [UInt64] {
    let signs = Array(text.unicodeScalars)
    var key: [UInt64] = []
    var index = 0
    while index < signs.count {
      let sign = signs[index]
      if isDigit(sign) {
        var number: UInt64 = 0
        while index < signs.count, isDigit(signs[index]) {
          number = min(number * 10 + UInt64(signs[index].value - 48), UInt64(UInt32.max))
          index += 1
        }
        key += [digits, number]
        continue
      }
      let next = index + 1 < signs.count ? signs[index + 1] : nil
      if sign == "a" || sign == "A", next == "a" {
        key.append(letters + 28)
        index += 2
        continue
      }
      key.append(place(sign))
      index += 1
    }
    return key
  }

  private static func isDigit(_ sign: Unicode.Scalar) -> Bool { (48...57).contains(sign.value) }

  private static let digits: UInt64 = 1_000_000
  private static let letters: UInt64 = 2_000_000

  private static func place(_ sign: Unicode.Scalar) -> UInt64 {
    let small = sign.properties.lowercaseMapping.unicodeScalars.first ?? sign
    switch small {
    case "a"..."z": return letters + UInt64(small.value - 97)
    case "æ", "ä": return letters + 26
    case "ø", "ö": return letters + 27
    case "å": return letters + 28
    case "é", "è", "ê", "ë": return letters + 4
    case "ü": return letters + 24
    case "á", "à": return letters
    case "ó", "ò": return letters + 14
    default:
      return small.properties.isAlphabetic
        ? letters + 1_000 + UInt64(small.value) : UInt64(small.value)
    }
  }
}

extension Sequence {
  /// The elements in the order of the Danish alphabet, by what each is called; of the same name in the order given.
  public func inDanishOrder(_ name: (Element) throws -> String) rethrows -> [Element] {
    try map { (try name($0), $0) }.enumerated().sorted { left, right in
      left.element.0 == right.element.0
        ? left.offset < right.offset : DanishOrder.isBefore(left.element.0, right.element.0)
    }.map(\.element.1)
  }
}
