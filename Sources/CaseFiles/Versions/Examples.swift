import Store
import Synchronization
import Vocabulary

/// The examples of kinds as values of a file, each made once: a case has thousands of versions of one
/// kind, and all are held against the same.
enum Examples {
  private static let made = Mutex<[ObjectIdentifier: Located]>([:])

  /// The example of a kind.
  static func value<R: Record>(of type: R.Type) throws -> Located {
    let key = ObjectIdentifier(type)
    if let example = made.withLock({ $0[key] }) { return example }
    var reader = JSON5Reader(try Body.encode(type.example) + "\n", file: R.kind)
    let example = try reader.read()
    made.withLock { $0[key] = example }
    return example
  }
}
