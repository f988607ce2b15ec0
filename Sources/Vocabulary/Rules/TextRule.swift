/// What a text that is written down may hold, and how long it may be: the one rule for acts, imports
/// and new stores.
///
/// What was written before there was the rule is read as it is, and shown with its signs written out.
public enum TextRule {
  /// The longest name, title or identifier, in signs.
  public static let longestName = 500
  /// The longest other text, in signs.
  public static let longest = 20_000

  /// Why a text is refused.
  public enum Fault: Hashable, Sendable {
    /// A sign that does not show stands in it.
    case sign(Unicode.Scalar)
    /// It has more signs than a text of its property may have.
    case tooLong(Int, most: Int)
  }

  /// Properties that name something: short, and on one line.
  private static let names: Set = [
    "id", "name", "shortName", "title", "person", "scheme", "value", "step", "unit", "field", "who",
    "author", "capacity",
  ]
  /// Properties that may be long, but stand on one line where they are shown.
  private static let lines: Set = ["source", "reason", "inferred"]

  /// What is wrong with a text of a property; nil when nothing is.
  public static func fault(in text: String, of property: String) -> Fault? {
    let isName = names.contains(property)
    let mayBreak = !isName && !lines.contains(property)
    if let fault = sign(in: text, mayBreak) { return .sign(fault) }
    let most = isName ? longestName : longest
    guard text.utf8.count > most else { return nil }
    let count = text.unicodeScalars.count
    return count > most ? .tooLong(count, most: most) : nil
  }

  private static func sign(in text: String, _ mayBreak: Bool) -> Unicode.Scalar? {
    text.unicodeScalars.first { $0.isHidden && !(mayBreak && ($0 == "\n" || $0 == "\t")) }
  }

  /// What is wrong with the texts of a body of JSON, and with its keys, by property; nothing when it
  /// is no JSON, which others tell.
  public static func faults(inBody body: String) -> [Found] {
    if isPlain(body) { return [] }
    var texts = BodyTexts(body)
    var found: [Found] = []
    while let (property, text) = texts.next() {
      if let fault = fault(in: text, of: property) {
        found.append(Found(property: property, fault: fault))
      }
    }
    return found
  }

  /// What is wrong with a text of a body.
  public struct Found: Hashable, Sendable {
    /// The property it stands under.
    public let property: String
    /// Why it is refused.
    public let fault: Fault
  }

  /// Whether every text of a body is seen at once to be fine: short, without escapes, and with no
  /// sign but those of ASCII and those of U+00C0 to U+00FF, such as æ, ø and å.
  private static func isPlain(_ body: String) -> Bool {
    var before: UInt8 = 0
    guard body.utf8.count <= longestName else { return false }
    for byte in body.utf8 {
      let isASCII = byte >= 0x20 && byte < 0x7F && byte != 0x5C
      guard isASCII || byte == 0xC3 || before == 0xC3 else { return false }
      before = byte
    }
    return true
  }
}

/// The texts of a body, one by one, each with the property it stands under.
private struct BodyTexts {
  private var rest: Substring.UnicodeScalarView
  private var property = ""

  init(_ body: String) { rest = body[...].unicodeScalars }

  /// The next text with its property; a key stands under itself.
  mutating func next() -> (property: String, text: String)? {
    while let sign = rest.popFirst() {
      guard sign == "\"" else { continue }
      let text = string()
      guard rest.first == ":" else { return (property, text) }
      property = text
      if TextRule.fault(in: text, of: "id") != nil { return ("id", text) }
    }
    return nil
  }

  /// The text up to the next quotation mark, its escapes read.
  private mutating func string() -> String {
    var text = String.UnicodeScalarView()
    while let sign = rest.popFirst(), sign != "\"" {
      guard sign == "\\", let escaped = rest.popFirst() else {
        text.append(sign)
        continue
      }
      switch escaped {
      case "n": text.append("\n")
      case "t": text.append("\t")
      case "r": text.append("\r")
      case "b": text.append("\u{8}")
      case "f": text.append("\u{C}")
      case "u": text.append(unicode())
      default: text.append(escaped)
      }
    }
    return String(text)
  }

  /// The sign of four digits; half of a pair of them is passed over.
  private mutating func unicode() -> Unicode.Scalar {
    var value: UInt32 = 0
    for _ in 0..<4 {
      value = value << 4 | UInt32(rest.popFirst().flatMap { Character($0).hexDigitValue } ?? 0)
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
