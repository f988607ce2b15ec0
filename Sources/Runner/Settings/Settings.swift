import Counter
import Vocabulary

/// What somebody need not write each time: who acts, as what, in which database, of which case.
///
/// Looked for in the environment, then in `almen.ini` of the working folder, then in the user's own
/// `almen.ini`; what is written on the command line goes before them all. A file in the working folder may be
/// anybody's, so it says nothing of who acts.
struct Settings: Sendable {
  /// One of the things that can be set.
  enum Key: String, CaseIterable, Sendable {
    /// Who acts.
    case by
    /// The post that who acts has.
    case capacity = "as"
    /// The database.
    case database
    /// The case that a new database is made of.
    case theCase = "case"

    /// What it is called in a list.
    var title: String {
      switch self {
      case .by: "Navn"
      case .capacity: "Post"
      case .database: "Database"
      case .theCase: "Sag"
      }
    }

    /// The variable of the environment.
    var variable: String { "ALMEN_" + rawValue.uppercased() }

    /// Whether the working folder may say it.
    var isOfFolder: Bool { self == .database || self == .theCase }
  }

  /// A value and where it stands.
  struct Found: Hashable, Sendable {
    let value: String
    let place: String
  }

  private let found: [Key: Found]

  /// Reads what is set; throws `CaseProblems` with every line that cannot be read.
  ///
  /// - Parameters:
  ///   - environment: the environment.
  ///   - files: the files of settings, those that go before first.
  init(_ environment: [String: String], _ files: [SettingsFile]) throws {
    var (found, problems): ([Key: Found], [CaseProblem]) = ([:], [])
    for key in Key.allCases {
      guard let value = environment[key.variable], !value.isEmpty else { continue }
      found[key] = Found(value: value, place: key.variable)
    }
    for file in files {
      var (read, lines): ([Key: Found], Set<Key>) = ([:], [])
      for (number, line) in file.lines {
        do throws(CaseProblem) {
          guard let (key, value) = try file.setting(line, at: number) else { continue }
          guard lines.insert(key).inserted else {
            throw file.problem(number, "»\(key.rawValue)« står to gange.", "Behold den ene.")
          }
          read[key] = Found(value: value, place: file.path)
        } catch {
          problems.append(error)
        }
      }
      found.merge(read) { before, _ in before }
    }
    if !problems.isEmpty { throw CaseProblems(problems: problems) }
    self.found = found
  }

  /// What is set; nil when nobody has.
  subscript(key: Key) -> Found? { found[key] }
}

/// A file of settings, as text.
public struct SettingsFile: Hashable, Sendable {
  let path: String
  let text: String
  let isOfFolder: Bool

  /// A file that has been read.
  ///
  /// - Parameters:
  ///   - path: where it is.
  ///   - text: what stands in it: `key = value` on each line; empty lines and those after `#` or `;` say nothing.
  ///   - isOfFolder: whether it stands in the working folder, and not with the user.
  public init(path: String, text: String, isOfFolder: Bool) {
    (self.path, self.text, self.isOfFolder) = (path, text, isOfFolder)
  }

  fileprivate var lines: [(Int, String)] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().map {
      ($0.offset + 1, Self.trimmed($0.element))
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var rest = Substring(text)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  fileprivate func problem(_ line: Int, _ what: String, _ remedy: String) -> CaseProblem {
    CaseProblem(file: path, place: Place(line: line, column: 1), what: what, remedy: remedy)
  }

  /// The key and value of a line; nil when it says nothing.
  fileprivate func setting(
    _ line: String, at number: Int
  ) throws(CaseProblem) -> (Settings.Key, String)? {
    if line.isEmpty || "#;[".contains(line.prefix(1)) { return nil }
    let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let names = Settings.Key.allCases.filter { !isOfFolder || $0.isOfFolder }.map(\.rawValue)
    guard parts.count == 2 else {
      throw problem(number, "Linjen har intet »=«.", "Skriv fx \(names[0]) = værdi.")
    }
    let (name, value) = (Self.trimmed(parts[0]), Self.trimmed(parts[1]))
    guard let key = Settings.Key(rawValue: name) else {
      throw problem(
        number, "»\(name)« kendes ikke her.",
        nearest(to: name, among: names).map { "Mente du »\($0)«?" }
          ?? "Her kan stå \(names.joined(separator: ", ")).")
    }
    guard !isOfFolder || key.isOfFolder else {
      throw problem(
        number, "»\(name)« kan ikke stå i en fil i arbejdsmappen: den kan være lagt der af andre.",
        "Skriv det i ~/.config/almen.ini eller i \(key.variable).")
    }
    guard !value.isEmpty, !value.contains(where: { $0.isNewline || $0 == "\0" }) else {
      throw problem(number, "»\(name)« har ingen værdi.", "Skriv den, eller fjern linjen.")
    }
    return (key, value)
  }
}
