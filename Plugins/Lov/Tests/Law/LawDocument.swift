import Foundation
import Vocabulary

@testable import Lov

/// `Documentation/Law.md`: all of the law that the part brings, with the tests that name it.
struct LawDocument {
  let entries: [LawEntry]
  let tests: LawTests

  init() throws {
    entries = try LawBook(brought: LawAlone()).entries
    var tests = try LawTests()
    tests.lookFor(entries)
    self.tests = tests
  }

  /// Made once for all tests of it.
  static let made = Result { try LawDocument() }

  static let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../Documentation/Law.md").standardizedFileURL

  var text: String {
    ([head] + LawEntry.Sort.allCases.map(section) + [contested, unread]).joined(separator: "\n")
  }

  private let head = """
    # The law, as the program has it

    Made from what `Plugins/Lov` brings, by `ALMEN_WRITE_DOCS=1 swift test --filter LawDocumentTests`, and held to it by that
    test; `almen lov regler` shows the same of any part, on a day and as known on one.

    *Days* are those on which it holds: an end is the last day. *Known from* is the day on which the first act that has it was
    signed: with `--known` before that day the program answers as if it were not there. The *first act* is the one signed on
    that day: it may be one that a table names and whose text was not read, which is marked in the program (»ikke læst«). Where
    no amending act is named it is the first consolidated act read, so the rule may be older. A change between two acts read is
    a rough day. Kinds of agreement and of matter, and procedures, say none: they are not hidden by `--known`, since what is
    recorded names them.

    *Test* is a test file of `Plugins/Lov/Tests` that names the id; else one that asks the boundary cases
    (`Tests/LawCases/boundary.csv`) of a rule of the same paragraph, with that rule.

    """

  private func section(_ sort: LawEntry.Sort) -> String {
    let own = entries.filter { $0.sort == sort }
    let rows = own.map { entry in
      let named = sort == .rate || sort == .list
      return [
        named ? "`\(entry.id)`: \(entry.title)" : "`\(entry.id)`", entry.law, Self.days(entry.days),
        entry.known.map(\.description) ?? "", entry.firstAct?.name ?? "",
        tests.naming(entry).joined(separator: ", "),
      ]
    }
    let header = ["Id", "Act and paragraph", "Days", "Known from", "First act", "Test"]
    return "## \(Self.title(sort))\n\n" + (own.isEmpty ? "None.\n" : Self.table(header, rows))
  }

  private var contested: String {
    let rows = Dispute.all.map { dispute in
      let own = entries.filter { $0.disputes.contains(dispute) }.map { "`\($0.id)`" }.eachOnce
      return [
        "\(dispute.court), \(dispute.number) (\(dispute.ecli))", dispute.day.description,
        dispute.paragraphs.map { "§ \($0)" }.joined(separator: ", "), own.joined(separator: ", "),
      ]
    }
    return "## Contested\n\n"
      + Self.table(["Court and case", "Day", "Paragraphs", "What rests on them"], rows)
  }

  private var unread: String {
    let acts = Statute.all.filter { !$0.isRead || $0.amended != nil }.map {
      "- \($0.name), \($0.title): \($0.isRead ? $0.amended ?? "" : "ikke læst")"
    }
    return "## Not read\n\nActs that are cited, and those that amend them.\n\n"
      + acts.joined(separator: "\n") + "\n"
  }

  private static func title(_ sort: LawEntry.Sort) -> String {
    switch sort {
    case .rule: "Rules of checks"
    case .duty: "Duties"
    case .calculation: "Calculations"
    case .rate: "Rows of rates"
    case .list: "Lists of areas, by generation"
    case .agreementKind: "Kinds of agreement"
    case .procedure: "Procedures"
    case .matterKind: "Kinds of matter"
    }
  }

  private static func days(_ days: Period) -> String {
    let from = days.start == .earliest ? nil : days.start.description
    switch (from, days.end?.previous.description) {
    case (let from?, let until?): return "\(from) to \(until)"
    case (let from?, nil): return "from \(from)"
    case (nil, let until?): return "until \(until)"
    case (nil, nil): return ""
    }
  }

  private static func table(_ header: [String], _ rows: [[String]]) -> String {
    let lines = [header, header.map { _ in "---" }] + rows
    return lines.map { line in
      "| "
        + line.map { $0.replacing("|", with: "\\|").replacing("\n", with: " ") }
        .joined(separator: " | ") + " |"
    }.joined(separator: "\n") + "\n"
  }
}

/// The test files of the part, and which of them ask what.
struct LawTests {
  /// Each by its path in the folder of tests; those beside this are about the law as a whole.
  let files: [(path: String, text: String)]

  init() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "..").standardizedFileURL
    let paths =
      FileManager.default.enumerator(atPath: folder.path)?
      .compactMap { $0 as? String } ?? []
    let own = paths.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Law/") }.sorted()
    // A suite before what suites share.
    let shared = own.filter { !$0.hasSuffix("Tests.swift") }
    files = try (own.filter { $0.hasSuffix("Tests.swift") } + shared).map {
      ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
    }
  }

  /// The first file that names it, or the first that asks a boundary rule of its paragraph, with the rule.
  func naming(_ entry: LawEntry) -> [String] {
    let names = [entry.id] + entry.formerly
    let own = named[names] ?? naming(names)
    return own.isEmpty ? asking(entry) : Array(own.prefix(2))
  }

  private func naming(_ names: [String]) -> [String] {
    files.filter { file in names.contains { Self.stands($0, in: file.text) } }
      .map { "`\($0.path)`" }
  }

  /// What many entries share is looked for once.
  private var named: [[String]: [String]] = [:]

  mutating func lookFor(_ entries: [LawEntry]) {
    for names in Set(entries.map { [$0.id] + $0.formerly }) { named[names] = naming(names) }
  }

  /// The paragraphs that the cases are about, each once.
  private static let cases: [(rule: String, paragraphs: Set<Paragraph>)] =
    Dictionary(grouping: Boundary.all, by: { [$0.rule, $0.law] }).sorted {
      $0.key.lexicographicallyPrecedes($1.key)
    }.map { ($0.key[0], Paragraph.all(in: $0.key[1])) }

  private func asking(_ entry: LawEntry) -> [String] {
    let paragraphs = Paragraph.all(in: entry.law)
    let rules = Self.cases.filter { !$0.paragraphs.isDisjoint(with: paragraphs) }
      .map(\.rule).eachOnce
    let asked = rules.lazy.compactMap { rule in
      files.first { $0.text.contains("\"\(rule)\"") }.map { "`\($0.path)` (`\(rule)`)" }
    }
    return Array(asked.prefix(1))
  }

  private static func stands(_ name: String, in text: String) -> Bool {
    // Most files name most ids nowhere, and are searched fastest so.
    guard (text as NSString).range(of: name).location != NSNotFound else { return false }
    return text.ranges(of: name).contains { range in
      text[range.upperBound...].first.map { !$0.isLetter && !$0.isNumber && $0 != "-" } ?? true
    }
  }
}

/// A paragraph without what it is divided into, of whichever consolidation of an act.
struct Paragraph: Hashable {
  let about: String
  let number: String

  /// Those that a text cites.
  static func all(in law: String) -> Set<Paragraph> {
    Set(
      law.split(separator: ";").flatMap { citation -> [Paragraph] in
        guard let provision = Provision(citation.trimmingCharacters(in: .whitespaces)) else {
          return []
        }
        let statute = provision.statute
        // An amending law is about what it amends.
        let about = statute.name.hasPrefix("LOV") ? Statute.lbk207.title : statute.title
        return provision.paragraph.prefix { $0 != "(" }.replacing(
          /(stk|nr)\. [0-9][0-9, og-]*/, with: ""
        )
        .matches(of: /[0-9]+( [a-z](?![a-zæøå]))?/)
        .map { Paragraph(about: about, number: String($0.output.0)) }
      })
  }
}
