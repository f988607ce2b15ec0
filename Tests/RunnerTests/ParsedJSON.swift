import Foundation
public import Vocabulary

/// JSON text read back as a value: the keys of an object in alphabetical order.
extension JSON: Decodable {
  init(parsing text: String) throws {
    self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
  }

  /// Reads whatever value stands there.
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let number = try? value.decode(Int.self) {
      self = .int(number)
    } else if let flag = try? value.decode(Bool.self) {
      self = .bool(flag)
    } else if let elements = try? value.decode([JSON].self) {
      self = .array(elements)
    } else if let members = try? value.decode([String: JSON].self) {
      self = Self.sorted(members)
    } else {
      let digits = "\(try value.decode(Decimal.self))"
      let places = digits.split(separator: ".").dropFirst().first?.count ?? 0
      self = .decimal(Int64(digits.replacing(".", with: "")) ?? 0, places)
    }
  }

  private static func sorted(_ members: [String: JSON]) -> JSON {
    .object(members.sorted { $0.key < $1.key }.map { Member($0.key, $0.value) })
  }

  /// The elements of a list under a key; none when there is no list.
  func rows(_ key: String) -> [JSON] { self[key]?.array ?? [] }

  /// Each thing that is told to be wrong, of an import that is refused or of an error.
  var faults: [JSON] {
    guard let error = self["error"] else { return rows("faults") }
    return error.rows("lines") + [error]
  }

  /// What is told of each, with what to do.
  var told: String {
    faults.flatMap { [$0["what"]?.string, $0["remedy"]?.string] }.compactMap(\.self)
      .joined(separator: " ")
  }

  /// Where a fault is: the file, the line and the column.
  var place: String {
    [
      self["file"]?.string, self["line"]?.int.map { "linje \($0)" },
      self["column"]?.int.map { "kolonne \($0)" },
    ].compactMap(\.self).joined(separator: ", ")
  }

  /// The texts of a list under a key.
  func texts(_ key: String) -> [String] { rows(key).compactMap(\.string) }
}

// MARK: Values as they stand in a test

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A text.
  public init(stringLiteral text: String) { self = .string(text) }
  /// A whole number.
  public init(integerLiteral number: Int) { self = .int(number) }
  /// True or false.
  public init(booleanLiteral flag: Bool) { self = .bool(flag) }
  /// A list.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// An object.
  public init(dictionaryLiteral members: (String, JSON)...) {
    self = Self.sorted(Dictionary(uniqueKeysWithValues: members))
  }
}
