import Casework
import Store
import Vocabulary

/// The properties of records, as values and as text.
enum Properties {
  /// The properties of a record, by their names in data files, in the order of a page.
  static func of(_ record: some Record) throws -> [JSON.Member] {
    try of(body: Body.encode(record))
  }

  /// The properties of a body.
  static func of(body: String) throws -> [JSON.Member] {
    var reader = JSON5Reader(body + "\n", file: "body")
    guard case .object(let members) = json(try reader.read()) else { return [] }
    return members.sorted { Labels.place($0.key) < Labels.place($1.key) }
  }

  private static func json(_ value: Located) -> JSON {
    switch value.node {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let text): Int(text).map { .int($0) } ?? .string(text)
    case .string(let text): .string(text)
    case .array(let elements): .array(elements.map(json))
    case .object(let members):
      .object(members.map { JSON.Member(key: $0.key, value: json($0.value)) })
    }
  }

  /// A value in words; `name` gives what an id is called.
  static func text(_ value: JSON, name: (String) -> String? = { _ in nil }) -> String {
    switch value {
    case .null: "ikke kendt"
    case .bool(let value): Labels.word(value ? "true" : "false")
    case .int(let number): String(number)
    case .decimal(let value, let places): DanishNumbers.text(value, decimals: places)
    case .string(let text): name(text) ?? words(text)
    case .raw(let text): text
    case .array(let values): values.map { self.text($0, name: name) }.joined(separator: "\n")
    case .object(let members): object(members, name)
    }
  }

  /// Whether a value has one of some texts in it.
  static func names(_ value: JSON, _ texts: [String]) -> Bool {
    switch value {
    case .string(let text): texts.contains(text)
    case .array(let values): values.contains { names($0, texts) }
    case .object(let members): members.contains { names($0.value, texts) }
    default: false
    }
  }

  private static func words(_ text: String) -> String {
    RoughDay(text).map(DanishDays.long) ?? Duration(text).map(DanishDays.text) ?? Labels.word(text)
  }

  private static func object(_ members: [JSON.Member], _ name: (String) -> String?) -> String {
    if members.isEmpty { return "ja; dagen er ikke kendt" }
    if let known = amount(members) ?? source(members) { return known }
    return members.sorted { Labels.place($0.key) < Labels.place($1.key) }.map { member in
      // A step's name is its own, whatever else is called so.
      let isStep = member.key == "step" || member.key == "after"
      let text = text(member.value, name: isStep ? { _ in nil } : name)
      return members.count == 1 ? text : "\(Labels.property(member.key).lowercased()) \(text)"
    }.joined(separator: "; ")
  }

  /// A source, with what it does not say.
  private static func source(_ members: [JSON.Member]) -> String? {
    let fields = Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { a, _ in a })
    guard case .string(let text) = fields["text"] else { return nil }
    var whole = text
    if case .string(let inferred) = fields["inferred"] { whole += " (udledt: \(inferred))" }
    return whole + (fields["madeUp"] == .bool(true) ? " [opdigtet]" : "")
  }

  private static func amount(_ members: [JSON.Member]) -> String? {
    let fields = Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { a, _ in a })
    guard case .int(let low) = fields["low"], case .int(let high) = fields["high"] else {
      return nil
    }
    let about = fields["about"] == .bool(true) ? "ca. " : ""
    return about + DanishMoney.text(low: Kroner(ore: Int64(low)), high: Kroner(ore: Int64(high)))
  }
}
