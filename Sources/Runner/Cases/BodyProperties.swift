import Counter
import Store
import Vocabulary

extension ValueText {
  /// The properties of a body, when its kind is known.
  static func properties(_ body: String, of type: (any Record.Type)?) -> [Property]? {
    guard let type else { return nil }
    func read<R: Record>(_ type: R.Type) throws -> [Property] {
      try Properties.of(Body.decode(type, body))
    }
    return try? read(type)
  }
}
