package import Vocabulary

extension DanishDays {
  /// The day and time of an instant in UTC.
  package static func text(_ instant: Instant) -> String {
    "\(short(instant.day)) kl. \(instant.description.dropFirst(11).prefix(5))"
  }
}
