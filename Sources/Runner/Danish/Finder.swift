import Casework
import Organisation
import Vocabulary

/// Finds things by what a person writes.
struct Finder {
  let desk: Desk

  /// The thing meant by an id or `kind/id`; throws `Complaint` with the nearest when there is none,
  /// or with the kinds when there are several.
  func find(_ text: String) throws -> Pointer {
    let parts = text.split(separator: "/").map(String.init)
    let kind = parts.count == 2 ? parts[0] : nil
    let id = parts.last ?? ""
    let found = try desk.catalogue.kinds.filter { kind == nil || $0.kind == kind }
      .compactMap { try thing($0, id) }
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      let choices = found.map(\.description).joined(separator: " eller ")
      throw Complaint("»\(text)« er flere ting.", "Skriv \(choices).")
    }
    let called = try things(called: text)
    if called.count == 1 { return called[0] }
    if called.count > 1 {
      let choices = called.prefix(6).map(\.description).joined(separator: " eller ")
      throw Complaint("»\(text)« er navnet på flere ting.", "Skriv \(choices).")
    }
    let all = try desk.catalogue.kinds.flatMap { try things($0) }
    let meant = nearest(to: id, among: all.map(\.id))
    throw Complaint(
      "»\(text)« findes ikke.",
      meant.map { "Mente du »\($0)«?" }
        ?? "Se, hvad der er, med fx almen show forum eller almen show party.")
  }

  /// Whether a word is the id of something.
  func isID(_ text: String) throws -> Bool {
    try desk.catalogue.kinds.contains { try thing($0, text) != nil }
  }

  /// The things of any kind that have ever had a name, or a number of another register
  /// (`lbf:0000-001`).
  private func things(called text: String) throws -> [Pointer] {
    let asked = text.lowercased()
    return try desk.catalogue.kinds.flatMap { try named($0, asked) }
  }

  private func named<R: Record>(_ type: R.Type, _ asked: String) throws -> [Pointer] {
    try desk.records.timelines(type).filter { timeline in
      timeline.pieces.map(\.value).contains { record in
        names(of: record).contains { $0.lowercased() == asked }
      }
    }.compactMap { $0.pieces.first?.value.pointer }
  }

  private func names(of record: some Record) -> [String] {
    guard let party = record as? Party else { return [record.title] }
    return [party.name, party.shortName ?? ""]
      + party.identifiers.flatMap { ["\($0.scheme):\($0.value)", $0.value] }
  }

  private func thing<R: Record>(_ type: R.Type, _ id: String) throws -> Pointer? {
    guard let id = Identifier<R.Subject>(id) else { return nil }
    return try desk.records.timeline(type, id).isEmpty ? nil : id.pointer
  }

  /// The ids of a kind, in order.
  func ids(ofKind kind: String) throws -> [String] {
    try desk.kind(kind).map { try things($0).map(\.id) } ?? []
  }

  private func things<R: Record>(_ type: R.Type) throws -> [Pointer] {
    try desk.records.timelines(type).compactMap { $0.pieces.first?.value.pointer }
  }
}
