import Store
import Vocabulary

/// Reads `entries.json5`: who stated what, when and why.
package struct EntriesReader {
  /// What the file is called.
  package static let file = "entries.json5"
  private static let keys = ["number", "at", "clock", "author", "capacity", "reason", "digest"]

  /// No entry is later than this.
  let now: Instant

  /// The entries of a list, without their statements; throws `CaseProblems`.
  func read(_ values: [Located]) throws -> [ReplayedEntry] {
    var problems: [CaseProblem] = []
    var entries: [ReplayedEntry] = []
    // Times given by a clock that was wrong stand up to where it was said to have been.
    let corrected = values.lastIndex { $0.member("clock") != nil } ?? -1
    for (index, value) in values.enumerated() {
      problems += faults(Self.file) {
        let entry = try entry(value, number: index + 1, mayBeLate: index <= corrected)
        if let last = entries.last?.at, let at = entry.at, at < last {
          throw problem(value, "Posten er ældre end den før.", "Sæt posterne i tidens orden.")
        }
        entries.append(entry)
      }
    }
    if !problems.isEmpty { throw CaseProblems(problems: problems) }
    guard !entries.isEmpty else {
      throw CaseProblem(
        file: Self.file, place: nil, what: "Der er ingen poster.",
        remedy: "Skriv mindst én, eller fjern filen.")
    }
    return entries
  }

  private func entry(
    _ value: Located, number: Int, mayBeLate: Bool
  ) throws -> ReplayedEntry {
    for member in value.members ?? [] where !Self.keys.contains(member.key) {
      let meant = nearest(to: member.key, among: Self.keys)
      throw CaseProblem(
        file: Self.file, place: member.place, what: "Nøglen »\(member.key)« kendes ikke her.",
        remedy: meant.map { "Mente du »\($0)«?" } ?? "Fjern den.")
    }
    guard value.member("number")?.value.int == number else {
      throw problem(value, "»number« skal være \(number) her.", "Nummerér posterne fra 1.")
    }
    let author = try text(value, "author")
    let (capacity, reason) = (try text(value, "capacity"), try text(value, "reason"))
    let clock = try value.member("clock") == nil ? nil : instant(value, "clock", mayBeLate: false)
    return ReplayedEntry(
      at: try instant(value, "at", mayBeLate: mayBeLate), clock: clock,
      entry: Entry(author: author, capacity: capacity, reason: reason),
      statements: [], digest: value.member("digest") == nil ? nil : try text(value, "digest"))
  }

  private func instant(_ value: Located, _ key: String, mayBeLate: Bool) throws -> Instant {
    guard let at = value.member(key)?.value.text.flatMap(Instant.init) else {
      throw problem(
        value, "»\(key)« mangler eller er ikke et tidspunkt.", "Skriv fx 2010-03-31T12:00:00Z.")
    }
    guard at <= now || mayBeLate else {
      throw problem(value, "»\(key)« ligger i fremtiden.", "Skriv, hvornår posten blev skrevet.")
    }
    return at
  }

  private func text(_ value: Located, _ key: String) throws -> String {
    guard let text = value.member(key)?.value.text, !text.allSatisfy(\.isWhitespace) else {
      throw problem(value, "»\(key)« mangler.", "Skriv den som en tekst.")
    }
    // An exported entry stands as it was written, and its digest must come out the same.
    if value.member("digest") == nil, let fault = TextRule.fault(in: text, of: key) {
      throw problem(value, "»\(key)« \(fault.sentence)", fault.remedy)
    }
    return text
  }

  private func problem(_ value: Located, _ what: String, _ remedy: String) -> CaseProblem {
    CaseProblem(file: Self.file, place: value.place, what: what, remedy: remedy)
  }
}
