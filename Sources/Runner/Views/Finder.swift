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
    let found = try Catalogue.kinds.filter { kind == nil || $0.kind == kind }
      .compactMap { try thing($0, id) }
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      let choices = found.map(\.description).joined(separator: " eller ")
      throw Complaint("»\(text)« er flere ting.", "Skriv \(choices).")
    }
    if let party = try party(known: text) { return party.pointer }
    let all = try Catalogue.kinds.flatMap { try things($0) }
    let meant = nearest(to: id, among: all.map(\.id))
    throw Complaint(
      "»\(text)« findes ikke.",
      meant.map { "Mente du »\($0)«?" } ?? "Se fx almen structure og almen agreements.")
  }

  /// The only party that has ever had a name, or a number of another register (`lbf:0000-001`).
  private func party(known text: String) throws -> PartyID? {
    let asked = text.lowercased()
    let found = try desk.records.timelines(Party.self).filter { timeline in
      timeline.pieces.map(\.value).contains { party in
        let names =
          [party.name, party.shortName ?? ""]
          + party.identifiers.flatMap { ["\($0.scheme):\($0.value)", $0.value] }
        return names.contains { $0.lowercased() == asked }
      }
    }
    let ids = found.compactMap { $0.pieces.first?.value.id }
    if ids.count > 1 {
      throw Complaint(
        "»\(text)« er flere parter.", "Skriv \(ids.map(\.text).joined(separator: " eller ")).")
    }
    return ids.first
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
