import Vocabulary

/// How law is cited from where it is looked at: an act that was signed later is not named, nor what a court said later.
///
/// What stands under a calculation or in the book of law is written once, by the newest act read; here it is cited anew.
struct Citation {
  /// What is cited, several with a semicolon between, with or without what is known to be missing.
  let law: String
  /// From when it was law: the day the first act that has it was signed; nil when that is not said.
  let first: Day?

  /// The same with what was known: the first act that has it in place of one signed later.
  func text(at view: Viewpoint) -> String {
    Self.plain(law).split(separator: ";").map { text in
      let cited = text.trimmed
      guard let provision = Provision(cited) else { return cited }
      if view.knows(provision.known) {
        return provision.cited(on: view.day, known: view.known, isShort: false)
      }
      return Statute.all.first { $0.signed == first }?.name ?? "en ældre lov"
    }
    .eachOnce.joined(separator: "; ")
  }

  /// Whether any of it was signed.
  func isKnown(at view: Viewpoint) -> Bool {
    let all = Self.plain(law).split(separator: ";").compactMap { Provision($0.trimmed) }
    return all.isEmpty || all.contains { view.knows($0.known) }
  }

  /// Without what stands in brackets.
  private static func plain(_ text: String) -> String {
    var depth = 0
    return String(
      text.filter { sign in
        if sign == "(" { depth += 1 }
        defer { if sign == ")" { depth -= 1 } }
        return depth == 0
      })
  }
}

extension Substring {
  /// Without spaces at both ends, and with one between words.
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
