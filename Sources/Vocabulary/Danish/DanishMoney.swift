/// Money as Danes write it, to the øre when there are any: what is shown is never rounded.
public enum DanishMoney {
  private static let unit = "kr."
  private static let million = "mio."

  /// `20 mio. kr.` for whole tenths of millions, else `119.700.557 kr.` or `500.000,50 kr.`.
  public static func text(_ money: Kroner) -> String {
    millions(money).map { "\($0) \(million) \(unit)" } ?? "\(kroner(money)) \(unit)"
  }

  /// One amount, or from one to another.
  public static func text(low: Kroner, high: Kroner) -> String {
    if low == high { return text(low) }
    if let first = millions(low), let last = millions(high) {
      return "\(first)-\(last) \(million) \(unit)"
    }
    return "\(kroner(low))-\(kroner(high)) \(unit)"
  }

  private static func millions(_ money: Kroner) -> String? {
    let tenth: Int64 = 10_000_000
    guard money.ore != 0, money.ore % tenth == 0 else { return nil }
    let tenths = money.ore / tenth
    let rest = abs(tenths % 10)
    let sign = tenths < 0 && tenths > -10 ? "-" : ""
    return sign + grouped(tenths / 10) + (rest == 0 ? "" : ",\(rest)")
  }

  private static func kroner(_ money: Kroner) -> String {
    money.ore % 100 == 0
      ? grouped(money.ore / 100) : DanishNumbers.text(money.ore, decimals: 2)
  }

  /// A whole number with points between groups of three digits.
  public static func grouped(_ number: Int64) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "." }
      text.append(digit)
    }
    return number < 0 ? "-" + text : text
  }

  /// An amount from 0 as people write it: kroner with at most two decimals, millions or billions, `20 mio.`,
  /// `2,5 mio. kr.`, `1,2 mia. kr.`, `100 kr.`, `kr. 100`; nil for anything else.
  ///
  /// - Parameters:
  ///   - text: what is written.
  ///   - isDanish: whether the mark before decimals is a comma, else a point.
  public static func amount(_ text: String, isDanish: Bool = true) -> Kroner? {
    var number = text.lowercased()[...].trimmed
    for word in units where number.hasSuffix(word) {
      number = number.dropLast(word.count).trimmed
      break
    }
    if number.count == text.count, number.hasPrefix("kr") {
      number = number.dropFirst(number.hasPrefix("kr.") ? 3 : 2).trimmed
    }
    let large = scales.first { number.hasSuffix($0.word) }
    number = number.dropLast(large?.word.count ?? 0).trimmed
    let decimals = large?.decimals ?? 2
    guard let found = try? scaled(Array(number.utf8), isDanish: isDanish), found.value >= 0,
      found.decimals <= decimals
    else { return nil }
    let power = (found.decimals..<decimals).reduce(Int64(1)) { power, _ in power * 10 }
    let (ore, isTooLarge) = found.value.multipliedReportingOverflow(by: power)
    return isTooLarge ? nil : Kroner(ore: ore)
  }

  private static let units = ["kroner", "kr.", "kr"]
  private static let scales = [
    ("mio.", 8), ("mio", 8), ("millioner", 8), ("million", 8), ("mia.", 11), ("mia", 11),
    ("milliarder", 11), ("milliard", 11),
  ].map { (word: $0.0, decimals: $0.1) }
}

extension Substring {
  /// Without spaces at its ends, also those that no line breaks at.
  fileprivate var trimmed: Substring {
    let isSpace = { (sign: Character) in sign == " " || sign == "\u{A0}" }
    var text = drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
  }
}
