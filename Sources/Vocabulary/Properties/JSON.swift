/// A JSON value with its keys in the order given: what `--json` prints.
public indirect enum JSON: Hashable, Sendable {
  /// Null.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// A number with so many of its digits after the point.
  case decimal(Int64, Int)
  /// A text.
  case string(String)
  /// A list.
  case array([JSON])
  /// An object.
  case object([Member])
  /// A value that is JSON text already, put in as it is; it is one line.
  case raw(String)

  /// A key and its value.
  public struct Member: Hashable, Sendable {
    /// The key.
    public let key: String
    /// The value.
    public let value: JSON

    /// Makes a member.
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// An object of keys and values in order.
  public static func keyed(_ members: KeyValuePairs<String, JSON>) -> JSON {
    .object(members.map { Member($0.key, $0.value) })
  }

  /// A text, or null.
  public static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  /// A whole number, or null.
  public static func number(_ number: Int?) -> JSON { number.map { .int($0) } ?? .null }

  /// A list of texts.
  public static func texts(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }

  /// A number as JSON writes it, without zeros at the end.
  private static func decimal(_ value: Int64, _ places: Int) -> String {
    var (whole, rest) = DanishNumbers.digits(value, decimals: places)
    while rest.last == "0" { rest.removeLast() }
    return (value < 0 ? "-" : "") + whole + (rest.isEmpty ? "" : "." + rest)
  }

  /// The value as text, indented by two spaces a step.
  public var text: String {
    var out = ""
    write(to: &out, indent: 0)
    return out + "\n"
  }

  private func write(to out: inout String, indent: Int) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .int(let number): out += String(number)
    case .decimal(let value, let places): out += Self.decimal(value, places)
    case .string(let text): Self.quote(text, to: &out)
    case .raw(let text): out += text
    case .array(let values):
      Self.write(values, "[", "]", to: &out, indent) { $0.write(to: &$1, indent: indent + 2) }
    case .object(let members):
      Self.write(members, "{", "}", to: &out, indent) { member, out in
        Self.quote(member.key, to: &out)
        out += ": "
        member.value.write(to: &out, indent: indent + 2)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: String, _ close: String, to out: inout String, _ indent: Int,
    _ item: (Item, inout String) -> Void
  ) {
    out += open
    for (index, each) in items.enumerated() {
      out += (index == 0 ? "\n" : ",\n") + String(repeating: " ", count: indent + 2)
      item(each, &out)
    }
    if !items.isEmpty { out += "\n" + String(repeating: " ", count: indent) }
    out += close
  }

  private static func quote(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case _ where scalar.isHidden: out += scalar.escaped
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
