import CaseFiles
import Casework
import Foundation
import Testing
import Vocabulary
import Wiring

@testable import Runner
@testable import almen

/// The documents of records are what the records of the rooms and of all that is plugged in say.
@Suite(.enabled("the documents are of all that is plugged in", LeakyTown.isWhole))
struct RecordDocumentTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Documentation")

  /// The document is the text; `ALMEN_WRITE_DOCS=1 swift test --filter RecordDocumentTests` writes it anew.
  private func expect(_ name: String, toBe text: String) throws {
    let file = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["ALMEN_WRITE_DOCS"] != nil {
      try Data(text.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  private var terms: RoomTerms {
    get throws { try Catalogue(parts, wired: { WiredRooms($0, $1) }).terms }
  }

  @Test func `DataFormat says what the records' examples say`() throws {
    try expect("DataFormat.md", toBe: DataFormat.markdown(terms))
  }

  @Test func `the records' schema says what the records' examples say`() throws {
    try expect("Schemas/records.schema.json", toBe: RecordSchemas.text(terms))
  }
}
