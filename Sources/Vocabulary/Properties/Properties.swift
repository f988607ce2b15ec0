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

  /// What is told of each key of a kind of record, in the order of its `properties`, and so inside each value.
  ///
  /// Throws what the example's `encode(to:)` throws.
  public static func told<R: Record>(of type: R.Type) throws -> [KeyTold] {
    let root = ValueNode()
    try root.take(type.example)
    return root.told
  }

  /// What is wrong with the names of the properties of a record.
  public struct Misnamed: Hashable, Sendable {
    /// Properties without a Danish name, as `Type.property`, in order.
    public let nameless: [String]
    /// Names without a property, as `Type.property`, in order.
    public let idle: [String]
    /// Properties of which nothing is said, as `Type.property`, in order.
    public let untold: [String]
    /// Properties of which no sentence that says more than the name is said, as `Type.property`, in order.
    public let badlyTold: [String]

    /// Nothing.
    public static let none = Misnamed(nameless: [], idle: [], untold: [], badlyTold: [])
  }

  /// The properties of a record, and of the values inside it, that have no Danish name, the names
  /// that have no property, and what is not told in a sentence: none of any when the record is a complete example.
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
      },
      untold: all.flatMap { type, keys in
        keys.names.keys.filter { keys.names.fault($0) == .missing }.map { "\(type).\($0)" }
      },
      badlyTold: all.flatMap { type, keys in
        keys.names.keys.filter { ![nil, .missing].contains(keys.names.fault($0)) }
          .map { "\(type).\($0)" }
      })
  }
}
