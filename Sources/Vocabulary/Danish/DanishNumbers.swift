/// Numbers as Danes write them.
public enum DanishNumbers {
  /// A scaled whole number with its decimals after a comma: 125 with one is `12,5`.
  public static func text(_ value: Int64, decimals: Int) -> String {
    let (whole, rest) = digits(value, decimals: decimals)
    return sign(value) + (Int64(whole).map(DanishMoney.grouped) ?? whole) + fraction(rest)
  }

  /// The same with a unit after it: of one in its singular where that is known, `1 område`.
  public static func text(_ value: Int64, decimals: Int, unit: String?) -> String {
    guard let unit else { return text(value, decimals: decimals) }
    let isOne = value.magnitude == 1 && decimals == 0
    return text(value, decimals: decimals) + " " + (isOne ? singulars[unit] ?? unit : unit)
  }

  /// What one is called of what people count; other units stand as they are written.
  private static let singulars = [
    "områder": "område", "boligområder": "boligområde", "beboere": "beboer", "boliger": "bolig",
    "familieboliger": "familiebolig", "almene boliger": "almen bolig", "bydele": "bydel",
    "bofællesskaber": "bofællesskab", "uger": "uge", "måneder": "måned", "dage": "dag",
    "unge": "ung", "personer": "person", "husstande": "husstand", "sager": "sag", "møder": "møde",
    "aftaler": "aftale", "afdelinger": "afdeling", "fora": "forum", "henvendelser": "henvendelse",
    "klager": "klage", "lejemål": "lejemål", "pladser": "plads", "timer": "time",
    "procentpoint": "procentpoint",
  ]

  /// The same without points between the thousands, as spreadsheets read it.
  public static func plain(_ value: Int64, decimals: Int) -> String {
    let (whole, rest) = digits(value, decimals: decimals)
    return sign(value) + whole + fraction(rest)
  }

  /// The digits before and after the decimal sign, without the sign of the number.
  public static func digits(_ value: Int64, decimals: Int) -> (whole: String, rest: String) {
    let digits = String(value.magnitude)
    let places = min(max(decimals, 0), 18)
    let filled = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (String(filled.dropLast(places)), String(filled.suffix(places)))
  }

  private static func sign(_ value: Int64) -> String { value < 0 ? "-" : "" }

  private static func fraction(_ digits: String) -> String { digits.isEmpty ? "" : "," + digits }

  /// A share of a whole as people write it, `12,5 %`, in hundredths of a per cent; nil unless it is 0-100 with at most
  /// two decimals, and its unit: `25` alone may be meant in another.
  ///
  /// - Parameters:
  ///   - text: what is written.
  ///   - isDanish: whether the mark before decimals is a comma, else a point.
  public static func share(_ text: String, isDanish: Bool = true) -> Int? {
    guard text.hasSuffix("%") else { return nil }
    var number = text.dropLast()
    while number.hasSuffix(" ") || number.hasSuffix("\u{A0}") { number.removeLast() }
    guard let found = try? scaled(Array(number.utf8), isDanish: isDanish), found.decimals <= 2
    else { return nil }
    let hundredths = found.value * [100, 10, 1][found.decimals]
    return (0...10_000).contains(hundredths) ? Int(hundredths) : nil
  }
}
