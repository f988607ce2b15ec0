/// The properties of records: what each is called, what it says, and how data files have it.
public enum Properties {
  /// The properties of a record, in the order of its `properties`, and so inside each value.
  ///
  /// A `thing` is what the record points at and a page can be opened of; any other identifier, such as
  /// the record's own or the name of a part, is text. Throws what the record's `encode(to:)` throws.
  public static func of(_ record: some Record) throws -> [Property] {
    let root = ValueNode()
    try root.take(record)
    return root.properties(Set(record.pointsAt))
  }

  /// What is wrong with the names of the properties of a record.
  public struct Misnamed: Hashable, Sendable {
    /// Properties without a Danish name, as `Type.property`, in order.
    public let nameless: [String]
    /// Names without a property, as `Type.property`, in order.
    public let idle: [String]

    /// Nothing.
    public static let none = Misnamed(nameless: [], idle: [])
  }

  /// The properties of a record, and of the values inside it, that have no Danish name, and the names
  /// that have no property: none of either when the record is a complete example.
  ///
  /// Throws what the record's `encode(to:)` throws.
  public static func misnamed(in record: some Record) throws -> Misnamed {
    let root = ValueNode()
    try root.take(record)
    var kinds: [String: NamedKeys] = [:]
    root.collect(into: &kinds)
    let all = kinds.sorted { $0.key < $1.key }
    return Misnamed(
      nameless: all.flatMap { type, keys in
        keys.used.filter { (keys.names[$0] ?? "").allSatisfy(\.isWhitespace) }.sorted()
          .map { "\(type).\($0)" }
      },
      idle: all.flatMap { type, keys in
        keys.names.keys.filter { !keys.used.contains($0) }.map { "\(type).\($0)" }
      })
  }
}
