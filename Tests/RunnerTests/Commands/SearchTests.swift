import Casework
import Counter
import Foundation
import Testing
import Vocabulary

@testable import Runner

@Suite struct SearchTests {
  private let program: TestProgram

  init() async throws { program = try await MadeDatabase.copenhagen.program() }

  private func search(_ line: String) async throws -> JSON {
    try await program.json("search " + line)
  }

  private func ids(_ line: String) async throws -> [String] {
    try await search(line).rows("hits").compactMap { $0["id"]?.string }
  }

  @Test(
    arguments: [
      ("Borgmesterforum", "borgmesterforum"), ("BORGMESTERFORUM", "borgmesterforum"),
      ("borgmesterf", "borgmesterforum"), ("miljøforvaltningen teknik", "tmf"),
      ("tmf", "tmf"), ("Bl's kreds 1", "bl-kreds-1"),
    ])
  func `a thing is found by its name, words in any order and their beginnings`(
    _ words: String, _ id: String
  ) async throws {
    #expect(try await ids(words).prefix(3).contains(id))
  }

  @Test func `æ, ø and å are letters of their own, and accents are none`() {
    #expect(FoldedText.words("Ørestad Idé, Aagade’s") == ["ørestad", "ide", "ågades"])
    #expect(FoldedText.words("Orestad") != FoldedText.words("Ørestad"))
    #expect(FoldedText.begins(["ågade"], in: FoldedText.words("Aagade")))
  }

  @Test func `what stands in a text is found with where it stands, after what is called so`()
    async throws
  {
    let found = try await search("politisk forankring")
    let hits = found.rows("hits")
    #expect(!hits.isEmpty && found["count"]?.int == hits.count)
    #expect(hits.contains { $0["text"]?.string?.contains("politisk forankring") == true })
    let kinds = try await search("samarbejdsforum --most 100").rows("hits")
    let named = kinds.lastIndex { $0["foundIn"] == .null } ?? 0
    let inText = kinds.firstIndex { $0["foundIn"]?.string != nil } ?? kinds.count
    #expect(named < inText || inText == kinds.count)
  }

  @Test func `on a day only what is there then is found, and how much there is on others`()
    async throws
  {
    let then = try await search("borgmesterforum --on 2009-01-01")
    #expect(then["count"] == 0 && (then["onOtherDays"]?.int ?? 0) > 0)
    let text = await program.run("search borgmesterforum --on 2009-01-01").output
    #expect(text.contains("På andre dage er der") && !text.contains("Nærmeste"))
    #expect(try await ids("borgmesterforum --on 2010-10-01").first == "borgmesterforum")
  }

  @Test func `what was not known yet is not found`() async throws {
    let then = try await search("borgmesterforum --known 2009-12-31")
    #expect(then["count"] == 0 && then["onOtherDays"] == 0)
  }

  @Test func `what is called so comes before what only its id says, and the shortest name first`()
    async throws
  {
    let shipped = try await MadeDatabase.shipped.program()
    func hits(_ words: String) async throws -> [JSON] {
      try await shipped.json(["search", words, "--most", "100"]).rows("hits")
    }
    let found = try await hits("mjølnerparken")
    let ids = found.compactMap { $0["id"]?.string }
    #expect(Set(ids.prefix(2)) == ["mjoelnerparken", "mjoelnerparken-afdeling"], "\(ids)")
    // The Danish spelling finds what only the id says; after all that is called so.
    let byID = try #require(ids.firstIndex(of: "br-2015-12-10-mjoelnerparken"), "\(ids)")
    let named = try #require(ids.firstIndex(of: "udviklingsplan-mjoelnerparken"))
    #expect(named < byID)
  }

  @Test func `an amount is found as it is printed and typed, and no number is near another`()
    async throws
  {
    let shipped = try await MadeDatabase.shipped.program()
    for words in ["141.691.000", "141691000"] {
      let ids = try await shipped.json(["search", words]).rows("hits").map { $0["id"] }
      #expect(ids.contains("garanti-tingbjerg-1"), "\(words): \(ids)")
    }
    let none = try await shipped.json(["search", "987.654.321"])
    #expect(none["count"] == 0 && none.texts("nearest").isEmpty, "\(none)")
  }

  @Test func `none is told with the nearest word`() async throws {
    let found = try await search("borgmestreforum")
    #expect(found["count"] == 0 && found.texts("nearest") == ["borgmesterforum"])
    let text = await program.run("search borgmestreforum")
    #expect(text.status == 0 && text.output.contains("Ingen."))
    #expect(await program.run(["search", "…"]).status == 2)
  }

  @Test func `of many the best are shown and all are counted`() async throws {
    let found = try await search("notat --most 3")
    #expect(found.rows("hits").count == 3 && (found["count"]?.int ?? 0) > 3)
    let csv = await program.run("search notat --most 3 --csv").output
    #expect(csv.split(whereSeparator: \.isNewline).count == 4, "\(csv)")
  }

  @Test func `what is confidential is neither found nor hinted at`() async throws {
    let folder = try program.write([
      "agreement.json5": """
      [{ from: '2020-01-01', id: 'hemmelig-1', title: 'Xylofonplanen', kind: 'enkeltaftale', level: 3,
         parties: ['tmf', 'fsb'], isConfidential: true, source: 'Prøve' }]

      """
    ])
    let outcome = await program.run(["import", folder, "--by", "Prøve"])
    try #require(outcome.status == 0, "\(outcome.output) \(outcome.error)")
    #expect(try await search("xylofonplanen")["count"]?.int == 1)
    for word in ["xylofonplanen", "xylofonplannen", "hemmelig-1"] {
      let answer = await program.run("search \(word) --public")
      // The question is said again, and nothing else.
      #expect(
        answer.output.split(whereSeparator: \.isNewline).dropFirst().allSatisfy {
          !$0.contains("ylofon")
        })
      let json = try await search("\(word) --public")
      #expect(json["count"] == 0 && json["onOtherDays"] == 0, "\(word)")
      #expect(!json.texts("nearest").contains { $0.hasPrefix("xylofon") })
    }
  }
}
