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

  /// The ids of the parties that are a forvaltning on some day.
  package var forvaltninger: Set<String> {
    Set(
      all.filter { subject, timeline in
        timeline.pieces.contains { Self.isForvaltning(subject, $0.value) }
      }.keys.map(\.id))
  }

  /// Whether a body is that of a forvaltning; known by its text, since it may be read nowhere else.
  static func isForvaltning(_ subject: Pointer, _ body: String) -> Bool {
    subject.kind == PartySubject.kind
      && body.contains("\"kind\":\"\(PartyKind.forvaltning.rawValue)\"")
  }
}
