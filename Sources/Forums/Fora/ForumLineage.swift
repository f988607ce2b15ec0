public import Vocabulary

/// Which fora were there when, and which took over from which.
package struct ForumLineage: Lineage {
  private let records: any Records

  /// Over lent records.
  package init(_ records: any Records) { self.records = records }

  /// The days on which a forum is there; nil for other kinds.
  package func lives(of thing: Pointer) throws -> [Period]? {
    try forum(thing).map { try records.timeline(Forum.self, $0).lives }
  }

  /// The fora that say they replaced a forum; not from a day on which it was abolished without another, though an
  /// earlier life of it was replaced.
  package func takeovers(from thing: Pointer) throws -> [Takeover] {
    guard let id = forum(thing) else { return [] }
    let told = try records.timelines(Abolition.self, during: .always, pointingAt: thing)
    let abolished = told.compactMap { $0.pieces.first }.filter { $0.value.forum == id }
      .map(\.period.start)
    return try records.timelines(Forum.self, during: .always, pointingAt: thing).flatMap {
      timeline in
      let pieces = timeline.pieces.filter { $0.value.replaces.contains(id) }
      return Timeline(pieces.map { Timeline<Bool>.Piece($0.period, true) }).lives
        .compactMap { days -> Takeover? in
          guard let by = pieces.first?.value.id.pointer else { return nil }
          let end = abolished.filter { $0 > days.start }.min()
          return Period(days.start, to: end).flatMap(days.intersection)
            .map { Takeover(by: by, days: $0) }
        }
    }
  }

  /// The fora that a forum replaced.
  package func predecessors(of thing: Pointer) throws -> [Pointer] {
    guard let id = forum(thing) else { return [] }
    return try records.timeline(Forum.self, id).pieces.flatMap(\.value.replaces).map(\.pointer)
  }

  private func forum(_ thing: Pointer) -> ForumID? {
    thing.kind == ForumSubject.kind ? ForumID(thing.id) : nil
  }
}

extension ForumBook: Lineage {
  /// The days on which a forum is there; nil for other kinds.
  package func lives(of thing: Pointer) throws -> [Period]? {
    try ForumLineage(records).lives(of: thing)
  }

  /// The fora that say they replaced a forum.
  package func takeovers(from thing: Pointer) throws -> [Takeover] {
    try ForumLineage(records).takeovers(from: thing)
  }

  /// The fora that a forum replaced.
  package func predecessors(of thing: Pointer) throws -> [Pointer] {
    try ForumLineage(records).predecessors(of: thing)
  }
}

extension Forum: TakingOver {
  /// The fora it replaced.
  public var tookOver: [Pointer] { replaces.map(\.pointer) }
}
