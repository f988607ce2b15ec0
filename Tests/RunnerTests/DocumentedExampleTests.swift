import CaseFiles
import Casework
import Counter
import Foundation
import Testing
import Vocabulary

@testable import Runner

/// Whatever DataFormat.md shows as an example can be written in a folder and read.
@Suite struct DocumentedExampleTests {
  private static let document = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Documentation/DataFormat.md")

  /// An example of a kind: the file it stands in, and the block.
  struct Example: Sendable, CustomTestStringConvertible {
    let file: String
    let text: String
    var testDescription: String { file }
  }

  /// The blocks under a heading that is the name of a file, in the order of the document.
  static func examples() throws -> [Example] {
    var (file, block): (String?, String?) = (nil, nil)
    var found: [Example] = []
    for line in try String(contentsOf: document, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("## ") {
        let name = line.dropFirst(3)
        file = name.hasSuffix(".json5") && name != "entries.json5" ? String(name) : nil
      } else if line == "```json5" {
        block = ""
      } else if line == "```", let text = block {
        if let file { found.append(Example(file: file, text: text)) }
        block = nil
      } else if let text = block {
        block = text + line + "\n"
      }
    }
    return found
  }

  @Test(arguments: try examples())
  func `an example is accepted as it stands, without the entry it names`(_ example: Example)
    async throws
  {
    let program = try TestProgram()
    let made = await program.run("init --case oevelse")
    try #require(made.status == 0, "\(made.error)")
    // An import into a town has no entries of its own, and what the example names is made up.
    let text = example.text.replacing("in: 1, ", with: "")
    let folder = try program.write([example.file: text])
    let answer = try await program.json(["import", folder, "--dry-run"])
    // That what it names is not there may be said of any, and of some that not all it shows stands together.
    let found = Set(answer.rows("faults").map { $0["rule"]?.string ?? "\($0)" })
      .subtracting(["record.unknown"])
    #expect(found == Self.together[example.file] ?? [], "\(answer.rows("faults"))")
  }

  /// What is said of examples that show every key, also those that do not stand together in one record, or that speak
  /// of steps, kinds and fields of something else that is made up.
  private static let together: [String: Set<String>] = [
    "procedure.json5": ["forums.unknownStep"],
    "matter.json5": ["forums.kindUnknown", "forums.unknownStep"],
    "decision.json5": ["forums.bodyAbsent", "forums.badFollowUp", "forums.referredNowhere"],
    "agreement.json5": ["agreements.stageWhenConcluded", "agreements.fieldStrange"],
    "criterion.json5": ["criteria.badSubjects"],
  ]

  @Test func `every kind has an example`() throws {
    let kinds = try Catalogue([]).kinds.map { $0.kind }.filter { $0 != "redaction" }
    let shown = Set(try Self.examples().map { String($0.file.dropLast(6)) })
    #expect(kinds.filter { !shown.contains($0) } == [])
  }
}
