/// A list that data files leave out when it is empty.
///
/// `@Listed public var topics: [TopicID]` reads a missing key as no elements and writes none.
@propertyWrapper
public struct Listed<Element: Codable & Hashable & Sendable>: Hashable, Sendable {
  /// The elements in the order given.
  public var wrappedValue: [Element]

  /// Wraps a list.
  public init(wrappedValue: [Element]) { self.wrappedValue = wrappedValue }
}

extension Listed: Codable {
  /// Reads a list.
  public init(from decoder: any Decoder) throws {
    wrappedValue = try decoder.singleValueContainer().decode([Element].self)
  }

  /// Writes the list.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue)
  }
}

// Synthesised conformances call these two instead of the general ones.
extension KeyedDecodingContainer {
  /// Reads a list, or no elements when the key is missing.
  public func decode<Element>(
    _ type: Listed<Element>.Type, forKey key: Key
  ) throws -> Listed<Element> {
    try decodeIfPresent(type, forKey: key) ?? Listed(wrappedValue: [])
  }
}

extension KeyedEncodingContainer {
  /// Writes a list, or nothing when it is empty.
  public mutating func encode<Element>(_ list: Listed<Element>, forKey key: Key) throws {
    try encodeIfPresent(list.wrappedValue.isEmpty ? nil : list.wrappedValue, forKey: key)
  }
}
