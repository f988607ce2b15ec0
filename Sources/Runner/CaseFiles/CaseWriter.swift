import Casework
import Foundation
import Vocabulary

/// Writes cases as files, the same text for the same records every time.
struct CaseWriter {
  /// The files by name.
  private(set) var files: [String: String] = [:]
  /// Files that are too large to be a text, each with what writes it piece by piece.
  private var streams: [String: Stream] = [:]

  /// Hands pieces of a file to what writes them.
  typealias Stream =
    @Sendable (_ write: @escaping @Sendable (String) throws -> Void) async throws -> Void

  /// The names of all files, in order.
  var names: [String] { (Array(files.keys) + Array(streams.keys)).sorted() }

  // MARK: What a case says

  /// What is known now: pieces cut by time, without entries.
  static func plain(_ statements: [Statement]) -> CaseWriter {
    let timelines = BodyTimelines(statements.filter { $0.subject.kind != Redaction.kind })
    var versions: [String: [String]] = [:]
    for (subject, timeline) in timelines.all.sorted(by: { $0.key < $1.key }) {
      versions[subject.kind, default: []] += timeline.pieces.map { piece in
        version(days(piece.period), body: piece.value)
      }
    }
    return CaseWriter(versions)
  }

  /// Statements as they were written, uncut, with the entries that made them.
  static func history(_ entries: [SignedEntry], _ statements: [Statement]) -> CaseWriter {
    var versions: [String: [String]] = [:]
    for statement in statements {
      versions[statement.subject.kind, default: []].append(version(statement))
    }
    var writer = CaseWriter(versions)
    writer.files[EntriesReader.file] = list(entries.map(entry))
    return writer
  }

  /// No files.
  init() {}

  /// Adds a file as it is.
  mutating func add(_ name: String, _ text: String) { files[name] = text }

  /// Adds a file that is written piece by piece.
  mutating func add(_ name: String, stream: @escaping Stream) { streams[name] = stream }

  private init(_ versions: [String: [String]]) {
    for (kind, all) in versions where !all.isEmpty { files[kind + ".json5"] = Self.list(all) }
  }

  /// Writes the files into a new folder, which is there wholly or not at all; throws `Complaint`
  /// when there is something already.
  func write(to path: String) async throws {
    var folder = path
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    let draft = "\(folder).ny-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: draft) }
    do {
      try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: false)
      for (name, text) in files {
        try Data(text.utf8).write(to: URL(fileURLWithPath: draft + "/" + name))
      }
      for (name, stream) in streams {
        let path = draft + "/" + name
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        defer { try? file.close() }
        let output = Output(file)
        try await stream { try output.write($0) }
        try output.flush()
      }
    } catch let failure as StoreFailure {
      throw failure
    } catch {
      throw Complaint("Der kan ikke skrives i \(folder).", "Vælg en mappe, du må skrive i.")
    }
    // Takes the place of an empty folder, and of nothing else.
    guard rename(draft, folder) == 0 else {
      throw Complaint("Der er allerede noget i \(folder).", "Vælg en ny mappe.")
    }
  }

  // MARK: Text

  private static func list(_ versions: [String]) -> String {
    "[\n" + versions.joined(separator: "\n") + "\n]\n"
  }

  private static func version(_ statement: Statement) -> String {
    var envelope = [
      ("in", String(statement.entry)), ("number", String(statement.number)),
    ]
    envelope += days(statement.period)
    if let salt = statement.salt { envelope.append(("salt", quoted(salt))) }
    let id = [("id", quoted(statement.subject.id))]
    switch statement.content {
    case .said(let body): return version(envelope, body: body)
    case .cleared: return line(envelope + id + [("holds", "false")])
    case .redacted: return line(envelope + id + [("redacted", quoted(statement.digest))])
    }
  }

  private static func entry(_ entry: SignedEntry) -> String {
    line([
      ("number", String(entry.number)), ("at", quoted(entry.at.description)),
      ("author", quoted(entry.author)), ("capacity", quoted(entry.capacity)),
      ("reason", quoted(entry.reason)), ("digest", quoted(entry.digest)),
    ])
  }

  private static func days(_ period: Period) -> [(String, String)] {
    [("from", quoted(period.start.description))]
      + (period.until.map { [("until", quoted($0.description))] } ?? [])
  }

  private static func line(_ fields: [(String, String)]) -> String {
    "  { " + fields.map { "\($0.0): \($0.1)" }.joined(separator: ", ") + " },"
  }

  /// A version with its envelope on the first line and a property on each of the others.
  static func version(_ envelope: [(String, String)], body: String) -> String {
    var reader = JSON5Reader(body + "\n", file: "body")
    let members = ((try? reader.read())?.members ?? [])
      .sorted { (Labels.place($0.key), $0.key) < (Labels.place($1.key), $1.key) }
    let first = envelope.map { "\($0.0): \($0.1)" }.joined(separator: ", ")
    let lines = members.map { "    \(key($0.key)): \(written($0.value))," }
    return "  { \(first),\n" + lines.joined(separator: "\n") + "\n  },"
  }

  private static func written(_ value: Located) -> String {
    switch value.node {
    case .array(let elements): "[" + elements.map(written).joined(separator: ", ") + "]"
    case .object(let members):
      "{ "
        + members.sorted { (Labels.place($0.key), $0.key) < (Labels.place($1.key), $1.key) }
        .map { "\(key($0.key)): \(written($0.value))" }.joined(separator: ", ") + " }"
    default: value.json
    }
  }

  private static func key(_ text: String) -> String {
    let isBare =
      !text.isEmpty
      && text.utf8.allSatisfy {
        (97...122).contains($0) || (65...90).contains($0) || $0 == 95
      }
    return isBare ? text : quoted(text)
  }
}

/// A file that is written by the megabyte.
private final class Output: @unchecked Sendable {
  private let file: FileHandle
  private var waiting = Data()

  init(_ file: FileHandle) { self.file = file }

  func write(_ text: String) throws {
    waiting.append(contentsOf: text.utf8)
    if waiting.count > 1 << 20 { try flush() }
  }

  func flush() throws {
    try file.write(contentsOf: waiting)
    waiting.removeAll(keepingCapacity: true)
  }
}
