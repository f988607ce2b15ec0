import Foundation
public import Vocabulary

/// Records as text: JSON with sorted keys, the same bytes for the same record every time.
public enum Body {
  /// The body of a record.
  public static func encode(_ record: some Record) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(record), as: UTF8.self)
  }

  /// The record of a body; throws `DecodingError`.
  public static func decode<R: Record>(_ type: R.Type, _ body: String) throws -> R {
    try JSONDecoder().decode(type, from: Data(body.utf8))
  }

  /// The record of a body that a store has kept; throws `StoreFailure` with its place when it is not
  /// one any more.
  public static func stored<R: Record>(
    _ type: R.Type, _ body: String, of subject: @autoclosure () -> Pointer, statement: Int
  ) throws -> R {
    do {
      return try decode(type, body)
    } catch {
      throw StoreFailure.damaged(
        path: "Databasen", detail: "\(subject()), udsagn \(statement), kan ikke læses")
    }
  }
}
