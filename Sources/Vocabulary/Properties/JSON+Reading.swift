extension JSON {
  /// The value of a key of an object; nil when there is none, or it is no object.
  public subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text, when it is one.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The whole number, when it is one.
  public var int: Int? {
    if case .int(let number) = self { number } else { nil }
  }

  /// Whether it is true, when it is true or false.
  public var bool: Bool? {
    if case .bool(let flag) = self { flag } else { nil }
  }

  /// The elements of a list; none when it is no list.
  public var array: [JSON] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// The keys of an object, in order; none when it is no object.
  public var keys: [String] {
    if case .object(let members) = self { members.map(\.key) } else { [] }
  }
}
