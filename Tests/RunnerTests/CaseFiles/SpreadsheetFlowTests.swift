import Foundation
import Testing
import Vocabulary

@testable import Runner

/// What is exported, opened in a spreadsheet, saved and imported changes nothing.
struct SpreadsheetFlowTests {
  private static let town = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Town/case").path

  private static let nordvang = MadeDatabase { program in
    let outcome = await program.run(["init", "--from", town])
    try #require(outcome.status == 0, "\(outcome.output) \(outcome.error)")
  }

  private static func database(_ name: String) -> MadeDatabase {
    name == "koebenhavn" ? MadeDatabase.shipped : nordvang
  }

  private func export(_ program: TestProgram) async throws -> String {
    let folder = program.folder.appending(path: "ud").path
    let exported = await program.run(["export", folder])
    try #require(exported.status == 0, "\(exported.error)")
    return folder
  }

  private func readings(_ program: TestProgram, _ folder: String) async throws -> [Int?] {
    let words = ["import", folder, "--by", "En Anden", "--because", "gemt", "--dry-run"]
    let told = try await program.json(words)
    let count = try #require(told["readings"], "\(told)")
    #expect(told.rows("new").isEmpty && told.rows("changed").isEmpty, "\(told)")
    return ["new", "corrected"].map { count[$0]?.int }
  }

  @Test(arguments: ["koebenhavn", "nordvang"])
  func `what is exported says what is there`(_ name: String) async throws {
    let program = try await Self.database(name).program()
    #expect(try await readings(program, try await export(program)) == [0, 0])
  }

  @Test(arguments: ["koebenhavn", "nordvang"])
  func `noughts that a spreadsheet drops, and its days, change nothing`(_ name: String)
    async throws
  {
    let program = try await Self.database(name).program()
    let folder = try await export(program)
    let table = try String(contentsOfFile: folder + "/reading.csv", encoding: .utf8)
    var rows = table.split(separator: "\n").map {
      $0.split(separator: ";", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
    }
    for index in rows.indices.dropFirst() {
      if let day = Day(rows[index][2]) {
        let (year, month, number) = day.date
        let parts = [number, month, year % 100].map { $0 < 10 ? "0\($0)" : String($0) }
        if year >= 1970 { rows[index][2] = parts.joined(separator: "-") }
      }
      while rows[index][3].contains(","), rows[index][3].last == "0" { rows[index][3].removeLast() }
      if rows[index][3].last == "," { rows[index][3].removeLast() }
    }
    let text = rows.map { $0.joined(separator: ";") + "\r\n" }.joined()
    #expect(text.filter { $0 != "\r" } != table.filter { $0 != "\r" }, "nothing was dropped")
    let saved = try program.write(["reading.csv": text])
    #expect(try await readings(program, saved) == [0, 0])
  }
}
