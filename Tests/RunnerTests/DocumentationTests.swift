import Agreements
import Cards
import CaseFiles
import Casework
import Counter
import Criteria
import Forums
import Foundation
import Investments
import Organisation
import Testing
import Vocabulary

@testable import Runner

/// The documents that can be held to the program are.
@Suite struct DocumentationTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Documentation")

  private func document(_ name: String) throws -> String {
    try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
  }

  /// The fixed words that schemas list, but for `records`, which is made.
  private static var words: [[String]] {
    func all<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type) -> [String] {
      type.allCases.map(\.rawValue)
    }
    var words = [
      AgreementStatus.allCases.filter(\.isCurrent).map(\.rawValue),
      PartyKind.allCases.filter { $0.side == .sector }.map(\.rawValue),
    ]
    words += [all(AgreementStatus.self), all(ApprovalStanding.State.self)]
    words += [all(ObligationState.self), all(ClauseBasis.self), all(ForumKind.self)]
    words += [all(Treatment.self), all(StepState.self), all(FollowUpState.self)]
    words += [all(AmountKind.self), all(CriterionStatus.self), all(Unjudged.self)]
    words += [all(ReadingStatus.self), all(AreaList.Comparison.self)]
    words += [all(AreaList.Interpretation.self)]
    words += [
      all(EvaluationRule.How.self), all(Severity.self), all(DutyState.self), all(Mark.self),
    ]
    words += [all(ForumModel.self)]
    words += [all(FieldType.self), all(Aspect.self).filter { $0 != "responsible" }]
    return words + [all(StructureMeasure.self), all(Vocabulary.Outcome.self)] + others
  }

  /// Those of types whose cases cannot be listed.
  private static let others = [
    ["yes", "possibly", "no"],
    ["changed", "missingOrAdded", "notAsPublished", "otherOrigin", "derived", "damaged"],
    ["populationBelowLimit", "value", "generation", "definition", "years", "published"],
    [
      "set", "value", "definition", "target", "indicator", "deadline", "silence", "correction",
    ],
    ["item", "decision"], ["before", "after"], ["new", "gone", "changed"],
    ["days", "knowledge", "proposal"], ["then", "other"],
    [
      "text", "number", "flag", "share", "id", "pointer", "day", "roughDay", "duration", "time",
      "money", "words", "keys",
    ],
    [
      "approval", "amount", "decision", "meeting", "use", "delegation", "agreement", "guarantee",
      "round", "matter", "none",
    ],
    ["list", "plan"],
  ]

  @Test func `the words in the schemas are those of the program`() throws {
    let kinds = try Catalogue([]).kinds.map { $0.kind }
    let known = Set((Self.words + [kinds]).map(Set.init))
    func lists(_ value: Any) -> [[Any]] {
      if let members = value as? [String: Any] {
        return ((members["enum"] as? [Any]).map { [$0] } ?? []) + members.values.flatMap(lists)
      }
      return (value as? [Any])?.flatMap(lists) ?? []
    }
    let folder = Self.folder.appending(path: "Schemas").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.count > 25)
    for file in files where file != "records.schema.json" {
      let schema = try JSONSerialization.jsonObject(with: Data(document("Schemas/" + file).utf8))
      for list in lists(schema) {
        let words = Set(list.compactMap { $0 as? String })
        #expect(words.isEmpty || known.contains(words), "\(file): \(words.sorted())")
      }
    }
  }

  @Test func `every command has a schema`() throws {
    for command in commands {
      #expect(throws: Never.self) { try document("Schemas/\(command.name).schema.json") }
    }
  }

  @Test func `every example in DataFormat can be read as a file`() async throws {
    let program = try TestProgram()
    let text = try document("DataFormat.md")
    var files: [String: String] = [:]
    for section in text.components(separatedBy: "\n## ").dropFirst() {
      guard let name = section.split(separator: "\n").first, name.hasSuffix(".json5"),
        // That of a kind which a module brings is read where that is plugged in.
        name.split(separator: ".").count == 2,
        let start = section.range(of: "```json5\n"),
        let end = section.range(of: "```", range: start.upperBound..<section.endIndex)
      else { continue }
      files[String(name)] = String(section[start.upperBound..<end.lowerBound])
    }
    #expect(files.count > 10)
    let outcome = await program.run(["init", "--from", try program.write(files)])
    // They name things that are not there, and nothing else is wrong with them.
    #expect(outcome.error.hasPrefix("almen: Afvist"), "\(outcome.error)")
  }

  @Test func `the command reference names every command and every option`() throws {
    let text = try document("CommandReference.md")
    for command in commands {
      #expect(text.contains("## \(command.name)\n"), "\(command.name)")
      for option in command.command.options {
        #expect(text.contains("--\(option.name)"), "\(option.name)")
      }
    }
    for option in Option.everywhere + acts.flatMap(\.options) {
      #expect(text.contains("--\(option.name)"), "\(option.name)")
    }
  }
}
