import Agreements
import Casework
import Criteria
import Forums
import Foundation
import Investments
import Organisation
import Store
public import Vocabulary

/// Makes records of any kind by chance, good and bad, from the kind's own example.
///
/// There are few ids, names, days and numbers, so that records meet: two holders are one person, two
/// meetings fall on one day, a frame is spent, a line comes back to itself.
struct RandomRecords {
  var random: SeededRandom
  private let ids: [String: [String]]
  private let agreementKinds: [String]
  private let matterKinds: [String]
  private let fields: [String]

  static let days = ["2010-01-01", "2010-06-01", "2011-01-01", "2012-01-01"].compactMap { Day($0) }
  private static let rough = ["2010-01-01", "2010-06", "2011", "[2010-08..2010-12]", "2012-01-01"]
  private static let names = ["Anna", "Bo"]
  private static let plan = ["03", "03.10", "03.10.24"]
  private static let bodies = ["party", "party", "forum", "forum", "post", "area", "fremmed.ting"]

  init(seed: UInt64, _ catalogue: Catalogue) {
    random = SeededRandom(seed: seed)
    let few = ["a", "b", "c"]
    let modules = catalogue.parts.filter { $0 is any ForvaltningModule }.map(\.id.text)
    ids = [
      "party": few + ["fremmed"] + modules.sorted(),
      "topic": few + catalogue.values(.topics).map(\.name).prefix(2),
      "stream": few + catalogue.values(.streams).map(\.name).prefix(1),
      "part": modules + ["fremmed"],
      "procedure": few + ["fremmed.intet"] + catalogue.values(.procedures).map(\.name),
      "indicator": few + catalogue.values(.indicators).map(\.name).prefix(1),
    ]
    let kinds = catalogue.values(.agreementKinds)
    agreementKinds =
      ["intet", "fremmed.intet"] + kinds.flatMap { [$0.name] + $0.formerly }
    matterKinds =
      ["intet", "fremmed.intet"]
      + catalogue.values(.matterKinds).flatMap { [$0.name] + $0.formerly }
    fields = ["andet"] + Set(kinds.flatMap { $0.fields.map(\.field) }).sorted()
  }

  mutating func pick<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &random) }

  /// An id of a kind, of the few there are.
  mutating func id(of kind: String) -> String { pick(ids[kind] ?? ["a", "b", "c"]) ?? "a" }

  /// Some days: all, from a day on, or between two.
  mutating func period(_ lasting: Lasting) -> Period {
    let start = pick(Self.days) ?? .earliest
    if lasting == .document, !random.oneIn(12) { return Period(from: start) }
    return Period(start, to: random.oneIn(2) ? nil : pick(Self.days)) ?? .always
  }

  /// A record of a kind with an id.
  mutating func record<R: Record>(_ type: R.Type, _ id: String) throws -> R {
    let example = try JSONSerialization.jsonObject(
      with: Data(Body.encode(type.example).utf8))
    for _ in 0..<20 {
      var object = changed(example, like: type.example, "") as? [String: Any] ?? [:]
      object["id"] = id
      let body = try JSONSerialization.data(withJSONObject: object)
      if let record = try? Body.decode(type, String(decoding: body, as: UTF8.self)) {
        return record
      }
    }
    return type.example
  }

  // MARK: Values by chance

  private mutating func changed(_ json: Any, like value: Any?, _ key: String) -> Any {
    if let text = json as? String { return self.text(text, like: value, key) }
    if let object = json as? [String: Any] { return self.object(object, like: value) }
    if let list = json as? [Any] {
      let like = value.flatMap(Self.elements)
      guard let first = list.first else { return list }
      let count = pick([0, 0, 0, 1, 1, 2]) ?? 0
      return (0..<count).map { _ in changed(first, like: like?.first, key) }
    }
    guard let number = json as? NSNumber else { return json }
    if CFBoolean.is(number) { return random.oneIn(2) }
    return self.number(number, like: value, key)
  }

  private mutating func object(_ object: [String: Any], like value: Any?) -> [String: Any] {
    var children: [String: Any] = [:]
    for child in value.map({ Mirror(reflecting: $0).children }) ?? .init([]) {
      children[String((child.label ?? "").drop { $0 == "_" })] = child.value
    }
    var made: [String: Any] = [:]
    for (key, json) in object.sorted(by: { $0.key < $1.key }) {
      let child = children[key]
      let isOptional = child.map { Mirror(reflecting: $0).displayStyle == .optional } ?? false
      if isOptional, random.oneIn(2) { continue }
      made[key] = changed(json, like: child.flatMap(Self.unwrapped), key)
    }
    return made
  }

  private mutating func text(_ text: String, like value: Any?, _ key: String) -> String {
    if let choice = value as? any Choice { return word(of: choice) ?? text }
    if value is Day { return pick(Self.days)?.description ?? text }
    if value is RoughDay { return pick(Self.rough) ?? text }
    if value is Duration { return pick(["1y", "2y", "6m"]) ?? text }
    if let pointer = value as? Pointer {
      let kind = random.oneIn(4) ? pick(Self.bodies) ?? pointer.kind : pointer.kind
      return "\(kind)/\(id(of: kind))"
    }
    if let kind = value.flatMap(Self.named) {
      switch kind {
      case AgreementKindSubject.kind: return pick(agreementKinds) ?? text
      case MatterKindSubject.kind: return pick(matterKinds) ?? text
      default: return id(of: kind)
      }
    }
    if key == "kle" { return pick(Self.plan) ?? text }
    if key == "field" { return pick(fields) ?? text }
    return random.oneIn(40) ? " " : pick(Self.names) ?? text
  }

  private mutating func number(_ number: NSNumber, like value: Any?, _ key: String) -> Int {
    if value is Level { return random.int(1...3) }
    if key == "year" || key == "lastYear" { return random.int(2010...2012) }
    return pick([-1, 0, 1, 1, 2, 3, 4_000, 5_000, number.intValue]) ?? 1
  }

  private mutating func word<C: Choice>(of _: C) -> String? {
    pick(C.allCases.map(\.rawValue))
  }

  private static func unwrapped(_ value: Any) -> Any? {
    let mirror = Mirror(reflecting: value)
    return mirror.displayStyle == .optional ? mirror.children.first?.value : value
  }

  /// The elements of a list, also of one that data files leave out when it is empty.
  private static func elements(_ value: Any) -> [Any]? {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .collection { return mirror.children.map(\.value) }
    return mirror.children.first.flatMap { $0.label == "wrappedValue" ? elements($0.value) : nil }
  }

  /// The kind that an identifier names; nil for anything else.
  private static func named(_ value: Any) -> String? { (value as? any NamesAKind)?.kind }
}

/// Says of a value that it is an identifier, whatever it names.
private protocol NamesAKind {
  var kind: String { get }
}

extension Identifier: NamesAKind {
  fileprivate var kind: String { Subject.kind }
}

/// Whether a number of JSON is one of its two words.
private enum CFBoolean {
  static func `is`(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
