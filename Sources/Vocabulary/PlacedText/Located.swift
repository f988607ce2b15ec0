/// A value of a data file and where it stands.
public struct Located: Hashable, Sendable {
  /// What a value is.
  public indirect enum Node: Hashable, Sendable {
    /// Nothing.
    case null
    /// True or false.
    case bool(Bool)
    /// A number as it is written.
    case number(String)
    /// A text.
    case string(String)
    /// A list.
    case array([Located])
    /// Keys with values, in the order they stand.
    case object([Member])
  }

  /// A key, where it stands, and its value.
  public struct Member: Hashable, Sendable {
    /// The key.
    public let key: String
    /// Where it stands.
    public let place: Place
    /// Its value.
    public let value: Located

    /// Makes a member.
    public init(key: String, place: Place, value: Located) {
      (self.key, self.place, self.value) = (key, place, value)
    }
  }

  /// What it is.
  public let node: Node
  /// Where it begins.
  public let place: Place

  /// Makes a value.
  public init(node: Node, place: Place) { (self.node, self.place) = (node, place) }

  /// The members when it is an object.
  public var members: [Member]? { if case .object(let members) = node { members } else { nil } }
  /// The elements when it is a list.
  public var elements: [Located]? { if case .array(let elements) = node { elements } else { nil } }
  /// The text when it is one.
  public var text: String? { if case .string(let text) = node { text } else { nil } }
  /// The whole number when it is one.
  public var int: Int? { if case .number(let text) = node { Int(text) } else { nil } }

  /// The value of a key when it is an object that has it.
  public func member(_ key: String) -> Member? { members?.first { $0.key == key } }

  /// The same object with one member in place of that with its key, or added.
  public func with(_ member: Member) -> Located {
    let others = (members ?? []).filter { $0.key != member.key }
    return Located(node: .object(others + [member]), place: place)
  }

  /// What kind of value it is, in Danish.
  public var kind: String {
    switch node {
    case .null: "null"
    case .bool: "true eller false"
    case .number: "et tal"
    case .string: "en tekst"
    case .array: "en liste"
    case .object: "et objekt"
    }
  }

  /// The value as plain JSON, without what is null.
  public var json: String {
    switch node {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let text): text
    case .string(let text): Self.quoted(text)
    case .array(let elements): "[" + elements.map(\.json).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.filter { $0.value.node != .null }
        .map { Self.quoted($0.key) + ":" + $0.value.json }.joined(separator: ",") + "}"
    }
  }

  /// The value as the store keeps bodies: JSON with sorted keys, without what is null.
  public var canonical: String { canonical(withNulls: false) }

  /// The same with what is null, for a body that nobody here can read: it may mean something.
  public var canonicalWithNulls: String { canonical(withNulls: true) }

  private func canonical(withNulls: Bool) -> String {
    switch node {
    case .array(let elements):
      "[" + elements.map { $0.canonical(withNulls: withNulls) }.joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.filter { withNulls || $0.value.node != .null }.sorted { $0.key < $1.key }
        .map { Self.quoted($0.key) + ":" + $0.value.canonical(withNulls: withNulls) }
        .joined(separator: ",") + "}"
    default: json
    }
  }
}

extension Located {
  /// A text as bodies and case files have it: escaped where JSON must be, and nowhere else, since a
  /// digest covers it.
  public static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case _ where scalar.value < 32: out += scalar.escaped
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
