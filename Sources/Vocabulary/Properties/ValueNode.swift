/// One place in a record as it is encoded: what is there, as JSON and as a value.
final class ValueNode {
  private enum Content {
    case nothing
    case leaf(Value, JSON)
    case list
    case members
  }

  private var content = Content.nothing
  private var elements: [ValueNode] = []
  private var members: [(key: String, node: ValueNode)] = []
  /// What the type says itself that it means; the outermost of several.
  private var said: Value?
  /// What belongs here, by the outermost type that knows.
  private var form: KeyForm?
  /// The innermost type encoded here: the one whose names the members go by.
  private var type: any Any.Type = Never.self
  private var names: PropertyNames { (type as? any Described.Type)?.properties ?? [:] }

  /// A place for a member of a value that encodes itself in several layers, which share its names.
  private func child() -> ValueNode {
    let node = ValueNode()
    node.type = type
    return node
  }
}

// MARK: Taking in

extension ValueNode {
  /// Takes in a value by its own `encode(to:)`; throws what that throws, or `EncodingError` for a number
  /// that no record has.
  func take(_ value: some Encodable) throws {
    switch value {
    case let text as String: content = .leaf(.text(text), .string(text))
    case let flag as Bool: content = .leaf(.flag(flag), .bool(flag))
    case let number as any BinaryInteger: try take(number: number)
    case is any BinaryFloatingPoint:
      throw refusal(of: value, "not a whole number")
    default:
      said =
        said ?? (value as? any Valued)?.value ?? (value as? any Choice).map { .word($0.word) }
      form = form ?? KeyForm(value)
      type = Swift.type(of: value)
      try value.encode(to: ValueEncoder(node: self))
    }
  }

  func takeNothing() { content = .leaf(.unknown, .null) }

  func beginMembers() { content = .members }

  func beginList() { content = .list }

  /// The place of a member.
  func member(_ key: String) -> ValueNode {
    let node = child()
    // What is said twice of one key holds as it was said last, as in any JSON.
    members.removeAll { $0.key == key }
    members.append((key, node))
    return node
  }

  /// The place of the next element.
  func element() -> ValueNode {
    let node = child()
    elements.append(node)
    return node
  }

  /// How many elements there are.
  var count: Int { elements.count }

  private func take(number: any BinaryInteger) throws {
    guard let whole = Int64(exactly: number) else {
      throw refusal(of: number, "beyond 64 bits")
    }
    content = .leaf(.number(whole), .int(Int(whole)))
  }

  private func refusal(of value: Any, _ why: String) -> EncodingError {
    .invalidValue(value, .init(codingPath: [], debugDescription: why))
  }
}

// MARK: Giving out

extension ValueNode {
  /// The members as properties, in the order of a page; a thing that is not among those known is text.
  func properties(_ known: Set<Pointer>) -> [Property] {
    let names = names
    return members.sorted { (names.place(of: $0.key), $0.key) < (names.place(of: $1.key), $1.key) }
      .map { key, node in
        Property(
          key: key, title: names[key] ?? key,
          value: node.value(known).named(key, by: names), json: node.json(known))
      }
  }

  private func value(_ known: Set<Pointer>) -> Value {
    switch (said, content) {
    case (.thing(let thing), .leaf(let own, _)) where !known.contains(thing): own
    case (let said?, _): said
    case (nil, .nothing): .group([])
    case (nil, .leaf(let value, _)): value
    case (nil, .list): .list(elements.map { $0.value(known) })
    case (nil, .members): .group(properties(known))
    }
  }

  private func json(_ known: Set<Pointer>) -> JSON {
    switch content {
    case .nothing: .object([])
    case .leaf(_, let json): json
    case .list: .array(elements.map { $0.json(known) })
    case .members:
      .object(properties(known).map { JSON.Member($0.key, $0.json) })
    }
  }
}

// MARK: Telling

extension ValueNode {
  /// What is told of the members, in the order of a page.
  var told: [KeyTold] {
    let names = names
    return members.sorted { (names.place(of: $0.key), $0.key) < (names.place(of: $1.key), $1.key) }
      .map { key, node in
        let isShare = names.shares.contains(key)
        return KeyTold(
          key: key, title: names[key] ?? key, told: names.told(key),
          form: isShare ? .share : node.standing, isSeveral: node.isList, inside: node.inside)
      }
  }

  private var isList: Bool { if case .list = content { true } else { false } }

  /// What may stand here, or as an element here.
  private var standing: KeyForm {
    if let form { return form }
    switch content {
    case .list: return elements.first?.standing ?? .text
    case .members, .nothing: return .keys
    case .leaf(.number, _): return .number
    case .leaf(.flag, _): return .flag
    case .leaf: return .text
    }
  }

  /// The keys inside: of a list, all that any element has.
  private var inside: [KeyTold] {
    guard isList else { return told }
    var all: [KeyTold] = []
    for element in elements {
      all += element.inside.filter { new in !all.contains { $0.key == new.key } }
    }
    let names = elements.first?.names ?? [:]
    return all.sorted { names.place(of: $0.key) < names.place(of: $1.key) }
  }
}

extension Value {
  /// A number as the share or the measure that its name says it is.
  fileprivate func named(_ key: String, by names: PropertyNames) -> Value {
    guard case .number(let number) = self else { return self }
    return names.shares.contains(key)
      ? .share(number) : names.measures.contains(key) ? .measure(number) : self
  }
}

// MARK: Names

/// The properties that values of one type have, and the names they are given.
struct NamedKeys {
  var used: Set<String> = []
  let names: PropertyNames
}

extension ValueNode {
  /// Collects the properties of all types here and inside; the keys of a dictionary are not properties.
  func collect(into kinds: inout [String: NamedKeys]) {
    if case .members = content, !(type is any KeyedByContent.Type) {
      kinds["\(type)", default: NamedKeys(names: names)].used.formUnion(members.map(\.key))
    }
    for node in elements + members.map(\.node) { node.collect(into: &kinds) }
  }
}

/// What has keys that are content, not properties.
private protocol KeyedByContent {}

extension Dictionary: KeyedByContent {}
