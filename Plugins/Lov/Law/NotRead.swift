import Vocabulary

/// What was law is not known: no act that is read says it for that day, or none that was known then.
struct NotRead: Error, Hashable {
  /// Where it is first read.
  let first: Provision
  /// The first day for which that is used.
  let from: Day
  /// Where it was asked from.
  let view: Viewpoint
}

extension NotRead: Told {
  /// Where it is first read, and from which days it can be asked.
  var told: Telling {
    let then = view.known.map { ", som loven var kendt den \(DanishDays.long($0))" } ?? ""
    return Telling(
      "Hvad der var lov den \(DanishDays.long(view.day))\(then), er ikke læst.",
      "Det står første gang i \(first.text), underskrevet den \(DanishDays.long(first.known)), og bruges fra den \(DanishDays.long(from))."
    )
  }
}

extension Viewpoint {
  /// The newest provision known that states a rule; throws `NotRead` where none is, or for a day before the rule.
  ///
  /// - Parameters:
  ///   - first: where it is first read.
  ///   - later: where it is read again, oldest first.
  ///   - start: its first day; nil is when `first` came into force, or roughly when it was signed.
  func cited(
    _ first: Provision, _ later: Provision..., from start: Day? = nil
  ) throws(NotRead) -> Provision {
    let from = start ?? first.statute.inForce ?? first.known
    guard day >= from, knows(first.known) else {
      throw NotRead(first: first, from: from, view: self)
    }
    return later.last { knows($0.known) } ?? first
  }
}
