import CaseFiles
import Casework
import Foundation
import Testing

@testable import Runner

/// The documents that can be held to the program are.
@Suite struct DocumentationTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Documentation")

  private func document(_ name: String) throws -> String {
    try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
  }

  /// `ALMEN_WRITE_DOCS=1 swift test --filter DocumentationTests` writes it anew.
  @Test func `DataFormat says what the records' examples say`() throws {
    let text = try DataFormat.markdown(Catalogue([]).terms)
    if ProcessInfo.processInfo.environment["ALMEN_WRITE_DOCS"] != nil {
      try Data(text.utf8).write(to: Self.folder.appending(path: "DataFormat.md"))
    }
    #expect(try document("DataFormat.md") == text)
  }

  /// Written anew in the same way.
  @Test func `the records' schema says what the records' examples say`() throws {
    let text = try RecordSchemas.text(Catalogue([]).terms)
    if ProcessInfo.processInfo.environment["ALMEN_WRITE_DOCS"] != nil {
      try Data(text.utf8).write(to: Self.folder.appending(path: "Schemas/records.schema.json"))
    }
    #expect(try document("Schemas/records.schema.json") == text)
  }

  @Test func `every example in DataFormat can be read as a file`() async throws {
    let program = try TestProgram()
    let text = try document("DataFormat.md")
    var files: [String: String] = [:]
    for section in text.components(separatedBy: "\n## ").dropFirst() {
      guard let name = section.split(separator: "\n").first, name.hasSuffix(".json5"),
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
      for option in command.options {
        #expect(text.contains("--\(option.name)"), "\(option.name)")
      }
    }
    for option in Option.everywhere {
      #expect(text.contains("--\(option.name)"), "\(option.name)")
    }
  }
}
