package import Vocabulary

/// What those who know the rooms tell the readers and writers of case files, which know none.
package protocol CaseTerms: Sendable {
  /// The kinds of record that can be read and written.
  var kinds: [any Record.Type] { get }
  /// Where a property stands among those of its record.
  func place(of property: String) -> Int
  /// What a thing that readings may be about is called besides its id; nothing for other things.
  func names(of subject: Pointer, body: String) -> [String]
  /// What differs between two bodies of a record, in words.
  func changes(from before: String, to after: String) -> [String]
}

extension CaseTerms {
  /// The record type of a kind; nil for one that nobody here knows.
  func type(of kind: String) -> (any Record.Type)? { kinds.first { $0.kind == kind } }

  /// Members in the order of a page.
  func sorted(_ members: [Located.Member]) -> [Located.Member] {
    members.sorted { (place(of: $0.key), $0.key) < (place(of: $1.key), $1.key) }
  }
}
