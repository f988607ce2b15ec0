import Casework
import Foundation
import Vocabulary

/// Reads a case: one flat folder with `entries.json5` and one file a kind.
struct CaseFolder {
  let path: String
  /// When and by whom a case without `entries.json5` is entered.
  let now: Instant

  private static let entriesFile = "entries.json5"
  private static let envelope = ["from", "until", "in", "number", "salt", "holds"]

  /// One version in a file, with its envelope.
  private struct Version {
    let said: ReplayedEntry.Said
    let entry: Int?
    let number: Int?
    let order: Int
    let file: String
    let place: Place
  }

  /// A case that has been read.
  struct Contents: Sendable {
    /// The history that it is.
    let entries: [ReplayedEntry]
    /// The last place each thing stands in.
    let places: [Pointer: (file: String, place: Place)]
  }

  /// The case; throws `CaseProblems` with every fault at once.
  func read() throws -> Contents {
    let (names, strange) = try files()
    var problems = strange
    var versions: [Version] = []
    for name in names where name != Self.entriesFile {
      gather(&problems) { versions += try self.versions(in: name, order: versions.count) }
    }
    var entries: [ReplayedEntry] = []
    if names.contains(Self.entriesFile) {
      gather(&problems) { entries = try self.entries() }
    }
    let hasEntries = names.contains(Self.entriesFile)
    let isReadable = !problems.contains { $0.file == Self.entriesFile }
    if isReadable { problems += misplaced(versions, entries: hasEntries ? entries.count : nil) }
    if problems.isEmpty { problems += silent(versions, entries) }
    if !problems.isEmpty { throw CaseProblems(problems: problems) }
    let places = Dictionary(
      versions.map { ($0.said.subject, ($0.file, $0.place)) }, uniquingKeysWith: { $1 })
    return Contents(entries: assemble(versions, entries), places: places)
  }

  /// The names of the folders in a folder, in order.
  static func folders(in path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
      return isFolder.boolValue && !name.hasPrefix(".")
    }.sorted()
  }

  private func gather(_ problems: inout [CaseProblem], _ work: () throws -> Void) {
    do {
      try work()
    } catch let problem as CaseProblem {
      problems.append(problem)
    } catch let several as CaseProblems {
      problems += several.problems
    } catch {
      problems.append(
        CaseProblem(
          file: path, place: nil, what: "Kan ikke læses: \(error).",
          remedy: "Se efter, at den findes og må læses."))
    }
  }

  // MARK: Files

  private func files() throws -> (names: [String], strange: [CaseProblem]) {
    guard let all = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw CaseProblems(problems: [
        CaseProblem(
          file: path, place: nil, what: "Der er ingen mappe her, der kan læses.",
          remedy: "Skriv stien til en mappe med en sag.")
      ])
    }
    let names = all.filter { !$0.hasPrefix(".") }.sorted()
    let strange = names.compactMap(strangeness)
    if names.isEmpty {
      throw CaseProblems(problems: [
        CaseProblem(
          file: path, place: nil, what: "Mappen er tom.",
          remedy: "Læg mindst én fil i den, fx party.json5.")
      ])
    }
    return (names.filter { strangeness($0) == nil }, strange)
  }

  private func strangeness(_ name: String) -> CaseProblem? {
    guard name.hasSuffix(".json5") else {
      return CaseProblem(
        file: name, place: nil, what: "Filen hører ikke til i en sag.",
        remedy: "En sag har kun filer, der ender på .json5; flyt eller fjern den.")
    }
    if name == Self.entriesFile || kind(of: name) != nil { return nil }
    let known = Catalogue.kinds.map { $0.kind + ".json5" } + [Self.entriesFile]
    return CaseProblem(
      file: name, place: nil, what: "Der findes ingen slags oplysninger med det navn.",
      remedy: nearest(to: name, among: known).map { "Mente du \($0)?" }
        ?? "Brug et af \(known.sorted().joined(separator: ", ")).")
  }

  /// Marks of redactions are made by redacting, and have no file.
  private func kind(of name: String) -> (any Record.Type)? {
    Catalogue.kinds.first { $0.kind + ".json5" == name && $0.kind != Redaction.kind }
  }

  private func list(in name: String) throws -> (values: [Located], problems: [CaseProblem]) {
    var isFolder: ObjCBool = false
    let full = path + "/" + name
    guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder),
      !isFolder.boolValue, let data = FileManager.default.contents(atPath: full)
    else {
      throw CaseProblem(
        file: name, place: nil, what: "Kan ikke læses som en fil.",
        remedy: "Se efter, at den findes, er en fil og må læses.")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw CaseProblem(
        file: name, place: nil, what: "Filen er ikke UTF-8.", remedy: "Gem den som UTF-8.")
    }
    var reader = JSON5Reader(text, file: name)
    let value = try reader.read()
    guard let values = value.elements else {
      throw CaseProblem(
        file: name, place: value.place, what: "Filen er \(value.kind), men skal være en liste.",
        remedy: "Sæt [ ] om det hele.")
    }
    return (values, reader.problems)
  }

  // MARK: Versions

  private func versions(in name: String, order: Int) throws -> [Version] {
    guard let type = kind(of: name) else { return [] }
    let (values, doubled) = try list(in: name)
    var problems = doubled
    var versions: [Version] = []
    for value in values {
      gather(&problems) {
        versions.append(try version(value, type, name, order + versions.count))
      }
    }
    if !problems.isEmpty { throw CaseProblems(problems: problems) }
    return versions
  }

  private func version(
    _ value: Located, _ type: any Record.Type, _ file: String, _ order: Int
  ) throws -> Version {
    guard let members = value.members else {
      throw CaseProblem(
        file: file, place: value.place,
        what: "Her står \(value.kind), men en oplysning er et objekt.",
        remedy: "Sæt { } om oplysningen.")
    }
    let body = Located(
      node: .object(members.filter { !Self.envelope.contains($0.key) }), place: value.place)
    var problems: [CaseProblem] = []
    var read: (subject: Pointer, body: String?)?
    var period: Period?
    gather(&problems) { read = try content(body, value, type, file) }
    gather(&problems) { period = try self.period(value, file) }
    guard problems.isEmpty, let read, let period else { throw CaseProblems(problems: problems) }
    return Version(
      said: ReplayedEntry.Said(
        subject: read.subject, period: period, body: read.body,
        salt: try salt(value.member("salt"), file)),
      entry: try whole(value.member("in"), file), number: try whole(value.member("number"), file),
      order: order, file: file, place: value.place)
  }

  private func content(
    _ body: Located, _ whole: Located, _ type: any Record.Type, _ file: String
  ) throws -> (Pointer, String?) {
    if let holds = whole.member("holds"), holds.value.node != .bool(true) {
      guard holds.value.node == .bool(false) else {
        throw CaseProblem(
          file: file, place: holds.value.place, what: "»holds« er \(holds.value.kind).",
          remedy: "Skriv false uden anførselstegn, eller udelad den.")
      }
      return (try ended(body, type, file), nil)
    }
    let version = try RecordReader(file: file).read(type, body)
    return (version.subject, version.body)
  }

  /// What ceases to hold: nothing but its id is said of it.
  private func ended(
    _ body: Located, _ type: any Record.Type, _ file: String
  ) throws -> Pointer {
    guard let id = body.member("id")?.value.text, isIdentifier(id) else {
      throw CaseProblem(
        file: file, place: body.place, what: "»id« mangler.", remedy: "Skriv, hvad der ophører.")
    }
    if let extra = body.members?.first(where: { $0.key != "id" }) {
      let meant = nearest(to: extra.key, among: Self.envelope)
      throw CaseProblem(
        file: file, place: extra.place,
        what: "»\(extra.key)« kan ikke stå sammen med holds: false.",
        remedy: meant.map { "Mente du »\($0)«?" } ?? "Skriv kun id, from, until og in.")
    }
    return Pointer(kind: type.kind, id: id)
  }

  private func salt(_ member: Located.Member?, _ file: String) throws -> String? {
    guard let member else { return nil }
    guard let salt = member.value.text, !salt.isEmpty else {
      throw CaseProblem(
        file: file, place: member.value.place, what: "»salt« er ikke en tekst.",
        remedy: "Skriv den, som den blev eksporteret, eller udelad den.")
    }
    return salt
  }

  private func period(_ value: Located, _ file: String) throws -> Period {
    guard let from = value.member("from") else {
      throw CaseProblem(
        file: file, place: value.place, what: "»from« mangler.",
        remedy: "Skriv den dag, oplysningen gælder fra.")
    }
    let start = try day(from, file)
    let last = try value.member("until").map { try day($0, file) }
    guard let period = Period(start, until: last) else {
      throw CaseProblem(
        file: file, place: from.place, what: "Oplysningen ender, før den begynder.",
        remedy: "Ret »from« eller »until«.")
    }
    return period
  }

  private func day(_ member: Located.Member, _ file: String) throws -> Day {
    guard let day = member.value.text.flatMap({ Day($0) }) else {
      throw CaseProblem(
        file: file, place: member.value.place,
        what: "»\(member.key)« er ikke en dag i kalenderen.",
        remedy: "Skriv år, måned og dag i anførselstegn, fx \"2010-10-01\".")
    }
    return day
  }

  private func whole(_ member: Located.Member?, _ file: String) throws -> Int? {
    guard let member else { return nil }
    guard let number = member.value.int, number > 0 else {
      throw CaseProblem(
        file: file, place: member.value.place, what: "»\(member.key)« er ikke et helt tal fra 1.",
        remedy: "Skriv et tal uden anførselstegn.")
    }
    return number
  }

  // MARK: Entries

  private func entries() throws -> [ReplayedEntry] {
    let (values, doubled) = try list(in: Self.entriesFile)
    var problems = doubled
    var entries: [ReplayedEntry] = []
    for (index, value) in values.enumerated() {
      gather(&problems) {
        let entry = try entry(value, number: index + 1)
        if let last = entries.last?.at, let at = entry.at, at < last {
          throw problem(value, "Posten er ældre end den før.", "Sæt posterne i tidens orden.")
        }
        entries.append(entry)
      }
    }
    if !problems.isEmpty { throw CaseProblems(problems: problems) }
    guard !entries.isEmpty else {
      throw CaseProblem(
        file: Self.entriesFile, place: nil, what: "Der er ingen poster.",
        remedy: "Skriv mindst én, eller fjern filen.")
    }
    return entries
  }

  private func entry(_ value: Located, number: Int) throws -> ReplayedEntry {
    let keys = ["number", "at", "author", "capacity", "reason"]
    for member in value.members ?? [] where !keys.contains(member.key) {
      let meant = nearest(to: member.key, among: keys)
      throw CaseProblem(
        file: Self.entriesFile, place: member.place,
        what: "Nøglen »\(member.key)« kendes ikke her.",
        remedy: meant.map { "Mente du »\($0)«?" } ?? "Fjern den.")
    }
    guard value.member("number")?.value.int == number else {
      throw problem(value, "»number« skal være \(number) her.", "Nummerér posterne fra 1.")
    }
    guard let at = value.member("at")?.value.text.flatMap(Instant.init) else {
      throw problem(
        value, "»at« mangler eller er ikke et tidspunkt.", "Skriv fx 2010-03-31T12:00:00Z.")
    }
    let texts = try ["author", "capacity", "reason"].map { key in
      guard let text = value.member(key)?.value.text, !text.isEmpty else {
        throw problem(value, "»\(key)« mangler.", "Skriv den som en tekst.")
      }
      return text
    }
    guard at <= now else {
      throw problem(value, "»at« ligger i fremtiden.", "Skriv, hvornår posten blev skrevet.")
    }
    return ReplayedEntry(
      at: at, entry: Entry(author: texts[0], capacity: texts[1], reason: texts[2]), statements: [])
  }

  private func problem(_ value: Located, _ what: String, _ remedy: String) -> CaseProblem {
    CaseProblem(file: Self.entriesFile, place: value.place, what: what, remedy: remedy)
  }

  // MARK: The whole

  /// Versions without an entry or with one that is not there, and versions that say two things of
  /// one day in one entry.
  private func misplaced(_ versions: [Version], entries: Int?) -> [CaseProblem] {
    var problems: [CaseProblem] = []
    var seen: [String: [Version]] = [:]
    for version in versions {
      if let entries, !(1...max(1, entries)).contains(version.entry ?? 0) {
        let what = version.entry.map { "Posten \($0) findes ikke." } ?? "»in« mangler."
        problems.append(
          at(version, what, "Skriv nummeret på en post i \(Self.entriesFile)."))
      } else if entries == nil, version.entry != nil {
        problems.append(
          at(version, "»in« er brugt, men sagen har ingen \(Self.entriesFile).", "Fjern »in«."))
      }
      let key = "\(version.said.subject) \(version.entry ?? 0)"
      if version.number == nil, let other = seen[key]?.first(where: { overlap($0, version) }) {
        problems.append(
          at(
            version, "Den siger noget andet om samme dage som linje \(other.place.line).",
            "Lad den ene ende, før den anden begynder."))
      }
      seen[key, default: []].append(version)
    }
    return problems
  }

  /// Entries that state nothing: such an act is never made.
  private func silent(_ versions: [Version], _ entries: [ReplayedEntry]) -> [CaseProblem] {
    let spoken = Set(versions.compactMap(\.entry))
    return entries.indices.filter { !spoken.contains($0 + 1) }.map { index in
      CaseProblem(
        file: Self.entriesFile, place: nil, what: "Post \(index + 1) siger intet.",
        remedy: "Skriv \(index + 1) i »in« på mindst én oplysning, eller fjern posten.")
    }
  }

  private func overlap(_ one: Version, _ other: Version) -> Bool {
    one.said.period.intersection(other.said.period) != nil
  }

  private func at(_ version: Version, _ what: String, _ remedy: String) -> CaseProblem {
    CaseProblem(file: version.file, place: version.place, what: what, remedy: remedy)
  }

  private func assemble(_ versions: [Version], _ entries: [ReplayedEntry]) -> [ReplayedEntry] {
    let sorted = versions.sorted { ($0.number ?? .max, $0.order) < ($1.number ?? .max, $1.order) }
    if entries.isEmpty {
      let reason = "Oprettet fra \((path as NSString).lastPathComponent)"
      return [
        ReplayedEntry(
          at: nil, entry: Entry(author: "almen", capacity: "init", reason: reason),
          statements: sorted.map(\.said))
      ]
    }
    return entries.enumerated().map { index, entry in
      var entry = entry
      entry.statements = sorted.filter { $0.entry == index + 1 }.map(\.said)
      return entry
    }
  }
}
