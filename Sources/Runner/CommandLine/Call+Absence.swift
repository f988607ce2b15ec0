import Casework
import Counter
import Store
import Vocabulary

extension Call {
  /// Why what was asked for is not there: by an earlier knowledge it may not have been known yet.
  ///
  /// Only what may be shown now is told of.
  func explained(_ complaint: Complaint) async throws -> any Error {
    guard let asked = complaint.absent, let known = try known(), let kommune = try? kommune() else {
      return complaint
    }
    let found: Pointer? = try await kommune.read { desk in try? Finder(house: desk).find(asked) }
    guard let found else { return complaint }
    let stated =
      has(.isPublic) ? [] : try await kommune.journal.statements(of: found).map(\.entry)
    var first: SignedEntry?
    if let number = stated.min() { first = try await kommune.journal.entry(number) }
    let text = asked.hasPrefix(found.kind + "/") ? found.id : asked
    return NotYetKnown(text: text, known: known, first: first)
  }
}

/// Something was asked for by a knowledge that did not have it yet.
struct NotYetKnown: Told {
  let text: String
  let known: Known
  /// The entry that first stated it; nil where that is not told.
  let first: SignedEntry?

  var told: Telling {
    Telling(
      "»\(text)« var ikke kendt \(known.when).",
      first.map {
        "Det blev skrevet første gang \(DanishDays.text($0.at)) (post \($0.number)); "
          + "spørg med --known \($0.number) eller senere."
      } ?? "Det er kendt nu; spørg med en senere --known, eller udelad den.")
  }
}
