import Casework
import Counter
import Foundation
import Testing
import Vocabulary

@testable import Runner

/// »Hvem besluttede«: the table that is copied out says what is inferred in it, and what is missing.
@Suite struct DecidedTests {
  private func decided(_ program: TestProgram, _ thing: String) async throws -> [JSON] {
    let page = try await program.json("show \(thing)")
    return try #require(page["decided"]?.array, "\(thing): \(page)")
  }

  // MARK: What is inferred

  @Test(
    arguments: [
      ("rammeaftale-udlejning-2024", "decision/br-2023-12-14"),
      ("garanti-tingbjerg-1", "decision/tmu-2019-04-29-32"),
    ])
  func `a decision that no source tells is marked where it is copied from`(
    _ thing: String, _ decision: String
  ) async throws {
    let program = try await MadeDatabase.shipped.program()
    let link = try #require(
      try await decided(program, thing).first { $0["thing"]?.string == decision })
    #expect(link["isInferred"] == true && link["inferred"]?.string?.isEmpty == false)
    let page = try await program.json("show \(thing)")
    #expect(page["marks"]?[decision] != nil, "\(String(describing: page["marks"]))")
    let text = await program.run("show \(thing)").output
    let table = text.components(separatedBy: "Hvem besluttede").last ?? ""
    #expect(table.contains("godkendt *"), "\(table.prefix(1500))")
  }

  @Test func `which decision gives the right is said, and the other side's answers are there`()
    async throws
  {
    let program = try await MadeDatabase.shipped.program()
    let links = try await decided(program, "garanti-tingbjerg-1").filter {
      $0["link"] == "decision"
    }
    #expect(links.map { $0["isAuthority"] } == [false, true], "\(links)")
    let text = await program.run("show garanti-tingbjerg-1").output
    #expect(text.contains("på bemyndigelse af"), "\(text)")
    let letting = try await decided(program, "rammeaftale-udlejning-2024")
    let sector = letting.filter {
      $0["link"] == "approval" && $0.texts("who") == ["party/bl-kreds-1"]
    }
    #expect(!sector.isEmpty, "\(letting)")
    #expect(sector.contains { $0["day"] == "2023-10-09" }, "\(sector)")
  }

  // MARK: An end that nobody knows of

  @Test func `a forum that no source tells of any more has not ended`() async throws {
    let program = try await MadeDatabase.shipped.program()
    for (id, day) in [
      ("borgmesterforum", "31. december 2021"), ("partnerskabsforum", "31. december 2016"),
    ] {
      let text = await program.run("show \(id)").output
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains("er ikke registreret efter \(day)"), "\(text)")
      #expect(text.contains("om det er nedlagt, er ikke kendt") && !text.contains("ophørte"))
    }
  }
}
