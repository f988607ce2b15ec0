import CaseFiles
import Casework
import Counter
import Organisation
import Store
import Vocabulary

/// What case files are told by the rooms and by what is plugged in.
struct RoomTerms: CaseTerms {
  let kinds: [any Record.Type]

  func names(of subject: Pointer, body: String) -> [String] {
    switch subject.kind {
    case Area.kind: (try? Body.decode(Area.self, body)).map(Self.names) ?? []
    case Party.kind: (try? Body.decode(Party.self, body)).map(Self.names) ?? []
    default: []
    }
  }

  func changes(of kind: String, from before: String, to after: String) -> [String] {
    let type = kinds.first { $0.kind == kind }
    guard let old = ValueText.properties(before, of: type),
      let new = ValueText.properties(after, of: type)
    else { return ["indholdet er ændret"] }
    return ValueText(titles: nil).changes(from: old, to: new).map(\.text)
  }

  fileprivate static func names(of area: Area) -> [String] { [area.name.lowercased()] }

  /// A party also by the names it has had and other registers' numbers.
  fileprivate static func names(of party: Party) -> [String] {
    let numbers = party.identifiers.flatMap { ["\($0.scheme):\($0.value)", $0.value] }
    return [party.name, party.shortName ?? ""].map { $0.lowercased() } + numbers
  }
}

extension Catalogue {
  /// What case files are told of the kinds that the parts bring.
  var terms: RoomTerms { RoomTerms(kinds: kinds) }
}

extension ReadingSubjects {
  /// Every party and area there has been.
  init(_ desk: Desk) throws {
    self.init()
    for timeline in try desk.records.timelines(Area.self) {
      for area in timeline.pieces.map(\.value) { add(area.pointer, RoomTerms.names(of: area)) }
    }
    for timeline in try desk.records.timelines(Party.self) {
      for party in timeline.pieces.map(\.value) { add(party.pointer, RoomTerms.names(of: party)) }
    }
  }
}
