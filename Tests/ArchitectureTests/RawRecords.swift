import Foundation

extension Architecture {
  /// The kinds of record that the rooms keep, by the names of their types, each with its room.
  var recordTypes: [String: String] {
    var found: [String: String] = [:]
    for (path, code) in tree.files {
      guard let target = SourceTree.target(of: path), Self.rooms.contains(target) else { continue }
      for line in code.code.split(separator: "\n") where line.hasPrefix("public struct ") {
        let words = line.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        if words.count > 3, words[3...].contains("Record") { found[words[2]] = target }
      }
    }
    return found
  }

  /// Which files outside the rooms, their cards and the kit read a room's records as they lie, or cast to
  /// them, past what the room answers: `Party.self`, `as? Party`, `is Party`.
  func rawReadings() -> [String: [String]] {
    let types = recordTypes
    let passed = Set(Self.rooms + ["Cards", "AlmenTestKit", "almen-bench"])
    var found: [String: [String]] = [:]
    for (path, code) in tree.files {
      guard let target = SourceTree.target(of: path), !passed.contains(target) else { continue }
      let words = code.code.split(whereSeparator: \.isWhitespace).map(String.init)
      var used: Set<String> = []
      for (index, word) in words.enumerated() {
        for part in word.split(whereSeparator: { "(),<>[]{}:!?".contains($0) }) {
          if part.hasSuffix(".self") { used.insert(String(part.dropLast(5))) }
        }
        guard ["as", "as?", "as!", "is"].contains(word), index + 1 < words.count else { continue }
        used.insert(String(words[index + 1].prefix { $0.isLetter || $0.isNumber }))
      }
      let raw = used.filter { types[$0] != nil }.sorted()
      if !raw.isEmpty { found[path] = raw }
    }
    return found
  }

  /// What still reads records as they lie: nothing.
  static let known: [String: [String]] = [:]
}
