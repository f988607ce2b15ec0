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
}
