import Casework
import Store
import Vocabulary

/// What an import of a folder would do to each record of a store.
struct ImportPlan: Sendable {
  /// What becomes of one record.
  enum Fate: Hashable, Sendable {
    /// It is not in the store.
    case new
    /// It is, and what is said of it changes so.
    case changed([String])
    /// Nothing of it changes.
    case same
  }

  /// What becomes of each record in the folder, in the order of the files.
  private(set) var fates: [(subject: Pointer, fate: Fate)] = []
  /// The versions that must be written.
  private(set) var writes: [CaseVersion] = []

  /// The plan for versions over what a store says now.
  init(_ versions: [CaseVersion], over now: [Pointer: Timeline<String>]) {
    var seen: [Pointer: Int] = [:]
    for version in versions {
      let fate = Self.fate(of: version, now[version.subject] ?? Timeline())
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

  private static func fate(of version: CaseVersion, _ timeline: Timeline<String>) -> Fate {
    let pieces = timeline.pieces(in: version.period)
    guard case .said(let body) = version.content else {
      return pieces.isEmpty
        ? .same : .changed(["findes ikke mere \(DanishDays.long(version.period))"])
    }
    if timeline.isEmpty { return .new }
    var changes = pieces.filter { $0.value != body }.map { piece in
      let what = PropertyChanges.between(piece.value, body).joined(separator: "; ")
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
  func write(with pen: any Pen) throws {
    for (subject, fate) in fates where fate == .same {
      try (pen as? any KeepingPen)?.expectUnchanged(subject)
    }
    for version in writes { try Self.write(version, pen) }
  }

  private static func write(_ version: CaseVersion, _ pen: any Pen) throws {
    let body: String? = if case .said(let body) = version.content { body } else { nil }
    if let type = Catalogue.kinds.first(where: { $0.kind == version.subject.kind }) {
      try write(type, version, body, pen)
    } else {
      try (pen as? any KeepingPen)?.keep(version.subject, body: body, during: version.period)
    }
  }

  private static func write<R: Record>(
    _ type: R.Type, _ version: CaseVersion, _ body: String?, _ pen: any Pen
  ) throws {
    if let body {
      try pen.set(Body.decode(type, body), during: version.period)
    } else if let id = Identifier<R.Subject>(version.subject.id) {
      try pen.clear(type, id, during: version.period)
    }
  }
}

/// What differs between two bodies, in words.
enum PropertyChanges {
  static func between(_ before: String, _ after: String) -> [String] {
    let old = (try? Properties.of(body: before)) ?? []
    let new = (try? Properties.of(body: after)) ?? []
    return between(old, new)
  }

  static func between(_ old: [JSON.Member], _ new: [JSON.Member]) -> [String] {
    let keys = (new + old.filter { before in !new.contains { $0.key == before.key } }).map(\.key)
    return keys.compactMap { key in
      let values = [old, new].map { members in members.first { $0.key == key }?.value }
      guard values[0] != values[1] else { return nil }
      let texts = values.map { value in
        value.map { Properties.text($0).split(separator: "\n").joined(separator: ", ") }
          ?? "(ikke angivet)"
      }
      return "\(Labels.property(key).lowercased()): \(texts[0]) → \(texts[1])"
    }
  }
}
