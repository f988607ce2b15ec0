package import Store
package import Vocabulary

/// One version as it stands in a file, with its envelope.
package struct CaseVersion: Hashable, Sendable {
  /// What it is about.
  package let subject: Pointer
  /// The days it speaks of.
  package let period: Period
  /// What it says.
  package let content: Statement.Content
  /// The salt it had.
  let salt: String?
  /// The digest it had, when it has been redacted.
  let digest: String?
  /// The number of its entry.
  let entry: Int?
  /// The number of its statement.
  let number: Int?
  /// How it was read, where it does not say so itself; in Danish.
  package var note: String?
  /// The file it stands in.
  package let file: String
  /// Where in the file.
  package let place: Place

  /// The statement to replay.
  var said: ReplayedEntry.Said {
    ReplayedEntry.Said(
      subject: subject, period: period, content: content, salt: salt, digest: digest)
  }

  /// What is wrong, at its place.
  package func problem(_ what: String, _ remedy: String) -> CaseProblem {
    CaseProblem(file: file, place: place, what: what, remedy: remedy)
  }
}
