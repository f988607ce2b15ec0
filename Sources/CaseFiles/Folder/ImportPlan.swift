import Store
package import Vocabulary

/// What an import of a folder would do to each record of a store.
package struct ImportPlan: Sendable {
  /// What becomes of one record.
  package enum Fate: Hashable, Sendable {
    /// It is not in the store.
    case new
    /// It is, and what is said of it changes so.
    case changed([String])
    /// Nothing of it changes.
    case same
  }

  /// What becomes of each record in the folder, in the order of the files.
  package private(set) var fates: [(subject: Pointer, fate: Fate)] = []
  /// How versions were read that do not say it themselves, in the order of the files.
  package private(set) var notes: [(subject: Pointer, note: String)] = []
  /// The versions that must be written.
  private(set) var writes: [CaseVersion] = []
  private let terms: any CaseTerms

  /// The plan for versions over what a store says now.
  package init(
    _ versions: [CaseVersion], over now: [Pointer: Timeline<String>], terms: any CaseTerms
  ) {
    self.terms = terms
    var seen: [Pointer: Int] = [:]
    for version in versions {
      if let note = version.note { notes.append((version.subject, note)) }
      let fate = Self.fate(of: version, now[version.subject] ?? Timeline(), terms)
      if fate != .same { writes.append(version) }
      guard let index = seen[version.subject] else {
        seen[version.subject] = fates.count
        fates.append((version.subject, fate))
        continue
      }
      fates[index].fate = Self.joined(fates[index].fate, fate)
    }
  }

  private static func joined(_ one: Fate, _ other: Fate) -> Fate {
    switch (one, other) {
    case (.new, _), (_, .new): .new
    case (.changed(let first), .changed(let second)): .changed(first + second)
    case (.same, let fate), (let fate, .same): fate
    }
  }

  private static func fate(
    of version: CaseVersion, _ timeline: Timeline<String>, _ terms: any CaseTerms
  ) -> Fate {
    let pieces = timeline.pieces(in: version.period)
    guard case .said(let body) = version.content else {
      return pieces.isEmpty
        ? .same : .changed(["findes ikke mere \(DanishDays.long(version.period))"])
    }
    if timeline.isEmpty { return .new }
    var changes = pieces.filter { $0.value != body }.map { piece in
      let what = terms.changes(
        of: version.subject.kind, from: piece.value, to: body
      ).joined(separator: "; ")
      return "\(DanishDays.long(piece.period)): \(what)"
    }
    if let later = pieces.dropFirst().first {
      changes.append(
        "OBS: også den udgave, der gjaldt fra \(DanishDays.long(later.period.start)), erstattes; "
          + "skriv den med i filen, hvis den skal blive")
    }
    for gap in timeline.gaps(in: version.period) {
      changes.append("findes nu også \(DanishDays.long(gap))")
    }
    return changes.isEmpty ? .same : .changed(changes)
  }

  /// Writes what must be written.
  package func write(with pen: any Pen) throws {
    for (subject, fate) in fates where fate == .same {
      try (pen as? any KeepingPen)?.expectUnchanged(subject)
    }
    for version in writes { try write(version, pen) }
  }

  private func write(_ version: CaseVersion, _ pen: any Pen) throws {
    let body: String? = if case .said(let body) = version.content { body } else { nil }
    if let type = terms.type(of: version.subject.kind) {
      try write(type, version, body, pen)
    } else {
      try (pen as? any KeepingPen)?.keep(version.subject, body: body, during: version.period)
    }
  }

  private func write<R: Record>(
    _ type: R.Type, _ version: CaseVersion, _ body: String?, _ pen: any Pen
  ) throws {
    if let body {
      try pen.set(Body.decode(type, body), during: version.period)
    } else if let id = Identifier<R.Subject>(version.subject.id) {
      try pen.clear(type, id, during: version.period)
    }
  }
}
