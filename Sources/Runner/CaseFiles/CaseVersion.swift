import Casework
import Store
import Vocabulary

/// One version as it stands in a file, with its envelope.
struct CaseVersion: Hashable, Sendable {
  /// What it is about.
  let subject: Pointer
  /// The days it speaks of.
  let period: Period
  /// What it says.
  let content: Statement.Content
  /// The salt it had.
  let salt: String?
  /// The digest it had, when it has been redacted.
  let digest: String?
  /// The number of its entry.
  let entry: Int?
  /// The number of its statement.
  let number: Int?
  /// The file it stands in.
  let file: String
  /// Where in the file.
  let place: Place

  /// The statement to replay.
  var said: ReplayedEntry.Said {
    ReplayedEntry.Said(
      subject: subject, period: period, content: content, salt: salt, digest: digest)
  }

  /// What is wrong, at its place.
  func problem(_ what: String, _ remedy: String) -> CaseProblem {
    CaseProblem(file: file, place: place, what: what, remedy: remedy)
  }
}
