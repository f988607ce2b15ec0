import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import Runner

/// What is said of a thing on a day when it was not known yet.
@Suite struct NotYetTests {
  private let program: TestProgram

  init() async throws {
    program = try await MadeDatabase.copenhagen.program()
  }

  /// Without the day asked about, and what is wrong, which is of all days where a version stands alone.
  private func told(_ line: String) async throws -> [String: JSON] {
    guard case .object(let page) = try await program.json(line) else { return [:] }
    var all = Dictionary(page.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    for key in ["on", "isThere", "findings"] { all[key] = nil }
    return all
  }

  @Test(arguments: [
    "matter/ny-organisering-2010", "matter/helhedsplan-2021-1", "agreement/foerste-hovedaftale",
    "agreement/rammeaftale-udlejning-2024", "area/mjoelnerparken", "party/brumleby-afdeling",
    "amount/helhedsplaner-2010", "criterion/kriterium-venteliste",
    "decision/helhedsplan-2021-1-indhold", "forum/samarbejdsforum",
  ])
  func `before a thing is known its page says what it says on the first day, and nothing later`(
    _ id: String
  ) async throws {
    let versions = try await program.json("show \(id)")["versions"]?.array ?? []
    let first = try #require(versions.first?["from"]?.string)
    let before = try #require(Day(first)).previous
    let ahead = try await program.json("show \(id) --on \(before)")
    #expect(ahead["isThere"]?.bool == false && ahead["shownOn"]?.string == first)
    #expect(try await told("show \(id) --on \(before)") == told("show \(id) --on \(first)"))
  }
}
