package import Store
package import Vocabulary

/// What each thing is over time, as bodies, folded from statements: also kinds that cannot be read
/// here.
package struct BodyTimelines {
  /// What each thing is over time.
  package private(set) var all: [Pointer: Timeline<String>] = [:]

  /// Folds statements.
  package init(_ statements: [Statement]) { add(statements) }

  /// Folds more statements in, after those that are there.
  package mutating func add(_ statements: [Statement]) {
    for statement in statements {
      all[statement.subject, default: Timeline()].replace(statement.period, with: statement.body)
    }
  }

  /// The parts that a party is or plays on some day: what a kind may have in front.
  package var played: Set<String> {
    var found: Set<String> = []
    for (subject, timeline) in all where subject.kind == PartySubject.kind {
      for piece in timeline.pieces { found.formUnion(Self.played(subject, piece.value)) }
    }
    return found
  }

  /// The parts that a body makes its party be or play.
  ///
  /// Its own name where it is a forvaltning, and what it says that it plays; known by its text, since
  /// it may be read nowhere else.
  static func played(_ subject: Pointer, _ body: String) -> [String] {
    guard subject.kind == PartySubject.kind else { return [] }
    let forvaltning = "\"kind\":\"\(PartyKind.forvaltning.rawValue)\""
    let plays = body.firstRange(of: "\"plays\":\"").map {
      body[$0.upperBound...].prefix { $0 != "\"" }
    }
    return (body.contains(forvaltning) ? [subject.id] : []) + (plays.map { [String($0)] } ?? [])
  }
}
