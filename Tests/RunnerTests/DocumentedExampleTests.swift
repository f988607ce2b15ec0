import Agreements
import CaseFiles
import Casework
import Counter
import Forums
import Foundation
import Testing
import Vocabulary

@testable import Runner

/// The made-up forvaltning that the examples are of.
private struct ABC: ForvaltningModule, AgreementContributing, MatterKindContributing {
  let id: PartID = "abc"
  let name = "Eksempelforvaltningen"
  let needs: [PartID] = []
  var agreementKinds: [AgreementKind] {
    let fields: [(String, FieldType)] = [
      ("begrundelse", .text), ("kriterier", .texts), ("boliger", .number), ("andel", .percent),
      ("frist", .duration), ("aftalt", .day), ("afdeling", .party), ("omraade", .area),
      ("evaluering", .text),
    ]
    return [
      AgreementKind(
        "abc.eksempel", title: "Eksempel", level: .three,
        fields: fields.map { FieldDefinition($0.0, title: $0.0, $0.1) })
    ]
  }
  var matterKinds: [MatterKind] {
    [MatterKind("abc.eksempel", called: KindName("eksempel", "eksempler"), law: "Eksempelloven")]
  }
}

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
        // A kind that a module brings has a point in its name, and is read where that is plugged in.
        let isRooms = name.hasSuffix(".json5") && name.split(separator: ".").count == 2
        file = isRooms && name != "entries.json5" ? String(name) : nil
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
    let made = await program.run("init --case oevelse", modules: [ABC()])
    try #require(made.status == 0, "\(made.error)")
    // An import into a town has no entries of its own, and what the example names is made up.
    let text = example.text.replacing("in: 1, ", with: "")
    let folder = try program.write([example.file: text])
    let answer = try await program.json(["import", folder, "--dry-run"], [ABC()])
    // That what it names is not there may be said of any.
    let found = Set(answer.rows("faults").map { $0["rule"]?.string ?? "\($0)" })
      .subtracting(["record.unknown"])
    #expect(found == Self.elsewhere[example.file] ?? [], "\(answer.rows("faults"))")
  }

  /// What else is said of an example alone, since what it names stands in another kind's: a procedure, a body.
  private static let elsewhere: [String: Set<String>] = [
    "matter.json5": ["forums.unknownStep"], "decision.json5": ["forums.bodyAbsent"],
  ]

  @Test func `every kind has an example`() throws {
    let kinds = try Catalogue([]).kinds.map { $0.kind }.filter { $0 != "redaction" }
    let shown = Set(try Self.examples().map { String($0.file.dropLast(6)) })
    #expect(kinds.filter { !shown.contains($0) } == [])
  }
}
