import Casework
import Foundation
import Store
public import Vocabulary

/// What every kind of record promises; a module's author runs each law over her own kinds.
public enum RecordContract {
  /// A kind of record.
  public struct Kind: Sendable, CustomStringConvertible {
    /// The type.
    public let type: any Record.Type
    /// The kinds that it may name things of, besides the rooms' and its own.
    let others: [any Record.Type]

    /// Names a kind.
    public init(_ type: any Record.Type) { self.init(type, beside: []) }

    /// Names a kind, and those that a module brings beside it, which it may point at.
    public init(_ type: any Record.Type, beside others: [any Record.Type]) {
      self.type = type
      self.others = others
    }

    /// The kind's name.
    public var description: String { type.kind }
  }

  /// Every promise.
  public static let laws: [Law<Kind>] = [
    Law("the example comes out of a body as it went in, and always as the same bytes") { kind in
      try roundTrip(kind.type)
    },
    Law("the example fills every property, so that documentation and readers know them all") {
      kind in
      try isComplete(kind.type)
    },
    Law("the example is marked as made up, and says all it points at") { kind in
      try isMarked(kind.type)
      try saysAll(kind.type, Set((PlainRooms.kinds + kind.others).map { $0.kind }))
    },
    Law("what is confidential is found by its mark, and what is not is not") { kind in
      try isFoundWhenConfidential(kind.type)
    },
    Law("a kind has a Danish name") { kind in
      let called = kind.type.called
      for word in [called.one, called.many] {
        try require(word.contains { !$0.isWhitespace }, "\(kind.type.kind) is called nothing")
      }
    },
    Law(
      "every property of the example, also inside others, has a Danish name, and no name is without its property"
    ) { kind in
      try isNamed(kind.type)
    },
    Law("every property is told in one Danish sentence, which says more than its name") { kind in
      try isTold(kind.type)
    },
    Law("the kind has the form of an identifier") { kind in
      try require(isIdentifier(kind.type.kind), "«\(kind.type.kind)» is not one")
    },
  ]

  private static func roundTrip<R: Record>(_ type: R.Type) throws {
    let body = try Body.encode(type.example)
    let read = try Body.decode(type, body)
    try requireEqual(read, type.example, "the example of \(type.kind)")
    try requireEqual(try Body.encode(read), body, "the body of \(type.kind)")
  }

  private static func isComplete<R: Record>(_ type: R.Type) throws {
    let body = try Body.encode(type.example)
    let object = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any] ?? [:]
    for child in Mirror(reflecting: type.example).children {
      let name = (child.label ?? "").drop { $0 == "_" }
      try require(object[String(name)] != nil, "«\(name)» of \(type.kind) is not in the example")
      let missing = firstNil(in: child.value, at: String(name))
      try require(missing == nil, "«\(missing ?? "")» of \(type.kind) is not in the example")
    }
  }

  /// The first property inside a value that is left out or a list of nothing; nil when everything is
  /// filled.
  private static func firstNil(in value: Any, at path: String) -> String? {
    let mirror = Mirror(reflecting: value)
    let mayBeEmpty: [Mirror.DisplayStyle?] = [.optional, .collection, .set, .dictionary]
    if mayBeEmpty.contains(mirror.displayStyle), mirror.children.isEmpty { return path }
    for child in mirror.children {
      if let found = firstNil(in: child.value, at: path + "." + (child.label ?? "")) {
        return found
      }
    }
    return nil
  }

  private static func isMarked<R: Record>(_ type: R.Type) throws {
    try require(type.example.source.madeUp, "the example of \(type.kind) is not marked as made up")
    let lost = Set(type.example.pointsAt).subtracting(type.example.foundBy)
    try require(lost.isEmpty, "it names \(lost), and is not found by them")
    let missing = Set(type.example.needs).subtracting(type.example.pointsAt)
    try require(missing.isEmpty, "\(type.kind) needs \(missing), which it does not point at")
  }

  private static func isNamed<R: Record>(_ type: R.Type) throws {
    let names = try Properties.misnamed(in: type.example)
    try require(names.nameless.isEmpty, "\(names.nameless) of \(type.kind) have no Danish name")
    try require(names.idle.isEmpty, "\(names.idle) of \(type.kind) are names of no property")
  }

  private static func isTold<R: Record>(_ type: R.Type) throws {
    let names = try Properties.misnamed(in: type.example)
    try require(
      names.untold.isEmpty,
      "\(names.untold) of \(type.kind) are told in no sentence: `.init(\"Navn\", \"Hvad det er.\")`"
    )
    try require(
      names.badlyTold.isEmpty,
      "what is told of \(names.badlyTold) of \(type.kind) is no sentence, or only the name again")
  }

  /// What is kept from the public is looked up by its mark: without it, it would be shown.
  private static func isFoundWhenConfidential<R: Record>(_ type: R.Type) throws {
    guard type is any Confidential.Type else { return }
    let body = try Body.encode(type.example)
    for (word, isMarked) in [("true", true), ("false", false)] {
      let said = body.replacing(
        /"isConfidential":(true|false)/, with: "\"isConfidential\":\(word)")
      let found = try Body.decode(type, said).foundBy.contains(.confidential)
      try requireEqual(
        found, isMarked, "the mark of a \(type.kind) whose isConfidential is \(word)")
    }
  }

  /// Every identifier in the example that is a record's must be among what the record points at, else
  /// nothing asks whether it is there.
  private static func saysAll<R: Record>(_ type: R.Type, _ kinds: Set<String>) throws {
    let said = Set(type.example.pointsAt)
    for child in Mirror(reflecting: type.example).children where child.label != "id" {
      let named = pointers(in: child.value).filter { kinds.contains($0.kind) || $0.kind == R.kind }
      let silent = named.filter { !said.contains($0) }
      try require(
        silent.isEmpty,
        "«\(child.label ?? "")» of \(type.kind) names \(silent), and does not point at it")
    }
  }

  /// All that a value names, however deep it lies.
  private static func pointers(in value: Any) -> [Pointer] {
    if let pointer = value as? Pointer { return [pointer] }
    if let named = value as? any Naming { return [named.pointer] }
    return Mirror(reflecting: value).children.flatMap { pointers(in: $0.value) }
  }
}

/// What names one thing, whatever kind it is of.
private protocol Naming {
  var pointer: Pointer { get }
}

extension Identifier: Naming {}
