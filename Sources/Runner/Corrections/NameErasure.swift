import Store
import Vocabulary

/// A person's name taken out of the texts of records, and a word put in its place.
struct NameErasure: Sendable {
  /// The name.
  let name: String
  /// What stands instead.
  let instead: String

  /// What stands where a name stood, unless the author says otherwise; nobody holds a post by it.
  static let usual = "(navn slettet)"

  /// The record without the name, or nil when it is not in it.
  ///
  /// Throws when what is left is no record.
  func record<R: Record>(_ record: R) throws -> R? {
    let body = try Body.encode(record)
    var reader = JSON5Reader(body + "\n", file: R.kind)
    let old = try reader.read()
    let new = without(old)
    if new == old { return nil }
    return try Body.decode(R.self, new.canonical)
  }

  /// Whether the name is in a body.
  func isIn(_ body: String) -> Bool {
    var reader = JSON5Reader(body + "\n", file: "body")
    guard let value = try? reader.read() else { return body.contains(name) }
    return without(value) != value
  }

  private func without(_ value: Located) -> Located {
    let node: Located.Node =
      switch value.node {
      case .string(let text): .string(text.replacing(name, with: instead))
      case .array(let elements): .array(elements.map { without($0) })
      case .object(let members):
        .object(
          members.map {
            // An id is no text: what is called by it would be lost.
            $0.key == "id"
              ? $0
              : Located.Member(
                key: $0.key, place: $0.place, value: without($0.value))
          })
      default: value.node
      }
    return Located(node: node, place: value.place)
  }
}
