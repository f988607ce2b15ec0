import Store
import Vocabulary

// What must fit together over all the files of a case.

extension CaseFolder {
  /// Kinds with a prefix that nobody knows.
  ///
  /// That of a plugged-in part, which does not bring the kind, or one that no party of the case is or
  /// plays. Of a part that is not plugged in they are kept, and so is what a store has already, and
  /// what was exported with its digest.
  func foreign(_ scan: Scan) -> [CaseProblem] {
    let own = scan.versions.flatMap { version -> [String] in
      guard case .said(let body) = version.content else { return [] }
      return BodyTimelines.played(version.subject, body)
    }
    let all = played.union(own)
    let known = terms.kinds.map { $0.kind }
    let strange = scan.versions.filter { !known.contains($0.subject.kind) }
    let kinds = Dictionary(grouping: strange, by: \.subject.kind)
    return kinds.sorted { $0.key < $1.key }.compactMap { kind, versions in
      if let part = parts.part(of: kind) {
        guard let new = versions.first(where: { !isKept($0, scan) }) else { return nil }
        let meant = nearest(to: String(kind.dropFirst(part.count + 1)), among: known)
        return new.problem(
          "Slagsen »\(kind)« kendes ikke: »\(part)« er tilsluttet og bringer den ikke.",
          meant.map { "Mente du »\($0)«?" } ?? "Ret filens navn, eller fjern den.")
      }
      if all.contains(String(kind.prefix { $0 != "." })) { return nil }
      return CaseProblem(
        file: kind + ".json5", place: nil,
        what: "»\(kind.prefix { $0 != "." })« er ikke en forvaltning i sagen.",
        remedy: "Ret navnet, eller skriv i party.json5, hvem der er eller varetager den (plays).")
    }
  }

  private func isKept(_ version: CaseVersion, _ scan: Scan) -> Bool {
    let entry = (scan.entries ?? []).dropFirst((version.entry ?? 1) - 1).first
    if entry?.digest != nil { return true }
    guard case .said(let body) = version.content else { return false }
    return known[version.subject]?.contains(body) ?? false
  }

  /// Versions without an entry or with one that is not there, and versions that say two things of
  /// one day in one entry.
  func misplaced(_ scan: Scan) -> [CaseProblem] {
    let found = scan.versions.enumerated().flatMap { index, version in
      misplaced(version, scan.entries).map { (index: index, problem: $0) }
    }
    let groups = Dictionary(grouping: scan.versions.indices) { index in
      Said(subject: scan.versions[index].subject, entry: scan.versions[index].entry ?? 0)
    }
    let doubled = groups.values.flatMap { overlaps($0, scan.versions) }
    return (found + doubled).sorted { $0.index < $1.index }.map(\.problem)
  }

  /// What one entry says of one thing.
  private struct Said: Hashable {
    let subject: Pointer
    let entry: Int
  }

  private func misplaced(
    _ version: CaseVersion, _ entries: [ReplayedEntry]?
  ) -> [CaseProblem] {
    if let entries, !(1...max(1, entries.count)).contains(version.entry ?? 0) {
      let what = version.entry.map { "Posten \($0) findes ikke." } ?? "»in« mangler."
      return [version.problem(what, "Skriv nummeret på en post i \(EntriesReader.file).")]
    }
    if entries == nil, version.entry ?? version.number != nil {
      return [
        version.problem(
          "»in« eller »number« er brugt, men sagen har ingen \(EntriesReader.file).", "Fjern dem.")
      ]
    }
    return []
  }

  /// The later of each two that meet, in one pass over their starts.
  private func overlaps(
    _ indices: [Int], _ versions: [CaseVersion]
  ) -> [(index: Int, problem: CaseProblem)] {
    let sorted = indices.sorted {
      (versions[$0].period.start, $0) < (versions[$1].period.start, $1)
    }
    var furthest: Int?
    return sorted.compactMap { index in
      guard let other = furthest else {
        furthest = index
        return nil
      }
      let (period, reach) = (versions[index].period, versions[other].period)
      if period.end ?? .latest >= reach.end ?? .latest { furthest = index }
      let (first, last) = (min(index, other), max(index, other))
      guard versions[last].number == nil, reach.intersection(period) != nil else { return nil }
      let problem = versions[last].problem(
        "Den siger noget andet om samme dage som linje \(versions[first].place.line).",
        "Lad den ene ende, før den anden begynder.")
      return (last, problem)
    }
  }

  /// Marks of redactions and what has been redacted belong together, one to one.
  func marks(_ scan: Scan) -> [CaseProblem] {
    let redacted = scan.versions.filter { $0.content == .redacted }
    let marks = scan.versions.filter { $0.subject.kind == Redaction.kind }
    let named = marks.map { mark -> Marked? in
      guard case .said(let body) = mark.content,
        let mark = try? Body.decode(Redaction.self, body)
      else { return nil }
      return Marked(statement: mark.statement, subject: mark.about)
    }
    let (there, told) = (Set(redacted.map(Marked.init)), Set(named.compactMap { $0 }))
    let loose = zip(marks, named).filter { !($0.1.map(there.contains) ?? false) }.map {
      $0.0.problem(
        "Den er et mærke for en sletning, som ikke er i sagen.",
        "Kun en eksporteret historie har mærker; fjern det.")
    }
    let bare = redacted.filter { !told.contains(Marked($0)) }.map {
      $0.problem(
        "Den er slettet, men har intet mærke i redaction.json5.",
        "Eksportér historien igen.")
    }
    return loose + bare
  }

  /// What a mark says has been redacted.
  private struct Marked: Hashable {
    let statement: Int?
    let subject: Pointer

    init(statement: Int?, subject: Pointer) {
      self.statement = statement
      self.subject = subject
    }

    init(_ version: CaseVersion) {
      self.init(statement: version.number, subject: version.subject)
    }
  }

  /// Entries that state nothing: such an act is never made.
  func silent(_ scan: Scan) -> [CaseProblem] {
    let spoken = Set(scan.versions.compactMap(\.entry)).union(scan.readingEntries)
    return (scan.entries ?? []).indices.filter { !spoken.contains($0 + 1) }.map { index in
      CaseProblem(
        file: EntriesReader.file, place: nil, what: "Post \(index + 1) siger intet.",
        remedy: "Skriv \(index + 1) i »in« på mindst én oplysning, eller fjern posten.")
    }
  }
}
