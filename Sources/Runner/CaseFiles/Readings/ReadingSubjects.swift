import Casework
import Organisation
import Store
import Vocabulary

/// Finds what readings are about by whatever somebody calls it.
struct ReadingSubjects: Sendable {
  private var found: [String: Set<Pointer>] = [:]

  /// Every party and area in a folder.
  init(_ versions: [CaseVersion]) {
    for version in versions {
      guard case .said(let body) = version.content else { continue }
      if version.subject.kind == Area.kind { (try? Body.decode(Area.self, body)).map { add($0) } }
      if version.subject.kind == Party.kind { (try? Body.decode(Party.self, body)).map { add($0) } }
    }
  }

  /// Every party and area there has been.
  init(_ desk: Desk) throws {
    for timeline in try desk.records.timelines(Area.self) {
      for piece in timeline.pieces { add(piece.value) }
    }
    for timeline in try desk.records.timelines(Party.self) {
      for piece in timeline.pieces { add(piece.value) }
    }
  }

  private mutating func add(_ area: Area) {
    add(area.pointer, [area.pointer.description, area.id.text, area.name.lowercased()])
  }

  /// A party also by the names it has had and other registers' numbers.
  private mutating func add(_ party: Party) {
    let numbers = party.identifiers.flatMap { ["\($0.scheme):\($0.value)", $0.value] }
    let names = [party.name, party.shortName ?? ""].map { $0.lowercased() }
    add(party.pointer, [party.pointer.description, party.id.text] + names + numbers)
  }

  private mutating func add(_ subject: Pointer, _ texts: [String]) {
    for text in texts where !text.isEmpty { found[text, default: []].insert(subject) }
  }

  /// The thing that a text means; throws `Complaint` when it is none or several.
  func subject(_ text: String) throws -> Pointer {
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
