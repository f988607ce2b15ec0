import Vocabulary

/// What differs between two bodies, in words.
enum PropertyChanges {
  static func between(_ before: String, _ after: String) -> [String] {
    let old = (try? Properties.of(body: before)) ?? []
    let new = (try? Properties.of(body: after)) ?? []
    return between(old, new)
  }

  static func between(_ old: [JSON.Member], _ new: [JSON.Member]) -> [String] {
    let keys = (new + old.filter { before in !new.contains { $0.key == before.key } }).map(\.key)
    return keys.compactMap { key in
      let values = [old, new].map { members in members.first { $0.key == key }?.value }
      guard values[0] != values[1] else { return nil }
      let texts = values.map { value in
        value.map { Properties.text($0).split(separator: "\n").joined(separator: ", ") }
          ?? "(ikke angivet)"
      }
      return "\(Labels.property(key).lowercased()): \(texts[0]) → \(texts[1])"
    }
  }
}
