import Foundation
package import Store
package import Vocabulary

/// A case: one flat folder with one file a kind, and `entries.json5` when it is a history.
package struct CaseFolder {
  let path: String
  /// No entry is later than this.
  let now: Instant
  /// What is told of the kinds that stand in it.
  let terms: any CaseTerms
  /// Bodies that need not be read again, since a store has them of the same thing.
  var known: [Pointer: Set<String>] = [:]
  /// The parts that parties of a store are or play, whose kinds are kept when they are not plugged in.
  var played: Set<String> = []
  /// The parts that are plugged in, whose every kind is known.
  var parts = PluggedParts([])

  /// A case in a folder.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - now: no entry is later than this.
  ///   - terms: what is told of the kinds that stand in it.
  ///   - known: bodies that need not be read again, since a store has them of the same thing.
  ///   - played: the parts that parties of a store are or play, whose kinds are kept when they are not plugged in.
  ///   - parts: the parts that are plugged in, whose every kind is known.
  package init(
    path: String, now: Instant, terms: any CaseTerms, known: [Pointer: Set<String>] = [:],
    played: Set<String> = [], parts: PluggedParts = PluggedParts([])
  ) {
    (self.path, self.now, self.terms) = (path, now, terms)
    (self.known, self.played, self.parts) = (known, played, parts)
  }

  /// What stands in the folder, with what is wrong with it.
  package struct Scan {
    /// The versions that can be read, in the order of the files.
    package var versions: [CaseVersion] = []
    /// The file with readings; nil when there is none.
    package var readings: ReadingFile?
    /// The entries that the readings belong to.
    var readingEntries: Set<Int> = []
    /// The entries; nil when there is no such file.
    package var entries: [ReplayedEntry]?
    /// What is wrong with single versions, and what each is about when that can be read.
    package var faulty: [(subject: Pointer?, problems: [CaseProblem])] = []
    /// How tables were read that a spreadsheet had written in its own way, a sentence each.
    package var told: [String] = []
    /// What is wrong with files and the whole.
    package var problems: [CaseProblem] = []

    /// Everything that is wrong.
    package var all: [CaseProblem] { problems + faulty.flatMap(\.problems) }

    /// Says how many of a file are faulty besides those that are told one by one, and whether all of it was read.
    mutating func count(_ more: Int, in file: String, isAll: Bool) {
      guard more > 0 || !isAll else { return }
      let count = DanishMoney.grouped(Int64(more))
      let stop = CaseProblem(
        file: file, place: nil,
        what: isAll
          ? "Der er \(count) oplysninger til i filen med fejl."
          : "Der er mindst \(count) oplysninger til i filen med fejl; resten er ikke læst.",
        remedy: "Ret dem, der er nævnt, og prøv igen.")
      faulty.append((nil, [stop]))
    }

    /// What it speaks of, also where that cannot be read, with the parties whose kinds stand in it.
    package var subjects: Set<Pointer> {
      Set(said + prefixes.map { Pointer(kind: PartySubject.kind, id: $0) })
    }

    /// What stands in front of the kinds of parts.
    package var prefixes: Set<String> {
      Set(said.map(\.kind).filter { $0.contains(".") }.map { String($0.prefix { $0 != "." }) })
    }

    private var said: [Pointer] { versions.map(\.subject) + faulty.compactMap(\.subject) }

    /// The last place each thing stands in.
    package var places: [Pointer: (file: String, place: Place)] {
      Dictionary(
        versions.map { ($0.subject, ($0.file, $0.place)) }, uniquingKeysWith: { $1 })
    }
  }

  /// The history that the case is, with the last place each thing stands in; throws `CaseProblems`
  /// with every fault at once.
  package func history() throws -> (entries: [ReplayedEntry], scan: Scan) {
    var scan = try scan()
    if scan.problems.isEmpty, scan.faulty.isEmpty { scan.problems += scan.readReadings(terms) }
    if scan.problems.isEmpty, scan.faulty.isEmpty { scan.problems += silent(scan) }
    if scan.problems.isEmpty, scan.faulty.isEmpty, scan.versions.isEmpty, scan.readings == nil {
      scan.problems.append(
        CaseProblem(
          file: path, place: nil, what: "Sagen siger intet.",
          remedy: "Skriv mindst én oplysning i en af filerne."))
    }
    if !scan.all.isEmpty { throw CaseProblems(problems: scan.all) }
    return (assemble(scan), scan)
  }

  /// Reads what can be read; throws `CaseProblems` only when there is no folder.
  package func scan() throws -> Scan {
    let names = try files()
    var scan = Scan()
    scan.problems += names.compactMap(strangeness) + doubled(names)
    if names.contains(ReadingFile.name) {
      scan.readings = ReadingFile(path: path + "/" + ReadingFile.name)
    }
    for name in names where name != EntriesReader.file {
      guard let kind = kind(of: name) else { continue }
      let found = faults(name) { try read(name, kind, &scan) }
      scan.problems += found
    }
    if names.contains(EntriesReader.file) {
      let found = faults(EntriesReader.file) {
        let (values, doubled) = try list(in: EntriesReader.file)
        scan.problems += doubled
        scan.entries = try EntriesReader(now: now).read(values)
      }
      scan.problems += found
    }
    scan.problems += foreign(scan)
    let isReadable = !scan.problems.contains { $0.file == EntriesReader.file }
    if isReadable { scan.problems += misplaced(scan) + marks(scan) }
    return scan
  }

  private func read(_ name: String, _ kind: String, _ scan: inout Scan) throws {
    let type = terms.type(of: kind)
    let reader = VersionReader(file: name, kind: kind, type: type, known: known)
    let isTable = name.hasSuffix(".csv")
    let (values, doubled) =
      try isTable ? (table(in: name, type, &scan), []) : list(in: name)
    scan.problems += doubled
    var count: [String: Int] = [:]
    for id in values.compactMap({ $0.member("id")?.value.text }) { count[id, default: 0] += 1 }
    var more = 0
    for value in values {
      guard more < Self.mostCounted else { return scan.count(more, in: name, isAll: false) }
      let id = value.member("id")?.value.text.flatMap { isIdentifier($0) ? $0 : nil }
      let isAlone = id.map { count[$0] == 1 } ?? false
      let problems = faults(name) {
        scan.versions.append(try reader.read(value, isAlone: isAlone))
      }
      let subject = id.map { Pointer(kind: kind, id: $0) }
      guard !problems.isEmpty else { continue }
      if scan.faulty.count < CaseProblems.most {
        scan.faulty.append((subject, problems))
      } else {
        more += 1
      }
    }
    scan.count(more, in: name, isAll: true)
  }

  /// More faulty ones of a file than this besides those told are not counted.
  private static let mostCounted = 5_000

  // MARK: Files

  /// The names of the folders in a folder, in order.
  package static func folders(in path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
      return isFolder.boolValue && !name.hasPrefix(".")
    }.sorted()
  }

  private func files() throws -> [String] {
    guard let all = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw CaseProblems(problems: [
        CaseProblem(
          file: path, place: nil, what: "Der er ingen mappe her, der kan læses.",
          remedy: "Skriv stien til en mappe med en sag.")
      ])
    }
    if FolderDraft.isUnfinished(path) {
      throw CaseProblems(problems: [
        CaseProblem(
          file: path, place: nil, what: "Eksporten hertil blev ikke færdig; noget mangler.",
          remedy: "Fjern mappen, og lav eksporten igen.")
      ])
    }
    let names = all.filter { !$0.hasPrefix(".") }.sorted()
    guard !names.isEmpty else {
      throw CaseProblems(problems: [
        CaseProblem(
          file: path, place: nil, what: "Mappen er tom.",
          remedy: "Læg mindst én fil i den, fx party.json5.")
      ])
    }
    return names
  }

  private func strangeness(_ name: String) -> CaseProblem? {
    if name == EntriesReader.file || name == ReadingFile.name || kind(of: name) != nil {
      return nil
    }
    if name == "reading.json5" {
      return CaseProblem(
        file: name, place: nil, what: "Målinger skrives i en tabel.",
        remedy: "Skriv dem i \(ReadingFile.name).")
    }
    guard name.hasSuffix(".json5") || name.hasSuffix(".csv") else {
      return CaseProblem(
        file: name, place: nil, what: "Filen hører ikke til i en sag.",
        remedy: "En sag har kun filer, der ender på .json5 eller .csv; flyt eller fjern den.")
    }
    let known =
      terms.kinds.map { $0.kind + ".json5" } + [EntriesReader.file, ReadingFile.name]
    return CaseProblem(
      file: name, place: nil, what: "Der findes ingen slags oplysninger med det navn.",
      remedy: nearest(to: name, among: known).map { "Mente du \($0)?" }
        ?? "Brug et af \(known.sorted().joined(separator: ", ")).")
  }

  /// The kind a file holds: one that can be read, or one with a forvaltning's prefix.
  private func kind(of name: String) -> String? {
    guard let end = [".json5", ".csv"].first(where: name.hasSuffix) else { return nil }
    let kind = String(name.dropLast(end.count))
    let isKnown = terms.type(of: kind) != nil
    return isKnown || (kind.contains(".") && isIdentifier(kind)) ? kind : nil
  }

  /// Kinds that stand both as a list and as a table.
  private func doubled(_ names: [String]) -> [CaseProblem] {
    let tables = names.filter { $0.hasSuffix(".csv") && kind(of: $0) != nil }
    return tables.filter { names.contains($0.dropLast(4) + ".json5") }.map { name in
      CaseProblem(
        file: name, place: nil, what: "Slagsen står også i \(name.dropLast(4)).json5.",
        remedy: "Saml den i én fil.")
    }
  }

  private func list(in name: String) throws -> (values: [Located], problems: [CaseProblem]) {
    let text = try text(of: name)
    var reader = JSON5Reader(text, file: name)
    let value = try reader.read()
    guard let values = value.elements else {
      throw CaseProblem(
        file: name, place: value.place, what: "Filen er \(value.kind), men skal være en liste.",
        remedy: "Sæt [ ] om det hele.")
    }
    return (values, reader.problems)
  }

  private func table(
    in name: String, _ type: (any Record.Type)?, _ scan: inout Scan
  ) throws -> [Located] {
    let example = try type.map { try RecordReader(file: name).example($0) }
    let (text, encoding) = try CaseFile(name: name, path: path + "/" + name).read()
    let (rows, respelt) = try CSVReader(
      file: name, example: example, envelope: VersionReader.example
    ).read(text)
    if encoding == .windows1252 { scan.told.append(SpreadsheetTelling.windows(name)) }
    scan.told += SpreadsheetTelling.respelt(respelt, in: name)
    return rows
  }

  private func text(of name: String) throws -> String {
    try CaseFile(name: name, path: path + "/" + name).text()
  }

  private func assemble(_ scan: Scan) -> [ReplayedEntry] {
    let sorted = scan.versions.enumerated().sorted { left, right in
      (left.element.number ?? .max, left.offset) < (right.element.number ?? .max, right.offset)
    }.map(\.element)
    let places = ReadingSubjects(scan.readings == nil ? [] : scan.versions, terms)
    guard var entries = scan.entries else {
      let reason = "Oprettet fra \((path as NSString).lastPathComponent.visible())"
      return [
        ReplayedEntry(
          at: nil, entry: Entry(author: "almen", capacity: "init", reason: reason),
          statements: sorted.map(\.said),
          readings: scan.readings.map { scan.readings(of: nil, in: $0, places) })
      ]
    }
    for number in scan.readingEntries {
      entries[number - 1].readings = scan.readings.map { scan.readings(of: number, in: $0, places) }
    }
    for version in sorted { entries[(version.entry ?? 1) - 1].statements.append(version.said) }
    return entries
  }
}
