public import Vocabulary

/// How and when other things name one.
public struct Mentions {
  let titles: Titles
  let pointer: Pointer

  /// What names a thing.
  public init(of pointer: Pointer, _ titles: Titles) {
    self.pointer = pointer
    self.titles = titles
  }

  /// The headers of the table of them.
  public static let headers = ["Slags", "Navn", "Id", "Som", "Gælder"]

  /// How and when some things name it: a row for each run of days with the same roles.
  public func rows(_ others: [Pointer]) throws -> [Row] {
    let kinds = others.map(\.kind).eachOnce
    let ordered = kinds.flatMap { kind in
      others.filter { $0.kind == kind }.inDanishOrder(titles.title)
    }
    return try ordered.flatMap { other in
      try titles.house.kind(other.kind).map { try rows($0, other) } ?? []
    }
  }

  /// A kind as pages call it.
  public static func kind(_ pointer: Pointer, _ titles: Titles) -> Cell {
    Cell(titles.house.kind(pointer.kind)?.called.one ?? pointer.kind).as(
      "kind", json: .string(pointer.kind))
  }

  private struct Mention: Hashable {
    let thing: Thing
    let roles: [Property]
  }

  private func rows<R: Record>(_ type: R.Type, _ other: Pointer) throws -> [Row] {
    guard let id = Identifier<R.Subject>(other.id) else { return [] }
    let runs = try titles.house.records.timeline(type, id).compactMap { record -> Mention? in
      guard record.pointsAt.contains(pointer) else { return nil }
      let roles = try Properties.of(record).filter { $0.value.names(pointer) }
      return Mention(thing: titles.thing(record), roles: roles)
    }
    return runs.pieces.map { piece in
      let mention = piece.value
      let roles = mention.roles.map { Cell($0.title.lowercased()).data(.string($0.key)) }
      return Row(
        mention.thing,
        [
          Self.kind(other, titles), .thing(mention.thing), Cell.id(mention.thing).as("id"),
          Cell.list(roles, .commas).as("as"), .period(piece.period),
        ],
        also: [
          Field("title", json: .string(mention.thing.title)), .day("from", piece.period.start),
          .day("until", piece.period.until),
        ])
    }
  }
}
