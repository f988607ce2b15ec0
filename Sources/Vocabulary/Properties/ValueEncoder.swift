/// Encodes a value into a place of a record; it has no path, for a record's own `encode(to:)` asks for none.
struct ValueEncoder: Encoder {
  let node: ValueNode
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy: Key.Type) -> KeyedEncodingContainer<Key> {
    node.beginMembers()
    return KeyedEncodingContainer(Members<Key>(node: node))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.beginList()
    return Elements(node: node)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(node: node) }
}

// In each of the three the general `encode` stands for all of the protocol's: the node tells types apart.

private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: ValueNode
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { node.member(key.stringValue).takeNothing() }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    try node.member(key.stringValue).take(value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    ValueEncoder(node: node.member(key.stringValue)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    ValueEncoder(node: node.member(key.stringValue)).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { ValueEncoder(node: node.member("super")) }

  func superEncoder(forKey key: Key) -> any Encoder {
    ValueEncoder(node: node.member(key.stringValue))
  }
}

private struct Elements: UnkeyedEncodingContainer {
  let node: ValueNode
  var codingPath: [any CodingKey] { [] }
  var count: Int { node.count }

  func encodeNil() { node.element().takeNothing() }

  func encode(_ value: some Encodable) throws { try node.element().take(value) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    ValueEncoder(node: node.element()).container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    ValueEncoder(node: node.element()).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { ValueEncoder(node: node.element()) }
}

private struct Single: SingleValueEncodingContainer {
  let node: ValueNode
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { node.takeNothing() }

  func encode(_ value: some Encodable) throws { try node.take(value) }
}
