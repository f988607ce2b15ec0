import Store
import Vocabulary

/// Recomputes what is derived from bodies: what each names and is found by.
struct Deriver {
  private let kinds: [String: any Record.Type]

  init(_ kinds: [any Record.Type]) {
    self.kinds = Dictionary(kinds.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a kind's bodies can be read here.
  func knows(_ kind: String) -> Bool { kinds[kind] != nil }

  /// What a body names and is found by; nothing when its kind is not plugged in, whose pointers nobody
  /// knows.
  ///
  /// Throws `StoreFailure` when the body is not one.
  func pointers(_ kind: String, _ body: String?) throws -> [Pointer] {
    try pointers(kind, body, withMarks: true)
  }

  /// The same, or what it names alone, as files of before marks had it.
  func pointers(_ kind: String, _ body: String?, withMarks: Bool) throws -> [Pointer] {
    guard let body, let type = kinds[kind] else { return [] }
    return try pointers(type, body, withMarks)
  }

  private func pointers<R: Record>(
    _ type: R.Type, _ body: String, _ withMarks: Bool
  ) throws -> [Pointer] {
    do {
      let record = try Body.decode(type, body)
      return withMarks ? record.foundBy : record.pointsAt
    } catch {
      throw StoreFailure.damaged(
        path: "Databasen", detail: "en oplysning af slagsen \(type.kind) kan ikke læses")
    }
  }
}
