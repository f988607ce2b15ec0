import Foundation
package import Store
package import Vocabulary

/// Writes cases as files, the same text for the same records every time.
package struct CaseWriter {
  /// The files by name.
  package private(set) var files: [String: String] = [:]
  /// Files that are too large to be a text, each with what writes it piece by piece.
  private var streams: [String: Stream] = [:]

  /// Hands pieces of a file to what writes them.
  package typealias Stream =
    @Sendable (_ write: @escaping @Sendable (String) throws -> Void) async throws -> Void

  /// The names of all files, in order.
  package var names: [String] { (Array(files.keys) + Array(streams.keys)).sorted() }

  // MARK: What a case says

  /// What is known now: pieces cut by time, without entries.
  package static func plain(
    _ statements: [Statement], terms: any CaseTerms
  ) throws -> CaseWriter {
    let timelines = BodyTimelines(statements.filter { $0.subject.kind != Redaction.kind })
    var versions: [String: [String]] = [:]
    for (subject, timeline) in timelines.all.sorted(by: { $0.key < $1.key }) {
      versions[subject.kind, default: []] += try timeline.pieces.map { piece in
        try version(days(piece.period), body: piece.value, of: subject, terms)
      }
    }
    return CaseWriter(versions)
  }

  /// Statements as they were written, uncut, with the entries that made them.
  package static func history(
    _ entries: [SignedEntry], _ statements: [Statement], _ head: PublishedHead?,
    terms: any CaseTerms
  ) throws -> CaseWriter {
    var versions: [String: [String]] = [:]
    for statement in statements {
      versions[statement.subject.kind, default: []].append(
        try version(statement, terms))
    }
    var writer = CaseWriter(versions)
    // A replay has the same head and an origin of its own: the source's is told here.
    writer.files[EntriesReader.file] =
      (head.map { "// Eksporteret af en database med kontrolsummen \($0)\n" } ?? "")
      + list(entries.map(entry))
    return writer
  }

  /// No files.
  package init() {}

  /// Adds a file as it is.
  package mutating func add(_ name: String, _ text: String) { files[name] = text }

  /// Adds a file that is written piece by piece.
  package mutating func add(_ name: String, stream: @escaping Stream) { streams[name] = stream }

  private init(_ versions: [String: [String]]) {
    for (kind, all) in versions where !all.isEmpty { files[kind + ".json5"] = Self.list(all) }
  }

  /// Adds a kind's file with a comment that says what it is, each record from a day on.
  ///
  /// Throws `StoreFailure` when a body is none.
  package mutating func add(
    _ kind: String, told: String, _ records: [(subject: Pointer, body: String)], from day: Day,
    terms: any CaseTerms
  ) throws {
    let versions = try records.map { record in
      try Self.version(
        [("from", Located.quoted(day.description))], body: record.body, of: record.subject, terms)
    }
    files[kind + ".json5"] = "// \(told)\n" + Self.list(versions)
  }

  /// Writes the files into a new folder; throws as `FolderDraft`, and what a stream throws.
  ///
  /// - Returns: the drafts of the folder that were left by a kill, and have been removed.
  package func write(to folder: String) async throws -> [String] {
    let draft = try FolderDraft(of: folder)
    defer { draft.discard() }
    for name in names {
      let output = try draft.file(name)
      if let text = files[name] { try output.write(text.utf8) }
      try await streams[name]? { try output.write($0.utf8) }
      try output.finish()
    }
    try draft.finish()
    return draft.swept
  }

  // MARK: Text

  private static func list(_ versions: [String]) -> String {
    "[\n" + versions.joined(separator: "\n") + "\n]\n"
  }

  private static func version(_ statement: Statement, _ terms: any CaseTerms) throws -> String {
    var envelope = [
      ("in", String(statement.entry)), ("number", String(statement.number)),
    ]
    envelope += days(statement.period)
    if let salt = statement.salt { envelope.append(("salt", Located.quoted(salt))) }
    let id = [("id", Located.quoted(statement.subject.id))]
    switch statement.content {
    case .said(let body): return try version(envelope, body: body, of: statement.subject, terms)
    case .cleared: return line(envelope + id + [("holds", "false")])
    case .redacted: return line(envelope + id + [("redacted", Located.quoted(statement.digest))])
    }
  }

  private static func entry(_ entry: SignedEntry) -> String {
    line(
      [
        ("number", String(entry.number)), ("at", Located.quoted(entry.at.description)),
        ("author", Located.quoted(entry.author)), ("capacity", Located.quoted(entry.capacity)),
        ("reason", Located.quoted(entry.reason)), ("digest", Located.quoted(entry.digest)),
      ] + (entry.clock.map { [("clock", Located.quoted($0.description))] } ?? []))
  }

  private static func days(_ period: Period) -> [(String, String)] {
    [("from", Located.quoted(period.start.description))]
      + (period.until.map { [("until", Located.quoted($0.description))] } ?? [])
  }

  private static func line(_ fields: [(String, String)]) -> String {
    "  { " + fields.map { "\($0.0): \($0.1)" }.joined(separator: ", ") + " },"
  }

  /// A version with its envelope on the first line and a property on each of the others.
  ///
  /// Throws `StoreFailure` when the body is not one: what cannot be read is not written as nothing.
  static func version(
    _ envelope: [(String, String)], body: String, of subject: Pointer,
    _ terms: any CaseTerms
  ) throws -> String {
    var reader = JSON5Reader(body + "\n", file: "body")
    guard let read = (try? reader.read())?.members, reader.problems.isEmpty else {
      throw StoreFailure.damaged(path: "Databasen", detail: "\(subject) kan ikke læses")
    }
    let first = envelope.map { "\($0.0): \($0.1)" }.joined(separator: ", ")
    let order = terms.ordered(body, of: subject.kind)
    let lines = read.sorted(as: order).map {
      "    \(key($0.key)): \(written($0.value, order?[$0.key])),"
    }
    return "  { \(first),\n" + lines.joined(separator: "\n") + "\n  },"
  }

  /// A value with the properties inside it in an order.
  private static func written(_ value: Located, _ order: JSON?) -> String {
    switch value.node {
    case .array(let elements):
      let orders = order?.array ?? []
      let all = elements.enumerated().map { index, element in
        written(element, orders.indices.contains(index) ? orders[index] : nil)
      }
      return "[" + all.joined(separator: ", ") + "]"
    case .object(let members):
      let all = members.sorted(as: order).map {
        "\(key($0.key)): \(written($0.value, order?[$0.key]))"
      }
      return "{ " + all.joined(separator: ", ") + " }"
    default: return value.json
    }
  }

  private static func key(_ text: String) -> String {
    let isBare =
      !text.isEmpty
      && text.utf8.allSatisfy {
        (97...122).contains($0) || (65...90).contains($0) || $0 == 95
      }
    return isBare ? text : Located.quoted(text)
  }
}
