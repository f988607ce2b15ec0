import CaseFiles
import Casework
import Counter
import Store
import Vocabulary

/// What case files are told by the rooms and by what is plugged in.
struct RoomTerms: CaseTerms {
  let kinds: [any Record.Type]

  func names(of subject: Pointer, body: String) -> [String] {
    func read<R: Record>(_ type: R.Type) throws -> [String] {
      Self.names(of: try Body.decode(type, body))
    }
    guard Self.measured.contains(subject.kind) else { return [] }
    guard let type = kinds.first(where: { $0.kind == subject.kind }) else { return [] }
    return (try? read(type)) ?? []
  }

  func changes(of kind: String, from before: String, to after: String) -> [String] {
    let type = kinds.first { $0.kind == kind }
    guard let old = ValueText.properties(before, of: type),
      let new = ValueText.properties(after, of: type)
    else { return ["indholdet er ændret"] }
    return ValueText(titles: nil).changes(from: old, to: new).map(\.text)
  }

  /// The kinds of thing that readings may be about.
  fileprivate static let measured: Set = [PartySubject.kind, AreaSubject.kind]

  /// Its names, and its numbers in other registers, by which a row may call it.
  fileprivate static func names(of record: some Record) -> [String] {
    ([record.title] + record.alsoCalled).map { $0.lowercased() }
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
    for type in desk.kinds where RoomTerms.measured.contains(type.kind) { try add(type, desk) }
  }

  private mutating func add<R: Record>(_ type: R.Type, _ desk: Desk) throws {
    for timeline in try desk.records.timelines(type) {
      for record in timeline.pieces.map(\.value) {
        add(record.pointer, RoomTerms.names(of: record))
      }
    }
  }
}
