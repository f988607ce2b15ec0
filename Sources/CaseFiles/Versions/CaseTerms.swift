import Store
package import Vocabulary

/// What those who know the rooms tell the readers and writers of case files, which know none.
package protocol CaseTerms: Sendable {
  /// The kinds of record that can be read and written.
  var kinds: [any Record.Type] { get }
  /// What a thing that readings may be about is called besides its id; nothing for other things.
  func names(of subject: Pointer, body: String) -> [String]
  /// What differs between two bodies of a kind of record, in words.
  func changes(of kind: String, from before: String, to after: String) -> [String]
}

extension CaseTerms {
  /// The record type of a kind; nil for one that nobody here knows.
  func type(of kind: String) -> (any Record.Type)? { kinds.first { $0.kind == kind } }

  /// A body as a value with its properties in the order of a page, also those inside others; nil when nobody
  /// here knows its kind.
  func ordered(_ body: String, of kind: String) -> JSON? {
    func read<R: Record>(_ type: R.Type) throws -> JSON {
      .object(try Properties.of(Body.decode(type, body)).map { JSON.Member($0.key, $0.json) })
    }
    return type(of: kind).flatMap { try? read($0) }
  }
}

extension [Located.Member] {
  /// The members in the order of a value's, and last, by key, those that it has not.
  ///
  /// Of a record that nobody here knows the id comes first.
  func sorted(as value: JSON?) -> [Located.Member] {
    let keys = value?.keys ?? ["id"]
    let places = Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
    return sorted {
      (places[$0.key] ?? keys.count, $0.key) < (places[$1.key] ?? keys.count, $1.key)
    }
  }
}
