import Store
package import Vocabulary

/// Finds what readings are about by whatever somebody calls it.
package struct ReadingSubjects: Sendable {
  private var found: [String: Set<Pointer>] = [:]

  /// Nothing yet.
  package init() {}

  /// Everything in a folder that readings may be about.
  init(_ versions: [CaseVersion], _ terms: any CaseTerms) {
    for version in versions {
      guard case .said(let body) = version.content else { continue }
      add(version.subject, terms.names(of: version.subject, body: body))
    }
  }

  /// Adds what a thing is called besides its id; nothing when it is called nothing.
  package mutating func add(_ subject: Pointer, _ names: [String]) {
    if names.isEmpty { return }
    for text in [subject.description, subject.id] + names where !text.isEmpty {
      found[text, default: []].insert(subject)
    }
  }

  /// The thing that a text means; throws `Complaint` when it is none or several.
  package func subject(_ text: String) throws -> Pointer {
    let all = found[text] ?? found[text.lowercased()] ?? []
    if all.count == 1, let only = all.first { return only }
    if all.count > 1 {
      let choices = all.map(\.description).sorted().joined(separator: " eller ")
      throw Complaint("»\(text)« er flere ting.", "Skriv \(choices).")
    }
    let meant = nearest(to: text, among: found.keys.sorted())
    throw Complaint(
      "»\(text)« er hverken en part eller et område.",
      meant.map { "Mente du »\($0)«?" } ?? "Skriv fx area/ID, party/ID, et navn eller et nummer.")
  }
}
