import Store
import Vocabulary

/// `Documentation/Schemas/records.schema.json`, made from the records' examples so that it cannot lie.
package enum RecordSchemas {
  /// The whole schema, with one under `$defs` for the record of each kind.
  package static func text(_ terms: any CaseTerms) throws -> String {
    let kinds = try terms.kinds.map { JSON.Member($0.kind, try schema($0)) }
    return JSON.keyed([
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
      "title": .string("The record of each kind, as almen show and almen history have it"),
      "description": .string(
        "Made from the records' examples by RecordSchemas.swift; a test keeps it true."),
      "$defs": .object(kinds + shared),
    ]).text
  }

  private static func schema<R: Record>(_ type: R.Type) throws -> JSON {
    told(try bare(type), try Properties.told(of: type))
  }

  /// The schema of a kind, without what is told of its keys.
  static func bare<R: Record>(_ type: R.Type) throws -> JSON {
    let example = JSON.object(
      try Properties.of(type.example).map { JSON.Member($0.key, $0.json) })
    let finder = ExampleSchema(whole: example) { json in
      .object(
        try Properties.of(Body.decode(type, json.text)).map { JSON.Member($0.key, $0.json) })
    }
    return finder.schema
  }

  /// A schema of an object or a list of them, with what is told of each key as its description.
  private static func told(_ schema: JSON, _ keys: [KeyTold]) -> JSON {
    guard case .object(let members) = schema else { return schema }
    return .object(
      members.map { member in
        switch (member.key, member.value) {
        case ("properties", .object(let properties)):
          JSON.Member(member.key, .object(properties.map { told($0, keys) }))
        case ("items", let items): JSON.Member(member.key, told(items, keys))
        default: member
        }
      })
  }

  private static func told(_ property: JSON.Member, _ keys: [KeyTold]) -> JSON.Member {
    guard let key = keys.first(where: { $0.key == property.key }), let sentence = key.told,
      case .object(let members) = told(property.value, key.inside)
    else { return property }
    return JSON.Member(
      property.key,
      .object(
        [JSON.Member("title", .string(key.title)), JSON.Member("description", .string(sentence))]
          + members))
  }

  /// What stands in records of many kinds.
  private static let shared: [JSON.Member] = [
    text("an-id", "^[a-z0-9-]+(\\.[a-z0-9-]+)?$"),
    text("a-pointer", "^[a-z0-9-]+(\\.[a-z0-9-]+)?/[a-z0-9-]+(\\.[a-z0-9-]+)?$"),
    text("a-day", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
    text("a-time", "^([01]?[0-9]|2[0-3])[:.][0-5][0-9]$"),
    text("a-rough-day", "^(\(simple)|\\[(\(simple))?\\.\\.\(simple)\\]|\(simple)/\(simple))$"),
    text("a-duration", "^[0-9]{1,3}[dwmy]$"),
    text("a-ring", "^(-?[0-9]{1,3}(\\.[0-9]{1,7})? -?[0-9]{1,2}(\\.[0-9]{1,7})?( |$)){4,}$"),
    text("a-kle-number", "^([0-9]{2}(\\.[0-9]{2}){0,2}|[AGIKPSØ]([0-9]{2})?)$"),
    JSON.Member(
      "a-source",
      .keyed([
        "anyOf": .array([
          type("string"),
          .keyed([
            "type": .string("object"), "required": .texts(["text"]), "minProperties": .int(2),
            "properties": .keyed([
              "text": type("string"), "inferred": type("string"),
              "madeUp": .keyed(["const": .bool(true)]),
            ]), "additionalProperties": .bool(false),
          ]),
        ])
      ])),
  ]

  private static let simple = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"

  private static func text(_ name: String, _ pattern: String) -> JSON.Member {
    JSON.Member(name, .keyed(["type": .string("string"), "pattern": .string(pattern)]))
  }

  /// Any value of a type.
  static func type(_ name: String) -> JSON { .keyed(["type": .string(name)]) }
}

/// The schema of a record, found by what of its example may be left out and what may not stand in it.
private struct ExampleSchema {
  /// The example.
  let whole: JSON
  /// Reads a record and gives it as it is written; throws when it is none.
  let read: (JSON) throws -> JSON

  /// A step into a value.
  enum Step {
    case key(String)
    case element(Int)
  }

  /// The schema of the whole.
  var schema: JSON { schema(whole, []) }

  private func schema(_ value: JSON, _ path: [Step]) -> JSON {
    switch value {
    case .object where value["madeUp"] != nil: return Self.shared("a-source")
    case .object(let members):
      return .keyed([
        "type": .string("object"),
        "required": .texts(members.map(\.key).filter { isAlways($0, path) }),
        "properties": .object(
          members.map { JSON.Member($0.key, schema($0.value, path + [.key($0.key)])) }),
        "additionalProperties": .bool(false),
      ])
    case .array(let elements):
      let all = elements.indices.map { schema(elements[$0], path + [.element($0)]) }
      return .keyed(["type": .string("array"), "items": Self.together(all)])
    case .string: return leaf(.string("?"), path) ?? RecordSchemas.type("string")
    case .int: return leaf(.int(0), path) ?? RecordSchemas.type("integer")
    case .bool: return RecordSchemas.type("boolean")
    case .decimal: return RecordSchemas.type("number")
    case .null: return RecordSchemas.type("null")
    case .raw: return .bool(true)
    }
  }

  /// Whether a member of the object at a place is there in every record that has the object.
  private func isAlways(_ key: String, _ path: [Step]) -> Bool {
    let member = path[...] + [.key(key)]
    guard let found = try? read(whole.with(nil, at: member)) else { return true }
    return found.at(member) != nil
  }

  /// What belongs in a place, as the complaint over a value that never does says it.
  private func leaf(_ wrong: JSON, _ path: [Step]) -> JSON? {
    do {
      _ = try read(whole.with(wrong, at: path[...]))
    } catch DecodingError.dataCorrupted(let context) {
      switch (context.underlyingError as? Misread)?.expected {
      case .identifier: return Self.shared("an-id")
      case .pointer: return Self.shared("a-pointer")
      case .day: return Self.shared("a-day")
      case .roughDay: return Self.shared("a-rough-day")
      case .duration: return Self.shared("a-duration")
      case .time: return Self.shared("a-time")
      case .kle: return Self.shared("a-kle-number")
      case .ring: return Self.shared("a-ring")
      case .choice(let words):
        let numbers = words.compactMap(Int.init)
        return .keyed([
          "enum": wrong == .int(0) ? .array(numbers.map { .int($0) }) : .texts(words)
        ])
      case nil: return nil
      }
    } catch {}
    return nil
  }

  private static func shared(_ name: String) -> JSON {
    .keyed(["$ref": .string("#/$defs/\(name)")])
  }

  /// One schema for the elements of a list: an element may have what any of the example's has.
  private static func together(_ all: [JSON]) -> JSON {
    var distinct: [JSON] = []
    for each in all where !distinct.contains(each) { distinct.append(each) }
    if distinct.count == 1 { return distinct[0] }
    guard distinct.allSatisfy({ $0["properties"] != nil }) else {
      return .keyed(["anyOf": .array(distinct)])
    }
    var members: [JSON.Member] = []
    for case .object(let more)? in distinct.map({ $0["properties"] }) {
      members += more.filter { new in !members.contains { $0.key == new.key } }
    }
    let required = distinct.map { Set(($0["required"]?.array ?? []).compactMap(\.string)) }
    let always = members.map(\.key).filter { key in required.allSatisfy { $0.contains(key) } }
    return .keyed([
      "type": .string("object"), "minProperties": .int(1),
      "required": .texts(always),
      "properties": .object(members), "additionalProperties": .bool(false),
    ])
  }
}

extension JSON {
  /// What stands at a place; nil when there is no such place.
  fileprivate func at(_ path: ArraySlice<ExampleSchema.Step>) -> JSON? {
    guard let step = path.first else { return self }
    switch step {
    case .key(let key): return self[key]?.at(path.dropFirst())
    case .element(let index):
      return array.indices.contains(index) ? array[index].at(path.dropFirst()) : nil
    }
  }

  /// The value with another at a place, or with nothing there.
  fileprivate func with(_ new: JSON?, at path: ArraySlice<ExampleSchema.Step>) -> JSON {
    guard let step = path.first else { return new ?? .null }
    let rest = path.dropFirst()
    switch (step, self) {
    case (.key(let key), .object(let members)):
      return .object(
        members.compactMap { member in
          guard member.key == key else { return member }
          if rest.isEmpty { return new.map { Member(key, $0) } }
          return Member(key, member.value.with(new, at: rest))
        })
    case (.element(let index), .array(var elements)):
      elements[index] = elements[index].with(new, at: rest)
      return .array(elements)
    default: return self
    }
  }
}
