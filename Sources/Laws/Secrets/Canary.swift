import Foundation
import Vocabulary

/// A made-up secret's marks: an id, and a text that stands in the place of every free text in it, so that it is
/// heard wherever anything of it is told.
struct Canary {
  private let number: Int
  private var ids = 0

  /// One of its own, told from the others by a number.
  init(_ number: Int) { self.number = number }

  /// What its ids begin with.
  var id: String { "kanari-\(number)-fugl" }
  /// What its texts say.
  var text: String { "Kanarifugl \(number) synger" }
  /// The value of its readings, unlike any other.
  var value: Int64 { 7_351_980_000 + Int64(number) }

  /// A record under an id of the canary's, its text in every place where any text may stand, and some names in the
  /// place of others; nil when the record cannot be read with that id.
  mutating func marked<R: Record>(_ record: R, naming names: [String: String] = [:]) -> R? {
    ids += 1
    let body = (try? JSONEncoder().encode(record)).flatMap {
      try? JSONSerialization.jsonObject(with: $0)
    }
    guard var body,
      var marked = Self.read(R.self, Self.put("\(id)-\(ids)", at: [.key("id")], in: body))
    else { return nil }
    body = Self.put("\(id)-\(ids)", at: [.key("id")], in: body)
    for (path, said) in Self.texts(in: body) where path != [.key("id")] {
      guard let name = names[said] ?? (Self.isWord(said) ? nil : text) else { continue }
      let changed = Self.put(name, at: path[...], in: body)
      // What is no free text for all that, such as a rough day, cannot be read so and stays.
      guard let read = Self.read(R.self, changed) else { continue }
      (body, marked) = (changed, read)
    }
    return marked
  }

  /// A reading with its value and its source.
  func marked(_ reading: Reading) -> Reading {
    var reading = reading
    reading.value = value
    reading.source = Source(text, madeUp: true)
    return reading
  }

  /// Whether anything of it is told; its id does not count where that was asked for by name.
  func isHeard(in sound: Sound, isEcho: Bool) -> Bool {
    guard sound.isOfACanary else { return false }
    return sound.text.contains(text.lowercased()) || (!isEcho && sound.text.contains(id))
      || sound.figures.contains(String(value))
  }

  /// What is said, ready to be listened to for many canaries.
  struct Sound {
    /// As it is written.
    let told: String
    /// In small letters.
    fileprivate let text: String
    /// With every number in one piece.
    fileprivate let figures: String
    fileprivate let isOfACanary: Bool

    init(_ told: String) {
      self.told = told
      text = told.lowercased()
      figures = told.replacingOccurrences(of: ".", with: "").replacingOccurrences(of: ",", with: "")
      // The beginning of every id, text and value.
      isOfACanary = text.range(of: "kanari") != nil || figures.range(of: "735198") != nil
    }
  }

  // MARK: Texts in a body

  private enum Step: Hashable {
    case key(String)
    case index(Int)
  }

  private static func read<R: Record>(_ type: R.Type, _ body: Any) -> R? {
    (try? JSONSerialization.data(withJSONObject: body)).flatMap {
      try? JSONDecoder().decode(type, from: $0)
    }
  }

  /// Whether a text looks like an id, a day or a word of a fixed set: it then is one in an example.
  private static func isWord(_ text: String) -> Bool {
    text.utf8.allSatisfy { (97...122).contains($0) || (45...57).contains($0) }
  }

  private static func texts(in node: Any, at path: [Step] = []) -> [([Step], String)] {
    switch node {
    case let text as String: [(path, text)]
    case let list as [Any]:
      list.enumerated().flatMap { texts(in: $1, at: path + [.index($0)]) }
    case let object as [String: Any]:
      object.sorted { $0.key < $1.key }.flatMap { texts(in: $1, at: path + [.key($0)]) }
    default: []
    }
  }

  private static func put(_ text: String, at path: ArraySlice<Step>, in node: Any) -> Any {
    switch (path.first, node) {
    case (nil, _): return text
    case (.key(let key), var object as [String: Any]):
      object[key] = object[key].map { put(text, at: path.dropFirst(), in: $0) }
      return object
    case (.index(let index), var list as [Any]) where list.indices.contains(index):
      list[index] = put(text, at: path.dropFirst(), in: list[index])
      return list
    default: return node
    }
  }
}
